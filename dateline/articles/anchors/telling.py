"""What an article tells, part by part, with the expressions of time in it; and how a sentence stands to what it dates.

Captions, lists of other articles and the page's furniture are left out: they are of other days than the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dateline.articles.anchors.cues import any_of, cues_of
from dateline.articles.anchors.phrases import plain
from dateline.articles.languages import UNDETERMINED
from dateline.languages import GRAMMARS
from dateline.tagging import Timex, tag

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

READABLE = frozenset({*GRAMMARS, UNDETERMINED})  # languages with a grammar; of all others `abroad` reads what it can
TOLD_KINDS = ("title", "standfirst", "body")
_ENDS = re.compile(r"[.!?;](?=[\"')\]]?\s)|\n")
_REACH = 600  # characters of a sentence on either side
_WRAPPED = range(45, 90)  # characters of a line that goes on in the next
_QUOTES = re.compile(r"[\"“”]")


class _English(NamedTuple):
    """How English tells of the past and of what lies ahead; lists of `telling.toml`, and forms that end in "ed"."""

    past: re.Pattern[str]
    ahead: re.Pattern[str]
    announced: re.Pattern[str]
    looks_back: re.Pattern[str]
    postponed: re.Pattern[str]
    abbreviated: re.Pattern[str]


@cache
def _english() -> _English:
    words = {name: any_of(listed) for name, listed in (cues_of("en") or {}).items()}
    return _English(
        past=re.compile(rf"\b(?:{words['past']}|\w{{2,}}ed)\b"),
        ahead=re.compile(rf"\b(?:(?i:{words['ahead']})|{words['ahead_as_written']})\b|/\w"),
        announced=re.compile(
            rf"\b(?:{words['announced']})\b(?P<between>[^.;:]{{0,80}}?)"
            r"(?:\b(?:in|on|by)\s(?:the (?:end|middle|beginning) of\s)?)$"
        ),
        looks_back=re.compile(rf"\b(?:{words['looks_back']}|\w{{3,}}ed)\b"),
        postponed=re.compile(rf"\b(?:{words['postponed']})\b"),
        abbreviated=re.compile(rf"\b(?:[A-Z]|{words['abbreviations']})$"),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the article: its text with plain apostrophes and dashes, and the times in it, where they can be read."""

    text: str
    timexes: tuple[Timex, ...]


def parts(article: Row) -> Iterator[Part]:
    """The parts of an article that tell something; of languages without a grammar only the text."""
    for block in article["blocks"]:
        if block["kind"] in TOLD_KINDS:
            text = article["text"][block["char_start"] : block["char_end"]]
            yield Part(plain(text), tag(text, None).timexes if article["language"] in READABLE else ())


def sentence(text: str, start: int, end: int) -> tuple[str, int]:
    """The sentence around a span, and where in it the span begins."""
    before = (stop.end() for stop in _ENDS.finditer(text, max(start - _REACH, 0), start) if _is_end(text, stop.start()))
    after = (stop.start() for stop in _ENDS.finditer(text, end, end + _REACH) if _is_end(text, stop.start()))
    first = max(before, default=0)
    return text[first : next(after, end + _REACH)], start - first


def _is_end(text: str, at: int) -> bool:
    """Not the full stop of an abbreviation, nor the end of a line in the middle of a sentence."""
    if text[at] != "\n":
        return not _english().abbreviated.search(text, max(at - 5, 0), at)
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return len(line) not in _WRAPPED or line[-1] in ".!?:;\"')]" or text[at + 1 : at + 2].isspace()


def tells_of_past(told: str) -> bool:
    """Whether a sentence tells what has happened, and nothing in it points ahead."""
    return bool(_english().past.search(told)) and not _english().ahead.search(told)


def announces(told: str, at: int) -> bool:
    """Whether a sentence announces something for the date that stands `at` its character: "will open in" before it.

    What someone says in quotes may have been said at any time.
    """
    english = _english()
    found = english.announced.search(told[:at])
    if found is None or _QUOTES.search(told) or english.postponed.search(told):
        return False
    return not english.looks_back.search(found["between"])
