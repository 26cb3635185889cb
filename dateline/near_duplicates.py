"""Texts that are nearly the same, such as one agency's report in many papers: found by sketches, then verified.

Two texts are near-duplicates where they share at least 70 of 100 runs of five words. Sketches (MinHash) find who may
be; the runs themselves decide. What is made of it is told where it is used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.identity import content_id

if TYPE_CHECKING:
    from rensa import RMinHash

LEAST_ALIKE = 0.7  # Jaccard similarity of the sets of runs
_RUN = 5  # words
_FEWEST_WORDS = 40  # of shorter texts a few words decide
_PERMUTATIONS, _BANDS = 128, 32  # a pair that is just alike enough is missed once in 6,000 times
_SEED = 1
# More of the same to compare with would find no more, and make time grow with the square of their number.
_MOST_OF_A_GROUP = 20
_MOST_COMPARED = 50

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Compared:
    """What was made of texts, by the id of their words: sketches, empty for short texts, and whether two are alike.

    What is `known` is not made again; `used` is what the texts at hand needed, and no more.
    """

    known_sketches: Mapping[str, str] = field(default_factory=dict)
    known_verdicts: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    used_sketches: dict[str, str] = field(default_factory=dict)
    used_verdicts: dict[tuple[str, str], bool] = field(default_factory=dict)

    def sketch(self, text: str) -> tuple[str, RMinHash | None]:
        """The id of a text, and its sketch; None where it is too short to be compared."""
        name = content_id(text)
        state = self.known_sketches.get(name)
        if state is None:
            runs = list(_runs(text))
            made = _sketch_of(runs) if runs else None
            state = bytes(made.__getstate__()).hex() if made else ""
        self.used_sketches[name] = state
        return name, _sketch_from(state) if state else None

    def alike(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether two texts, each with its id before it, are nearly the same."""
        pair = (min(one[0], other[0]), max(one[0], other[0]))
        verdict = self.known_verdicts.get(pair, self.used_verdicts.get(pair))
        if verdict is None:
            verdict = _are_alike(set(_runs(one[1])), set(_runs(other[1])))
        self.used_verdicts[pair] = verdict
        return verdict


def near_duplicates(texts: Mapping[str, str], compared: Compared | None = None) -> dict[str, str]:
    """For each key of `texts` that has near-duplicates among them the smallest key of its group.

    Whatever is nearly the same as one of a group is of that group, so that texts that come in parts and texts that come
    together make the same groups. What is `compared` already saves work and changes nothing.
    """
    from rensa import RMinHashLSH

    compared = compared or Compared()
    index = RMinHashLSH(threshold=LEAST_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    above: dict[str, str] = {}
    members: Counter[str] = Counter()
    keys = sorted(texts)
    names: list[str] = []
    for number, key in enumerate(keys):
        name, sketch = compared.sketch(texts[key])
        names.append(name)
        if sketch is None:
            continue
        candidates = sorted(index.query(sketch))[:_MOST_COMPARED]
        mine = (name, texts[key])
        for other in [keys[n] for n in candidates if compared.alike(mine, (names[n], texts[keys[n]]))]:
            first, last = sorted((_top(above, other), _top(above, key)))
            above[last] = above[first] = first
            members[first] += members.pop(last, 0) if last != first else 0
        members[_top(above, key)] += 1
        if members[_top(above, key)] <= _MOST_OF_A_GROUP:
            index.insert(number, sketch)
    return {key: _top(above, key) for key in above}


def _sketch_of(runs: list[str]) -> RMinHash:
    from rensa import RMinHash

    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update(runs)
    return sketch


def _sketch_from(state: str) -> RMinHash:
    from rensa import RMinHash

    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.__setstate__(bytes.fromhex(state))
    return sketch


def _top(above: Mapping[str, str], key: str) -> str:
    while above.get(key, key) != key:
        key = above[key]
    return key


def _are_alike(one: set[str], other: set[str]) -> bool:
    shared = len(one & other)
    return shared >= LEAST_ALIKE * (len(one) + len(other) - shared)


def _runs(text: str) -> Iterator[str]:
    """Every run of five words, in lower case; none of a short text."""
    words = _WORD.findall(text.casefold())
    if len(words) >= _FEWEST_WORDS:
        for at in range(len(words) - _RUN + 1):
            yield " ".join(words[at : at + _RUN])
