from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.evidence import TRUST, ordered, read
from dateline.articles.publication import settle

FIFTH = date(2024, 3, 5)


def test_nothing_known_is_said_to_be_nothing() -> None:
    anchor = settle([])
    assert (anchor.status, anchor.basis, anchor.day, anchor.confidence) == ("none", "none", None, 0.0)
    columns = anchor.columns()
    assert (
        columns["anchor_start"] is columns["anchor_end"] is columns["published_day"] is columns["published_raw"] is None
    )
    assert columns["anchor_evidence"] == []


def test_evidence_that_cannot_be_read_decides_nothing_but_is_kept() -> None:
    anchor = settle([read("meta", "last spring")])
    assert (anchor.status, anchor.day) == ("none", None)
    assert anchor.columns()["anchor_evidence"] == [
        {"day": None, "basis": "meta", "raw": "last spring", "confidence": 0.0}
    ]


def test_the_most_reliable_kind_decides_and_stands_first() -> None:
    anchor = settle([read("url", "2024-03-06"), read("meta", "2024-03-06"), read("json_ld", "2024-03-05")])
    assert (anchor.status, anchor.basis, anchor.day) == ("exact", "json_ld", FIFTH)
    assert [piece.basis for piece in anchor.evidence] == ["json_ld", "meta", "url"]


def test_a_record_s_own_field_stands_above_the_page() -> None:
    assert settle([read("json_ld", "2024-03-05"), read("given", "2024-03-06")]).basis == "given"


def test_agreement_of_further_kinds_halves_the_doubt_each_time() -> None:
    one = settle([read("json_ld", "2024-03-05")])
    two = settle([read("json_ld", "2024-03-05"), read("url", "2024/03/05")])
    three = settle([read("json_ld", "2024-03-05"), read("url", "2024/03/05"), read("meta", "2024-03-05")])
    assert one.confidence == TRUST["json_ld"]
    assert round(1 - two.confidence, 4) == round((1 - one.confidence) / 2, 4)
    assert three.confidence > two.confidence


def test_the_same_kind_said_twice_is_no_agreement() -> None:
    assert settle([read("meta", "2024-03-05"), read("meta", "2024-03-05")]).confidence == TRUST["meta"]


def test_days_further_apart_than_zones_can_make_them_are_a_conflict() -> None:
    anchor = settle([read("json_ld", "2024-03-05"), read("meta", "2024-03-07")])
    assert (anchor.status, anchor.day, anchor.basis) == ("conflict", FIFTH, "json_ld")
    columns = anchor.columns()
    assert columns["anchor_start"] == columns["anchor_end"] == FIFTH
    assert columns["published_day"] is None
    assert columns["anchor_confidence"] < TRUST["json_ld"]


def test_an_instant_in_utc_yields_to_the_day_on_the_spot() -> None:
    anchor = settle([read("json_ld", "2024-03-06T03:30:00Z"), read("meta", "2024-03-05T22:30:00-05:00")])
    assert (anchor.status, anchor.day) == ("exact", FIFTH)
    assert anchor.columns()["utc_offset"] == -300
    assert anchor.evidence[0].basis == "meta"
    assert settle([read("json_ld", "2024-03-06T03:30:00Z"), read("masthead", "5 March 2024")]).day == FIFTH


def test_an_instant_in_utc_does_not_yield_to_an_address_which_may_be_in_utc_too() -> None:
    assert settle([read("json_ld", "2024-03-05T03:30:00Z"), read("url", "2024/03/04")]).day == FIFTH


def test_a_day_that_was_ordered_is_certain_whatever_else_is_found() -> None:
    anchor = settle([read("json_ld", "2019-01-01"), read("given", "2020-01-01"), ordered(FIFTH)])
    assert (anchor.status, anchor.basis, anchor.day, anchor.confidence) == ("exact", "given", FIFTH, 1.0)
    assert len(anchor.evidence) == 3


pieces = st.builds(
    read,
    st.sampled_from(["given", "json_ld", "meta", "masthead", "url"]),
    st.sampled_from(["2024-03-05", "2024-03-06T01:00:00Z", "2024-03-05T20:00:00-05:00", "2020-01-01", "none"]),
)


@given(st.lists(pieces, max_size=5).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_evidence_never_matters(orders: tuple[list[object], list[object]]) -> None:
    one, other = orders
    assert settle(one) == settle(other)
    assert sorted(map(repr, settle(one).evidence)) == sorted(map(repr, one))
