"""The day or month that a clause tells beside its year: "two years ago ... during the New Year's Eve fair".

A feast, a month, or a day of one, that stands alone is read as the last one; the year that the same clause tells knows
better, and so does that with which its sentence sets out ("In 2015 they hired him in May and fired him in June"). How
timexes come to their events is decided in `attachment`.
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
    from dateline.tagging import Timex

_YEARLESS = ("yearless_date", "bare_part_of_year")
_PARTS = ("bare_month", "bare_ambiguous_month", "bare_season", "bare_ambiguous_season", "the_season", "modified/")
_YEAR_LONG = frozenset({"month", "season"})


def with_day_in_year(
    own: list[Link], deed: Token, links: Links, timexes: list[TimexSpan], words: Lexicon
) -> list[Link]:
    """The links of a deed, with the day that it is of where its clause tells both that and the year."""
    first = first_conjunct(deed)
    known = [*own, *links.get(first.i, ())]
    year = next((link for link in known if link.relation == "during" and _is_one_year(link.timex.row)), None)
    if year is None or not is_verb(deed):
        return own
    leads = deed.i == first.i or year.timex.span.start < first.i
    fitting = [timex for timex in timexes if leads or timex.row["grain"] == "day"]
    told = [TimexSpan(row, timex.span) for timex in fitting for row in _days(timex, deed, year.timex, words)]
    relations = {link.timex.row["timex_id"]: link.relation for link in own}
    days = {timex.row["timex_id"] for timex in told}
    kept = [link for link in own if link.timex.row["timex_id"] not in days]
    lies = (
        "during" if timex.row["grain"] == "day" else relations.get(timex.row["timex_id"], "during") for timex in told
    )
    return [*kept, *(Link(timex, relation, year.basis) for timex, relation in zip(told, lies, strict=True))]


def _is_one_year(row: Row) -> bool:
    first, last = row["start_day"], row["end_day"]
    return row["grain"] == "year" and None not in {first, last} and first.year == last.year


def _days(timex: TimexSpan, deed: Token, year: TimexSpan, words: Lexicon) -> Iterator[Row]:
    """The timex as a day or month of the year that is told, if it is one of the deed."""
    row = timex.row
    above = [verb for verb in ancestors(timex.root) if is_verb(verb)]
    of_all = row["grain"] == "day" and bool(above) and above[0].i < timex.span.start
    if _is_yearless(row) and above and (above[0].i == deed.i or (of_all and _goes_with(above[0], deed, year.root))):
        found = _in_year(row, year.row["start_day"].year)
        if found is not None:
            yield row | {name: getattr(found, name) for name in ("start_day", "end_day", "start_year", "edtf")}
    elif _is_one_year(row) and any(verb.i == deed.i for verb in above) and _arrives(timex, words):
        first = row["start_day"]
        eve = first - timedelta(days=1)
        edges = {"start_day": eve, "end_day": first, "start_year": eve.year, "edtf": f"{eve}/{first}"}
        yield row | edges | {"grain": "day"}


def _is_yearless(row: Row) -> bool:
    rule = str(row.get("rule", ""))
    if row["grain"] == "day":
        return rule.startswith(_YEARLESS)
    return row["grain"] in _YEAR_LONG and rule.startswith(_PARTS) and bool(row["reading"])


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


def _in_year(row: Row, year: int) -> Timex | None:
    """The feast, the day of a month or the month in that year, as one reads it at the year's end."""
    from dateline.tagging import tag

    told = row["text"] if row["grain"] == "day" else f"It was in {row['text']}."
    found = tag(told, date(year, 12, 31)).timexes
    return found[0] if len(found) == 1 and found[0].start_year == year and found[0].start_day is not None else None
