"""What an article opens with somebody saying, and its title tells as well: there, saying it is the news.

As in "Vaccine halves the risk of fever", above "A vaccine halved the risk of fever, scientists said on Tuesday". Who
announces something wherever it stands is told in `telling.announcing`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.syntax import NOMINAL, children, subject
from dateline.events.rows.candidates import is_fresh
from dateline.events.telling.told_before import told_clause

if TYPE_CHECKING:
    from dateline.events.rows.candidates import Candidate

Row = dict[str, Any]

_BODY = frozenset({"body", "standfirst"})
_ENDED = re.compile(r"[.!?][\"\u201d\u2019')]*\s")
_CONTENT = re.compile(r"[a-z]{4,}")
_STEM = 5  # letters, by which "halved" and "halves" are one word
_SHARED = 2  # words of the title that the sentence has as well


def is_lead_news(candidate: Candidate) -> bool:
    """Whether it is the main verb of the first sentence, tells what somebody named said, and the title says that too."""
    verb, article = candidate.trigger.token, candidate.reading.article
    says = candidate.trigger.event_class == "reporting" and verb.tag_ == "VBD" and verb.dep_ == "ROOT"
    if not says or verb.i in candidate.quoted or not article.get("title") or not is_fresh(candidate):
        return False
    if not told_clause(candidate) and all(clause.i < verb.i for clause in children(verb, "ccomp")):
        return False
    teller = subject(verb)
    if teller is None or teller.pos_ not in NOMINAL or candidate.reading.paragraph.headline:
        return False
    start, end = candidate.at(candidate.span)
    return _opens(article, start) and _tells_title(article["title"], article["text"][start:end])


def _opens(article: Row, start: int) -> bool:
    """Whether no sentence of the body ends before a place."""
    body = next((block["char_start"] for block in article["blocks"] if block["kind"] in _BODY), None)
    return body is not None and _ENDED.search(article["text"], body, start) is None


def _tells_title(title: str, said: str) -> bool:
    return len(_stems(title) & _stems(said)) >= _SHARED


@lru_cache(maxsize=64)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _CONTENT.findall(text.lower()))
