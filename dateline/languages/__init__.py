"""The languages that Dateline has a grammar for: a folder each, with its words (`words.toml`) and its rules.

Here is what every language has in common: how its words are loaded and what the tagger asks of it. What is
true of one language only belongs in that language's folder.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from dateline.collecting import paused
from dateline.errors import GrammarError
from dateline.grammar import Grammar
from dateline.immutable import immutable

GRAMMARS = ("en",)


@dataclass(frozen=True, slots=True, eq=False)
class HoursWords:
    """What stands between hours and the days on which they recur; the table `hours` of the language's TOML.

    `behind_days` between days and the hours behind them ("daily at"), `before_days` between hours and days behind them,
    `between` two hours, `range` two weekdays, and `weekday` before one that ends a phrase.
    """

    behind_days: re.Pattern[str]
    before_days: re.Pattern[str]
    between: re.Pattern[str]
    range: re.Pattern[str]
    weekday: re.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class TenseWords:
    """The words that tell the tense of a clause; the table `tense` of the language's TOML.

    `cues` gives the tense by word, `auxiliaries` those that decide the tense of the verb after them, `endings` are those
    of a past form unless the word is one of `no_verbs` or stands behind one of `articles`, be it with what ends as
    `adverbs` do between; one of `moving_on` looks ahead only before one of `moving_to`; `of_verbs` stand inside a verb
    ("to be sold"), `opens_noun` before a noun; `with_object` are nouns too, and look ahead only before one; `plain_forms`
    look ahead unless an auxiliary says otherwise ("polls open"), or what leads to them is past or one of `judging`
    ("failed to open", "hard to meet"). One of `setting_in` before one of `force` ("takes effect") and one of `bare` before
    a participle look ahead, unless one of `able` stands before the latter; one of `perhaps` looks ahead where it is a
    verb: no month, which stands behind one of `before_months` or before one of `after_months`. `slating` stand before the
    day that something is planned for, `fixing` before a date that is chosen ("has set May 3 as the deadline"; but "set
    Monday" is when that was done), `starting` before one with which something is to start, what was `putting_off` or
    `putting` off is at the day that it was put off to, `bounds` stand before one that only bounds or compares.
    `leading_to` point ahead with the infinitive after them, `expecting` with whatever follows but "to"; what was
    `lasting` until a day is over, and so is one until which something was `denied` by one of `denying` ("was not signed
    until May"); one of `contracted` before one of them looks ahead ("won't"); `foreseen` are past after one of `once`;
    `joining` begin another clause; `at` are the prepositions that say when something happened, `at_hours` those of
    hours; `comparing` stand between two times of which the second is what the first is compared with, `set_beside`
    before a quarter that is only set beside the one told of, `ranging` with one of `ranging_from` before it between two
    of which it is the end, unless something was `moving`; `opening` open a sentence with a time, and a clause behind
    one of `clause_joints`; one of `relatives` behind a comma begins an aside. `saying` tell who said what stands before
    them, whose tense is its own. `told` are nouns of what was said or done when a time is put before them ("Wednesday's
    ruling"), unless one of `awaiting` stands before the time ("ahead of"), and so is one of `votes` in which somebody
    `voted`; what is `unplanned` is over ("his arrest on Tuesday"), and what follows one of `conditions` is not yet, be
    it past in form before one of `due` ("unless he paid by Monday"), nor is what one of `ordering` told to do by then.
    `habits` say that something is so again and again, `yearly` every year; `abbreviated` are words whose full stop ends
    no sentence. One of `staging`, "on" and one of `staged` look ahead ("goes on sale"; so does "to the" and one of
    `votes`), as do a verb of `unchanged` forms behind one of `modals` ("could hit"), and a day before one of `marking`.
    What one of `sure` tells of a month or of one of `feasts` ("will be held in", behind one of `being` "is set for") is
    certain where no word of `parting` stands between. What is said behind one of `being` to be `awaited` is none of
    `told`. What one is `arranging` ("is holding talks on Friday") is to come; `resulting` tell, behind a comma, what
    came of the verb before them; what was `forced` ("had to be held") is over, and what is `leading`, before "of", says
    only what came before what. What one of `to_be` was "to" do was ahead. What goes on `throughout` is still to end,
    and from today it is `going_on` to days to come; what is to come on one of a list by `listing` is so on the next.
    One of `facing` looks ahead where one of `teams` does it ("They play on Saturday"), "due to" before one of
    `coming_to`, and behind one of `being` what is `awaited`. One of `declaring` tells what a day will be ("declared
    Friday a holiday"), and a year behind one of `ranking` ("the worst since 1998") only ranks what is told, unless one
    of `relating` or `timing` goes on about it.
    """

    cues: dict[str, str]
    auxiliaries: dict[str, str]
    forced: frozenset[str]
    leading: frozenset[str]
    endings: tuple[str, ...]
    adverbs: tuple[str, ...]
    no_verbs: frozenset[str]
    participles: frozenset[str]
    of_verbs: frozenset[str]
    plain_forms: frozenset[str]
    throughout: frozenset[str]
    recently: frozenset[str]
    born: frozenset[str]
    foreseen_by: frozenset[str]
    going_on: frozenset[str]
    clause_joints: frozenset[str]
    relatives: frozenset[str]
    listing: frozenset[str]
    facing: frozenset[str]
    teams: frozenset[str]
    coming_to: frozenset[str]
    judging: frozenset[str]
    articles: frozenset[str]
    bare: frozenset[str]
    setting_in: frozenset[str]
    force: frozenset[str]
    conditions: frozenset[str]
    due: frozenset[str]
    ordering: frozenset[str]
    unplanned: frozenset[str]
    putting_off: frozenset[str]
    putting: frozenset[str]
    staging: frozenset[str]
    staged: frozenset[str]
    unchanged: frozenset[str]
    modals: frozenset[str]
    marking: frozenset[str]
    declaring: frozenset[str]
    ranking: frozenset[str]
    relating: frozenset[str]
    timing: frozenset[str]
    arranging: frozenset[str]
    resulting: frozenset[str]
    months: frozenset[str]
    feasts: frozenset[str]
    sure: frozenset[str]
    being: frozenset[str]
    awaited: frozenset[str]
    parting: frozenset[str]
    able: frozenset[str]
    moving_on: frozenset[str]
    moving_to: frozenset[str]
    perhaps: frozenset[str]
    to_be: frozenset[str]
    before_months: frozenset[str]
    after_months: frozenset[str]
    saying: frozenset[str]
    slating: frozenset[str]
    fixing: frozenset[str]
    starting: frozenset[str]
    bounds: frozenset[str]
    opens_noun: frozenset[str]
    with_object: frozenset[str]
    leading_to: frozenset[str]
    expecting: frozenset[str]
    contracted: frozenset[str]
    denied: frozenset[str]
    denying: frozenset[str]
    lasting: frozenset[str]
    foreseen: frozenset[str]
    once: frozenset[str]
    compared_with: frozenset[str]
    joining: frozenset[str]
    at: frozenset[str]
    at_hours: frozenset[str]
    comparing: frozenset[str]
    set_beside: frozenset[str]
    ranging: frozenset[str]
    ranging_from: frozenset[str]
    moving: frozenset[str]
    opening: frozenset[str]
    told: frozenset[str]
    votes: frozenset[str]
    voted: frozenset[str]
    awaiting: frozenset[str]
    habits: frozenset[str]
    yearly: frozenset[str]
    abbreviated: frozenset[str]


@immutable
class EventWords:
    """The words between a time and the event that it is counted from; the table `events` of the language's TOML.

    `after_length` follow a length ("two days after"), `after_time` a day or its like ("the day of"); with one of `ends`
    the name of an event is over, and with one of `no_events` none begins. A clause after one of `clause_openings` tells
    which day is meant ("the day on which he left"). One of `parts` tells of part of a time that no event names ("the
    rest of the year he was ill"); `same` at the beginning of a sentence is of what was told before.
    """

    after_length: frozenset[str]
    after_time: frozenset[str]
    ends: frozenset[str]
    no_events: frozenset[str]
    clause_openings: frozenset[str]
    parts: frozenset[str]
    same: frozenset[str]


@immutable
class StoryWords:
    """The words by which a story leaves its line; the table `story` of the language's TOML.

    With one of `back`, words `in_verb` and a participle a clause tells what had been, with one of `ahead` (a word or
    two) what was to be, and with one of `other_clause` behind it another one begins, as where one of `parting` stands
    before it; behind one of `reached` a time is where the story has come to; behind one of `naming` a year only names a
    thing ("the treaty of 1839") or tells since when ("had served since 1766"). Behind a comma and one of `participles`,
    or a word with one of their endings that is not of `no_participles`, it tells of a thing too ("the fort, built in
    1742, fell"); behind one of `lasting_to` it says how long something lasted. Years "1801-79" behind one of
    `lifetimes` are those of somebody's life. One of `ends` parts the beginning of a stretch from its end. Behind one of
    `come_to_today` and a participle what is told is of the day of the teller ("has since been split. It was sold last
    month"). What is named behind one of `told_after` is told itself ("after the treaty of 1839"), and so is what comes
    after one of `denying` ("not until 1919"). Two years beside one of `seasons` go from summer to summer. Behind the
    words `as_late` a time is the last of something that the story leaves; a day which `is_so` and `kept`, or behind one
    of `keeping`, is that of every year. What opens with one of `just_died` is of somebody who `dying` words tell of.
    """

    back: frozenset[str]
    ahead: frozenset[str]
    other_clause: frozenset[str]
    parting: frozenset[str]
    reached: frozenset[str]
    naming: frozenset[str]
    participles: frozenset[str]
    no_participles: frozenset[str]
    participle_endings: tuple[str, ...]
    in_verb: frozenset[str]
    lasting_to: frozenset[str]
    lifetimes: frozenset[str]
    ends: frozenset[str]
    come_to_today: frozenset[str]
    told_after: frozenset[str]
    denying: frozenset[str]
    seasons: frozenset[str]
    as_late: frozenset[str]
    is_so: frozenset[str]
    kept: frozenset[str]
    keeping: frozenset[str]
    just_died: frozenset[str]
    dying: frozenset[str]


@immutable
class YearWords:
    """How years are written, as patterns; the table `written_years` of the language's TOML."""

    early: re.Pattern[str]
    """one of long ago"""
    short: re.Pattern[str]
    """one in two digits"""
    decade: re.Pattern[str]
    """a decade without its century"""
    before_christ: re.Pattern[str]
    """the era before Christ"""
    counting: re.Pattern[str]
    """three digits behind a date, which count something where the story is in later years"""
    behind: re.Pattern[str]
    """what stands before a year in a story that writes its hours in four digits too"""


@immutable
class UpdateWords:
    """What shows that an article goes on into the day after its own, as patterns; the table `updates` of the TOML."""

    again_gap: re.Pattern[str]
    """parts two days of which the second is the later"""
    part_before: re.Pattern[str]
    """says before a day in what part of it something was"""
    long_since: re.Pattern[str]
    """says before a day that something has been so from then on"""


@immutable
class YearBeforeWords:
    """What stands before a year that opens its sentence, and what leaves that year again.

    What stands `beside` a year is of it ("in 1901, on Christmas Eve"), and so is a later month that a sentence is
    `going_on` to ("in March last year and was shut in June"). `looked_back_to` are months and days with the year
    that they are of behind such words, if publication is not near.
    """

    opening: re.Pattern[str]
    leaving: re.Pattern[str]
    beside: re.Pattern[str]
    going_on: re.Pattern[str]
    looked_back_to: dict[tuple[int, int], tuple[int, re.Pattern[str]]]


@immutable
class Language:
    """One language: its grammar, and the words that the tagger scans for."""

    code: str
    grammar: Grammar
    triggers: frozenset[str]
    """words that begin a search"""
    story_triggers: frozenset[str]
    """in a story they begin one too"""
    short_years: frozenset[str]
    """and in a text that names an `era` these"""
    era: re.Pattern[str]
    vocabulary: frozenset[str]
    """all words that can stand in a phrase"""
    dates_as_names: frozenset[str]
    """numbers with a stroke that are names ("9/11")"""
    not_first: frozenset[str]
    """words of the vocabulary with which no phrase begins"""
    not_last: frozenset[str]
    """and in which none ends"""
    looked_before: dict[str, str]
    """the words before a phrase that matter, each with one that stands for all its like"""
    looked_after: dict[str, str]
    """the same of the words behind it"""
    abbreviations: frozenset[str]
    """they keep the full stop after them"""
    joiners: frozenset[str]
    """they part the members of a list"""
    age: re.Pattern[str]
    """somebody's age, from which a text may count on"""
    clock_gap: re.Pattern[str]
    """what may stand between a clock time and its day"""
    updates: UpdateWords
    hours: HoursWords
    before_post: re.Pattern[str]
    """stands before the day of a post"""
    clock_range: re.Pattern[str]
    """and between the two of a range"""
    degrees: frozenset[str]
    """words of weather by which "the 60s" are none of years"""
    years: YearWords
    ended_gap: re.Pattern[str]
    """stands between a year and the day of its end"""
    fiscal: re.Pattern[str]
    """how a quarter that a business counts is called"""
    year_gap: re.Pattern[str]
    """stands between a month and the year of its noun"""
    year_opening: re.Pattern[str]
    """stands before such a month"""
    year_sharing: re.Pattern[str]
    """stands between two times of which the second tells the year of both"""
    named_dates: dict[tuple[int, int], tuple[int, re.Pattern[str]]]
    """months and days with the year that they are of, and with what then stands behind them"""
    year_before: YearBeforeWords
    tense: TenseWords
    events: EventWords
    story: StoryWords


def words_of(code: str) -> dict[str, Any]:
    """The word tables of a language, as its TOML file has them."""
    with (Path(__file__).with_name(code) / "words.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def load(code: str) -> Language:
    """The language with that ISO 639-1 code. GrammarError where there is no grammar for it."""
    if code not in GRAMMARS:
        raise GrammarError(f"there is no grammar for the language {code!r}; there are: {', '.join(GRAMMARS)}")
    with paused():  # a grammar is many things, and all of them stay
        language: Language = import_module(f"dateline.languages.{code}").language()
    return language
