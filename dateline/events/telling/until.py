"""What something waits for: "will strike until the mayor resigns", "are striking until the firm pays".

Whether it comes is open, unless what waited for it is over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import is_verb, marker
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


def is_awaited(clause: Token, words: Lexicon) -> bool:
    """Whether the clause tells until when something is so."""
    return clause.dep_ == "advcl" and is_verb(clause.head) and words.has("marker.awaiting", marker(clause) or "")


def as_awaited(own: str, above: str) -> str:
    """What becomes of a clause that would be `own`, where what waits for it is `above`."""
    if above in HAPPENED or (above == "not_occurred" and own == "occurred"):
        return "planned" if own == "ongoing" else own
    return "hypothetical" if above == "not_occurred" else above
