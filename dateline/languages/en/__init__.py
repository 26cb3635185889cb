"""English. Words are in `words.toml`; what single tokens are in `lexicon`; what phrases mean in the rule modules.

    idioms      words of time that speak of none
    numbers     how many, which one, how long
    years       years, decades, centuries and eras
    dates_as_names  days that are called by their date
    dates       days, months and full dates
    holidays    feasts by name, and the weekends and weeks around them
    year_parts  quarters, seasons, and ranges of dates
    clock       times of day
    relative    which week, month or day it is, counted from now or from another time
    ago_later   how far from now or from another time
    mentioned   the unit of the time that was last mentioned
    weekdays    weekdays by a week, a count or another day
    from_to     from here to there, in words that both ends share
    history     what histories write: days of the month alone, nights between two days, winters across years
    campaigns   how accounts of campaigns go on: hours of the same day, the year following
    antiquity   eras, and years in fewer than four digits
    modifiers   early, late, about, the end of
    centuries   parts of decades and centuries
    vague       now, recently, soon: times that name no day
    sets        how often
    durations   how long

Among rules that cover the same words, the one declared first wins: the order of `RULE_MODULES` is part of
the grammar. How a bare "Tuesday" is read is not decided here but in `dateline.reading`.
"""

from __future__ import annotations

import re
from dataclasses import fields
from importlib import import_module

from dateline.languages import (
    EventWords,
    HoursWords,
    Language,
    StoryWords,
    TenseWords,
    UpdateWords,
    YearBeforeWords,
    YearWords,
)
from dateline.languages.en.lexicon import (
    ABBREVIATIONS,
    GRAMMAR,
    JOINERS,
    LEXICON,
    SHORT_YEARS,
    STORY_TRIGGERS,
    TRIGGERS,
    WORDS,
)
from dateline.tokens import MARKS

RULE_MODULES = (
    "idioms",
    "numbers",
    "beside_events",
    "years",
    "dates_as_names",
    "dates",
    "holidays",
    "year_parts",
    "clock",
    "parts_of_day",
    "accounts",
    "relative",
    "ago_later",
    "mentioned",
    "weekdays",
    "lists",
    "from_to",
    "history",
    "campaigns",
    "antiquity",
    "modifiers",
    "centuries",
    "vague",
    "sets",
    "durations",
)


def language() -> Language:
    """English, ready to tag with."""
    _declare_rules()
    vocabulary = frozenset(GRAMMAR.words | LEXICON.keys() | TRIGGERS)
    (not_first, not_last), looked = GRAMMAR.inner_words(vocabulary | MARKS), GRAMMAR.neighbours()
    return Language(
        code="en",
        grammar=GRAMMAR,
        triggers=TRIGGERS,
        story_triggers=STORY_TRIGGERS,
        short_years=SHORT_YEARS,
        era=re.compile(WORDS["early_year"]["era"]),
        vocabulary=vocabulary,
        dates_as_names=frozenset(WORDS["dates_as_names"]),
        not_first=not_first,
        not_last=not_last,
        looked_before=looked[0],
        looked_after=looked[1],
        abbreviations=ABBREVIATIONS,
        joiners=JOINERS,
        age=re.compile(WORDS["age"]["pattern"], re.DOTALL),
        clock_gap=re.compile(WORDS["clock_gap"]["pattern"]),
        before_post=re.compile(WORDS["post"]["before"]),
        updates=UpdateWords(**{name: re.compile(pattern) for name, pattern in WORDS["updates"].items()}),
        hours=HoursWords(**{name: re.compile(pattern) for name, pattern in WORDS["hours"].items()}),
        clock_range=re.compile(WORDS["clock_gap"]["range"]),
        degrees=frozenset(WORDS["degrees"]["words"]),
        years=YearWords(**{name: re.compile(pattern) for name, pattern in WORDS["written_years"].items()}),
        fiscal=re.compile(WORDS["ended_gap"]["fiscal"]),
        ended_gap=re.compile(WORDS["ended_gap"]["pattern"]),
        year_gap=re.compile(WORDS["year_gap"]["pattern"]),
        year_opening=re.compile(WORDS["year_gap"]["opening"]),
        year_sharing=re.compile(WORDS["year_gap"]["sharing"]),
        named_dates=_named_dates("named_dates"),
        year_before=_year_words(),
        tense=_tense_words(),
        story=_story_words(),
        events=EventWords(**{name: frozenset(words) for name, words in WORDS["events"].items()}),
    )


def _declare_rules() -> None:
    for module in RULE_MODULES:
        import_module(f"{__name__}.{module}")


def _named_dates(table: str) -> dict[tuple[int, int], tuple[int, re.Pattern[str]]]:
    named = {}
    for date, (year, beside) in WORDS[table].items():
        month, day = map(int, date.split("-"))
        named[month, day] = year, re.compile(beside)
    return named


def _year_words() -> YearBeforeWords:
    return YearBeforeWords(
        opening=re.compile(WORDS["year_before"]["opening"]),
        leaving=re.compile(WORDS["year_before"]["leaving"]),
        beside=re.compile(WORDS["year_before"]["beside"]),
        going_on=re.compile(WORDS["year_before"]["going_on"]),
        looked_back_to=_named_dates("dates_looked_back_to"),
    )


def _story_words() -> StoryWords:
    words = WORDS["story"]
    sets = {name: frozenset(words[name]) for name in words.keys() - {"participle_endings"}}
    return StoryWords(participle_endings=tuple(words["participle_endings"]), **sets)


def _tense_words() -> TenseWords:
    words = WORDS["tense"]
    cues = {word: tense for tense in ("past", "present", "future") for word in words[tense]}
    sets = {field.name for field in fields(TenseWords)} - {
        "cues",
        "auxiliaries",
        "endings",
        "adverbs",
        "participles",
        "months",
    }
    return TenseWords(
        cues=cues | dict.fromkeys(words["plain_forms"], "future"),
        auxiliaries=words["auxiliaries"],
        endings=tuple(words["endings"]),
        adverbs=tuple(words["adverbs"]),
        participles=frozenset(WORDS["story"]["participles"]),
        months=frozenset(WORDS["months"]) | frozenset(WORDS["month_abbreviations"]),
        **{name: frozenset(words[name]) for name in sets},
    )
