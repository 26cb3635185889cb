"""How alike articles of one story are: `python benchmarks/fit_story.py GOLD [--topics 1-20] [--shown 21-35]`.

GOLD is a file of the form that `score_coref.py` reads. A logistic regression learns from pairs of articles of
`--topics` whether both are of one subtopic, from what `dateline.timeline.judging.profiles` says of them. Printed are its
coefficients, which stand in `dateline/timeline/judging/one_story.py` as far as they are used there, and how well it ranks
the pairs of both parts (average precision), for `--topics` with each topic left out in turn.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from measured_on import load

from dateline.timeline.judging.profiles import FEATURES, likeness, profile

if TYPE_CHECKING:
    from numpy.typing import NDArray

Row = dict[str, Any]
_LEAST = 0.05  # likeness of pairs that are learned from; what is less alike is of no one story
_RIDGE, _STEPS = 2.0, 40


class Pairs:
    """Pairs of articles: what is said of each, whether both are of one subtopic, and the topic of the first."""

    def __init__(self, gold: Sequence[Row]) -> None:
        profiles = {row["doc_id"]: profile(row["text"]) for row in gold}
        said, same, topics = [], [], []
        for one, other in combinations(gold, 2):
            alike = likeness(profiles[one["doc_id"]], profiles[other["doc_id"]])
            if alike.all >= _LEAST:
                said.append([1.0, *(float(getattr(alike, name)) for name in FEATURES)])
                same.append(float(one["subtopic"] == other["subtopic"]))
                topics.append(one["topic"])
        self.said, self.same, self.topics = np.array(said), np.array(same), np.array(topics)


def fitted(said: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.float64]:
    """The coefficients of a logistic regression with a ridge, by Newton's method."""
    found = np.zeros(said.shape[1])
    ridge = np.diag([0.0, *[_RIDGE] * (said.shape[1] - 1)])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-said @ found))
        slope = said.T @ (likely - same) + ridge @ found
        found -= np.linalg.solve((said * (likely * (1 - likely))[:, None]).T @ said + ridge, slope)
    return found


def average_precision(ranks: NDArray[np.float64], same: NDArray[np.float64]) -> float:
    """The precision at each pair of one subtopic, from the likeliest on, on average."""
    right = same[np.argsort(-ranks, kind="stable")]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1) * right).sum() / right.sum())


def main() -> int:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--topics", metavar="FIRST-LAST", default="1-20", help="what is learned from")
    parser.add_argument("--shown", metavar="FIRST-LAST", default="21-35", help="what is only ranked")
    options = parser.parse_args()
    gold = load(options.gold)
    learned, shown = (Pairs(_of(gold, topics)) for topics in (options.topics, options.shown))
    found = fitted(learned.said, learned.same)
    for name, value in zip(("to begin with", *FEATURES), found, strict=True):
        print(f"{name:14s} {value:7.2f}")
    ranks = np.zeros(len(learned.same))
    for topic in sorted(set(learned.topics)):
        out = learned.topics == topic
        ranks[out] = learned.said[out] @ fitted(learned.said[~out], learned.same[~out])
    print(f"topics {options.topics}, each left out: {average_precision(ranks, learned.same):.3f}")
    print(f"topics {options.shown}: {average_precision(shown.said @ found, shown.same):.3f}")
    return 0


def _of(gold: Sequence[Row], topics: str) -> list[Row]:
    first, last = map(int, topics.split("-"))
    return [row for row in gold if first <= int(row["topic"]) <= last]


if __name__ == "__main__":
    sys.exit(main())
