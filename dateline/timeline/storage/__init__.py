"""Values that are many: held packed, on disk, or as prints of what was found before."""
