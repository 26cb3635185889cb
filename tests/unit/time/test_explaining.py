"""What `dateline explain` tells: the tree of rules, the meaning, the reading, the result."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from dateline.calendar import Unit
from dateline.explaining import explain, rule_tree, tree_lines, written
from dateline.expression import Bare, Duration, MonthDay, Now, Nth, Period, Recurrence, Shift, Step, Weekday, Year

FRIDAY = date(2023, 11, 3)


def test_a_phrase_is_explained_from_its_words_to_its_day():
    assert explain("three days ago", FRIDAY).splitlines() == [
        "'three days ago'",
        "",
        "How the words were put together:",
        "  'three days ago'  <- ago: {period} ago",
        "    'three days'  <- plain_period: {count} -? {units}",
        "      'three'  <- counted: {int}",
        "        'three'  <- word_number: {cardinal}",
        "          'three'  <- cardinal",
        "      'days'  <- units",
        "",
        "What it means, whoever says it:",
        "  Shift(Now(), Period(3 DAY), -1)",
        "",
        "TIMEX3    DATE 2023-10-31",
        "EDTF      2023-10-31",
        "days      2023-10-31 to 2023-10-31",
        "grain     day",
        "rests on  publication",
        "reading   its own words",
    ]


def test_the_tree_sees_the_words_beside_the_phrase():
    for text in ("March's closure was costly", "The chair's current term ends", "A 2021 Treasury map"):
        assert "How the words were put together:\n  '" in explain(text, FRIDAY)
        assert "<- " in explain(text, FRIDAY)


def test_a_reading_is_told_with_its_reason():
    assert "reading   past, by the tense" in explain("He left on Tuesday", FRIDAY)
    assert "reading   coming, by the tense" in explain("He will leave on Tuesday", FRIDAY)


def test_attributes_of_timex3_stand_beside_the_value():
    assert "TIMEX3    SET P1W freq=2X" in explain("twice a week", FRIDAY)
    assert "TIMEX3    DATE 1998 mod=START" in explain("early 1998", FRIDAY)


def test_each_phrase_of_a_sentence_is_explained():
    assert explain("From May 2001 to last week", FRIDAY).count("How the words were put together") == 2


def test_what_is_not_known_is_told_as_such():
    told = explain("last week")
    assert "days      not known" in told
    assert "EDTF      none" in told
    assert "rests on  none" in told


def test_what_is_no_date_is_told_with_its_reason():
    assert explain("30 February", FRIDAY) == "'30 February' is no date: month 2 has no day 30"


def test_what_holds_no_time_is_told_too():
    assert explain("no time here") == "'no time here' holds no expression of time that Dateline knows."


def test_another_language_is_explained_by_who_read_it():
    assert "  dateparser" in explain("am 7. Oktober 2023", language="de").splitlines()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Now(), "Now()"),
        (Year(1998), "Year(1998)"),
        (Year(1998, fiscal=True), "Year(1998, True)"),
        (Bare(MonthDay(10, 7)), "Bare(MonthDay(10, 7))"),
        (Nth(-1, Weekday(4), Year(1998)), "Nth(-1, Weekday(4), Year(1998))"),
        (Step(Now(), Weekday(4), 0), "Step(Now(), Weekday(4), 0)"),
        (Shift(Now(), Period(((Fraction(5, 2), Unit.YEAR),)), 1), "Shift(Now(), Period(2.5 YEAR), 1)"),
        (Duration(Period(((None, Unit.DAY),))), "Duration(Period(some DAY))"),
        (Recurrence(Weekday(4), "EVERY"), "Recurrence(Weekday(4), 'EVERY')"),
    ],
)
def test_a_meaning_is_written_without_what_it_leaves_unsaid(value: object, expected: str):
    assert written(value) == expected


def test_the_tree_of_a_phrase_inside_a_text_has_its_words_rules_and_patterns() -> None:
    text = "The storm came last week."
    tree = rule_tree(text, text.index("last"), text.index("."))
    assert tree is not None
    assert (tree.words, tree.pattern) == ("last week", "the? {which} {repeat}")
    assert [part.words for part in tree.parts] == ["last", "week"]
    assert tree_lines(tree)[0] == "'last week'  <- stepped: the? {which} {repeat}"


def test_words_that_no_rule_covers_have_no_tree_and_nor_has_a_language_without_a_grammar() -> None:
    assert rule_tree("The storm came last week.", 0, 9) is None
    assert rule_tree("vorige week", 0, 11, language="nl") is None
