"""What it says of two mentions how each is told: by whom, with reserve, as a state, in a neighbouring sentence."""

from __future__ import annotations

from dateline.timeline.judging.accounts import account
from dateline.timeline.judging.profiles import Likeness
from dateline.timeline.judging.same_event import judge

ALIKE = Likeness(0.45, 0.45, 0.3, 0.1)
SAME_TEXT = Likeness(1, 1, 1, 1)


def _likelihood(one, other) -> float:
    judged = judge(account(one), account({**other, "article_id": "other"}), ALIKE)
    assert judged is not None
    return judged.likelihood


def _said(mention, sentence: str, speaker: str | None, verb: str = "said"):
    return mention(sentence, verb, agent=speaker, lemma="say", day=None, event_class="reporting")


def test_two_outlets_that_quote_one_person_by_name_more_likely_quote_one_statement(mention) -> None:
    one = _said(mention, "Today Ann Lund said the pier would stay shut.", "Ann Lund")
    named = _said(mention, "Later Lund said so at the gate.", "Lund")
    untold = _said(mention, "It was said at the gate.", None)
    others = _said(mention, "Later Bo Vik said so at the gate.", "Bo Vik")
    assert _likelihood(one, named) > _likelihood(one, untold) > _likelihood(one, others)


def test_what_one_tells_plainly_and_the_other_with_reserve_is_less_likely_one(mention) -> None:
    told = {"lemma": "open", "agent": "A bridge", "day": None}
    plain = mention("A bridge opened at Ost.", "opened", **told)
    reserved = mention("A bridge reportedly opened at Ost.", "opened", modality="reportedly", **told)
    assert _likelihood(plain, {**plain, "quote": reserved["quote"]}) > _likelihood(plain, reserved)
    assert _likelihood(reserved, reserved) > _likelihood(plain, reserved)


def test_a_state_is_less_likely_what_another_tells_as_an_occurrence(mention) -> None:
    told = {"lemma": "block", "agent": "Iona", "day": None}
    occurred = mention("Later Iona blocked the road.", "blocked", **told)
    state = mention("Later Iona blocked the road.", "blocked", event_class="state", **told)
    assert _likelihood(occurred, occurred) > _likelihood(occurred, state)


def test_neighbouring_sentences_more_likely_tell_of_one_event(mention) -> None:
    told = {"lemma": "escape", "day": None}
    one = account(mention("The crew escaped.", "escaped", **told))
    near, far = (account(mention("All aboard escaped unhurt.", "escaped", at=at, **told)) for at in (40, 900))
    close, distant = judge(one, near, SAME_TEXT), judge(one, far, SAME_TEXT)
    assert close is not None
    assert distant is not None
    assert close.likelihood > distant.likelihood
