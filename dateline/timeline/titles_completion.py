"""What a noun needs behind it to say what happened: `the decision to close the port`, `suspicion of theft`.

All of it is copied from the quote; no word of the author's is changed. What completes a verb comes with its mention; how
titles are put together stands in `titles` and `titles_nominal`.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.timeline.words import words

_WORD = re.compile(r"\.?\s+([^\s,;:.!?()\[\]\"\u201c\u201d\u2013\u2014]+)")
_END = re.compile(
    r"[,;:](?=\s|$)|[!?()\[\]\"\u201c\u201d]|(?<!\b[A-Z])(?<!\b[SMDF][trs])(?<!\bMrs)(?<!\b[GS]en)(?<!\bRep)(?<!\bGov)\.(?=\s|$)|\s[-\u2013\u2014]"
)
_NUMBER = re.compile(r"[\d$\u00a3\u20ac][\d.,]*(?:st|nd|rd|th|[bm]n?)?")
_UNQUOTED = {ord(mark): None for mark in '"\u201c\u201d'}
_GERUND = re.compile(r"\s+(?:of|from|for|against|into)\s+(?:not\s+)?[a-z]+ing\s")
_SUBJECT_AT_END = re.compile(r"(?<=\w)\s(?:(?:the|its|his|her|their)\s\w+|he|she|it|they|we|I)$")
_MOST_BETWEEN = 5  # words of time between a verb and its infinitive: "agreed late on Friday to close"


def asked_to(rest: str) -> str:
    """What somebody is to do, or what a plan is for: `to drop the tax`; empty where that is not said."""
    return _infinitive(rest.translate(_UNQUOTED))


def gerund_behind(rest: str) -> str:
    """What completes a noun: "suspicion", `of assaulting her`; empty where no gerund does."""
    return _stretch(rest) if _GERUND.match(rest) else ""


def _infinitive(rest: str) -> str:
    """`to` and its verb with what follows, also behind words of time."""
    at = 0
    for _ in range(_MOST_BETWEEN + 1):
        found = _WORD.match(rest, at)
        word = found.group(1).casefold() if found else ""
        if found is None or (word not in {"to", "not", "this"} | words("several") and not _tells_when(word)):
            return ""
        if word == "to":
            following = _WORD.match(rest, found.end())
            verb = following.group(1) if following else ""
            start = rest.rfind(" not ", 0, found.end())
            return (
                _stretch(_before_finite(rest[start if start >= 0 else at :]))
                if verb.islower() and verb not in words("determiners")
                else ""
            )
        at = found.end()
    return ""


def _before_finite(rest: str) -> str:
    """`rest` up to a verb that no infinitive has, and to its subject: "to drop a service the club had begun"."""
    told, *more = _finite().split(rest, maxsplit=1)
    found = _SUBJECT_AT_END.search(told) if more else None
    return told[: found.start()] if found else told


def _tells_when(word: str) -> bool:
    return word in words("when") | words("days") or word in {"on", "in", "at"} or bool(_NUMBER.fullmatch(word))


def _stretch(rest: str) -> str:
    """The words up to the next mark or the next clause, without a loose end."""
    opening = _opening()
    ends = (pattern.search(rest) for pattern in (_END, opening, _date(), _next_verb()))
    stop = min((found.start() for found in ends if found), default=len(rest))
    kept = rest[:stop].split()
    loose = words("loose_ends") | words("prepositions") | words("days")
    while kept and (kept[-1].casefold() in loose or (len(kept) > 1 and kept[-1] in words("naming"))):
        kept.pop()
    return " ".join(kept)


@cache
def _opening() -> re.Pattern[str]:
    """A word that opens another clause."""
    return re.compile(rf"\s(?:{'|'.join(sorted(words('clause_openings')))})\s")


@cache
def _next_verb() -> re.Pattern[str]:
    """A verb in the past with its object, which tells what was done besides: "and closed the port"."""
    return re.compile(rf"(?i)\s(?:and|or)\s\w+ed\s(?={_NUMBER.pattern}|(?:{'|'.join(sorted(words('determiners')))})\s)")


@cache
def _finite() -> re.Pattern[str]:
    """A verb that no infinitive has, so that the sentence goes on: "had", "was"."""
    return re.compile(rf"\s(?:{'|'.join(sorted(words('finite')))})\s")


@cache
def _date() -> re.Pattern[str]:
    """Words that begin to say when: "on Monday", "in 2015", "last year"."""
    days, times = ("|".join(sorted(words(name))) for name in ("days", "when"))
    return re.compile(
        rf"(?i)\s(?:(?:in|on|by|since|during|early|late)\s+)+(?:{days}|\d{{4}})\b|\s(?:last|this|next|past|(?:the|that)\s(?:same|very|next|following))\s+(?:{days}|{times})\b"
    )
