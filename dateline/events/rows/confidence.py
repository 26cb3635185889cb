"""How likely the date and the factuality of a row are right: a product of parts, each for one thing that may be wrong.

The parts were set by hand with all dated events of the gold in sight (`benchmarks/calibration.py`);
`docs/confidence.md` has the table and the reliability diagram.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.dates.dating import Dated

BY_BASIS = {
    "same_clause": 1.0, "scope": 0.9, "governor": 0.9, "title": 0.98, "discourse": 0.98, "publication": 0.93,
}  # fmt: skip
EACH_SENTENCE = 0.993
"""of a date that the text has gone on with, for each sentence since it was named"""
_BY_FACTUALITY = {
    "occurred": 0.98,
    "ongoing": 0.98,
    "planned": 0.92,
    "not_occurred": 0.9,
    "hypothetical": 0.8,
    "unknown": 0.6,
}
_NOMINAL = 0.97
_DOUBTFUL_NOUN = 0.85
_RELATED = 0.9
"""a date that the event lies before, after, since or until"""


def confidence(trigger: Trigger, dated: Dated, factuality: str) -> float:
    """A share between 0 and 1, with three decimals."""
    value = dated.certainty * BY_BASIS.get(dated.date_basis, 1.0) * _BY_FACTUALITY[factuality]
    if dated.date_relation not in {None, "during"}:
        value *= _RELATED
    if trigger.nominal:
        value *= _NOMINAL if trigger.sure else _DOUBTFUL_NOUN
    return round(value, 3)
