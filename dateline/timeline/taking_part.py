"""Who and what takes part in an event, as its row lists them.

How participants are compared is another matter (`names`, `same_event`), and what a title says of them as well (`titles`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from dateline.timeline.names import NOBODY, Called, called
from dateline.timeline.title_parts import short_phrase, text_of, with_owner
from dateline.timeline.words import words

Row = dict[str, Any]
Part = tuple[int, str, Called]
"""place of the role among roles, the phrase, how it is called"""

_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART"})
_POINTING = re.compile(r"(?i)(?:the|this|that)\s[a-z]+(?:\sand\s[a-z]+)?")
_LONGEST_TAIL = 7  # words between a verb and the noun or particle of its predicate
_ROLE_ORDER = ("agent", "patient", "recipient", "source", "other")
_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"(?i)(?:(?:between|over|under|about|around|some|nearly|almost|more|less|fewer|than|up|to|at|least|most)\s+)*"
    r"[$\u00a3\u20ac]?\d[\d.,]*(?:\s?[-\u2013]\s?\d[\d.,]*)?(?:m|bn|k|\s?%|\s(?:percent|per cent|pct))?"
)


def participants(mentions: Sequence[Row], telling: Row) -> list[str]:
    """Who takes part, the most informative form of each: agents first, no pronouns, nobody twice.

    Who has a part is whom the `telling` mention names in it, and only where it names nobody whom another does: one
    article's "investors" may be another's "two funds".
    """
    alike = [
        mention for mention in mentions if mention["factuality"] == telling["factuality"] and not points_back(mention)
    ]
    own = list(_parts([telling]))
    forms = [[part] for part in own]
    lacking = _lacking(telling, own)
    others: list[list[Part]] = []
    for part in _parts(alike):
        same = _form_of(part, [*forms, *others])
        if same is not None:
            same.append(part)
        elif part[0] in lacking:
            others.append([part])
    forms += _added(others) if own else others
    told = (max(form, key=lambda part: len(part[2].names)) for form in sorted(forms, key=lambda form: form[0][:2]))
    named = (_told_of_people(role, text, telling) if only_counts(text) else text for role, text, _ in told)
    return [text for text in named if text]


def _told_of_people(role: int, count: str, telling: Row) -> str:
    """A count that befalls people only, as one of people ("fourteen people"); empty where it may be of anything."""
    befallen = "agent" if telling["predicate"] in words("befalling_people_themselves") else "patient"
    if telling["nominal"] or _ROLE_ORDER[role] != befallen or any(sign in count for sign in "%$\u00a3\u20ac"):
        return ""
    verbs = words("befalling_people") | words("befalling_people_themselves")
    known = telling["predicate"] in verbs or _to_hospital(telling)
    return f"{count} people" if known and count.rsplit(maxsplit=1)[-1].casefold() not in words("amounts") else ""


def _to_hospital(telling: Row) -> bool:
    """Whether it tells that somebody was brought to a hospital."""
    taken = (telling.get("complement") or "").casefold().split()[:4]
    return telling["predicate"] in words("bringing") and not words("hospitals").isdisjoint(taken)


def _lacking(telling: Row, own: Sequence[Part]) -> set[int]:
    """The roles in which nobody is named; to whom it was told is no matter of those who tell the same otherwise."""
    filled = {role for role, _, _ in own}
    tells = telling["event_class"] == "reporting" or telling["predicate"] in words("bringing_news")
    roles = {place for place, role in enumerate(_ROLE_ORDER) if not (tells and role == "patient")}
    return roles - filled


def _form_of(part: Part, forms: Sequence[list[Part]]) -> list[Part] | None:
    """The forms of the one whom a participant is."""
    same = next((form for form in forms if any(part[2] == known for _, _, known in form)), None)
    return same or next(
        (form for form in forms if any(_one_and_the_same(part[2], known) for _, _, known in form)), None
    )


def _added(others: Sequence[list[Part]]) -> list[list[Part]]:
    """Whom other accounts name: of those who may have done it or had it done to them one, and nothing but one name else.

    Where, with what and to whom it was done differs from account to account: "the moon rose behind the cranes of Ost".
    """
    added = []
    for role in sorted({form[0][0] for form in others}):
        found = [form for form in others if form[0][0] == role]
        best = max(found, key=lambda form: (max(len(part[2].names) for part in form), len(form)))
        named = all(word[0].isupper() for word in best[0][1].split())
        if _ROLE_ORDER[role] in {"agent", "patient"} or (named and len(found) == 1):
            added.append(best)
    return added


def only_counts(text: str) -> bool:
    """Whether it is a number without what is counted: "527", "at least 30", "fourteen"; the title tells it."""
    spoken = set(text.casefold().split())
    counted = spoken & words("counting")
    return _COUNT.fullmatch(text) is not None or (bool(counted) and spoken - counted <= words("around_counts"))


def is_amount(text: str) -> bool:
    """Whether it is a sum of money: "nearly $2 billion"."""
    number, _, unit = text.rpartition(" ")
    return (
        unit.casefold() in words("millions") and any(sign in number for sign in "$\u00a3\u20ac") and only_counts(number)
    )


def points_back(mention: Row) -> bool:
    """Whether it only says that what was told before happened: "the fire broke out", "the launch took place"."""
    verb = mention["predicate"]
    others = [part["text"] for part in mention["participants"]]
    return (
        verb.replace(" ", "_") in words("happening") and len(others) == 1 and _POINTING.fullmatch(others[0]) is not None
    )


def _parts(mentions: Iterable[Row]) -> list[Part]:
    """The participants of mentions with role and name, each once, in the order of roles."""
    found = {
        (_ROLE_ORDER.index(participant["role"]), _phrase(mention, participant)): names
        for mention in mentions
        for participant in mention["participants"]
        if not _is_fragment(mention, participant)
        and (names := called(participant, mention["sentence_start"]) or _counted(mention, participant))
        and not _is_abstract(mention, participant, names)
        and not _is_where(mention, participant)
    }
    return [(role, text, names) for (role, text), names in sorted(found.items(), key=lambda item: item[0])]


def _phrase(mention: Row, participant: Row) -> str:
    leads = participant["role"] == _subject(mention) or mention["nominal"]
    up_to = participant["char_start"] if leads else mention["sentence_start"]
    return with_owner(short_phrase(participant["text"]), mention, up_to)


def _subject(mention: Row) -> str:
    """The role of a verb's subject."""
    return "patient" if mention["voice"] == "passive" else "agent"


def _counted(mention: Row, participant: Row) -> Called:
    """How those are called who are only counted: "more than 50 were taken to hospital"."""
    subject = participant["role"] == _subject(mention) and not mention["nominal"]
    counted = subject and _COUNT.fullmatch(participant["text"]) is not None
    return Called(nouns=frozenset({participant["text"].casefold()})) if counted else NOBODY


def _is_fragment(mention: Row, participant: Row) -> bool:
    """Whether it is an amount ("25 mln dlrs", "over 40%"), a manner ("stabbed to death") or a state ("rescued alive")."""
    spoken = participant["text"].casefold().split()
    if _COUNT.fullmatch(participant["text"]) and participant["role"] not in {"agent", _subject(mention)}:
        return True
    if len(spoken) == 1 and spoken[0] in words("numbers") and participant["role"] in {"recipient", "other"}:
        return True
    counted = _NUMBER.search(participant["text"]) is not None or spoken[0] in {"a", "per"}
    if spoken[-1] in words("amounts") and counted and "of" not in spoken and len(spoken) > 1:
        return True
    if len(spoken) == 1 and spoken[0] in words("manners") and participant["role"] not in {"agent", _subject(mention)}:
        return True
    plain = participant["text"].split()[0].islower() and spoken[0] not in words("determiners")
    return plain and participant["role"] == "other" and _is_predicated(mention, participant)


def _is_abstract(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is a quality or a measure ("reached a high"), or a happening nothing is done to ("died in a crash")."""
    if participant["role"] == _subject(mention) or participant.get("entity_type") in _ENTITIES or len(names.nouns) != 1:
        return False
    noun = next(iter(names.nouns))
    return noun in words("abstract") or (noun in words("happenings") and participant["role"] != "patient")


def _is_where(mention: Row, participant: Row) -> bool:
    """Whether it is only the place of it all, which has a column of its own."""
    place = mention.get("location")
    return participant["role"] in {"recipient", "other"} and bool(place) and place in participant["text"]


def _one_and_the_same(one: Called, other: Called) -> bool:
    """`Biden` and `Joe Biden`, `the army` and `the Israeli army`; not `Hamas` and `the heads of Hamas`."""
    return one.nouns == other.nouns and (one.names <= other.names or other.names <= one.names)


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
