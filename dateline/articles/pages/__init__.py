"""A page of HTML -> a draft: its body, what it says of itself, and its evidence of the day of publication."""
