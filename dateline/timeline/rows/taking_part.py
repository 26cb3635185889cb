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
from dateline.timeline.rows.counts import (
    COUNT,
    count_of,
    counts_victims,
    is_measure,
    is_measured,
    only_counts,
    subject_role,
)
from dateline.timeline.rows.no_part import is_abstract, takes_no_part, who_inside
from dateline.timeline.titles.parts import one_of, possessive, short_phrase, with_owner
from dateline.timeline.titles.told_which import told_which
from dateline.timeline.words import words

Row = dict[str, Any]
Part = tuple[int, str, Called]
"""place of the role among roles, the phrase, how it is called"""

_POINTING = re.compile(r"(?i)(?:the|this|that)\s[a-z]+(?:\sand\s[a-z]+)?")
_PATIENT = ROLES.index("patient")
_FIRST_ASIDE = 2  # place of the first role beside who did it and whom it was done to
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
    named = [one for at, one in enumerate(named) if one[1] not in phrases[:at]]
    return [
        text
        for role, text in named
        if text and not is_measure(text) and not is_measured(text) and not _is_owner(role, text, phrases)
    ]


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
        for told in mention["participants"]
        if (participant := who_inside(mention, told) or told)
        and (names := called(participant, mention["sentence_start"]) or _counted(mention, participant))
        and not takes_no_part(mention, participant, names)
        and not _is_inside_another(mention, participant)
        and not _only_took_place(mention, participant)
    }
    return [(role, text, names) for (role, text), names in sorted(found.items(), key=lambda item: item[0])]


def _phrase(mention: Row, participant: Row) -> str:
    leads = participant["role"] == subject_role(mention) or mention["nominal"]
    up_to = participant["char_start"] if leads else mention["sentence_start"]
    phrase = count_of(mention, participant) or short_phrase(participant["text"])
    in_title = not leads and phrase.split()[0].casefold() in words("possessives") and _tells(mention, phrase)
    phrase = phrase if in_title else with_owner(phrase, mention, up_to)
    which = told_which(participant, mention) if leads and not mention["nominal"] and _is_bare(phrase) else ""
    return f"{phrase} {which}" if which else phrase


def _tells(mention: Row, phrase: str) -> bool:
    """Whether the title has a phrase as it is: "its roof", of "Ost's mill lost its roof"."""
    return f" {phrase} " in f" {mention.get('complement') or ''} "


def _is_bare(phrase: str) -> bool:
    """Whether it is a noun with "a" or "two" that names nobody: "a hospital"."""
    first, *rest = phrase.split()
    return bool(rest) and first.casefold() in words("unsaid_which") and phrase[1:].islower()


def _counted(mention: Row, participant: Row) -> Called:
    """How those are called who are only counted: "more than 50 were taken to hospital", "all 12 on the bus"."""
    if of := count_of(mention, participant):
        return Called(nouns=frozenset({of.casefold()}))
    subject = participant["role"] == subject_role(mention) and not mention["nominal"]
    counted = subject and any(form.fullmatch(participant["text"]) for form in (COUNT, _ALL_THERE))
    counted = counted or counts_victims(mention, participant)
    return Called(nouns=frozenset({participant["text"].casefold()})) if counted else NOBODY


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
    if participant["role"] != subject_role(mention) or mention["nominal"]:
        return False
    start, end = participant["char_start"], participant["char_end"]
    inside = (part for part in mention["participants"] if start <= part["char_start"] and part["char_end"] <= end)
    return any(
        part["role"] == "other"
        and not part["pronoun"]
        and (names := called(part, mention["sentence_start"]))
        and not is_abstract(mention, part, names)
        for part in inside
    )


def _one_and_the_same(one: Called, other: Called) -> bool:
    """`Biden` and `Joe Biden`, `the army` and `the Israeli army`; not `Hamas` and `the heads of Hamas`."""
    return one.nouns == other.nouns and (one.names <= other.names or other.names <= one.names)
