"""What merging promises of any mentions at all: the small pools below make them meet, agree and contradict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.identity import content_id
from dateline.schema import DATE_BASES, FACTUALITIES
from dateline.timeline import merge
from dateline.timeline.grouping.memory import NOTHING
from dateline.timeline.storage import shelf

Row = dict[str, Any]

_SUBJECTS = st.sampled_from(["Iona", "the Iona navy", "Northland", "rebels", "They", "the army of Ost", "Ost", ""])
_DAYS = st.one_of(st.none(), st.sampled_from([date(2024, 5, 1), date(2024, 5, 2)]))
_NAMES = st.sampled_from("abcd")
_INTERVALS = st.sampled_from([
    (None, None, None), (date(2024, 5, 1), date(2024, 5, 1), "2024-05-01"), (date(2024, 5, 2), date(2024, 5, 2), "2024-05-02"),
    (date(2024, 4, 29), date(2024, 5, 5), "2024-04-29/2024-05-05"), (date(2024, 5, 1), date(2024, 5, 31), "2024-05"),
    (date(2024, 5, 1), None, "2024-05-01/.."),
])  # fmt: skip

_articles = st.lists(
    st.builds(
        lambda name, outlet, cluster, day: {
            "article_id": name, "delivery": "x", "text_sha256": f"text {name}", "outlet": outlet,
            "duplicate_cluster": cluster, "published_day": day, "anchor_start": day,
        },
        _NAMES, st.sampled_from([None, "Post", "Times"]), st.sampled_from([None, "c1", "c2"]), _DAYS,
    ),
    max_size=3,
)  # fmt: skip


@st.composite
def _mentions(draw: st.DrawFn) -> Row:
    article, at = draw(_NAMES), draw(st.sampled_from([0, 100, 200]))
    agent, patient, (first, last, edtf) = draw(_SUBJECTS), draw(_SUBJECTS), draw(_INTERVALS)
    sentence = f"{agent or 'Shells'} struck {patient or 'home'} at dawn."
    trigger = at + sentence.index("struck")
    parts = (("agent", agent, at), ("patient", patient, trigger + 7))
    return {
        "mention_id": content_id(article, at),
        "event_id": draw(st.sampled_from([content_id(article, at), f"{article} one"])),
        "delivery": draw(st.sampled_from("xy")),
        "article_id": article,
        "trigger": "struck", "trigger_start": trigger, "trigger_end": trigger + 6,
        "sentence_start": at, "sentence_end": at + len(sentence), "quote": sentence,
        "predicate": draw(st.sampled_from(["strike", "hit"])), "nominal": False,
        "event_class": draw(st.sampled_from(["occurrence", "reporting"])),
        "participants": [
            {"role": role, "text": text, "char_start": start, "char_end": start + len(text), "entity_type": None,
             "pronoun": text == "They"}
            for role, text, start in parts if text
        ],
        "tense": "past", "aspect": "none", "voice": "active", "polarity": "positive", "modality": None,
        "factuality": draw(st.sampled_from(FACTUALITIES)), "date_basis": draw(st.sampled_from(DATE_BASES)),
        "date_relation": None, "start_day": first, "end_day": last, "start_year": first.year if first else None,
        "edtf": edtf, "grain": "day" if first == last and first else None, "time_precision": None,
        "location": None, "confidence": 0.5,
    }  # fmt: skip


@st.composite
def _inputs(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """Articles, some of them twice, and mentions of them; a mention that comes twice says the same both times."""
    told = draw(st.lists(_mentions(), max_size=10, unique_by=lambda mention: mention["mention_id"]))
    told += [{**mention, "delivery": "again"} for mention in told[: draw(st.integers(0, 2))]]
    missing = {mention["article_id"] for mention in told}
    known = [{"article_id": name, "delivery": "x", "text_sha256": name} for name in sorted(missing)]
    return draw(_articles) + known, told


_inputs_in_two_orders = _inputs().flatmap(
    lambda given_: st.tuples(st.just(given_), st.permutations(given_[0]), st.permutations(given_[1]))
)


@settings(deadline=None)  # the first example loads word lists
@given(_inputs_in_two_orders)
def test_the_order_of_rows_never_changes_what_is_published(given_: tuple[Any, list[Row], list[Row]]) -> None:
    (articles, mentions), shuffled_articles, shuffled_mentions = given_
    assert merge(articles, mentions) == merge(shuffled_articles, shuffled_mentions)


@settings(deadline=None)  # the first example loads word lists
@given(_inputs())
def test_merging_what_was_merged_changes_nothing(given_: tuple[list[Row], list[Row]]) -> None:
    articles, mentions = given_
    merged = merge(articles, mentions)
    again = [{**mention, "event_id": merged.event_of[mention["mention_id"]]} for mention in mentions]
    assert replace(merge(articles, again), memory=NOTHING) == replace(merged, memory=NOTHING)


@settings(deadline=None)  # the first example loads word lists
@given(_inputs())
def test_every_mention_is_in_exactly_one_event(given_: tuple[list[Row], list[Row]]) -> None:
    articles, mentions = given_
    merged = merge(articles, mentions)
    held = [mention_id for event in merged.events for mention_id in event["mention_ids"]]
    assert sorted(held) == sorted({mention["mention_id"] for mention in mentions})
    assert {name: event["event_id"] for event in merged.events for name in event["mention_ids"]} == merged.event_of


@settings(deadline=None)  # the first example loads word lists
@given(_inputs())
def test_the_timeline_is_part_of_the_events_in_their_order(given_: tuple[list[Row], list[Row]]) -> None:
    merged = merge(*given_)
    assert merged.timeline == [event for event in merged.events if event in merged.timeline]
    assert len({event["event_id"] for event in merged.events}) == len(merged.events)


@settings(deadline=None)  # the first example loads word lists
@given(_inputs())
def test_mentions_that_came_as_one_event_stay_together(given_: tuple[list[Row], list[Row]]) -> None:
    articles, mentions = given_
    event_of = merge(articles, mentions).event_of
    first: dict[str, str] = {}
    for mention in {row["mention_id"]: row for row in mentions}.values():
        assert event_of[mention["mention_id"]] == event_of[first.setdefault(mention["event_id"], mention["mention_id"])]


@settings(deadline=None)  # the first example loads word lists
@given(_inputs())
def test_counts_are_those_of_its_mentions(given_: tuple[list[Row], list[Row]]) -> None:
    for event in merge(*given_).events:
        assert event["mention_count"] == len(event["mention_ids"])
        assert event["mention_count"] >= event["article_count"] >= event["source_count"]
        assert event["source_count"] >= event["independent_source_count"] >= 1


@st.composite
def _two_arrivals(draw: st.DrawFn) -> tuple[list[Row], list[Row], list[Row]]:
    articles, told = draw(_inputs())
    first = [mention for mention in told if draw(st.booleans())]
    return articles, told, first


@settings(deadline=None)
@given(_two_arrivals())
def test_merging_what_arrives_later_onto_what_is_remembered_gives_what_merging_all_gives(
    given_: tuple[list[Row], list[Row], list[Row]],
) -> None:
    articles, told, first = given_
    assert merge(articles, told, memory=merge(articles, first).memory) == merge(articles, told)


@settings(deadline=None)
@given(_two_arrivals())
def test_forgetting_and_adding_again_gives_the_same(given_: tuple[list[Row], list[Row], list[Row]]) -> None:
    articles, told, left = given_
    before = merge(articles, told)
    without = merge(articles, left, memory=before.memory)
    assert without == merge(articles, left)
    assert merge(articles, told, memory=without.memory) == before


@settings(deadline=None)
@given(_two_arrivals())
def test_rows_that_do_not_stay_in_memory_are_merged_as_those_that_do(
    given_: tuple[list[Row], list[Row], list[Row]],
) -> None:
    articles, told, first = given_
    with patch.object(shelf, "HELD", 1):
        memory = merge(iter(articles), iter(first)).memory
        assert merge(iter(articles), iter(told), memory=memory) == merge(articles, told)
