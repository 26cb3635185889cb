"""The name behind a noun and a comma, which says whom or what the noun means: "hired a surgeon, Paul Holm, for the job".

Other asides are left out of what completes a verb (`complements`); this one tells most of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.events.parsing.parsed import Token

_LONGEST = 5  # tokens
_NAMES = frozenset({"NNP", "NNPS"})
_OF_NAME = frozenset({"compound", "det", "nmod", "punct"})


def named_aside(noun: Token) -> Iterator[int]:
    """The places of the name behind a noun, with the commas around it; none where it is no plain name of one."""
    beside = children(noun, "appos") if noun.tag_ == "NN" else []
    name = next((part for part in beside if part.i > noun.i), None)
    if name is None or name.tag_ not in _NAMES or child(noun, "det", "poss") is None:
        return
    first, last = name.left_edge.i, name.i
    behind = noun.doc[last + 1] if last + 1 < noun.sent.end else None
    named = (part for part in name.children if part.i < last or not part.like_num)  # "Ann Lee, 34,"
    plain = all(part.dep_ in _OF_NAME for part in named) and noun.doc[first].text[:1].isupper()
    if first != noun.i + 2 or noun.doc[first - 1].text != "," or not plain or last - first >= _LONGEST:
        return
    if behind is not None and behind.text in {",", "."}:
        yield from range(first - 1, last + 1 + (behind.text == ","))
