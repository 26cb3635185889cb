"""Texts that are nearly the same, such as one agency's report in many papers: found by sketches, then verified.

Two texts are near-duplicates where they share at least 70 of 100 runs of five words. Sketches (MinHash) find who may
be; the runs themselves decide. What is made of it is told where it is used.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, MutableMapping
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
_MIXING = 0x9E37_79B9_7F4A_7C15  # an odd number of 64 bits without a pattern
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
    used_sketches: MutableMapping[str, str] = field(default_factory=dict)
    used_verdicts: dict[tuple[str, str], bool] = field(default_factory=dict)

    def sketch(self, text: str) -> RMinHash | None:
        """The sketch of a text; None where it is too short to be compared."""
        name = content_id(text)
        state = self.known_sketches.get(name)
        if state is None:
            runs = list(_runs(text))
            made = _sketch_of(runs) if runs else None
            state = bytes(made.__getstate__()).hex() if made else ""
        self.used_sketches[name] = state
        return _sketch_from(state) if state else None

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
    compared = compared or Compared()
    above: dict[str, str] = {}
    members: Counter[str] = Counter()
    keys = sorted(texts)
    index: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, bands in _shared_bands(keys, texts, compared):
        key, mine = keys[number], _named(texts[keys[number]])
        candidates = sorted({other for band in bands for other in index[band]})[:_MOST_COMPARED]
        for other in [keys[n] for n in candidates if compared.alike(mine, _named(texts[keys[n]]))]:
            first, last = sorted((_top(above, other), _top(above, key)))
            above[last] = above[first] = first
            members[first] += members.pop(last, 0) if last != first else 0
        members[_top(above, key)] += 1
        if members[_top(above, key)] <= _MOST_OF_A_GROUP:
            for band in bands:
                index[band].append(number)
    return {key: _top(above, key) for key in above}


def _named(text: str) -> tuple[str, str]:
    """A text with the id of its words before it."""
    return content_id(text), text


def _shared_bands(
    keys: list[str], texts: Mapping[str, str], compared: Compared
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """The numbers of texts that share a band of their sketches with another, with these bands.

    All others are like none.

    A band is eight bytes made of its part of a sketch. Two that chance makes one are candidates more, which are then
    verified.
    """
    import numpy as np

    numbers, packed = array("i"), bytearray()
    for number, key in enumerate(keys):
        sketch = compared.sketch(texts[key])
        if sketch is not None:
            numbers.append(number)
            packed += _bands(sketch)
    values = np.frombuffer(bytes(packed), np.uint64).reshape(-1, _BANDS)
    shared = np.zeros(values.shape, bool)
    for band in range(_BANDS):
        _, which, counts = np.unique(values[:, band], return_inverse=True, return_counts=True)
        shared[:, band] = counts[which] > 1
    for row in np.flatnonzero(shared.any(axis=1)).tolist():
        yield numbers[row], [(band, int(values[row, band])) for band in np.flatnonzero(shared[row]).tolist()]


def _bands(sketch: RMinHash) -> bytes:
    """Eight bytes for each band of a sketch."""
    import numpy as np

    parts = np.array(sketch.digest(), np.uint64).reshape(_BANDS, -1)
    mixed = np.zeros(_BANDS, np.uint64)
    for place in range(parts.shape[1]):
        mixed = (mixed ^ parts[:, place]) * np.uint64(_MIXING)
        mixed ^= mixed >> np.uint64(32)
    return mixed.tobytes()


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
