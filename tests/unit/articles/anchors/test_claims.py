"""Sets of days, claims, phrases and the reference tables: what anchors without evidence are made of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.anchors.claims import Claim, hear
from dateline.articles.anchors.days import ANY_DAY, between, moved, since, union, until
from dateline.articles.anchors.phrases import Phrases, plain
from dateline.articles.anchors.reference import load_reference
from dateline.errors import InputError

D = date.fromisoformat
SPANS = st.tuples(st.dates(D("1950-01-01"), D("2030-12-31")), st.integers(0, 900)).map(
    lambda span: (span[0], moved(span[0], span[1]))
)


def claim(days, confidence, raw="x"):
    return Claim(days, "within", None, "bound", raw, "why", confidence)


@given(st.lists(SPANS, min_size=1, max_size=5), st.lists(SPANS, min_size=1, max_size=5), st.dates())
def test_a_day_lies_in_what_two_sets_share_if_it_lies_in_both(one, other, day):
    assert (day in union(one) & union(other)) == (day in union(one) and day in union(other))


@given(st.lists(SPANS, min_size=1, max_size=6))
def test_stretches_stand_in_order_and_apart(spans):
    stretches = union(spans).stretches
    assert all(moved(first[1], 1) < second[0] for first, second in pairwise(stretches))


def test_open_ends_are_no_days():
    assert since(D("2020-01-01")).last is None
    assert until(D("2020-01-01")).first is None
    assert (ANY_DAY.first, ANY_DAY.last) == (None, None)


def test_claims_intersect():
    heard = hear([claim(since(D("2020-01-01")), 0.9), claim(until(D("2021-01-01")), 0.8)])
    assert (heard.days.first, heard.days.last) == (D("2020-01-01"), D("2021-01-01"))
    assert heard.aside == ()


def test_of_claims_that_contradict_each_other_the_weakest_is_set_aside_and_kept():
    heard = hear([claim(until(D("2010-01-01")), 0.8, "weak"), claim(since(D("2020-01-01")), 0.9, "strong")])
    assert heard.days == since(D("2020-01-01"))
    assert [(one.raw, one.confidence) for one in heard.aside] == [("weak", 0.0)]
    assert "contradicts" in heard.aside[0].reason


@given(st.lists(st.tuples(SPANS, st.sampled_from([0.5, 0.9, 1.0])), min_size=1, max_size=6))
def test_what_is_left_is_never_empty(spans):
    heard = hear([claim(between(*span), confidence) for span, confidence in spans])
    assert heard.days
    assert len(heard.kept) + len(heard.aside) == len(spans)


@given(st.lists(st.tuples(SPANS, st.sampled_from([0.5, 0.9])), min_size=2, max_size=5), st.randoms())
def test_the_order_of_claims_does_not_matter(spans, random):
    claims = [claim(between(*span), confidence) for span, confidence in spans]
    shuffled = random.sample(claims, len(claims))
    assert hear(claims) == hear(shuffled)


def test_the_longest_phrase_at_a_place_is_found_as_whole_words():
    phrases = Phrases([("Storm Una", 1), ("Storm Una relief", 2), ("9/11", 3)])
    text = "Storm Una relief came; Storm Unara did not. The post-9/11 years, not 19/11 nor 9/112."
    assert [(text[hit.start : hit.end], hit.entries) for hit in phrases.find(text)] == [
        ("Storm Una relief", (2,)),
        ("9/11", (3,)),
    ]


def test_typographic_apostrophes_are_as_good_as_plain_ones():
    assert [hit.start for hit in Phrases([("Una's fall", 1)]).find(plain("After Una’s fall"))] == [6]


def test_the_tables_are_large_and_their_rows_are_sound():
    reference = load_reference()
    assert len(reference.events) >= 400
    assert len(reference.terms) >= 400
    assert all(event.source and (event.names or event.words) for event in reference.events)
    assert all(D("1945-01-01") <= event.day <= D("2026-12-31") for event in reference.events)
    assert all(term.source and term.called <= term.start for term in reference.terms)


def test_no_office_has_two_holders_at_once():
    terms = sorted(load_reference().terms, key=lambda term: (term.office, term.start))
    assert [two for one, two in pairwise(terms) if one.office == two.office and (one.end or date.max) > two.start] == []


def test_a_name_means_one_event():
    names = [name for event in load_reference().events for name in event.names]
    assert len(names) == len(set(names))


def test_the_users_tables_are_used_beside_ours(tmp_path: Path):
    (tmp_path / "events.csv").write_text(
        "day,kind,event,names,words,source\n2019-05-04,fair,Fable Bay fair,Fable Bay fair|the great fair,,the town\n"
    )
    reference = load_reference(tmp_path)
    assert reference.events[:-1] == load_reference().events
    assert reference.events[-1].names == ("Fable Bay fair", "the great fair")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("events.csv", "day,kind,event,names,words,source\n4 May,a,b,c,,d\n", "'4 May' is not a day"),
        ("events.csv", "day,event\n2019-05-04,a\n", "lacks the column 'kind'"),
        ("events.csv", "day,kind,event,names,words,source\n2019-05-04,a,b\n", "line 2 has fewer cells"),
        (
            "offices.csv",
            "office,holder,short,called,start,end,source\nMayor of Nowhere,A B,B,,2019-05-04,,x\n",
            "Mayor of Nowhere",
        ),
        (
            "offices.csv",
            "office,holder,short,called,start,end,source\nPope,A B,B,,2019-05-04,2018-01-01,x\n",
            "ends before it starts",
        ),
        ("other.csv", "a\n", "holds no reference table"),
    ],
)
def test_a_broken_table_says_where_and_what(tmp_path: Path, name: str, text: str, told: str):
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=told):
        load_reference(tmp_path)
