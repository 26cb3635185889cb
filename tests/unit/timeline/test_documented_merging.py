"""What the reference says of merging is what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.timeline.grouping.clustering import SAME_EVENT
from dateline.timeline.judging import one_story, same_event

REFERENCE = (Path(__file__).parents[3] / "docs" / "reference.md").read_text(encoding="utf-8")
MERGING = REFERENCE.split("## When two mentions are one event\n", 1)[1].split("\n### ", 1)[0]


@pytest.mark.parametrize(
    "told",
    [
        f"mean likelihood is at least {SAME_EVENT} ",
        f"| up to {one_story._MOST} |",
        "the same {same:.0f}, of one stem {stem}, synonyms {synonym}, kin {kin}".format(**same_event._NEARNESS),
    ],
)
def test_the_figures_of_the_reference_are_those_that_decide(told: str):
    assert told in MERGING
