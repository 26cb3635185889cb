"""Readers by format: a file, an archive, a feed, a table or one document -> drafts of articles."""
