from __future__ import annotations

from datetime import date

import pytest

from dateline.timeline.grouping.clustering import SAME_EVENT
from dateline.timeline.judging.accounts import account, copy_key
from dateline.timeline.judging.names import called
from dateline.timeline.judging.profiles import UNLIKE, Likeness
from dateline.timeline.judging.same_event import contradict, evidence, judge

ONE_STORY = Likeness(0.6, 0.6, 0.5, 0.3)


def _same(one, other, likeness=UNLIKE) -> bool:
    """Whether two mentions in different articles are taken for one event."""
    judged = judge(account(one), account({**other, "article_id": "other"}), likeness)
    back = judge(account({**other, "article_id": "other"}), account(one), likeness)
    assert (judged and judged.likelihood) == (back and back.likelihood)
    return judged is not None and judged.likelihood >= SAME_EVENT


@pytest.fixture
def struck(mention):
    def make(agent: str, patient: str | None = None, other: str | None = None, *, sentence: str = "", **more):
        words = sentence or f"Later {agent} struck {patient or ''} near {other or ''}."
        return mention(words, "struck", lemma="strike", agent=agent, patient=patient, other=other, **more)

    return make


def test_one_day_one_predicate_and_one_name_are_one_event(struck) -> None:
    assert _same(struck("Iona", "the Ost bridge"), struck("the Iona navy", "a bridge at Ost"))


def test_another_day_is_another_event(struck) -> None:
    assert not _same(struck("Iona", "Ost"), struck("Iona", "Ost", day="2024-05-01"))


def test_another_predicate_is_another_event(struck, mention) -> None:
    left = mention("Later Iona left Ost.", "left", lemma="leave", agent="Iona", patient="Ost")
    assert not _same(struck("Iona", "Ost"), left)


def test_since_a_day_is_not_on_that_day(struck) -> None:
    assert not _same(struck("Iona", "Ost"), struck("Iona", "Ost", date_relation="since"))


def test_what_has_no_place_on_the_calendar_is_never_known_to_be_the_same(struck) -> None:
    one = struck("Iona", "Ost", day=None)
    assert not _same(one, one)


def test_a_day_without_its_year_is_no_place_on_the_calendar(struck) -> None:
    one = struck("Iona", "Ost", day=None, edtf="XXXX-10-07")
    assert not _same(one, one)


def test_one_shared_noun_is_not_enough(struck) -> None:
    assert not _same(struck("the army", other="dawn"), struck("the army", other="noon"))


def test_two_shared_nouns_are_enough(struck) -> None:
    assert _same(struck("the army", "a village"), struck("the army", "two villages"))


def test_named_agents_with_no_name_in_common_contradict(struck) -> None:
    one, other = struck("Iona", "Ost"), struck("Northland", "Ost")
    assert contradict(account(one), account(other))
    assert not _same(one, other)


def test_named_patients_with_no_name_in_common_contradict(struck) -> None:
    assert not _same(struck("Iona", "Ost", "dawn"), struck("Iona", "West", "dawn"))


def test_who_did_it_to_whom_is_not_who_suffered_it_from_whom(struck) -> None:
    assert not _same(struck("Iona", "Ost"), struck("Ost", "Iona"))


def test_a_name_and_a_description_do_not_contradict(struck) -> None:
    assert _same(struck("Iona", "Ost"), struck("the rebels", "Ost"))


def test_one_agent_does_many_things_in_a_day(struck) -> None:
    assert not _same(struck("Iona", "a port"), struck("Iona", "an airfield"))


def test_another_word_for_the_patient_is_accepted_beside_two_shared_names(struck) -> None:
    assert _same(struck("Iona", "a port", "Ost"), struck("Iona", "the docks", "Ost"))


def test_synonyms_tell_of_one_event_beside_names_that_agree(struck, mention) -> None:
    hit = mention("Later Iona hit the Ost bridge.", "hit", lemma="hit", agent="Iona", patient="the Ost bridge")
    assert _same(struck("Iona", "the Ost bridge"), hit)


def test_a_noun_and_its_verb_are_one_event(mention) -> None:
    one = mention("Later a plant exploded in Ost.", "exploded", lemma="explode", agent="a plant", other="Ost")
    other = mention("Later the explosion of a plant at Ost.", "explosion", agent="a plant", other="Ost", nominal=True)
    assert _same(one, other)


def test_articles_of_one_story_need_no_date_nor_participants(mention) -> None:
    one = mention("The crew escaped.", "escaped", lemma="escape", day=None)
    other = mention("All aboard escaped unhurt.", "escaped", lemma="escape", day=None)
    assert _same(one, other, ONE_STORY)
    assert not _same(one, other)


def test_another_article_of_the_story_may_leave_the_date_out(mention) -> None:
    half_alike = Likeness(0.38, 0.38, 0.3, 0.1)
    dated = mention("The crew escaped on Thursday.", "escaped", lemma="escape")
    told = {"lemma": "escape", "day": None}
    assert _same(dated, mention("All aboard escaped unhurt.", "escaped", **told), half_alike)
    assert not _same(dated, mention("All may have escaped.", "escaped", factuality="hypothetical", **told), half_alike)


def test_what_others_say_is_another_statement(mention) -> None:
    told = {"lemma": "say", "day": None, "event_class": "reporting"}
    one = mention("The mayor said that the bridge is closed.", "said", agent="The mayor", **told)
    again = mention("The mayor said on Monday that the bridge is closed.", "said", agent="The mayor", **told)
    other = mention("The builders said that the bridge is safe.", "said", agent="The builders", **told)
    alike = Likeness(0.6, 0.6, 0.5, 0.3)
    assert _same(one, again, alike)
    assert not _same(one, other, alike)


def test_what_one_article_denies_is_less_likely_what_another_tells(mention) -> None:
    alike = Likeness(0.4, 0.4, 0.3, 0.1)
    one = mention("The crew escaped.", "escaped", lemma="escape", day=None)
    assert _same(one, mention("The crew had escaped.", "escaped", lemma="escape", day=None), alike)
    denied = mention("No one escaped.", "escaped", lemma="escape", day=None, factuality="not_occurred")
    assert not _same(one, denied, alike)


def test_what_only_may_happen_needs_participants_that_agree(mention) -> None:
    told = {"day": None, "factuality": "hypothetical"}
    one = mention("Iona may close the port.", "close", agent="Iona", patient="the port", **told)
    again = mention("The port may be closed by Iona.", "closed", lemma="close", agent="Iona", patient="port", **told)
    other = mention("Schools may close.", "close", agent="Schools", **told)
    alike = Likeness(0.42, 0.42, 0.3, 0.1)
    assert _same(one, again, alike)
    assert not _same(one, other, alike)


def test_what_is_planned_for_one_day_is_one_plan(mention) -> None:
    told = {"lemma": "open", "day": "2024-06-01", "factuality": "planned"}
    one = mention("A bridge is to open on 1 June.", "open", agent="A bridge", **told)
    other = mention("It will open on June 1, with a parade.", "open", **told)
    assert _same(one, other, Likeness(0.42, 0.42, 0.3, 0.1))


def test_the_words_around_count_beside_those_of_the_whole_sentence(mention) -> None:
    rest = "while the harbour of Ost waited for the morning ferry and the first of the summer guests"
    one = mention(f"Divers raised the wreck, {rest}.", "raised", lemma="raise", day=None)
    near = mention(f"Divers raised the wreck at noon, {rest}.", "raised", lemma="raise", day=None)
    far = mention(f"Unions raised the alarm, {rest}.", "raised", lemma="raise", day=None)
    judged = [judge(account(one), account({**other, "article_id": "b"}), ONE_STORY) for other in (near, far)]
    around = [dict(found.points)["words around alike"] for found in judged if found]
    assert around[0] > around[1]


def test_fired_shots_are_no_dismissal(mention) -> None:
    shots = mention("Then the guards fired shots.", "fired", lemma="fire", agent="the guards", patient="shots")
    clerk = mention("Then the bank fired a clerk.", "fired", lemma="fire", agent="the bank", patient="a clerk")
    assert account(shots).predicate.synonyms == {"shooting"}
    assert account(clerk).predicate.synonyms == {"dismissal"}


def test_disjoint_days_are_two_events_whatever_else_agrees(struck) -> None:
    assert judge(account(struck("Iona", "Ost")), account(struck("Iona", "Ost", day="2024-05-03")), ONE_STORY) is None


def test_what_was_told_before_it_can_have_happened_is_another_event(struck, article) -> None:
    early = account(struck("Iona", "Ost", day=None), article("a", day="2024-04-30"))
    assert early.no_later == date(2024, 5, 1)
    assert judge(early, account(struck("Iona", "Ost", article="b")), ONE_STORY) is None
    planned = account(struck("Iona", "Ost", day=None, factuality="planned"), article("a", day="2024-04-30"))
    assert judge(planned, account(struck("Iona", "Ost", article="b")), ONE_STORY) is not None


def test_what_will_happen_is_no_event_of_the_past(struck, article) -> None:
    ahead = struck("Iona", "Ost", day=None, factuality="planned", tense="future")
    told = account(ahead, article("a", day="2024-06-30"))
    assert told.no_earlier == date(2024, 6, 29)
    assert judge(told, account(struck("Iona", "Ost", article="b")), ONE_STORY) is None


def test_others_who_do_something_like_it_in_one_article_are_less_likely_one_event(struck, mention) -> None:
    police = struck("police", "a bridge")
    crowd = mention(
        "Later the crowd stormed a bridge.", "stormed", lemma="storm", agent="the crowd", patient="a bridge"
    )
    points = dict(judge(account(police), account(crowd), UNLIKE).points)
    assert points["others do something like it"] < 0


def test_other_figures_of_others_in_one_article_are_another_event(mention) -> None:
    one = mention("Later prices rose 4 percent.", "rose", lemma="rise", agent="prices")
    other = mention("Later output rose 3 percent.", "rose", lemma="rise", agent="output")
    assert dict(judge(account(one), account(other), UNLIKE).points)["others, and other figures"] < 0


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("Then prices rose 3 percent.", "prices"),
        ("Then Ost prices rose.", "Ost prices"),
    ],
)
def test_one_article_measures_each_change_apart(mention, sentence, agent) -> None:
    one = mention("Later prices rose 4 percent.", "rose", lemma="rise", agent="prices")
    other = mention(sentence, "rose", lemma="rise", agent=agent, at=80)
    assert judge(account(one), account(other), UNLIKE).likelihood < SAME_EVENT


def test_a_fall_to_come_is_not_the_one_that_was(mention) -> None:
    one = mention("Later the dollar dropped.", "dropped", lemma="drop", agent="the dollar")
    other = mention("The dollar will drop.", "drop", lemma="drop", agent="The dollar", at=80, factuality="planned")
    assert judge(account(one), account(other), UNLIKE).likelihood < SAME_EVENT


def test_what_is_told_as_one_more_is_another_event(mention) -> None:
    one = mention("Later the council met a firm.", "met", lemma="meet", agent="the council", patient="a firm")
    other = mention("The council also met a club.", "met", lemma="meet", agent="The council", patient="a club", at=80)
    assert judge(account(one), account(other), UNLIKE).likelihood < SAME_EVENT


def test_two_verbs_of_one_sentence_measure_two_changes(mention) -> None:
    sentence = "Later sales to Ost rose while sales to Norland grew."
    one = mention(sentence, "rose", lemma="rise", agent="sales to Ost")
    other = mention(sentence, "grew", lemma="grow", agent="sales to Norland")
    assert judge(account(one), account(other), UNLIKE).likelihood < SAME_EVENT


def test_two_times_of_day_in_one_article_are_two_events(mention) -> None:
    noon = mention(
        "At noon police entered the mill.", "entered", lemma="enter", agent="police", edtf="2024-05-02T12:00"
    )
    one = mention(
        "At one police entered a mill.", "entered", lemma="enter", agent="police", at=50, edtf="2024-05-02T13:00"
    )
    assert judge(account(noon), account(one), UNLIKE).likelihood < SAME_EVENT
    again = {**one, "edtf": "2024-05-02T12:00"}
    assert judge(account(noon), account(again), UNLIKE).likelihood >= SAME_EVENT


def test_what_others_do_to_others_in_one_article_is_less_likely_one_event(mention) -> None:
    one = mention("Later guards shot a clerk.", "shot", lemma="shoot", agent="guards", patient="a clerk")
    other = mention("Then rebels shot a priest.", "shot", lemma="shoot", agent="rebels", patient="a priest", at=80)
    assert dict(judge(account(one), account(other), UNLIKE).points)["others do it to others"] < 0


def test_what_is_wanted_and_what_was_done_in_a_synonym_are_less_likely_one_event(mention) -> None:
    done = mention("Later Iona shut the port.", "shut", lemma="shut", agent="Iona", patient="the port")
    wanted = mention(
        "Norland wants Iona to close the port.", "close", lemma="close", agent="Iona", factuality="hypothetical"
    )
    points = dict(judge(account(done), account(wanted), UNLIKE).points)
    assert points["one is done, the other not, in other words"] < 0


def test_an_article_does_not_say_that_one_event_happened_and_did_not(mention) -> None:
    one = mention(
        "Later the fire destroyed the roof.", "destroyed", lemma="destroy", agent="the fire", patient="the roof"
    )
    other = mention("It never destroyed the organ.", "destroyed", lemma="destroy", at=90, patient="the organ",
                    factuality="not_occurred")  # fmt: skip
    assert judge(account(one), account(other), UNLIKE).likelihood < SAME_EVENT


def test_a_judgement_says_what_decided(struck) -> None:
    judged = judge(account(struck("Iona", "Ost")), account({**struck("Iona", "Ost"), "article_id": "b"}), UNLIKE)
    assert [what for what, _ in judged.points][:3] == ["to begin with", "one date and participants", "predicate: same"]


def test_an_unresolved_pronoun_is_nobody(struck) -> None:
    assert not _same(struck("they", "it", pronouns=("they", "it")), struck("they", "it", pronouns=("they", "it")))


def test_evidence_counts_two_for_a_name_and_one_for_a_noun(struck) -> None:
    one = account(struck("Iona", "a port", "Ost"))
    assert evidence(one, one) == 5


def test_copies_share_text_sentence_place_and_date(mention) -> None:
    one = mention("Iona struck Ost.", "struck", article="a", at=10)
    other = mention("Iona  struck\nOst.", "struck", article="b", at=90)
    assert copy_key(one, "cluster")[1] == copy_key(other, "cluster")[1]
    assert copy_key(one, "cluster") == copy_key(mention("Iona struck Ost.", "struck", article="b", at=90), "cluster")
    assert copy_key(one, "cluster") != copy_key(one, "another")
    assert copy_key(one, "cluster") != copy_key(mention("Iona struck Ost.", "struck", day="2024-05-01"), "cluster")


def test_two_of_one_nation_are_not_one() -> None:
    one = {"text": "Danish minister Ada Lund", "pronoun": False, "char_start": 9, "entity_type": "PERSON"}
    other = {"text": "Danish chancellor Bo Holm", "pronoun": False, "char_start": 9, "entity_type": "PERSON"}
    assert not called(one, 0).shares_name(called(other, 0))
    assert called({**one, "text": "the Danish army", "entity_type": "NORP"}, 0).names == {"danish"}


def test_versions_of_one_text_tell_apart_what_one_text_does(mention) -> None:
    version = Likeness(0.95, 0.9, 0.9, 0.9)
    one = mention("The storm brought snow.", "brought", lemma="bring", agent="The storm", patient="snow")
    other = mention("Officials will bring some guards.", "bring", lemma="bring", agent="Officials", patient="guards",
                    article="b", day=None, factuality="planned")  # fmt: skip
    judged = judge(account(one), account(other), version)
    assert judged is None or judged.likelihood < SAME_EVENT
    assert judge(account(one), account({**one, "article_id": "b"}), version).likelihood >= SAME_EVENT


def unlike(one, other) -> bool:
    """Whether two mentions of one article are taken for two events."""
    judged = judge(account(one), account(other), UNLIKE)
    return judged is None or judged.likelihood < SAME_EVENT


def test_who_does_the_one_and_suffers_the_other_did_two_things(mention) -> None:
    one = mention("Later Holm opened fire.", "opened", lemma="open fire", agent="Holm")
    other = mention("Then police shot Holm.", "shot", lemma="shoot", agent="police", patient="Holm", at=80)
    assert unlike(one, other)


def test_who_does_it_and_suffers_the_same_in_one_sentence_did_one_of_two_things(mention) -> None:
    sentence = "Holm shot ten guards before Holm was shot by police."
    one = mention(sentence, "shot", lemma="shoot", agent="Holm", patient="ten guards")
    other = mention(sentence, "shot", lemma="shoot", agent="police", patient="Holm")
    assert unlike(one, other)


YEAR = {"start_day": date(2024, 1, 1), "end_day": date(2024, 12, 31), "edtf": "2024"}


def test_another_amount_in_another_time_is_another_loss(mention) -> None:
    one = mention("It is a 795 crown loss on the day.", "loss", nominal=True)
    other = mention("Ost has lost 50 percent this year.", "lost", lemma="lose", agent="Ost", at=80, **YEAR)
    assert unlike(one, other)


def test_another_of_a_kind_that_does_it_elsewhere_in_another_time_is_another_event(mention) -> None:
    one = mention("Later a huge rock broke off the Ost glacier.", "broke", lemma="break off", agent="a huge rock",
                  other="the Ost glacier")  # fmt: skip
    other = mention("The Bo rock broke off the Sud shelf.", "broke", lemma="break off", agent="The Bo rock",
                    other="the Sud shelf", at=80, **YEAR)  # fmt: skip
    assert unlike(one, other)


def test_what_was_done_and_what_may_be_done_in_one_sentence_are_two_events(mention) -> None:
    sentence = "Later Iona threatened Ost after Ost said it would fall if it threatened Sud again."
    one = mention(sentence, "threatened", lemma="threaten", agent="Iona", patient="Ost")
    other = mention(sentence, "threatened Sud", lemma="threaten", patient="Sud", day=None, factuality="hypothetical")
    assert unlike(one, other)


def test_a_light_word_tells_not_of_one_event_as_done_and_as_due(mention) -> None:
    one = mention("Later Iona came during drills.", "came", lemma="come", agent="Iona")
    other = mention("Iona must come to the table.", "come", agent="Iona", at=80, day=None, factuality="hypothetical")
    assert unlike(one, other)


def test_another_number_of_them_is_another_event_in_one_text(mention) -> None:
    one = mention("Later Ost cancelled 100 flights.", "cancelled", lemma="cancel", patient="100 flights")
    other = mention("By night 300 flights were cancelled.", "cancelled", lemma="cancel", patient="300 flights", at=80)
    assert unlike(one, other)


def test_one_makes_two_things_known_in_one_text(mention) -> None:
    one = mention("Later Ost announced the firing of its coach.", "announced", lemma="announce", agent="Ost",
                  patient="the firing of its coach")  # fmt: skip
    other = mention("Ost announced a longer contract till autumn.", "announced", lemma="announce", agent="Ost", at=80,
                    patient="a longer contract")  # fmt: skip
    assert unlike(one, other)


def test_what_is_done_to_others_in_one_year_is_done_twice(mention) -> None:
    one = mention(
        "Later Yahoo told of two attacks.", "told", lemma="tell", agent="Yahoo", patient="two attacks", **YEAR
    )
    other = mention("It told of a breach.", "told", lemma="tell", patient="a breach", at=80, **YEAR)
    assert unlike(one, other)


def test_a_rally_in_a_week_is_no_protest_on_a_day_of_it(mention) -> None:
    week = {"start_day": date(2024, 4, 29), "end_day": date(2024, 5, 5), "edtf": "2024-04-29/2024-05-05"}
    one = mention("Later Lee protested in Ost.", "protested", lemma="protest", agent="Lee")
    other = mention("It was at a Holm rally.", "rally", nominal=True, other="Holm", at=80, **week)
    assert unlike(one, other)


def test_two_things_that_close_in_one_year_are_two(mention) -> None:
    one = mention("Later schools closed.", "closed", lemma="close", agent="schools")
    other = mention("Then a hospital closed.", "closed", lemma="close", agent="a hospital", at=80, **YEAR)
    assert unlike(one, other)
