"""What a headline tells with its day: the text tells it again, so that it is no second event.

As in "Output rises in May", above "Output rose 3 percent in May, the bank said". A headline that has its day from the
text is another matter (`rows.storyline`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.events.clauses.stems import same_stem
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.rows.candidates import Candidate


def told_by_text(found: Sequence[Candidate]) -> Mapping[tuple[int, int], Candidate]:
    """The place of each candidate of a headline with a date of its own -> that of the text which tells it again.

    That is the first of the same time and word, or else the first main clause of that time.
    """
    dated = [one for one in found if one.dated.edtf is not None and one.factuality in HAPPENED]
    above = [one for one in dated if one.reading.paragraph.headline and one.timex is not None]
    below = [one for one in dated if not one.reading.paragraph.headline] if above else []
    again: dict[tuple[int, int], Candidate] = {}
    for one in above:
        same = [other for other in below if other.dated.edtf == one.dated.edtf]
        told = next((other for other in same if _lemmas_agree(one, other)), None)
        told = told or next((other for other in same if other.cues.main and not other.trigger.nominal), None)
        if told is not None:
            again[one.place] = told
    return again


def _lemmas_agree(one: Candidate, other: Candidate) -> bool:
    return same_stem(one.trigger.token.lemma_.lower(), other.trigger.token.lemma_.lower())
