"""A deed and whom it hit, told by two verbs of one sentence, are one event."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("A gunman opened fire in a market in Ost on 6 May and killed nine people.", ["killed", "opened"]),
        ("Nine people were killed on 6 May when a gunman opened fire in a market in Ost.", ["killed", "opened"]),
        ("Nine people were killed when a man fired inside a church in Ost on 6 May.", ["fired", "killed"]),
        (
            "Nine people were killed and dozens were injured on 6 May when a bus fell into a river.",
            ["fell", "injured", "killed"],
        ),
        ("Two pilots died on 6 May as their plane hit a hill near Ost.", ["died", "hit"]),
        ("All 90 on board died on 6 May when the ferry went down.", ["died", "went"]),
        ("Nine people were killed when a bridge came down in Ost on 6 May.", ["came", "killed"]),
        ("Ann Lee was among nine people killed when a bus crashed near Ost on 6 May.", ["crashed", "killed"]),
        ("Two attacks on the base on Monday injured one soldier and damaged a tower.", ["damaged", "injured"]),
        ("The mayor denied the report on 6 May and vowed that the port would stay open.", ["denied", "vowed"]),
        ("Iona's last launch was on 6 May, when it fired a rocket over Ost.", ["fired", "launch"]),
        ("Gunmen attacked a bank on 6 May and left ten people dead.", ["attacked", "left"]),
        ("On 6 May the blast left nine dead and, by one count, at least 12 injured.", ["injured", "left"]),
        ("The boy crawled through a fence on 6 May and fell into a moat.", ["crawled", "fell"]),
        ("Guards entered the pipe on 6 May and began to pull on a barrel.", ["entered", "pull"]),
        ("Hackers got into a bank on 6 May and drained its funds.", ["drained", "got"]),
        ("Ann Lee visited Ost today for a 2.30pm conversation with Bo Reed.", ["conversation", "visited"]),
        ("In a speech to the club on 6 May, Ann Lee attributed the defeat to the fire.", ["attributed", "speech"]),
        (
            "Ten people were killed on 6 May, mowed down by a lorry driven into a crowd on 6 May by a guard.",
            ["driven", "killed"],
        ),
        ("The minister amazed the country on 6 May as he took the title.", ["amazed", "took"]),
        ("The probe gathered dust on 6 May as it used an arm to dig and then blow gas.", ["gathered", "used"]),
    ],
)
def test_a_deed_and_what_it_did_are_one_event(events_in, text, together) -> None:
    assert together in events_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor flew to Ost on 6 May and killed a bear.",
        "Ann Lee was killed on 6 May when she tried to leave Ost.",
        "Nine people were killed on 6 May as firemen arrived from Ost.",
        "The mayor denied the report on 6 May and sold the port.",
        "A gunman opened fire in Ost on 6 May and killed a guard on 9 May.",
        "The ship left Ost on 6 May and sank.",
        "The boy crawled through a fence on 6 May and died on 9 May.",
        "In a speech in Ost on 6 May, Ann Lee recalled the fire of 3 May, when Iona fell.",
        "In 2011 a quake struck Ost and set off a slide.",
        "Gunmen attacked a bank on 6 May and left the city.",
        "The army stormed the port on 6 May and surrounded the palace.",
        "Ann Lee left the port on 6 May as they sold it.",
        "Ann Lee left the port on 6 May as Bo Reed arrived.",
        "Nine people were killed on 6 May when a gunman had opened fire in Ost.",
    ],
)
def test_what_is_no_outcome_of_a_deed_is_told_apart(events_in, text) -> None:
    assert events_in(text)
    assert all(len(each) == 1 for each in events_in(text))


@pytest.mark.parametrize(
    ("text", "trigger", "more"),
    [
        (
            "A gunman opened fire in a market in Ost on 6 May and killed nine people.",
            "opened",
            "fire in a market in Ost and killed nine people",
        ),
        (
            "Nine people were killed and dozens were injured on 6 May when a bus fell into a river.",
            "killed",
            "and dozens were injured when a bus fell into a river",
        ),
    ],
)
def test_the_first_verb_says_what_the_others_do(rows_of, text, trigger, more) -> None:
    assert next(row for row in rows_of(text) if row["trigger"] == trigger)["complement"] == more


def test_what_has_a_day_of_its_own_is_not_told_by_the_first_verb(rows_of) -> None:
    rows = rows_of("A gunman opened fire in Ost on 6 May and killed a guard on 9 May.")
    assert [row["complement"] for row in rows if row["trigger"] == "opened"] == ["fire in Ost"]


def test_the_deed_leads_whom_it_befell(rows_of) -> None:
    rows = {row["trigger"]: row for row in rows_of("Twelve people were killed when a plane crashed in Ost on 6 May.")}
    assert rows["killed"]["event_id"] == rows["crashed"]["event_id"] == rows["crashed"]["mention_id"]
