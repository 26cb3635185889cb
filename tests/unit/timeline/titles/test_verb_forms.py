"""The form of the verb in a title: planned, denied, supposed, told without a finite verb."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.verbal import title


@pytest.mark.parametrize(
    ("sentence", "more", "expected"),
    [
        ("Iona will deliver a radar.", {"tense": "future"}, "Iona will deliver a radar"),
        ("Iona has plans to deliver a radar.", {"tense": "infinitive"}, "Iona to deliver a radar"),
    ],
)
def test_what_is_planned_reads_as_planned(parsed, sentence: str, more: dict[str, str], expected: str) -> None:
    told = parsed(sentence, "deliver", agent="Iona", patient="a radar", factuality="planned", **more)
    assert title(told) == expected


def test_a_planned_passive_reads_as_planned(parsed) -> None:
    told = parsed("A bridge, they hope, opened by May.", "opened", lemma="open", patient="A bridge", voice="passive",
                   factuality="planned")  # fmt: skip
    assert title(told) == "A bridge to be opened"


@pytest.mark.parametrize(
    ("sentence", "trigger", "more", "expected"),
    [
        ("Iona did not send a radar.", "send", {}, "Iona did not send a radar"),
        ("Iona hasn\u2019t sent a radar.", "sent", {}, "Iona hasn't sent a radar"),
        ("Iona denied it had sent a radar.", "sent", {}, "Iona did not send a radar"),
        ("On no day was a radar sent by Iona.", "sent", {"voice": "passive"}, "A radar was not sent by Iona"),
    ],
)
def test_what_is_denied_reads_as_denied(
    parsed, sentence: str, trigger: str, more: dict[str, str], expected: str
) -> None:
    told = parsed(sentence, trigger, lemma="send", agent="Iona", patient="a radar", factuality="not_occurred", **more)
    assert title(told) == expected


@pytest.mark.parametrize(
    ("sentence", "modality", "expected"),
    [
        ("Iona might send a radar.", "might", "Iona might send a radar"),
        ("If Iona send a radar, war looms.", None, "Iona may send a radar"),
        ("Iona, it is feared, in the end send a radar.", "could", "Iona could send a radar"),
    ],
)
def test_what_is_supposed_reads_as_supposed(parsed, sentence: str, modality: str | None, expected: str) -> None:
    told = parsed(sentence, "send", agent="Iona", patient="a radar", factuality="hypothetical", modality=modality,
                   tense="present")  # fmt: skip
    assert title(told) == expected


@pytest.fixture
def told_without_tense(parsed):
    """The title of what somebody did to a dam, where the verb itself has no tense."""

    def of(sentence: str, trigger: str, lemma: str, agent: str) -> str:
        return title(parsed(sentence, trigger, lemma=lemma, agent=agent, patient="a dam", tense="infinitive"))

    return of


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "agent", "expected"),
    [
        ("Rebels managed to capture a dam.", "capture", "capture", "Rebels", "Rebels managed to capture a dam"),
        ("The army managed to capture a dam.", "capture", "capture", "The army", "The army managed to capture a dam"),
        ("Iona, after reaching a dam, fled.", "reaching", "reach", "Iona", "Iona reaches a dam"),
        ("Iona, keen on fortifying a dam, fled.", "fortifying", "fortify", "Iona", "Iona fortifies a dam"),
        ("Iona, proud of having a dam, fled.", "having", "have", "Iona", "Iona has a dam"),
    ],
)
def test_a_fact_told_without_a_finite_verb_is_put_in_the_tense_of_headlines(
    told_without_tense, *, sentence: str, trigger: str, lemma: str, agent: str, expected: str
) -> None:
    assert told_without_tense(sentence, trigger, lemma, agent) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "agent", "expected"),
    [
        ("Iona had to close a dam.", "close", "close", "Iona", "Iona had to close a dam"),
        ("Two rivals returned to build a dam.", "build", "build", "Two rivals", "Two rivals returned to build a dam"),
        ("A barge came crashing into a dam.", "crashing", "crash", "A barge", "A barge came crashing into a dam"),
        ("Drones were heard circling a dam.", "circling", "circle", "Drones", "Drones were heard circling a dam"),
        ("Iona, heard praising a dam, fled.", "praising", "praise", "Iona", "Iona praises a dam"),
    ],
)
def test_what_leads_to_a_verb_without_a_tense_gives_the_tense(
    told_without_tense, *, sentence: str, trigger: str, lemma: str, agent: str, expected: str
) -> None:
    assert told_without_tense(sentence, trigger, lemma, agent) == expected
