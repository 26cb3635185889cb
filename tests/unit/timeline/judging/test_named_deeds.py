"""One deed told in several words: by a noun alone, by two verbs, by when it was."""

from __future__ import annotations

from dateline.timeline.grouping.clustering import SAME_EVENT
from dateline.timeline.judging.accounts import account
from dateline.timeline.judging.profiles import UNLIKE, Likeness
from dateline.timeline.judging.same_event import judge
from dateline.timeline.rows.dating import date_candidates, deciding_mention
from dateline.timeline.rows.events import event_row
from dateline.timeline.rows.taking_part import only_places, participants

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


def test_who_does_it_to_herself_does_it_to_nobody_else(mention) -> None:
    man = mention("A man was shot on Thursday.", "shot", lemma="shoot", voice="passive", patient="A man")
    more = {"lemma": "shoot", "agent": "A girl", "at": 300, "pronouns": ("herself",)}
    assert not _one(man, mention("A girl shot herself on Thursday.", "shot", **more, patient="herself"))
    him = {"lemma": "shoot", "agent": "Police", "at": 300, "pronouns": ("him",)}
    assert _one(man, mention("Police shot him on Thursday.", "shot", **him, patient="him"))


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


def test_what_a_happening_did_is_the_happening_of_that_day_in_another_article_too(mention) -> None:
    told = {"lemma": "kill", "agent": "A plane crash", "patient": "nine people"}
    killed = mention("A plane crash killed nine people.", "killed", article="b", **told)
    crashed = mention("On Friday a small plane crashed.", "crashed", lemma="crash", agent="a small plane")
    assert _one(killed, crashed, ALIKE)
    assert not _one({**killed, "start_day": None, "start_year": None, "edtf": None}, crashed, ALIKE)


def test_a_happening_that_is_told_of_for_the_first_time_is_not_only_placed(mention) -> None:
    raids = mention("Raids that occurred in May shook Ost.", "occurred", lemma="occur", agent="Raids")
    assert not only_places(raids)
    assert only_places(mention("The raids occurred in May.", "occurred", lemma="occur", agent="The raids"))


def test_what_passes_through_is_not_dead(mention) -> None:
    passed = mention("Later $2 billion passed through it.", "passed", lemma="pass", agent="$2 billion")
    died = mention("Then a clerk died.", "died", lemma="die", at=90, agent="a clerk")
    assert not _one(passed, died)


def test_a_letter_that_one_sent_is_what_he_said_that_day(mention) -> None:
    sent = mention("On Friday Lee sent a letter.", "sent", lemma="send", agent="Lee", patient="a letter")
    told = {"lemma": "say", "at": 300, "event_class": "reporting"}
    assert _one(sent, mention("On Friday Lee said she would resign.", "said", agent="Lee", **told))
    assert not _one(sent, mention("On Friday Ray said he would resign.", "said", agent="Ray", **told))
    parcel = mention("On Friday Lee sent a parcel.", "sent", lemma="send", agent="Lee", patient="a parcel")
    assert not _one(parcel, mention("On Friday Lee said she would resign.", "said", agent="Lee", **told))


def test_what_is_announced_and_what_another_sentence_tells_as_done_is_one_row_with_the_deed_for_title(
    article, mention
) -> None:
    told = {"lemma": "announce", "agent": "A release", "patient": "the ban", "complement": "the ban"}
    known = mention("A release announced the ban.", "announced", **told)
    done = {"lemma": "ban", "at": 300, "agent": "Ost", "patient": "the Lark", "complement": "the Lark"}
    banned = mention("On Friday Ost banned the Lark.", "banned", **done)
    assert _one(known, banned)
    assert event_row([known, banned], {"a": article("a")}, {"a": "a"})["title"] == "Ost banned the Lark"


def test_what_somebody_says_is_not_what_he_brings_out_that_day(mention) -> None:
    said = mention("On Friday Lee said it was fun.", "said", lemma="say", agent="Lee", event_class="reporting")
    told = {"lemma": "release", "at": 300, "agent": "Lee"}
    assert not _one(said, mention("On Friday Lee released a film.", "released", patient="a film", **told))
    assert _one(said, mention("On Friday Lee released results.", "released", patient="results", **told))


def test_one_text_tells_apart_what_is_told_of_others_in_every_part(mention) -> None:
    lees = mention("Ann Lee and Bo Ray split on Friday.", "split", agent="Ann Lee and Bo Ray")
    told = {"lemma": "split", "at": 300, "patient": "Cy Holm and Di Falk", "voice": "passive"}
    assert not _one(lees, mention("Since Friday Cy Holm and Di Falk are split.", "split", **told))


def test_two_letters_of_one_author_and_day_are_one(mention) -> None:
    issued = mention("On Friday Lee issued a letter.", "issued", lemma="issue", agent="Lee", patient="a letter")
    told = {"lemma": "send", "at": 300, "patient": "Lee's letter", "voice": "passive"}
    assert _one(issued, mention("On Friday Lee's letter was sent.", "sent", **told))
