"""What a verb holds that takes no part in what it tells: amounts, manners, qualities, doings and places."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import Any

from dateline.timeline.judging.names import Called, called
from dateline.timeline.rows.counts import COUNT, count_of, counts_victims, is_measured, subject_role
from dateline.timeline.titles.parts import text_of, with_owner
from dateline.timeline.words import words

Row = dict[str, Any]

_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LONGEST_TAIL = 7  # words between a verb and the noun or particle of its predicate
_LONGEST_WHO = 8  # words
_BARE = re.compile(r"(?:(?:the|an?) )?[a-z]+(?: of (?:the|an?) [a-z]+)?$")
_PLURAL = re.compile(r"(?<!work)s(?: of .*)?$", re.DOTALL)
_AS = re.compile(r" as .*$", re.DOTALL)  # "the nomination of Ann Lee as head of the bank"
_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)


def takes_no_part(mention: Row, participant: Row, names: Called) -> bool:
    """Whether a phrase of a mention, which is called so, is nobody and nothing that takes part."""
    return (
        _is_fragment(mention, participant)
        or is_abstract(mention, participant, names)
        or _is_where(mention, participant, names)
        or _is_at_occasion(mention, participant)
    )


def _is_fragment(mention: Row, participant: Row) -> bool:
    """Whether it is an amount ("25 mln dlrs", "over 40%"), a manner ("stabbed to death") or a state ("rescued alive")."""
    spoken = participant["text"].casefold().split()
    if counts_victims(mention, participant) or count_of(mention, participant):
        return False
    if COUNT.fullmatch(participant["text"]) and participant["role"] not in {"agent", subject_role(mention)}:
        return True
    if len(spoken) == 1 and spoken[0] in words("numbers") and participant["role"] in {"recipient", "other"}:
        return True
    counted = _NUMBER.search(participant["text"]) is not None or spoken[0] in {"a", "per"}
    many = spoken[0] in words("great_numbers") and spoken[-1] != spoken[0]
    if spoken[-1] in words("amounts") and (many or (counted and "of" not in spoken and len(spoken) > 1)):
        return True
    if participant["role"] != subject_role(mention) and is_measured(participant["text"]):
        return True
    alone = len(spoken) == 1 and participant["role"] not in {"agent", subject_role(mention)}
    if alone and (spoken[0] in words("manners") or _is_doing(participant["text"])):
        return True
    plain = participant["text"].split()[0].islower() and spoken[0] not in words("determiners")
    return plain and participant["role"] == "other" and _is_predicated(mention, participant)


def _is_doing(word: str) -> bool:
    """Whether a word alone tells of a doing: "writing", of "gave up writing"."""
    return word.islower() and word.endswith("ing") and word not in words("things_in_ing")


def is_abstract(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is a quality or a measure ("reached a high"), or something done or happening ("died in a crash")."""
    if participant.get("entity_type") in _ENTITIES:
        return False
    if participant["role"] == subject_role(mention):
        return not mention["nominal"] and is_process(mention, participant)
    if participant["text"].casefold().startswith("no "):
        return True  # "with no charge against her", "pleaded no contest"
    if len(names.nouns) != 1:
        return False
    noun = next(iter(names.nouns))
    return any(noun in words(name) for name in ("abstract", "deeds", "processes", "happenings"))


def is_process(mention: Row, participant: Row) -> bool:
    """Whether it is work that somebody does: "rescue work", of "rescue work resumed"."""
    names = called(participant, mention["sentence_start"])
    if _PLURAL.search(participant["text"]):
        return False  # "the developments"
    return len(names.nouns) == 1 and not names.names and names.nouns <= words("processes")


def _is_where(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is only the place of it all, which has a column of its own, or one without a name: "the hospital"."""
    if _is_on_the_way(mention, participant, names):
        return True
    if participant["role"] not in {"recipient", "other"}:
        return False
    place = mention.get("location")
    led = not mention["nominal"] and _led_by(mention, participant) in words("prepositions")
    bare = led and _BARE.match(participant["text"]) is not None and not names.nouns.isdisjoint(words("unnamed_places"))
    return bare or _is_at_place(mention, participant, names) or (bool(place) and place in participant["text"])


def _is_at_place(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is only near or inside what something was done: "was arrested at his hotel", but not "fired at it"."""
    before = text_of(mention, mention["sentence_start"], participant["char_start"]).casefold().split()[-2:]
    on_a_way = before[1:] == ["to"] and before[0] in words("ways")
    there = not mention["nominal"] and (on_a_way or _led_by(mention, participant) in words("at_spots"))
    return there and not names.nouns.isdisjoint(words("place_nouns")) and mention["predicate"] not in words("aiming")


def _is_at_occasion(mention: Row, participant: Row) -> bool:
    """Whether it is only where something was done that many came to: "was shot at a protest against the law"."""
    return _led_by(mention, participant) == "at" and _telling_of_happening().match(participant["text"]) is not None


def _led_by(mention: Row, participant: Row) -> str:
    """The word before it in its sentence."""
    before = text_of(mention, mention["sentence_start"], participant["char_start"]).split()
    return before[-1].casefold() if before else ""


def _is_on_the_way(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is only where somebody went, came from or was taken: "flew to Ost", "left Ost", "fell into the well"."""
    if mention["nominal"] or participant["role"] == subject_role(mention):
        return False
    if participant["entity_type"] not in _PLACES and names.nouns.isdisjoint(words("place_nouns")):
        return False
    moving = words("moving_over" if participant["role"] == "patient" else "moving")
    return mention["predicate"].replace(" ", "_") in moving


def _is_predicated(mention: Row, participant: Row) -> bool:
    """Whether it follows the verb or another participant at once: `became the mayor`, `named Iona the winner`."""
    ends = {_verb_end(mention), *(part["char_end"] for part in mention["participants"])}
    return any(
        end < participant["char_start"] and text_of(mention, end, participant["char_start"]).isspace() for end in ends
    )


def _verb_end(mention: Row) -> int:
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


def who_inside(mention: Row, participant: Row) -> Row | None:
    """Who takes part in the deed of which a phrase tells: Bo Ray, of "Bo Ray's decision" and "the firing of Bo Ray"."""
    if participant["pronoun"]:
        return None
    if participant["text"].split()[0].casefold() in words("possessives"):
        return _whose(mention, participant)
    forms = _telling_of_deeds()[: 1 if participant.get("entity_type") in _ENTITIES else None]
    found = next((found for form in forms if (found := form.match(_told(mention, participant)))), None)
    first = found["who"].split()[0].casefold() if found is not None else ""
    if found is None or first in words("naming_nobody") | words("days") | words("when"):
        return None
    if _is_at_occasion(mention, participant) or not words("millions").isdisjoint(found["who"].casefold().split()):
        return None
    leads = participant["role"] == subject_role(mention) or mention["nominal"]
    if leads and found["deed"].casefold().removesuffix("s") not in words("processes"):
        return None
    start, end = (participant["char_start"] + place for place in found.span("who"))
    who = _AS.sub("", found["who"])
    return {**participant, "text": who, "char_start": start, "char_end": end - len(found["who"]) + len(who)}


def _whose(mention: Row, participant: Row) -> Row | None:
    """Whose a deed is, where the mention names him: Ann Lee, of "a judge finalised her divorce"."""
    phrase = with_owner(participant["text"], mention, mention["sentence_start"])
    found = _telling_of_deeds()[0].match(phrase)
    return {**participant, "text": found["who"]} if found is not None and phrase != participant["text"] else None


def _told(mention: Row, participant: Row) -> str:
    """A phrase with what the title tells behind it: "communication with the Lark", where the phrase ends with its noun."""
    text, more = " ".join(participant["text"].split()), mention.get("complement") or ""
    behind = more.removeprefix(text) if more.startswith(f"{text} ") else ""
    leading, *who = behind.split()[:_LONGEST_WHO] or [""]
    if leading not in words("leading_to_whom") or not who:
        return text
    ends = words("prepositions") | words("relatives") | words("clause_openings") | words("joining")
    kept = takewhile(lambda word: word.casefold() not in ends, who)
    return " ".join([text, leading, *kept])


@cache
def _telling_of_happening() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w'\u2019-]+ ){{1,3}}(?:{'|'.join(sorted(words('happenings')))})s?(?![\w-])")


@cache
def _telling_of_deeds() -> tuple[re.Pattern[str], ...]:
    """What tells of a deed by whose it is, and by whom it was done to."""
    deeds = "|".join(sorted(words("deeds") | words("happenings") | words("processes")))
    charges = "|".join(sorted(words("charges")))
    prepositions = "|".join(sorted(words("prepositions")))
    behind = "|".join(sorted(words("leading_to_whom")))
    describing = rf"(?:(?!(?:{prepositions})\b)[\w-]+ )"
    return (
        re.compile(
            rf"(?P<who>(?:{describing}){{0,4}}[\w-]+)['\u2019]s? (?:[a-z-]+ ){{0,2}}(?P<deed>{deeds})s?(?![\w-])"
        ),
        re.compile(rf"(?i){describing}{{0,4}}(?P<deed>{deeds})s? (?:{behind}) (?P<who>.+)$", re.DOTALL),
        re.compile(rf"(?i){describing}{{0,4}}(?P<deed>{charges})s? against (?P<who>.+)$", re.DOTALL),
    )
