"""The seeds, taken through the library's stages once for all tests that look at what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.articles import read_delivery
from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.timeline import Merged, merge

Row = dict[str, Any]

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Stages:
    """What each stage made of the seeds, as rows."""

    articles: list[Row]
    timexes: list[Row]
    mentions: list[Row]
    merged: Merged
    rejects: list[Row]


@pytest.fixture(scope="session")
def stages_of() -> Callable[[Path], Stages]:
    """What each stage makes of a file or folder."""

    def run(path: Path) -> Stages:
        delivered = read_delivery([path], "delivery")
        timexes: list[Row] = []
        rejects = list(delivered.rejects)
        for article in delivered.articles:
            found, impossible = timex_rows(article)
            timexes += found
            rejects += impossible
        mentions = mention_rows(delivered.articles, timexes)
        return Stages(delivered.articles, timexes, mentions, merge(delivered.articles, mentions), rejects)

    return run


@pytest.fixture(scope="session")
def seeds(stages_of: Callable[[Path], Stages]) -> Stages:
    return stages_of(PROJECT / "seeds" / "articles")
