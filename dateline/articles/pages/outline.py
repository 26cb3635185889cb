"""A page of HTML -> the two parts of it that say something, cut out before anything is parsed, and a tree of each.

The outline is what a page states of itself out of sight: language, title, meta tags, canonical address, JSON-LD. What
can be read is its body without scripts, styles, drawings and comments, less than half of most pages. Both are cut out
in one pass, in time in proportion to the length of the page, whatever it is made of. Each is parsed once, by the first
who asks for it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_TAG = 4_000  # characters; longer ones are no statements, and parsers compare all attributes of a tag


def _any_case(words: str) -> str:
    """A pattern for `words` in small letters or capitals: far faster than to have all of a pattern ignore case."""
    return "".join(f"[{char}{char.upper()}]" if char.islower() else char for char in words)


_PART = re.compile(
    rf"<(?=[!bBhHlLmMnNsStT])(?:(?P<comment>!--)|(?P<script>{_any_case('script')})\b[^<>]{{0,{_LONGEST_TAG}}}>"
    rf"|(?P<unread>{'|'.join(map(_any_case, ('script', 'style', 'svg', 'noscript')))})\b|(?P<body>{_any_case('body')})\b"
    rf"|(?P<stated>(?:{_any_case('html')}|{_any_case('meta')})\s[^<>]{{1,{_LONGEST_TAG}}}>"
    rf"|{_any_case('link')}\s[^<>]{{0,{_LONGEST_TAG}}}\b{_any_case('canonical')}\b[^<>]{{0,{_LONGEST_TAG}}}>"
    rf"|{_any_case('title')}\b[^<>]{{0,200}}>[^<]{{0,1000}}</{_any_case('title')}>))"
)


_CONTROLS = bytes(code for code in range(0x20) if chr(code) not in "\t\n\r")  # what no tree of XML may hold
_NO_CHARACTERS = ("\ufffe", "\uffff")


class Page:
    """A page, what it states of itself out of sight, and what of it can be read; each as a page of its own."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.outline, self.readable = _parts(html)

    @cached_property
    def stated(self) -> HtmlElement | None:
        """The tree of its outline; None where there is nothing in it."""
        return page_tree(self.outline)

    @cached_property
    def shown(self) -> HtmlElement | None:
        """The tree of what can be read; None where there is nothing. What hangs parsers is looked for in `shape`."""
        return page_tree(self.readable)


def _parts(html: str) -> tuple[str, str]:
    """The outline of the page, and what of it can be read."""
    stated: list[str] = []
    shown: list[str] = []
    at = kept = 0
    in_body = False
    while match := _PART.search(html, at):
        start, at = match.span()
        match match.lastgroup:
            case "stated":
                stated.append(match[0])
                continue
            case "body":
                if not in_body:
                    in_body, kept = True, start
                    shown.clear()
                continue
            case "comment":
                end = _after(html, "-->", at)
            case "script":
                end = _after(html, "</script", at)
                if "ld+json" in match[0].lower():
                    stated += (match[0], html[at:end], ">")
                end = _after(html, ">", end)
            case _:
                end = _after(html, ">", _after(html, f"</{match['unread'].lower()}", at))
        shown.append(html[kept:start])
        at = kept = end
    return "".join(stated), "".join([*shown, html[kept:]])


def page_tree(html: str) -> HtmlElement | None:
    """The page as a tree; None where there is nothing in it. Depth is cut by the parser, at 256 elements."""
    from lxml import etree
    from lxml.html import HtmlElement

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    # One class for all elements: lxml.html would ask Python for the class of each, and nobody here needs those of
    # forms.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    for character in _NO_CHARACTERS:
        html = html.replace(character, "")
    try:
        return etree.fromstring(html.encode("utf-8", "replace").translate(None, _CONTROLS), parser)
    except etree.XMLSyntaxError:  # an empty page, or one of comments alone
        return None


def _after(html: str, end: str, start: int) -> int:
    """The place after the next `end`, in small letters or capitals; that of the end of the page where there is none."""
    at = html.find(end, start)
    if at < 0:
        at = html.find(end.upper(), start)
    return len(html) if at < 0 else at + len(end)
