from __future__ import annotations

from datetime import date

from dateline.events.rows.repeats import join_repeats

DAY = date(2024, 5, 6)


def row(name, agent="The army", *, pronoun=False, day=DAY, predicate="seize", patient="the port"):
    parts = [
        {"role": "agent", "text": agent, "pronoun": pronoun},
        {"role": "patient", "text": patient, "pronoun": False},
    ]
    return {
        "mention_id": name, "event_id": name, "predicate": predicate, "participants": parts, "start_day": day,
        "end_day": day, "edtf": day.isoformat() if day else None,
    }  # fmt: skip


def ids(*rows):
    return [r["event_id"] for r in join_repeats(rows, {})]


def test_the_same_event_told_again_takes_the_first_ones_id():
    assert ids(row("a"), row("b", "Norland's army")) == ["a", "a"]


def test_other_people_are_another_event():
    assert ids(row("a"), row("b", "Pirates")) == ["a", "b"]


def test_a_number_of_what_somebody_did_more_of_that_day_is_no_other_event():
    some, more = row("a", patient="over 100 flights"), row("b", patient="140")
    assert ids(some, more) == ["a", "a"]
    assert ids(row("a", patient="140"), row("b", patient="180")) == ["a", "b"]
    assert ids(row("a", "", patient="over 100 flights"), row("b", "", patient="140")) == ["a", "b"]


def test_a_pronoun_contradicts_nobody():
    assert ids(row("a"), row("b", "it", pronoun=True)) == ["a", "a"]


def test_another_day_or_predicate_is_another_event():
    assert ids(row("a"), row("b", day=date(2024, 5, 7)), row("c", predicate="leave")) == ["a", "b", "c"]


def test_undated_mentions_stay_apart():
    assert ids(row("a", day=None), row("b", day=None)) == ["a", "b"]


def rose(name, agent, quote):
    return row(name, agent, predicate="rise", patient="") | {"quote": quote}


def test_what_rose_twice_by_other_figures_or_is_another_thing_rose_twice():
    one = rose("a", "Spending", "Spending rose 3 percent.")
    assert ids(one, rose("b", "Spending", "Spending rose 4 percent.")) == ["a", "b"]
    assert ids(one, rose("b", "Private spending", "Private spending rose.")) == ["a", "b"]
    assert ids(one, rose("b", "spending", "Again, spending rose 3 percent.")) == ["a", "a"]


def test_a_shared_adjective_makes_no_two_things_one():
    gas, liquids = row("a", patient="its natural gas"), row("b", patient="natural gas liquids")
    assert ids(gas, liquids) == ["a", "b"]
