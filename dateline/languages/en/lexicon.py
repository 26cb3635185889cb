"""What a single English token is: its categories and values, from `words.toml`, and the grammar that they feed.

Categories of tokens: month, weekday, weekday_abbreviation, unit, units, unit_abbreviation, cardinal, tens,
magnitude, ordinal, decade_word, season, part, parts, clock_word, zone, some, reference, often, step; for digits:
int, day, year4, two (two digits or one), pair (two digits), digits, decimal, dotted_date, dotted_clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from dateline.calendar import Unit
from dateline.grammar import Grammar
from dateline.languages import words_of
from dateline.tokens import ANY_WORD, Token, tokenize

WORDS = words_of("en")
CountedUnit = tuple[int, Unit]
"""A unit of language and how many of the calendar's it is: a fortnight is (2, WEEK)."""


def counted_unit(name: str) -> CountedUnit:
    """The calendar's unit for a name of the word table."""
    return (2, Unit.WEEK) if name == "FORTNIGHT" else (1, Unit[name])


def _build_lexicon() -> dict[str, list[tuple[str, Any]]]:
    tables = {
        "month": "months", "month_abbreviation": "month_abbreviations", "weekday": "weekdays",
        "weekday_abbreviation": "weekday_abbreviations", "cardinal": "cardinals", "tens": "tens", "magnitude": "magnitudes",
        "ordinal": "ordinals", "decade_word": "decades", "season": "seasons", "part": "parts_of_day", "moment_of_day": "moments_of_day",
        "parts": "plural_parts_of_day", "clock_word": "clock_words", "reference": "plain_references", "step": "steps",
    }  # fmt: skip
    lexicon: dict[str, list[tuple[str, Any]]] = {}
    for category, table in tables.items():
        for word, value in WORDS[table].items():
            lexicon.setdefault(word, []).append((category, value))
    for category, table in (("unit", "units"), ("units", "plural_units"), ("unit_abbreviation", "unit_abbreviations"),
                            ("often", "sets"), ("long_unit", "long_words")):  # fmt: skip
        for word, name in WORDS[table].items():
            lexicon.setdefault(word, []).append((category, counted_unit(name)))
    for word in WORDS["zones"]["words"]:
        lexicon.setdefault(word, []).append(("zone", word.upper()))
    for word, value in WORDS["weekdays"].items():
        lexicon.setdefault(f"{word}s", []).append(("weekdays", value))
    for word in WORDS["amounts"]["vague"]:
        lexicon.setdefault(word, []).append(("some", None))
    for word in ("spring", "summer", "autumn", "winter"):
        lexicon.setdefault(f"{word}s", []).append(("seasons", WORDS["seasons"][word]))
    for word in WORDS["formations"]["words"]:
        lexicon.setdefault(word, []).append(("formation", None))
    lexicon["election"] = [("election", "with a capital")]
    return lexicon


LEXICON = _build_lexicon()
_CAPITAL, _LOWER = frozenset(WORDS["case"]["capital"]), frozenset(WORDS["case"]["lower"])


def lexer(token: Token) -> Iterator[tuple[str, Any]]:
    """The categories and values of one token."""
    if token.word[0].isdigit():
        yield from _digits(token.word)
    elif token.word in LEXICON and token.word not in (_CAPITAL if token.text[0].islower() else _LOWER):
        for category, value in LEXICON[token.word]:
            yield category, (False if value is None else value)


def _digits(word: str) -> Iterator[tuple[str, Any]]:
    if not word.isascii() or len(word) > 12:
        return
    if not word.isdigit():
        yield from _pointed(word)
        return
    number = int(word)
    yield "int", number
    yield "digits", word
    if len(word) == 2:
        yield "pair", number
    if len(word) <= 2:
        yield "two", number
        if 1 <= number <= 31:
            yield "day", number
    elif len(word) == 4 and 1000 <= number <= 2199:
        yield "year4", number


def _pointed(word: str) -> Iterator[tuple[str, Any]]:
    """Digits with points or commas: 3.5, 1,200, 5.30 (a time of day), 25.12.2020."""
    parts = word.replace(",", "").split(".")
    if len(parts) == 3:
        yield "dotted_date", tuple(map(int, parts))
        return
    yield "decimal", Fraction(word.replace(",", ""))
    if len(parts) == 2 and len(parts[1]) == 2 and len(parts[0]) <= 2:
        yield "dotted_clock", (int(parts[0]), int(parts[1]))


_CLASSES = {name: frozenset(words) for name, words in WORDS["classes"].items()}
_CLASSES[ANY_WORD] = frozenset({ANY_WORD}).union(*(_CLASSES[name] for name in WORDS["plain"]["classes"]))
GRAMMAR = Grammar(lexer, frozenset({"time", "duration", "set", "list"}), _CLASSES)
rule = GRAMMAR.rule
OBJECTS = (
    "the|a|an|my|your|his|her|its|our|their|i|you|he|she|it|we|they|this|these|those|each|every|any|no|some|several|many|most|all|both|another"
    "|what|who|whom|which|counted|happenings|numbers|<number>|<word>|<capital>"
)
"""What follows a "before" or an "after" that has an object: "two days before the vote"."""

ABBREVIATIONS = frozenset(
    {
        *WORDS["month_abbreviations"],
        *WORDS["weekday_abbreviations"],
        "a",
        "p",
        "m",
        "st",
        "jr",
        "ca",
        "b",
        "c",
        "d",
        "e",
    }
)


JOINERS = frozenset({",", "and", "or", "&", "to", "until", "till", "through", "-"})


def _trigger_words() -> frozenset[str]:
    """Every word without which no phrase stands, so that text with none of them costs a scan and nothing more."""
    tables = (
        "months", "month_abbreviations", "weekdays", "weekday_abbreviations", "units", "plural_units", "seasons",
        "parts_of_day", "moments_of_day", "plural_parts_of_day", "clock_words", "plain_references", "sets", "decades",
        "long_words",
        "unit_abbreviations",
    )  # fmt: skip
    words = {word for table in tables for word in WORDS[table]}
    words |= {token.word for name in WORDS["named_days"] for token in tokenize(name)[:1]}
    words |= {f"{weekday}s" for weekday in WORDS["weekdays"]}
    words |= {"today", "tonight", "yesterday", "tomorrow", "future", "past", "period", "yr", "yrs", "eve", "ago", "present", "once", "then",
              "moment", "summers", "winters", "term", "nineteen", "twenty", "eighteen", "oh", "thousand", "bc", "ad", "bce", "ce", "o", "am", "pm", "m", "c", "d", "gmt", "utc"}  # fmt: skip
    words |= {str(year) for year in range(1000, 2200)} | {f"{year}s" for year in range(1000, 2100, 10)}
    words |= {f"{decade}s" for decade in range(10, 100, 10)}
    words |= {
        f"{hour}{half}" for hour in (*range(60), *(f"{minute:02d}" for minute in range(10))) for half in ("am", "pm")
    } | {f"q{quarter}" for quarter in range(1, 5)}
    words |= {"recent", "current", "latter", "midsummer", "midwinter", "being", "modern", "someday", "sometime", "yore", "24",
              "annum", "semiannually", "moments", "later", "while", "time", "midweek", "weekdays"}  # fmt: skip
    words |= _accounting_words()
    words |= {f"w{week:02d}" for week in range(1, 54)} | {"h1", "h2"}
    named = [[token.word for token in tokenize(name)] for name in WORDS["holidays"]]
    return frozenset(words | {name[0] for name in named if words.isdisjoint(name)})


def _accounting_words() -> set[str]:
    """How accounts write years, quarters and halves in one word: fy23, fy2023, 4q, 4q22, q422, 1h24."""
    years = [f"{two:02d}" for two in range(100)] + [str(year) for year in range(1980, 2060)]
    words = {"fy", "1q", "2q", "3q", "4q", "1h", "2h"} | {f"fy{year}" for year in years}
    for two in years[:100]:
        words |= {f"{quarter}q{two}" for quarter in range(1, 5)} | {f"q{quarter}{two}" for quarter in range(1, 5)}
        words |= {f"1h{two}", f"2h{two}"}
    return words


TRIGGERS = _trigger_words()
SHORT_YEARS = frozenset(str(year) for year in range(10, 100))
_HOURS_OF_ORDERS = {f"{hour:02d}{minute:02d}" for hour in (*range(10), 22, 23) for minute in range(60)}
_HOURS = {str(hour) for hour in range(1, 13)} | {word for word, hour in WORDS["cardinals"].items() if 1 <= hour <= 12}
STORY_TRIGGERS = frozenset({"time", "light", "dark", *_HOURS, *(f"{minute:02d}" for minute in range(0, 60, 5))} | _HOURS_OF_ORDERS | {f"c{year}" for year in range(1000, 2200)} | {str(year) for year in range(100, 1000)} | {f"{year}s" for year in range(100, 1000, 10)} | {
    f"{day}{ending}" for day in range(1, 32) for ending in ("st", "nd", "rd", "th")})  # fmt: skip
