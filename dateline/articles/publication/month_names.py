"""What the months are called in each language: words in lower case -> 1 to 12, from dateparser's tables.

Words that name different months in different languages (`listopad` is October in Croatian and November in Polish)
are known only where the language is.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import import_module

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORTEST = 3  # letters; shorter ones are numbers with a sign, or could be anything
_COMMON = 60  # the languages that dateparser puts first, by their use on the web


@cache
def month_names(language: str) -> dict[str, int]:
    """The months in `language`, an ISO 639-1 code, then in English, then in any language where nothing contradicts."""
    return {**_anywhere(), **_names("en"), **_names(language)}


@cache
def _anywhere() -> dict[str, int]:
    from dateparser.data.languages_info import language_order

    meanings: dict[str, set[int]] = defaultdict(set)
    for language in language_order[:_COMMON]:
        for name, number in _names(language).items():
            meanings[name].add(number)
    return {name: min(numbers) for name, numbers in meanings.items() if len(numbers) == 1}


@cache
def _names(language: str) -> dict[str, int]:
    from dateparser.data.languages_info import language_order

    if language == "no":
        language = "nb"  # the old code of Norwegian, which pages still state
    if language not in language_order:
        return {}
    table = import_module(f"dateparser.data.date_translation_data.{language}").info
    return {
        name.casefold().strip("."): number
        for number, month in enumerate(MONTHS, start=1)
        for name in table[month]
        if len(name) >= _SHORTEST and name[0].isalpha()
    }
