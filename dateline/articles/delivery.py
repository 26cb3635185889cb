"""A delivery -> rows of `articles` and `rejects`; every file and every line of JSONL ends in one of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.articles.assembly import article_row
from dateline.articles.evidence import ordered
from dateline.articles.reading import Read, read_source
from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.articles.sources import Source, find_sources

if TYPE_CHECKING:
    from dateline.articles.drafts import Draft


@dataclass(frozen=True, slots=True)
class Delivered:
    """Rows of `articles` and `rejects`, in the order of the input."""

    articles: list[Row]
    rejects: list[Row]


def read_delivery(paths: Sequence[Path], delivery: str, *, published: date | None = None) -> Delivered:
    """What the files under `paths` hold; `published` is the day on which all of it was published, if that is known.

    Each file and each line of JSONL becomes one article or one reject of stage `read`; a second article with the
    same id is such a reject. What an article had to be doubted for is a further reject, of stage `article`.
    The path `-` is standard input. A path that does not exist raises InputError.
    """
    day = ordered(published) if published else None
    articles: dict[str, Row] = {}
    rejects: list[Row] = []
    for name, read in _read_all(paths):
        if isinstance(read, Refusal):
            rejects.append(reject_row(delivery, name, read))
            continue
        row = article_row(read, delivery=delivery, source_path=name, ordered=day)
        key = row["article_id"]
        if key in articles:
            rejects.append(reject_row(delivery, name, _duplicate(read, articles[key]), article_id=key))
            continue
        articles[key] = row
        rejects += [reject_row(delivery, name, doubt, stage="article", article_id=key) for doubt in read.doubts]
    return Delivered(list(articles.values()), rejects)


def _read_all(paths: Sequence[Path]) -> Iterator[Read]:
    for source in find_sources(paths):
        if isinstance(source, Source):
            yield from read_source(source)
        else:
            yield source


def _duplicate(draft: Draft, first: Row) -> Refusal:
    message = f"the same article was read before, from {first['source_path']}"
    return Refusal("duplicate_id", message).of(draft.text.encode())
