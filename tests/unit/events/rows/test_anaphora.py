"""What "the fire" stands for where the article has told of a fire before."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("A gunman shot nine people on 6 May. The shooting began around 6:30am on 6 May.", ["began", "shot"]),
        ("A tram derailed near Ost on 6 May. The derailment occurred at about 5 p.m. on 6 May.", ["derailed", "occurred"]),
        ("A fire broke out at the port on 6 May. The fire began at noon on 6 May.", ["began", "broke"]),
        ("Iona launched a rocket on 6 May. The launch took place at 9:18 on 6 May.", ["launched", "took"]),
        ("Ten were injured at a fair on 6 May. The shooting occurred at 9pm on 6 May.", ["injured", "occurred"]),
        ("A tower collapsed on 6 May. Gas led to the disaster, which occurred at 6am on 6 May.", ["collapsed", "occurred"]),
        ("A plane crashed on 6 May. Fog caused the crash, which happened at noon on 6 May.", ["crashed", "happened"]),
        ("Iona held a test flight on 6 May. The launch took place at 9:18 on 6 May.", ["held", "took"]),
    ],
)  # fmt: skip
def test_a_bare_definite_noun_is_what_was_told_before(events_in, text, together) -> None:
    assert together in events_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "A gunman shot nine people on 6 May. The shooting began on 7 May.",
        "A gunman shot nine people on 6 May. A second shooting began on 6 May.",
        "A gunman shot nine people on 6 May. The shooting of Ann Lee took place on 6 May.",
        "The war in Norland ended on 6 May. The war began on 6 May.",
        "A gunman shot nine people on 6 May. The meeting began on 6 May.",
        "A plane crashed on 6 May. The plane took off at noon on 6 May.",
        "Iona opened a bridge on 6 May. The disaster occurred at 6am on 6 May.",
    ],
)
def test_another_day_another_description_or_another_noun_is_another_event(events_in, text) -> None:
    assert events_in(text)
    assert all(len(each) == 1 for each in events_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "A man shot nine people in Ost on 6 May before he was killed by police. The shooting began at 9pm on 6 May.",
        "A man shot nine people in Ost on 6 May before he was shot by police. The shooting began at 9pm on 6 May.",
    ],
)
def test_the_deed_in_the_main_clause_is_meant_rather_than_what_came_of_it(events_in, text) -> None:
    assert events_in(text)[0] == ["began", "shot"]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("A tram has derailed in Ost. Ten are in hospital. The accident happened on Monday.", ["derailed", "happened"]),
        ("A woman was stabbed in Ost. Guards found her. The attack took place on Monday.", ["stabbed", "took"]),
        ("A man has been killed at a mill in Ost. The blaze broke out on Monday night.", ["broke", "killed"]),
        ("Two guards shot a man in Ost. The shooting occurred at 10 p.m. on Monday.", ["occurred", "shot"]),
        ("A quake has killed ten people in Ost. The quake struck on Monday night.", ["killed", "struck"]),
        ("Ost has passed a law on trams. The vote took place on Monday.", ["passed", "took"]),
    ],
)
def test_the_lead_has_the_day_on_which_a_later_sentence_says_that_it_happened(events_in, text, together) -> None:
    assert together in events_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "A man has died in Ost. The accident happened on Monday.",  # perhaps later
        "A tram has derailed in Ost. The meeting took place on Monday.",
        "A tram may have derailed in Ost. The accident happened on Monday.",
        "Iona has a new chief. A tram line is old. A tram has derailed in Ost. The accident happened on Monday.",
        "Iona announced a sale. The announcement came on Monday.",
    ],
)
def test_what_tells_something_else_or_stands_behind_the_lead_has_not(dated_in, text) -> None:
    assert not {"died", "derailed", "announced"} & dated_in(text).keys()


def test_what_the_lead_goes_on_to_tell_has_that_day_too(dated_in) -> None:
    text = "A fire has destroyed a mill in Ost. Four people were rescued from the roof. The blaze broke out on Monday."
    assert dated_in(text) == dict.fromkeys(("destroyed", "rescued", "broke"), "2024-05-13")
