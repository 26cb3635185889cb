"""What an article says of its day of publication, piece by piece, and the anchor that comes of all of it."""
