from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.publication.date_strings import Stamp, read_date, read_epoch, stated_weekday

FIFTH = date(2024, 3, 5)


@pytest.mark.parametrize(
    "raw",
    [
        "2024-03-05",
        "20240305",
        "2024-03-05T09:30:00",
        "2024-3-5",
        "2024/03/05 09:30",
        "2024-03-05T99:30",
        "5.3.2024",
        "25/02/2024",
        "02/25/2024 9:30 am",
        "05/05/2024",
        "March 5, 2024",
        "Mar. 5 2024",
        "5th of March 2024",
        "Tuesday, March 5, 2024 at 9:30 p.m.",
        "Tue Mar 05 09:30:00 2024",
        "  March\n 5,\t2024 ",
    ],
)
def test_a_full_date_is_read_in_any_usual_form(raw: str) -> None:
    expected = {
        "25/02/2024": date(2024, 2, 25),
        "02/25/2024 9:30 am": date(2024, 2, 25),
        "05/05/2024": date(2024, 5, 5),
    }
    assert read_date(raw) == Stamp(expected.get(raw, FIFTH))


@pytest.mark.parametrize(
    "raw",
    [
        "", "March 2024", "March 5", "Mar 5, 09:30", "March 2024 10:30", "2024", "2024-03", "2024/03", "March 5 24",
        "yesterday", "2 days ago", "today", "Tuesday", "10:30", "5-6 March 2024", "March 5, 2024, March 6, 2024",
        "March 2024, 12 pages", "5 March 2024 and 12 more",
    ],
)  # fmt: skip
def test_a_string_that_leaves_out_a_part_or_names_two_days_is_refused(raw: str) -> None:
    assert read_date(raw) is None


@pytest.mark.parametrize("raw", ["03/04/2024", "3-4-2024", "12/11/2018 10:12:02 AM"])
def test_numbers_that_could_be_read_in_two_ways_are_refused(raw: str) -> None:
    assert read_date(raw) is None


@pytest.mark.parametrize(
    "raw",
    ["30 February 2024", "2024-02-30", "0000-00-00", "2024-13-45T99:99:99Z", "-0001-11-30T00:00:00+00:00", "31.4.2024"],
)
def test_a_day_that_there_is_none_of_is_refused(raw: str) -> None:
    assert read_date(raw) is None


@pytest.mark.parametrize("raw", ["2999-01-01", "99999-01-01", "1970-01-01T00:00:00Z", "1066-10-14"])
def test_placeholders_and_days_before_newspapers_are_refused(raw: str) -> None:
    assert read_date(raw) is None


@pytest.mark.parametrize(
    "raw",
    ["5 Mars 2024", "mardi 5 mars 2024 10:30", "5. M\xe4rz 2024, 9:30 Uhr", "5 \u043c\u0430\u0440\u0442\u0430 2024"],
)
def test_a_month_of_any_language_is_read_where_it_can_mean_no_other(raw: str) -> None:
    assert read_date(raw) == Stamp(FIFTH)


def test_the_day_is_the_day_as_written_and_the_offset_is_kept() -> None:
    stamp = read_date("2024-03-05T00:30:00+09:00")
    assert stamp == Stamp(FIFTH, datetime(2024, 3, 4, 15, 30, tzinfo=UTC), 540)
    assert read_date("Tue, 05 Mar 2024 23:30:00 -0500") == Stamp(FIFTH, datetime(2024, 3, 6, 4, 30, tzinfo=UTC), -300)


def test_a_zone_that_does_not_say_its_offset_gives_none() -> None:
    assert read_date("March 5, 2024 11:30 pm ET") == Stamp(FIFTH)


def test_the_language_of_the_page_is_understood_and_english_always() -> None:
    assert read_date("Dienstag, 5. März 2024", "de") == Stamp(FIFTH)
    assert read_date("March 5, 2024", "de") == Stamp(FIFTH)
    assert read_date("5 listopad 2024", "xx") is None  # October in Croatian, November in Polish


def test_unix_times_are_read_only_where_they_are_asked_for() -> None:
    instant = datetime(2024, 3, 5, 8, 30, tzinfo=UTC)
    assert read_epoch("1709627400") == read_epoch("1709627400000") == Stamp(FIFTH, instant, 0)
    assert read_date("1709627400") is None
    assert read_epoch("0") is None
    assert read_epoch("20240305") is None


def test_a_weekday_is_found_in_full_or_cut_short() -> None:
    assert stated_weekday("Tuesday, March 5") == stated_weekday("Tue 5 Mar") == stated_weekday("Tues.") == 1
    assert stated_weekday("5 March 2024") is None


@given(st.text(max_size=120))
def test_whatever_is_read_states_its_own_year(raw: str) -> None:
    stamp = read_date(raw)
    assert stamp is None or str(stamp.day.year) in raw


@given(
    st.dates(date(1600, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y"]),
)
def test_every_day_comes_back_from_how_it_is_written(day: date, form: str) -> None:
    raw = re.sub(r"%[AaBbdmY]", lambda part: day.strftime(part[0]), form)
    stamp = read_date(raw)
    assert stamp == (None if day == date(1970, 1, 1) else Stamp(day))
