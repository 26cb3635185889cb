"""Text -> timexes: the library's front door to the temporal engine.

    >>> from datetime import date
    >>> tag("They met last week.", date(2023, 11, 3)).timexes[0].edtf
    '2023-10-23/2023-10-29'

Finding is `scanning` and the languages', placing is `resolution`; here they meet, in text order, so that what was
mentioned last can be known. Nothing of articles, events or tables belongs here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import NamedTuple

from dateline import calendar as cal
from dateline.answering import Answer, answer_for
from dateline.completing import completed
from dateline.context.beside_event import event_beside
from dateline.context.clock_groups import heads_entry, restates
from dateline.context.joined import goes_on_from_today, is_ahead_along, is_next_of_list
from dateline.context.kind import NARRATIVE, NEWS, kind_of
from dateline.context.lead_day import is_back_on_lead
from dateline.context.months_told import month_of_report, year_of_months
from dateline.context.moving import Quotations, is_day_of_saying, is_long_ago_of_a_thing, only_compares
from dateline.context.opening import year_of_first
from dateline.context.own_day import own_day
from dateline.context.own_sentence import counts_from_an_age, counts_from_its_sentence, counts_from_opening
from dateline.context.quoted import spoken_from
from dateline.context.setting import Setting, is_of_late
from dateline.context.tense import Cues
from dateline.expression import (
    EndedWith,
    Meaning,
    Shift,
)
from dateline.languages import GRAMMARS, EventWords, Language, TenseWords, load
from dateline.moment import Moment
from dateline.reading import AHEAD, COMPARED, OF_LATE, PAST, RANGING
from dateline.resolution import ImpossibleDateError, NoTimeError
from dateline.scanning import Scan, places, scan
from dateline.senses import Place, unmodified
from dateline.story import Story

Said = date | tuple[date, date] | None
AUTO = "auto"
TenseAt = Callable[[int, int], str | None]  # "past", "present" or "future" of the verb that governs a span
_PARTS = frozenset({"day", "week", "month", "quarter", "half", "season"})  # of which one is compared with another
_LONGEST_OPENING = 60  # characters before a range that hold what is said of it
_LONGEST_BEHIND = 12
_LONGEST_BETWEEN = 240  # characters before a time in which a story may have come to its teller's day
_LONGEST_JOINT = 40  # characters between two times that are joined: "compared with" where a line was broken
_FEW_WORDS = 5
_FEWEST_EARLY_YEARS = 3  # in fewer places "in 378" may be a number


class Timex(NamedTuple):
    """One expression of time in a text; the fields mean what the columns of `timexes` say in `dateline.schema`."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    quant: str | None
    freq: str | None
    edtf: str | None
    start_day: date | None
    end_day: date | None
    start_year: int | None
    start_at: datetime | None
    end_at: datetime | None
    grain: str | None
    basis: str
    reading: str
    rule: str
    resolved: bool
    confidence: float
    expression: Meaning


class Impossible(NamedTuple):
    """A phrase that is built like a date and names no day: "30 February"."""

    start: int
    end: int
    text: str
    message: str


class Tagging(NamedTuple):
    """What was found in one text, in its order, and where its story ends."""

    timexes: tuple[Timex, ...]
    impossible: tuple[Impossible, ...]
    story: Story = Story()


def tag(  # noqa: PLR0913 (what a text is seen from is given piece by piece)
    text: str,
    said: Said = None,
    *,
    kind: str = "news",
    language: str = "en",
    tense_at: TenseAt | None = None,
    story: Story = Story(),  # noqa: B008 (it cannot change)
) -> Tagging:
    """Every timex of the text, in order, resolved as far as `said`, its day or first and last day of publication, allows.

    `kind` is "news", "narrative" or "auto"; `tense_at` gives the tense of the verb that governs a span, else the words
    around tell it; `story` is what earlier pieces have told. A language without a grammar is read by dateparser.
    """
    if language not in GRAMMARS:
        return _tag_foreign(text, said, language)
    scanned, published = scan(text), interval_of(said)
    found, kind = _places(scanned, published, kind, language)
    if kind == NARRATIVE and story.last is story.line is None:
        story = _opened(found, story, text, load(language))
    return _told(found, scanned, published, kind, load(language), tense_at, story)


def _told(  # noqa: PLR0913, PLR0917 (what a text is seen from is given piece by piece)
    found: list[Place],
    scanned: Scan,
    published: cal.Interval | None,
    kind: str,
    words: Language,
    tense_at: TenseAt | None,
    story: Story,
) -> Tagging:
    """The phrases one after the other, each as seen from what was told before it."""
    text, cues, quotations = scanned.text, Cues(scanned.words, words.tense), Quotations(scanned.text)
    timexes, impossible, before, last, tense = list[Timex](), list[Impossible](), story, 0, None
    for place in found:
        first, last = scanned.words_of(place.start, place.end, last)
        told = timexes[-1] if timexes else None
        setting, story = _entered(story, place, told, scanned, words) if kind == NARRATIVE else (None, story)
        beside = _stands_beside(place, told, text) or only_compares(place, story.last, cues, first, last)
        listed = is_next_of_list(place, told)
        if not listed:
            joint = _joined(place, told, text, words.tense, tense) or _of_today(place, timexes, text, setting)
            tense = joint or _tense(place, cues, tense_at, setting, story, first, last)
            tense = "future" if tense not in PAST and goes_on_from_today(place, told, text, words.tense) else tense
        since = published if kind == NARRATIVE else spoken_from(place, (*story[:2], told), published, quotations, text)
        seen = _seen(before if beside or listed else story, place, timexes[-2:], text, words)
        try:
            answer = answer_for(place, seen, since, tense, kind, told.start_year if told and beside else None)
        except NoTimeError:
            continue
        except ImpossibleDateError as error:
            impossible.append(Impossible(place.start, place.end, text[place.start : place.end], str(error)))
            continue
        timexes.append(_written_out(place, answer, scanned, words.events, last))
        before = before if listed else story
        if not beside and tense != COMPARED and _moves(answer, story, setting) and not restates(place, text):
            on_day = _tells_the_day(place, answer, scanned.words[max(first - 2, 0)], quotations, words.tense)
            of_thing = on_day and not setting and _is_of_a_thing(cues, first, last, words, answer.moment, published)
            on_day = on_day and not of_thing and not is_day_of_saying(cues, first, text, timexes[-3:-1], place.start)
            own = None if setting else own_day(place, told, text, words.ended_gap, (story.day, published))
            story = _after(story, answer.moment, setting, own, on_day=on_day and not own)
    return Tagging(tuple(timexes), tuple(impossible), story)


def _tag_foreign(text: str, said: Said, language: str) -> Tagging:
    from dateline.foreign import tag_foreign

    return tag_foreign(text, said, language)


def opened(text: str, *, language: str = "en") -> Story:
    """What is known of a whole narrative before its first word.

    The year in which it begins, if it names that later, and whether it is of somebody who has just died.
    """
    if language not in GRAMMARS:
        return Story()
    words = load(language)
    return _opened(places(scan(text), language, story=True), Story(), text, words)


def _opened(found: Iterable[Place], story: Story, text: str, words: Language) -> Story:
    first = year_of_first(place.sense.meaning for place in found)
    return story._replace(line=first, of_late=story.of_late or is_of_late(text, words.story))


def text_kind(text: str, said: Said = None, *, language: str = "en") -> str:
    """ "news" or "narrative", read off a whole text that is then tagged in pieces."""
    if language not in GRAMMARS:
        return NEWS
    return _places(scan(text), interval_of(said), AUTO, language)[1]


def _places(scanned: Scan, said: cal.Interval | None, kind: str, language: str) -> tuple[list[Place], str]:
    """The phrases of the text and its kind, read off them where it is not given."""
    words = load(language)
    early = kind == AUTO and len(words.years.early.findall(scanned.text)) >= _FEWEST_EARLY_YEARS
    found = list(places(scanned, language, story=kind == NARRATIVE or early))
    if kind == AUTO:
        kind = kind_of((place.sense.meaning for place in found), said)
        if early != (kind == NARRATIVE):
            found = list(places(scanned, language, story=kind == NARRATIVE))
    return completed(found, scanned, words, said, kind), kind


def _stands_beside(place: Place, told: Timex | None, text: str) -> bool:
    """Whether the phrase only says more of the time just named: how far it is from the one before, or when it ended.

    As in "In May 1941, a year later, ...", "on 17 May 1883, a century later." and "the quarter ended June 30".
    """
    if told is None:
        return False
    if isinstance(told.expression, EndedWith):
        return True
    if not place.sense.on_previous or not isinstance(unmodified(place.sense.meaning), Shift):
        return False
    return text[told.end : place.start].strip() == "," and text[place.end : place.end + 1] in {",", ";", "."}


def _seen(story: Story, place: Place, told: list[Timex], text: str, words: Language) -> Story:
    """The story as the phrase sees it behind the last two times.

    The months that accounts just told are of a year, and of no quarter. An hour that heads an entry of news as it comes
    in is of the day of publication. What is counted from a month or a year of its sentence is of no day before that.
    """
    if heads_entry(place, text, told[-1].start if told else None):
        return story._replace(last=None, day=None, older=(), line=None, of_no_day=False)
    if is_back_on_lead(place, (story.lead, story.day), told[-1] if told else None, text):
        return story._replace(day=story.lead)
    if not place.sense.on_previous or not told:
        return story
    last = told[-1]
    if last.type == "DURATION":
        year = year_of_months(story.last, last.expression, place.sense.meaning, text[last.end : place.start])
        return story if year is None else story._replace(last=year)
    if place.sense.looks_back and counts_from_an_age(text, last.end, place.start, words.age):
        return story.without_last()
    if (month := month_of_report(told, place, text, words.tense)) is not None:
        return story._replace(last=month)
    before = told[0].end if len(told) > 1 and told[0].type != "DURATION" else None
    if story.older and (
        counts_from_its_sentence(text, (last.start, last.end), before, place.start)
        or counts_from_opening(text, (last.start, last.end), place.start, words.story.back)
    ):
        return story.only_within_last()
    return story


def _joined(place: Place, told: Timex | None, text: str, words: TenseWords, tense: str | None) -> str | None:
    """How the phrase is joined to the time just named, whose tense is given, where that decides which one it is.

    That is compared with it ("rose in April from March"), holds it ("in 1990 from May until July"), begins what it ends
    ("from 9 p.m. Friday to 5 a.m. Monday"), or is to come as well ("cancelled for Monday and Tuesday").
    """
    if told is None or told.grain is None or place.start - told.end > _LONGEST_JOINT:
        return None
    if tense in AHEAD and is_ahead_along(place, told, text, words):
        return tense
    joint = text[told.end : place.start].strip()
    if joint not in words.ranging_from and joint not in words.comparing and joint not in words.ranging:
        return None
    opened = text[max(told.start - _LONGEST_OPENING, 0) : told.start].lower().split() or [""]
    if joint in words.ranging_from and told.grain == "year":
        return RANGING
    if joint in words.comparing:
        behind = re.match(r"\W?\s?(\w*)", text[place.end : place.end + _LONGEST_BEHIND])
        goes_on = behind is not None and (behind[1] in words.ranging or behind[1] == "s")
        return COMPARED if told.grain in _PARTS and not goes_on and opened[-1] not in words.ranging else None
    ranges = joint in words.ranging and opened[-1] in words.ranging_from
    return RANGING if ranges and words.moving.isdisjoint(opened[-_FEW_WORDS:]) else None


def _entered(story: Story, place: Place, told: Timex | None, scanned: Scan, words: Language) -> tuple[Setting, Story]:
    """The words around the phrase in a narrative, and where its story is as its sentence begins."""
    gap = scanned.text[told.end : place.start] if told else ""
    setting = Setting(scanned.words, *scanned.words_of(place.start, place.end), words.story, gap)
    return setting, story.resumed() if setting.begins_anew() else story


def _of_story(setting: Setting, story: Story) -> str | None:
    """ "before", where it tells what had been before the story; one that is behind already goes on, as one "until May"."""
    if story.behind:
        return None
    return "before" if setting.looks_back() else RANGING if setting.tells_until() or setting.goes_on() else None


def _of_today(place: Place, timexes: list[Timex], text: str, setting: Setting | None) -> str | None:
    """ "present", where a story has come to the day of its teller since the last time that is a date."""
    if setting is None or not place.sense.on_publication:
        return None
    told = next((timex for timex in reversed(timexes) if timex.type in {"DATE", "TIME"}), None)
    first = max(told.end if told else 0, place.start - _LONGEST_BETWEEN)
    return "present" if setting.comes_to_today(text[first : place.start]) else None


def _tense(  # noqa: PLR0913, PLR0917 (asked once for every time: no object is made for it)
    place: Place, cues: Cues, tense_at: TenseAt | None, setting: Setting | None, story: Story, first: int, last: int
) -> str | None:
    """What its story tells of a phrase, or the tense of the verb that governs it, where its reading asks for it."""
    if setting is not None:
        if place.sense.of_every_year and setting.is_kept():
            return "generic"
        if story.of_late and setting.tells_of_death():
            return OF_LATE
        if told := _of_story(setting, story):
            return told
    if not place.sense.on_tense and not (setting and place.sense.on_publication):
        return None
    return cues.tense(first, last) if tense_at is None else tense_at(place.start, place.end)


def _moves(answer: Answer, story: Story, setting: Setting | None) -> bool:
    """Whether the story goes on to the time; outside a narrative the very same time again changes nothing."""
    return answer.moves_the_story and not (setting is None and story.is_at(answer.moment))


def _after(story: Story, moment: Moment | None, setting: Setting | None, own: Moment | None, *, on_day: bool) -> Story:
    if setting is None:
        after = (story._replace(day=own) if own else story).after(moment, on_day=on_day)
        return after if after.lead or after.day is None else after._replace(lead=after.day)
    aside = setting.is_aside(moment, story.line)
    if aside and setting.names():
        return story
    after = story.after(moment, on_day=on_day, aside=aside, end=setting.is_end())
    if after.line is moment and setting.is_of_season():
        after = after.in_season()
    behind = story.behind if after.line is story.line else setting.looks_back()
    return after._replace(resumes=aside and setting.is_beside(), behind=behind)


def interval_of(said: Said) -> cal.Interval | None:
    """The stretch of days that publication may lie in."""
    if said is None:
        return None
    if not isinstance(said, tuple):
        return cal.day_interval(said)
    first, last = said
    return cal.Interval(cal.day_interval(first).start, cal.day_interval(last).end)


def _written_out(place: Place, answer: Answer, scanned: Scan, event_words: EventWords, last: int) -> Timex:
    """The answer in its place, with the words of the event that it is counted from where one stands beside it."""
    timex = Timex(place.start, place.end, scanned.text[place.start : place.end], *answer.fields)
    if not place.sense.on_event:
        return timex
    found = event_beside(scanned.words, last, event_words, length=timex.type == "DURATION")
    if found is None:
        return timex
    told = " ".join(scanned.text[scanned.offsets[found[0]] : scanned.offsets[found[1]]].split())
    return timex._replace(basis="event", reading=told, resolved=False)


def _is_of_a_thing(  # noqa: PLR0913, PLR0917 (the words, where the time stands in them, and what it is)
    cues: Cues, first: int, last: int, words: Language, moment: Moment | None, published: cal.Interval | None
) -> bool:
    """Whether it only tells of a thing what had been: hours told next to "the storm, which had hit Ost on Monday"."""
    around = Setting(cues.words, first, last, words.story)
    return (around.looks_back() and around.is_beside()) or is_long_ago_of_a_thing(moment, published, cues, first)


def _tells_the_day(place: Place, answer: Answer, before: str, quotations: Quotations, words: TenseWords) -> bool:
    """Not what only bounds or compares ("since Monday"), nor the "today" of a speaker."""
    if answer.moment is None or answer.moment.unit > cal.Unit.DAY:
        return False
    return before not in words.bounds and not (place.sense.on_publication and quotations.hold(place.start))
