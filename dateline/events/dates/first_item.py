"""Which of two dates that exclude each other is the event's, where the later one is of a further item of a list.

"The stadium hosted the team in 1998 and a mass in June 2001": the finer date is that of the mass, which `rows.listed`
tells in a row of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.dates.attachment import Link


def without_further_items(links: Sequence[Link]) -> list[Link]:
    """The links without those of a further item: a date apart from one before it, joined to that with a noun."""
    return [link for link in links if not any(_is_before_item(other, link) for other in links)]


def _is_before_item(link: Link, other: Link) -> bool:
    first, last = link.timex, other.timex
    if (link.relation, link.basis) != (other.relation, other.basis) or first.span.end >= last.span.start:
        return False
    between = first.span.doc[first.span.end : last.span.start]
    joins = next((token.i for token in between if token.dep_ == "cc"), None)
    named = joins is not None and any(token.pos_ in NOMINAL for token in between if token.i > joins)
    return named and not any(token.pos_ in {"VERB", "AUX"} for token in between) and _is_apart(link, other)


def _is_apart(link: Link, other: Link) -> bool:
    first, last = link.timex.row, other.timex.row
    if None in {first["end_day"], last["start_day"], last["end_day"], first["start_day"]}:
        return False
    return bool(first["end_day"] < last["start_day"] or last["end_day"] < first["start_day"])
