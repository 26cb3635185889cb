"""Whom "the comedian", "the zoo" or "the pair" names, where the article says so of one."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.references.descriptions import named

DAY = date(2024, 5, 3)
PERSONS = frozenset({"Lee", "Ray", "Holm"})


@pytest.mark.parametrize(
    ("noun", "text", "name"),
    [
        ("comedian", "Comedian Ann Lee left. The comedian shared the news.", "Ann Lee"),
        ("gunman", "Bo Ray, 45, the gunman, fled. The gunman was found.", "Bo Ray"),
        ("mayor", "Mayor Ann Lee spoke. Lee, the mayor, left.", "Ann Lee"),
        ("mayor", "Mayor Ann Lee met mayor Bo Ray.", None),
        ("mayor", "The mayor spoke on Monday.", None),
        ("mayor", "However, the mayor, who spoke, left. The mayor Monday met guards.", None),
        ("bank", "Snowbank Lane is closed.", None),
        ("bank", "Bo Ray, an analyst at the bank, spoke.", None),
    ],
)
def test_a_description_names_the_one_who_is_called_so(noun, text, name) -> None:
    found = named(f"the {noun}", text, len(text), PERSONS)
    assert (text[slice(*found)] if found else None) == name


def name_in(text: str) -> str | None:
    """The name of whom the words between brackets describe."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = named(plain[start:end], plain, start, PERSONS)
    return plain[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rope is dear, and Acme sells it. [The automaker] grew. Acme, the world's largest automaker, sank.", "Acme"),
        ("Rope is dear. [The automaker] grew. Acme, the world's largest automaker, sank.", None),
        ("Ost Zoo was shut, in a house that the zoo built. [The zoo] reopened.", "Ost Zoo"),
        ("They work at the Center for Tides and Storms. [The center] opened.", "the Center for Tides and Storms"),
        (
            "Guards shut Sud's National Museum of Ost. The National Museum is old. [The museum] reopened.",
            "The National Museum",
        ),
        (
            "Guards shut Ost National Museum of Art. Ost National Museum is old. [The museum] reopened.",
            "Ost National Museum",
        ),
        ("All died on Lark Air Flight 610. [The flight] came down.", "Lark Air Flight 610"),
        ("Work on the Ost Bay gas project began. Ost Bay project is old. [The project] ended.", "Ost Bay project"),
        ("Ost Oil Pipeline is new. Guards held the Ost Oil Pipeline. [The pipeline] burst.", "the Ost Oil Pipeline"),
        ("Sud Pipeline Works is near the Ost Oil Pipeline. [The pipeline] burst.", "the Ost Oil Pipeline"),
        ("She saw the episode \u201cTide\u201d and a few episodes more. [The episode] was shot there.", "Tide"),
        ("Ost Zoo and Sud Zoo were shut. [The zoo] reopened.", None),
        ("A small zoo in Sud is new, not like Ost Zoo. [The zoo] reopened.", None),
        ("[The zoo] reopened. Ost Zoo was shut.", None),
        ("They left the cruise ship Ann Lark. [The vessel] sailed.", "Ann Lark"),
        ("The vessel, Ann Lark, was held. [The ship] sailed.", "Ann Lark"),
        ("The ferry Iona met the ship Lark. [The vessel] sailed.", None),
        ("The ferry Iona sank. [The tanker] sailed.", None),
        ("Three fell at the Iona amusement park. [The park] was closed.", "the Iona amusement park"),
        ("Three fell at the French amusement park. [The park] was closed.", None),
        ("Three fell at an Iona amusement park. [The park] was closed.", None),
        ("Iona closes park in Ost. [The park] was old.", None),
        ("Bo spoke at the Iona Film Festival on Monday. [The festival] began.", "the Iona Film Festival"),
        ("Ost County guards and park clerks left. [The park] was closed.", None),
        ("They used the messaging app Iona. [The app] was sold.", "Iona"),
        ("They lost the first telecoms satellite \u2013 Iona-1. [The satellite] was found.", "Iona-1"),
    ],
)
def test_a_thing_is_called_by_its_own_name_or_by_what_it_was_called(text, name) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Corp makes rope. Acme grew. At Acme, [the firm] sold mills.", "Acme"),
        ("Acme Corp makes rope. Rivals are many. [The firm] sold mills.", None),
        ("Acme Corp makes rope. Acme grew. Acme rose. Ost and Sud clashed after [the firm] sold mills.", None),
        ("The rope company AcmeX grew. AcmeX fell. Bo says AcmeX rose, as [the company] sold mills.", "AcmeX"),
        ("Acme Corp grew. Acme met Ost Inc. Acme and Acme shares fell. [The firm] sold mills.", None),
    ],
)
def test_the_firm_is_the_one_that_the_article_is_of(text, name) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee, 19, won. [The 19-year-old] left.", "Ann Lee"),
        ("The 19-year-old driver Ann Lee won. [The 19-year-old] left.", "Ann Lee"),
        ("Bo Ray, a six-year-old from Ost, fell. [The six-year-old] left.", "Bo Ray"),
        ("Ann Lee, 19, met Bo Ray, 19. [The 19-year-old] left.", None),
        ("Ann Lee, 20, won. [The 19-year-old] left.", None),
    ],
)
def test_an_age_names_the_one_who_has_it(text, name) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee and Bo Ray split. [The pair] met in Ost.", "Ann Lee and Bo Ray"),
        ("Lee and Ray split. Ann Lee and Bo Ray were stars. [The two stars] met.", "Ann Lee and Bo Ray"),
        (
            "Mayor Ann Lee and her old rival Bo Ray met. [The two women] talked.",
            "Mayor Ann Lee and her old rival Bo Ray",
        ),
        ("Ann Lee and Bo Ray met. Ann Lee and Eva Holm split. [The pair] met.", None),
        ("Ann Lee met Bo Ray. [The pair] talked.", None),
        ("Guards of Ost and Sud met. [The two] talked.", None),
        ("Ann Lee and Bo Ray met. [The two guards] talked.", None),
        ("Ann Lee and Bo Ray met. [The men] talked.", None),
    ],
)
def test_a_pair_is_the_two_whom_the_article_joins(text, name) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Refugees came to Norway, with [the country] taking ten.", "Norway"),
        ("Norway's king met guards. [The country] took ten.", "Norway"),
        ("Norwegian guards said [the country] took ten. Norway is cold.", "Norway"),
        ("Norway met Chile. [The country] took ten.", None),
        ("A Chilean came to Norway. [The country] took ten.", None),
        ("Norway is cold.\n[The country] took ten.", None),
        ("Norway's rockets grew. [The regime] tested ten.", "Norway"),
    ],
)
def test_the_country_is_the_only_one_of_which_was_told_just_before(text, name) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee met his successor Bo Ray. She called [his successor].", "Bo Ray"),
        ("Ann Lee met her husband, Bo Ray. She called [her husband].", "Bo Ray"),
        ("She called [his successor]. Ann Lee met his successor Bo Ray.", None),
        ("Ann Lee met her house, Bo Ray. She called [her house].", None),
    ],
)
def test_kin_are_named_behind_their_word(text, name) -> None:
    assert name_in(text) == name


def test_of_two_presidents_the_one_is_meant_of_whom_the_article_tells() -> None:
    told = "President Ann Lee met guards. Lee left. Lee slept. President Bo Ray was away."
    assert name_in(f"{told} {'It rained. ' * 30}[The president] woke.") == "Ann Lee"
    assert name_in(f"{told} [The president] woke.") is None


def test_a_row_tells_the_name_at_its_own_place(events_of) -> None:
    text = "Comedian Ann Lee was ill. Rain fell. Guards slept. The comedian left the club on May 3."
    (row,) = events_of(text, {"May 3": DAY})
    part = row["participants"][0]
    assert (part["text"], text[part["char_start"] : part["char_end"]]) == ("Ann Lee", "Ann Lee")


def test_a_pair_in_a_row_is_the_two_by_name(events_of) -> None:
    text = "Ann Lee and Bo Ray split on May 2. The two stars met in Ost on May 3."
    row = events_of(text, {"May 2": date(2024, 5, 2), "May 3": DAY})[-1]
    assert row["participants"][0]["text"] == "Ann Lee and Bo Ray"
