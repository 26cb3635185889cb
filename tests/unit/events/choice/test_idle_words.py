"""Rows of words that say nothing by themselves are left out; with what they speak of they stay."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee made headlines in 2014.",
        "The world's attention was drawn to Ost in 2014.",
        "Shares in Iona were trading at 9 dollars on Monday.",
        "The Greens have trailed behind the Reds since March 2023.",
        "The visitors totaled 900 in 2023.",
        "The conclusion was reached on Monday.",
        "The revolt was dubbed in 2014.",
        "The phenomenon occurred on Monday.",
        "On Monday the events played out on two stages: the port and the bridge.",
        "The office recorded 611 quakes as of Saturday.",
        "As of Monday, ten people had died.",
        "The value of all coins was cut by more than half, down over 400 billion dollars as of Monday.",
        "The scale of the fire became clear on Monday.",
        "Ann Lee was often warned, leading to an order against her in May.",
        "Iona's bearer shares closed at 490 francs on Monday.",
        "The digital currency ended 2016 at less than 1 cent.",
        "The firm made a similar move in 2012.",
        "Iona followed suit on Monday.",
        "Ann Lee followed that up with a win on Monday.",
        "The talks set the palace into a frenzy on Monday.",
        "News of the test was breaking on Monday.",
        "The letters date between 2014 and 2016.",
        "More than nine million passengers used the tram in 2016.",
        "New schemes have popped up in Ost in the past year.",
        "A similar problem was found on Monday.",
        "The port is quieter than it was made last year.",
        "All members keep to the plan as devised in May.",
        "Firemen were called at 6.10am on Monday.",
        "Bo Ray was charged on Monday.",
        "The test on Monday left little doubt that Ost was near its goal.",
        "Bo Ray was accused of theft, leading to an order against the clerk in February.",
        "A guard stands at the gate in this photo released by the army on Monday.",
        "This picture of the port taken on May 2 and released on May 3 shows a ship.",
    ],
)
def test_idle_words_are_no_row(triggers_of, text) -> None:
    assert triggers_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iona's shares closed 5 percent lower at 490 francs on Monday.", ["closed"]),
        ("Bo Ray was charged with murder on Monday.", ["charged"]),
        ("The rebels used ten lorries in 2016.", ["used"]),
        ("Iona has sold ten mills in the past year.", ["sold"]),
        ("Ann Lee sold the mill that she opened on Monday.", ["opened"]),
        ("The shop closed at 9 Dale Road on Monday.", ["closed"]),
        ("Ann Lee made headlines on Monday with a letter to Bo Reed.", ["made"]),
        ("The decision to close the port was taken on Monday.", ["taken"]),
        ("A decision was made by Bo Reed on Monday.", ["made"]),
        ("Iona traded its port for a bridge on Monday.", ["traded"]),
        ("The revolt was dubbed a riot in 2014.", ["dubbed"]),
        ("The encounter in Ost occurred on Monday when a boy fell into a pit.", ["fell"]),
        ("The encounter between Ann Lee and Bo Reed occurred in Ost on Monday.", ["occurred"]),
        ("Entry was banned as of Monday.", ["banned"]),
        ("The firm made a similar offer in 2012.", ["made"]),
        ("The mayor became a judge in 2012.", ["became"]),
        ("A photo of the port was released on Monday.", ["released"]),
    ],
)
def test_what_says_something_is_told(triggers_of, text, told) -> None:
    assert [trigger for trigger in triggers_of(text) if trigger != "close"] == told


def test_what_is_told_only_by_what_says_nothing(triggers_of) -> None:
    assert (
        triggers_of("Based on what Iona has been spinning the last six months, they are short on facts, Mr Lee said.")
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday, President Lee dismissed the possibility, warning of an arms race.",
        "Press chief Bo Ray welcomed the move this evening.",
        "The council condemned the sale in a note that was more strongly worded than its note on Monday.",
    ],
)
def test_an_answer_to_what_another_sentence_tells_says_nothing(triggers_of, text) -> None:
    assert not {"dismissed", "welcomed", "worded"} & set(triggers_of(text))


def test_an_answer_that_names_what_it_is_to_is_told(triggers_of) -> None:
    assert triggers_of("On Thursday, President Lee dismissed the possibility of talks.") == ["dismissed"]
    assert triggers_of("On Thursday, President Lee welcomed the ruling.") == ["welcomed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mr Lee's intervention on October 28 caused the party to sink in the polls.", []),
        ("Mr Lee's decision on October 28 to close the port caused the party to sink.", ["decision"]),
        ("Mr Lee responded with a brief statement on Monday.", []),
        ("Mr Lee responded with a brief statement on the sale on Monday.", ["responded"]),
        ("Mr Lee responded to the vote with a statement on Monday.", ["responded"]),
    ],
)
def test_a_row_says_what_was_decided_or_replied(triggers_of, text, told) -> None:
    assert [trigger for trigger in triggers_of(text) if trigger in {"intervention", "decision", "responded"}] == told


def test_whom_a_firm_went_after_says_enough(triggers_of) -> None:
    assert triggers_of("The firm Lark went after Ann Lee's book on Monday.") == ["went"]
    assert triggers_of("Ann Lee went on Monday.") == []


def test_into_what_somebody_went_says_enough(triggers_of) -> None:
    assert "went" in triggers_of("The probe went into orbit around Mars on Monday.")


def test_since_when_records_are_kept_is_no_event(triggers_of) -> None:
    assert triggers_of("The rain was the heaviest since records began in 1907.") == []
    assert "began" in triggers_of("The club has won nine games since the revolt began in 1907.")


def test_what_was_called_off_is_told(dated_in) -> None:
    assert dated_in("The strike was called off on Monday.") == {"called": "2024-05-13"}
