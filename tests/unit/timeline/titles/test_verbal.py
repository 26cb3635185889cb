from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.timeline.titles.parts import LONGEST_TITLE
from dateline.timeline.titles.verbal import title


def test_a_plain_sentence_gives_subject_verb_object_and_what_follows(parsed) -> None:
    told = parsed(
        "On Tuesday the Northland navy, officials said, quickly fired torpedoes at the Harbour Queen near dawn.",
        "fired", lemma="fire", agent="the Northland navy", patient="torpedoes", other="the Harbour Queen",
    )  # fmt: skip
    assert title(told) == "The Northland navy fired torpedoes at the Harbour Queen near dawn"


def test_adverbs_between_subject_and_verb_are_left_out(parsed) -> None:
    told = parsed("Northland has now officially left the league.", "left", lemma="leave", agent="Northland",
                   patient="the league", tense="present", aspect="perfective")  # fmt: skip
    assert title(told) == "Northland has left the league"


def test_a_subject_that_is_somebodys_is_told_by_the_owners_name(parsed) -> None:
    told = parsed("Iona Bank said its lawyers met the buyers.", "met", lemma="meet", agent="its lawyers",
                   patient="the buyers", other="Iona Bank")  # fmt: skip
    assert title(told) == "Iona Bank's lawyers met the buyers"


@pytest.mark.parametrize(
    ("sentence", "who", "elsewhere", "said"),
    [
        ("Another 2.5 inches fell.", "Another 2.5 inches", "mud", "Another 2.5 inches of mud fell"),
        ("Marches in the city fell.", "Marches in the city", "Ost", "Marches in Ost fell"),
        ("Marches in Ost fell.", "Marches in Ost", "Ost", "Marches in Ost fell"),
        ("The country's oldest tower fell.", "The country's oldest tower", "Norway", "Norway's oldest tower fell"),
    ],
)
def test_what_another_sentence_names_is_written_for_a_bare_noun_or_a_measure(
    parsed, sentence, who, elsewhere, said
) -> None:
    row = parsed(sentence, "fell", at=90, lemma="fall", agent=who)
    name = row["participants"][0] | {"role": "other", "text": elsewhere, "char_start": 4, "char_end": 7}
    assert title(row | {"participants": [*row["participants"], name]}) == said


def test_who_is_named_elsewhere_is_told_with_whom_and_joins_to_him(parsed) -> None:
    row = parsed("The star, 36, and her husband welcomed a son.", "welcomed", at=90, lemma="welcome", agent="her husband",
                 patient="a son")  # fmt: skip
    star = row["participants"][0] | {"text": "Ann Lee", "char_start": 4, "char_end": 11}
    assert title(row | {"participants": [star, *row["participants"]]}) == "Ann Lee and her husband welcomed a son"


def test_two_who_are_named_elsewhere_are_joined(parsed) -> None:
    row = parsed("The couple split.", "split", at=90, lemma="split", agent="The couple")
    first = row["participants"][0] | {"text": "Ann Lee", "char_start": 4, "char_end": 11}
    second = first | {"text": "Bo Ray", "char_start": 20, "char_end": 26}
    assert title(row | {"participants": [first, second]}) == "Ann Lee and Bo Ray split"


def test_what_a_mark_parts_from_the_subject_is_no_object(parsed) -> None:
    told = parsed('Photos: Sad splits "Op Men" star Ann Lee and Bo Ray split.', "split", lemma="split",
                   agent="star Ann Lee and Bo Ray", patient="Sad splits", complement="")  # fmt: skip
    assert title(told) == "Star Ann Lee and Bo Ray split"


def test_an_aside_between_dashes_is_closed_by_one(parsed) -> None:
    told = parsed("A photo of the load - Ann Lee's car - was shown.", "shown", lemma="show", voice="passive",
                   patient="A photo of the load - Ann Lee's car")  # fmt: skip
    assert title(told) == "A photo of the load - Ann Lee's car - was shown"


def test_a_place_inside_a_subject_is_no_aside(parsed) -> None:
    told = parsed(
        "Parts of the Sud, Norland area flooded.", "flooded", lemma="flood", agent="Parts of the Sud, Norland area"
    )
    assert title(told) == "Parts of the Sud, Norland area flooded"


def test_a_passive_keeps_its_auxiliary_and_names_the_doer(parsed) -> None:
    told = parsed("Two officers were arrested in Minsk by police.", "arrested", lemma="arrest", voice="passive",
                   patient="Two officers", agent="police", other="Minsk")  # fmt: skip
    assert title(told) == "Two officers were arrested in Minsk by police"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("the envoy", "The envoy was wounded badly"), ("Two envoys", "Two envoys were wounded badly"),
        ("people", "People were wounded badly"), ("Ada and Bo", "Ada and Bo were wounded badly"), ("12 men", "12 men were wounded badly"),
        ("a nurse of both sides", "A nurse of both sides was wounded badly"), ("several staff", "Several staff were wounded badly"),
    ],
)  # fmt: skip
def test_a_passive_far_from_its_subject_gets_an_auxiliary_that_agrees(parsed, subject: str, expected: str) -> None:
    told = parsed(f"Shells hit the port, and {subject} in the yard wounded badly.", "wounded", voice="passive",
                   patient=subject)  # fmt: skip
    assert title(told) == expected


def test_a_second_verb_takes_the_subject_of_the_first(parsed) -> None:
    told = parsed("Northland shelled the port and sank a ferry.", "sank", lemma="sink", agent="Northland",
                   patient="a ferry")  # fmt: skip
    assert title(told) == "Northland sank a ferry"


def test_a_particle_stays_with_its_verb(parsed) -> None:
    told = parsed("Rebels carried a raid out.", "carried", lemma="carry out", agent="Rebels", patient="a raid")
    assert title(told) == "Rebels carried a raid out"


def test_without_participants_the_clause_is_the_title(parsed) -> None:
    told = parsed("In the north, it rained\nfor 1,000 hours; dams broke.", "rained")
    assert title(told) == "It rained for 1,000 hours"


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "parts", "expected"),
    [
        ("Iona declared a state of emergency in Ost.", "declared", "declare emergency", {"agent": "Iona", "other": "Ost"},
         "Iona declared a state of emergency in Ost"),
        ("Iona signed agreements on fish.", "signed", "sign agreement", {"agent": "Iona", "other": "fish"},
         "Iona signed agreements on fish"),
        ("A storm set off a flood.", "set", "set off", {"agent": "A storm", "patient": "a flood"},
         "A storm set off a flood"),
        ("A storm set off from Ost.", "set", "set off", {"agent": "A storm", "other": "Ost"}, "A storm set off from Ost"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_predicate_is_copied_as_it_stands(
    parsed, *, sentence: str, trigger: str, lemma: str, parts: dict[str, str], expected: str
) -> None:
    assert title(parsed(sentence, trigger, lemma=lemma, **parts)) == expected


def test_a_passive_without_an_auxiliary_keeps_the_form_of_headlines(parsed) -> None:
    told = parsed("Two officers arrested in Minsk", "arrested", lemma="arrest", voice="passive",
                   patient="Two officers", other="Minsk")  # fmt: skip
    assert title(told) == "Two officers arrested in Minsk"
    told = parsed("Two officers arrested in Minsk were freed.", "arrested", lemma="arrest", voice="passive",
                   patient="Two officers", other="Minsk")  # fmt: skip
    assert title(told) == "Two officers were arrested in Minsk"


def test_a_recipient_without_a_preposition_gets_one(parsed) -> None:
    told = parsed("Iona gave Northland a radar.", "gave", agent="Iona", patient="a radar", recipient="Northland")
    assert title(told) == "Iona gave Northland a radar"


def test_offsets_count_from_the_start_of_the_article(parsed) -> None:
    told = parsed("Iona has sent aid to Northland.", "sent", at=500, agent="Iona", patient="aid", other="Northland")
    assert title(told) == "Iona has sent aid to Northland"


def test_a_title_is_never_longer_than_it_may_be(parsed) -> None:
    word = "very " * 60
    assert len(title(parsed(f"It rained {word}hard.", "rained"))) <= LONGEST_TITLE


@pytest.mark.parametrize(
    ("sentence", "subject", "expected"),
    [
        ("A law passed in May bans it.", "A law", "A law was passed"),
        ("Ada's law, passed in May, bans it.", "Ada's law", "Ada's law was passed"),
    ],
)
def test_only_what_reads_as_a_headline_goes_without_an_auxiliary(parsed, sentence, subject, expected) -> None:
    told = parsed(sentence, "passed", lemma="pass", voice="passive", tense="none", patient=subject)
    assert title(told) == expected


def test_a_number_that_opens_with_about_keeps_its_preposition(parsed) -> None:
    told = parsed("The arrival of about ten envoys in Ost helped.", "arrival", nominal=True, patient="about ten envoys")
    assert title(told) == "Arrival of about ten envoys in Ost"


def test_a_past_tense_that_was_taken_for_a_participle_is_copied(parsed) -> None:
    told = parsed(
        "A gunman robbed tourists.", "robbed", lemma="rob", tense="none", agent="A gunman", patient="tourists"
    )
    assert title(told) == "A gunman robbed tourists"


_ANY_WORDS = st.lists(
    st.sampled_from(
        [
            "Ada",
            "Ost",
            "left",
            "was",
            "published",
            "in",
            "on",
            "at",
            "of",
            "to",
            "that",
            "it",
            "the",
            "a",
            "two",
            "3",
            "2015",
            "Monday",
            "Friday,",
            "last",
            "week",
            "years",
            "after",
            "amid",
            "by",
            "when",
            "as",
            "first",
            "said",
            "began",
            "winter",
            "Eve",
            "and",
            "large",
            "U.S.",
            "10",
            "p.m.",
            "not",
            "had",
            "will",
            "would",
            "known",
            ",",
            ".",
            "'",
            "“",
        ]
    ),
    min_size=3,
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)  # the fixture is a function
@given(said=_ANY_WORDS, at=st.integers(0, 24), subject=st.integers(0, 24), nominal=st.booleans(), passive=st.booleans())
def test_whatever_the_words_a_title_is_made_and_is_not_too_long(
    parsed, *, said: list[str], at: int, subject: int, nominal: bool, passive: bool
) -> None:
    trigger, agent = said[at % len(said)], said[subject % len(said)]
    named = {"patient" if passive else "agent": agent} if agent != trigger else {}
    made = parsed(
        " ".join(said), trigger, lemma="say", nominal=nominal, voice="passive" if passive else "active", **named
    )
    assert len(title(made)) <= LONGEST_TITLE


def test_how_it_was_done_is_told_where_it_matters(parsed) -> None:
    row = parsed("A guard was fatally shot in Ost.", "shot", patient="A guard", voice="passive")
    assert title(row) == "A guard was fatally shot in Ost"
    row = parsed("A guard was less seriously hurt in Ost.", "hurt", patient="A guard", voice="passive")
    assert title(row) == "A guard was less seriously hurt in Ost"


def test_a_title_keeps_that_something_is_only_reported(parsed) -> None:
    row = parsed("The ship reportedly sold oil.", "sold", agent="The ship", patient="oil")
    assert title(row) == "The ship reportedly sold oil"
    row = parsed("Born in Ost, she sings.", "Born", lemma="bear", agent="she", voice="passive")
    row["participants"] = [
        {**row["participants"][0], "role": "patient", "text": "Ann Lee", "char_start": -20, "char_end": -13}
    ]
    assert title(row).startswith("Ann Lee was born")
    row = parsed("Iona was sold and started to pump oil.", "pump", agent="Iona", patient="oil", tense="infinitive")
    assert title(row) == "Iona started to pump oil"
    row = parsed("Twenty-one of the girls whom Bo Ray met have been freed.", "freed", lemma="free", voice="passive",
                 patient="Twenty-one of the girls", tense="present", aspect="perfective")  # fmt: skip
    assert title(row) == "Twenty-one of the girls were freed"
    row = parsed("The jet first flew in May.", "flew", agent="The jet")
    assert title(row) == "The jet first flew"


def test_an_object_stands_behind_the_preposition_it_was_taken_from(parsed) -> None:
    row = parsed("They shut the yard that crowds passed through.", "passed", lemma="pass", agent="crowds",
                 patient="the yard", complement="through", tense="past")  # fmt: skip
    assert title(row) == "Crowds passed through the yard"


def test_what_opened_a_sentence_begins_small_inside_a_title(parsed) -> None:
    told = parsed("The shares Iona sold on Monday fell.", "sold", lemma="sell", agent="Iona", patient="The shares")
    assert title(told) == "Iona sold the shares"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The mill did not pay the fine until May 3.", "The mill pays the fine"),
        ("Only on May 3 did the mill pay the fine.", "The mill pays the fine"),
        ("On May 3 the mill did pay the fine.", "The mill did pay the fine"),
    ],
)
def test_what_was_done_at_last_is_told_without_did_and_not(parsed, sentence, said) -> None:
    who = "the mill" if "the mill" in sentence else "The mill"
    assert title(parsed(sentence, "pay", lemma="pay", agent=who, patient="the fine")) == said


def test_which_one_it_was_is_not_told_twice(parsed) -> None:
    told = parsed("The first went into operation in Ost.", "went", lemma="go", agent="The first")
    assert title(told) == "The first went into operation in Ost"


def test_what_nobody_did_is_denied_once(parsed) -> None:
    told = parsed("Ann Lee gave no date for the vote.", "gave", lemma="give", agent="Ann Lee",
                  patient="no date for the vote", factuality="not_occurred")  # fmt: skip
    assert title(told) == "Ann Lee gave no date for the vote"


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("All 10 aboard", "All 10 aboard were hurt"),
        ("At least ten", "At least ten were hurt"),
        ("All air traffic", "All air traffic was hurt"),
        ("At least 1", "At least 1 was hurt"),
    ],
)
def test_a_count_behind_words_that_bound_it_is_of_several(parsed, who, told) -> None:
    row = parsed(f"{who}, clerks said, hurt.", "hurt", lemma="hurt", voice="passive", patient=who)
    assert title(row) == told


def test_the_names_of_two_are_closed_by_their_comma(parsed) -> None:
    told = parsed("Two clerks, Bo Ray and Ann Lee, were held.", "held", lemma="hold", voice="passive",
                  patient="Two clerks, Bo Ray and Ann Lee")  # fmt: skip
    assert title(told) == "Two clerks, Bo Ray and Ann Lee, were held"


def test_a_share_of_growth_is_one(parsed) -> None:
    told = parsed("Since 3.3 pct growth recorded in May, it fell.", "recorded", lemma="record", voice="passive",
                  patient="3.3 pct growth")  # fmt: skip
    assert title(told) == "3.3 pct growth was recorded"
    told = parsed("Since 40 pct of the grants and 33 pct paid in May were lost, it fell.", "paid", lemma="pay",
                  voice="passive", patient="40 pct of the grants and 33 pct")  # fmt: skip
    assert title(told) == "40 pct of the grants and 33 pct were paid"
