from __future__ import annotations

import pytest

from dateline.timeline.judging.predicates import nearness, predicate


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("arrest", "arrest", "same"), ("explode", "explosion", "stem"), ("negotiate", "negotiation", "stem"),
        ("decide", "decision", "kin"), ("die", "pass away", "synonym"), ("quake", "earthquake", "synonym"),
        ("open fire", "shoot", "synonym"), ("charge", "accuse", "kin"), ("say", "announce", "kin"),
        ("sell", "sing", "none"), ("contain", "contest", "none"), ("take over", "take off", "none"),
        ("escape", "vote", "none"), ("come", "commence", "none"), ("come", "launch", "none"), ("rob", "robber", "same"),
    ],
)  # fmt: skip
def test_how_near_two_predicates_are(one: str, other: str, expected: str) -> None:
    assert nearness(predicate(one), predicate(other)) == expected
    assert nearness(predicate(other), predicate(one)) == expected


def test_near_predicates_share_a_group() -> None:
    for one, other in (("explode", "explosion"), ("die", "pass away"), ("charge", "accuse"), ("decide", "decision")):
        assert predicate(one).groups & predicate(other).groups


def test_words_that_tell_of_nothing_by_themselves_are_known() -> None:
    assert predicate("take").light
    assert predicate("it").pronoun
    assert not predicate("arrest").light


@pytest.mark.parametrize(
    ("one", "form", "other", "other_form", "expected"),
    [
        ("fire", "done to somebody", "sack", "done to somebody", "synonym"), ("fire", "alone", "shoot", "any", "synonym"),
        ("fire", "noun", "blaze", "noun", "synonym"), ("fire", "noun", "sack", "done to somebody", "none"),
        ("fire", "done to somebody", "fire", "noun", "none"), ("fire", "alone", "dismiss", "done to somebody", "none"),
        ("strike", "noun", "walkout", "noun", "synonym"), ("party", "noun", "part ways", "alone", "none"),
        ("treaty", "noun", "treatment", "noun", "none"), ("protest", "any", "protest", "noun", "same"),
    ],
)  # fmt: skip
def test_a_word_has_the_families_of_its_use(one: str, form, other: str, other_form, expected: str) -> None:
    assert nearness(predicate(one, form), predicate(other, other_form)) == expected
