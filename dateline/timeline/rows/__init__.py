"""One row of `events` from the mentions that tell of it: its date, factuality, participants and sources."""
