"""The headline under which something was told, where its title alone would not say what it is about.

`The vehicle overturned [Tram crash in Ost leaves seven dead]`: whoever reads an article has its headline in mind, and a
row of a timeline stands alone. It is added in brackets, as editors do, to titles that name nobody and nothing, and where
whom it tells of is only pointed at: "the vehicle". What else a title is made of is said in `parts`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.timeline.words import words

Row = dict[str, Any]

LONGEST_HEADLINE = 120  # characters
_NAME = re.compile(r"[\"\u201c'\u2018(]?(?:[A-Z]|[a-z]+[A-Z])")
_OWNER = re.compile(r"['\u2019]s?$")  # "Lebanon's government": what owns something without an article has a name
_INSIDE = re.compile(r"[A-Z].*[A-Z\d]|[a-z].*[A-Z]")  # VW, G20, eBay
_OPENING = re.compile(r"(?:[Tt]h(?:e|is|at|ese|ose)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?: [a-z][\w-]*){1,2}$")
_NO_NAMES = frozenset({None, "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL", "DATE", "TIME"})  # of entity types
_WORD = re.compile(r"[^\W_]{4,}")
_LONG_TITLE = 135  # characters; what is longer says enough around a noun that only points
_STEM = 5  # letters
_TOLD_ALREADY = 0.7  # of the headline's words


def with_headline(title: str, mention: Row, headline: str | None) -> str:
    """A title with the headline of its article in brackets, cut to `LONGEST_HEADLINE` characters, where it needs one.

    `mention` is the row of `event_mentions` that the title was made of.
    """
    told = " ".join((headline or "").split())
    if not told or _says_as_much(title, told) or told in " ".join(mention["quote"].split()):
        return title
    if len(told) > LONGEST_HEADLINE:
        told = told[: LONGEST_HEADLINE - 1].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"
    return f"{title} [{told}]" if is_open(title, mention) else title


def is_open(title: str, mention: Row) -> bool:
    """Whether a title names nobody, only points at somebody or something, or keeps back what was said.

    As in "four people were freed", "Iona sold the site", "Ost released a report".
    """
    nouns = (found["noun"] for found in _pointing().finditer(title)) if len(title) <= _LONG_TITLE else ()
    pointed = any(noun not in words("known_to_all") for noun in nouns)
    bare = bool(_saying().search(title))
    return pointed or bare or not _names(title, mention) or any(_opens(part, title) for part in mention["participants"])


@cache
def _pointing() -> re.Pattern[str]:
    """A noun that was told before, without anything behind it that says which is meant: "the new site", "the site to".

    So is whose something is: "the plane's crew".
    """
    behind = "|".join([*sorted(words("joining") | words("pointed_before")), "[a-z]+ing", "[a-z]+ly"])
    pointed = r"(?i:\bthe|\bthese|\bthose) (?:[a-z][\w-]* )?(?P<noun>[a-z][\w-]*)"
    return re.compile(rf"{pointed}(?=$| (?:{behind})\b|['\u2019]s\b)")


@cache
def _saying() -> re.Pattern[str]:
    """A noun for what was said or written at the end, without what it says: "its first findings", "a law was adopted"."""
    nouns = "|".join(sorted(words("utterances") | words("news") | words("saying_of_what")))
    return re.compile(
        rf"(?:\b(?:an?|its|his|her|their)(?: [a-z][\w-]*){{0,2}} (?:{nouns})s?|\b(?i:{nouns})s? (?:was|were) \w+)$"
    )


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


def _says_as_much(title: str, headline: str) -> bool:
    """Whether a title has most of the headline's words, in whatever form: "closed" for "closes"."""
    told, said = ({word.casefold()[:_STEM] for word in _WORD.findall(text)} for text in (headline, title))
    return len(told & said) >= _TOLD_ALREADY * len(told)
