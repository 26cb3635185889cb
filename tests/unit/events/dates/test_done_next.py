"""What was done next, on the way or since has the time of the deed beside it; published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A man robbed a bank in Ost on May 3 before he was caught by guards.", "caught"),
        ("Ann Lee left the port on May 3 before a bus took her to Sud.", "took"),
        ("Ann Lee and Bo Ray were taken to court on May 3, where they were jailed.", "jailed"),
    ],
)
def test_what_befell_them_next_has_the_day_of_what_they_did(dated_in, text, trigger) -> None:
    assert dated_in(text)[trigger] == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iona sold ten mills on May 3 before a new law took effect.", "took"),
        ("Before results were announced, Ann Lee thanked them on May 3.", "announced"),
        ("Ann Lee was taken to hospital on May 3, where she later died.", "died"),
        ("Ann Lee left the hall on May 3, where she had met Bo Ray.", "met"),
    ],
)
def test_what_others_did_or_what_came_later_has_not(dated_in, text, trigger) -> None:
    assert trigger not in dated_in(text)


def test_a_longer_time_is_of_the_first_deed_alone(dated_in) -> None:
    assert "dismissed" not in dated_in("Ann Lee led the club in 2014 before she was dismissed by Bo Ray.")


@pytest.mark.parametrize(
    "text",
    [
        "The president, speaking in Ost on Tuesday, announced new sanctions against Norland.",
        "Speaking in Ost on Tuesday, Ann Lee announced new sanctions against Norland.",
    ],
)
def test_what_was_made_known_by_a_speaker_has_the_day_of_the_speech(dated_in, text) -> None:
    assert dated_in(text)["announced"] == "2024-05-14"


@pytest.mark.parametrize(
    ("text", "trigger", "since"),
    [
        (
            "More than 300 people have been arrested since the protests began in March.",
            "arrested",
            "2024-03/2024-05-17",
        ),
        ("Since taking office in 2022, Lee has fired three ministers.", "fired", "2022/2024-05-17"),
        ("Three ministers have left since the election in March.", "left", "2024-03/2024-05-17"),
        ("Some 300 people have fled since the outbreak of fighting in March.", "fled", "2024-03/2024-05-17"),
        ("The bank has lost ten clerks since the sale of its mill in 2020.", "lost", "2020/2024-05-17"),
    ],
)
def test_what_has_been_done_so_often_since_a_deed_lies_between_it_and_publication(
    dated_in, text, trigger, since
) -> None:
    assert dated_in(text)[trigger] == since


def test_what_has_become_of_something_since_has_no_date(dated_in) -> None:
    assert "become" not in dated_in("The museum has become popular since it opened in 1990.")


def test_two_deeds_that_only_and_parts_have_the_day_of_the_clause_behind_both(dated_in) -> None:
    found = dated_in("Two people died and five others were injured when a bus overturned near Ost on Saturday.")
    assert found == {"died": "2024-05-11", "injured": "2024-05-11", "overturned": "2024-05-11"}


def test_when_tells_what_happened_at_the_time_before_it_wherever_a_parser_hangs_it(dated_in) -> None:
    found = dated_in("Friday's attack was the deadliest in Norland since 2005, when gunmen stormed a school.")
    assert found["stormed"] == "2005"


def test_what_somebody_files_for_has_no_day_of_its_own(dated_in) -> None:
    assert dated_in("Acme filed for bankruptcy on Monday.") == {"filed": "2024-05-13"}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iona Flight 610 crashed minutes after taking off from Ost on Monday, killing all on board.", "crashed"),
        ("The gunman was arrested about an hour after the shooting on Monday.", "arrested"),
        ("The report, published on Monday, found that 300 guards beat more than 1,000 boys.", "found"),
    ],
)
def test_what_came_within_hours_of_a_deed_of_a_day_has_its_day(dated_in, text, trigger) -> None:
    assert dated_in(text)[trigger] == "2024-05-13"


def test_what_came_days_after_a_happening_has_not_its_day(dated_in) -> None:
    told = dated_in("Ann Lee resigned two days after the vote on Monday.")
    assert told == {"resigned": "2024-05-15", "vote": "2024-05-13"}


def test_how_somebody_was_armed_is_no_deed_of_the_day(dated_in) -> None:
    assert dated_in("Police shot dead a man armed with a knife in Ost on Monday.") == {"shot": "2024-05-13"}


def test_of_what_was_done_for_the_last_time_a_mere_was_tells_when(dated_in) -> None:
    assert dated_in("The last time the team won the cup was in 1998.") == {"won": "1998"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three men have been freed, officials said on Monday.", {"freed": "2024-05-13", "said": "2024-05-13"}),
        ("Three men were freed, officials said on Monday.", {"said": "2024-05-13"}),
        (
            "Norland has freed ten of the clerks seized in May 2021, officials said on Monday.",
            {"freed": "2024-05-13", "said": "2024-05-13", "seized": "2021-05"},
        ),
        ("Sunday's vote was won by Ann Lee.", {"vote": "2024-05-12", "won": "2024-05-12"}),
        ("The attack - the third this year - killed ten people on Monday.", {"killed": "2024-05-13"}),
    ],
)
def test_what_is_news_of_a_day_and_who_won_a_vote_have_its_day(dated_in, text, found) -> None:
    assert dated_in(text).items() <= found.items()
    assert set(found) - {"said", "vote"} <= set(dated_in(text))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Thousands attended the funerals in Ost on May 3; students burned a flag in Sud.", "burned"),
        ("Bo Ray signed the order on May 3 and the army shut the port.", "shut"),
    ],
)
def test_what_others_did_in_a_joined_clause_has_the_day(dated_in, text, trigger) -> None:
    assert dated_in(text)[trigger] == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Bo Ray signed the order on May 3 and the army has shut the port.", "shut"),
        ("Bo Ray signed the order on May 3 and the army later shut the port.", "shut"),
        ("Bo Ray signed the order in 2014 and the army shut the port.", "shut"),
        ("Bo Ray was born on May 3 and the family moved to Ost.", "moved"),
    ],
)
def test_what_others_did_later_or_in_a_longer_time_has_not(dated_in, text, trigger) -> None:
    assert trigger not in dated_in(text)


@pytest.mark.parametrize(
    ("text", "day", "triggers"),
    [
        ("On May 3 a bus fell over in Ost, the driver died and ten guests were hurt.", "2024-05-03", {"fell", "died", "hurt"}),
        ("In 2010 the mill closed, the port went bankrupt and the bank was sold.", "2010", {"closed", "went", "sold"}),
        ("On May 3 a court in Ost freed Bo Ray, his lawyer said.", "2024-05-03", {"freed"}),
    ],
)  # fmt: skip
def test_a_time_that_opens_a_list_of_deeds_is_of_each(dated_in, text, day, triggers) -> None:
    assert {trigger for trigger, edtf in dated_in(text).items() if edtf == day} == triggers
