"""What a verb leaves to the words around it: two refusals of one firm are two happenings where two things were refused."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.timeline.judging.accounts import account
from dateline.timeline.judging.profiles import Likeness
from dateline.timeline.judging.same_event import judge

SAME_TEXT = Likeness(1, 1, 1, 1)
ALIKE = Likeness(0.6, 0.6, 0.5, 0.3)


def _points(one, other, likeness=SAME_TEXT):
    judged = judge(account(one), account(other), likeness)
    assert judged is not None
    return dict(judged.points)


def _told(mention, sentence, trigger, complement, *, agent, event_class="i_action", at=0, **more):
    told = {"day": None, "agent": agent, "event_class": event_class, "complement": complement, "at": at}
    return mention(sentence, trigger, **told | more)


@pytest.mark.parametrize(
    ("complement", "another"),
    [("to sell the port", True), ("to talk about the mayor", False), ("to speak", False)],
)
def test_who_refuses_two_things_refuses_twice(mention, complement, another) -> None:
    one = _told(mention, "Iona refused to talk.", "refused", "to talk", agent="Iona", lemma="refuse")
    sentence = f"Iona refused {complement}."
    other = _told(mention, sentence, "refused", complement, agent="Iona", lemma="refuse", at=400)
    assert ("another thing is meant" in _points(one, other)) == another
    apart = {**other, "article_id": "other"}
    assert ("another thing is meant" in _points(one, apart, ALIKE)) == another


def test_what_failed_by_itself_is_not_what_somebody_failed_to_do(mention) -> None:
    engine = _told(mention, "The engine failed.", "failed", "", agent="The engine", lemma="fail")
    firm = _told(mention, "Iona failed to pay.", "failed", "to pay", agent="Iona", lemma="fail", at=400)
    assert "another thing is meant" in _points(engine, firm)


def test_what_begins_and_ends_says_which_beginning_it_is(mention) -> None:
    talks = _told(
        mention, "The talks resumed.", "resumed", "", agent="The talks", event_class="aspectual", lemma="resume"
    )
    goes_on = {"event_class": "aspectual", "lemma": "resume", "at": 400}
    strike = _told(mention, "The strike resumed.", "resumed", "", agent="The strike", **goes_on)
    negotiations = _told(mention, "The negotiations resumed.", "resumed", "", agent="The negotiations", **goes_on)
    assert "another thing is meant" in _points(talks, strike)
    assert "another thing is meant" not in _points(talks, negotiations)


def test_what_is_voted_on_one_day_is_one_vote_however_it_is_told(mention) -> None:
    day = {"day": "2024-05-02", "agent": "Members", "event_class": "i_action", "lemma": "vote"}
    one = mention("Members voted on the contract.", "voted", complement="on the contract", **day)
    other = mention("Members voted to end it.", "voted", complement="to end it", at=400, **day)
    assert "another thing is meant" not in _points(one, other)


def test_the_last_one_of_years_before_is_not_the_one_that_is_told_of(mention) -> None:
    published = {"published_day": date(2024, 5, 3)}
    strike = {"nominal": True, "lemma": "strike"}
    last = mention("The last strike was in 2007.", "strike", day="2007-05-02", **strike)
    now = mention("The strike went on.", "strike", day=None, at=400, **strike)
    week = mention("Last week's strike went on.", "strike", day="2024-04-24", **strike)
    assert judge(account(last, published), account(now, published), SAME_TEXT) is None
    assert judge(account(week, published), account(now, published), SAME_TEXT) is not None


def test_who_claims_something_kills_nobody(mention) -> None:
    said = mention(
        "A paper claimed it was late.", "claimed", agent="A paper", day=None, lemma="claim", event_class="reporting"
    )
    died = mention("Ten died.", "died", agent="Ten", day=None, at=400, lemma="die")
    assert judge(account(said), account(died), SAME_TEXT) is None
