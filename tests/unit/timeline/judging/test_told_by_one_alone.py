"""What only one of two accounts tells: a date, an outcome, which of a row it was."""

from __future__ import annotations

from dateline.timeline.judging.accounts import account
from dateline.timeline.judging.profiles import Likeness
from dateline.timeline.judging.same_event import judge

WELL_ALIKE, HALF_ALIKE = Likeness(0.6, 0.6, 0.5, 0.3), Likeness(0.3, 0.3, 0.2, 0.1)


def _points(one, other, likeness) -> dict[str, float]:
    judged = judge(account(one), account({**other, "article_id": "other"}), likeness)
    assert judged is not None
    return dict(judged.points)


def test_a_date_or_an_outcome_that_one_of_two_articles_well_alike_leaves_out_counts_half(mention) -> None:
    dated = mention("Guards shut the port on Friday.", "shut", agent="Guards", patient="the port")
    ahead = mention("The harbour was to be shut.", "shut", patient="harbour", day=None, factuality="planned")
    near, far = _points(dated, ahead, WELL_ALIKE), _points(dated, ahead, HALF_ALIKE)
    assert 2 * near["one date alone"] == far["one date alone"] < 0
    assert 2 * near["another outcome"] == far["another outcome"] < 0


def test_what_may_happen_is_one_where_articles_well_alike_tell_it_in_one_word_and_of_nobody_else(mention) -> None:
    told = {"lemma": "vote", "day": None, "factuality": "planned"}
    one = mention("The island is to vote in autumn.", "vote", **told)
    again = mention("The vote of the island is near, and it will vote.", "vote", **told)
    assert "neither happened" not in _points(one, again, WELL_ALIKE)
    assert "neither happened" in _points(one, again, HALF_ALIKE)
    assert "neither happened" in _points(one, {**again, "factuality": "not_occurred"}, WELL_ALIKE)
    elect = mention("The island is to elect a mayor.", "elect", **told | {"lemma": "elect"})
    assert "neither happened" in _points(elect, mention("A vote is near.", "vote", **told), WELL_ALIKE)
    mayor, board = ({"patient": name, "day": None, "factuality": "planned"} for name in ("a mayor", "a board"))
    one, other = mention("Ost will pick a mayor.", "pick", **mayor), mention("Ost will pick a board.", "pick", **board)
    assert "neither happened" in _points(one, other, WELL_ALIKE)


def test_the_sixth_of_a_row_is_not_the_seventh(mention) -> None:
    told = {"lemma": "round", "nominal": True, "day": None}
    sixth = mention("Lund fell in the sixth round.", "round", **told)
    seventh = mention("Lund was beaten in the seventh round.", "round", **told)
    plain = mention("It was a short round.", "round", **told)
    assert "another of a row" in _points(sixth, seventh, WELL_ALIKE)
    assert "another of a row" not in _points(sixth, sixth, WELL_ALIKE)
    assert "another of a row" not in _points(sixth, plain, WELL_ALIKE)
