"""The expressions of time in one article -> rows of `timexes`, and what the whole article says of when it speaks."""
