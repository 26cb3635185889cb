"""From judgements of two by two to groups of mentions: which are compared, their links, and clusters of them."""
