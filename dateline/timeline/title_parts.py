"""What titles are put together from: the quote's own words, participants and their prepositions, cut to length.

Verbs and nouns have rooms of their own (`titles`, `titles_nominal`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from dateline.timeline.titles_completion import asked_to, gerund_behind
from dateline.timeline.words import words

Row = dict[str, Any]

LONGEST_TITLE = 140  # characters
_LONGEST_PHRASE = 100
_REMEMBERED = 50_000  # phrases
_LONGEST_TAIL = 7  # words between a verb and the noun or particle of its predicate
_MOST_FURTHER = 2  # participants after subject and object; more of them make a sentence of it
_ASIDE = re.compile(
    r"(?:,|\s[-\u2013\u2014])\s+(?:who|whom|whose|which|where|when|that|a|an|the|its|his|her|their|including|according|after"
    r"|while|as|said|says)\b.*|\s+(?:who|whom|whose|which|that)\s.*|\s*[(\[;:].*|\s+[\u2013\u2014]\s.*",
    re.DOTALL,
)
_LIST = re.compile(
    r"(?i)(an?|the)\s[^,;:]+(?:,\s(?:\1|an?)\s[^,;:]+)+?,?\s(?:and|or)\s(?:\1|an?)\s\S+"
)  # "a bell, an oar and a sail"
_BRACKETED = re.compile(r"(?:^|\s+)[(\[][^()\[\]]*[)\]](?=\s+\S)")


@lru_cache(maxsize=_REMEMBERED)
def short_phrase(text: str) -> str:
    """A participant without its relative clauses and asides, on one line, at most 100 characters."""
    flat = _BRACKETED.sub("", " ".join(text.split())).strip()
    listed = _LIST.match(flat)
    kept = listed.group() if listed else ""
    return shortened((kept + _ASIDE.sub("", flat[len(kept) :])).strip(" ,") or flat, _LONGEST_PHRASE)


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


def verb_end(mention: Row) -> int:
    """Where the verb ends with what belongs to its predicate: `declared a state of emergency`, `broke out`.

    A particle after the object is not counted: `carried a raid out` ends with `carried`.
    """
    end = int(mention["trigger_end"])
    tail = mention["predicate"].replace("_", " ").split()[1:]
    if not tail:
        return end
    up_to_tail = rf"(?:\s+[^\s;:.]+){{0,{_LONGEST_TAIL}}}?\s+{re.escape(tail[-1])}\w*"
    found = re.match(up_to_tail, text_of(mention, end, mention["sentence_end"]), re.IGNORECASE)
    if found is None or any(end < part["char_start"] < end + found.end() for part in mention["participants"]):
        return end
    return end + found.end()


def with_more(said: str, mention: Row, told: Sequence[Row], object_: Row | None = None) -> str:
    """`said` and up to two further participants that follow the trigger, each with its preposition, while it fits."""
    further = [
        part
        for part in sorted(mention["participants"], key=lambda part: part["char_start"])
        if part not in told and not part["pronoun"] and part["char_start"] >= mention["trigger_end"]
    ]
    phrases = [phrase for part in further if (phrase := _with_preposition(mention, part))]
    for phrase in phrases[:_MOST_FURTHER]:
        if len(said) + 1 + len(phrase) <= LONGEST_TITLE:
            said = f"{said} {phrase}"
    return _with_rest(said, mention, further or [part for part in [object_] if part])


def _with_rest(said: str, mention: Row, further: Sequence[Row]) -> str:
    """`said` with what completes its last participant: `was charged on suspicion` of stealing, `called on Iona` to go."""
    last = further[0] if len(further) == 1 else None
    if last is None or not said.endswith(short_phrase(last["text"])):
        return said
    rest = text_of(mention, last["char_end"], mention["sentence_end"])
    singled_out = any(word in words("singled_out") for word in last["text"].split())  # "the first ship to cross"
    to_do = mention["predicate"].split()[0] in words("calling_on") or last["text"].split()[-1] in words("purposes")
    to_do = to_do or singled_out
    asked = asked_to(rest) if to_do else ""
    more = asked or gerund_behind(rest)
    return f"{said} {more}" if more and len(said) + 1 + len(more) <= LONGEST_TITLE else said


def _with_preposition(mention: Row, participant: Row) -> str:
    """A participant after the preposition that stands before it; empty where there is none to join it by."""
    phrase = short_phrase(participant["text"])
    before = text_of(mention, verb_end(mention), participant["char_start"]).split()
    governed = bool(before) and before[-1].casefold() in words("prepositions")
    if not governed and phrase.split(maxsplit=1)[0].casefold() in words("prepositions"):
        return phrase
    if "not" in before[-3:] or (before[-1:] == ["as"] and _opens_clause(mention, participant)):
        return ""
    if participant["role"] == "other" and is_predicated(mention, participant):
        return phrase
    if before and before[-1].casefold() in words("prepositions"):
        return f"{before[-1].casefold()} {phrase}"
    return f"to {phrase}" if participant["role"] == "recipient" else ""


def _opens_clause(mention: Row, participant: Row) -> bool:
    """Whether a plain word follows it, so that it is the subject of a clause: "burned as crowds sang"."""
    behind = text_of(mention, participant["char_end"], mention["sentence_end"])
    word = behind.split(maxsplit=1)[0].rstrip(".,;:") if behind[:1].isspace() and behind.strip() else ""
    return word.isalpha() and word.islower() and word not in words("prepositions") | words("joining")


def is_predicated(mention: Row, participant: Row) -> bool:
    """Whether it follows the verb or another participant at once: `became the mayor`, `named Iona the winner`."""
    ends = {verb_end(mention), *(part["char_end"] for part in mention["participants"])}
    return any(
        end < participant["char_start"] and text_of(mention, end, participant["char_start"]).isspace() for end in ends
    )
