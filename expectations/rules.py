"""The rules that no schema can say: the truths about dates and texts, each on the table where it can be seen.

Every rule is one expectation over a table's columns and the helper columns of `frames`. What follows from a
column's declaration alone stands in `structure`. That the day of the run never enters a result cannot be seen in
a table; that nothing rests on a publication day which is not known can.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from expectations.rule import GIVEN, MISSING, Rule
from expectations.structure import share_rules

Where = Mapping[str, Any]

_EVERYWHERE: Where = {}
_OCCURRED: Where = {"factuality": "occurred"}
_RESOLVED_BY_PUBLICATION: Where = {"resolved": True, "basis": "publication"}
_DATED_BY_PUBLICATION: Where = {"date_basis": "publication", "start_day": GIVEN}
_WITHOUT_BASIS: Where = {"date_basis": "none"}
_DATED_TO_A_WEEK: Where = {"grain": "week", "start_day": GIVEN}


def _equal(name: str, meaning: str, columns: tuple[str, str], *, gaps: str = "both_values_are_missing") -> Rule:
    """Two columns say the same; `gaps` says which missing values are passed over."""
    pair = {"column_A": columns[0], "column_B": columns[1], "ignore_row_if": gaps}
    return Rule(name, meaning, "ExpectColumnPairValuesToBeEqual", pair)


def _ordered(name: str, meaning: str, columns: tuple[str, str], where: Where = _EVERYWHERE) -> Rule:
    """The first column is at most the second wherever both are given."""
    pair = {
        "column_A": columns[1], "column_B": columns[0], "or_equal": True, "ignore_row_if": "either_value_is_missing",
    }  # fmt: skip
    return Rule(name, meaning, "ExpectColumnPairValuesAToBeGreaterThanB", pair, where)


def _given(name: str, meaning: str, column: str, where: Where = _EVERYWHERE) -> Rule:
    return Rule(name, meaning, "ExpectColumnValuesToNotBeNull", {"column": column}, where)


def _empty(name: str, meaning: str, column: str, where: Where = _EVERYWHERE) -> Rule:
    return Rule(name, meaning, "ExpectColumnValuesToBeNull", {"column": column}, where)


def _is(name: str, meaning: str, column: str, value: object, where: Where) -> Rule:
    return Rule(name, meaning, "ExpectColumnValuesToBeInSet", {"column": column, "value_set": [value]}, where)


def _as_wide(name: str, meaning: str, days: tuple[int, int], where: Where) -> Rule:
    """The interval is as many days wide as `days` says, both bounds counted."""
    bounds = {"column": "_days", "min_value": days[0], "max_value": days[1]}
    return Rule(name, meaning, "ExpectColumnValuesToBeBetween", bounds, where)


_INTERVAL = (
    _ordered("the_interval_is_ordered", "No interval ends before it starts.", ("start_day", "end_day")),
    _equal(
        "the_year_is_that_of_the_first_day",
        "`start_year` is the year of `start_day`.",
        ("start_year", "_year_of_start"),
        gaps="either_value_is_missing",
    ),
    _given("a_day_on_the_calendar_has_edtf", "What has a first day is written in EDTF.", "edtf", {"start_day": GIVEN}),
)

_ARTICLES = (
    _equal("the_digest_is_the_texts", "`text_sha256` is the digest of `text`.", ("text_sha256", "_digest")),
    _equal("the_length_is_the_texts", "`char_count` counts the characters of `text`.", ("char_count", "_length")),
    _ordered("the_blocks_lie_in_the_text", "No block ends after the text.", ("_blocks_end", "char_count")),
    _ordered("the_anchor_is_ordered", "No anchor ends before it starts.", ("anchor_start", "anchor_end")),
    _ordered(
        "not_published_before_its_anchor", "The publication day lies in the anchor.", ("anchor_start", "published_day")
    ),
    _ordered(
        "not_published_after_its_anchor", "The publication day lies in the anchor.", ("published_day", "anchor_end")
    ),
    _empty(
        "no_evidence_no_publication_day",
        "Where nothing is known of the publication, no day is made up.",
        "published_day",
        {"anchor_status": "none"},
    ),
    _empty(
        "no_evidence_no_anchor",
        "Where nothing is known of the publication, the anchor is empty.",
        "anchor_start",
        {"anchor_status": "none"},
    ),
    _given("an_exact_anchor_is_a_day", "An exact anchor names its day.", "anchor_start", {"anchor_status": "exact"}),
)

_TIMEXES = (
    _equal("the_text_is_the_articles", "`text` is exactly the article's characters.", ("text", "_characters")),
    _given("the_article_is_known", "The timex stands in an article of `articles`.", "_anchor_status"),
    _ordered("the_span_is_ordered", "A timex ends after it starts.", ("char_start", "char_end")),
    *_INTERVAL,
    _given(
        "resolved_has_edtf",
        "What could be put on the calendar is written in EDTF.",
        "edtf",
        {"_resolved_date": True},
    ),
    _empty(
        "unresolved_has_no_day", "What could not be put on the calendar has no day.", "start_day", {"resolved": False}
    ),
    _given(
        "the_publication_must_be_known",
        "What is resolved by the publication stands in an article of which something is known.",
        "_known_anchor",
        _RESOLVED_BY_PUBLICATION,
    ),
    _as_wide("a_week_keeps_its_width", "A week is seven days, not one.", (7, 7), {"_is_week": True}),
    _is("a_week_starts_on_monday", "A week of ISO 8601 starts on Monday.", "_weekday", 1, {"_is_week": True}),
    _as_wide("a_day_keeps_its_width", "A day is one day.", (1, 1), {"_is_day": True}),
    _as_wide("a_month_keeps_its_width", "A month is 28 to 31 days.", (28, 31), {"_is_month": True}),
    _as_wide("a_year_keeps_its_width", "A year is 365 or 366 days.", (365, 366), {"_is_year": True}),
)

_MENTIONS = (
    _equal("the_quote_is_the_articles", "`quote` is exactly the article's characters.", ("quote", "_quoted")),
    _equal("the_trigger_is_the_articles", "`trigger` is exactly the article's characters.", ("trigger", "_triggering")),
    _empty("the_participants_are_the_articles", "Participants are exactly the article's characters.", "_misquoted"),
    _ordered(
        "the_trigger_starts_in_its_sentence", "A trigger stands in its sentence.", ("sentence_start", "trigger_start")
    ),
    _ordered("the_trigger_ends_in_its_sentence", "A trigger stands in its sentence.", ("trigger_end", "sentence_end")),
    _equal(
        "the_timex_is_of_the_same_article",
        "The timex that dates it stands in its article.",
        ("_timex_article", "_article_of_timex"),
    ),
    *_INTERVAL,
    _ordered(
        "what_occurred_was_not_ahead",
        "What is told as having occurred starts no later than the day after publication.",
        ("start_day", "_day_after"),
        _OCCURRED,
    ),
    _empty("no_basis_no_day", "Without a basis there is no day.", "start_day", _WITHOUT_BASIS),
    _empty("no_basis_no_edtf", "Without a basis there is no date.", "edtf", _WITHOUT_BASIS),
    _is(
        "the_publication_day_only_when_said",
        "A day that no timex names is the publication's, and says so.",
        "date_basis",
        "publication",
        {"timex_id": MISSING, "start_day": GIVEN},
    ),
    _given(
        "the_publication_must_be_known",
        "What is dated by the publication stands in an article of which something is known.",
        "_published",
        _DATED_BY_PUBLICATION,
    ),
    _as_wide(
        "a_week_keeps_its_width",
        "What is dated to a week has at least its seven days.",
        (7, 366),
        _DATED_TO_A_WEEK,
    ),
)

_EVENTS = (
    *_INTERVAL,
    _ordered(
        "what_occurred_was_not_ahead",
        "What occurred starts no later than the day after its last report.",
        ("start_day", "_day_after"),
        _OCCURRED,
    ),
    _empty("no_basis_no_day", "Without a basis there is no day.", "start_day", _WITHOUT_BASIS),
    _as_wide(
        "a_week_keeps_its_width",
        "What is dated to a week has at least its seven days.",
        (7, 366),
        _DATED_TO_A_WEEK,
    ),
    _equal("the_mentions_are_counted", "`mention_count` counts `mention_ids`.", ("mention_count", "_mentions_listed")),
    _ordered("no_more_articles_than_mentions", "Every article has a mention.", ("article_count", "mention_count")),
    _ordered("no_more_outlets_than_articles", "Every outlet has an article.", ("source_count", "article_count")),
    _ordered(
        "no_more_independent_than_outlets",
        "Independent outlets are outlets.",
        ("independent_source_count", "source_count"),
    ),
    _ordered("reports_are_ordered", "The first report is not after the last.", ("first_published", "last_published")),
    _equal(
        "its_mentions_are_known",
        "Every mention of an event is in `event_mentions`.",
        ("_mentions_known", "mention_count"),
    ),
)

_TIMELINE = (  # its rows are rows of `events`, where the rules about events held them back or let them through
    _given("it_is_an_event", "The row is in `events`, and happened or is under way.", "_event_factuality"),
    _equal("it_says_what_the_event_says", "`factuality` is that of the event.", ("factuality", "_event_factuality")),
    _given("it_has_a_date", "What is on the timeline has a date, be it without its year.", "edtf"),
    Rule(
        "it_is_sorted",
        "The timeline runs from the first day to the last.",
        "ExpectColumnValuesToBeIncreasing",
        {"column": "start_year"},
        stops=True,
    ),
)

_BY_TABLE = {
    "articles": _ARTICLES,
    "timexes": _TIMEXES,
    "event_mentions": _MENTIONS,
    "events": _EVENTS,
    "timeline": _TIMELINE,
}
TABLES_WITH_RULES = tuple(_BY_TABLE)


def business_rules(table: str) -> tuple[Rule, ...]:
    """The rules of the table called `table`, to be run on structurally sound rows."""
    return (*share_rules(table), *_BY_TABLE[table])
