"""Whom pronouns and descriptions stand for: "she", "the company", "the couple", "the city"."""
