"""Fetching one URL as a guest should: redirects checked like the first address, robots.txt kept, one request a second.

What an answer means for a feed list stands in `feeds`.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from pipelines.fetching.addresses import Allow, Resolve, Target, checked, is_public, resolved
from pipelines.fetching.errors import FetchError
from pipelines.fetching.exchange import AGENT, NAME, Answer, Limits, ask
from pipelines.fetching.pace import PAUSE, Pace

MOST_REDIRECTS = 5
_MOVED = {301, 302, 303, 307, 308}
_ALL, _NOTHING = ("User-agent: *", "Disallow:"), ("User-agent: *", "Disallow: /")

Headers = Callable[[str], Mapping[str, str]]  # a URL -> what to say beside the usual when it is asked


def _nothing_more(_url: str) -> Mapping[str, str]:
    return {}


class Client:
    """Fetches URLs, and keeps each site's robots.txt and the time of its last request while it lives."""

    def __init__(
        self,
        *,
        limits: Limits | None = None,
        pace: Pace | None = None,
        resolve: Resolve = resolved,
        allow: Allow = is_public,
        tls: Callable[[], ssl.SSLContext] | None = None,
    ) -> None:
        self._limits, self._pace = limits or Limits(), pace or Pace()
        self._resolve, self._allow, self._tls = resolve, allow, tls
        self._robots: dict[str, RobotFileParser] = {}

    def get(self, url: str, headers: Headers = _nothing_more) -> Answer:
        """The answer at the end of at most five redirects; FetchError where there is none, or robots.txt forbids it."""
        return self._followed(url, self._politely, headers)

    def _followed(self, url: str, once: Callable[[Target, Mapping[str, str]], Answer], headers: Headers) -> Answer:
        at = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = once(checked(at, self._resolve, self._allow), headers(at))
            if answer.status not in _MOVED:
                return answer
            if not answer.headers.get("location"):
                raise FetchError(f"{at}: a redirect ({answer.status}) to nowhere")
            try:
                at = urljoin(at, answer.headers["location"].strip())
            except ValueError as error:
                raise FetchError(f"{at}: a redirect to what is no URL: {error}") from error
        raise FetchError(f"{url}: more than {MOST_REDIRECTS} redirects")

    def _politely(self, target: Target, headers: Mapping[str, str]) -> Answer:
        robots = self._robots_of(target)
        if not robots.can_fetch(AGENT, target.origin + target.path):
            raise FetchError(f"{target.url}: {target.origin}/robots.txt does not want it fetched")
        return self._ask(target, headers, float(robots.crawl_delay(NAME) or PAUSE))

    def _ask(self, target: Target, headers: Mapping[str, str], pause: float = PAUSE) -> Answer:
        self._pace.wait(target.host, pause)
        try:
            return ask(target, headers, self._limits, self._tls)
        finally:
            self._pace.done(target.host)

    def _robots_of(self, target: Target) -> RobotFileParser:
        if target.origin not in self._robots:
            robots = RobotFileParser()
            robots.parse(self._rules(f"{target.origin}/robots.txt"))
            self._robots[target.origin] = robots
        return self._robots[target.origin]

    def _rules(self, url: str) -> list[str]:
        """The lines of a robots.txt.

        A site without one allows all, one that fails to give it allows nothing (RFC 9309).
        """
        try:
            answer = self._followed(url, self._ask, _nothing_more)
        except FetchError:
            return list(_NOTHING)
        if answer.status == 200:
            return answer.body.decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
        return list(_ALL if 400 <= answer.status < 500 and answer.status != 429 else _NOTHING)
