"""What other systems say, as TIMEX3: the day is theirs, their words only say how fine it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from peers.conversion import chrono, dateparser, duckling, recognizers

SAID = date(2021, 6, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "moment", "period", "meaning"),
    [
        ("in 2019", "2019-06-09T00:00:00", "year", ("DATE", "2019")),
        ("May 2020", "2020-05-09T00:00:00", "month", ("DATE", "2020-05")),
        ("last week", "2021-06-02T00:00:00", "week", ("DATE", "2021-W22")),
        ("on Monday", "2021-06-07T00:00:00", "day", ("DATE", "2021-06-07")),
        ("at 10:30", "2021-06-09T10:30:00", "time", ("TIME", "2021-06-09T10:30")),
        ("this morning", "2021-06-09T09:00:00", "time", ("TIME", "2021-06-09TMO")),
        ("tonight", "2021-06-09T20:00:00", "time", ("TIME", "2021-06-09TNI")),
        ("tonight at 8 p.m.", "2021-06-09T20:00:00", "time", ("TIME", "2021-06-09T20:00")),
        ("now", "2021-06-09T00:00:00", "day", ("DATE", "PRESENT_REF")),
        ("last weekend", "2021-06-05T00:00:00", "day", ("DATE", "2021-W22-WE")),
        ("summer", "2021-06-09T00:00:00", "day", ("DATE", "2021-SU")),
    ],
)
def test_a_moment_and_its_period(words: str, moment: str, period: str, meaning: tuple[str, str]):
    assert dateparser({"moment": moment, "period": period}, words, SAID) == meaning


def test_words_never_move_the_day():
    assert dateparser({"moment": "2021-06-08T00:00:00", "period": "day"}, "1990s", SAID) == ("DATE", "2021-06-08")
    assert dateparser({"moment": "1990-06-08T00:00:00", "period": "day"}, "the 1990s", SAID) == ("DATE", "199")


@pytest.mark.parametrize(
    ("words", "certain", "meaning"),
    [
        ("next Tuesday", ["weekday"], ("DATE", "2021-06-15")),
        ("June", ["month"], ("DATE", "2021-06")),
        ("2021", ["year"], ("DATE", "2021")),
        ("next week", ["year", "month", "day"], ("DATE", "2021-W24")),
        ("Tuesday at five", ["weekday", "hour"], ("TIME", "2021-06-15T17:00")),
        ("Tuesday morning", ["weekday"], ("TIME", "2021-06-15TMO")),
        ("right now", ["year", "month", "day", "hour", "minute"], ("DATE", "PRESENT_REF")),
    ],
)
def test_the_certain_parts_of_a_moment(words: str, certain: list[str], meaning: tuple[str, str]):
    values = {"year": 2021, "month": 6, "day": 15, "weekday": 2, "hour": 17, "minute": None}
    assert chrono({"values": values, "certain": certain}, words, SAID) == meaning


def moment(day: str, grain: str) -> dict[str, Any]:
    return {"type": "value", "value": f"{day}T00:00:00.000+00:00", "grain": grain}


@pytest.mark.parametrize(
    ("words", "value", "meaning"),
    [
        ("the third quarter", moment("2021-07-01", "quarter"), ("DATE", "2021-Q3")),
        ("at noon", {"type": "value", "value": "2021-06-10T12:00:00.000+00:00", "grain": "hour"},
         ("TIME", "2021-06-10T12:00")),
        ("since 2015", {"type": "interval", "from": moment("2015-01-01", "year")}, ("DATE", "2015")),
        ("until May", {"type": "interval", "to": moment("2022-05-01", "month")}, ("DATE", "2022-05")),
        ("the past three months",
         {"type": "interval", "from": moment("2021-03-01", "month"), "to": moment("2021-06-01", "month")},
         ("DURATION", "P3M")),
        ("the last two quarters",
         {"type": "interval", "from": moment("2020-10-01", "quarter"), "to": moment("2021-04-01", "quarter")},
         ("DURATION", "P6M")),
        ("next ten days", {"type": "interval", "from": moment("2021-06-10", "day"), "to": moment("2021-06-20", "day")},
         ("DURATION", "P10D")),
        ("May 1 to May 5", {"type": "interval", "from": moment("2021-05-01", "day"), "to": moment("2021-05-06", "day")},
         ("DATE", "2021-05-01")),
        ("3600 BC", {"type": "value", "value": "-3599-01-01T00:00:00.000+00:00", "grain": "year"},
         ("DATE", "-3599-01-01")),
    ],
)  # fmt: skip
def test_moments_and_intervals_with_their_grain(words: str, value: dict[str, Any], meaning: tuple[str, str]):
    assert duckling({"kind": "time", "value": value}, words, SAID) == meaning


@pytest.mark.parametrize(
    ("count", "unit", "value"), [(2, "year", "P2Y"), (90, "minute", "PT90M"), (2, "quarter", "P6M")]
)
def test_lengths(count: int, unit: str, value: str):
    item = {"kind": "duration", "value": {"value": count, "unit": unit}}
    assert duckling(item, "so long", SAID) == ("DURATION", value)


@pytest.mark.parametrize(
    ("words", "kind", "values", "meaning"),
    [
        ("two years", "duration", [{"timex": "P2Y"}], ("DURATION", "P2Y")),
        ("every day", "set", [{"timex": "P1D"}], ("SET", "P1D")),
        ("5 p.m.", "time", [{"timex": "T17", "value": "17:00:00"}], ("TIME", "2021-06-09T17")),
        ("now", "datetime", [{"timex": "PRESENT_REF", "value": "2021-06-09 00:00:00"}], ("DATE", "PRESENT_REF")),
        ("March 2019", "daterange", [{"timex": "2019-03", "start": "2019-03-01"}], ("DATE", "2019-03")),
        ("Wednesday", "date", [{"timex": "XXXX-WXX-3", "value": "2021-06-02"}, {"timex": "XXXX-WXX-3", "value": "2021-06-09"}],
         ("DATE", "2021-06-09")),
        ("in May", "daterange", [{"timex": "XXXX-05", "start": "2021-05-01"}, {"timex": "XXXX-05", "start": "2022-05-01"}],
         ("DATE", "2021-05")),
        ("Monday night", "datetimerange", [{"timex": "XXXX-WXX-1TNI", "start": "2021-06-07 20:00:00"}],
         ("TIME", "2021-06-07TNI")),
        ("the first quarter", "daterange", [{"timex": "(2021-01-01,2021-04-01,P3M)", "start": "2021-01-01"}],
         ("DATE", "2021-Q1")),
        ("the past three months", "daterange", [{"timex": "(2021-03-09,2021-06-09,P3M)", "start": "2021-03-09"}],
         ("DURATION", "P3M")),
        ("a decade ago", "date", [], ("DATE", "")),
    ],
)  # fmt: skip
def test_what_is_left_open_is_the_nearest(
    words: str, kind: str, values: list[dict[str, str]], meaning: tuple[str, str]
):
    assert recognizers({"kind": kind, "values": values}, words, SAID) == meaning
