"""One article that a stage fails on costs its neighbours nothing, and is named in `rejects`.

That is for faults of the code, which no input should bring about and some input always will. What is wrong with an
input itself is refused where it is read.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from dateline.articles.rejects import Refusal, reject_row
from dateline.errors import GrammarError, InputError

Row = dict[str, Any]
Taken = tuple[list[Row], list[Row]]
"""Rows of a stage, and rows of `rejects`."""

_OF_NO_ARTICLE = (MemoryError, InputError, GrammarError)
_CRASHED = "crashed"


def all_or_each(
    stage: str, articles: Sequence[Row], read: Callable[[Sequence[Row]], Taken], instead: Callable[[Row], list[Row]]
) -> Taken:
    """What `read` makes of the articles together; where it fails, of each alone, and `instead` of those it fails on.

    MemoryError, InputError and GrammarError are raised: they say nothing of an article.
    """
    try:
        return read(articles)
    except _OF_NO_ARTICLE:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is looked for article by article
        found = [_alone(article, read) for article in articles]
    taken = [
        (_kept(article, instead), [_reject(stage, article, one)]) if isinstance(one, Exception) else one
        for article, one in zip(articles, found, strict=True)
    ]
    return [row for rows, _ in taken for row in rows], [row for _, rejects in taken for row in rejects]


def spares_none(articles: int, rejects: Sequence[Row]) -> bool:
    """Whether a stage failed on every one of so many articles, so that the fault is of none of them."""
    return 0 < articles == len([row for row in rejects if row["reason"] == _CRASHED])


def _alone(article: Row, read: Callable[[Sequence[Row]], Taken]) -> Taken | Exception:
    try:
        return read([article])
    except _OF_NO_ARTICLE:
        raise
    except Exception as error:  # noqa: BLE001 - it becomes a reject that says what it was
        return error


def _kept(article: Row, instead: Callable[[Row], list[Row]]) -> list[Row]:
    with suppress(Exception):
        return instead(article)
    return []


def _reject(stage: str, article: Row, error: Exception) -> Row:
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}"
    message = f"a fault of Dateline, not of the article: {type(error).__name__} in {where}: {str(error)[:200]}; please report it"
    refusal = Refusal(_CRASHED, message, sample=article["text"][:200])
    return reject_row(
        article["delivery"], article["source_path"], refusal, stage=stage, article_id=article["article_id"]
    )
