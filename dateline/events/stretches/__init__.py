"""Which parts of an article are parsed, and as what: titles, paragraphs, captions, the entries of chronologies."""
