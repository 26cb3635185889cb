"""Verbs with a prefix and a hyphen; every sentence is made up."""

from __future__ import annotations

import pytest

from dateline.events.parsing.engine import default_engine
from dateline.events.parsing.prefixed import without_prefix


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("co-founded", "founded"),
        ("re-sold", "sold"),
        ("crash-landed", "landed"),
        ("court-martialled", "martialled"),
        ("force-landing", "landing"),
        ("co-founder", "co-founder"),
        ("state-owned", "state-owned"),
        ("crash-land", "crash-land"),
        ("re", "re"),
        ("co-", "co-"),
    ],
)
def test_only_verbs_lose_their_prefix(word, verb) -> None:
    assert without_prefix(word) == verb


def test_a_prefixed_verb_is_one_word_with_the_lemma_of_the_verb_behind_the_hyphen() -> None:
    doc = next(default_engine().parse(["Ann Lee co-founded the club and re-opened its shop."], entities=False))
    assert {token.text: token.lemma_ for token in doc if token.tag_ == "VBD"} == {
        "co-founded": "found",
        "re-opened": "open",
    }


def test_who_did_what_with_a_prefix_is_read_from_its_clause(rows_of) -> None:
    rows = rows_of("Ann Lee, who co-founded the club in 1976 and made it the richest of all, died on May 3.")
    assert [(row["trigger"], row["edtf"]) for row in rows if row["trigger"] != "made"] == [
        ("co-founded", "1976"),
        ("died", "2024-05-03"),
    ]


def test_what_crash_landed_is_no_crash_that_landed(rows_of) -> None:
    (row,) = rows_of("A plane of Ost Airways crash-landed at the port on May 3.")
    assert (row["trigger"], row["participants"][0]["text"]) == ("crash-landed", "A plane of Ost Airways")
