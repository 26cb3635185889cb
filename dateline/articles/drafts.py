"""What a reader makes of one input: the text, its parts, and all that the input says of itself.

Every format ends here, and `assembly` goes on from here, so that a new format is one more reader and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.articles.languages import language_of
from dateline.articles.layout import Layout, lay_out

if TYPE_CHECKING:
    from dateline.articles.evidence import Evidence
    from dateline.articles.rejects import Refusal


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read, before anything is concluded; `doubts` are what could not be used of it."""

    text: str
    layout: Layout
    language: str
    extractor: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    record_id: str | None = None
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Refusal, ...] = ()


PLAIN = "plain"


def plain_draft(text: str, *, extractor: str = PLAIN, title: str | None = None, language: str | None = None) -> Draft:
    """A draft of `text`, laid out as a page of plain text; `title` and `language` are what is known from elsewhere."""
    language = language or language_of(text)
    layout = lay_out(text, title=title, language=language, extracted=extractor != PLAIN)
    return Draft(
        text=text,
        layout=layout,
        language=language,
        extractor=extractor,
        title=title or layout.title,
        outlet=layout.outlet,
        byline=layout.byline,
        evidence=tuple(layout.evidence()),
    )
