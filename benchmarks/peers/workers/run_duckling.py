"""Duckling, in this process: times and durations, American English, as it comes, so that what is bare lies ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import duckling
import tzdata
from protocol import NO_DAY, Row, Tool, serve


def start() -> Tool:
    """Locale and time zones, kept."""
    zones = duckling.load_time_zones(str(Path(tzdata.__file__).parent / "zoneinfo"))
    locale = duckling.parse_locale("EN_US", duckling.default_locale_lang(duckling.parse_lang("EN")))
    wanted = duckling.parse_dimensions(["time", "duration"])

    def find(text: str, said: date | None) -> Any:
        moment = datetime.combine(said or NO_DAY, time(), UTC)
        context = duckling.Context(duckling.parse_ref_time(zones, "UTC", int(moment.timestamp())), locale)
        return duckling.parse(text, context, wanted, False)  # noqa: FBT003 (its own signature: without latent times)

    return Tool(find, read)


def read(_text: str, results: Any) -> Iterator[Row]:
    """Its values as they are."""
    for result in results:
        yield {"start": result["start"], "end": result["end"], "kind": result["dim"], "value": result["value"]}


if __name__ == "__main__":
    serve(start)
