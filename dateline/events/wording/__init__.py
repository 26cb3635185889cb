"""The words of a row: what completes a verb or a noun, how far it reaches, and whom it leaves open."""
