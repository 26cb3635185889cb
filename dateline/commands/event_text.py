"""An event as `dateline explain` prints it: what it is, and under it every report with what its date rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.counting import counted
from dateline.explaining import Branch, tree_lines
from dateline.publish.labels import date_label

Row = Mapping[str, Any]

_WIDTH = 10  # of the names before facts


def event_lines(event: Row) -> Iterator[str]:
    """The lines for an event of `dateline.publish.explained`."""
    grain = f", stated to the {event['grain']}" if event["grain"] else ""
    yield str(event["title"])
    yield ""
    yield _fact("date", f"{date_label(event) or 'not known'}{grain}")
    yield _fact("EDTF", event["edtf"] or "none")
    yield _fact("happened", event["factuality"].replace("_", " ") + (", contested" if event["contested"] else ""))
    if event["date_conflict"]:
        yield _fact("dates", ", ".join(f"{each['edtf']} ({each['count']})" for each in event["date_candidates"]))
    yield _fact(
        "told by",
        f"{counted(event['source_count'], 'source')}, {event['independent_source_count']} independent",
    )
    yield _fact("event", event["event_id"])
    for number, mention in enumerate(event["mentions"], start=1):
        yield ""
        yield from _mention_lines(number, mention)


def _mention_lines(number: int, mention: Row) -> Iterator[str]:
    article = mention["article"]
    yield f"{number}. \u201c{' '.join(mention['quote'].split())}\u201d"
    yield _fact(
        "   source", " \u2014 ".join(each for each in (article["outlet"], article["title"], article["url"]) if each)
    )
    yield _fact("   said", _publication(article))
    for evidence in article["anchor_evidence"][:3]:
        yield _fact("", f"   {evidence['basis'].replace('_', ' ')} {evidence['says']}: {evidence['raw']!r}")
    by = f", according to {mention['reported_by']}" if mention["reported_by"] else ""
    yield _fact("   told", f"{mention['factuality'].replace('_', ' ')}{by}, by the word {mention['trigger']!r}")
    yield _fact("   dated", f"{mention['edtf'] or 'not'}, {mention['date_basis'].replace('_', ' ')}")
    if mention["timex"]:
        yield from _timex_lines(mention["timex"])


def _publication(article: Row) -> str:
    days = {"start_day": article["anchor_start"], "end_day": article["anchor_end"]}
    known = date_label(days) if article["anchor_end"] else ""
    return f"{known or 'not known when'} ({article['anchor_status']}, {article['anchor_basis'].replace('_', ' ')})"


def _timex_lines(timex: Row) -> Iterator[str]:
    reading = f", {timex['reading']}" if timex["reading"] else ""
    yield _fact(
        "   by",
        f"{timex['text']!r}: {timex['type']} {timex['value']}, rests on {timex['basis'].replace('_', ' ')}{reading}",
    )
    tree = tree_lines(_branch(timex["tree"])) if timex["tree"] else [timex["rule"]]
    for line in tree:
        yield _fact("", f"   {line}")


def _branch(told: Row) -> Branch:
    return Branch(told["words"], told["rule"], told["pattern"], tuple(_branch(part) for part in told["parts"]))


def _fact(name: str, value: str) -> str:
    return f"{name:{_WIDTH}s} {value}".rstrip()
