"""What a later article tells again by its month only."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.timeline.grouping.clustering import SAME_EVENT
from dateline.timeline.judging.accounts import account
from dateline.timeline.judging.profiles import UNLIKE
from dateline.timeline.judging.same_event import judge

MAY = {"edtf": "2024-05", "start_day": date(2024, 5, 1), "end_day": date(2024, 5, 31), "grain": "month"}
NOW, LATER = {"published_day": date(2024, 5, 3)}, {"published_day": date(2025, 2, 1)}


@pytest.fixture
def told(mention):
    """A mention of the deed, on its day, or again in the month of May."""

    def make(verb: str, *, agent: str | None = None, patient: str | None = None, **more):
        sentence = f"Later {agent or 'they'} {verb} {patient or 'there'}."
        return mention(sentence, verb, agent=agent, patient=patient, **more)

    return make


def _again(one, again, later=LATER) -> bool:
    back = account({**again, **MAY, "article_id": "other"}, later)
    judged = judge(account(one, NOW), back, UNLIKE)
    return judged is not None and judged.likelihood >= SAME_EVENT


def test_what_was_done_to_one_by_name_is_told_again_by_its_month(told) -> None:
    assert _again(told("arrested", lemma="arrest", patient="Bo Ray"), told("arrested", lemma="arrest", patient="Ray"))
    assert _again(told("resigned", lemma="resign", agent="Ann Lee"), told("resigned", lemma="resign", agent="Lee"))


def test_what_has_other_words_or_others_in_it_is_not_told_again(told) -> None:
    one = told("arrested", lemma="arrest", patient="Bo Ray")
    assert not _again(one, told("freed", lemma="free", patient="Bo Ray"))
    assert not _again(one, told("arrested", lemma="arrest", patient="Ann Lee"))
    assert not _again(told("fell", lemma="fall", agent="Iona"), told("fell", lemma="fall", agent="Iona"))


def test_what_is_told_in_the_month_itself_is_no_look_back(told) -> None:
    one = told("arrested", lemma="arrest", patient="Bo Ray")
    assert not _again(one, one, later={"published_day": date(2024, 5, 20)})
