"""The day that a clause tells beside its year: "two years ago ... during the New Year's Eve fair", "as 2016 arrived".

A feast, or a day and a month, that stands alone is read as the last one; the year that the same clause tells knows
better. How timexes come to their events is decided in `attachment`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.dates.attachment import Link, Links, Row
from dateline.events.parsing.syntax import ancestors, first_conjunct, is_verb, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_YEARLESS = ("yearless_date", "bare_part_of_year")


def with_day_in_year(
    own: list[Link], deed: Token, links: Links, timexes: list[TimexSpan], words: Lexicon
) -> list[Link]:
    """The links of a deed, with the day that it is of where its clause tells both that and the year."""
    known = [*own, *links.get(first_conjunct(deed).i, ())]
    year = next((link for link in known if link.relation == "during" and _is_one_year(link.timex.row)), None)
    if year is None or not is_verb(deed):
        return own
    told = [TimexSpan(row, timex.span) for timex in timexes for row in _days(timex, deed, year.timex, words)]
    days = {timex.row["timex_id"] for timex in told}
    kept = [link for link in own if link.timex.row["timex_id"] not in days]
    return [*kept, *(Link(timex, "during", year.basis) for timex in told)]


def _is_one_year(row: Row) -> bool:
    first, last = row["start_day"], row["end_day"]
    return row["grain"] == "year" and None not in {first, last} and first.year == last.year


def _days(timex: TimexSpan, deed: Token, told: TimexSpan, words: Lexicon) -> Iterator[Row]:
    """The timex as a day of the year that is told, if it is one of the deed."""
    row, year, year_root = timex.row, told.row, told.root
    above = [verb for verb in ancestors(timex.root) if is_verb(verb)]
    yearless = str(row.get("rule", "")).startswith(_YEARLESS) and row["grain"] == "day"
    if yearless and above and (above[0].i == deed.i or _goes_with(above[0], deed, year_root)):
        day = _in_year(row["text"], year["start_day"].year)
        if day is not None:
            yield row | {"start_day": day, "end_day": day, "start_year": day.year, "edtf": day.isoformat()}
    elif _is_one_year(row) and any(verb.i == deed.i for verb in above) and _arrives(timex, words):
        first = row["start_day"]
        eve = first - timedelta(days=1)
        edges = {"start_day": eve, "end_day": first, "start_year": eve.year, "edtf": f"{eve}/{first}"}
        yield row | edges | {"grain": "day"}


def _goes_with(last: Token, deed: Token, year: Token) -> bool:
    """Whether one day behind both is of both: "were beaten, kicked and robbed on May 3", not "met in 2001, wed May 3"."""
    if deed.i < year.i < last.i:
        return False
    return first_conjunct(last).i == first_conjunct(deed).i and deed.i < last.i and subject(last) is None


def _arrives(timex: TimexSpan, words: Lexicon) -> bool:
    """Whether the year began as something was done ("fired rockets as 2016 arrived"), which parsers seldom see."""
    start, end = timex.span.start, timex.span.end
    doc, sentence = timex.span.doc, timex.span.sent
    if start == sentence.start or end >= sentence.end:
        return False
    opens = words.has("marker.same_time", doc[start - 1].lower_)
    return opens and words.has("verbs.of_a_new_year", doc[end].lemma_.lower())


def _in_year(text: str, year: int) -> date | None:
    """The feast or the day of a month in that year, as one reads it at the year's end."""
    from dateline.tagging import tag

    found = tag(text, date(year, 12, 31)).timexes
    return found[0].start_day if len(found) == 1 and found[0].start_year == year else None
