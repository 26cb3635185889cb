"""Who and what takes part in an event, and where it takes place."""
