"""The headline under which something was told, where its title alone would not say what it is about.

`The vehicle overturned [Tram crash in Ost leaves seven dead]`: whoever reads an article has its headline in mind, and a
row of a timeline stands alone. It is added in brackets, as editors do, to titles that name nobody who takes part, or only
by surname, and where something is only pointed at (`pointing`). What else a title is made of is said in `parts`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.timeline.titles.parts import first_of
from dateline.timeline.titles.pointing import points
from dateline.timeline.words import words

Row = dict[str, Any]

LONGEST_HEADLINE = 120  # characters
_NAME = re.compile(r"[\"\u201c'\u2018(]?(?:[A-Z]|[a-z]+[A-Z])")
_OWNER = re.compile(r"['\u2019]s?$")  # "Lebanon's government": what owns something without an article has a name
_INSIDE = re.compile(r"[A-Z].*[A-Z\d]|[a-z].*[A-Z]")  # VW, G20, eBay
_OPENING = re.compile(r"(?:[Tt]h(?:e|is|at|ese|ose)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?: [a-z][\w-]*){1,2}$")
_NO_NAMES = frozenset({None, "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL", "DATE", "TIME"})  # of entity types
_WORD = re.compile(r"[^\W_]{4,}")
_STEM = 5  # letters
_YEARS_OF_A_STORY = 1
_OTHER_TIMES = 3  # years
_ANY = re.compile(r"\b(?i:an?|another)((?: [\w.-]+){1,3})")
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_SHORT_TITLE = 75  # characters
_SHORT_PASSIVE = 90  # characters, where nobody is told to have done it
_TAKING_PART = frozenset({"agent", "patient", "recipient"})
_SURNAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w\u2019'-]*$")
_OWNED = re.compile(
    r".*['\u2019]s?(?: (?!(?:of|on|in|to|at|with|for|from|against)\b)[\w-]+)+$"
)  # "the club's last race"
_TOLD_ALREADY = 0.7  # of the headline's words


def with_headline(title: str, mention: Row, article: Row) -> str:
    """A title with the headline of its article in brackets, cut to `LONGEST_HEADLINE` characters, where it needs one.

    `mention` is the row of `event_mentions` that the title was made of.
    """
    told = " ".join((article.get("title") or "").split())
    if not told or _says_as_much(title, told) or told in " ".join(mention["quote"].split()):
        return title
    if len(told) > LONGEST_HEADLINE:
        told = told[: LONGEST_HEADLINE - 1].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"
    if _is_of_another(title, mention, article):
        return title
    needed = is_open(title, mention) or _calls_by_surname(title, mention, article)
    return f"{title} [{told}]" if needed else title


def is_open(title: str, mention: Row) -> bool:
    """Whether a title names nobody, only points at somebody or something, or keeps back what was said.

    As in "four people were freed", "Iona sold the site", "Ost released a report".
    """
    return (
        points(title, "" if mention["nominal"] else mention["trigger"])
        or bool(_saying().search(title))
        or any(_opens(part, title) for part in mention["participants"])
        or not _names(title, mention)
        or _names_little(title, mention)
    )


@cache
def _saying() -> re.Pattern[str]:
    """A noun for what was said or written at the end, without what it says: "its first findings", "a law was adopted"."""
    nouns = "|".join(sorted(words("utterances") | words("news") | words("saying_of_what")))
    happenings = "|".join(sorted(words("happenings")))
    told = rf"\b(?:an?|another|its|his|her|their)(?: [a-z][\w-]*){{0,2}} (?:{nouns})s?"
    aside = rf"(?: (?:by|to|in|at|from|with)\b(?!.* (?:{'|'.join(sorted(words('saying_what')))}|\w+ing)\b).*)?"
    contest = "|".join(sorted(words("of_a_contest")))
    bare = rf"\b(?:an?|another) (?:[a-z][\w-]* )?(?:{happenings})|\b(?i:{nouns})s? (?:was|were) \w+|\b(?:{contest})s?"
    return re.compile(rf"(?:{told}{aside}|{bare})$")


def _names(title: str, mention: Row) -> bool:
    first, *rest = title.split()
    return any(map(_NAME.match, rest)) or _is_name(first, mention)


def _is_name(first: str, mention: Row) -> bool:
    """Whether the first word of a title, which has a capital there anyway, is a name."""
    names = (part for part in mention["participants"] if not part["pronoun"])
    typed = (part["text"].split() for part in names if part["entity_type"] not in _NO_NAMES)
    if _INSIDE.match(first) or _OWNER.search(first) or any(first in its for its in typed):
        return True
    return first[:1].isupper() and bool(re.search(rf"(?<=[\w,] ){re.escape(first)}(?!\w)", mention["quote"]))


def _opens(participant: Row, title: str) -> bool:
    """Whether a title opens with a doer or a sufferer who is only pointed at: "its owner"."""
    if participant["role"] not in {"agent", "patient"} or participant["entity_type"]:
        return False
    text = " ".join(participant["text"].split())
    opens = title.casefold().startswith(text.casefold())
    return opens and bool(_OPENING.match(text)) and text.split()[-1] not in words("known_to_all")


def _names_little(title: str, mention: Row) -> bool:
    """Whether a short title names nobody who takes part: "a letter was sent to Ost", "Ray's formal resignation"."""
    undone = mention["voice"] == "passive" and first_of(mention, "agent") is None
    if len(title) > (_SHORT_PASSIVE if undone else _SHORT_TITLE):
        return False
    if mention["nominal"] and _OWNED.match(title):
        return True
    opening = title.partition(f" {mention['trigger']}")[0]
    return not any(
        _calls_by_name(text, mention) for text in (opening, *(part["text"] for part in _taking_part(mention)))
    )


def _taking_part(mention: Row) -> list[Row]:
    return [part for part in mention["participants"] if part["role"] in _TAKING_PART and not part["pronoun"]]


def _calls_by_surname(title: str, mention: Row, article: Row) -> bool:
    """Whether a short title has somebody by surname alone, of whom the headline may say who it is.

    What was long before is often told beside the story, and a headline without the name says nothing of it.
    """
    if len(title) > _SHORT_TITLE:
        return False
    parts, headline = [part for part in _taking_part(mention) if _SURNAME.match(part["text"])], article["title"]
    people = [part["text"].split()[-1] for part in parts if part["entity_type"] == "PERSON"]
    if people and (_years_before(mention, article) <= _YEARS_OF_A_STORY or any(name in headline for name in people)):
        return True
    others = (part["text"] for part in parts if part["entity_type"] not in _PLACES)
    return any(re.search(rf"(?:^| )[A-Z][\w'\u2019]+ {re.escape(name)}(?!\w)", headline) for name in others)


def _calls_by_name(text: str, mention: Row) -> bool:
    """Whether words hold a name, besides that of a nation: "a US soldier" is any."""
    first, *rest = text.split() or [""]
    named = [word for word in rest if _NAME.match(word)] + [first] * _is_name(first, mention)
    return any(word.casefold() not in _of_nations() for word in named)


@cache
def _of_nations() -> frozenset[str]:
    return words("demonyms") | words("nations")


def _is_of_another(title: str, mention: Row, article: Row) -> bool:
    """Whether it happened long before to another of the kind that the headline tells of: "a tram overturned in 1959"."""
    if _years_before(mention, article) < _OTHER_TIMES:
        return False
    kinds, told = _stems(" ".join(_ANY.findall(title))), _stems(article["title"])
    return not kinds.isdisjoint(told)


def _years_before(mention: Row, article: Row) -> int:
    """How many years before its article something happened; none where either day is not known."""
    published, day = article.get("published_day"), mention.get("start_day")
    return published.year - day.year if published is not None and day is not None else 0


def _says_as_much(title: str, headline: str) -> bool:
    """Whether a title has most of the headline's words, in whatever form: "closed" for "closes"."""
    told = _stems(headline)
    return len(told & _stems(title)) >= _TOLD_ALREADY * len(told)


def _stems(text: str) -> set[str]:
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}
