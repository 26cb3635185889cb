"""A page of HTML -> a draft: its body by trafilatura, its title by `html_metadata`, its evidence by `page_evidence`.

Comments, menus and teasers are left to trafilatura to leave out; what remains is laid out as plain text is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from dateline.articles.addresses import web_address
from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.html_metadata import page_metadata
from dateline.articles.html_shape import too_complex
from dateline.articles.languages import UNDETERMINED, language_of
from dateline.articles.page_evidence import evidence_in
from dateline.articles.rejects import Refusal

_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body|nav|header|footer|main|script)\b", re.IGNORECASE)


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
    text = "\n\n".join(body)
    language = language_of(f"{metadata.title or ''}\n\n{text}")
    if language == UNDETERMINED and metadata.language:
        language = metadata.language
    read = plain_draft(text, extractor="trafilatura", title=metadata.title, language=language)
    url = web_address(url) or metadata.url
    return replace(
        read,
        outlet=metadata.outlet or read.outlet,
        byline=metadata.byline or read.byline,
        url=url,
        evidence=tuple(evidence_in(html, url)),
    )


def read_page_or_part(html: str, url: str | None = None, title: str | None = None) -> Draft | Refusal:
    """The article in a page, or in a part of one that has nothing else in it, as feeds and tables carry."""
    if _WHOLE_PAGE.search(html):
        return read_page(html, url)
    if reason := too_complex(html):
        return Refusal("too_large", f"the page would hang its parser: {reason}")

    from resiliparse.extract.html2text import extract_plain_text

    text = "\n\n".join(_paragraphs(extract_plain_text(html, main_content=False, alt_texts=False)))
    if not any(map(str.isalnum, text)):
        return Refusal("no_text", "there is no text in its HTML")
    return plain_draft(text, extractor="resiliparse", title=title)


def _body(page: Any) -> list[str]:
    """The paragraphs of what trafilatura found, which may be nothing."""
    return _paragraphs(page.text or "") if page else []


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
