"""The parse of a text: the port to a parser, its adapter to spaCy, and the tree as the other rooms read it."""
