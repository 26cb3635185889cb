"""The sentences of a lead that name no day, where a later one says when what they tell happened.

As in "A tram has derailed in Ost. [...] The accident happened on Wednesday". Here it is asked of the letters alone, before
anything is parsed; whether the two tell of one happening is asked in `rows.anaphora`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, takewhile
from typing import Any

from dateline.events.dates.dating import names_a_date
from dateline.events.lexicon import lexicon
from dateline.events.stretches.paragraphs import Paragraph
from dateline.events.stretches.selection import sentences

Row = dict[str, Any]

_MOST = 2  # sentences of a lead
_LONGEST = 120  # characters from a noun to the time of which it is
_DAYS = frozenset({"day", "time"})


def dateless_lead(paragraphs: Sequence[Paragraph], timexes: Sequence[Row], text: str) -> frozenset[int]:
    """Where the sentences of the lead begin that name no day, if a later one may tell theirs; most articles have none."""
    days = [row for row in timexes if row["grain"] in _DAYS and names_a_date(row) and row["start_day"] is not None]
    told = next((row for row in days if _happened_before(text, row)), None)
    if told is None:
        return frozenset()
    plain = (each for each in paragraphs if not each.headline and not each.entry and each.caption is None)
    lead = ((each.start + start, each.start + end) for each in plain for start, end in sentences(each.text))
    dates = [row["char_start"] for row in timexes if names_a_date(row)]
    open_yet = takewhile(lambda span: not any(span[0] <= at < span[1] for at in dates), islice(lead, _MOST))
    return frozenset(start for start, end in open_yet if end <= told["char_start"])


def _happened_before(text: str, row: Row) -> bool:
    """Whether the sentence of a time says before it that something told before happened: "The accident happened"."""
    before = text[max(row["char_start"] - _LONGEST, 0) : row["char_start"]]
    found = _happened().search(before)
    return found is not None and not re.search(r"[.!?\n]\s", before[found.end() :])


@cache
def _happened() -> re.Pattern[str]:
    """What points to something told before and says that it happened, or names it right before its time."""
    forms = "|".join(sorted(lexicon().words["going_on.happened"])).replace("+", " ")
    return re.compile(rf"\b(?:[Tt]he|[Tt]his) [a-z-]{{3,20}},? (?:(?:{forms})\b|(?:on|at|late|early) ?$)")
