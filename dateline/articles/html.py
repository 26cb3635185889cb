"""A page of HTML -> a draft: its body by trafilatura, its title and evidence by `html_metadata`.

Comments, menus and teasers are left to trafilatura to leave out; what remains is laid out as plain text is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dateline.articles.addresses import address_evidence, web_address
from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.html_metadata import page_metadata
from dateline.articles.html_shape import too_complex
from dateline.articles.languages import UNDETERMINED, language_of
from dateline.articles.lines import normal
from dateline.articles.rejects import Refusal

_FIRST_LINES = 6  # of a text, among which its title may stand, below outlet and sections


def read_page(html: str, url: str | None = None) -> Draft | Refusal:
    """The article on the page; `url` is where the page was found, if that is known."""
    if reason := too_complex(html):
        return Refusal("too_large", f"the page would hang its parser: {reason}")

    from trafilatura import bare_extraction, load_html

    tree = load_html(html)
    if tree is None:
        return Refusal("unreadable", "no HTML could be read from it")
    metadata = page_metadata(tree)
    body = _body(bare_extraction(tree, favor_precision=True, include_comments=False))
    if not any(map(str.isalnum, "".join(body))):
        return Refusal("no_text", "there is no article in the page: no text besides menus and titles")
    text = with_title("\n\n".join(body), metadata.title)
    language = language_of(text)
    if language == UNDETERMINED and metadata.language:
        language = metadata.language
    read = plain_draft(text, extractor="trafilatura", title=metadata.title, language=language)
    url = web_address(url) or metadata.url
    return replace(
        read,
        outlet=metadata.outlet or read.outlet,
        byline=metadata.byline or read.byline,
        url=url,
        evidence=(*metadata.evidence, *read.evidence, *(address_evidence(url) if url else ())),
    )


def _body(page: Any) -> list[str]:
    """The paragraphs of what trafilatura found, which may be nothing."""
    text = page.text if page else None
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def with_title(text: str, title: str | None) -> str:
    """`text` with `title` as a paragraph above it, unless one of its first lines is the title already."""
    if not title or normal(title) in (normal(line) for line in text.splitlines()[:_FIRST_LINES]):
        return text
    return f"{title}\n\n{text}"
