"""What a happening did, and that it took place, tell of the happening; in one text it is one event."""

from __future__ import annotations

import pytest

from dateline.timeline import merge
from dateline.timeline.grouping.clustering import SAME_EVENT
from dateline.timeline.judging.accounts import account, happening_of
from dateline.timeline.judging.profiles import UNLIKE
from dateline.timeline.judging.same_event import judge


def _same(one, other) -> bool:
    judged = judge(account(one), account(other), UNLIKE)
    return judged is not None and judged.likelihood >= SAME_EVENT


@pytest.fixture
def quake(mention):
    dead = {"agent": "the strong tremor", "other": "five dead"}
    return mention("On Thursday the strong tremor left five dead.", "left", lemma="leave", **dead)


def test_two_things_that_one_quake_did_are_one_event(quake, mention) -> None:
    damaged = {"lemma": "damage", "agent": "Thursday's tremor", "patient": "143 towers", "at": 90}
    assert _same(quake, mention("Thursday's tremor damaged 143 towers.", "damaged", **damaged))


def test_whom_a_quake_affected_is_told_of_the_quake(quake, mention) -> None:
    affected = {"lemma": "affect", "agent": "Thursday's tremor", "patient": "the coast", "at": 90}
    assert _same(quake, mention("Thursday's tremor affected the coast.", "affected", **affected))


def test_a_quake_and_the_hour_at_which_it_occurred_are_one_event(quake, mention) -> None:
    hour = {"edtf": "2024-05-02T07:37:00", "lemma": "occur", "agent": "the first quake", "at": 90}
    assert _same(quake, mention("They said the first quake occurred at 7:37.", "occurred", **hour))


def test_a_quake_and_a_fire_of_one_day_are_two_events(quake, mention) -> None:
    burned = {"lemma": "destroy", "agent": "a fire", "patient": "a mill", "at": 90}
    assert not _same(quake, mention("On Thursday a fire destroyed a mill.", "destroyed", **burned))


def test_what_is_told_of_no_day_is_not_taken_for_the_happening(quake, mention) -> None:
    killed = {"lemma": "damage", "agent": "A tremor", "patient": "143 towers", "at": 90, "day": None}
    assert not _same(quake, mention("A tremor damaged 143 towers.", "damaged", **killed))


def test_who_did_it_is_no_happening(mention) -> None:
    told = mention("The gunman killed ten.", "killed", lemma="kill", agent="The gunman", patient="ten")
    assert happening_of(told) is None


def test_a_child_that_fell_into_a_well_is_no_figure_that_fell(mention) -> None:
    first = {"lemma": "fall", "agent": "a boy", "recipient": "a dried well"}
    again = {"lemma": "fall", "agent": "The child", "recipient": "the well", "at": 90}
    fell = mention("On Thursday a boy fell into a dried well.", "fell", **first)
    assert _same(fell, mention("The child fell into the well at 11am.", "fell", **again, edtf="2024-05-02T11:00"))
    prices = mention("On Thursday copper fell 3 percent.", "fell", lemma="fall", agent="copper")
    other = mention("Then copper fell 9 percent.", "fell", lemma="fall", agent="copper", at=90)
    assert not _same(prices, other)


def test_a_figure_and_the_same_rounded_agree(mention) -> None:
    surged = mention("On Thursday Iona surged nearly 56 percent.", "surged", lemma="surge", agent="Iona")
    told = {"lemma": "climb", "agent": "Iona", "at": 90}
    assert _same(surged, mention("In all Iona climbed 55.9 percent on Thursday.", "climbed", **told))
    assert not _same(surged, mention("In all Iona climbed 12.4 percent on Thursday.", "climbed", **told))


def test_a_lorry_that_ploughed_into_a_crowd_was_driven_into_it(mention) -> None:
    crowd = {"other": "a crowd", "lemma": "plow"}
    plowed = mention("A lorry plowed into a crowd on Thursday.", "plowed", agent="A lorry", **crowd)
    man = {"agent": "A man", "patient": "a lorry", "other": "the crowd", "lemma": "drive", "at": 90}
    assert _same(plowed, mention("A man drove a lorry into the crowd.", "drove", **man))


def test_the_hour_is_no_amount(mention) -> None:
    told = account(mention("They left 9 clerks at 7:37 p.m. (1137 UTC), 10 a.m. or 6.30am.", "left", lemma="leave"))
    assert told.amounts == {"9"}


def test_what_is_told_within_another_deed_gives_no_title(article, mention) -> None:
    killed = mention("Ten were killed, hit by a lorry a guard drove.", "killed", lemma="kill", patient="Ten")
    drove = mention("Ten were killed, hit by a lorry a guard drove.", "drove", agent="a guard", patient="a lorry")
    together = [killed | {"voice": "passive"}, drove | {"event_id": killed["mention_id"]}]
    assert merge([article("a")], together).events[0]["predicate"] == "kill"


def test_who_died_of_a_deed_is_told_also_where_only_a_number_says_who(article, mention) -> None:
    text = "All 90 on board died when the ferry went down."
    died = mention(text, "died", lemma="die", agent="All 90 on board", complement="when the ferry went down")
    went = mention(text, "went", lemma="go down", agent="the ferry") | {"event_id": died["mention_id"]}
    assert merge([article("a")], [died, went]).events[0]["title"].startswith("All 90 on board died when the ferry")


def test_that_a_seizure_and_a_search_took_place_points_to_the_seizure(article, mention) -> None:
    took = {"lemma": "take place", "agent": "The seizure and search"}
    place = mention("The seizure and search took place.", "took", **took)
    ship = mention("A ship was seized in Ost.", "seized", lemma="seize", patient="A ship", at=90, voice="passive")
    assert [event["predicate"] for event in merge([article("a")], [place, ship]).events] == ["seize"]


def test_a_rocket_that_was_launched_is_the_one_that_blasted_off(mention) -> None:
    launched = {"agent": "Norland", "patient": "a Lark-4 rocket", "lemma": "launch", "entities": ("Norland",)}
    off = {"lemma": "blast off", "agent": "The Lark-4 rocket", "at": 90, "edtf": "2024-05-02T09:00"}
    one = mention("On Thursday Norland launched a Lark-4 rocket.", "launched", **launched)
    assert _same(one, mention("The Lark-4 rocket blasted off at 9:00.", "blasted", **off))


def test_that_a_death_was_confirmed_and_the_death_of_one_day_are_one_event(mention) -> None:
    died = mention("On Thursday the singer Ann Lee died in Ost.", "died", lemma="die", agent="the singer Ann Lee")
    told = {"lemma": "confirm", "agent": "Her agent", "patient": "the death of Ann Lee", "at": 90}
    assert _same(died, mention("Her agent confirmed the death of Ann Lee on Thursday.", "confirmed", **told))


def test_a_tram_that_tipped_over_is_the_derailment(mention) -> None:
    tipped = mention("A tram tipped over in Ost on Thursday.", "tipped", lemma="tip over", agent="A tram")
    noun = mention("They mourned the derailment in Ost.", "derailment", nominal=True, at=90)
    assert _same(tipped | {"location": "Ost"}, noun | {"location": "Ost"})


def test_whom_only_an_age_describes_may_be_the_child(mention) -> None:
    fell = mention("On Thursday a boy fell into a well.", "fell", lemma="fall", agent="a boy", recipient="a well")
    told = {"lemma": "plummet", "agent": "The six-year-old", "recipient": "the well", "at": 90}
    assert _same(fell, mention("The six-year-old plummeted into the well.", "plummeted", **told))


def test_two_words_for_one_happening_are_one_in_a_text(mention) -> None:
    rocked = {"lemma": "rock", "agent": "A strong earthquake", "patient": "the city of Ost"}
    hour = {"edtf": "2024-05-02T07:37:00", "lemma": "strike", "agent": "The 7.2-magnitude quake", "at": 90}
    one = mention("A strong earthquake rocked the city of Ost on Thursday.", "rocked", **rocked)
    assert _same(one, mention("The 7.2-magnitude quake struck at 7:37.", "struck", **hour))
