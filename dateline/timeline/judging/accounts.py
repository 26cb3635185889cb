"""What one mention tells, in comparable form: when, what happens, who takes part, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from dateline.timeline.judging.left_to_others import meant_by, tells_what_to_do
from dateline.timeline.judging.names import Called, all_called, called
from dateline.timeline.judging.predicates import Form, Predicate, predicate
from dateline.timeline.judging.profiles import sentence_vector
from dateline.timeline.words import words

Row = dict[str, Any]
When = tuple[date | None, date | None, str | None, str]

_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_ADDED = re.compile(r"(?i)\b(?:also|again|another|separately|likewise)\s+(?:\w+ly\s+)?$")
_MORE = re.compile(r"(?i)^(?:[\w-]+ more|another)\b(?! than)")
_ONE_BEFORE = re.compile(r"(?i)\b(?:last|previous|earlier|prior)\s+(?:\w+\s+)?$")
_TOLD = frozenset({"occurred", "ongoing", "not_occurred"})
_ONE_DAY = timedelta(days=1)  # a day's news may be of another time zone
_LONGEST_SENTENCE = 1_000  # characters that are compared
_FEW_WORDS, _NEAR_WORDS = 6, 3
_CLOCK = re.compile(
    r"(?i)\b\d{1,2}:\d\d\b|\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b|\b\d{1,2}\.?\d\d(?=\s(?:utc|gmt|est|edt|bst|cet)\b)"
)
_MOVED = re.compile(r"\s(?:into|onto|off|overboard|down|out of|through)\b")


@dataclass(frozen=True, slots=True)
class Account:
    """A mention as it is compared; `placed` is whether it has a place on the calendar.

    `no_later` is the last day on which it can have happened: what is told as done or denied was so when it was
    published. `no_earlier` is the first: what "will" happen had not when it was published.
    """

    article_id: str
    sentence_start: int
    when: When
    placed: bool
    no_later: date | None
    no_earlier: date | None
    told_on: date | None
    """the day on which its article was published, or the first on which it may have been"""
    factuality: str
    predicate: Predicate
    happening: Predicate | None
    """the noun of the happening that a verb says did it, or took place ("the quake left ten dead")"""
    moved: bool
    """its subject is what others may do it to ("the rocket blasted off")"""
    nominal: bool
    event_class: str
    reporting: bool
    agent: Called
    patient: Called
    to_himself: bool
    """whether who does it suffers it"""
    meant: frozenset[str]
    """the words that tell what a verb means which leaves that to them ("refused to pay")"""
    to_do: bool
    """an infinitive says so"""
    others: Called
    place: Called
    words: Mapping[str, float]
    around: Mapping[str, float]
    """the words right before and behind it"""
    figures: frozenset[str]
    amounts: frozenset[str]
    """the figures but for times of day"""
    counted: frozenset[str]
    """the numbers of those whom it was done to"""
    added: bool
    """a word before it says that it is one more ("also", "another")"""
    ordinals: frozenset[str]
    """words right before it that say which of a row it is ("the sixth round")"""
    one_before: bool
    """it is one of before, and not the one that is told of ("the previous round")"""
    modal: bool
    """a modal verb or an adverb of doubt stands with it ("will", "may", "allegedly")"""

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day on which it happened; None where that is not known, or told only by what it lies after."""
        return days_of(self.when)

    @property
    def together(self) -> Called:
        """How all who take part are called."""
        return self.agent | self.patient | self.others


def account(mention: Row, article: Row | None = None) -> Account:
    """The comparable form of a row of `event_mentions`, in an article that may be known."""
    start = mention["sentence_start"]
    by_role = _by_role(mention)
    agent, patient = (_but_for_age(all_called(by_role[role], start)) for role in ("agent", "patient"))
    to_himself = bool(agent) and _is_done_to_himself(by_role["patient"])
    quote = mention["quote"][:_LONGEST_SENTENCE]
    before = quote[: max(0, mention["trigger_start"] - start)]
    return Account(
        article_id=mention["article_id"],
        sentence_start=start,
        when=when_of(mention),
        placed=placed(mention),
        no_later=_no_later(mention, article or {}),
        no_earlier=_no_earlier(mention, article or {}),
        told_on=_told_on(article or {}),
        factuality=mention["factuality"],
        predicate=_predicate(mention, patient),
        happening=predicate(happening, "noun") if (happening := happening_of(mention)) else None,
        moved=is_moved(mention),
        nominal=mention["nominal"],
        event_class=mention["event_class"],
        reporting=mention["event_class"] == "reporting" or mention["predicate"] in words("telling"),
        agent=agent,
        patient=agent if to_himself else patient,
        to_himself=to_himself,
        meant=meant_by(mention),
        to_do=tells_what_to_do(mention),
        others=_but_for_anybody(all_called(by_role["other"], start)),
        place=_place(mention),
        words=sentence_vector(quote),
        around=sentence_vector(_around(quote, mention)),
        figures=frozenset(_figures(quote)),
        amounts=frozenset(_figures(_CLOCK.sub("", quote))),
        counted=frozenset(number for part in by_role["patient"] for number in _numbers(part["text"])),
        added=_ADDED.search(before) is not None or any(_MORE.search(part["text"]) for part in by_role["patient"]),
        ordinals=frozenset(before.casefold().split()[-_NEAR_WORDS:]) & words("ordinals"),
        one_before=_ONE_BEFORE.search(before) is not None,
        modal=mention.get("modality") is not None,
    )


def _by_role(mention: Row) -> dict[str, list[Row]]:
    """Who takes part, as the doer, as whom it is done to or otherwise."""
    by_role: dict[str, list[Row]] = {"agent": [], "patient": [], "other": []}
    for participant in mention["participants"]:
        by_role.get(participant["role"], by_role["other"]).append(participant)
    return by_role


def _is_done_to_himself(whom: list[Row]) -> bool:
    """Whether who does it suffers it: "shot herself"."""
    return bool(whom) and all(one["pronoun"] and one["text"].casefold().endswith(("self", "selves")) for one in whom)


def _place(mention: Row) -> Called:
    place = mention.get("location")
    said = [{"text": place, "pronoun": False, "char_start": -1, "entity_type": "GPE"}] if place else []
    return all_called(said, mention["sentence_start"])


def _but_for_age(who: Called) -> Called:
    """Whom an age alone describes may be anybody: "the six-year-old" is the boy."""
    aged = {noun for noun in who.nouns if noun.endswith("year-old")}
    return Called(who.names, who.nouns - aged) if aged else who


def _but_for_anybody(who: Called) -> Called:
    """Whom only "four people" calls are told from nobody else."""
    return Called(who.names, who.nouns - words("anybody"))


def _around(quote: str, mention: Row) -> str:
    """A few words before the mention and a few behind it."""
    start, end = (mention[side] - mention["sentence_start"] for side in ("trigger_start", "trigger_end"))
    return " ".join(quote[: max(0, start)].split()[-_FEW_WORDS:] + quote[max(0, end) :].split()[:_FEW_WORDS])


def happening_of(mention: Row) -> str | None:
    """The noun of the happening that a verb tells of, as that which did it, took place or was made known.

    "The quake" of "the quake left ten dead", "the quake occurred", "the mayor confirmed the quake".
    """
    verb = mention["predicate"].replace(" ", "_")
    known = verb in words("making_known")
    if mention["nominal"] or not (known or verb in words("told_by_happening")):
        return None
    role = "patient" if known or mention["voice"] == "passive" else "agent"
    told = (part for part in mention["participants"] if part["role"] == role)
    found = (called(part, mention["sentence_start"]).nouns & words("happenings") for part in told)
    return next((noun for nouns in found for noun in sorted(nouns)), None)


def is_moved(mention: Row) -> bool:
    """Whether a verb tells of its subject what others do to it: "the rocket blasted off"."""
    done = mention["nominal"] or mention["voice"] == "passive"
    whom = any(part["role"] == "patient" for part in mention["participants"])
    return not (done or whom) and mention["predicate"].replace(" ", "_") in words("moving_by_itself")


def _predicate(mention: Row, patient: Called) -> Predicate:
    """The predicate in its form; who falls into a well is no figure that fell."""
    found = predicate(mention["predicate"], _form(mention, patient))
    behind = mention["quote"][mention["trigger_end"] - mention["sentence_start"] :]
    return replace(found, measuring=False) if found.measuring and _MOVED.match(behind) else found


def _figures(quote: str) -> Iterator[str]:
    """The figures of a sentence, those with decimals also as they are rounded: "55.9" and "56"."""
    for figure in _FIGURE.findall(quote):
        yield figure
        whole, point, rest = figure.partition(".")
        if point and len(whole) > 1 and whole.isdigit() and rest.isdigit():
            yield str(round(float(figure)))


def _form(mention: Row, patient: Called) -> Form:
    """How the predicate is used; what is thrown or fired is nobody whom anything is done to."""
    if mention["nominal"]:
        return "noun"
    passive = mention["voice"] == "passive"
    somebody = bool(patient.names) or bool(patient.nouns - words("missiles"))
    return "done to somebody" if somebody or (passive and not patient) else "alone"


def _numbers(text: str) -> list[str]:
    return [word for word in text.casefold().split() if _FIGURE.fullmatch(word) or word in words("numbers")]


def _no_later(mention: Row, article: Row) -> date | None:
    day: date | None = article.get("published_day") or article.get("anchor_end")
    return day + _ONE_DAY if day and day < date.max and mention["factuality"] in _TOLD else None


def _no_earlier(mention: Row, article: Row) -> date | None:
    day = _told_on(article)
    ahead = mention["factuality"] == "planned" and mention["tense"] == "future"
    return day - _ONE_DAY if day and day > date.min and ahead else None


def _told_on(article: Row) -> date | None:
    return article.get("published_day") or article.get("anchor_start")


def when_of(mention: Row) -> When:
    """First and last day, EDTF and how the mention lies to its date, which is `during` where nothing else is said."""
    relation = mention.get("date_relation") or "during"
    return mention.get("start_day"), mention.get("end_day"), mention.get("edtf"), relation


def days_of(when: When) -> tuple[date, date] | None:
    """First and last day on which it happened; None where that is not known, or told only by what it lies after."""
    first, last, _, relation = when
    return (first, last or date.max) if first and relation == "during" else None


def placed(mention: Row) -> bool:
    """Whether the mention has a place on the calendar."""
    return mention.get("start_year") is not None


def copy_key(mention: Row, text_group: str) -> tuple[str | int | When, ...]:
    """What a mention shares with its copies: near-duplicate text, sentence, place in the sentence, and date."""
    sentence = " ".join(mention["quote"].split())
    place = mention["trigger_start"] - mention["sentence_start"]
    return (text_group, sentence, place, mention["predicate"].casefold(), when_of(mention))
