from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from dateline.schema import EVENTS, table_from_rows
from dateline.timeline import merge


def _by_titles(merged):
    return {event["title"]: event for event in merged.events}


@pytest.fixture
def two_reports(article, mention):
    articles = [article("a", day="2024-05-03"), article("b", day="2024-05-04")]
    mentions = [
        mention("Iona struck Ost.", "struck", lemma="strike", article="a", agent="Iona", patient="Ost", entities=("Iona",)),
        mention("Then the Iona navy struck Ost.", "struck", lemma="strike", article="b", agent="the Iona navy",
                patient="Ost"),
    ]  # fmt: skip
    return articles, mentions


def test_reports_of_one_event_in_two_articles_are_one_row(two_reports) -> None:
    merged = merge(*two_reports)
    (event,) = merged.timeline
    assert event == merged.events[0]
    assert event["mention_count"] == event["article_count"] == event["source_count"] == 2
    assert set(merged.event_of.values()) == {event["event_id"]}
    assert event["mention_ids"] == sorted(merged.event_of)


def test_rows_of_events_fit_the_schema(two_reports) -> None:
    assert table_from_rows("events", merge(*two_reports).events).num_rows == 1
    assert set(merge(*two_reports).events[0]) == {column.name for column in EVENTS.columns}


def test_an_article_that_came_twice_counts_once(two_reports) -> None:
    articles, mentions = two_reports
    again = [{**row, "delivery": "second"} for row in articles], [{**row, "delivery": "second"} for row in mentions]
    assert merge(articles + again[0], mentions + again[1]) == merge(articles, mentions)
    assert merge(again[0] + articles, again[1] + mentions) == merge(articles, mentions)


def test_an_id_lasts_when_a_later_report_arrives(two_reports) -> None:
    articles, mentions = two_reports
    assert merge(articles[:1], mentions[:1]).events[0]["event_id"] == merge(articles, mentions).events[0]["event_id"]


def test_mentions_that_share_an_event_id_are_one_event_whatever_they_say(article, mention) -> None:
    one = mention("Iona struck Ost.", "struck", agent="Iona", patient="Ost")
    other = mention("It rained.", "rained", at=50, day="2024-05-01", event_id=one["event_id"])
    assert len(merge([article("a")], [one, other]).events) == 1


def test_a_copied_sentence_is_one_event_even_without_a_date(article, mention) -> None:
    articles = [article(name, duplicate_cluster="x") for name in "ab"] + [article("c")]
    mentions = [mention("It rained.", "rained", article=name, day=None) for name in "abc"]
    assert sorted(event["mention_count"] for event in merge(articles, mentions).events) == [1, 2]


def test_a_report_that_agrees_with_both_does_not_join_two_that_contradict_each_other(article, mention) -> None:
    articles = [article(name) for name in "abc"]
    mentions = [
        mention("Later Iona struck the port of Ost.", "struck", article="a", agent="Iona", patient="the port of Ost"),
        mention("Later rebels struck the port of Ost.", "struck", article="b", agent="rebels", patient="the port of Ost"),
        mention("Later Northland struck the port of Ost.", "struck", article="c", agent="Northland",
                patient="the port of Ost"),
    ]  # fmt: skip
    assert sorted(event["mention_count"] for event in merge(articles, mentions).events) == [1, 2]


def test_no_order_of_rows_changes_anything(article, mention) -> None:
    articles = [article(name) for name in "abc"]
    mentions = [
        mention(f"Later {who} struck the port of Ost.", "struck", article=name, agent=who, patient="the port of Ost")
        for name, who in zip("abc", ("Iona", "rebels", "Northland"), strict=True)
    ]
    expected = merge(articles, mentions)
    for order in permutations(range(3)):
        assert merge([articles[i] for i in order], [mentions[i] for i in order]) == expected


def test_a_mention_of_an_unknown_article_is_our_mistake(mention) -> None:
    with pytest.raises(ValueError, match="names article a"):
        merge([], [mention("It rained.", "rained")])


def test_nothing_gives_nothing() -> None:
    merged = merge([], [])
    assert (merged.events, merged.timeline, merged.event_of) == ([], [], {})


@pytest.mark.parametrize(
    "change",
    [
        {"factuality": "planned"}, {"factuality": "not_occurred"}, {"factuality": "unknown"}, {"event_class": "reporting"},
        {"event_class": "state"}, {"event_class": "perception"}, {"day": None}, {"agent": None}, {"pronouns": ("Iona",)},
    ],
)  # fmt: skip
def test_what_did_not_happen_to_somebody_at_a_known_time_is_an_event_but_not_on_the_timeline(
    article, mention, change
) -> None:
    merged = merge([article("a")], [mention("Iona spoke.", "spoke", **{"agent": "Iona", **change})])
    assert len(merged.events) == 1
    assert merged.timeline == []


@pytest.mark.parametrize(
    "change", [{}, {"factuality": "ongoing"}, {"event_class": "i_action"}, {"start_day": None, "end_day": None}]
)
def test_what_happened_to_somebody_at_a_known_time_is_on_the_timeline(article, mention, change) -> None:
    assert len(merge([article("a")], [mention("Iona spoke.", "spoke", agent="Iona", **change)]).timeline) == 1


def test_the_day_of_what_was_merely_said_puts_nothing_on_the_timeline(article, mention) -> None:
    said = mention("Later Iona reported a loss.", "reported", lemma="report", agent="Iona", event_class="reporting")
    deed = mention(
        "Iona reported it.", "reported", lemma="report", agent="Iona", day=None, at=60, event_id=said["event_id"]
    )
    assert merge([article("a")], [said, deed]).timeline == []


def test_the_timeline_goes_by_day_the_finest_grain_first(article, mention) -> None:
    def when(at: int, agent: str, **more):
        return mention(f"{agent} spoke.", "spoke", at=at, agent=agent, entities=(agent,), **more)

    ancient = {"start_day": None, "end_day": None, "start_year": -43, "edtf": "-0043-03-15"}
    mentions = [
        when(100, "Ada", grain="month"), when(0, "Bo", grain="day"), when(200, "Cy", day="2024-05-01"),
        when(300, "Dan", **ancient),
    ]  # fmt: skip
    timeline = merge([article("a")], mentions).timeline
    assert [event["participants"][0] for event in timeline] == ["Dan", "Cy", "Bo", "Ada"]


# Dates that contain each other

WEEK = {"start_day": date(2024, 4, 29), "end_day": date(2024, 5, 5), "edtf": "2024-04-29/2024-05-05", "grain": "week"}
MONTH = {"start_day": date(2024, 5, 1), "end_day": date(2024, 5, 31), "edtf": "2024-05", "grain": "month"}


@pytest.fixture
def struck(mention):
    def make(name: str, agent: str, patient: str, **more):
        return mention(f"Then {agent} struck {patient}.", "struck", article=name, agent=agent, patient=patient, **more)

    return make


def _dates(article, *mentions) -> list[tuple[str, int]]:
    events = merge([article(name) for name in "abcd"], list(mentions)).events
    return sorted((event["edtf"], event["mention_count"]) for event in events)


def test_a_day_and_its_week_are_one_event_on_that_day(article, struck) -> None:
    told = [struck("a", "Iona", "Ost", **WEEK), struck("b", "Iona", "Ost", **WEEK), struck("c", "Iona", "Ost")]
    assert _dates(article, *told) == [("2024-05-02", 3)]


def test_a_week_of_two_such_events_stays_by_itself(article, struck) -> None:
    told = [
        struck("a", "Iona", "Ost", **WEEK),
        struck("b", "Iona", "Ost"),
        struck("c", "Iona", "Ost", day="2024-05-03"),
    ]
    assert _dates(article, *told) == [(WEEK["edtf"], 1), ("2024-05-02", 1), ("2024-05-03", 1)]


def test_a_week_and_a_month_that_both_mean_one_day_join_it(article, struck) -> None:
    told = [struck("a", "Iona", "Ost", **MONTH), struck("b", "Iona", "Ost", **WEEK), struck("c", "Iona", "Ost")]
    assert _dates(article, *told) == [("2024-05-02", 3)]


def test_a_wide_date_needs_better_evidence_than_one_shared_name(article, struck) -> None:
    told = [struck("a", "Iona", "a port", **WEEK), struck("b", "Iona", "an airfield")]
    assert _dates(article, *told) == [(WEEK["edtf"], 1), ("2024-05-02", 1)]


def test_overlapping_dates_that_do_not_contain_each_other_stay_apart(article, struck) -> None:
    told = [struck("a", "Iona", "Ost", **WEEK), struck("b", "Iona", "Ost", **MONTH)]
    assert len(_dates(article, *told)) == 2


def test_a_wide_date_does_not_join_a_group_with_a_day_outside_it(article, struck) -> None:
    other_day = struck("c", "Iona", "Ost", day="2024-06-09")
    told = [struck("a", "Iona", "Ost", **WEEK), struck("b", "Iona", "Ost", event_id=other_day["event_id"]), other_day]
    assert len(_dates(article, *told)) == 2
