"""Which day a text gives to events without naming it again, and where it gives none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

PUBLISHED = date(2024, 5, 17)
DAY = date(2024, 5, 13)
SUNDAY = date(2024, 5, 12)
LEAD = "The mayor opened the bridge on Monday. "


def row_of(rows, predicate):
    return next(row for row in rows if row["predicate"] == predicate)


@pytest.fixture
def told(events_of):
    """The row of a predicate in a text that opens with the bridge on Monday."""

    def tell(text, predicate, day=DAY, **more):
        return row_of(events_of(text, {"on Monday": day}, all_events=True, **more), predicate)

    return tell


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The bridge is safe, she said.", "say"),
        ("The crowd cheered.", "cheer"),
        ("She then cut a ribbon and thanked the builders.", "thank"),
        ("She spoke at a lunch, where she praised the engineers.", "praise"),
        ("She thanked the builders by giving each a medal.", "give"),
        ("She thanked the builders during the ceremony.", "ceremony"),
        ("She gave a speech about the river.", "speech"),
        ("The opening delighted the town.", "opening"),
    ],
)
def test_the_story_goes_on_on_the_day_last_named(told, text, predicate):
    row = told(LEAD + text, predicate)
    assert (row["start_day"], row["date_basis"]) == (DAY, "discourse")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The engineers have said so.", "say"),
        ("The engineers did not say so.", "say"),
        ("The crowd had waited.", "wait"),
        ("A storm originally damaged the bridge.", "damage"),
        ("When a storm damaged the bridge, the town wept.", "damage"),
        ('"We waited and we built it," she said.', "wait"),
        ("The builders often met the mayor.", "meet"),
    ],
)
def test_other_tenses_other_times_and_quotations_get_no_day(told, text, predicate):
    assert told(LEAD + text, predicate)["start_day"] is None


def test_nothing_is_carried_where_no_day_is_named(events_of):
    rows = events_of("The engineers said so. The crowd cheered.", all_events=True)
    assert all(row["start_day"] is None for row in rows)


def test_a_day_long_gone_is_not_carried(told):
    assert told(LEAD + "The engineers said so.", "say", day=date(2019, 5, 13))["start_day"] is None


def test_a_passage_about_another_time_keeps_out_of_the_story(events_of):
    text = LEAD + "A flood destroyed the old bridge in March 1998. The town rebuilt it."
    rows = events_of(text, {"on Monday": DAY, "March 1998": (date(1998, 3, 1), date(1998, 3, 31))}, all_events=True)
    assert row_of(rows, "rebuild")["start_day"] is None


def test_who_says_something_comes_back_to_the_story(events_of):
    text = LEAD + "A flood destroyed the old bridge in March 1998. It was a sad sight, an engineer said."
    rows = events_of(text, {"on Monday": DAY, "March 1998": (date(1998, 3, 1), date(1998, 3, 31))}, all_events=True)
    assert row_of(rows, "say")["start_day"] == DAY


def test_a_title_has_the_day_of_the_lead(events_of):
    title, body = "Mayor opens bridge", "Ana Silva opened the bridge on Monday."
    text = f"{title}\n\n{body}"
    rows = events_of(text, {"on Monday": DAY}, all_events=True, blocks=[("title", title), ("body", body)])
    assert [(row["start_day"], row["date_basis"]) for row in rows] == [(DAY, "title"), (DAY, "same_clause")]


def test_a_title_without_a_verb_has_the_day_of_the_lead_too(events_of):
    title, body = "Merger of port towns", "Ana Silva opened the bridge on Monday."
    text = f"{title}\n\n{body}"
    rows = events_of(text, {"on Monday": DAY}, all_events=True, blocks=[("title", title), ("body", body)])
    assert row_of(rows, "merger")["date_basis"] == "title"


def test_what_goes_on_goes_on_on_the_day_of_publication(events_of):
    row = row_of(events_of("The bridge carries two lanes.", all_events=True), "carry")
    assert (row["start_day"], row["date_basis"], row["timex_id"]) == (PUBLISHED, "publication", None)


@pytest.mark.parametrize(
    "text", ["The bridge carried two lanes.", "The council has opened the bridge.", '"It works," she said.']
)
def test_the_past_is_never_of_the_day_of_publication(events_of, text):
    assert all(row["date_basis"] != "publication" for row in events_of(text, all_events=True))


def test_without_a_known_day_of_publication_nothing_is_dated_by_it(events_of):
    rows = events_of("The bridge carries two lanes.", all_events=True, published=None)
    assert all(row["start_day"] is None for row in rows)


def test_a_carried_date_is_less_certain(told):
    text = LEAD + "The engineers said so."
    assert told(text, "say")["confidence"] < told(text, "open")["confidence"]


def test_a_time_of_day_is_carried_on_as_its_day(article, timex):
    from dateline.events import mention_rows

    text = "The mayor opened the bridge at noon. The crowd cheered."
    at_noon = timex(text, "at noon", DAY, grain="time", edtf=f"{DAY}T12:00:00")
    row = row_of(mention_rows([article(text)], at_noon, all_events=True), "cheer")
    assert (row["edtf"], row["grain"]) == (DAY.isoformat(), "day")


def test_by_default_only_dates_of_their_own_and_of_the_sentences_before_are_told(events_of):
    text = f"{LEAD}The crowd cheered. The guests ate. The bridge carries two lanes. The mayor left."
    assert [row["predicate"] for row in events_of(text, {"on Monday": DAY})] == ["open", "cheer", "eat"]


def test_what_is_far_behind_the_named_day_gets_none(told):
    filler = "The river is wide. " * 25
    assert told(LEAD + filler + "The crowd cheered.", "cheer")["start_day"] is None


def test_dates_never_lie_behind_publication(told):
    row = told(LEAD + "The crowd cheered.", "cheer")
    assert row["start_day"] <= PUBLISHED + timedelta(days=1)


@pytest.mark.parametrize(
    "aside",
    [
        "On Sunday the mayor had closed the ferry and sold two boats.",
        "The crowd sang, forgetting Sunday's rain.",
        "The crowd sang after a ferry sank on Sunday.",
    ],
)
def test_a_look_back_does_not_move_the_day_of_the_story(events_of, aside):
    days = {"on Monday": DAY, "On Sunday": SUNDAY, "on Sunday": SUNDAY, "Sunday's": SUNDAY}
    said = {phrase: day for phrase, day in days.items() if phrase in LEAD + aside}
    rows = events_of(f"{LEAD}{aside}\nA baker gave away bread.", said, all_events=True)
    assert row_of(rows, "give away")["start_day"] == DAY


@pytest.mark.parametrize(
    "told",
    [
        "On Sunday the mayor sold the ferry.",
        "A ferry sank on Sunday, police said.",
        "Police said that a ferry sank on Sunday.",
    ],
)
def test_what_is_told_of_an_earlier_day_moves_the_day_of_the_story(events_of, told):
    said = {"on Monday": DAY, ("On Sunday" if "On Sunday" in told else "on Sunday"): SUNDAY}
    rows = events_of(f"{LEAD}{told}\nA baker gave away bread.", said, all_events=True)
    assert row_of(rows, "give away")["start_day"] == SUNDAY


def test_a_happening_is_of_the_day_on_which_it_struck(events_of):
    rows = events_of("A storm struck Ost on Monday.", {"on Monday": DAY}, all_events=True)
    assert row_of(rows, "storm")["start_day"] == DAY
    rows = events_of("The storm that hit Ost on Monday was the worst in years.", {"on Monday": DAY}, all_events=True)
    assert row_of(rows, "storm")["start_day"] == DAY
