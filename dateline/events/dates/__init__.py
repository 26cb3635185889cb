"""Which time an event is of: attachment over the clause, how it lies to it, and what follows for the event."""
