"""The date of an event, chosen among the dates that its mentions name; all of them are kept as candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from dateline.schema import DATE_BASES, GRAINS

Row = dict[str, Any]

DATE_COLUMNS = ("start_day", "end_day", "start_year", "edtf", "grain", "time_precision", "date_basis")


def date_candidates(mentions: Sequence[Row], text_group: Mapping[str, str]) -> list[Row]:
    """The dates that `mentions` name with the number of independent texts naming each, most often named first."""
    texts: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.get("edtf"):
            texts.setdefault(mention["edtf"], set()).add(text_group[mention["article_id"]])
    ranked = sorted(texts.items(), key=lambda item: (-len(item[1]), item[0]))
    return [{"edtf": edtf, "count": len(groups)} for edtf, groups in ranked]


def deciding_mention(mentions: Sequence[Row], factuality: str, candidates: Sequence[Row]) -> Row:
    """The mention whose date is the event's.

    First those that tell what became of the event, so that what was done outweighs what was planned; among them a
    date on the calendar, the best supported, the best founded, the likeliest, the finest. A date is supported by all
    that name it and all that name a longer time around it. A time of day that most articles leave out is none of the
    event's: there it may be that of a part of it.
    """
    count = _support(mentions, candidates)

    def rank(mention: Row) -> tuple[Any, ...]:
        return (
            mention["factuality"] != factuality,
            mention.get("start_year") is None,
            -count.get(mention.get("edtf") or "", 0),
            DATE_BASES.index(mention["date_basis"]),
            -mention["confidence"],
            grain_rank(mention.get("grain")),
            mention.get("edtf") or "",
            mention["mention_id"],
        )

    return min(_without_rare_hours(mentions), key=rank)


def _without_rare_hours(mentions: Sequence[Row]) -> Sequence[Row]:
    """The mentions, but for those with a time of day where fewer than half of all dated articles tell any."""
    dated = {mention["article_id"] for mention in mentions if mention.get("start_year") is not None}
    plain = [mention for mention in mentions if "T" not in (mention.get("edtf") or "")]
    told = {mention["article_id"] for mention in mentions if "T" in (mention.get("edtf") or "")}
    placed = any(mention.get("start_year") is not None for mention in plain)
    return plain if placed and 2 * len(told) < len(dated) else mentions


def _support(mentions: Sequence[Row], candidates: Sequence[Row]) -> dict[str, int]:
    named = {candidate["edtf"]: candidate["count"] for candidate in candidates}
    days = {mention["edtf"]: _days(mention) for mention in mentions if mention.get("edtf")}
    return {
        edtf: sum(
            count
            for other, count in named.items()
            if other == edtf or (_holds(days[other], days[edtf]) and not _is_hour_of(other, edtf))
        )
        for edtf in named
    }


def _is_hour_of(fine: str, wide: str) -> bool:
    """Whether the first names a time of day and the second does not: an hour is within its day, and not the other way."""
    return "T" in fine and "T" not in wide


def _days(mention: Row) -> tuple[date, date] | None:
    return (mention["start_day"], mention.get("end_day") or date.max) if mention.get("start_day") else None


def _holds(wide: tuple[date, date] | None, fine: tuple[date, date] | None) -> bool:
    return wide is not None and fine is not None and wide[0] <= fine[0] and fine[1] <= wide[1]


def with_its_own_day(dating: Row, telling: Row) -> Row:
    """The mention whose date the event has, once it is known which one tells of it.

    An hour at which another article has something else of it done ("landed at 9:50") is none of what the title says
    ("was met by the mayor"), which is known to be of that day.
    """
    another = dating["predicate"] != telling["predicate"] and dating["article_id"] != telling["article_id"]
    return telling if another and _is_hour_of_day(dating, telling) else dating


def _is_hour_of_day(fine: Row, wide: Row) -> bool:
    whole = (wide.get("start_day"), wide.get("end_day"), wide.get("date_relation"))
    same = whole == (fine.get("start_day"), fine.get("end_day"), fine.get("date_relation"))
    return bool(same and fine.get("grain") == "time" and wide.get("grain") == "day")


def dates_conflict(mentions: Sequence[Row]) -> bool:
    """Whether two mentions place the event in intervals that have no day in common."""
    intervals = {
        days for mention in mentions if (days := _days(mention)) and mention.get("date_relation") in {None, "during"}
    }
    return any(max(one[0], other[0]) > min(one[1], other[1]) for one, other in combinations(intervals, 2))


def grain_rank(grain: str | None) -> int:
    """The place of a grain from the finest (0) to the coarsest; an unknown grain comes last."""
    return GRAINS.index(grain) if grain else len(GRAINS)
