"""How much it says for one event that two articles are alike, in the points of `same_event`.

Two weighings, each of which counts for half: one was chosen by hand, with an eye on real timelines; the other is that of
`benchmarks/fit_story.py`, a logistic regression of whether two articles of ECB+ topics 1 to 20 are of one subtopic, put
on the scale of the first. Together they rank better than either, also on topics that neither has seen.
"""

from __future__ import annotations

from dateline.timeline.judging.profiles import Likeness

ONE_STORY = 0.2  # likeness from which articles may tell of one story
ONE_TEXT = 0.8  # likeness from which two articles are versions of one text
_AT_LEAST_ALIKE = 0.3  # what counts as the likeness of articles of one story, which may be short
_MOST = 6.4  # points; a copy of an article tells no more than the article itself

_FITTED_START = -5.85
_FITTED = {
    "all": 3.91, "names": 5.30, "words": -1.32, "figures": 3.69, "lead_names": 2.33, "lead_figures": 2.94, "leading": 2.22,
    "plain": 1.67,
}  # fmt: skip
_FROM, _WIDTH = 2.95, 0.4  # put the fitted weighing on the scale of the other: as high and as wide apart on average


def story_points(likeness: Likeness, more: float) -> float:
    """The points for articles that are this alike, and for what `more` speaks for one event."""
    by_hand = -0.1 + 7 * max(likeness.all, _AT_LEAST_ALIKE)
    by_hand += 1.2 * likeness.names - 1.1 * likeness.words + 1.5 * likeness.figures
    fitted = _FITTED_START + sum(weight * float(getattr(likeness, name)) for name, weight in _FITTED.items())
    return round(min((by_hand + _FROM + _WIDTH * fitted) / 2 + more, _MOST), 3)
