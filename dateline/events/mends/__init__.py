"""Parses set right where the form alone shows that the parser erred, before anything is read from them."""
