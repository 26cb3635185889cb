"""What goes wrong with one address; the others on a list go on."""

from dateline.errors import DatelineError


class FetchError(DatelineError):
    """An address may not be fetched, or could not be; the text says why."""
