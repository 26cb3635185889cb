"""What happened, in a few words, made of the author's own."""
