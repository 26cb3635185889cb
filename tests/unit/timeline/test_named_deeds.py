"""One deed told in several words: by a noun alone, by two verbs, by when it was."""

from __future__ import annotations

from dateline.timeline.accounts import account
from dateline.timeline.clustering import SAME_EVENT
from dateline.timeline.dating import date_candidates, deciding_mention
from dateline.timeline.profiles import UNLIKE, Likeness
from dateline.timeline.same_event import judge
from dateline.timeline.taking_part import only_places, participants

ALIKE = Likeness(0.6, 0.6, 0.5, 0.3)


def _one(one, other, likeness=UNLIKE) -> bool:
    judged = judge(account(one), account(other), likeness)
    return judged is not None and judged.likelihood >= SAME_EVENT


def _plowed(mention, **more):
    told = {"lemma": "plow", "agent": "a truck", "other": "a crowd", "at": 300}
    return mention("On Friday a truck plowed into a crowd.", "plowed", **told | more)


def test_a_bare_noun_names_the_deed_that_its_text_tells_of_that_day(mention) -> None:
    attack = mention("Police came after Friday's attack.", "attack", nominal=True)
    killed = mention("On Friday a truck killed nine people.", "killed", lemma="kill", at=300, patient="nine people")
    assert _one(attack, killed)
    assert _one(attack, _plowed(mention))
    day_before = mention("A truck killed nine.", "killed", lemma="kill", at=300, patient="nine", day="2024-05-01")
    assert not _one(attack, day_before)
    by_name = mention("Police came after Friday's attack on Ost.", "attack", nominal=True, patient="Ost")
    assert not _one(by_name, killed)


def test_two_verbs_of_harm_of_one_day_are_one_deed_where_one_had_part_in_both(mention) -> None:
    killed = mention("The truck killed nine on Friday.", "killed", lemma="kill", agent="The truck")
    assert _one(killed, _plowed(mention))
    assert _one(killed, _plowed(mention, article="b"), ALIKE)
    people = mention("Two people died on Friday.", "died", lemma="die", agent="Two people")
    others = mention("On Friday gunmen shot three people.", "shot", lemma="stab", at=300, patient="three people")
    assert not _one(people, others)


def test_who_does_harm_and_then_suffers_it_has_part_in_two_deeds(mention) -> None:
    stabbed = mention("On Friday the butcher stabbed a guard.", "stabbed", lemma="stab", agent="the butcher")
    rammed = mention("On Friday a van ran over the butcher.", "ran", lemma="run over", at=300, patient="the butcher")
    assert not _one(stabbed, rammed)


def test_what_one_sentence_says_was_done_to_one_group_is_one_deed(mention) -> None:
    text = "On Friday women were groped and robbed in Ost."
    told = {"patient": "women", "voice": "passive"}
    groped = mention(text, "groped", lemma="grope", **told)
    assert _one(groped, mention(text, "robbed", lemma="rob", **told))


def test_a_verb_that_only_places_a_happening_tells_of_the_happening(mention) -> None:
    came = mention("The missile tests came during drills.", "came", lemma="come", agent="The missile tests")
    fired = mention(
        "On Friday a missile was fired.", "fired", lemma="fire", at=300, patient="a missile", voice="passive"
    )
    assert only_places(came)
    assert _one(came, fired)
    assert participants([came, fired], fired) == ["a missile"]


def test_an_hour_that_most_articles_leave_out_is_none_of_the_event(mention) -> None:
    hour = mention("The girls came home at 5:30.", "came", article="a", edtf="2024-05-02T05:30")
    plain = [mention(f"The girls came home, {name}.", "came", article=name) for name in "bc"]
    groups = {name: name for name in "abc"}
    for told, edtf in (([hour, *plain], "2024-05-02"), ([hour, plain[0]], "2024-05-02T05:30")):
        assert deciding_mention(told, "occurred", date_candidates(told, groups))["edtf"] == edtf
