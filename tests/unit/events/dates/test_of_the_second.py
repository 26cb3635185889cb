"""Which of two joined verbs a time is of; the times as the tagger finds them, published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Iona was bought by Sud AG in 2001 for $2 million and sold to a fund, Ost Partners, seven years later.",
            ("bought", "2001"),
            ("sold", "2008"),
        ),
        (
            "The probe went into orbit in February 2016 and began mapping the moon that autumn.",
            ("went", "2016-02"),
            ("mapping", "2016-23"),
        ),
    ],
)
def test_a_second_time_is_of_the_joined_verb_that_it_stands_behind(dated_in, text, first, second) -> None:
    found = dated_in(text)
    assert (found[first[0]], found[second[0]]) == (first[1], second[1])


def test_what_was_begun_at_a_time_of_its_own_did_not_begin_before(dated_in) -> None:
    found = dated_in("The probe left Ost in February 2016 and began mapping the moon that autumn.")
    assert found.get("began") != "2016-02"


def test_what_once_was_so_has_no_time(dated_in) -> None:
    assert "employed" not in dated_in("The plant in Ost opened in 1964 and once employed 900 people.")


def test_what_was_done_behind_an_office_held_for_years_is_not_of_them(dated_in) -> None:
    found = dated_in("Ann Lee ran the club from 2005 to 2008, and took over the party after a quarrel.")
    assert (found.get("ran"), found.get("took")) == ("2005/2008", None)
