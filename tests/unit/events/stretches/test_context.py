"""What is parsed before a stretch for the sake of its pronouns."""

from __future__ import annotations

import pytest

from dateline.events.stretches.context import context_of
from dateline.events.stretches.paragraphs import Paragraph


def before(text: str, own: str, *, headline: bool = False) -> str:
    lines, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        lines.append(Paragraph(at, line.rstrip("\n"), headline=headline and number == 0))
        at += len(line)
    start = text.index(own)
    size = context_of(Paragraph(start, own, headline=False), lines, text)
    return text[start - size : start].strip()


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        ("It rained. The mayor slept. She woke on May 6.", "She woke on May 6.", "The mayor slept."),
        ("It rained. The mayor slept.\nShe woke on May 6.", "She woke on May 6.", "The mayor slept."),
        (
            "The mayor slept. He dreamt. In May, aged 9, he woke.",
            "In May, aged 9, he woke.",
            "The mayor slept. He dreamt.",
        ),
        ("The mayor slept. Ada woke on May 6.", "Ada woke on May 6.", ""),
        ('"The mayor slept. He is well." She woke on May 6.', "She woke on May 6.", ""),
        ("Photo of the mayor\nShe woke on May 6.", "She woke on May 6.", ""),
        ("She woke on May 6.", "She woke on May 6.", ""),
        (
            "It rained. Ada slept. The company, a bank, woke on May 6.",
            "The company, a bank, woke on May 6.",
            "Ada slept.",
        ),
        ("It rained. Ada slept. In May the 19-year-old woke.", "In May the 19-year-old woke.", "Ada slept."),
        ("It rained. Ada slept. The guards woke on May 6.", "The guards woke on May 6.", ""),
    ],
)
def test_sentences_before_a_pronoun_are_parsed_up_to_the_one_that_opens_with_none(text, own, expected):
    assert before(text, own) == expected


def test_a_title_is_no_sentence_before():
    assert before("The mayor slept.\nShe woke on May 6.", "She woke on May 6.", headline=True) == ""


def test_what_is_parsed_before_is_bounded():
    text = "He " + "very " * 400 + "slept. She woke on May 6."
    assert before(text, "She woke on May 6.") == ""
