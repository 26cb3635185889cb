"""How an event is told: whether it happened, who says so, and what is announced or only hearsay."""
