"""The body of a page: its paragraphs by trafilatura, checked against a cheaper second opinion, and what to know of it.

trafilatura's quick way finds what its thorough way finds, but for the few pages where it comes back with far less than
resiliparse does; these are read thoroughly. What is still short then says so. Which paragraphs are no body after all is
told in `layout`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.articles import furniture
from dateline.articles.lines import normal
from dateline.articles.pages.outline import Page, page_tree
from dateline.articles.pages.shape import too_complex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENOUGH = 0.6  # of the words of the second opinion, which has more of the page's furniture in it
_SHORT = 0.5
_FEWEST_WORDS = 60  # of the second opinion; below that neither says much
_LONGEST_STUB = 250  # words of an article that a paywall cuts off
_FEWEST_TEASERS, _TEASERS_OF_A_LIST = 5, 1 / 3  # of its paragraphs, for a page that only lists articles
_NOT_FREE = re.compile(
    r"isAccessibleForFree[\"']?\s*[:=]\s*[\"']?false|content_tier[\"'][^>]{0,20}locked", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PageBody:
    """The paragraphs of an article, the texts of the page's links in normal form, and notes of `schema.ARTICLE_NOTES`."""

    paragraphs: list[str]
    teasers: frozenset[str]
    notes: tuple[str, ...]


def page_body(page: Page) -> PageBody:
    """The body of the page, whose tree is left as it is."""
    from resiliparse.extract.html2text import extract_plain_text

    other = len(extract_plain_text(page.readable, main_content=True, alt_texts=False).split())
    paragraphs = _extracted(page.shown, fast=True)
    if _words(paragraphs) < _ENOUGH * other:
        paragraphs = _thoroughly(page, lax=other >= _FEWEST_WORDS)
    links = (" ".join(link.itertext()) for link in page.shown.iter("a")) if page.shown is not None else ()
    teasers = frozenset(normal(text) for text in links if furniture.may_tease(text))
    notes = {
        "short_body": other >= _FEWEST_WORDS and _words(paragraphs) < _SHORT * other,
        "paywalled": _words(paragraphs) <= _LONGEST_STUB and _is_locked(page.html, paragraphs),
        "list_page": _is_list(paragraphs, teasers),
    }
    return PageBody(paragraphs, teasers, tuple(note for note, holds in notes.items() if holds))


def lines_of(text: str) -> list[str]:
    """The lines of extracted text that are not blank, without the blanks around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _thoroughly(page: Page, *, lax: bool) -> list[str]:
    """The paragraphs that the thorough way finds in the whole page.

    Where it finds none, and may be `lax`, what is likely one.
    """
    html = page.readable if too_complex(page.html) else page.html
    return _extracted(page_tree(html), fast=False) or (
        _extracted(page_tree(html), fast=False, strict=False) if lax else []
    )


def _extracted(tree: HtmlElement | None, *, fast: bool, strict: bool = True) -> list[str]:
    """The paragraphs of a tree, which is left as it is."""
    from trafilatura import bare_extraction

    if tree is None:
        return []
    page: Any = bare_extraction(tree, favor_precision=strict, include_comments=False, fast=fast)
    return lines_of(page.text or "") if page else []


def _words(paragraphs: list[str]) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _is_locked(html: str, paragraphs: list[str]) -> bool:
    return bool(_NOT_FREE.search(html)) or any(map(furniture.is_paywall, paragraphs[-3:]))


def _is_list(paragraphs: list[str], teasers: frozenset[str]) -> bool:
    count = sum(furniture.is_teaser(paragraph, teasers) for paragraph in paragraphs)
    return count >= _FEWEST_TEASERS and count >= _TEASERS_OF_A_LIST * len(paragraphs)
