"""Texts that are nearly the same, such as one agency's report in many papers: found by sketches, then verified.

Two texts are near-duplicates where they share at least 70 of 100 runs of five words. Sketches (MinHash) find who may
be; the runs themselves decide. What is made of it is told where it is used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

LEAST_ALIKE = 0.7  # Jaccard similarity of the sets of runs
_RUN = 5  # words
_FEWEST_WORDS = 40  # of shorter texts a few words decide
_PERMUTATIONS, _BANDS = 128, 32  # a pair that is just alike enough is missed once in 6,000 times
_SEED = 1
# More of the same to compare with would find no more, and make time grow with the square of their number.
_MOST_OF_A_GROUP = 20
_MOST_COMPARED = 50

_WORD = re.compile(r"\w+")


def near_duplicates(texts: Mapping[str, str]) -> dict[str, str]:
    """For each key of `texts` that has near-duplicates among them the smallest key of its group.

    Whatever is nearly the same as one of a group is of that group, so that texts that come in parts and texts that come
    together make the same groups.
    """
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=LEAST_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    above: dict[str, str] = {}
    members: Counter[str] = Counter()
    keys = sorted(texts)
    for number, key in enumerate(keys):
        runs = list(_runs(texts[key]))
        if not runs:
            continue
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update(runs)
        candidates = sorted(index.query(sketch))[:_MOST_COMPARED]
        alike = [keys[n] for n in candidates if _are_alike(set(runs), set(_runs(texts[keys[n]])))]
        for other in alike:
            first, last = sorted((_top(above, other), _top(above, key)))
            above[last] = above[first] = first
            members[first] += members.pop(last, 0) if last != first else 0
        members[_top(above, key)] += 1
        if members[_top(above, key)] <= _MOST_OF_A_GROUP:
            index.insert(number, sketch)
    return {key: _top(above, key) for key in above}


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
