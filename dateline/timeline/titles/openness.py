"""Which titles leave open of whom or what they tell, for whoever sees them alone.

They name nobody who takes part, only point at something (`pointing`), or keep back what was said, voted for or left.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.timeline.titles.naming import calls_by_name, is_abbreviated, names
from dateline.timeline.titles.parts import first_of
from dateline.timeline.titles.pointing import points
from dateline.timeline.words import words

Row = dict[str, Any]

SHORT_TITLE = 75  # characters
_SHORT_PASSIVE = 90  # characters, where nobody is told to have done it
_OPENING = re.compile(r"(?:[Tt]h(?:e|is|at|ese|ose)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?: [a-z][\w-]*){1,2}$")
_OF = re.compile(r"['\u2019]s?\s|\sof\s")
_DOING = frozenset({"agent", "patient"})
_TAKING_PART = frozenset({"agent", "patient", "recipient"})
_ENDS_IN_OWNED = r".*['\u2019]s?(?: (?!(?:{behind})\b)[\w-]+)+$"  # "the club's last race"


def is_open(title: str, mention: Row) -> bool:
    """Whether a title leaves open what it tells of: "four people were freed", "Iona sold the site", "Bo Ray resigned"."""
    return (
        points(title, "" if mention["nominal"] else mention["trigger"])
        or bool(_keeping_back().search(title))
        or any(_opens(part, title) for part in mention["participants"])
        or not names(title, mention)
        or _waits(mention)
    )


def taking_part(mention: Row) -> list[Row]:
    """Who does it and whom it is done to, or who gets it."""
    roles = _DOING if mention["nominal"] else _TAKING_PART
    return [part for part in mention["participants"] if part["role"] in roles and not part["pronoun"]]


@cache
def _keeping_back() -> re.Pattern[str]:
    """A noun at the end without what it says or is of: "its first findings", "a law was adopted", "won 53 seats"."""
    said = _any_of(words("utterances") | words("news") | words("saying_of_what"))
    happening, contest, saying = (_any_of(words(name)) for name in ("happenings", "of_a_contest", "saying_what"))
    going_on, work = _any_of(words("going_on")), _any_of(words("works"))
    aside = rf"(?: (?:by|to|in|at|from|with)\b(?!.* (?:{saying}|\w+ing)\b).*)?"  # "a letter to Ost"
    ends = (
        rf"\b(?:an?|another|its|his|her|their)(?: [a-z][\w-]*){{0,2}} {said}s?{aside}",
        rf"\b(?:an?|another) (?:[a-z][\w-]* )?{happening}",
        rf"\b{going_on} (?:{happening}|{work})",
        rf"\b(?i:{said})s? (?:was|were) \w+",
        rf"\b{contest}s?",
        rf"[a-z] {said}s",
    )
    return re.compile(rf"(?:{'|'.join(ends)})$")


def _any_of(those: frozenset[str]) -> str:
    return f"(?:{'|'.join(sorted(those))})"


def _waits(mention: Row) -> bool:
    """Whether its verb alone does not say from where, of what or as what.

    As in "Bo Ray resigned", "Ada Lund was elected", "Ada Lund joined from Ost"; but not in "Ost's mayor resigned".
    """
    if mention["nominal"]:
        return False
    more, verb = (mention.get("complement") or "").strip(), mention["predicate"].replace(" ", "_")
    if mention["voice"] == "passive":
        return not more and verb in words("waiting_undone")
    if first_of(mention, "patient") is not None:
        return False
    alone = not more or more in words("particles")
    if not (alone and verb in words("waiting")) and not (verb in words("waiting_from") and more.startswith("from ")):
        return False
    doer = first_of(mention, "agent")
    return doer is None or not _OF.search(doer["text"])


def _opens(participant: Row, title: str) -> bool:
    """Whether a title opens with a doer or a sufferer who is only pointed at: "its owner"."""
    if participant["role"] not in _DOING or participant["entity_type"]:
        return False
    text = " ".join(participant["text"].split())
    opens = title.casefold().startswith(text.casefold())
    return opens and bool(_OPENING.match(text)) and text.split()[-1] not in words("known_to_all")


def is_undone(mention: Row) -> bool:
    """Whether it was done to somebody or something, and nobody is told to have done it."""
    return mention["voice"] == "passive" and first_of(mention, "agent") is None


def names_no_doer(title: str, mention: Row) -> bool:
    """Whether a short title names nobody who takes part: "a letter was sent to Ost", "the PTA met"."""
    if len(title) > (_SHORT_PASSIVE if is_undone(mention) else SHORT_TITLE):
        return False
    if mention["nominal"] and _ends_in_owned().match(title):
        return True
    opening = f" {title}".casefold().partition(f" {mention['trigger'].casefold()}")[0]
    before = title[: max(0, len(opening) - 1)]
    if mention["nominal"] and before and names(before, mention):
        return False  # "Korean war"
    parts = [part["text"] for part in taking_part(mention)]
    return any(map(is_abbreviated, parts)) or not any(calls_by_name(text, mention) for text in (before, *parts))


@cache
def _ends_in_owned() -> re.Pattern[str]:
    return re.compile(_ENDS_IN_OWNED.format(behind="|".join(sorted(words("prepositions")))))
