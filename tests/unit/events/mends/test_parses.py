from __future__ import annotations

from datetime import date

import pytest

from dateline.events.mends.parses import mend
from dateline.events.parsing.engine import default_engine
from dateline.events.parsing.syntax import children

APRIL = (date(2024, 4, 1), date(2024, 4, 30))


def parsed(text):
    doc = next(default_engine().parse([text], entities=True))
    mend(doc)
    return doc


@pytest.mark.parametrize(
    ("text", "verb", "subject", "object_"),
    [
        ("Early last week, Verity secured rights to 40 songs.", "secured", "Verity", "rights"),
        ("In 1987, OXBANK secured control over 40 farms.", "secured", "OXBANK", "control"),
    ],
)
def test_the_one_verb_of_a_sentence_that_was_taken_for_an_adjective_is_its_top(text, verb, subject, object_):
    (sentence,) = parsed(text).sents
    assert sentence.root.text == verb
    assert [noun.text for noun in children(sentence.root, "nsubj")] == [subject]
    assert [noun.text for noun in children(sentence.root, "dobj")] == [object_]


@pytest.mark.parametrize(
    "text",
    [
        "US-backed forces near Ost.",
        "In Ost, the mayor left the hall.",
        "In Ost, a place of great beauty.",
        "A Unity sponsored event.",
        "On show on Monday, a Ming painted vase.",
    ],
)
def test_other_sentences_stay_as_they_are(text):
    before = next(default_engine().parse([text], entities=True))
    assert [(token.dep_, token.head.i) for token in parsed(text)] == [(token.dep_, token.head.i) for token in before]


def test_what_was_mended_becomes_a_row(events_of):
    (row,) = events_of("In April, Marlow secured control over 40 farms.", {"April": APRIL})
    assert (row["predicate"], next(part["text"] for part in row["participants"])) == ("secure", "Marlow")


def test_the_one_verb_behind_a_described_noun_is_the_top(events_of):
    text = "In April, a barge carrying stone from a quarry arrived in the port of Ost."
    (row,) = events_of(text, {"April": APRIL})
    assert (row["predicate"], [part["text"] for part in row["participants"]][:1]) == ("arrive", ["a barge"])


def test_who_called_it_quits_called_nothing_that_quits(rows_of):
    (row,) = rows_of("Ann Lee and Bo Ray called it quits in 2015.")
    assert (row["trigger"], row["edtf"], row["factuality"]) == ("called", "2015", "occurred")


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The club sacked coach Bo Ray on Monday after a run of six defeats.", "sacked", "club"),
        ("The club sacked manager Peter Wilson on Monday.", "sacked", "club"),
        ("The mill fired director Jane Wilson last week.", "fired", "mill"),
    ],
)
def test_what_was_done_to_somebody_by_his_office_is_the_top(text, verb, subject):
    (sentence,) = parsed(text).sents
    assert (sentence.root.text, sentence.root.tag_) == (verb, "VBD")
    assert [noun.text for noun in children(sentence.root, "nsubj")] == [subject]
    assert len(children(sentence.root, "dobj")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "She married actor Bo Ray in 2009.",
        "In 2009 she married actor Bo Ray; they separated in May.",
        "Ann Lee sings in Ost, and in 2009 she married actor Bo Ray.",
    ],
)
def test_what_a_pronoun_did_to_somebody_by_his_office_is_a_verb(rows_of, text):
    (married,) = [row for row in rows_of(text) if row["trigger"] == "married"]
    assert married["edtf"] == "2009"
    assert "actor Bo Ray" in {part["text"] for part in married["participants"]}


def test_a_noun_on_top_that_has_a_subject_and_an_object_is_a_verb(rows_of):
    rows = rows_of(
        "A newlywed couple storm an office party at a center in Ost in December 2015 and gun down 14 people."
    )
    assert [(row["predicate"], row["edtf"]) for row in rows if row["edtf"]] == [("storm", "2015-12")]


def test_a_noun_behind_the_day_that_opens_a_sentence_is_no_name_of_the_day(rows_of):
    rows = rows_of(
        "Yesterday, a capsule from Norland's Sun, Wind and Dust Explorer (SWDE) spacecraft containing samples from the"
        " comet Lark arrived in the city of Ost."
    )
    assert [(row["trigger"], row["edtf"]) for row in rows if row["edtf"]] == [("arrived", "2024-05-16")]
