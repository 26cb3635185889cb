from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.publication.anchor import settle
from dateline.articles.publication.evidence import (
    MODIFIED,
    NO_LATER,
    ORDERED,
    Evidence,
    agency_evidence,
    confidence_table,
    found,
    ordered,
    read,
    share_alone,
)

FIFTH = date(2024, 3, 5)


def seen(moment: str) -> Evidence:
    """When an article was seen: it was published no later."""
    return read("bound", moment, says=NO_LATER)


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
        {"day": None, "says": "published", "basis": "meta", "raw": "last spring", "reason": None, "confidence": 0.0}
    ]


def test_the_day_that_most_kinds_name_counts_and_stands_first() -> None:
    anchor = settle([read("url", "2024-03-06"), read("meta", "2024-03-05"), read("json_ld", "2024-03-05")])
    assert (anchor.status, anchor.basis, anchor.day) == ("exact", "json_ld", FIFTH)
    assert [piece.basis for piece in anchor.evidence] == ["json_ld", "url", "meta"]


def test_of_as_many_kinds_what_readers_see_counts_before_what_is_stated_for_machines() -> None:
    shown = found("page", "5 March 2024", read("meta", "2024-03-05").stamp, "page_shown")
    anchor = settle([read("json_ld", "2024-01-01"), shown])
    assert (anchor.status, anchor.basis, anchor.day) == ("conflict", "page", FIFTH)


def test_what_may_be_about_something_else_decides_only_where_nothing_else_speaks() -> None:
    far = found("page", "1 January 2020", read("meta", "2020-01-01").stamp, "page_far")
    anchor = settle([read("meta", "2024-03-05"), far])
    assert (anchor.status, anchor.day, anchor.standing) == ("exact", FIFTH, "alone.meta")
    alone = settle([far])
    assert (alone.status, alone.day, alone.confidence) == ("inferred", date(2020, 1, 1), share_alone("page_far"))


def test_a_record_s_own_field_is_not_outvoted() -> None:
    anchor = settle([read("json_ld", "2024-03-05"), read("meta", "2024-03-05"), read("given", "2024-03-09")])
    assert (anchor.status, anchor.basis, anchor.day) == ("conflict", "given", date(2024, 3, 9))


def test_agreement_of_further_kinds_makes_surer() -> None:
    pieces = [read("meta", "2024-03-05"), read("url", "2024/03/05"), read("json_ld", "2024-03-05")]
    one, two, three = (settle(pieces[:count]).confidence for count in (1, 2, 3))
    assert one == share_alone("meta")
    assert one < two < three < ORDERED


def test_the_same_kind_said_twice_is_no_agreement() -> None:
    assert settle([read("meta", "2024-03-05"), read("meta", "2024-03-05")]).confidence == share_alone("meta")
    shown = found("page", "5 March 2024", read("meta", "2024-03-05").stamp, "page_shown")
    assert settle([shown, read("masthead", "5 March 2024")]).standing == "alone.page_shown"


def test_days_further_apart_than_zones_can_make_them_are_a_conflict_in_which_all_is_kept() -> None:
    anchor = settle([read("json_ld", "2024-03-05"), read("meta", "2024-03-07")])
    assert (anchor.status, anchor.day, anchor.basis) == ("conflict", FIFTH, "json_ld")
    columns = anchor.columns()
    assert columns["anchor_start"] == columns["anchor_end"] == columns["published_day"] == FIFTH
    assert [piece["day"] for piece in columns["anchor_evidence"]] == [FIFTH, date(2024, 3, 7)]
    assert columns["anchor_confidence"] < share_alone("json_ld")


def test_a_later_change_is_kept_apart_from_the_publication() -> None:
    anchor = settle([read("meta", "2024-03-05"), read("meta", "2024-06-07", says=MODIFIED)])
    columns = anchor.columns()
    assert (columns["published_day"], columns["modified_day"], anchor.status) == (FIFTH, date(2024, 6, 7), "exact")
    assert [piece["says"] for piece in columns["anchor_evidence"]] == ["published", "modified"]


def test_a_later_change_stands_for_the_publication_only_where_nothing_else_is_said() -> None:
    anchor = settle([read("meta", "2024-03-05", says=MODIFIED)])
    assert (anchor.status, anchor.day) == ("inferred", FIFTH)
    assert anchor.confidence < share_alone("meta")


def test_what_was_seen_on_a_day_was_published_by_then() -> None:
    anchor = settle([read("meta", "2024-03-05"), seen("2024-02-01T10:00:00Z")])
    assert (anchor.status, anchor.day, anchor.no_later) == ("none", None, date(2024, 2, 1))
    assert len(anchor.evidence) == 2
    assert settle([read("meta", "2024-03-05"), seen("2024-03-04T23:30:00Z")]).day == FIFTH
    assert settle([seen("2024-03-04")]).status == "none"


def test_an_agency_line_takes_its_year_from_the_other_evidence_and_agrees_with_it() -> None:
    anchor = settle([read("meta", "2024-01-01"), *agency_evidence("OSLO, Dec 31 (NTB) - The mill burned.")])
    assert [piece.day for piece in anchor.evidence] == [date(2024, 1, 1), date(2023, 12, 31)]
    assert (
        settle([read("meta", "2024-03-05"), *agency_evidence("OSLO, March 5 - A mill burned.")]).standing
        == "agreeing.two"
    )


def test_an_agency_line_without_a_year_names_no_day_alone_but_is_kept() -> None:
    anchor = settle(agency_evidence("OSLO, March 5 (NTB) - The mill burned."))
    assert (anchor.status, anchor.day, len(anchor.evidence)) == ("none", None, 1)
    assert settle(agency_evidence("OSLO, March 5, 2024 (NTB) - The mill burned.")).day == FIFTH


def test_every_standing_has_a_share_that_is_one() -> None:
    shares = [share for section in confidence_table().values() for share in section.values()]
    assert all(0 <= share < ORDERED for share in shares)


def test_an_instant_in_utc_yields_to_the_day_on_the_spot() -> None:
    anchor = settle([read("json_ld", "2024-03-06T03:30:00Z"), read("meta", "2024-03-05T22:30:00-05:00")])
    assert (anchor.status, anchor.day) == ("exact", FIFTH)
    assert anchor.columns()["utc_offset"] == -300
    assert anchor.evidence[0].basis == "meta"
    assert settle([read("json_ld", "2024-03-06T03:30:00Z"), read("masthead", "5 March 2024")]).day == FIFTH


def test_an_instant_in_utc_yields_to_the_day_in_the_address() -> None:
    anchor = settle([read("json_ld", "2024-03-06T03:30:00Z"), read("url", "2024/03/05")])
    assert (anchor.status, anchor.day, anchor.standing) == ("exact", FIFTH, "disputed.by_a_day")


def test_a_day_that_was_ordered_is_certain_whatever_else_is_found() -> None:
    anchor = settle([read("json_ld", "2019-01-01"), read("given", "2020-01-01"), ordered(FIFTH)])
    assert (anchor.status, anchor.basis, anchor.day, anchor.confidence) == ("exact", "given", FIFTH, 1.0)
    assert len(anchor.evidence) == 3


dated = st.builds(
    read,
    st.sampled_from(["given", "json_ld", "meta", "masthead", "url", "feed"]),
    st.sampled_from(["2024-03-05", "2024-03-06T01:00:00Z", "2024-03-05T20:00:00-05:00", "2020-01-01", "none"]),
)


lines = st.sampled_from([*agency_evidence("OSLO, March 5 - A mill."), seen("2024-03-05"), seen("2021-01-01")])
pieces = st.one_of(dated, lines)


@given(st.lists(pieces, max_size=5).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_evidence_never_matters(orders: tuple[list[Evidence], list[Evidence]]) -> None:
    one, other = orders
    assert settle(one) == settle(other)
    assert sorted(piece.raw for piece in settle(one).evidence) == sorted(piece.raw for piece in one)
