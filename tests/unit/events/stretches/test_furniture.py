"""What belongs to the page and not to the report."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.stretches.furniture import is_embedded, is_stamp

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("sentence", "embedded"),
    [
        ("A post shared by Ann Lee (@annlee) on May 3, 2024 at 9:50pm PST", True),
        ("pic.twitter.com/abcd -- Ann (@annlee) May 3, 2024 Dozens left", True),
        ("So sad - Ann Lee (@annlee) May 3, 2024", True),
        ("This article was first published on May 3, 2024.", True),
        ("Iona's shares just soared 11:03 AM ET Fri, 3 May 2024 | 00:40", True),
        ("Iona's shares soared by 11:03 AM on Friday, 3 May 2024.", False),
        ("The article was published by Ann Lee on May 3, 2024.", False),
        ("Hide Caption 13 of 25 Photos: Harbour fire: crews leave on May 3.", True),
        ("All you need to know, delivered to your inbox Monday.", True),
        ("14/30 Harbour The crew left on May 3.", True),
        ("A post shared by thousands told of a flood on May 3.", False),
        ("Ann Lee (@annlee) left the port on May 3.", False),
        ("The council posted a guard on May 3, 2024.", False),
    ],
)
def test_an_embedded_post_is_told_from_what_the_article_says(sentence, embedded):
    assert is_embedded(sentence) is embedded


@pytest.mark.parametrize(
    ("word", "behind", "stamp"),
    [
        ("Updated", ": 2024-05-03 06:50", True),
        ("Published", " 10:15 3 May 2024", True),
        ("updated", " its rules on May 3", False),
        ("closed", ": 3 May", False),
    ],
)
def test_a_stamp_says_when_the_page_was_put_up(word, behind, stamp):
    assert is_stamp(word, behind) is stamp


def test_neither_gives_a_row(events_of):
    assert events_of("A post shared by Ann Lee (@annlee) on May 3, 2024.", {"May 3, 2024": DAY}) == []
    assert events_of("Reports Updated: May 3, 2024 (Agency)", {"May 3, 2024": DAY}) == []
