"""What a reader makes of one input: the text, its parts, and all that the input says of itself.

Every format ends here, and `assembly` goes on from here, so that a new format is one more reader and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.articles.languages import language_of
from dateline.articles.layout import Layout, lay_out
from dateline.articles.limits import MAX_TEXT_CHARS
from dateline.articles.lines import normal
from dateline.articles.publication.evidence import agency_evidence
from dateline.articles.rejects import Refusal

if TYPE_CHECKING:
    from dateline.articles.publication.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read, before anything is concluded; what could not be used of it is in `doubts`.

    `notes` are of `schema.ARTICLE_NOTES`.
    """

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
    notes: tuple[str, ...] = ()


PLAIN = "plain"
_FIRST_LINES = 6  # of a text, among which its title may stand, below outlet and sections


def plain_draft(
    text: str,
    *,
    extractor: str = PLAIN,
    title: str | None = None,
    language: str | None = None,
    teasers: frozenset[str] = frozenset(),
) -> Draft:
    """A draft of `text`, laid out as a page of plain text.

    `title` and `language` are what is known from elsewhere; a title that is none of the first lines is put above them.
    `teasers` are texts of links on the page, in normal form.
    """
    text = with_title(text, title)
    language = language or language_of(text)
    layout = lay_out(text, title=title, language=language, extracted=extractor != PLAIN, teasers=teasers)
    return Draft(
        text=text,
        layout=layout,
        language=language,
        extractor=extractor,
        title=title or layout.title,
        outlet=layout.outlet,
        byline=layout.byline,
        evidence=(*layout.evidence(), *_agency_line(layout, language)),
    )


def _agency_line(layout: Layout, language: str) -> list[Evidence]:
    body = (line.text for line, kind in zip(layout.lines, layout.kinds, strict=True) if kind == "body")
    return agency_evidence(next(body, ""), language)


def with_title(text: str, title: str | None) -> str:
    """`text` with `title` as a paragraph above it, unless one of its first lines is the title already."""
    if not title or normal(title) in (normal(line) for line in text.splitlines()[:_FIRST_LINES]):
        return text
    return f"{title}\n\n{text}"


def unusable(draft: Draft) -> Refusal | None:
    """Why no row can be made of the draft: its text is too long, or it has halves of characters, which no table holds."""
    if len(draft.text) > MAX_TEXT_CHARS:
        return Refusal("too_large", f"its text has more than {MAX_TEXT_CHARS:,} characters")
    texts = (draft.text, draft.title, draft.outlet, draft.byline, draft.url, draft.record_id)
    raws = (piece.raw for piece in draft.evidence)
    if any(_is_broken(text) for text in (*texts, *raws) if text):
        return Refusal("bad_encoding", "it has half a character in it (a lone surrogate)")
    return None


def _is_broken(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text) if not text.isascii() else False
