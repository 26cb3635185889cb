from __future__ import annotations

import pytest

from dateline.events.clauses.triggers import triggers


@pytest.fixture
def found(parse, words):
    return lambda text: {t.predicate: t for sentence in parse(text).sents for t in triggers(sentence, words)}


def test_a_light_verb_and_its_noun_are_both_candidates(found):
    events = found("Norland declared war on its neighbour.")
    assert set(events) == {"declare war", "war"}
    assert not events["declare war"].nominal


def test_a_particle_belongs_to_the_predicate(found):
    assert "hand over" in found("The guards handed over the keys.")


def test_auxiliaries_and_modals_are_no_events(found):
    assert set(found("The pilots could have landed.")) == {"land"}


def test_what_was_to_be_done_is_the_event_and_not_its_being_planned(found):
    assert set(found("Ann Lee cancelled a tour that she was to open in Ost.")) == {"cancel", "tour", "open"}
    assert set(found("The show was to be closed.")) - {"show"} == {"close"}


def test_a_state_of_emergency_is_what_is_declared(found):
    assert set(found("The committee declared a state of emergency in March.")) == {"declare emergency", "emergency"}


def test_an_event_noun_is_an_event(found):
    assert found("The earthquake frightened the villagers.")["earthquake"].nominal


def test_an_event_noun_inside_a_compound_is_none(found):
    assert "election" not in found("The election commission moved.")


@pytest.mark.parametrize(
    ("text", "predicate", "event_class"),
    [
        ("The mayor said nothing of it.", "say", "reporting"),
        ("The firm announced that the plant is safe.", "announce", "reporting"),
        ("The firm announced a new plant.", "announce", "occurrence"),
        ("The talks resumed.", "resume", "aspectual"),
        ("She welcomed a boy named Bo.", "name", "state"),
        ("The club has named a captain.", "name", "occurrence"),
        ("Workers threatened to strike.", "threaten", "i_action"),
        ("Voters hope for change.", "hope", "i_state"),
        ("The road belongs to the village.", "belong", "state"),
        ("A bomb exploded.", "explode", "occurrence"),
        ("Neighbours saw the smoke.", "see", "perception"),
    ],
)
def test_verbs_are_classed(found, text, predicate, event_class):
    assert found(text)[predicate].event_class == event_class


@pytest.mark.parametrize(
    ("text", "predicate", "read"),
    [
        ("The ship sank.", "sink", ("past", "none", "active")),
        ("The ship is sinking.", "sink", ("present", "progressive", "active")),
        ("The ship has sunk.", "sink", ("present", "perfective", "active")),
        ("The ship will sail.", "sail", ("future", "none", "active")),
        ("The ship was raised by divers.", "raise", ("past", "none", "passive")),
        ("The crew had been sleeping.", "sleep", ("past", "perfective_progressive", "active")),
        ("The crew wants to sail.", "sail", ("infinitive", "none", "active")),
        ("Divers questioned the plan and countered by staying.", "counter", ("none", "none", "active")),
        ("The wreck found by divers is old.", "find", ("none", "none", "passive")),
    ],
)
def test_tense_aspect_and_voice_are_read_from_the_auxiliaries(found, text, predicate, read):
    group = found(text)[predicate].group
    assert (group.tense, group.aspect, group.voice) == read


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The court did not rule.", "rule"),
        ("The army never arrived.", "arrive"),
        ("No shots were fired.", "fire"),
        ("Nobody survived.", "survive"),
    ],
)
def test_negation_is_seen_on_the_verb_and_on_its_nouns(found, text, predicate):
    assert found(text)[predicate].group.negated


def test_a_coordinated_verb_shares_the_modal(found):
    assert found("The team will meet and vote.")["vote"].group.tense == "future"


def test_the_first_half_of_a_hyphened_word_is_no_event(found):
    assert "re" not in found("The park was closed and re-opened.")
    assert "mourning" not in found("Norland began three days of mourning on Wednesday.")


def test_a_participle_that_opens_a_span_of_time_is_no_event(found):
    assert "start" not in found("The park is closed for a week starting on Monday.")


def test_the_end_of_a_name_is_no_event_and_a_verb_of_a_headline_is_one(found):
    assert "sykes" not in found("The club lost its donor Paul Sykes on Monday.")
    assert "arrest" in found("Police Arrest Two Men In Ost")


def test_a_condition_is_no_event(found):
    assert "provide" not in found("The mayor said she would pay, provided groups did not object.")


@pytest.mark.parametrize(
    ("text", "event_class"),
    [
        ("The airline added two routes.", "occurrence"),
        ("A wing was added in 1958.", "occurrence"),
        ("Lee added that it was late.", "reporting"),
        ("Lee said so, adding the new mill was shut.", "reporting"),
    ],
)
def test_what_is_added_to_things_is_a_deed_and_to_words_a_report(found, text, event_class):
    assert found(text)["add"].event_class == event_class


def test_to_look_into_something_is_a_deed(found):
    assert found("Regulators looked into the bank.")["look"].event_class == "occurrence"
    assert found("Regulators looked at the bank.")["look"].event_class == "perception"


def test_naming_something_is_a_report(found):
    assert found("Critics called the vote a farce.")["call"].event_class == "reporting"


@pytest.mark.parametrize(
    ("text", "predicate", "voice"),
    [
        ("Sales expanded by 300 tonnes in the north.", "expand", "active"),
        ("The club was expanded by 300 seats.", "expand", "passive"),
        ("Nine men died when a guard fired inside a church.", "fire", "active"),
        ("The pact, agreed in May, calls for more steel, and fewer ships.", "agree", "passive"),
        ("A panel of the court held in May that the band had paid.", "hold", "active"),
        ("They follow the example that the mayor's team set in May.", "set", "active"),
        ("The pact, agreed to last July, called for Tokyo to end the trade.", "agree", "passive"),
        ("The pact, agreed by all, calls for more steel.", "agree", "passive"),
    ],
)
def test_who_did_it_and_to_whom_is_told_where_taggers_err(found, text, predicate, voice):
    assert found(text)[predicate].group.voice == voice


def test_the_end_of_a_length_of_time_is_no_event(found):
    assert set(found("The firm lost two crowns in the year ended May 6.")) == {"lose"}


def test_a_custom_is_no_event_and_a_use_is_one(found):
    assert "use" not in found("Ann Lee used to live in Ost.")
    assert "use" in found("Police used tear gas.")


def test_a_gerund_keeps_the_last_letter_of_its_verb(found):
    assert "stage" in found("The workers returned after staging strikes.")


def test_a_gerund_that_is_described_like_a_noun_is_no_event(found):
    assert "work" not in found("Shortages forced many mills into part-time working.")


def test_among_which_another_counts_is_no_event(found):
    assert "storm" not in found("The flood was one of the worst storms of the year.")
    assert "storm" in found("The flood came after the worst storm of the year.")


def test_what_prices_saw_is_how_they_changed(rows_of) -> None:
    (row,) = rows_of("The coins saw a brief rally on Monday.")
    assert (row["predicate"], row["event_class"]) == ("see rally", "occurrence")


def test_a_boy_missing_since_a_day_missed_nothing(triggers_of):
    assert triggers_of("Guards found the body of a boy missing since Friday on Monday.") == ["found"]


def test_a_state_that_recalls_its_envoy_remembers_nothing(rows_of) -> None:
    (row,) = [row for row in rows_of("Norland recalled its ambassador to Ost on Monday.") if row["edtf"]]
    assert row["event_class"] == "occurrence"
    (row,) = [row for row in rows_of("On Monday Norland recalled the war.") if row["trigger"] == "recalled"]
    assert row["event_class"] == "reporting"


def test_what_was_planned_and_finished_before_it_stood_was_finished(rows_of) -> None:
    (row,) = rows_of("Planned by an engineer and finished in 1566, the bridge stood for 400 years.")
    assert (row["trigger"], row["voice"], row["edtf"]) == ("finished", "passive", "1566")
