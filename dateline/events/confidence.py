"""How likely a row is right: a product of parts, each the share of rows right where that alone is in doubt.

The parts are first estimates from rows read by hand; nothing here is fitted yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.dating import Dated
    from dateline.events.participants import Participant
    from dateline.events.triggers import Trigger

BY_BASIS = {"same_clause": 0.9, "scope": 0.8, "governor": 0.6, "discourse": 0.5, "title": 0.5, "publication": 0.5}
_BY_FACTUALITY = {"hypothetical": 0.85, "unknown": 0.6, "planned": 0.9}
_NOMINAL = 0.85
_DOUBTFUL_NOUN = 0.7
_NOBODY_NAMED = 0.8
_RELATED = 0.9
"""a date that the event lies before, after, since or until"""


def confidence(trigger: Trigger, dated: Dated, factuality: str, parts: Sequence[Participant]) -> float:
    """A share between 0 and 1, with three decimals."""
    value = dated.certainty * BY_BASIS.get(dated.date_basis, 1.0) * _BY_FACTUALITY.get(factuality, 0.95)
    if dated.date_relation not in {None, "during"}:
        value *= _RELATED
    if trigger.nominal:
        value *= _NOMINAL if trigger.sure else _DOUBTFUL_NOUN
    if all(part.pronoun for part in parts):
        value *= _NOBODY_NAMED
    return round(value, 3)
