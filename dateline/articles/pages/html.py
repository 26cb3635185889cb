"""A page of HTML -> a draft: its body by `body`, its title by `metadata`, its evidence by `evidence`.

What remains of the page without comments and menus is laid out as plain text is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.languages import UNDETERMINED, language_of
from dateline.articles.pages.body import lines_of, page_body
from dateline.articles.pages.evidence import evidence_of
from dateline.articles.pages.metadata import page_head, page_metadata
from dateline.articles.pages.outline import Page
from dateline.articles.pages.shape import too_complex
from dateline.articles.publication.addresses import web_address
from dateline.articles.rejects import Refusal

_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body|nav|header|footer|main|script)\b", re.IGNORECASE)


def read_page(html: str, url: str | None = None) -> Draft | Refusal:
    """The article on the page; `url` is where the page was found, if that is known."""
    page = Page(html)
    if reason := too_complex(page.readable):
        return Refusal("too_large", f"the page would hang its parser: {reason}")
    if page.shown is None:
        return Refusal("unreadable", "no HTML could be read from it")
    head = page_head(page.stated)
    metadata = page_metadata(head, page.shown)
    body = page_body(page)
    text = "\n\n".join(body.paragraphs)
    if not any(map(str.isalnum, text)):
        return Refusal("no_text", "there is no article in the page: no text besides menus and titles")
    language = language_of(f"{metadata.title or ''}\n\n{text}")
    if language == UNDETERMINED and metadata.language:
        language = metadata.language
    read = plain_draft(text, extractor="trafilatura", title=metadata.title, language=language, teasers=body.teasers)
    url = web_address(url) or metadata.url
    evidence = evidence_of(page, head, url)
    return replace(
        read,
        outlet=metadata.outlet or read.outlet,
        byline=metadata.byline or read.byline,
        url=url,
        evidence=tuple(evidence),
        notes=body.notes,
    )


def read_page_or_part(html: str, url: str | None = None, title: str | None = None) -> Draft | Refusal:
    """The article in a page, or in a part of one that has nothing else in it, as feeds and tables carry."""
    if _WHOLE_PAGE.search(html):
        return read_page(html, url)
    if reason := too_complex(html):
        return Refusal("too_large", f"the page would hang its parser: {reason}")

    from resiliparse.extract.html2text import extract_plain_text

    text = "\n\n".join(lines_of(extract_plain_text(html, main_content=False, alt_texts=False)))
    if not any(map(str.isalnum, text)):
        return Refusal("no_text", "there is no text in its HTML")
    return plain_draft(text, extractor="resiliparse", title=title)
