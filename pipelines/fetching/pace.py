"""How slowly one host is asked: a pause between the end of one request and the start of the next."""

from __future__ import annotations

import time
from collections.abc import Callable

from pipelines.fetching.errors import FetchError

PAUSE = 1.0  # seconds
LONGEST_PAUSE = 60.0  # seconds: a site that asks for more is left alone rather than waited for


class Pace:
    """When each host was last asked, by a clock of seconds."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._asked: dict[str, float] = {}

    def wait(self, host: str, pause: float = PAUSE) -> None:
        """Wait until the host may be asked; FetchError where it asks for a pause that is too long to keep."""
        if pause > LONGEST_PAUSE:
            raise FetchError(f"{host} asks for {pause:g} seconds between requests, and {LONGEST_PAUSE:g} is the most")
        if host in self._asked:
            early = self._asked[host] + max(pause, PAUSE) - self._clock()
            if early > 0:
                self._sleep(early)

    def done(self, host: str) -> None:
        """Note that a request to the host has ended."""
        self._asked[host] = self._clock()
