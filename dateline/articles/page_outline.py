"""A page of HTML -> the parts of it that tell its day, cut out before anything is parsed, and a tree of them.

The outline is what a page states of itself out of sight: language, title, meta tags, canonical address, JSON-LD. What
can be read is its body without scripts, styles, drawings and comments, less than half of most pages. Both take time in
proportion to the length of the page, whatever it is made of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_TAG = 4_000  # characters; longer ones are no statements, and parsers compare all attributes of a tag
_STATING = re.compile(
    rf"<(?=[!hlmst])(?:(?P<comment>!--)|(?P<script>script)\b[^<>]{{0,{_LONGEST_TAG}}}>|(?:html|meta)\s[^<>]{{1,{_LONGEST_TAG}}}>"
    rf"|link\s[^<>]{{0,{_LONGEST_TAG}}}\bcanonical\b[^<>]{{0,{_LONGEST_TAG}}}>|title\b[^<>]{{0,200}}>[^<]{{0,1000}}</title>)",
    re.IGNORECASE,
)
_UNREADABLE = re.compile(r"<(?=[!sn])(?:(?P<comment>!--)|(?P<element>script|style|svg|noscript)\b)", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)


def outline(html: str) -> str:
    """The parts of the page that state something of it out of sight, as a page of their own."""
    parts: list[str] = []
    at = 0
    while match := _STATING.search(html, at):
        at = match.end()
        if match["comment"]:
            at = _after(html, "-->", at)
        elif match["script"]:
            end = _after(html, "</script", at)
            if "ld+json" in match[0].lower():
                parts += (match[0], html[at:end], ">")
            at = end
        else:
            parts.append(match[0])
    return "".join(parts)


def readable(html: str) -> str:
    """The body of the page without scripts, styles, drawings and comments."""
    parts: list[str] = []
    at = 0
    while match := _UNREADABLE.search(html, at):
        parts.append(html[at : match.start()])
        at = _after(html, f"</{match['element'].lower()}" if match["element"] else "-->", match.end())
        if match["element"]:
            at = _after(html, ">", at)
    page = "".join([*parts, html[at:]])
    body = _BODY.search(page)
    return page[body.start() :] if body else page


def page_tree(html: str) -> _Element | None:
    """The page as a tree; None where there is nothing in it. Depth is cut by the parser, at 256 elements."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        return etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # an empty page, or one of comments alone
        return None


def _after(html: str, end: str, start: int) -> int:
    """The place after the next `end`, in small letters or capitals; that of the end of the page where there is none."""
    at = html.find(end, start)
    if at < 0:
        at = html.find(end.upper(), start)
    return len(html) if at < 0 else at + len(end)
