"""What is known of each feed from the last time: one JSON file, replaced in one step.

`etag` and `last_modified` are the server's own words, to be said back to the URL that said them; `sha256` is of the
last content, for servers that have no such words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from dateline.errors import InputError
from pipelines.store import write_text


@dataclass(frozen=True, slots=True)
class Known:
    """The last content of a feed, and where it was in the end."""

    url: str
    sha256: str
    etag: str = ""
    last_modified: str = ""

    def conditions(self, url: str) -> dict[str, str]:
        """The headers that ask `url` for what is newer only; none for another URL, whose words these are not."""
        said = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in said.items() if value} if url == self.url else {}


def read_state(path: Path) -> dict[str, Known]:
    """What is known of each URL of a list, nothing at first; InputError where the file is not ours."""
    if not path.exists():
        return {}
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return {url: Known(**known) for url, known in told.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(
            f"{path} cannot be read as the state of feeds; remove it to fetch all anew: {error}"
        ) from error


def write_state(state: Mapping[str, Known], path: Path) -> None:
    """Keep the state at `path`."""
    told = {url: asdict(known) for url, known in state.items()}
    write_text(json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n", path)
