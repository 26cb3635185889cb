"""What titles are put together from: the quote's own words and participants, cut to length.

Verbs and nouns have rooms of their own (`verbal`, `nominal`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from dateline.timeline.words import words

Row = dict[str, Any]

LONGEST_TITLE = 220  # characters
_LONGEST_PHRASE = 100
_REMEMBERED = 50_000  # phrases
_ASIDE = re.compile(
    r"(?:,|\s[-\u2013\u2014])\s+(?:who|whom|whose|which|where|when|that|a|an|the|its|his|her|their|including|according|after"
    r"|while|as|said|says)\b.*|\s+(?:who|whom|whose|which)\s.*|(?<!\s(?:of|in|to|on|at))\s+that\s.*|\s*[(\[;:].*|\s+[\u2013\u2014]\s.*",
    re.DOTALL,
)
_LIST = re.compile(
    r"(?i)(an?|the)\s[^,;:]+(?:,\s(?:\1|an?)\s[^,;:]+)+?,?\s(?:and|or)\s(?:\1|an?)\s\S+"
)  # "a bell, an oar and a sail"
_ITEM = r"(?:[Tt]he\s)?[A-Z][\w.&'\u2019-]*(?:\s(?!and\b|or\b)[\w.&'\u2019-]+){0,6}"
_NAMES = re.compile(
    rf"(?:[a-z][\w'\u2019-]*\s){{0,5}}{_ITEM}(?:,\s{_ITEM})+,?\s(?:and|or)\s{_ITEM}$"
)  # "the FBI, the Ost Police, and NASA", "officials from Ost, the Hague and Sud"
_BY_NAME = re.compile(
    rf"(?:[^,]+\s)?[a-z]+,\s(?:the|an?)\s(?:[a-z-]+\s){{0,3}}{_ITEM}$"
)  # "his successor, the lawyer Bo Ray", "its sister ship, the Lark"
_OWNER = r"(?:(?:(?:[A-Z][\w.&-]*\s)+and\s)?(?:[A-Z][\w.&-]*\s)*[A-Z][\w.&-]*|(?:[Hh]is|[Hh]er|[Tt]he|[Aa]n?)\s[a-z]+)['\u2019]s?"
_MORE = re.compile(r"(?i)(?:another|a further)\s[\w.,\s]*\d[\w.,\s]*$")
_ONE_MORE = re.compile(r"(?i)an? (?:second|third|[a-z]+th)$")
_MORE_OF_THEM = re.compile(r"(?i)[\w-]+ (?:more|others)$")
_OF_SEVERAL = ((re.compile(r"men$"), "man"), (re.compile(r"ies$"), "y"), (re.compile(r"(?<!s)s$"), ""))
_LAST_BARE = re.compile(r"(\s[a-z]+\s)the\s[a-z]+$")
_WHOSE = "whose "
_OF_THINGS, _OF_PERSONS = frozenset({"its"}), frozenset({"his", "her"})
_OWNER_BARE = re.compile(r"^[Tt]he\s[a-z]+['\u2019]s\s")
_LIKE = re.compile(r"^(?:([Aa]) )?[Ss]imilar (?!to\b)(?=(\w))")  # to what another sentence told
_MEASURED = re.compile(r"(/\w+)\.$")
_BRACKETED = re.compile(r"(?:^|\s+)[(\[][^()\[\]]*[)\]](?=\s+\S)")


@lru_cache(maxsize=_REMEMBERED)
def short_phrase(text: str) -> str:
    """A participant without its relative clauses and asides, on one line, at most 100 characters.

    A day as whose it is told is left out, as it only says when the article was written: "Monday's vote" is "the vote".
    """
    flat = _LIKE.sub(_article, _of_a_day().sub("the ", _BRACKETED.sub("", " ".join(text.split())).strip()))
    listed = _LIST.match(flat) or _NAMES.match(flat) or _kin_by_name().match(flat) or _BY_NAME.match(flat)
    kept = listed.group() if listed else ""
    told = (kept + _ASIDE.sub("", flat[len(kept) :])).strip(" ,") or flat
    return shortened(without_stop(told), _LONGEST_PHRASE)


@cache
def _kin_by_name() -> re.Pattern[str]:
    """Somebody's kin with what names them: "Lee and his wife, the designer Ann Ray"."""
    kin = "|".join(sorted(words("kin")))
    return re.compile(rf"(?:[^,]+\s)?(?:{kin}),\s(?:the|an?)\s(?:[a-z-]+\s){{1,3}}{_ITEM}$")


def without_stop(text: str) -> str:
    """Without the full stop of a sentence that a measure closes: "winds of 90 km/h."."""
    return _MEASURED.sub(r"\1", text)


def _article(found: re.Match[str]) -> str:
    """What is left of "a similar" before the noun that it stood before: `an` of "a similar attack"."""
    if not found[1]:
        return ""
    kept = "an" if found[2].casefold() in "aeiou" else "a"
    return (kept.capitalize() if found[1][0].isupper() else kept) + " "


@cache
def _of_a_day() -> re.Pattern[str]:
    """What opens a phrase and tells by the day of writing when it was."""
    day, span = "|".join(sorted(words("days_of_writing"))), "|".join(sorted(words("spans")))
    return re.compile(rf"(?i)^(?:(?:last|this|past)\s)?(?:{day}|(?:last|this|past)\s(?:{span}))['\u2019]s\s")


def shortened(text: str, longest: int) -> str:
    """`text` cut between words to at most `longest` characters, no article or preposition left hanging."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1].rsplit(" ", 1)[0].split(" ")
    rest = text.split(" ")[len(kept) :]
    if rest and rest[0][:1].isupper():  # no half of a name
        while len(kept) > 1 and kept[-1][:1].isupper():
            kept.pop()
    while len(kept) > 1 and kept[-1].casefold().strip(",;") in words("loose_ends") | words("prepositions"):
        kept.pop()
    return " ".join(kept).rstrip(",;:") + "…"


def cut_at_phrase(text: str, longest: int) -> str:
    """`text` of at most `longest` characters, where it can be without what a preposition or a clause adds at its end."""
    if len(text) <= longest:
        return text
    ends = [found.start() for found in _phrases().finditer(text) if longest // 2 < found.start() <= longest]
    return text[: ends[-1]].rstrip(" ,") if ends else shortened(text, longest)


@cache
def _phrases() -> re.Pattern[str]:
    """Where a further phrase or clause begins."""
    opening = words("prepositions") | words("relatives") | words("clause_openings") | words("joining")
    return re.compile(rf",?\s(?:{'|'.join(sorted(opening))})\s")


def text_of(mention: Row, start: int, end: int) -> str:
    """The quote's characters between two places in the article's text."""
    offset = mention["sentence_start"]
    return str(mention["quote"][max(0, start - offset) : max(0, end - offset)])


def phrase_of(participant: Row | None) -> str:
    """A participant as `short_phrase` gives it; empty where there is none."""
    return short_phrase(participant["text"]) if participant else ""


def first_of(mention: Row, role: str) -> Row | None:
    """The first participant with a role; one that is no pronoun before one that is."""
    having = [part for part in mention["participants"] if part["role"] == role]
    return min(having, key=lambda part: (part["pronoun"], part["char_start"]), default=None)


def with_owner(phrase: str, mention: Row, start: int) -> str:
    """A phrase that opens with "his" or "its", opening with whose it is where the mention names him: "Bo Ray's convoy".

    So does what "whose" leads to: "Iona's shares", of "Iona, whose shares". Whose it is stands before the place `start`,
    or what completes the noun names him already.
    """
    own, _, rest = phrase.partition(" ")
    if open_clause := text_of(mention, start - len(_WHOSE), start).casefold() == _WHOSE:
        rest = phrase
    elif own.casefold() not in words("possessives") or not rest:
        return _with_named(phrase, mention)
    written = re.search(rf"{_OWNER} {re.escape(rest)}", mention.get("complement") or "")
    if written is not None:
        return written.group()
    before = [part for part in mention["participants"] if part["role"] == "other" and part["char_end"] <= start]
    owners = [part for part in before if not part["pronoun"]]
    person = len(owners) == 1 and owners[0]["entity_type"] == "PERSON"
    if len(owners) != 1 or (not open_clause and own.casefold() in (_OF_THINGS if person else _OF_PERSONS)):
        return phrase
    return f"{possessive(phrase_of(owners[0]))} {rest}"


def _with_named(phrase: str, mention: Row) -> str:
    """A phrase with what another sentence names for its last noun, or for what it measures.

    As in "demonstrations in Ost" for "demonstrations in the city", "Norland's port", "another ten inches of snow", "a
    third miner", "two other miners".
    """
    told = [part for part in mention["participants"] if part["role"] == "other" and not part["pronoun"]]
    named = [part for part in told if part["char_end"] <= mention["sentence_start"] and part["entity_type"] is None]
    if len(named) != 1 or named[0]["text"] in phrase:
        return phrase
    name = " ".join(named[0]["text"].split())
    if _MORE.match(phrase):
        return f"{phrase} of {name}"
    if _ONE_MORE.match(phrase):
        return f"{phrase} {one_of(name)}"
    if _MORE_OF_THEM.match(phrase):
        return f"{phrase.removesuffix('s')} {name}"
    owned = _OWNER_BARE.sub(f"{possessive(name)} ", phrase)
    return owned if owned != phrase else _LAST_BARE.sub(lambda found: found[1] + name, phrase)


def one_of(several: str) -> str:
    """One of those of whom a noun calls several: `miner`, `fireman`, `lorry`."""
    return next((form.sub(one, several) for form, one in _OF_SEVERAL if form.search(several)), several)


def possessive(name: str) -> str:
    """Of a name: `Ada Lund's`, `Holms'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"
