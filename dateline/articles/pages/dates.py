"""The dates that a page shows its readers -> which of them says when its article was published.

A date is looked for in lines, not in prose: in elements that a machine may read (`time`, `abbr`, properties), and where
little more than a date is said. What it is about is told by the words beside it, by the names of its element
(`dates.toml`), and by how near it stands to the headline. What a page says of itself out of sight:
`metadata`.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.articles.lines import normal
from dateline.articles.publication.date_spans import date_spans
from dateline.articles.publication.date_strings import Stamp, read_date

if TYPE_CHECKING:
    from lxml.etree import _Element

SHOWN = "shown"

_MAY_HOLD_DATE = re.compile(
    r"\d(?:[09\u0660\u0669\u06f0\u06f9\u0966\u096f\u09e6\u09ef\u0e50\u0e55\uff10\uff19]\d\d|\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d)"
)
_HEADINGS = frozenset({"h1", "h2", "h3"})
_STATING = {"time": "datetime", "abbr": "title", "meta": "-"}  # the attribute in which an element states its date
_PROPERTIES = ("itemprop", "property")
_UNREAD = frozenset(
    {"script", "style", "noscript", "textarea", "select", "option", "input", "button", "template", "svg", "code", "pre"}
)
_FOREIGN = frozenset({"nav", "aside", "form", "footer", "blockquote", "figure", "figcaption", "table", "address"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORTEST_DATE = 6  # characters: 1.1.99
_LONGEST_LINE = 160  # characters
_MOST_WORDS = 4  # beside a date that nothing else speaks for
_MOST_WORDS_CUED = 16  # beside one that its element or its words speak for
_MOST_DATES = 100  # of one page; those nearest to the headline are among the first
_SHORTEST_HEADLINE = 9  # characters
_FEWEST_REPEATED = 3  # elements of one name with different days, which make a list

# What speaks against a date, each as so many steps from the headline. Set by hand: they only put the dates in order.
_MOST_STEPS = 9
_NOT_LABELLED = 2.0
_NOT_CUED = 2.0
_MODIFIED = 6.0
_ELSEWHERE = 8.0
_REPEATED = 4.0
_ABOVE = 1.0


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date that a page shows: `says` is published, modified or shown; the smaller the `rank`, the likelier."""

    raw: str
    stamp: Stamp
    says: str
    rank: float
    names: str


def shown_dates(tree: _Element, title: str | None, locale: str, *, has_properties: bool = True) -> list[PageDate]:
    """The dates in lines of the page, the likeliest day of publication first.

    `has_properties` is whether elements may state their date for machines alone, beside a text such as "yesterday".
    """
    body = tree.find("body")
    if body is None:
        return []
    stating = set(body.iterfind(".//*[@content]")) if has_properties else set()
    headline, elements = _survey(body, title, stating)
    path = {} if headline is None else {node: n for n, node in enumerate([headline, *headline.iterancestors()])}
    dates: list[PageDate] = []
    for element, below in elements:
        dates += _dates(element, path, locale, below=below)
        if len(dates) > _MOST_DATES:
            break
    return sorted(_with_lists_behind(dates), key=lambda date: date.rank)


def _survey(
    body: _Element, title: str | None, stating: set[_Element]
) -> tuple[_Element | None, list[tuple[_Element, bool]]]:
    """The headline, and the elements that may show a date, in order, each with whether it stands below the headline.

    Those in `stating` may do so whatever their text is.
    """
    headings: list[_Element] = []
    found: dict[_Element, int] = {}
    may_hold = _MAY_HOLD_DATE.search
    for element in body.iter():
        tag, text, tail = element.tag, element.text, element.tail
        if tag in _HEADINGS:
            headings.append(element)
        if (
            tag in _STATING
            or (stating and element in stating)
            or (text and len(text) >= _SHORTEST_DATE and not text.isspace() and may_hold(text) and tag not in _UNREAD)
        ):
            found.setdefault(element, len(headings))
        if tail and len(tail) >= _SHORTEST_DATE and not tail.isspace() and may_hold(tail):
            found.setdefault(element.getparent(), len(headings))
    at = _headline(headings, normal(title or ""))
    below = len(headings) if at is None else at
    return (None if at is None else headings[at]), [(element, n > below) for element, n in found.items()]


def _headline(headings: list[_Element], title: str) -> int | None:
    """The heading that says most of the title; the first of the first level where none does."""
    best, length = None, _SHORTEST_HEADLINE - 1
    for number, heading in enumerate(headings):
        text = normal("".join(heading.itertext()))
        if len(text) > length and title and (text in title or title in text):
            best, length = number, len(text)
    if best is None:
        return next((number for number, heading in enumerate(headings) if heading.tag == "h1"), None)
    return best


def _dates(element: _Element, path: dict[_Element, int], locale: str, *, below: bool) -> Iterator[PageDate]:
    reading = _reading(element, locale)
    if reading is None:
        return
    raw, stamp, beside, prose = reading
    distance, names = _place(element, path)
    says = _says(beside, names, element)
    if distance is None or says is None:
        return
    cued = says != SHOWN or element.tag == "time" or _has("date_cues", names)
    if prose and len(_WORD.findall(beside)) > (_MOST_WORDS_CUED if cued else _MOST_WORDS):
        return
    against = {"published": 0.0, SHOWN: _NOT_LABELLED, "modified": _MODIFIED}[says]
    against += (0.0 if cued else _NOT_CUED) + (0.0 if below else _ABOVE)
    yield PageDate(raw, stamp, says, distance + against, f"{element.tag} {names}")


def _place(element: _Element, path: dict[_Element, int]) -> tuple[float | None, str]:
    """Steps from the headline, None where the element is not read; and the names of the element and what is around it.

    Parts of the page that are about other things are far away.
    """
    names, away = _names(element), 0.0
    parent = element.getparent()
    if parent is not None and parent not in path:
        names += " " + _names(parent)
    node: _Element | None = element
    while node is not None and node not in path:
        if node.tag in _UNREAD:
            return None, names
        if node.tag in _FOREIGN or _has("foreign_cues", _names(node)):
            away = _ELSEWHERE
        node = node.getparent()
    steps = _MOST_STEPS if node is None else min(path[node], _MOST_STEPS)
    return steps + away, names


def _reading(element: _Element, locale: str) -> tuple[str, Stamp, str, bool] | None:
    """The first date of the element: as found, as read, the words beside it, and whether it stands in its text."""
    stated = element.get(_STATING.get(element.tag, "content"))
    if stated and (element.tag in _STATING or any(element.get(name) for name in _PROPERTIES)):
        stamp = read_date(stated, locale.partition("-")[0])
        if stamp:
            return stated, stamp, _line("".join(element.itertext())), False
    for text in _lines(element):
        spans = list(date_spans(text, locale))
        if spans:
            edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
            beside = " ".join(text[start:end] for start, end in list(pairwise(edges))[::2])
            return text[spans[0].start : spans[0].end], Stamp(spans[0].day), beside, True
    return None


def _lines(element: _Element) -> Iterator[str]:
    """All that the element says, where that is a line; then its own pieces of text that are lines."""
    whole = _line("".join(element.itertext()))
    if len(whole) <= _LONGEST_LINE:
        yield whole
        return
    for text in (element.text, *(child.tail for child in element)):
        if text and _MAY_HOLD_DATE.search(text):
            line = _line(text)
            if len(line) <= _LONGEST_LINE:
                yield line


def _line(text: str) -> str:
    return " ".join(text[: 10 * _LONGEST_LINE].split())


def _says(beside: str, names: str, element: _Element) -> str | None:
    """What the date is the day of, as far as the words beside it and the names of its element tell."""
    words = beside[:_LONGEST_LINE].casefold()
    if _has("published_words", words):
        return "published"
    if _has("modified_words", words):
        return "modified"
    if _has("other_words", words):
        return None
    if element.get("pubdate") is not None or _has("published_cues", names):
        return "published"
    return "modified" if _has("modified_cues", names) else SHOWN


def _with_lists_behind(dates: list[PageDate]) -> list[PageDate]:
    """The dates, those further away that are shown by several elements of one name on different days."""
    days = defaultdict(set)
    for date in dates:
        days[date.names].add(date.stamp.day)
    lists = {names for names, shown in days.items() if len(shown) >= _FEWEST_REPEATED}
    return [replace(date, rank=date.rank + _REPEATED) if date.names in lists else date for date in dates]


def _names(element: _Element) -> str:
    names = (element.get("class"), element.get("id"), *map(element.get, _PROPERTIES))
    return " ".join(filter(None, names)).lower()


@cache
def _pattern(name: str) -> re.Pattern[str]:
    lists = tomllib.loads(files(__package__).joinpath("dates.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(map(re.escape, lists[name])))


def _has(name: str, text: str) -> bool:
    return bool(text) and bool(_pattern(name).search(text))
