"""A clause between two commas that tells more of somebody: "will meet Ost, who beat Sud on Friday, in May".

Its verb stands nearest to a time behind it and says nothing of that.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.context.stops import STOPS
from dateline.languages import TenseWords

_LONGEST = 24  # words and spaces: from the comma that opens it to its verb


def before_aside(words: Sequence[str], verb: int, first: int, tense_words: TenseWords) -> int | None:
    """The place right before the aside that a verb is in and that ends before the time at `first`; None for no aside.

    A comma closes one where what says when or where follows it: in "who beat Sud, Nord and West on Friday" it does not.
    """
    if "," not in words[verb:first]:
        return None
    closing = max(at for at in range(verb, first) if words[at] == ",")
    if tense_words.opening.isdisjoint(words[closing + 2 : closing + 3]):
        return None
    for at in range(verb - 1, max(verb - _LONGEST, 1), -1):
        if words[at] in tense_words.relatives:
            return at - 3 if words[at - 2] == "," else None
        if words[at] in STOPS or words[at] == ",":
            return None
    return None
