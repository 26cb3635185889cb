"""What a verb needs behind it besides its participants to say what happened.

As in `agreed to close the port`, `set it alight`.

All of it is copied from the quote; no word of the author's is changed. How the rest of a title is put together stands
in `titles`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from dateline.timeline.words import words

_APPOSITION = re.compile(
    r",\s[^,;:]{1,60},(?=\s(?:had|has|have|was|were|is|are|will|would|could|won|lost|left|\w{2,}ed)\s)"
)
_WORD = re.compile(r"\.?\s+([^\s,;:.!?()\[\]\"\u201c\u201d\u2013\u2014]+)")
_END = re.compile(
    r"[,;:](?=\s|$)|[!?()\[\]\"\u201c\u201d]|(?<!\b[A-Z])(?<!\b[SMDF][trs])(?<!\bMrs)(?<!\b[GS]en)(?<!\bRep)(?<!\bGov)\.(?=\s|$)|\s[-\u2013\u2014]"
)
_NUMBER = re.compile(r"[\d$\u00a3\u20ac][\d.,]*(?:st|nd|rd|th|[bm]n?)?")
_SECOND = re.compile(r"\s(?:and|or)\s(?=(?:the|a|an|he|she|it|they|its|his|her|their)\s)")
_UNQUOTED = {ord(mark): None for mark in '"\u201c\u201d'}
_MEANS = re.compile(
    r"\s+by\s+(?:\w+ing\b|(?:about\s|over\s|nearly\s|almost\s|some\s|around\s|an?\s)*[$\u00a3\u20ac]?\d)"
    r"|\s+to\s+(?:at least|about|nearly|almost|over|more than)\s"
)
_AT_WHAT = re.compile(r"^\s+(?:in|at|during|through|via|to|on|by)\s+(?:[\w'\u2019.-]+\s+){1,11}?that\s")
_GERUND = re.compile(r"\s+(?:of|from|for|against|into)\s+(?:not\s+)?[a-z]+ing\s")
_WHICH = re.compile(
    r"\s+(?:that|which|who|whose|[a-z]+ing|(?:[a-z]+ed|known|made|held|built|written|sold|owned|led|run|born|hit|seen)"
    r"\s(?:by|in|with|from|on|for|as|to|at|near|against|under))\s"
)
_FURTHER_DEED = re.compile(r"\s(?:and|or|but)\s[a-z]+(?:ed|en|wn|ught|ing)\b")  # "to jail and taken"
_LONGEST_PLACE = 12  # words
_SUBJECT_AT_END = re.compile(r"(?<=\w)\s(?:(?:the|its|his|her|their)\s\w+|he|she|it|they|we|I)$")
_MOST_BETWEEN = 5  # words of time between a verb and its infinitive: "agreed late on Friday to close"


def completion(lemma: str, rest: str, *, has_object: bool, purpose: bool = False) -> str:
    """The words of `rest`, the quote behind the verb or its object, that complete it; empty where none do.

    `purpose` says that an infinitive completes the object: "announced plans to close the port".
    """
    rest = _APPOSITION.sub("", rest.translate(_UNQUOTED), count=1)
    if lemma in words("with_infinitive") and (infinitive := _infinitive(rest)):
        return infinitive
    if lemma in words("with_clause") | words("announcing"):
        rest = _behind_when(_AT_WHAT.sub(" that ", rest, count=1), words("subjects") | {"that"})
    rest = _behind_when(rest, frozenset({"that"}))
    if lemma in words("asking"):
        rest = _behind_when(rest, words("questions"))
    first = _WORD.match(rest)
    bare = first.group(1).casefold() if first else ""
    announced = lemma in words("announcing") and first is not None and not _tells_when(bare)
    clause = bare == "that" or (lemma in words("with_clause") and bare in words("subjects"))
    if not has_object and (
        clause or (announced and bare not in words("prepositions") | words("clause_openings") - {"that"})
    ):
        told = _SECOND.split(rest[first.end() :])[0] if first else ""
        if first and bare == "that" and told.strip() in words("subjects"):  # "that she and her sister had left"
            told = rest[first.end() :]
        return f"{first.group(1)} {_stretch(told, whole=True)}" if first else ""
    if has_object:
        return bare if bare in words("results") else _infinitive(rest) if purpose else ""
    gerund = lemma in words("with_gerund") and bare.endswith("ing")
    verb = lemma in words("with_bare_infinitive") and bare.isalpha() and bare not in words("prepositions")
    state = lemma in words("copulas") and bare not in words("prepositions") | words("clause_openings")
    state |= bare in words("states")
    asked = lemma in words("asking") and bare in words("questions")
    if (behind := gerund_behind(rest)) != "":
        return behind
    if _MEANS.match(means := _behind_when(rest, frozenset({"by", "to"}))):
        return _stretch(means)
    if gerund or verb or state or asked or _opens_object(bare, rest):
        return _stretch(rest)
    return _object_behind_when(rest)


def told_of_oneself(rest: str) -> str:
    """What somebody said of themselves: `it would close the port`; empty where that is not said at once."""
    clause = _behind_when(_AT_WHAT.sub(" that ", rest.translate(_UNQUOTED), count=1), words("subjects") | {"that"})
    first = _WORD.match(clause)
    if first is None or first.group(1) not in words("subjects") | {"that"}:
        return ""
    return f"{first.group(1)} {_stretch(clause[first.end() :], whole=True)}"


def asked_to(rest: str) -> str:
    """What somebody who was called on is to do: `to drop the plan`; empty where that is not said."""
    return _infinitive(rest.translate(_UNQUOTED))


def gerund_behind(rest: str) -> str:
    """What completes a noun: "suspicion", `of assaulting her`; empty where no gerund does."""
    return _stretch(rest) if _GERUND.match(rest) else ""


def which_one(rest: str) -> str:
    """What right behind a noun tells which is meant: "areas" `held by rebels`; empty where nothing does."""
    behind = rest.translate(_UNQUOTED)
    first = _WORD.match(behind)
    if first is None or not (found := _WHICH.match(behind)):
        return ""
    word = first.group(1)
    if word in words("clause_openings") - {"that", "which", "who", "whose"} or word in words("prepositions") | words(
        "days"
    ):
        return ""
    if word in words("relatives"):
        clause = _stretch(behind[first.end() :], whole=True)
        return f"{word} {clause}" if len(clause.split()) > 1 else ""
    told = _stretch(behind, whole=True)
    return told if len(told) > len(found.group().strip()) else ""


def where_or_what(rest: str) -> str:
    """A phrase of a preposition right behind the verb, times left aside: "was published on Monday" `in Lancet`."""
    behind = rest.translate(_UNQUOTED)
    if (deed := gerund_behind(behind)) != "":
        return deed
    while (when := _when().match(behind)) is not None:
        behind = behind[when.end() :]
    first = _WORD.match(behind)
    if first is None or first.group(1) not in words("joined_by") - words("nearly"):
        return ""
    place = _FURTHER_DEED.split(f" {_stretch(behind[first.end() :])}", maxsplit=1)[0]
    cut = _when().search(place)
    if cut is not None and not _leads_in(cut.group()):  # "over the holiday weekend"
        return ""
    told = [first.group(1), *place[: cut.start() if cut else len(place)].split()]
    counted = any(word.casefold() in words("when") | words("days") or any(map(str.isdigit, word)) for word in told)
    while len(told) > 1 and told[-1].casefold() in words("nearly") | words("clause_openings"):
        told.pop()
    hanging = told[-1].casefold() in words("several") | words("loose_ends") | words("prepositions")
    return " ".join(told) if 1 < len(told) <= _LONGEST_PLACE and not counted and not hanging else ""


def _leads_in(when: str) -> bool:
    """Whether words of time begin a phrase of their own: "on Monday", "Monday", "late last week"; not "weekend"."""
    opening = words("prepositions") | words("days") | words("leading_when") | words("several")
    return when.split(maxsplit=1)[0].casefold().strip(".") in opening


def _object_behind_when(rest: str) -> str:
    """The object behind one word of time: "proposed yesterday a freeze"; empty where there is none."""
    day = _WORD.match(rest)
    if day is None or day.group(1).casefold() not in words("days"):
        return ""
    behind = rest[day.end() :]
    opening = _WORD.match(behind)
    counted = opening is not None and bool(_NUMBER.fullmatch(opening.group(1)))  # "January 31"
    return _stretch(behind) if opening and not counted and _opens_object(opening.group(1).casefold(), behind) else ""


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


def _behind_when(rest: str, wanted: frozenset[str]) -> str:
    """`rest` from a wanted word on where only words of time stand before it, else all of it."""
    at = 0
    for _ in range(_MOST_BETWEEN + 1):
        found = _WORD.match(rest, at)
        word = found.group(1) if found else ""
        if found is None or (word not in wanted | {"this"} and not _tells_when(word.casefold())):
            return rest
        if word in wanted:
            return rest[at:]
        at = found.end()
    return rest


def _opens_object(bare: str, rest: str) -> bool:
    """Whether an object begins with the word, and none of time ("the same day", "two years later")."""
    if rest.startswith(" in excess of "):
        return True
    following = [word.casefold() for word in _WORD.findall(rest)[:4]]
    following = list(takewhile(lambda word: word not in words("prepositions"), following))
    counts = bool(_NUMBER.fullmatch(bare))
    return (bare in words("determiners") or counts) and not any(
        word in words("when") | words("days") for word in following
    )


def _tells_when(word: str) -> bool:
    return word in words("when") | words("days") or word in {"on", "in", "at"} or bool(_NUMBER.fullmatch(word))


def _stretch(rest: str, *, whole: bool = False) -> str:
    """The words up to the next mark or the next clause, without a loose end; a `whole` clause keeps relative clauses."""
    opening = _opening("clause_openings", "relatives" if whole else "")
    ends = (pattern.search(rest) for pattern in (_END, opening, _date(), _next_verb()))
    stop = min((found.start() for found in ends if found), default=len(rest))
    kept = rest[:stop].split()
    loose = words("loose_ends") | words("prepositions") | words("days")
    while kept and (kept[-1].casefold() in loose or (len(kept) > 1 and kept[-1] in words("naming"))):
        kept.pop()
    return " ".join(kept)


@cache
def _opening(name: str, besides: str) -> re.Pattern[str]:
    """A word of the list `name`, and not of `besides`, that opens another clause."""
    opening = words(name) - (words(besides) if besides else frozenset())
    return re.compile(rf"\s(?:{'|'.join(sorted(opening))})\s")


@cache
def _next_verb() -> re.Pattern[str]:
    """A verb in the past with its object, which tells what was done besides: "and closed the port"."""
    return re.compile(rf"(?i)\s(?:and|or)\s\w+ed\s(?={_NUMBER.pattern}|(?:{'|'.join(sorted(words('determiners')))})\s)")


@cache
def _finite() -> re.Pattern[str]:
    """A verb that no infinitive has, so that the sentence goes on: "had", "was"."""
    return re.compile(rf"\s(?:{'|'.join(sorted(words('finite')))})\s")


@cache
def _when() -> re.Pattern[str]:
    """Words that say when, with what leads to them: " on Monday", " Feb. 2, 2018", " late last week"."""
    days, times = ("|".join(sorted(words(name), key=len, reverse=True)) for name in ("days", "when"))
    part = rf"(?:(?:{days}|{times})\b\.?|\d{{1,2}}(?:st|nd|rd|th)?,?(?=\s\d{{4}})|\d{{1,2}}(?=[\s,]|$)|\d{{4}}\b)"
    leading = "|".join(["in|on|at|by|since|during|early|late|the|this|a|an|one", *sorted(words("several"))])
    return re.compile(rf"(?i)\s(?:(?:{leading})\s){{0,4}}{part}(?:,?\s(?:the\s)?{part}){{0,4}}")


@cache
def _date() -> re.Pattern[str]:
    """Words that begin to say when: "on Monday", "in 2015", "last year"."""
    days, times = ("|".join(sorted(words(name))) for name in ("days", "when"))
    return re.compile(
        rf"(?i)\s(?:(?:in|on|by|since|during|early|late)\s+)+(?:{days}|\d{{4}})\b|\s(?:last|this|next|past|(?:the|that)\s(?:same|very|next|following))\s+(?:{days}|{times})\b"
    )
