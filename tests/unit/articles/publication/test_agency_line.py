from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.publication.agency_line import agency_line


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("OSLO, March 5 - The mill burned.", "en", "OSLO"),
        ("OSLO, MARCH 5 (NTB) -- The mill burned.", "en", "OSLO"),
        ("SAN REMO, Italy, Mar. 5 \u2014 The mill burned.", "en", "SAN REMO, Italy"),
        ("March 5 (NTB) - The mill burned.", "en", None),
        ("Oslo (NTB), 5. M\xe4rz \u2013 Die M\xfchle brannte.", "de", "Oslo"),
        ("PARIS, 5 mars (ABC) - Le moulin.", "fr", "PARIS"),
        ("BILBAO, 5 Mar. (ABC) - El molino.", "es", "BILBAO"),
    ],
)
def test_an_agency_line_names_a_place_a_month_and_a_day(text: str, language: str, place: str | None) -> None:
    line = agency_line(text, language)
    assert line is not None
    assert (line.place, line.month, line.day, line.year) == (place, 3, 5, None)
    assert text.startswith(line.raw)


@pytest.mark.parametrize(
    "text",
    [
        "Oldham, (05.03.2024). Die M\xfchle brannte.",
        "05.03.2024 - Die M\xfchle brannte.",
        "OSLO, March 5, 2024 - The mill.",
    ],
)
def test_a_line_with_a_year_names_the_whole_day(text: str) -> None:
    line = agency_line(text, "de")
    assert line is not None
    assert (line.year, line.month, line.day) == (2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "", "On March 5 - a Tuesday - the mill burned.", "March 5 was a cold day - the mill burned.", "The mill burned on March 5 -",
        "OSLO, Smarch 5 - The mill.", "OSLO, March 32 - The mill.", "Oslo (NTB) - The mill burned.", "In the year 5 March came",
    ],
)  # fmt: skip
def test_a_sentence_is_no_agency_line(text: str) -> None:
    assert agency_line(text) is None


def test_an_interval_of_a_year_gives_the_day_and_a_longer_one_none() -> None:
    line = agency_line("OSLO, March 5 - The mill burned.")
    assert line is not None
    assert line.only_day(date(2023, 9, 1), date(2024, 8, 31)) == date(2024, 3, 5)
    assert line.only_day(date(2023, 1, 1), date(2024, 12, 31)) is None
    assert line.only_day(date(2024, 4, 1), date(2024, 12, 31)) is None
    assert line.nearest(date(2023, 12, 30)) == date(2024, 3, 5)


def test_a_leap_day_lies_in_leap_years_only() -> None:
    line = agency_line("OSLO, Feb 29 - The mill burned.")
    assert line is not None
    assert line.only_day(date(2022, 1, 1), date(2025, 12, 31)) == date(2024, 2, 29)


@settings(deadline=None)  # the first example loads languages and parsers
@given(st.text(max_size=150))
def test_of_any_text_a_line_is_found_in_its_own_words_or_none(text: str) -> None:
    line = agency_line(text)
    assert line is None or line.raw in text
