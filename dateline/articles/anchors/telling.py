"""What an article tells, part by part, with the expressions of time in it; and how a sentence stands to what it dates.

Captions, lists of other articles and the page's furniture are left out: they are of other days than the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
_INITIAL = re.compile(r"\b[A-Z]$|\b(?:Sept|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Aug|Gov|Sen|Rep|Mr|Mrs|Ms|Dr|St|No)$")

_AHEAD = re.compile(
    r"\b(?:(?i:will|won't|shall|would|could|should|might|plans?|planned|planning|scheduled|slated|due|expect\w*|upcoming"
    r"|intend\w*|by|until|till|through|next|hopes?|aims?|targets?|goals?|forecasts?|predict\w*|project(?:s|ed|ions?)"
    r"|estimat\w*|ahead|deadline|coming|future|if|proposed|set (?:to|for)|to be|going to|before|season|postponed|rescheduled"
    r"|pushed|delayed|extended|matur\w+|starting|beginning|effective|convertible|exercisable|payable|suffer|expir\w+|deliver\w*|options?|outlook|tenders?|warrants?|dates?|likely|agreement to|agreed)|may)\b|'ll\b|/\w"
)
_ANNOUNCED = re.compile(
    r"(?:\b(?:will|scheduled|slated|due (?:in|on|by|to take)|set to|set for|plans to)\b|'ll\b)(?P<between>[^.;:]{0,80}?)"
    r"(?:\b(?:in|on|by)\s(?:the (?:end|middle|beginning) of\s)?)$"
)
_LOOKS_BACK = re.compile(
    r"\b(?:was|were|had|would|is|are|since|from|than|of|as|like|served|report|dividends?|opinion|\w{3,}ed)\b"
)
_BACK = re.compile(r"\b(?:would|could|originally|previously|delayed|postponed|cancell?ed|did|been|ago|if|until|once)\b")
_QUOTES = re.compile(r"[\"“”]")
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|began|became|came|went|took|made|won|lost|rose|fell|left|held|met|gave|found|shot"
    r"|hit|struck|broke|got|ran|saw|sold|bought|brought|built|fought|sent|spent|wrote|grew|flew|led|paid|sank|spoke|died"
    r"|fled|since|ago|\w{2,}ed)\b"
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
        return not _INITIAL.search(text, max(at - 5, 0), at)
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return len(line) not in _WRAPPED or line[-1] in ".!?:;\"')]" or text[at + 1 : at + 2].isspace()


def tells_of_past(told: str) -> bool:
    """Whether a sentence tells what has happened, and nothing in it points ahead."""
    return bool(_PAST.search(told)) and not _AHEAD.search(told)


def announces(told: str, at: int) -> bool:
    """Whether a sentence announces something for the date that stands `at` its character: "will open in" before it.

    What someone says in quotes may have been said at any time.
    """
    found = _ANNOUNCED.search(told[:at])
    if found is None or _QUOTES.search(told) or _BACK.search(told):
        return False
    return not _LOOKS_BACK.search(found["between"])
