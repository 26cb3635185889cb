"""What a sentence without a time has of the day of the sentence before it; published on 17 May 2024."""

from __future__ import annotations

import pytest

FELL = "A tram fell over near Ost on Monday."


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (f"{FELL} Fifty people were taken to a hospital in Sud.", "taken"),
        (f"{FELL}\n\nThe city closed the line to Sud.", "closed"),
        ("The festival opened in Ost on Monday at 9 a.m. Ann Lee won the main prize.", "won"),
        ("A tram fell over near Ost on Monday, clerks said. Fifty people were taken to a hospital in Sud.", "taken"),
        (f"{FELL} Fifty people were taken to a hospital in Sud, clerks said.", "taken"),
        (f"{FELL} Fifty people were taken to a hospital after guards broke the windows.", "taken"),
        (f"{FELL} The city, which has two lines, closed the line to Sud.", "closed"),
        ("Ten people have died after a bus fell over on Monday, police say. The driver lost control in Sud.", "lost"),
        ("Ten people died when a tram fell over on Monday. Fifty others were taken to a hospital in Sud.", "taken"),
        (f"{FELL} Five guards, among them a captain, were freed in Sud.", "freed"),
        ("Ten people have died in storms that hit Ost on Monday. A tower crushed a car in Sud.", "crushed"),
        ("Ten people have been killed in Ost on Monday. The driver lost control in Sud.", "lost"),
        ("Ann Lee opened a hall on Monday. She closed an office in Sud.", "closed"),
    ],
)
def test_what_the_next_sentence_tells_in_the_simple_past_is_of_the_day(behind, text, trigger) -> None:
    assert behind(text) == {trigger: "2024-05-13"}


@pytest.mark.parametrize(
    "text",
    [
        f"{FELL} It was an old tram. Fifty people were taken to a hospital in Sud.",  # not the next
        f"{FELL} They were taken to a hospital in Sud.",  # what a pronoun means is known less surely
        f"{FELL} They have been taken to a hospital in Sud.",
        f"{FELL} A guard said he left the hall in Sud.",  # the guard or another
        f"{FELL} Three of them were taken to a hospital in Sud.",
        f"{FELL} Fifty people were in it.",  # a state
        "Ann Lee flew to Sud on Monday. Lee studied in Sud and lost a job.",  # of her life
        f"{FELL} Guards originally closed the line to Sud.",
        "The mayor of Ost resigned, clerks said on Monday. Fifty people left the hall in Sud.",
        "Ann Lee was born on 13 May 1924. Her father sold a mill in Ost.",  # goes on with her life
        "Ann Lee was hurt when a tram fell over on Monday, as Bo Ray was on Tuesday. The city closed the line.",
        "A court in Sud convicted a clerk on 12 April.\n\nThe shares of the bank jumped.",  # it comes back to the news
        "It set off on Monday.\n\nAnother tram took the guests to Sud.",
    ],
)
def test_what_may_be_of_another_day_has_none(behind, text) -> None:
    assert behind(text) == {}


def test_what_is_joined_to_it_has_it_too(behind) -> None:
    day = "2024-05-13"
    assert behind(f"{FELL} The city closed the line and Bo Reed left Ost.") == {"closed": day, "left": day}


def test_the_text_goes_on_until_a_sentence_does_not(behind) -> None:
    text = f"{FELL} The city closed the line.\n\nGuards freed ten people. Ost has many trams. Bo Reed left Sud."
    assert behind(text) == {"closed": "2024-05-13", "freed": "2024-05-13"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A tram fell over near Ost on Thursday. The driver has been arrested.", {"arrested": "2024-05-16/2024-05-17"}),
        ("A tram fell over near Ost on Friday. The line has been closed.", {"closed": "2024-05-17"}),
        ("A tram fell over near Ost on Monday. The driver has been arrested.", {}),  # days may lie between
        ("A tram fell over near Ost on Friday. Clerks have praised the guards.", {}),
    ],
)
def test_what_has_been_done_behind_a_deed_lies_between_that_and_the_publication_soon_after(behind, text, found) -> None:
    assert behind(text) == found


def test_who_was_hurt_and_who_left_are_told_of_one_day(behind) -> None:
    day = "2024-05-13"
    assert behind(f"{FELL} Ann Lee was hurt and Bo Ray left Ost.") == {"hurt": day, "left": day}


def test_where_somebody_was_born_is_told_of_his_life(behind) -> None:
    assert behind(f"{FELL} Ann Lee was born in Sud.") == {}


def test_who_was_acquitted_behind_an_old_crime_was_so_later(behind) -> None:
    text = "A bank was robbed in Ost on 3 May 2021. Two guards were hurt. Bo Ray was acquitted of it in Sud."
    assert behind(text) == {"hurt": "2021-05-03"}


def test_what_had_been_before_is_not_gone_on_with(behind) -> None:
    assert behind("On Monday a tram had fallen over near Ost and blocked a road. The city closed the line.") == {}
