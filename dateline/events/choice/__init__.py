"""Which event words become rows: those that tell a reader of a timeline something, and one of each happening."""
