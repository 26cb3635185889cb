"""Cues of tense around a time, in text that nobody has parsed."""

from __future__ import annotations

import pytest

from dateline.context.tense import Cues
from dateline.languages import load
from dateline.scanning import scan


def tenses(marked: str) -> list[str | None]:
    """The tense at each `[...]` of the text, asked in its order."""
    words = [word for word in scan(marked).words if word not in {"[", "]"}]
    cues, found, at = Cues(words, load("en").tense), [], 0
    for word in scan(marked).words:
        if word == "[":
            first = at
        elif word == "]":
            found.append(cues.tense(first, at))
        else:
            at += 1
    return found


def test_what_the_words_around_a_time_tell_does_not_depend_on_what_was_asked_before():
    words = scan(
        "The harbour closed in May after a storm, sinking two boats, and will open in June, the mayor said."
    ).words
    may, june = words.index("may"), words.index("june")
    cues = Cues(words, load("en").tense)
    assert [cues.tense(at, at + 1) for at in (june, may, june)] == ["certain", "past", "certain"]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The council will meet on [Tuesday].", "future"),
        ("On [Tuesday] the council will meet.", "future"),
        ("The council is to meet on [Tuesday].", "future"),
        ("The bridge opened on [Tuesday].", "past"),
        ("They signed the treaty in [May].", "past"),
        (
            "The bridge, opened by the mayor after years of dispute over the money and the land [Tuesday], is red.",
            "present",
        ),
        ("The vote was delayed from [May] by rain.", "likely past"),
        ("The bridge will be opened on [Tuesday].", "future"),
        ("The bridge is opened on [Tuesday].", "present"),
        ("The bridge had been opened on [Tuesday].", "past"),
        ("The road is closed [Tuesday].", "present"),
        ("The talks are set for [Tuesday].", "future"),
        ("The talks, set to resume [Tuesday], are secret.", "future"),
        ("They set a trap [Tuesday].", "likely past"),
        ("Shares may fall on [Tuesday].", "future"),
        ("The treaty, signed in spring, comes into force on [Tuesday].", "future"),
        ("The ban takes effect [Tuesday].", "future"),
        ("The ban took effect [Tuesday].", "likely past"),
        ("The ship that left on [Tuesday] will dock.", "past"),
        ("A ban that starts on [Tuesday] has angered the crew.", "future"),
        ("He is due in court, after his arrest on [Tuesday].", "past"),
        ("The losses of [Tuesday] could hurt.", None),
        ("On [Tuesday] shares could fall.", "future"),
        ("If no deal is reached by [Tuesday], the port will close.", "future"),
        ("The team flies home on [Tuesday].", "future"),
        ("The need to revise it grew out of his remarks on [Tuesday].", "past"),
        ("They fired missiles to hit a ship on [Tuesday].", "past"),
        ("It is said to have run aground on [Tuesday].", "past"),
        ("The island voted to stay in the union on [Tuesday] by 55 percent to 45.", "past"),
        ("The Planning Board met the crew on [Tuesday].", "past"),
        ("It will be below the [December] forecast.", "past"),
        ("Prices rose a tenth in April May and [June].", "likely past"),
        ("The board extended its offer to [Tuesday].", "future"),
        ("Floods made it hard to meet demand in [the spring].", "past"),
        ("Floods made it hard for them to meet demand in [the spring].", "past"),
        ("They refused to meet on [Tuesday].", "past"),
        ("He'll be back [Tuesday].", "future"),
        ("They won't meet [Tuesday].", "future"),
        ("We won’t be there on [Tuesday].", "future"),
        ("They won the race on [Tuesday].", "past"),
        ("She didn't see him on [Tuesday].", "past"),
        ("The loan was not signed until [Tuesday].", "past"),
        ("He did not arrive until [Tuesday].", "past"),
        ("She hadn't left until [Tuesday].", "past"),
        ("The vote was not expected until [Tuesday].", "future"),
        ("The talks will not end until [Tuesday].", "future"),
        ("They would leave unless he paid by [Tuesday].", "future"),
        ("The firm told the board of the city in [May] it would leave.", "past"),
        ("The firm told them that on [Tuesday] it would leave.", "future"),
        ("She said she asked the guard to leave by [Tuesday].", "future"),
        ("They managed to reach the coast by [Tuesday].", "likely past"),
        ("They agreed to meet on [Tuesday].", "future"),
        ("The vote was postponed until [Tuesday].", "future"),
        ("They asked that another session be held on [Tuesday].", "future"),
        ("Nobody could be found on [Tuesday].", "past"),
        ("The losses of [Tuesday] may hurt.", None),
        ("The deficit for the second May in a row on [Tuesday].", None),
        ("A ship will be loaded in the northern port [Tuesday], Orle said.", "future"),
        (
            "Prices will come out of what the council says of the new port and its two old cranes on [Tuesday], he said.",
            "future",
        ),
        ("It will be as wild as the strait's. See you [Tuesday].", None),
        ("The port will have a new mayor on [Tuesday].", "future"),
        ("They agreed to have another round of talks on [Tuesday].", "future"),
        ("He seems to have left on [Tuesday].", "past"),
        ("The sale is expected to be\ncompleted on [Tuesday].", "future"),
        ("The yard is shut until the court sits\non [Tuesday], the owner told the crew.", "future"),
        ("It will replace the 4.8 tons due [Tuesday].", "future"),
        ("They expect to sign it by [Tuesday].", "future"),
        ("He has to testify [Tuesday].", "future"),
        ("The road is expected to remain closed on [Tuesday].", "future"),
        ("He told the crew on [Tuesday] that Ann wants to sail.", "past"),
        ("The mayor, chosen on [Tuesday] to lead the port, will speak.", "past"),
        ("The council announced the name, to be taken on [Tuesday].", "future"),
        ("The yard was sure of it going into [Tuesday]'s race.", "likely past"),
        ("She met the owners of Will & Grace on [Tuesday].", "past"),
        ("[Tuesday]'s third bomb attack is forgotten.", "past"),
        ("They fear that the fleet would avenge [Tuesday]'s U.S. raid.", "past"),
        ("It follows a [November 11] assurance that all will be well.", "past"),
        ("Both agreed to a truce starting [Tuesday].", "slated"),
        ("The fare was raised, effective on [Tuesday].", "slated"),
        ("The fair will be held on [Tuesday].", "future"),
        ("She flew to Oslo and signed on [Tuesday].", "past"),
        ("The offer had been due to expire [Tuesday].", "likely past"),
        ("The lorries left as previously planned on [Tuesday].", "past"),
        ("The year ended [Tuesday].", "past"),
        ("They plan a rally on [Tuesday] and were asking for leave.", "future"),
        ("Until [Tuesday], they had not paid.", "past"),
        ("A bridge on [Tuesday].", None),
        ("[Tuesday]", None),
        ("", None),
    ],
)
def test_the_nearest_cue_decides(text: str, tense: str | None):
    assert tenses(text) == ([tense] if text else [])


def test_a_cue_of_another_sentence_or_paragraph_does_not_count():
    assert tenses("It rained. See you [Tuesday]. He left.") == [None]
    assert tenses("It rained\n\n[Tuesday]\n\nHe left") == [None]
    assert tenses("It rained\n[Tuesday]\nand he slept") == ["past"]


def test_initials_do_not_end_a_sentence():
    assert tenses("He visited the U.S. on [Tuesday].") == ["past"]


def test_a_full_stop_before_a_comma_ends_no_sentence():
    assert tenses("In [October], a fire in Mobile, Ala., killed a guard.") == ["past"]


def test_a_cue_that_is_far_away_does_not_count():
    assert tenses("He left " + "the red " * 30 + "[Tuesday]") == [None]


def test_words_that_only_end_like_verbs_are_no_cues():
    assert tenses("a hundred on [Tuesday]") == [None]


def test_a_fronted_time_belongs_to_the_verb_that_follows():
    assert tenses("They met. In [May], the workers will vote.") == ["future"]


def test_each_time_has_its_own_cue():
    assert tenses("He left on [Monday] and will return on [Friday].") == ["past", "future"]
    assert tenses("He left on [Monday]. He will return on [Friday]. A day in [May].") == ["past", "future", None]


def test_what_was_found_for_one_time_is_kept_for_the_next():
    repeated = "[Monday], " * 40
    assert tenses(f"It opened {repeated}") == ["past"] + ["likely past"] * 15 + [None] * 24
