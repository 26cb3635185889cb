"""Who and what takes part in an event, as its row lists them.

How participants are compared is another matter (`judging.names`, `judging.same_event`), and what a title says of them
as well (`titles`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.schema import ROLES
from dateline.timeline.judging.accounts import happening_of
from dateline.timeline.judging.names import NOBODY, Called, called
from dateline.timeline.judging.predicates import stem
from dateline.timeline.titles.parts import one_of, possessive, short_phrase, text_of, with_owner
from dateline.timeline.titles.told_which import told_which
from dateline.timeline.words import words

Row = dict[str, Any]
Part = tuple[int, str, Called]
"""place of the role among roles, the phrase, how it is called"""

_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_POINTING = re.compile(r"(?i)(?:the|this|that)\s[a-z]+(?:\sand\s[a-z]+)?")
_LONGEST_TAIL = 7  # words between a verb and the noun or particle of its predicate
_PATIENT = ROLES.index("patient")
_FIRST_ASIDE = 2  # place of the first role beside who did it and whom it was done to
_BARE = re.compile(r"(?:(?:the|an?) )?[a-z]+(?: of (?:the|an?) [a-z]+)?$")
_SCORE = re.compile(r"(?:an? |the )?\d+(?:[-\u2013]\d+)+ (?:\w+ )?(\w+)")
_OF_SO_MUCH = re.compile(r"(.+) of [a-z]+$")  # "34 inches of snow"
_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"(?i)(?:(?:all|between|over|under|about|around|some|nearly|almost|more|less|fewer|than|up|to|at|least|most)\s+)*"
    r"[$\u00a3\u20ac]?\d[\d.,]*(?:\s?[-\u2013]\s?\d[\d.,]*)?(?:m|bn|k|\s?%|\s(?:percent|per cent|pct))?"
)

_ALL_THERE = re.compile(
    r"(?i)all (?:the )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?:on|in|at|inside) .+"
)


def participants(mentions: Sequence[Row], telling: Row) -> list[str]:
    """Who takes part, the most informative form of each: agents first, no pronouns, nobody twice.

    Who has a part is whom the `telling` mention names in it, and only where it names nobody whom most others do: one
    article's "investors" may be another's "two funds". Beside who did it and whom it was done to, nobody is taken from
    another sentence.
    """
    alike = [
        mention
        for mention in mentions
        if mention["factuality"] == telling["factuality"] and not (points_back(mention) or only_places(mention))
    ]
    alike.sort(key=lambda mention: mention["article_id"] != telling["article_id"])
    forms = [[part] for part in _parts([telling])]
    filled = {form[0][0] for form in forms}
    if _only_happened(telling) and (doers := [part for one in alike if one["nominal"] for part in _parts([one])]):
        forms, filled = [[part] for part in doers[:1]], set()
    more: list[_Form] = []
    for mention in alike:
        for part in _parts([mention]):
            own = _form_of(part[2], forms)
            if own is not None:
                own.append(part)
            elif _befell(mention, telling) or (part[0] not in filled and _may_add(part[0], mention, telling)):
                _note(part, mention, more)
    for role in sorted({form.role for form in more}):
        forms += [form.parts for form in _best([form for form in more if form.role == role], telling)]
    told = (max(form, key=lambda part: len(part[2].names)) for form in sorted(forms, key=lambda form: form[0][:2]))
    named = [(role, _told_of_people(role, text, telling) if only_counts(text) else text) for role, text, _ in told]
    phrases = [text for _, text in named]
    return [text for role, text in named if text and not is_measure(text) and not _is_owner(role, text, phrases)]


def _is_owner(role: int, text: str, others: Iterable[str]) -> bool:
    """Whether it only is whose another is, which says so itself: Bo Ray, of "Bo Ray's convoy"."""
    return ROLES[role] == "other" and any(
        other.casefold().startswith(f"{possessive(text)} ".casefold()) for other in others
    )


def _only_happened(telling: Row) -> bool:
    """Whether it only says of a happening that it took place: "the attacks occurred"; nouns may tell who made them."""
    return telling["predicate"].replace(" ", "_") in words("happening") and happening_of(telling) is not None


def _told_of_people(role: int, count: str, telling: Row) -> str:
    """A count that befalls people only, as one of people ("fourteen people"); empty where it may be of anything."""
    befallen = "agent" if telling["predicate"] in words("befalling_people_themselves") else "patient"
    if telling["nominal"] or ROLES[role] != befallen or any(sign in count for sign in "%$\u00a3\u20ac"):
        return ""
    verbs = words("befalling_people") | words("befalling_people_themselves")
    known = telling["predicate"].split()[0] in verbs or _to_hospital(telling)
    return f"{count} people" if known and count.rsplit(maxsplit=1)[-1].casefold() not in words("amounts") else ""


def _to_hospital(telling: Row) -> bool:
    """Whether it tells that somebody was brought to a hospital."""
    taken = (telling.get("complement") or "").casefold().split()[:4]
    return telling["predicate"] in words("bringing") and not words("hospitals").isdisjoint(taken)


def _befell(mention: Row, telling: Row) -> bool:
    """Whether it tells beside who died of what they died: "ten died when a bus overturned"."""
    died = words("befalling_people_themselves")
    return _place(mention) == _place(telling) and telling["predicate"] in died and mention["predicate"] not in died


def _may_add(role: int, mention: Row, telling: Row) -> bool:
    """Whether another mention may say who has a role that the telling one leaves open."""
    if role >= _FIRST_ASIDE:
        return bool(_place(mention) == _place(telling))
    return role != _PATIENT or _does_the_same(mention, telling)


def _place(mention: Row) -> tuple[str, int]:
    """The sentence in which it stands."""
    return mention["article_id"], mention["sentence_start"]


def _does_the_same(mention: Row, telling: Row) -> bool:
    """Whether a mention has one verb or one sentence with the telling one: whom one tells is not whom one announces."""
    told = telling["event_class"] == "reporting" or telling["predicate"] in words("making_known")
    return _place(mention) == _place(telling) or (not told and stem(mention["predicate"]) == stem(telling["predicate"]))


@dataclass(slots=True)
class _Form:
    """One who takes part, in the words of all mentions that tell of him, and where these stand."""

    role: int
    parts: list[Part]
    articles: set[str]
    mentions: set[str]


def _form_of(names: Called, forms: Iterable[list[Part]]) -> list[Part] | None:
    """The one who is called so; before all who is called quite the same."""
    forms = list(forms)
    same = next((form for form in forms if any(names == known for _, _, known in form)), None)
    return same or next((form for form in forms if any(_one_and_the_same(names, known) for _, _, known in form)), None)


def _note(part: Part, mention: Row, forms: list[_Form]) -> None:
    """Put a part with those that are called so in its role."""
    parts = _form_of(part[2], (form.parts for form in forms if form.role == part[0]))
    form = next((form for form in forms if form.parts is parts), None)
    if form is None:
        form = _Form(part[0], [], set(), set())
        forms.append(form)
    form.parts.append(part)
    form.articles.add(mention["article_id"])
    form.mentions.add(mention["mention_id"])


def _best(forms: list[_Form], telling: Row) -> list[_Form]:
    """Who has a part by most articles, and who has it in the same mentions: of one man several words may be told."""
    here = telling["article_id"]
    best = max(
        forms,
        key=lambda form: (len(form.articles), here in form.articles, len(form.mentions), form.parts[0][1]),
        default=None,
    )
    return [form for form in forms if best is not None and form.mentions >= best.mentions]


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


def is_measure(text: str) -> bool:
    """Whether it is how far, high or strong something was: "97 km", "some 440,700 megawatts"."""
    number, _, unit = text.rpartition(" ")
    return unit.casefold() in words("measures") and only_counts(number)


def _is_measured(text: str) -> bool:
    """Whether it is so much of something, or a score: "34 inches of snow", "a 13-3 record"."""
    amount, score = _OF_SO_MUCH.fullmatch(text), _SCORE.match(text)
    return (amount is not None and is_measure(amount[1])) or (score is not None and score[1] in words("scored"))


def points_back(mention: Row) -> bool:
    """Whether it only says that what was told before happened: "the fire broke out", "the launch took place"."""
    verb = mention["predicate"]
    others = [part["text"] for part in mention["participants"]]
    return (
        verb.replace(" ", "_") in words("happening") and len(others) == 1 and _POINTING.fullmatch(others[0]) is not None
    )


def only_places(mention: Row) -> bool:
    """Whether it only says when the happening was of which others tell: "the tests came during the drills"."""
    if mention["predicate"].replace(" ", "_") not in words("placing") or happening_of(mention) is None:
        return False
    first = mention["participants"][0]["text"].split()[0]
    return first.casefold() in words("pointing") or first.endswith(("'s", "\u2019s"))


def _parts(mentions: Iterable[Row]) -> list[Part]:
    """The participants of mentions with role and name, each once, in the order of roles."""
    found = {
        (ROLES.index(participant["role"]), _phrase(mention, participant)): names
        for mention in mentions
        for participant in mention["participants"]
        if not _is_fragment(mention, participant)
        and (names := called(participant, mention["sentence_start"]) or _counted(mention, participant))
        and not _is_abstract(mention, participant, names)
        and not _is_where(mention, participant, names)
        and not _is_inside_another(mention, participant)
        and not _only_took_place(mention, participant)
    }
    return [(role, text, names) for (role, text), names in sorted(found.items(), key=lambda item: item[0])]


def _phrase(mention: Row, participant: Row) -> str:
    leads = participant["role"] == _subject(mention) or mention["nominal"]
    up_to = participant["char_start"] if leads else mention["sentence_start"]
    phrase = with_owner(_count_of(mention, participant) or short_phrase(participant["text"]), mention, up_to)
    which = told_which(participant, mention) if leads and not mention["nominal"] and _is_bare(phrase) else ""
    return f"{phrase} {which}" if which else phrase


def _is_bare(phrase: str) -> bool:
    """Whether it is a noun with "a" or "two" that names nobody: "a hospital"."""
    first, *rest = phrase.split()
    return bool(rest) and first.casefold() in words("unsaid_which") and phrase[1:].islower()


def _subject(mention: Row) -> str:
    """The role of a verb's subject."""
    return "patient" if mention["voice"] == "passive" else "agent"


def _counted(mention: Row, participant: Row) -> Called:
    """How those are called who are only counted: "more than 50 were taken to hospital", "all 12 on the bus"."""
    if of := _count_of(mention, participant):
        return Called(nouns=frozenset({of.casefold()}))
    subject = participant["role"] == _subject(mention) and not mention["nominal"]
    counted = subject and any(form.fullmatch(participant["text"]) for form in (_COUNT, _ALL_THERE))
    counted = counted or _counts_victims(mention, participant)
    return Called(nouns=frozenset({participant["text"].casefold()})) if counted else NOBODY


def _count_of(mention: Row, participant: Row) -> str:
    """A bare number with what it counts, as the title says it: "140 flights" of "cancelled 65 flights, 140 on Friday"."""
    count, more = participant["text"], mention.get("complement") or ""
    _, _, what = more.partition(" ")
    told = participant["role"] == "patient" and count.isdecimal() and more == f"{count} {what}"
    follows = text_of(mention, participant["char_end"], mention["sentence_end"]).lstrip().startswith(what)
    return more if told and what.isalpha() and not follows else ""


def _counts_victims(mention: Row, participant: Row) -> bool:
    """Whether it only counts those whom it befell: "over 200", of "the quake killed over 200"; golfers shoot 65."""
    verb = mention["predicate"].split()[0]  # "shoot dead"
    befalls = verb in words("befalling_people") and (mention["voice"] == "passive" or verb not in words("may_score"))
    return not mention["nominal"] and befalls and participant["role"] == "patient" and only_counts(participant["text"])


def _is_fragment(mention: Row, participant: Row) -> bool:
    """Whether it is an amount ("25 mln dlrs", "over 40%"), a manner ("stabbed to death") or a state ("rescued alive")."""
    spoken = participant["text"].casefold().split()
    if _counts_victims(mention, participant) or _count_of(mention, participant):
        return False
    if _COUNT.fullmatch(participant["text"]) and participant["role"] not in {"agent", _subject(mention)}:
        return True
    if len(spoken) == 1 and spoken[0] in words("numbers") and participant["role"] in {"recipient", "other"}:
        return True
    counted = _NUMBER.search(participant["text"]) is not None or spoken[0] in {"a", "per"}
    many = spoken[0] in words("great_numbers") and spoken[-1] != spoken[0]
    if spoken[-1] in words("amounts") and (many or (counted and "of" not in spoken and len(spoken) > 1)):
        return True
    if participant["role"] != _subject(mention) and _is_measured(participant["text"]):
        return True
    if len(spoken) == 1 and spoken[0] in words("manners") and participant["role"] not in {"agent", _subject(mention)}:
        return True
    plain = participant["text"].split()[0].islower() and spoken[0] not in words("determiners")
    return plain and participant["role"] == "other" and _is_predicated(mention, participant)


def _is_abstract(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is a quality or a measure ("reached a high"), or a happening nothing is done to ("died in a crash")."""
    if participant["role"] == _subject(mention) or participant.get("entity_type") in _ENTITIES:
        return False
    if participant["text"].casefold().startswith("no "):
        return bool(participant["role"] != "patient")  # "with no charge against her"
    if len(names.nouns) != 1:
        return False
    noun = next(iter(names.nouns))
    return noun in words("abstract") or (noun in words("happenings") and participant["role"] != "patient")


def _is_where(mention: Row, participant: Row, names: Called) -> bool:
    """Whether it is only the place of it all, which has a column of its own, or one without a name: "the hospital"."""
    if _is_on_the_way(mention, participant):
        return True
    if participant["role"] not in {"recipient", "other"}:
        return False
    place = mention.get("location")
    before = text_of(mention, mention["sentence_start"], participant["char_start"]).split()[-1:]
    led = not mention["nominal"] and not words("prepositions").isdisjoint(word.casefold() for word in before)
    bare = led and _BARE.match(participant["text"]) is not None and not names.nouns.isdisjoint(words("unnamed_places"))
    return bare or (bool(place) and place in participant["text"])


def _is_on_the_way(mention: Row, participant: Row) -> bool:
    """Whether it is only where somebody went, came from or was taken: "flew to Ost", "left Ost"."""
    if mention["nominal"] or participant["entity_type"] not in _PLACES or participant["role"] == _subject(mention):
        return False
    moving = words("moving_over" if participant["role"] == "patient" else "moving")
    return mention["predicate"].replace(" ", "_") in moving


def _is_inside_another(mention: Row, participant: Row) -> bool:
    """Whether it only names what stands bare in another phrase: "Ost", of "demonstrations in Ost" for "in the city"."""
    elsewhere = participant["char_end"] <= mention["sentence_start"] and participant["entity_type"] is None
    if participant["role"] != "other" or not elsewhere:
        return False
    others = (part for part in mention["participants"] if part is not participant)
    inside = participant["text"], one_of(participant["text"])  # "miners", of "a third miner"
    return any(name in _phrase(mention, part) for part in others for name in inside)


def _only_took_place(mention: Row, participant: Row) -> bool:
    """Whether it is the happening itself, and its phrase names who took part: "clashes between Ost and Sud began"."""
    if participant["role"] != _subject(mention) or mention["nominal"]:
        return False
    start, end = participant["char_start"], participant["char_end"]
    inside = (part for part in mention["participants"] if start <= part["char_start"] and part["char_end"] <= end)
    return any(
        part["role"] == "other"
        and not part["pronoun"]
        and (names := called(part, mention["sentence_start"]))
        and not _is_abstract(mention, part, names)
        for part in inside
    )


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
