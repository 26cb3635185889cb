"""Whom pronouns stand for, and where they stay pronouns."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.timeline.titles.verbal import title

DAY = date(2024, 5, 3)


@pytest.fixture
def subject_of_last(events_of):
    """Text and mark of the subject of the last event that has a date."""

    def of(text: str, phrase: str = "May 3") -> tuple[str, bool]:
        row = [row for row in events_of(text, {phrase: DAY}) if row["start_day"]][-1]
        role = "patient" if row["voice"] == "passive" else "agent"
        part = next(part for part in row["participants"] if part["role"] == role)
        assert text[part["char_start"] : part["char_end"]] == part["text"]
        return part["text"], part["pronoun"]

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee ran the port for years. She left it on May 3.", "Ann Lee"),
        ("Ann Lee ran the port for years.\nShe left it on May 3.", "Ann Lee"),
        ("Ann Lee ran the port. She built a pier. She left it on May 3.", "Ann Lee"),
        ("Ann Lee's career began at the port. She left it on May 3.", "Ann Lee"),
        ("Ann Lee said she left the port on May 3.", "Ann Lee"),
        ("Ann Lee was elected after the death of Mary Holm. She left the port on May 3.", "Ann Lee"),
        ("Ann Lee ran the port for years. Fired by its owners, she left it on May 3.", "Ann Lee"),
        ("Ann Lee won a prize. Her husband, Bo Holm, was ill. He left the port on May 3.", "Her husband, Bo Holm"),
        ("A drunk 20-year-old lost his boat when he left the port on May 3.", "A drunk 20-year-old"),
        (
            "Iona's prime minister, Bo Stern, resisted after the papers showed that he bought a port on May 3.",
            "Iona's prime minister, Bo Stern",
        ),
        ("The business tycoon, 70, stunned the town as he took the title on May 3.", "The business tycoon"),
        ("The bank said in a statement it sold the tower on May 3.", "The bank"),
        ("The probe is back. It landed on May 3.", "The probe"),
        ("Rebels burned tents on May 3 as they entered the camp.", "Rebels"),
        ('"We moved ten children to Ost on May 3," the Red Cross said.', "the Red Cross"),
        ('"I moved ten children to Ost on May 3," Ann Lee said.', "Ann Lee"),
        ("When Bo Holm came on May 3, he sold the port.", "Bo Holm"),
        ("The bank owned a port. When it moved on May 3, it fell.", "The bank"),
        ("Ann Lee was born here. She sold the port on May 3; her son keeps bees.", "Ann Lee"),
        ("Ann Lee praised Bo Holm's letter. She burned it on May 3.", "Ann Lee"),
        ("The town prizes Lee's work, which began there after she moved on May 3.", "Lee"),
        ("When Ann Lee came on May 3, she kept a port - her mother, Eva, is from Sud.", "Ann Lee"),
        ("Norland has fired none of its rockets over Ost. Even so it tested one on May 3.", "Norland"),
        ("Ann Lee, who wept when she came on May 3, left.", "Ann Lee"),
        ("The shooter built the guns he sold on May 3.", "The shooter"),
        ("Officers cleared the floor.\nAt about 9 p.m., they left on May 3.", "Officers"),
        ("Norland gave way to its friends.\nOn May 3 it signed a pact.", "Norland"),
        ('Ann Lee, called "Bo Holm of Ost", ran the port. She left it on May 3.', "Ann Lee"),
        ("Iona Corp said it would close. The company sold ten mills on May 3.", "Iona Corp"),
        ("The guild imposed a ban on Norland after it fired ten rockets on May 3.", "Norland"),
        ("Police arrested Bo Ray after he shot a guard on May 3.", "Bo Ray"),
        ("Crowds cheered Kim Jong Lee. When Kim came on May 3, he sold the port.", "Kim"),
        ("The probe was built in a push to turn China into a giant. It landed on May 3.", "The probe"),
    ],
)
def test_a_pronoun_stands_for_the_one_subject_before_it_or_for_who_speaks(subject_of_last, text, expected):
    assert subject_of_last(text) == (expected, False)


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Ann Lee met Eva Holm in the port. She left on May 3.", "She"),
        ("Ann Lee ran the port. Her aide, Eva Holm, was ill. She left on May 3.", "She"),
        ("Eva Holm ran the port. When Ann Lee came, she left it on May 3.", "she"),
        ("The bank owned a port. When it sold the port, it closed on May 3.", "it"),
        ("The government sold the port. On May 3, it emerged that guards had left.", "it"),
        ("The storm hit the port. She left on May 3.", "She"),
        ("Ann Lee ran the port. It rained. They left on May 3.", "They"),
        ('"We moved ten children to Ost on May 3," Ann Lee said.', "We"),
        ('"Ann Lee ran the port," he said. "She left it on May 3."', "She"),
        ("In the port, where guards met. She left on May 3.", "She"),
        ("The town prizes Lee's work and that of Bo Holm, which began after he moved on May 3.", "he"),
        ("The town spoke to Norland after it fired two rockets on May 3.", "it"),
        ("The bank bought a ship last year, and it sank on May 3.", "it"),
        ("The ministry reported that a quake struck the port. It was followed by a storm on May 3.", "It"),
    ],
)
def test_where_another_may_be_meant_the_pronoun_stays_and_is_marked(subject_of_last, text, pronoun):
    assert subject_of_last(text) == (pronoun, True)


def test_what_is_parsed_for_the_sake_of_a_pronoun_gives_no_row_twice(events_of):
    text = "Ann Lee left the port on May 2.\nShe left the town on May 3."
    rows = events_of(text, {"May 2": date(2024, 5, 2), "May 3": DAY})
    assert [(row["predicate"], row["start_day"].day) for row in rows] == [("leave", 2), ("leave", 3)]
    assert len({row["mention_id"] for row in rows}) == 2


def test_a_release_of_hers_is_that_of_the_sentences_subject(events_of):
    (row,) = events_of("Ann Lee has been ill since her release from prison on May 3.", {"May 3": DAY})
    assert [part["text"] for part in row["participants"]] == ["Ann Lee", "prison"]


def partners_of(row):
    return [part["text"] for part in row["participants"]]


def test_who_was_met_and_hugged_is_one(events_of):
    rows = events_of("Guards met Bo Holm on May 3 and hugged him.", {"May 3": DAY})
    assert [partners_of(row) for row in rows] == [["Guards", "Bo Holm"]] * 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bo Ray said that Sam Lee warned him of the plan on May 3.", ["Bo Ray", "Sam Lee"]),
        ("Voters said that soldiers attacked them on May 3.", ["Voters", "soldiers"]),
        ("Ann Lee sued Bo Ray, who hit her on May 3.", ["Ann Lee", "Bo Ray"]),
    ],
)
def test_who_does_it_to_another_is_not_meant_himself(events_of, text, who) -> None:
    (row,) = events_of(text, {"May 3": DAY})
    assert [name for name in partners_of(row) if name in who] == who


def test_who_was_met_is_who_was_given_something(events_of) -> None:
    rows = events_of("Bo Ray met Ann Lee on May 3 and gave her the gun.", {"May 3": DAY})
    assert partners_of(rows[-1]) == ["Bo Ray", "Ann Lee", "the gun"]


def test_what_was_bought_is_what_was_then_sold(events_of) -> None:
    rows = events_of("Ost Bank bought ten mills and sold them on May 3.", {"May 3": DAY})
    assert partners_of(rows[-1]) == ["Ost Bank", "ten mills"]


def test_whom_it_was_done_to_is_named_as_well(events_of):
    rows = events_of("Bo Holm fled the town; guards caught him on May 3.", {"May 3": DAY})
    assert [partners_of(row) for row in rows] == [["Bo Holm", "guards"]]


def test_whom_somebody_killed_by_shooting_is_who_was_killed(events_of):
    row = events_of("Bo Ray killed his sister by shooting her on May 3.", {"May 3": DAY})[-1]
    assert partners_of(row) == ["Bo Ray", "his sister"]


def test_who_was_freed_before_he_left_is_named_behind(events_of):
    rows = events_of("After guards freed him on May 3, Bo Holm left.", {"May 3": DAY})
    assert partners_of(rows[0]) == ["guards", "Bo Holm"]
    rows = events_of(
        "After Bo Ray wrote a letter on May 3 clearing her of guilt, Ann Lee's friends wept.", {"May 3": DAY}
    )
    assert rows[0]["complement"] == "a letter clearing Ann Lee of guilt"


def test_nobody_does_it_to_himself_where_the_pronoun_does_not_say_so(events_of):
    rows = events_of("The town slept. Ann Lee left after hugging her on May 3.", {"May 3": DAY})
    assert rows == []


def test_the_occasion_that_opens_a_sentence_is_of_whom_it_tells(events_of):
    rows = events_of("During his visit to Ost on May 3, Bo Holm praised the club.", {"May 3": DAY})
    assert partners_of(rows[0]) == ["Ost", "Bo Holm"]


def test_a_body_that_is_only_called_so_stays_where_two_may_be_meant(events_of):
    rows = events_of("Iona Corp bought Ost Bank. The company sold ten mills on May 3.", {"May 3": DAY})
    assert partners_of(rows[0])[0] == "The company"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bo Holm fled to Ost, Ann Lee said. He hid a boat on May 3.", "Bo Holm"),
        ("Bo Holm fled. He swam to Ost, Carl Lee said. He hid a boat on May 3.", "Bo Holm"),
    ],
)
def test_the_text_goes_on_to_tell_of_whom_was_told_not_of_who_told_it_behind(subject_of_last, text, who):
    assert subject_of_last(text) == (who, False)


@pytest.mark.parametrize(("text", "pronoun"), [("Three others were hurt.", False), ("Others were hurt.", True)])
def test_others_who_are_counted_are_no_pronoun(events_of, text, pronoun) -> None:
    (row,) = events_of(text, all_events=True)
    assert [(part["text"], part["pronoun"]) for part in row["participants"]] == [(text.split(" were")[0], pronoun)]


def test_what_whose_leads_to_is_told_by_whose_it_is(rows_of) -> None:
    (row,) = [one for one in rows_of("Iona, whose shares fell 20 percent in March, has ten mills.") if one["edtf"]]
    assert title(row) == "Iona's shares fell 20 percent"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bo Ray was ill. He met Ann Lee when she came in 2007.", ["Ann Lee"]),
        ("Ann Lee was ill. She met Bo Ray when he came in 2007.", ["Bo Ray"]),
    ],
)
def test_he_is_not_she(rows_of, text, who) -> None:
    (row,) = [row for row in rows_of(text) if row["predicate"] == "come"]
    assert [part["text"] for part in row["participants"]] == who


def test_what_one_visited_is_what_one_then_promised_to_rebuild(events_of) -> None:
    text = "A quake struck on May 2. Bo Holm visited the town on May 3 and promised to rebuild it."
    row = next(row for row in events_of(text, {"May 3": DAY}) if row["trigger"] == "promised")
    assert row["complement"] == "to rebuild the town"
