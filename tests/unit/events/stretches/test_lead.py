"""Where a lead that names no day is parsed for the sake of a later sentence."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.stretches.lead import dateless_lead
from dateline.events.stretches.paragraphs import Paragraph

DAY = date(2024, 5, 6)


def lead_of(text, said="Monday"):
    row = {"char_start": text.index(said), "type": "DATE", "value": "2024-05-06", "grain": "day"}
    return dateless_lead([Paragraph(0, text, headline=False)], [row | {"start_day": DAY, "end_day": DAY}], text)


def test_the_first_two_sentences_are_parsed_where_a_later_one_says_when_it_happened():
    assert lead_of("A tram fell. Ten died. It is old. The accident happened on Monday.") == {0, 13}


@pytest.mark.parametrize(
    "text",
    [
        "A tram fell. Ten died. It is old. The tram was built on Monday.",
        "A tram fell. The accident happened here. It rained on Monday.",
        "The accident happened on Monday. A tram fell.",
    ],
)
def test_nothing_is_parsed_where_none_says_so(text):
    assert lead_of(text) == frozenset()
