from __future__ import annotations

from datetime import date, timedelta

import pytest

from dateline.errors import RuleBrokenError
from expectations import validation
from expectations.rule import Rule
from expectations.rules import TABLES_WITH_RULES, business_rules
from expectations.validation import BrokenRuleError, rules_of, validate


def _failed(table, rows):
    outcome = validate(table, rows[table], rows)
    return {finding.rule.name for finding in outcome.findings if finding.failed}


def test_sound_rows_satisfy_every_rule(rows):
    for table in TABLES_WITH_RULES:
        outcome = validate(table, rows[table], rows)
        assert outcome.rows == rows[table]
        assert outcome.rejects == []
        assert [finding.rule for finding in outcome.findings] == list(rules_of(table))


def test_a_table_without_rows_satisfies_every_rule():
    for table in TABLES_WITH_RULES:
        assert validate(table, [], {}).rejects == []


def _days(start, end):
    return {"start_day": date.fromisoformat(start), "end_day": date.fromisoformat(end), "start_year": int(start[:4])}


AHEAD = {**_days("2020-03-06", "2020-03-06"), "edtf": "2020-03-06"}

BROKEN = [
    ("articles", {"char_count": 7}, "the_length_is_the_texts"),
    ("articles", {"text_sha256": "00"}, "the_digest_is_the_texts"),
    ("articles", {"anchor_end": date(2020, 3, 3)}, "the_anchor_is_ordered"),
    ("articles", {"published_day": date(2020, 3, 5)}, "not_published_after_its_anchor"),
    ("articles", {"published_day": date(2020, 3, 1)}, "not_published_before_its_anchor"),
    ("articles", {"anchor_status": "none"}, "no_evidence_no_publication_day"),
    ("articles", {"anchor_status": "none"}, "no_evidence_no_anchor"),
    ("articles", {"anchor_start": None}, "an_exact_anchor_is_a_day"),
    ("articles", {"anchor_confidence": 1.5}, "anchor_confidence_is_a_share"),
    ("articles", {"blocks": [{"char_start": 0, "char_end": 900, "kind": "body"}]}, "the_blocks_lie_in_the_text"),
    ("articles", {"blocks": [{"char_start": 0, "char_end": 9, "kind": "poem"}]}, "values_are_allowed"),
    ("articles", {"anchor_basis": "hearsay"}, "values_are_allowed"),
    ("articles", {"source_path": None}, "cells_are_given"),
    ("articles", {"char_count": "7"}, "cells_have_their_types"),
    ("timexes", {"text": "Tuesdays"}, "the_text_is_the_articles"),
    ("timexes", {"char_end": 900}, "the_text_is_the_articles"),
    ("timexes", {"article_id": "a2"}, "the_article_is_known"),
    ("timexes", {"char_start": 60, "char_end": 50}, "the_span_is_ordered"),
    ("timexes", _days("2020-03-03", "2020-03-01"), "the_interval_is_ordered"),
    ("timexes", {"start_year": 2021}, "the_year_is_that_of_the_first_day"),
    ("timexes", {"edtf": None}, "resolved_has_edtf"),
    ("timexes", {"edtf": None}, "a_day_on_the_calendar_has_edtf"),
    ("timexes", {"resolved": False}, "unresolved_has_no_day"),
    ("timexes", {"value": "2020-W10"}, "a_week_keeps_its_width"),
    ("timexes", {"value": "2020-W10", **_days("2020-03-03", "2020-03-09")}, "a_week_starts_on_monday"),
    ("timexes", _days("2020-03-03", "2020-03-04"), "a_day_keeps_its_width"),
    ("timexes", {"value": "2020-03"}, "a_month_keeps_its_width"),
    ("timexes", {"value": "2020"}, "a_year_keeps_its_width"),
    ("event_mentions", {"quote": "Mara Lindqvist closed the bridge."}, "the_quote_is_the_articles"),
    ("event_mentions", {"trigger": "closed"}, "the_trigger_is_the_articles"),
    ("event_mentions", {"sentence_start": 20, "quote": "ridge on Tuesday."}, "the_trigger_starts_in_its_sentence"),
    ("event_mentions", {"sentence_end": 14, "quote": "Mara Lindqvist"}, "the_trigger_ends_in_its_sentence"),
    ("event_mentions", {"timex_id": "t9"}, "the_timex_is_of_the_same_article"),
    ("event_mentions", AHEAD, "what_occurred_was_not_ahead"),
    ("event_mentions", {"date_basis": "none"}, "no_basis_no_day"),
    ("event_mentions", {"date_basis": "none"}, "no_basis_no_edtf"),
    ("event_mentions", {"timex_id": None}, "the_publication_day_only_when_said"),
    ("event_mentions", {"grain": "week"}, "a_week_keeps_its_width"),
    ("events", AHEAD, "what_occurred_was_not_ahead"),
    ("events", {"mention_count": 2}, "the_mentions_are_counted"),
    ("events", {"mention_ids": ["m9"]}, "its_mentions_are_known"),
    ("events", {"article_count": 2}, "no_more_articles_than_mentions"),
    ("events", {"source_count": 2}, "no_more_outlets_than_articles"),
    ("events", {"independent_source_count": 2}, "no_more_independent_than_outlets"),
    ("events", {"first_published": date(2020, 3, 5)}, "reports_are_ordered"),
    ("timeline", {"event_id": "e9"}, "it_is_an_event"),
    ("timeline", {"factuality": "ongoing"}, "it_says_what_the_event_says"),
    ("timeline", {"edtf": None}, "it_has_a_date"),
]


@pytest.mark.parametrize(("table", "change", "rule"), BROKEN, ids=[f"{t}-{r}" for t, _, r in BROKEN])
def test_a_rule_finds_the_row_that_breaks_it(rows, table, change, rule):
    rows[table][0].update(change)
    assert rule in _failed(table, rows)


def test_a_participant_must_be_quoted_exactly(rows):
    rows["event_mentions"][0]["participants"][0]["text"] = "Mara Lindquist"
    assert _failed("event_mentions", rows) == {"the_participants_are_the_articles"}


@pytest.mark.parametrize(("table", "change"), [("timexes", {}), ("event_mentions", {"date_basis": "publication"})])
def test_nothing_rests_on_a_publication_of_which_nothing_is_known(rows, table, change):
    rows["articles"][0].update(anchor_status="none", published_day=None, anchor_start=None, anchor_end=None)
    rows[table][0].update(change)
    assert "the_publication_must_be_known" in _failed(table, rows)


def test_what_is_planned_may_lie_ahead(rows):
    rows["event_mentions"][0].update(AHEAD, factuality="planned")
    assert _failed("event_mentions", rows) == set()


def test_the_day_after_publication_is_still_told_as_past(rows):
    day = date(2020, 3, 4) + timedelta(days=1)
    rows["event_mentions"][0].update(start_day=day, end_day=day, edtf=day.isoformat())
    assert _failed("event_mentions", rows) == set()


def test_every_rule_about_content_is_shown_to_find_something():
    shown = {(table, rule) for table, _, rule in BROKEN}
    shown |= {("event_mentions", "the_participants_are_the_articles"), ("timeline", "it_is_sorted")}
    shown |= {(table, "the_publication_must_be_known") for table in ("timexes", "event_mentions")}
    interval = {"the_interval_is_ordered", "the_year_is_that_of_the_first_day", "a_day_on_the_calendar_has_edtf"}
    alike = {*interval, "confidence_is_a_share", "no_basis_no_day", "a_week_keeps_its_width"}
    for table in TABLES_WITH_RULES:
        for rule in business_rules(table):
            assert (table, rule.name) in shown or rule.name in alike


def test_a_bad_row_costs_its_neighbours_nothing(rows):
    good, bad = rows["timexes"]
    bad["text"] = "last month"
    outcome = validate("timexes", [bad, good], rows)
    assert outcome.rows == [good]
    (reject,) = outcome.rejects
    assert (reject["stage"], reject["reason"], reject["delivery"]) == ("timex", "failed_expectation", "d")
    assert (reject["source_path"], reject["article_id"]) == ("bridge.txt", "a1")
    assert (reject["char_start"], reject["char_end"]) == (bad["char_start"], bad["char_end"])
    assert reject["message"].startswith("the_text_is_the_articles: ")
    assert "last month" in reject["sample"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"char_count": "7"}, "char_count: str"),
        ({"source_path": None}, "source_path"),
        ({"anchor_confidence": float("nan"), "language": None}, "language"),
        ({"anchor_basis": "hearsay"}, "anchor_basis: hearsay"),
        ({"blocks": [{"char_start": 0, "char_end": 9, "kind": "poem"}]}, "blocks.kind: poem"),
    ],
)
def test_a_reject_says_which_column_breaks_a_rule_for_all_of_them(rows, change, told):
    rows["articles"][0].update(change)
    (reject,) = validate("articles", rows["articles"], rows).rejects
    assert reject["message"].endswith(f" Not so: {told}.")


def test_a_reject_of_an_event_stands_where_its_first_mention_stands(rows):
    rows["events"][0]["mention_count"] = 3
    (reject,) = validate("events", rows["events"], rows).rejects
    assert (reject["article_id"], reject["source_path"]) == ("a1", "bridge.txt")
    assert reject["char_start"] == rows["event_mentions"][0]["trigger_start"]


def test_of_two_rows_with_one_id_the_first_stays(rows):
    first = rows["articles"][0]
    outcome = validate("articles", [first, {**first, "source_path": "copy.txt"}], rows)
    assert outcome.rows == [first]
    assert [(reject["reason"], reject["source_path"]) for reject in outcome.rejects] == [("duplicate_id", "copy.txt")]


def test_a_value_of_a_wrong_type_is_one_reject_and_breaks_no_rule(rows):
    rows["timexes"][0]["confidence"] = "high"
    assert _failed("timexes", rows) == {"cells_have_their_types"}


def test_a_column_that_no_schema_declares_stops_the_run(rows):
    rows["timexes"][0]["mood"] = "hopeful"
    with pytest.raises(BrokenRuleError, match="columns_are_those_declared of timexes"):
        validate("timexes", rows["timexes"], rows)


def test_a_timeline_out_of_order_stops_the_run(rows):
    later, earlier = rows["timeline"][0], {**rows["timeline"][0], "event_id": "e0"}
    earlier.update(**_days("2019-03-05", "2019-03-05"), edtf="2019-03-05")
    rows["events"].append(earlier)
    with pytest.raises(BrokenRuleError, match="it_is_sorted of timeline"):
        validate("timeline", [later, earlier], rows)


def test_a_rule_that_cannot_run_stops_the_run_and_names_itself(rows, monkeypatch):
    broken = Rule(
        "looks_at_nothing",
        "It looks at a column that is not there.",
        "ExpectColumnValuesToNotBeNull",
        {"column": "nowhere"},
    )
    monkeypatch.setattr(validation, "business_rules", lambda _: (broken,))
    with pytest.raises(RuleBrokenError, match=r"looks_at_nothing of timexes could not be held") as caught:
        validate("timexes", rows["timexes"], rows)
    assert caught.value.rule == "looks_at_nothing"
