"""The date of an event, out of the timexes that belong to it, and what that date says about its factuality.

A SET dates nothing, nor does a length that ends on no known day, or a timex that names no place on the calendar
("now", "recently"). What lies `before`, `by`, `after` or `until` a date keeps the timex and the relation but gets no
days of its own: they are not known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dateline.events.clauses.verbgroup import NO_VERB, VerbGroup
from dateline.resolution import WITHIN_BOUNDS
from dateline.schema import DATE_BASES, GRAINS, HAPPENED

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.dates.attachment import Link
    from dateline.events.lexicon import Lexicon

Row = dict[str, Any]

_BARE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_PRECISION_OF = {"time": 1, "day": 1, "weekend": 2, "week": 2}
_COARSE = 3
_AND = frozenset({"and", ",", ", and", "and again in", "and again on", "and in", "and on"})
_LONG_AGO = timedelta(days=31)
_NEXT = timedelta(days=1)
_WRITTEN_OUT = re.compile(r"\d{4}-\d\d")
_PARTS = frozenset({"month", "quarter", "half", "season"})
_DEEDS = frozenset({"occurrence", "i_action"})
_BARE_WEEKDAY = "bare_weekday"
_BEHIND = "past, "
_WEEK = timedelta(days=7)
_HALF_A_YEAR = timedelta(days=183)
_LONGEST = {
    **dict.fromkeys(("time", "day"), timedelta(days=10)),
    **dict.fromkeys(("weekend", "week"), timedelta(days=31)),
    "month": timedelta(days=183),
}  # how far the days may lie apart on which a time of that grain may have been, for it to be of use
_LATE = ("TEV", "TNI")


@dataclass(frozen=True, slots=True)
class Dated:
    """The date columns of an event mention, named like them."""

    timex_id: str | None = None
    date_relation: str | None = None
    date_basis: str = "none"
    start_day: date | None = None
    end_day: date | None = None
    start_year: int | None = None
    edtf: str | None = None
    grain: str | None = None
    time_precision: int | None = None
    certainty: float = 1.0
    """confidence of the timex; 1 where there is none"""


UNDATED = Dated()

FRESH = timedelta(days=7)
"""How long before its publication lies what a report tells as its news."""


def is_day(dated: Dated) -> bool:
    """Whether it is one day, stated as such."""
    return dated.start_day is not None and dated.start_day == dated.end_day and dated.time_precision == 1


def whole_day(dated: Dated) -> Dated:
    """The day of a time of day: what comes next is of the day, not of the minute."""
    if dated.grain != "time" or dated.start_day is None:
        return dated
    return replace(dated, grain="day", edtf=dated.start_day.isoformat())


def date_columns(row: Row) -> Row:
    """The date columns of a mention that has a timex for its date and nothing more is known of the two."""
    dated = _with_interval(Dated(row["timex_id"], "during", "scope"), row)
    return {column.name: getattr(dated, column.name) for column in fields(Dated) if column.name != "certainty"}


def date_event(links: Sequence[Link], factuality: str, up_to: date | None = None) -> Dated:
    """The best date among an event's links; `UNDATED` where none dates it.

    What has happened since a date lies between that and `up_to`, the day of publication.
    """
    usable = [link for link in links if names_a_date(link.timex.row)]
    if not usable:
        return UNDATED
    best = min(_without_stray_times(usable), key=_rank)
    following = _coordinated(best, usable)
    if following is not None:
        return _over_range(best, following)
    if best.relation in {"since", "until"} and (ends := _range_of(usable)) is not None:
        return _over_range(*ends)
    row = best.timex.row
    kept = Dated(
        timex_id=row["timex_id"],
        date_relation=best.relation,
        date_basis=best.basis,
        certainty=row["confidence"],
    )
    if best.relation == "near":
        return _with_interval(replace(kept, date_relation="during"), row | {"edtf": f"{row['edtf'].rstrip('~')}~"})
    if (
        best.relation in {"before", "after"}
        and row["grain"] == "time"
        and row["start_day"] == row["end_day"] is not None
    ):
        day = {"grain": "day", "edtf": row["start_day"].isoformat()}  # "entered the port before 7:30 a.m."
        return _with_interval(replace(kept, date_relation="during"), row | day)
    if best.relation == "during":
        return _with_interval(kept, row)
    if best.relation == "since" and factuality == "ongoing" and row["start_day"] is not None:
        return _open_ended(kept, row)
    if best.relation == "since" and up_to is not None and row["start_day"] is not None and row["start_day"] < up_to:
        return _up_to(kept, row, up_to)
    return kept


def _coordinated(first: Link, links: Sequence[Link]) -> Link | None:
    """The date right behind one that is named with it and goes on from it: "in May and June", "May to June"."""
    for link in links if first.relation == "during" else ():
        row, before = link.timex.row, first.timex.row
        if row["grain"] != before["grain"] or not _opens_range(before, row) or row["start_day"] <= before["end_day"]:
            continue
        joined = first.timex.joined_to(link.timex)
        if joined in {"to", "through"} or (joined == "and" and row["start_day"] - before["end_day"] == _NEXT):
            return link
    return None


def further_dates(first: Dated, links: Sequence[Link]) -> tuple[Dated, ...]:
    """The other dates on which the same was done: "flew over the port on May 6 and June 9", and no range of the two."""
    named = [link for link in links if link.relation == "during" and names_a_date(link.timex.row)]
    told = [link for link in named if link.timex.row["timex_id"] == first.timex_id]
    if not told or first.edtf != told[0].timex.row["edtf"]:
        return ()
    further: list[Dated] = []
    for link in named:
        row, before = link.timex.row, told[-1].timex
        joined = before.joined_to(link.timex).strip() if link.timex.span.start >= before.span.end else ""
        if joined in _AND and row["grain"] == first.grain and None not in {row["start_day"], before.row["end_day"]}:
            told.append(link)
            kept = Dated(row["timex_id"], "during", link.basis, certainty=row["confidence"])
            further.append(_with_interval(kept, row))
    return tuple(each for each in further if each.start_day and first.end_day and each.start_day > first.end_day)


def _opens_range(first: Row, last: Row) -> bool:
    ordered = None not in {first["start_day"], last["end_day"]} and first["start_day"] <= last["end_day"]
    return ordered and "/" not in first["edtf"] + last["edtf"]


def _range_of(links: Sequence[Link]) -> tuple[Link, Link] | None:
    """The first date since which and the first until which something happened, where they lie in that order."""
    since, until = ([link for link in links if link.relation == relation] for relation in ("since", "until"))
    ordered = since and until and _opens_range(since[0].timex.row, until[0].timex.row)
    return (since[0], until[0]) if ordered else None


def _over_range(first: Link, last: Link) -> Dated:
    """From one date to another ("from 2014 to 2016"): the event lies somewhere between, or all over it."""
    start, end = first.timex.row, last.timex.row
    both = {"end_day": end["end_day"], "edtf": f"{_first_year(start)}/{_last_year(end)}"}
    kept = Dated(start["timex_id"], "during", first.basis, certainty=min(start["confidence"], end["confidence"]))
    return _with_interval(kept, start | both)


def _first_year(row: Row) -> str:
    """The EDTF of a time; of a decade or century its first year, as no interval of EDTF level 1 begins with "199X"."""
    return f"{row['start_day'].year:04}" if "X" in row["edtf"] else str(row["edtf"])


def _last_year(row: Row) -> str:
    return f"{row['end_day'].year:04}" if "X" in row["edtf"] else str(row["edtf"])


def names_a_date(row: Row) -> bool:
    """Whether a timex can date an event: a time that has a name, or a length up to now ("the last 24 hours").

    A "Friday" of an article of which hardly more than the year is known tells an analyst nothing.
    """
    if (row.get("reading") or "").startswith(WITHIN_BOUNDS) and _is_vague(row):
        return False
    if row["type"] == "DURATION":
        return row.get("basis") == "publication" and row["start_day"] is not None
    return row["type"] in {"DATE", "TIME"} and row["value"] not in _BARE and row["grain"] is not None


def _is_vague(row: Row) -> bool:
    longest = _LONGEST.get(row["grain"])
    return longest is not None and row["end_day"] - row["start_day"] > longest


def _without_stray_times(links: Sequence[Link]) -> Sequence[Link]:
    """The links without times of day that fall outside a day of the event's ("at noon ... on Wednesday").

    A bare time is read as one of the publication day, or of the day last mentioned; the day beside it knows better.
    """
    days = [link.timex.row for link in links if link.timex.row["grain"] == "day" and link.relation == "during"]
    known = {row["start_day"] for row in days if row["start_day"] is not None}
    kept = [link for link in links if link.timex.row["grain"] != "time" or link.timex.row["start_day"] in known]
    return kept if known else links


def _rank(link: Link) -> tuple[Any, ...]:
    """During before other relations, own clause before others, resolved, finest grain, first in the text."""
    row = link.timex.row
    return (
        link.relation not in {"during", "near"},
        DATE_BASES.index(link.basis),
        not row["resolved"],
        row["type"] == "DURATION",
        GRAINS.index(row["grain"]),
        row["char_start"],
    )


def _with_interval(kept: Dated, row: Row) -> Dated:
    return Dated(
        timex_id=kept.timex_id,
        date_relation=kept.date_relation,
        date_basis=kept.date_basis,
        start_day=row["start_day"],
        end_day=row["end_day"],
        start_year=row["start_year"],
        edtf=row["edtf"],
        grain=row["grain"],
        time_precision=_precision(row) if row["start_year"] is not None else None,
        certainty=kept.certainty,
    )


def _precision(row: Row) -> int:
    """ACLED's scale, from the grain and from how many days the interval really spans."""
    by_grain = _PRECISION_OF.get(row["grain"], _COARSE)
    if row["start_day"] is None or row["end_day"] is None:
        return by_grain
    days = (row["end_day"] - row["start_day"]).days + 1
    return max(by_grain, 1 if days == 1 else 2 if days <= 7 else _COARSE)


def goes_on(trigger: Trigger, links: Sequence[Link], words: Lexicon) -> bool:
    """Whether what "has" been going on since a date still does: "has orbited the moon since May"."""
    group, lemma = trigger.group, trigger.token.lemma_.lower()
    perfect = group.tense == "present" and group.aspect == "perfective" and not group.negated and not group.modal
    since = [link for link in links if names_a_date(link.timex.row) and link.relation == "since"]
    return perfect and bool(since) and words.has("verbs.durative", lemma)


def without_long_past(links: Sequence[Link], published: date) -> list[Link]:
    """The links without a month of the year before that has its name alone: what "has" been done was not done then.

    As in "has approved two loans for use in May", told in April; "since May" it may have been.
    """
    past = (link for link in links if _is_yearless(link) and _is_long_past(link.timex.row, published))
    left = {link.timex.row["timex_id"] for link in past if link.relation != "since"}
    return [link for link in links if link.timex.row["timex_id"] not in left]


def _is_yearless(link: Link) -> bool:
    return link.timex.row["grain"] in _PARTS and bool(link.timex.row.get("reading"))


def _is_long_past(row: Row, published: date) -> bool:
    return row["end_day"] is not None and published - row["end_day"] > _HALF_A_YEAR


def without_yearless(links: Sequence[Link]) -> list[Link]:
    """The links without those of a month, a quarter or a season of no year that is told: it may be of each."""
    return [link for link in links if not _is_yearless(link)]


def lies_next(trigger: Trigger, links: Sequence[Link], published: date) -> bool:
    """Whether what "is meeting on Friday" or "peaks on Friday" does so on the Friday to come.

    None tells so of one gone by. What "is leaving tonight" has not left when that is told.
    """
    group = trigger.group
    if group.tense != "present" or group.voice != "active" or group.aspect not in {"progressive", "none"}:
        return False
    rows = [link.timex.row for link in links if link.relation == "during"]
    if group.aspect == "progressive" and any(_is_late_on(row, published) for row in rows):
        return True
    if group.aspect == "progressive":
        return any(_BARE_WEEKDAY in str(row.get("rule", "")) for row in rows)
    return any(_is_weekday_gone_by(row, published) for row in rows)


def _is_weekday_gone_by(row: Row, published: date) -> bool:
    """Whether it is a day of the last week that has its name alone, and that nothing but habit put there."""
    told = row["start_day"] == row["end_day"] and str(row.get("reading", "")).startswith(_BEHIND)
    return told and row["start_day"] is not None and timedelta() < published - row["start_day"] <= _WEEK


def _is_late_on(row: Row, day: date) -> bool:
    """Whether it is the evening or the night of that day."""
    return row["start_day"] == row["end_day"] == day and str(row["value"]).endswith(_LATE)


def is_present_of_past(trigger: Trigger, links: Sequence[Link], published: date | None) -> bool:
    """Whether the present tells what was done at a time written out in full: "in October 1991, a man robs a bank".

    Captions do so of the very day of publication.
    """
    group = trigger.group
    now = group.tense == "present" and group.aspect == "none"
    told = now and not group.negated and not group.modal and trigger.event_class in _DEEDS
    if published is None:
        return False
    last = published if group.voice == "active" else published - _NEXT
    return told and any(_is_written_out(link, last) for link in links)


def _is_written_out(link: Link, published: date) -> bool:
    row = link.timex.row
    value, end = str(row["value"]), row["end_day"]
    full = _WRITTEN_OUT.match(value) is not None and value[:4] in row["text"] and link.relation == "during"
    today = end == published == row["start_day"] and link.basis == "same_clause"
    return full and end is not None and (end < published or today)


def _open_ended(kept: Dated, row: Row) -> Dated:
    """A state that goes on since a date: its start is known, its end is not."""
    return Dated(
        timex_id=kept.timex_id,
        date_relation=kept.date_relation,
        date_basis=kept.date_basis,
        start_day=row["start_day"],
        start_year=row["start_year"],
        edtf=f"{row['edtf'].split('/')[0]}/..",
        grain=row["grain"],
        time_precision=_PRECISION_OF.get(row["grain"], _COARSE),
        certainty=kept.certainty,
    )


def _up_to(kept: Dated, row: Row, last: date) -> Dated:
    """Somewhere between a date and the last day that the text can tell of."""
    when = f"{row['edtf'].split('/')[0]}/{last}"
    dated = _with_interval(replace(kept, date_relation="during"), row | {"edtf": when, "end_day": last})
    return replace(dated, time_precision=_COARSE)


def reconcile(dated: Dated, factuality: str, group: VerbGroup, published: date | None) -> tuple[Dated, str]:
    """The date and the factuality brought into agreement with the day of publication, where that is known.

    What lies ahead has not occurred: it is planned if its tense allows, else the date was misread and goes. A day is
    allowed for clocks elsewhere, where a tense says that it happened; a noun alone ("Sunday's vote") does not say so.
    What is told in the present and lies wholly behind has occurred, but no text says so of what "is going on" more than
    a month before. What is told in the simple present of the day of publication, or of more than a day, is a custom or
    a state ("the firm today employs thousands", "it rains in May").
    """
    if published is None or dated.start_day is None:
        return dated, factuality
    if factuality in HAPPENED and group == NO_VERB and dated.start_day > published:
        return dated, "planned"
    if factuality in HAPPENED and dated.start_day > published + timedelta(days=1):
        return (UNDATED, factuality) if group.tense == "past" else (dated, "planned")
    if factuality == "ongoing" and group.tense == "present" and dated.start_day > published:
        return dated, "planned"
    if factuality == "ongoing" and group.aspect == "none" and _is_timeless(dated, published):
        return UNDATED, factuality
    if (
        factuality == "ongoing"
        and dated.end_day is not None
        and dated.end_day < published
        and dated.date_relation == "during"
    ):
        long_ago = group.aspect == "progressive" and published - dated.end_day > _LONG_AGO
        return (UNDATED, factuality) if long_ago else (dated, "occurred")
    return dated, factuality


def _is_timeless(dated: Dated, published: date) -> bool:
    open_ended = dated.date_relation == "since"
    return not open_ended and (dated.time_precision != 1 or dated.start_day == dated.end_day == published)
