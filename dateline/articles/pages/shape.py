"""A cheap look at a page before any parser sees it: whether its depth, tags or attributes would make one hang.

One linear pass over the tags; nothing is built. What a page means is read in `html`.
"""

from __future__ import annotations

import re

from dateline.articles.limits import MAX_HTML_DEPTH, MAX_HTML_TAGS, MAX_TAG_ATTRIBUTES

_TAG = re.compile(r"""<(/?)([a-zA-Z][\w:-]*)((?:[^<>=]++|=\s*"[^"]*+"|=\s*'[^']*+'|=)*+)""")
_ATTRIBUTE = re.compile(r"""[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?""")
_NARROW_TAGS = re.compile(
    r"""(?:[^<]++|<(?![a-zA-Z])|<[a-zA-Z][^\s/>]*+"""
    r"""(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|(?=["']))?+)?+)"""
    rf"""{{0,{MAX_TAG_ATTRIBUTES}}}+[\s/]*+(?:>|\Z))*+"""
)
# Most pages have none but such tags: few quoted values, and between them too little for many attributes without quotes.
_FEW_QUOTES = re.compile(
    r"""(?:[^<]++|<(?![a-zA-Z])|<[^>"']{0,99}+(?:(?:"[^"]*+"|'[^']*+')[^>"']{0,99}+){0,200}+>)*+"""
)
_RAW = frozenset({"script", "style"})  # what looks like tags in them is none
# Elements that have no end, or whose end is left out so often that counting them would say nothing.
_FLAT = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup",
    }
)  # fmt: skip


def too_complex(html: str) -> str | None:
    """What is too much in `html`, in words; None where a parser can cope with it."""
    depth = tags = 0
    raw = None
    for match in _TAG.finditer(html):
        closes, name, rest = match[1], match[2].lower(), match[3]
        if raw:
            raw = None if closes and name == raw else raw
            continue
        if name in _RAW and not closes:
            raw = name
        tags += 1
        if tags > MAX_HTML_TAGS:
            return f"it has more than {MAX_HTML_TAGS:,} tags"
        if len(rest) > 2 * MAX_TAG_ATTRIBUTES and _attributes(rest) > MAX_TAG_ATTRIBUTES:
            return f"an element has more than {MAX_TAG_ATTRIBUTES:,} attributes"
        if name in _FLAT or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closes else depth + 1
        if depth > MAX_HTML_DEPTH:
            return f"its elements are nested more than {MAX_HTML_DEPTH} deep"
    return None


def too_wide(html: str) -> bool:
    """Whether an element has more attributes than a parser copes with: all that `libxml2` does not bound itself.

    One or two passes in C, for those who build a tree and nothing else.
    """
    return not (_is_all(_FEW_QUOTES, html) or _is_all(_NARROW_TAGS, html))


def _is_all(pattern: re.Pattern[str], html: str) -> bool:
    """Whether a pattern that stops at what it does not know stops nowhere."""
    found = pattern.match(html)
    return found is not None and found.end() == len(html)


def _attributes(tag: str) -> int:
    return sum(1 for _ in _ATTRIBUTE.finditer(tag))
