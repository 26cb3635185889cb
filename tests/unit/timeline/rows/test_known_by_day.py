"""What a text names by its day alone, and what of it is on the timeline."""

from __future__ import annotations

import pytest

from dateline.timeline import merge


@pytest.mark.parametrize(
    ("sentence", "trigger", "told"),
    [
        ("Ost awaits the result of Tuesday's vote.", "vote", True),
        ("Monday\u2019s referendum was held in Ost.", "referendum", True),
        ("Monday\u2019s test was of a new engine.", "test", False),
        ("Ost lost seats in the Sept. 24 vote.", "vote", True),
        ("Ost wants a second vote.", "vote", False),
        ("Ost awaits the result of the vote.", "vote", False),
        ("Ost awaits the end of Tuesday's meeting.", "meeting", False),
    ],
)
def test_what_all_know_by_its_day_is_on_the_timeline(article, mention, sentence, trigger, told) -> None:
    merged = merge([article("a")], [mention(sentence, trigger, nominal=True)])
    assert (len(merged.timeline) == 1) is told
