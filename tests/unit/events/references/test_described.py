"""Whom "the company" or "the Hollywood star" stands for, and where nobody is safely meant."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.fixture
def taking_part_last(events_of):
    """Who takes part in the last event that has a date."""

    def of(text: str) -> list[str]:
        row = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]][-1]
        for part in row["participants"]:
            assert text[part["char_start"] : part["char_end"]] == part["text"]
        return [part["text"] for part in row["participants"]]

    return of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Corp makes rope. The company sold ten mills on May 3.", "Acme Corp"),
        ("Acme Corp makes rope.\nThe company, which has 30 mills, sold ten on May 3.", "Acme Corp"),
        ("Acme Corp makes rope.\nThe company, which has 30 mills, said it sold ten on May 3.", "Acme Corp"),
        ("A campaign by Acme Europe to stop spam is on hold. On May 3 the company sold ten mills.", "Acme Europe"),
        ("It is fun to watch an upstart like Acme Inc, seeing that the company sold ten mills on May 3.", "Acme Inc"),
        (
            "Costs hold back Acme Group, hurting profits despite the carmaker posting strong sales on May 3.",
            "Acme Group",
        ),
        ("A lawyer for Acme Corp said the firm sold ten mills on May 3.", "Acme Corp"),
        (
            "Acme Corp makes rope. The company said it grew since 2022, when the company sold ten mills on May 3.",
            "Acme Corp",
        ),
        ("Bo Ray, an analyst at Ost Bank, praised Acme Europe. The company sold ten mills on May 3.", "Acme Europe"),
        (
            "Bo Ryan wants to stay on, despite a quarrel with Ann Holm. The Norland leader backed Holm on May 3.",
            "Bo Ryan",
        ),
        ("Ann Lee was best of all. The 19-year-old won the race on May 3.", "Ann Lee"),
        ("Ann Lee left the port. The 19-year-old Swede won the race on May 3.", "Ann Lee"),
        ("The real star was Ann Lee. The 19-year-old won the race on May 3.", "Ann Lee"),
        ("Ann Lee has surged since Bo Ray's report came. The Republican candidate praised guards on May 3.", "Ann Lee"),
        ("Ann Lee fell ill. It had rained. The singer left the clinic on May 3.", "Ann Lee"),
    ],
)
def test_a_description_stands_for_the_one_of_whom_was_told_before(taking_part_last, text, name) -> None:
    assert taking_part_last(text)[0] == name


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Acme Corp sued Ost Bank. The company sold ten mills on May 3.", "The company"),
        ("The clerk of a shop spoke to Acme Europe. The company sold ten mills on May 3.", "The company"),
        ("Acme Corp makes rope. The company that he runs sold ten mills on May 3.", "The company"),
        ("Ann Lee met Eva Holm. The singer left the clinic on May 3.", "The singer"),
        ("A man was held after Ann Lee was found. The 45-year-old left the clinic on May 3.", "The 45-year-old"),
        ("Ann Lee and Bo Ray split. The singer left the clinic on May 3.", "The singer"),
        ("Ann Lee says the singer left the clinic on May 3.", "the singer"),
        ('Ann Lee fell ill. "The singer left the clinic on May 3," guards said.', "The singer"),
    ],
)
def test_where_two_may_be_meant_the_description_stays(taking_part_last, text, description) -> None:
    assert description.startswith(taking_part_last(text)[0])


def test_who_was_beside_somebody_described_takes_part_as_well(taking_part_last) -> None:
    text = "Ann Lee has had a boy.\nThe Hollywood star, 36, and her husband Bo Ray welcomed guests on May 3."
    assert taking_part_last(text) == ["Ann Lee", "her husband Bo Ray", "guests"]


def test_to_whom_something_is_done_in_its_own_clause_is_another(taking_part_last) -> None:
    assert taking_part_last("Acme Corp sued the company on May 3.") == ["Acme Corp", "the company"]


def test_its_workers_are_those_of_a_firm_that_was_named_behind_what_describes_it(taking_part_last) -> None:
    text = "The firm, Ray & Sons, went into administration. Its 300 workers lost their jobs on May 3."
    assert taking_part_last(text)[0] == "Ray & Sons"


def test_who_is_named_behind_a_description_is_meant_by_it(rows_of) -> None:
    rows = rows_of("President Bo Ray left in 2013. It was cold. The lead author, Wei Chen, joined Stanford in 2015.")
    (row,) = [row for row in rows if row["trigger"] == "joined"]
    assert "Wei Chen" in row["participants"][0]["text"]


def test_she_is_not_whom_somebody_of_an_age_lost_to(rows_of) -> None:
    text = "Ann Lee retired. The 40-year-old, who is ill, lost to Norland's Eva Holm in Ost. She won a cup in 1999."
    assert all("Holm" not in row["participants"][0]["text"] for row in rows_of(text) if row["trigger"] == "won")


def test_the_bank_that_does_something_to_the_company_is_another(taking_part_last) -> None:
    assert taking_part_last("Acme Corp makes rope. On May 3 the bank sued the company.") == ["the bank", "Acme Corp"]


def test_a_description_with_a_name_behind_it_stands_for_that_one(taking_part_last) -> None:
    told = taking_part_last("Acme Corp failed in 2023. On May 3 the state lent the insurer Norvo two million crowns.")
    assert "Acme Corp" not in told


def test_a_firm_is_none_who_is_called_by_a_first_name(rows_of) -> None:
    rows = rows_of("His sons Karl and Emil took over in 1901. The firm made its first motor two years later.")
    assert [part["text"] for row in rows if row["trigger"] == "made" for part in row["participants"]] == [
        "The firm",
        "its first motor",
    ]
