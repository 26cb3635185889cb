"""Times counted from the day that the news is of; published on Friday, 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The sale comes a day after Iona lost the vote.", "lost", "2024-05-16"),
        ("The sale comes just two weeks after Iona lost the vote.", "lost", "2024-04-29/2024-05-05"),
        ("The sale comes three months after Iona lost the vote.", "lost", "2024-02"),
        ("The sale comes about a month after Iona lost the vote.", "lost", "2024-04~"),
        ("The sale comes two years after ten clerks were robbed by men in Ost.", "robbed", "2022"),
        ("Bo Holm sold the port on Thursday. The sale comes a day after Iona lost the vote.", "lost", "2024-05-15"),
    ],
)
def test_what_the_news_comes_after_lies_so_long_before_it(dated_in, text, trigger, edtf):
    assert dated_in(text)[trigger] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "The sale came a day after Iona lost the vote.",
        "The sale comes less than a month after Iona lost the vote.",
        "Iona left the club a day after it lost the vote.",
    ],
)
def test_from_what_is_not_the_news_nothing_is_counted(dated_in, text):
    assert dated_in(text) == {}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A clerk left three days after she put through a call on 4 May.", {"left": "2024-05-07", "put": "2024-05-04"}),
        (
            "Two days after the election on 3 May, Ann Lee resigned.",
            {"election": "2024-05-03", "resigned": "2024-05-05"},
        ),
        ("The firm cut 500 jobs two months after it was sold in March.", {"cut": "2024-05", "sold": "2024-03"}),
        ("Ann Lee died three days after the crash, on 5 May.", {"died": "2024-05-05"}),
        ("Ann Lee ran the mill for ten years before it burned on 5 May.", {"burned": "2024-05-05"}),
        ("On the eve of the vote on 3 May, Ann Lee resigned.", {"vote": "2024-05-03", "resigned": "2024-05-02"}),
        ("Ann Lee resigned the day before the vote on 3 May.", {"vote": "2024-05-03", "resigned": "2024-05-02"}),
        ("Two years before the vote on 3 May 2011, the club sold its ground.", {"vote": "2011-05-03", "sold": "2009"}),
    ],
)
def test_what_came_so_long_before_or_after_a_dated_happening_is_counted_from_it(dated_in, text, days) -> None:
    assert dated_in(text) == days
