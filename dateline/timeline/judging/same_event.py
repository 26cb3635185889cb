"""Whether two mentions tell of one event, judged by these two and their articles alone, with the reasons.

Points for and against are added up and become a likelihood. Two ways lead to one event: their articles tell one
story (`one_story`), or they agree on the day and on who takes part. Days that cannot both be right, and names that
contradict each other in articles of different stories, rule it out. The points were chosen on ECB+ topics 1 to 20, those
of days and participants on reports read by hand; `benchmarks/coref.py` measures them. Grouping is in `merging`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from typing import Literal

from dateline.schema import HAPPENED
from dateline.timeline.judging.accounts import Account
from dateline.timeline.judging.left_to_others import means_another
from dateline.timeline.judging.measured import figures_told, is_another_measure
from dateline.timeline.judging.names import Called
from dateline.timeline.judging.one_story import ONE_STORY, ONE_TEXT, story_points
from dateline.timeline.judging.predicates import Nearness, nearness
from dateline.timeline.judging.profiles import Likeness, cosine
from dateline.timeline.judging.ruled_out import all_others, brought_out, ruled_out
from dateline.timeline.judging.told_again import told_again
from dateline.timeline.judging.told_otherwise import as_moved, told_otherwise
from dateline.timeline.judging.turned_round import turned_round

Dates = Literal["same", "nested", "unknown", "different"]
Point = tuple[str, float]

_START = -3.4
_NEARNESS = {"same": 0.0, "stem": -0.7, "synonym": -0.2, "kin": -1.9}
_NAME, _NOUN = 2, 1  # what a shared name and a shared head noun weigh as evidence
_ENOUGH, _ENOUGH_OF_ANOTHER_WIDTH = 2, 3
_WELL_ALIKE = 0.35  # likeness from which another article may leave the date out
_ONE_DATE = 1.0
_OTHER_PATIENT = -0.6
_ONE_DATE_ALONE, _ANOTHER_OUTCOME, _LIGHT_AND_OTHERS = -1.0, -2.0, -3.0
_BY_ONE_OF_TWO = 0.5  # what it counts that only one of two articles well alike tells a date or an outcome
_TOLD_APART, _DENIED, _KIN_OF_OTHERS, _FIGURES_OF_OTHERS = -4.0, -4.0, -1.5, -3.0
_DONE_IN_OTHER_WORDS = -1.0
_TO_OTHERS, _ANOTHER_TIME, _OTHER_MEASURE = -2.0, -5.0, -5.0
_ONE_MORE, _TURNED_ROUND, _ANOTHER_OF_A_KIND, _OTHER_AMOUNT = -5.0, -5.0, -5.0, -3.0
_ONE_SENTENCE_OF_BOTH, _LIGHT_OF_ANOTHER, _ANOTHER_NUMBER, _ANOTHER_NEWS = -3.0, -3.0, -5.0, -4.0
_OTHER_WORDS, _TO_OTHERS_LONG = -2.5, -4.0
_TO_HIMSELF, _ANOTHER_MEANT = -6.0, -3.0
_ANOTHER_OF_A_ROW, _ANOTHER_CLASS, _NEXT_SENTENCE = -1.5, -0.4, 0.8
_NEXT = 250  # characters between the beginnings of neighbouring sentences
_LONG = timedelta(days=45)
_NEWS = frozenset({"announcement", "statement"})
_OTHERS_SAY_IT, _ONE_SPEAKER, _SPEAKER_NOT_TOLD = -2.0, 1.0, -0.5
_ONE_DENIES_IT, _NEITHER_HAPPENED = -1.0, -1.0
_ANOTHER_REPORT, _ONE_REPORT = -1.9, 0.4  # the second is how alike two sentences of one report are at least


@dataclass(frozen=True, slots=True)
class Judgement:
    """How likely two mentions tell of one event (0 to 1), how their dates stand, and the points that decided."""

    likelihood: float
    dates: Dates
    points: tuple[Point, ...]


def judge(one: Account, other: Account, likeness: Likeness) -> Judgement | None:
    """The judgement on two accounts whose articles are alike as `likeness` says; None where they cannot be one event.

    In one text what a happening did is the happening: "the quake left ten dead", "the first quake occurred at 7:37".
    """
    both = _both_dated(one, other)
    if both and one.moved != other.moved:
        one, other = as_moved(one), as_moved(other)
    found = _judged(one, other, likeness)
    told_both = one.happening is not None and other.happening is not None
    if (found is not None and not told_both) or not (both or _of_one_day(one, other)):
        return found
    otherwise = next((judged for pair in told_otherwise(one, other) if (judged := _judged(*pair, likeness))), None)
    return max((each for each in (found, otherwise) if each), key=lambda each: each.likelihood, default=None)


def _of_one_day(one: Account, other: Account) -> bool:
    """Whether both are of one and the same day."""
    return one.days is not None and one.days == other.days and one.days[0] == one.days[1]


def _both_dated(one: Account, other: Account) -> bool:
    """Whether one text tells a date of both."""
    return one.article_id == other.article_id and one.placed and other.placed


def _judged(one: Account, other: Account, likeness: Likeness) -> Judgement | None:
    dates, near = compared_dates(one, other), nearness(one.predicate, other.predicate)
    if dates == "different" or near == "none" or brought_out(one, other) or ruled_out(one, other, near):
        return None
    by_story, by_who = _story(one, other, likeness, dates), _who(one, other, dates)
    if by_story is None and by_who is None:
        return None
    best = max((point for point in (by_story, by_who) if point), key=lambda point: point[1])
    points = (("to begin with", _START), best, *_what(one, other, near), *_detail(one, other, near, likeness))
    if best is by_story:
        points += tuple(_told_alike(one, other))
    if dates == "nested":
        points += tuple(_of_another_width(one, other))
    return Judgement(1 / (1 + exp(-sum(value for _, value in points))), dates, points)


def compared_dates(one: Account, other: Account) -> Dates:
    """How the dates of two accounts stand to each other.

    A week and a day within it are `nested`; without a place on the calendar a date is `unknown`; all else that is not
    the same is `different`, also what lies only partly within the other.
    """
    if _out_of_time(one, other) or _out_of_time(other, one):
        return "different"
    if not (one.placed and other.placed):
        both = one.when[2] and other.when[2]
        return "unknown" if not both or one.when == other.when else "different"
    if one.when == other.when:
        return "same"
    if one.days is None or other.days is None:
        return (
            "unknown" if "during" not in {one.when[3], other.when[3]} or one.when[3] != other.when[3] else "different"
        )
    return "nested" if lies_within(one.days, other.days) or lies_within(other.days, one.days) else "different"


def _out_of_time(one: Account, other: Account) -> bool:
    """Whether `one` lies where `other` cannot: after what it tells as done was told, or before what will be."""
    if one.days is None:
        return False
    after = other.no_later is not None and one.days[0] > other.no_later
    return after or (other.no_earlier is not None and one.days[1] < other.no_earlier)


def lies_within(fine: tuple[date, date], wide: tuple[date, date]) -> bool:
    """Whether all days of `fine` are days of `wide`."""
    return wide[0] <= fine[0] and fine[1] <= wide[1]


def apart(one: Account, other: Account) -> bool:
    """Whether two accounts are of days none of which can be the same."""
    if one.days is None or other.days is None:
        return False
    return max(one.days[0], other.days[0]) > min(one.days[1], other.days[1])


def evidence(one: Account, other: Account) -> int:
    """How much two accounts agree on who takes part: two for a shared name, one for a shared noun, in each role."""
    return sum(_shared(mine, theirs) for mine, theirs in _roles(one, other))


def contradict(one: Account, other: Account) -> bool:
    """Whether both name an agent, or both name a patient, and no name of the one is a name of the other."""
    return any(mine.names and theirs.names and not _shared(mine, theirs) for mine, theirs in _roles(one, other)[:2])


def _story(one: Account, other: Account, likeness: Likeness, dates: Dates) -> Point | None:
    """What it says that both stand in one article, or in articles that tell one story; more where one date is told."""
    dated = _ONE_DATE if dates == "same" and one.placed else 0.0
    if one.article_id == other.article_id:
        if one.sentence_start == other.sentence_start:
            return ("one sentence", 2.1)
        return ("one article", 5.1 + dated)
    if likeness.all < ONE_STORY:
        return None
    return ("articles alike", story_points(likeness, dated))


def _told_alike(one: Account, other: Account) -> Iterator[Point]:
    """What speaks for one event in one story, beside what decides where days and participants agree."""
    if one.together.shares_noun(other.together) and not one.together.shares_name(other.together):
        yield ("a noun shared", 0.4)
    yield ("words around alike", round(0.6 * cosine(one.around, other.around), 3))


def _who(one: Account, other: Account, dates: Dates) -> Point | None:
    """What it says that both are of one date and agree on who takes part."""
    if dates not in {"same", "nested"} or contradict(one, other) or not one.placed:
        return None
    agreed = evidence(one, other)
    wide_enough = dates == "same" or told_again(one, other)
    if agreed < (_ENOUGH if wide_enough else _ENOUGH_OF_ANOTHER_WIDTH):
        return None
    another_patient = one.patient and other.patient and not _shared(one.patient, other.patient)
    value = 0.5 + 1.3 * agreed - (2.0 if another_patient else 0.0)
    return ("one date and participants", round(value, 3))


def _what(one: Account, other: Account, near: Nearness) -> Iterator[Point]:
    yield (f"predicate: {near}", _NEARNESS[near])
    if one.predicate.pronoun or other.predicate.pronoun:
        yield ("a pronoun tells", -2.8)
    if one.predicate.light or other.predicate.light:
        yield ("a light word tells", -0.45)
    if one.nominal != other.nominal:
        yield ("noun and verb", -0.6)
    elif means_another(one, other, near):
        yield ("another thing is meant", _ANOTHER_MEANT)
    if one.reporting and other.reporting:
        yield ("both report speech", -1.8)
    elif one.reporting or other.reporting:
        yield ("one reports speech", -0.4)


def _detail(one: Account, other: Account, near: Nearness, likeness: Likeness) -> Iterator[Point]:
    mine, theirs = one.together, other.together
    if mine.shares_name(theirs):
        yield ("a name shared", 0.2)
    elif mine.names and theirs.names and not mine.shares_noun(theirs):
        yield ("other names", -0.9)
    if one.patient and other.patient and not _shared(one.patient, other.patient):
        yield ("other patient", _OTHER_PATIENT)
    if one.article_id == other.article_id or likeness.all >= ONE_TEXT:
        yield from _within_article(one, other, near)
    else:
        yield from _across_articles(one, other, near, likeness)
    if one.ordinals and other.ordinals and not one.ordinals & other.ordinals:
        yield ("another of a row", _ANOTHER_OF_A_ROW)
    if one.event_class != other.event_class and not (one.reporting or other.reporting):
        yield ("another class of event", _ANOTHER_CLASS)
    if one.modal != other.modal:
        yield ("only one of them with reserve", -0.5)
    if one.place.shares_name(other.place):
        yield ("one place", 0.5)
    elif one.place.names and other.place.names:
        yield ("other place", -0.5)
    if one.figures & other.figures:
        yield ("a figure shared", 0.5)
    elif figures_told(one, other) and figures_told(other, one):
        yield ("other figures", -0.5)
    if (one.placed or other.placed) and evidence(one, other) < _ENOUGH:
        doubt = _doubt(one, other, likeness)
        if one.placed != other.placed and not _may_leave_out(one, other, near, likeness):
            yield ("one date alone", doubt * _ONE_DATE_ALONE)
        yield from _unsure_participants(one, other, doubt)
    yield ("sentences alike", round(0.8 * cosine(one.words, other.words), 3))


def _doubt(one: Account, other: Account, likeness: Likeness) -> float:
    """How much it counts what only one of them tells: less between articles well alike, where each leaves much out."""
    alike = one.article_id != other.article_id and likeness.all >= _WELL_ALIKE
    return _BY_ONE_OF_TWO if alike else 1.0


def _across_articles(one: Account, other: Account, near: Nearness, likeness: Likeness) -> Iterator[Point]:
    """What others say is told apart, and so is what one denies.

    What only may happen needs participants that agree, or one date, or one word for it where articles are well alike.
    """
    if one.reporting and other.reporting:
        yield from _speakers(one, other)
    if (one.factuality == "not_occurred") != (other.factuality == "not_occurred"):
        yield ("one denies it", _ONE_DENIES_IT)
    one_day = one.placed and one.when == other.when
    open_yet = one.factuality not in HAPPENED and other.factuality not in HAPPENED
    denied = "not_occurred" in {one.factuality, other.factuality}
    one_word = _in_one_word(one, other, near, likeness) and not (denied or _differ(one.together, other.together))
    if open_yet and not one_day and not one_word and evidence(one, other) < _ENOUGH:
        yield ("neither happened", _NEITHER_HAPPENED)


def _speakers(one: Account, other: Account) -> Iterator[Point]:
    """Two outlets quote one statement where its speaker is one by name; where one tells no speaker it may be any."""
    if _differ(one.agent, other.agent):
        yield ("others say it", _OTHERS_SAY_IT)
    elif one.agent.shares_name(other.agent):
        yield ("one speaker", _ONE_SPEAKER)
    elif not (one.agent and other.agent):
        yield ("a speaker not told", _SPEAKER_NOT_TOLD)


def _unsure_participants(one: Account, other: Account, doubt: float) -> Iterator[Point]:
    """Where participants do not agree, an outcome that only one tells, or a light word, sets them apart."""
    if (one.factuality in HAPPENED) != (other.factuality in HAPPENED):
        yield ("another outcome", doubt * _ANOTHER_OUTCOME)
    if one.predicate.light or other.predicate.light:
        yield ("a light word and others", _LIGHT_AND_OTHERS)


def _may_leave_out(one: Account, other: Account, near: Nearness, likeness: Likeness) -> bool:
    """Whether another article of the story may leave the date out: it tells of it as done, and in the same full word."""
    happened = one.factuality in HAPPENED and other.factuality in HAPPENED
    return happened and _in_one_word(one, other, near, likeness)


def _in_one_word(one: Account, other: Account, near: Nearness, likeness: Likeness) -> bool:
    """Whether two articles that are well alike, but no versions of one text, tell it in the same full word."""
    full = near == "same" and not (one.predicate.light or one.reporting or other.reporting)
    return full and one.article_id != other.article_id and _WELL_ALIKE <= likeness.all < ONE_TEXT


def _of_another_width(one: Account, other: Account) -> Iterator[Point]:
    """Within one text a month and a day in it may be of two things of a kind: "lost 5 percent today", "half this year"."""
    if one.article_id != other.article_id:
        if one.patient and other.patient and not _shared(one.patient, other.patient):
            yield ("to others, in another time", _TO_OTHERS)
        return
    if bool(one.counted) != bool(other.counted) and one.nominal != other.nominal:
        yield ("one of a number", _OTHER_AMOUNT)
    if not evidence(one, other) and nearness(one.predicate, other.predicate) != "same" and one.nominal != other.nominal:
        yield ("in other words, of another time", _OTHER_WORDS)
    if not evidence(one, other) and one.amounts and other.amounts and not one.amounts & other.amounts:
        yield ("another amount in another time", _OTHER_AMOUNT)
    objects = one.patient | one.others, other.patient | other.others
    others = one.agent and other.agent and not one.agent.shares_name(other.agent)
    if others and (_differ(*objects) or not (any(objects) or one.agent.shares_noun(other.agent))):
        yield ("another of a kind, and to others", _ANOTHER_OF_A_KIND)


def _within_article(one: Account, other: Account, near: Nearness) -> Iterator[Point]:
    """One text calls one by one name, and does not say of one event that it happened and that it did not."""
    others = one.agent and other.agent and not _shared(one.agent, other.agent)
    if others and (near == "kin" or (near == "synonym" and not _shared(one.together, other.together))):
        yield ("others do something like it", _KIN_OF_OTHERS)
    if others and (one.placed or other.placed) and _differ(one.patient | one.others, other.patient | other.others):
        yield ("others do it to others", _TO_OTHERS)
    if _is_long(one) and one.when == other.when and _differ(one.patient, other.patient):
        yield ("done to others in a long time", _TO_OTHERS_LONG)
    if one.to_himself != other.to_himself and _differ(one.patient, other.patient):
        yield ("one is done to himself", _TO_HIMSELF)
    if turned_round(one, other, one_word=near == "same"):
        yield ("who does one suffers the other", _TURNED_ROUND)
    if one.counted and other.counted and not one.counted & other.counted:
        yield ("another number of them", _ANOTHER_NUMBER)
    both_measure = one.predicate.measuring and other.predicate.measuring
    if (
        one.article_id == other.article_id
        and not both_measure
        and 0 < abs(one.sentence_start - other.sentence_start) < _NEXT
    ):
        yield ("told in neighbouring sentences", _NEXT_SENTENCE)
    if _tell_news(one, other) and cosine(one.words, other.words) < _ONE_REPORT:
        yield ("another thing is made known", _ANOTHER_NEWS)
    if others and one.figures and other.figures and not one.figures & other.figures:
        yield ("others, and other figures", _FIGURES_OF_OTHERS)
    yield from _one_done(one, other, near) if (one.factuality in HAPPENED) != (other.factuality in HAPPENED) else ()
    if one.predicate.measuring and other.predicate.measuring and is_another_measure(one, other):
        yield ("another change is measured", _OTHER_MEASURE)
    if one.added != other.added:
        yield ("one is told as one more", _ONE_MORE)
    if _other_clock(one, other):
        yield ("another time of day", _ANOTHER_TIME)
    if one.reporting and other.reporting and cosine(one.words, other.words) < _ONE_REPORT:
        yield ("another thing is reported", _ANOTHER_REPORT)
    if contradict(one, other) or all_others(one, other):
        yield ("one article tells them apart", _TOLD_APART)
    if (one.factuality == "not_occurred") != (other.factuality == "not_occurred"):
        yield ("one article denies one of them", _DENIED)


def _tell_news(one: Account, other: Account) -> bool:
    """Whether both tell with a verb that something was made known, as a deed of its own: "announced the sale"."""
    verbs = not (one.nominal or other.nominal or one.reporting or other.reporting)
    return verbs and bool(one.predicate.kin & other.predicate.kin & _NEWS)


def _one_done(one: Account, other: Account, near: Nearness) -> Iterator[Point]:
    """Of two accounts in one text only one tells that it happened."""
    if near == "synonym":
        yield ("one is done, the other not, in other words", _DONE_IN_OTHER_WORDS)
    if one.sentence_start == other.sentence_start and not (one.nominal or other.nominal):
        yield ("one is done, the other not, in one sentence", _ONE_SENTENCE_OF_BOTH)
    elif one.predicate.light or other.predicate.light:
        yield ("a light word tells one done, the other not", _LIGHT_OF_ANOTHER)


def _is_long(told: Account) -> bool:
    """Whether it lies in months or a year, in which the like is done more than once."""
    return told.days is not None and told.days[1] - told.days[0] > _LONG


def _differ(mine: Called, theirs: Called) -> bool:
    """Whether both name somebody, and not the same."""
    return bool(mine and theirs) and not _shared(mine, theirs)


def _other_clock(one: Account, other: Account) -> bool:
    """Whether one text tells of them at two times of day."""
    mine, theirs = one.when[2] or "", other.when[2] or ""
    return "T" in mine and "T" in theirs and mine != theirs


def _roles(one: Account, other: Account) -> tuple[tuple[Called, Called], ...]:
    return ((one.agent, other.agent), (one.patient, other.patient), (one.others, other.others))


def _shared(mine: Called, theirs: Called) -> int:
    if mine.shares_name(theirs):
        return _NAME
    return _NOUN if mine.shares_noun(theirs) else 0
