"""Recognizers-Text, English. It says the last character of a place, not the one behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from protocol import NO_DAY, Row, Tool, serve
from recognizers_date_time import Culture, DateTimeRecognizer


def start() -> Tool:
    """The model, kept."""
    model = DateTimeRecognizer(Culture.English).get_datetime_model()

    def find(text: str, said: date | None) -> Any:
        return model.parse(text, datetime.combine(said or NO_DAY, time()))

    return Tool(find, read)


def read(_text: str, results: Any) -> Iterator[Row]:
    """Its kind of time and the values that it thinks possible, in its order."""
    for result in results:
        values = (result.resolution or {}).get("values") or []
        yield {
            "start": result.start,
            "end": result.end + 1,
            "kind": result.type_name.rpartition(".")[2],
            "values": [{name: str(value) for name, value in possible.items()} for possible in values],
        }


if __name__ == "__main__":
    serve(start)
