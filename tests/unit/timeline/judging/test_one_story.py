"""How much it says for one event that two articles are alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.timeline.judging.one_story import story_points
from dateline.timeline.judging.profiles import Likeness, likeness, profile

ALIKE = Likeness(0.4, 0.4, 0.3, 0.1)


def _points(**more: float | bool) -> float:
    return story_points(replace(ALIKE, **more), 0.0)


@pytest.mark.parametrize("what", ["all", "names", "figures", "lead_names", "lead_figures", "leading"])
def test_the_more_two_articles_share_the_more_it_says(what: str) -> None:
    assert _points(**{what: 0.7}) > _points(**{what: 0.5})


def test_an_article_without_figures_cannot_share_them() -> None:
    assert _points(figures=0.0, plain=True) > _points(figures=0.0)


def test_short_articles_are_hardly_held_against_their_story() -> None:
    assert _points(all=0.3) - _points(all=0.2) < _points(all=0.5) - _points(all=0.4)


def test_a_copy_tells_no_more_than_the_article() -> None:
    most = Likeness(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
    assert story_points(most, 1.0) == story_points(most, 0.0)


def test_names_and_figures_of_the_first_sentences_count_by_themselves() -> None:
    rest = " ".join(["The harbour was busy and the weather was fair for the season."] * 20)
    one, other = profile(f"Iona struck Ost with 12 ships. {rest}"), profile(f"Later 12 ships of Iona left Ost. {rest}")
    else_where = profile(f"A market opened. {rest} Iona struck Ost with 12 ships.")
    assert likeness(one, other).lead_names > likeness(one, else_where).lead_names
    assert likeness(one, other).lead_figures > likeness(one, else_where).lead_figures
    assert likeness(one, profile("It rained.")).plain
