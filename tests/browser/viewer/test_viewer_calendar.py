"""The page's own calendar, held against ours: days and years, what a reader writes for a period, the marks of the axis."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest

from dateline.calendar import DAY_SECONDS, civil, point

PARTS = ("calendar.js", "ticks.js")
DAY_ZERO = point(1970)
DAYS = [*range(-800, 800, 7), *range(-3_000_000, 3_000_000, 12_345), -719_163, -719_162, -719_468, 11_016, 2_932_896]
WIDTH = 1_000  # pixels


@pytest.fixture(scope="module")
def calendar(browser):
    """Evaluates an expression with the functions of the page's calendar in reach."""
    page = browser.new_page()
    scripts = "\n".join(files("dateline.publish.viewer").joinpath(name).read_text(encoding="utf-8") for name in PARTS)

    def evaluate(expression, argument=None):
        return page.evaluate(f"given => {{ {scripts}\nreturn {expression}; }}", argument)

    yield evaluate
    page.close()


def _day(at: int) -> list[int]:
    return list(civil(DAY_ZERO + at * DAY_SECONDS))


def test_a_day_has_the_same_name_there_and_here(calendar):
    there = calendar("given.map(at => { const { year, month, day } = civil(at); return [year, month, day]; })", DAYS)
    assert there == [_day(at) for at in DAYS]


def test_a_name_has_the_same_day_there_and_here(calendar):
    names = [_day(at) for at in DAYS]
    assert calendar("given.map(([year, month, day]) => dayNumber(year, month, day))", names) == DAYS


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1970", [0, 365]),
        (" 1970-02 ", [31, 59]),
        ("1970-12", [334, 365]),
        ("1970-02-28", [58, 59]),
        ("1970-02-29", None),
        ("1970-13", None),
        ("1970-00", None),
        ("44 BC", [-735_233, -734_868]),
        ("-43", [-735_233, -734_868]),
        ("May 1970", None),
        ("", None),
    ],
)
def test_a_period_is_read_as_it_is_written(calendar, text, period):
    assert calendar("readPeriod(given)", text) == period


@pytest.mark.parametrize("length", [0.02, 0.3, 1, 3, 20, 90, 400, 3_000, 40_000, 400_000, 3_000_000])
@pytest.mark.parametrize("start", [-719_200.5, -3.25, 0, 19_000.7])
def test_the_marks_of_the_axis_ascend_have_room_and_leave_no_gap(calendar, start, length):
    ticks = calendar("ticksOf(...given)", [start, start + length, WIDTH])
    places = [tick["at"] for tick in ticks]
    gaps = [later - earlier for earlier, later in pairwise(places)]
    assert 2 <= len(ticks) <= 40
    assert places[0] <= start + 1e-9
    assert places[-1] <= start + length
    assert all(gap * WIDTH / length > 20 for gap in gaps)
    assert max(gaps) < 2.2 * min(gaps)
    assert all(tick["name"] for tick in ticks)


def test_marks_are_named_by_what_they_begin(calendar):
    name = "ticksOf(...given).map(({ name, above }) => [name, above])"
    assert calendar(name, [0, 365, 900])[:2] == [["Jan", "1970"], ["Feb", "1970"]]
    assert calendar(name, [0, 3, 900])[:2] == [["00:00", "1 Jan 1970"], ["06:00", "1 Jan 1970"]]
    assert calendar(name, [-800_000, -400_000, 900])[0][0].endswith(" BC")
    assert calendar("clockName(12345 + 11 / 24 + 5 / 1440)") == "11:05"
