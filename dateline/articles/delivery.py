"""A delivery -> rows of `articles` and `rejects`; every file and every record ends in one of the two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dateline.articles.anchors import bound_undated
from dateline.articles.assembly import article_row
from dateline.articles.drafts import Draft, unusable
from dateline.articles.duplicates import mark_duplicates
from dateline.articles.formats.columns import Columns
from dateline.articles.formats.reading import Items, read_source
from dateline.articles.formats.sources import Source, find_sources
from dateline.articles.publication.evidence import ordered
from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.articles.workers.workshop import read_in_order


@dataclass(frozen=True, slots=True)
class Delivered:
    """Rows of `articles` and `rejects`, in the order of the input, and how tables were read, in words."""

    articles: list[Row]
    rejects: list[Row]
    told: list[str] = field(default_factory=list)


def read_delivery(
    paths: Sequence[Path],
    delivery: str,
    *,
    published: date | None = None,
    columns: Mapping[str, str] | None = None,
    reference: Path | None = None,
) -> Delivered:
    """What the files under `paths` hold; `published` is the day on which all of it was published, if that is known.

    Each file, and each record of a file of records, becomes one article or one reject of stage `read`; a second
    article with the same id is such a reject. What an article had to be doubted for is a further reject, of stage
    `article`. The path `-` is standard input. `columns` names the fields of records (`formats.columns`); a file
    beside an input that does so comes first. Articles whose day nothing tells are bounded by what they say of the world
    (`anchors`); `reference` is a folder with the user's own tables for that. A path that does not exist, a map
    of columns that is none, or a table that cannot be read raises InputError.
    """
    day = ordered(published) if published else None
    told: list[str] = []
    articles: dict[str, Row] = {}
    rejects: list[Row] = []
    for name, read in read_in_order(_items(paths, columns or {}, told.append)):
        if isinstance(read, Refusal):
            rejects.append(reject_row(delivery, name, read))
            continue
        if problem := unusable(read):
            rejects.append(reject_row(delivery, name, problem))
            continue
        row = article_row(read, delivery=delivery, source_path=name, ordered=day)
        key = row["article_id"]
        if key in articles:
            rejects.append(reject_row(delivery, name, _duplicate(read, articles[key]), article_id=key))
            continue
        articles[key] = row
        rejects += [reject_row(delivery, name, doubt, stage="article", article_id=key) for doubt in read.doubts]
    rows = [*articles.values()]
    mark_duplicates(rows)
    return Delivered(bound_undated(rows, reference), rejects, told)


def _items(paths: Sequence[Path], columns: Mapping[str, str], tell: Callable[[str], None]) -> Items:
    for source in find_sources(paths):
        if isinstance(source, Source):
            yield from read_source(source, Columns(source.told_columns() or columns), tell)
        else:
            yield source


def _duplicate(draft: Draft, first: Row) -> Refusal:
    message = f"the same article was read before, from {first['source_path']}"
    return Refusal("duplicate_id", message).of(draft.text.encode())
