"""A draft -> one row of `articles`: its anchor, its ids, its digest. Nothing is read here."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dateline.articles.publication.anchor import settle
from dateline.identity import content_id

if TYPE_CHECKING:
    from dateline.articles.drafts import Draft
    from dateline.articles.publication.evidence import Evidence
    from dateline.articles.rejects import Row


def article_row(draft: Draft, *, delivery: str, source_path: str, ordered: Evidence | None = None) -> Row:
    """The row of `articles` for `draft`; `ordered` is the day that was given for the whole delivery.

    The id is of what the article says and of when and where it was published, not of how it arrived. Which articles
    are alike is told once all are there, in `duplicates`.
    """
    anchor = settle([*draft.evidence, *([ordered] if ordered else ())])
    sha256 = hashlib.sha256(draft.text.encode()).hexdigest()
    return {
        "article_id": content_id("article", sha256, anchor.day, anchor.basis, draft.url),
        "delivery": delivery,
        "source_path": source_path,
        "record_id": draft.record_id,
        "url": draft.url,
        "outlet": draft.outlet,
        "title": draft.title,
        "byline": draft.byline,
        "language": draft.language,
        "text": draft.text,
        "text_sha256": sha256,
        "char_count": len(draft.text),
        "blocks": draft.layout.blocks(),
        **anchor.columns(),
        "duplicate_cluster": None,
        "extractor": draft.extractor,
        "notes": sorted(set(draft.notes)) or None,
    }
