from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.clauses.verbgroup import NO_VERB, VerbGroup
from dateline.events.dates.attachment import Link
from dateline.events.dates.dating import UNDATED, Dated, date_event, reconcile
from dateline.schema import FACTUALITIES

DAY = date(2024, 5, 6)


def link(relation="during", basis="same_clause", **more):
    row = {
        "timex_id": "t", "type": "DATE", "value": "2024-05-06", "edtf": "2024-05-06", "start_day": DAY, "end_day": DAY,
        "start_year": 2024, "grain": "day", "resolved": True, "confidence": 0.9, "char_start": 0,
    }  # fmt: skip
    return Link(TimexSpan(row | more, None), relation, basis)


def test_an_event_without_links_has_no_date():
    assert date_event([], "occurred") == UNDATED


@pytest.mark.parametrize("more", [{"type": "DURATION"}, {"type": "SET"}, {"value": "PRESENT_REF"}, {"grain": None}])
def test_what_names_no_place_on_the_calendar_dates_nothing(more):
    assert date_event([link(**more)], "occurred") == UNDATED


BOUNDED = "within what is known of the publication"


@pytest.mark.parametrize(("grain", "days"), [("day", 20), ("time", 400), ("week", 100), ("month", 300)])
def test_a_day_of_which_hardly_more_than_the_year_is_known_dates_nothing(grain, days):
    assert date_event([link(grain=grain, end_day=DAY + timedelta(days), reading=BOUNDED)], "occurred") == UNDATED


@pytest.mark.parametrize(("grain", "days"), [("day", 9), ("month", 90), ("year", 730)])
def test_a_time_that_is_known_well_enough_for_its_grain_dates_an_event(grain, days):
    dated = date_event([link(grain=grain, end_day=DAY + timedelta(days), reading=BOUNDED)], "occurred")
    assert dated.end_day == DAY + timedelta(days)


def test_a_week_keeps_its_width():
    dated = date_event(
        [link(edtf="2024-04-29/2024-05-05", start_day=DAY - timedelta(7), end_day=DAY, grain="week")], "occurred"
    )
    assert (dated.start_day, dated.end_day, dated.grain, dated.time_precision) == (
        DAY - timedelta(7),
        DAY,
        "week",
        2 + 1,
    )


@pytest.mark.parametrize(
    ("grain", "days", "precision"),
    [("time", 1, 1), ("day", 1, 1), ("weekend", 2, 2), ("week", 7, 2), ("month", 31, 3), ("day", 3, 2), ("day", 20, 3)],
)
def test_precision_follows_the_coarser_of_grain_and_width(grain, days, precision):
    assert date_event([link(grain=grain, end_day=DAY + timedelta(days - 1))], "occurred").time_precision == precision


@pytest.mark.parametrize("relation", ["before", "after", "until"])
def test_a_bound_gives_the_relation_and_no_day(relation):
    dated = date_event([link(relation)], "planned")
    assert (dated.timex_id, dated.date_relation, dated.start_day, dated.edtf) == ("t", relation, None, None)


def test_shortly_before_a_time_is_at_about_that_time():
    clock = link("near", type="TIME", grain="time", edtf="2024-05-06T08:00:00")
    dated = date_event([clock], "occurred")
    assert (dated.date_relation, dated.start_day, dated.edtf) == ("during", DAY, "2024-05-06T08:00:00~")


def test_what_goes_on_since_a_date_starts_there_and_has_no_end():
    dated = date_event([link("since")], "ongoing")
    assert (dated.start_day, dated.end_day, dated.edtf) == (DAY, None, "2024-05-06/..")


def test_what_occurred_since_a_date_has_no_day():
    assert date_event([link("since")], "occurred").start_day is None


def test_a_date_without_a_year_is_kept_as_it_is():
    dated = date_event(
        [link(edtf="XXXX-05-06", start_day=None, end_day=None, start_year=None, resolved=False)], "occurred"
    )
    assert (dated.edtf, dated.start_day, dated.time_precision) == ("XXXX-05-06", None, None)


def test_a_date_of_the_own_clause_and_the_finer_one_win():
    links = [link(timex_id="month", grain="month"), link(timex_id="scope", basis="scope"), link(timex_id="day")]
    assert date_event(links, "occurred").timex_id == "day"


def test_what_lies_ahead_has_not_occurred():
    dated = date_event([link()], "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present", "progressive"), DAY - timedelta(2)) == (dated, "planned")


def test_a_past_tense_loses_a_date_that_lies_ahead():
    dated = date_event([link()], "occurred")
    assert reconcile(dated, "occurred", VerbGroup("past"), DAY - timedelta(2)) == (UNDATED, "occurred")


def test_the_day_after_publication_is_not_ahead():
    dated = date_event([link()], "occurred")
    assert reconcile(dated, "occurred", VerbGroup("past"), DAY - timedelta(1)) == (dated, "occurred")


def test_the_simple_present_of_the_day_tells_no_happening():
    dated = date_event([link()], "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present"), DAY) == (UNDATED, "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present", "progressive"), DAY) == (dated, "ongoing")


def test_a_bare_time_gives_way_to_the_day_stated_beside_it():
    stray = link(timex_id="noon", grain="time", start_day=DAY + timedelta(3))
    assert date_event([stray, link(timex_id="day")], "occurred").timex_id == "day"
    assert date_event([link(timex_id="noon", grain="time"), link(timex_id="day")], "occurred").timex_id == "noon"


def test_what_is_told_in_the_present_but_lies_behind_has_occurred():
    dated = date_event([link()], "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present", "progressive"), DAY + timedelta(9)) == (dated, "occurred")


@given(
    st.sampled_from(FACTUALITIES),
    st.sampled_from(["past", "present", "future", "infinitive", "none"]),
    st.integers(-40, 40),
    st.sampled_from(["during", "since", "until", "before", "after"]),
)
def test_nothing_that_happened_starts_after_the_day_behind_publication(factuality, tense, days, relation):
    published = DAY + timedelta(days)
    dated, verdict = reconcile(date_event([link(relation)], factuality), factuality, VerbGroup(tense), published)
    ahead = dated.start_day is not None and dated.start_day > published + timedelta(1)
    assert not (ahead and verdict in {"occurred", "ongoing"})


def test_the_names_of_a_date_are_columns():
    from dateline.schema import EVENT_MENTIONS

    columns = {column.name for column in EVENT_MENTIONS.columns}
    assert set(Dated.__dataclass_fields__) - columns == {"certainty"}


def test_what_is_going_on_has_not_the_date_of_long_ago():
    dated = date_event([link()], "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present", "progressive"), DAY + timedelta(90)) == (UNDATED, "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present"), DAY + timedelta(90))[0] == dated


def test_a_noun_whose_day_is_still_to_come_is_planned():
    dated = date_event([link()], "occurred")
    assert reconcile(dated, "occurred", NO_VERB, DAY - timedelta(1)) == (dated, "planned")
    assert reconcile(dated, "occurred", VerbGroup("past"), DAY - timedelta(1)) == (dated, "occurred")
    assert reconcile(dated, "occurred", NO_VERB, DAY) == (dated, "occurred")


def test_what_is_told_in_the_present_of_tomorrow_is_planned():
    dated = date_event([link()], "ongoing")
    assert reconcile(dated, "ongoing", VerbGroup("present"), DAY - timedelta(1)) == (dated, "planned")


def test_what_is_to_be_done_at_a_meeting_has_not_met_yet(rows_of) -> None:
    rows = rows_of("Jan. 14, 2025 - Bo Reed, head of the Ost Museum, speaks at the Ost Club's regular meeting.")
    assert {row["factuality"] for row in rows if row["start_day"] is not None} == {"planned"}


def test_a_percentage_on_the_former_day_does_not_date_the_change(rows_of) -> None:
    rows = rows_of("The shares rose to 7 dollars, up 6% on the previous day.", all_events=True)
    assert [row["timex_id"] for row in rows if row["trigger"] == "rose"] == [None]


def test_a_date_in_what_somebody_posted_does_not_date_the_posting(rows_of) -> None:
    rows = rows_of('"The great Bo and I parted over Christmas," Ann Lee tweeted, quoting a song.', all_events=True)
    assert [row["timex_id"] for row in rows if row["trigger"] == "tweeted"] == [None]
