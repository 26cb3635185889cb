"""Which sentences are parsed by default."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.events.stretches.paragraphs import Paragraph
from dateline.events.stretches.selection import ends_with_day, sentences, stretches


def parts(text, *dates, headline=False):
    rows = [
        {"char_start": 100 + text.index(said), "type": "DATE", "value": "2024-05-06", "grain": "day"}
        | {"start_day": None, "end_day": None}
        for said in dates
    ]
    return [part.text for part in stretches(Paragraph(100, text, headline), rows)]


def test_a_sentence_with_a_date_is_parsed_and_its_neighbours_are_not():
    assert parts("The mayor slept. Ada opened it on May 6. It rained.", "May 6") == ["Ada opened it on May 6."]


def test_a_sentence_that_may_go_on_with_a_day_is_parsed_by_itself():
    text = "Ada opened it on May 6. Ten guests left. It is wide. Bo sang on May 6."
    days = {"start_day": date(2024, 5, 6), "end_day": date(2024, 5, 6)}
    rows = [{"char_start": at, "type": "DATE", "value": "2024-05-06", "grain": "day"} | days for at in (17, 64)]
    paragraph = Paragraph(0, text, headline=False)
    assert [part.text for part in stretches(paragraph, rows)] == [
        "Ada opened it on May 6.",
        "Ten guests left.",
        "Bo sang on May 6.",
    ]
    assert ends_with_day(paragraph, rows)
    assert ends_with_day(Paragraph(80, "Ten left.", headline=False), [], of_a_day=True)
    assert [
        part.text for part in stretches(Paragraph(80, "Ten left. It is wide.", headline=False), [], of_a_day=True)
    ] == ["Ten left."]


def test_neighbours_that_are_both_worth_it_stay_together():
    assert parts("She came on May 6. He left on May 7. It rained.", "May 6", "May 7") == [
        "She came on May 6. He left on May 7."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Iona plans to sell the port.",
        "Iona is planning to sell the port.",
        "The firm Iona will sell the port.",
        "The Oriole has yet to dock.",
        "The ship could dock in Suria.",
        "The harpoons of Suria did not fire.",
        "Iona's harpoons didn't fire.",
        "The mayor, Ada Silva, refused to sign.",
        "The game in Suria was cancelled.",
    ],
)
def test_what_plans_or_denies_is_parsed(sentence):
    assert parts(f"It rained. {sentence} It rained.") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm plans to sell the port.",
        "It isn't clear, and I don't think that they'll sell it.",
        "We'd go, but nobody would listen.",
        "Couldn't it sink?",
        '"The crew," he said, "will never sell it."',
    ],
)
def test_plans_and_denials_in_which_nobody_is_named_are_not_parsed(sentence):
    assert parts(f"It rained. {sentence} It rained.") == []


def test_what_opens_with_a_small_letter_may_name_somebody_in_small_letters():
    sentence = "ada silva will sell the port."
    assert parts(sentence) == [sentence]


def test_a_sentence_with_a_date_is_parsed_whoever_is_in_it():
    assert parts("It will be sold on May 6.", "May 6") == ["It will be sold on May 6."]


def test_plain_sentences_without_a_date_are_not_parsed():
    assert parts("The mayor slept. The crowd cheered.") == []


def test_a_title_is_always_parsed():
    assert parts("Mayor opens bridge", headline=True) == ["Mayor opens bridge"]


def test_a_length_of_time_dates_nothing():
    row = {"char_start": 103, "type": "DURATION", "value": "P3D", "grain": "day"}
    assert list(stretches(Paragraph(100, "It rained for three days.", headline=False), [row])) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rained. It stopped.", 2),
        ('"It rained." She left.', 2),
        ("Mr. Silva came. He left.", 2),
        ("U.S. Steel rose. It fell.", 2),
        ("J. Silva of Acme Inc. Friday declined comment.", 1),
        ("He came on Jan. 5. She left.", 2),
        ("Was it so? It was! It rained", 3),
    ],
)
def test_sentences_end_where_they_seem_to(text, count):
    assert len(list(sentences(text))) == count


@given(st.text(alphabet='Aa. "\u201d!?\n1', max_size=80))
def test_sentences_cover_the_text(text):
    spans = list(sentences(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)
