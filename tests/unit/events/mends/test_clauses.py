from __future__ import annotations

from datetime import date

import pytest

from dateline.events.mends.clauses import mend_clauses
from dateline.events.parsing.engine import default_engine

DAY = date(2024, 5, 6)


def parsed(text, words):
    doc = next(default_engine().parse([text], entities=True))
    mend_clauses(doc, words)
    return doc


def head_of(doc, verb):
    token = next(token for token in doc if token.text == verb)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("The treaty bars the island from selling coal and capped its oil sales in June.", "capped", "bars"),
        (
            "Minister Lane has said Norland's visit will ensure calm and proposed in June that Sud wait.",
            "proposed",
            "said",
        ),
        (
            "The march comes two years after ten guests were shoved, badly molested and robbed in Ost.",
            "molested",
            "shoved",
        ),
        ("Police raided the port, seizing oil and ten maps, and its owner, Bo Ray, fled to Ost.", "fled", "raided"),
        ("The diver was rescued alive and flown to Ost for treatment.", "flown", "rescued"),
    ],
)
def test_a_verb_goes_on_from_one_of_its_own_form(text, verb, head, words):
    assert head_of(parsed(text, words), verb) == ("conj", head)


@pytest.mark.parametrize(
    ("text", "verb", "label", "head"),
    [
        ("She will be seen and heard in Ost.", "heard", "conj", "seen"),
        ("He was walking and talked to nobody.", "talked", "conj", "walking"),
        ("The door was found open and damaged.", "damaged", "conj", "open"),
        ("The club said it had sold and rebuilt the pier.", "rebuilt", "conj", "sold"),
    ],
)
def test_other_verbs_stay_where_the_parser_put_them(text, verb, label, head, words):
    assert head_of(parsed(text, words), verb) == (label, head)


def test_who_was_announced_to_have_won_is_the_winner(events_of):
    text = (
        "On Monday, Norland's Independent Electoral Commission (NEC) announced Bola Lane, nominee of the ruling party, "
        "won the nation's vote on Sunday."
    )
    told = events_of(text, {"Monday": DAY, "Sunday": date(2024, 5, 5)})
    agents = {row["trigger"]: [p["text"] for p in row["participants"] if p["role"] == "agent"] for row in told}
    assert agents["won"] == ["Bola Lane"]


def test_a_clause_of_time_is_no_noun_with_a_description(words):
    doc = parsed("Eight clerks were treated in Ost after the two-storey tram tipped over at a bend.", words)
    assert head_of(doc, "tipped") == ("advcl", "treated")
    assert head_of(doc, "tram") == ("nsubj", "tipped")


def test_how_many_a_group_is_of_belongs_to_it(events_of):
    (row,) = events_of("On May 6 a group of up to 90 farmers marched down the road.", {"May 6": DAY})
    assert [part["text"] for part in row["participants"]][:1] == ["a group of up to 90 farmers"]


def test_what_was_closed_on_a_day_was_closed_then(events_of):
    (row,) = events_of("Most of the mills were closed on May 6.", {"May 6": DAY})
    assert (row["predicate"], row["voice"], row["event_class"]) == ("close", "passive", "occurrence")


def test_a_participle_with_subject_and_object_is_a_past(events_of):
    (row,) = events_of("A quake off the same coast set off a flood on May 6.", {"May 6": DAY})
    assert (row["tense"], row["voice"]) == ("past", "active")


def test_a_participle_tells_the_clause_behind_it(words):
    text = (
        "The office of Ost released a report Wednesday alleging board members and others in the Old Bank of Sud secretly"
        " moved more than 600 shares."
    )
    assert head_of(parsed(text, words), "moved") == ("ccomp", "alleging")


def test_that_before_a_clause_is_no_object(words):
    doc = parsed("Ann Lee announced to the press via radio that she and her friend had split.", words)
    assert next(token.dep_ for token in doc if token.text == "that") == "mark"


def test_a_participle_with_a_subject_of_its_own_is_a_past(events_of):
    (row,) = [
        row for row in events_of("The shares Bo Holm got on May 6 cannot be sold.", {"May 6": DAY}) if row["edtf"]
    ]
    assert (row["predicate"], row["factuality"]) == ("get", "occurred")


def test_a_participle_describes_the_noun_that_opens_the_sentence(events_of):
    text = "In the ruling handed down on May 6 by Judge Ann Lee, Iona can now see the letters."
    (row,) = [row for row in events_of(text, {"May 6": DAY}) if row["edtf"]]
    assert (row["predicate"], row["factuality"]) == ("hand down", "occurred")
    assert {part["text"] for part in row["participants"]} == {"the ruling", "Judge Ann Lee"}


def test_the_one_verb_before_what_somebody_said_is_the_top(words):
    doc = parsed('The singer, 47, tweeted Monday that she "gladly left" the band.', words)
    assert head_of(doc, "tweeted") == ("ROOT", "tweeted")


def test_who_did_it_is_not_hung_on_the_noun_before(events_of):
    text = (
        "The papers were had from a source by a shop and shared with more than 90 media groups by the Consortium of Ost, "
        "which printed its findings on May 6."
    )
    row = events_of(text, {"May 6": DAY})[-1]
    assert [part["text"] for part in row["participants"]] == ["the Consortium of Ost", "its findings"]


def test_what_was_written_by_somebody_stays_his(words):
    doc = parsed("The crowd was shown a book by Bo Ray.", words)
    assert head_of(doc, "by")[1] in {"book", "shown"}
    doc = parsed("Fees were cut on a further 53 goods, by 7 points to spur trade.", words)
    assert head_of(doc, "by")[0] != "agent"
    doc = parsed("Guards came with a book by Bo Ray.", words)
    assert head_of(doc, "by") == ("prep", "book")


def test_what_was_held_at_a_place_describes_it(events_of):
    (row,) = events_of("Litter lies at the site of a folk festival held on May 6 in Ost.", {"May 6": DAY})
    assert (row["predicate"], row["voice"]) == ("hold", "passive")
    assert [part["text"] for part in row["participants"]] == ["a folk festival"]


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("In May, six people in Ost were placed under arrest and search warrants were delivered at 30 places.", "delivered", "warrants"),
        ("The new members will be selected from a list of 28 names and priority will be given to women.", "given", "priority"),
        ("Residents were woken Friday by air raid sirens signaling a Norland missile was about to fly over them.", "was", "missile"),
    ],
)  # fmt: skip
def test_a_finite_verb_is_done_by_the_noun_right_before_it(words, text, verb, noun):
    doc = parsed(text, words)
    label, above = head_of(doc, noun)
    assert label in {"nsubj", "nsubjpass"}
    assert above == verb


def test_what_a_participle_tells_in_a_clause_is_hung_on_it(words):
    doc = parsed(
        "Residents were woken Friday by air raid sirens signaling a Norland missile was about to fly over them.", words
    )
    assert next((token.dep_, token.head.text) for token in doc if token.text == "was") == ("ccomp", "signaling")


def test_the_subject_behind_a_clause_is_no_object_there(words):
    text = "As the shell passed over the bay near Ost at noon, the town's siren, through masts and horns, urged all to hide."
    assert head_of(parsed(text, words), "siren") == ("nsubj", "urged")


def test_a_bare_verb_goes_on_from_an_infinitive(words):
    text = 'He has told aides to "follow the road that Lee\'s team took eight years ago, and work as hard as they can".'
    assert head_of(parsed(text, words), "work") == ("conj", "follow")
    text = "He told aides to follow the example that Bo Ray's team set eight years ago and work as hard as they can."
    assert head_of(parsed(text, words), "work") == ("conj", "follow")
    doc = parsed("On Monday, he instructed the port to, without delay, open the gates to the public.", words)
    assert head_of(doc, "open") == ("xcomp", "instructed")


def test_a_noun_that_describes_the_subject_is_no_verb(words):
    doc = parsed("The tram has been removed and repair work on the track began late on Friday.", words)
    assert head_of(doc, "repair") == ("compound", "work")


def test_a_clause_without_that_is_no_name(words):
    doc = parsed("Output was well below the 9 mln bpd ceiling the group adopted in May.", words)
    assert head_of(doc, "adopted") == ("relcl", "ceiling")
    assert head_of(doc, "group") == ("nsubj", "adopted")


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ("In June, Connolly asked the inspectors general of two dozen agencies to leave Ost.", "ask", "Connolly"),
        ("Notably, the missile fired on June 3 took off from near Ost.", "take off", "the missile"),
    ],
)
def test_who_did_it_is_neither_an_adverb_nor_a_clause(events_of, text, predicate, subject):
    rows = events_of(text, {"June": (date(2023, 6, 1), date(2023, 6, 30))}, all_events=True)
    (row,) = [row for row in rows if row["predicate"] == predicate]
    assert [part["text"] for part in row["participants"] if part["role"] == "agent"] == [subject]


def test_what_was_announced_may_stand_before_who_announced_it(events_of):
    (row,) = events_of("The death toll rose to 85, the mayor of Ost announced on June 3.", {"June 3": date(2023, 6, 3)})
    assert (row["trigger"], row["complement"]) == ("announced", "that the death toll rose to 85")


def test_what_a_bare_number_did_is_not_what_the_subject_did(words):
    doc = parsed("Lorry driver in Ost kills 84 celebrating Unity Day", words)
    assert head_of(doc, "celebrating") == ("acl", "84")


def test_a_clause_that_breaks_in_hangs_on_what_went_on(words):
    doc = parsed("On Monday Ann Lee was flying from Ost headed for Sud when she fell ill.", words)
    assert head_of(doc, "fell") == ("advcl", "flying")


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("A bus carrying schoolchildren overturned near Ost on Saturday, killing two people.", "overturned", "bus"),
        ("A US Navy ship and a tanker collided near Ost on Monday.", "collided", "ship"),
        ("A ferry with 200 people aboard sank off Ost on Sunday.", "sank", "ferry"),
        ("The quake, which measured 6.1, hit at 3:36 a.m. on Wednesday.", "hit", "quake"),
        ("The search for ten sailors ended on Thursday.", "ended", "search"),
        ("The company, founded in 1998, filed for bankruptcy on Monday.", "filed", "company"),
        ("Ost Motors, once the largest maker in the world, filed for bankruptcy on Monday.", "filed", "Motors"),
    ],
)
def test_the_one_verb_is_that_of_the_noun_that_is_described_before_it(text, verb, noun, words):
    doc = parsed(text, words)
    token = next(token for token in doc if token.text == verb)
    assert (token.dep_, token.tag_) == ("ROOT", "VBD")
    assert next(one for one in token.children if one.dep_ == "nsubj").text == noun


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Ann Knight Pullman's husband of only seven months, former football player Bo Hartwell, filed for divorce in July.", "filed", "husband"),
        ("Already the subject of an investigation by Norway\u2019s financial watchdog BaFin, the agency Friday disclosed that it will act.",
         "disclosed", "BaFin"),
    ],
)  # fmt: skip
def test_who_did_it_stands_before_or_behind_what_is_said_of_him(words, text, verb, subject):
    doc = parsed(text, words)
    token = next(token for token in doc if token.text == verb)
    assert next(part.text for part in token.children if part.dep_ == "nsubj") == subject


@pytest.mark.parametrize(
    ("text", "verb", "label", "head", "tag"),
    [
        ("The mill, begun in 1163 and finished in 1345, was badly damaged.", "finished", "conj", "begun", "VBN"),
        ("Bo Hartwell broke his leg while cycling in France on May 3 and negotiated on crutches.", "negotiated", "conj", "broke", "VBD"),
        ("Bo Hartwell was captured in May and shot in June.", "shot", "conj", "captured", "VBN"),
        ("Bo Hartwell was flown to Ost and pronounced dead on Friday.", "pronounced", "conj", "flown", "VBN"),
        ("The mill was looted during the war in 1790 and restored between 1844 and 1864.", "restored", "conj", "looted", "VBN"),
        ("Officers raiding a mill in Ost had shot dead a clerk.", "raiding", "acl", "Officers", "VBG"),
        ("Ann Lee tore up a pact on fish that 25 states signed in March.", "signed", "relcl", "pact", "VBD"),
        ("Tanks rolled into Ost on Friday and helicopters fired on the parliament building an hour later.", "building", "pobj", "on", "NN"),
    ],
)  # fmt: skip
def test_participles_and_nouns_in_ing_are_what_stands_beside_them(words, text, verb, label, head, tag) -> None:
    doc = parsed(text, words)
    assert head_of(doc, verb) == (label, head)
    assert next(token.tag_ for token in doc if token.text == verb) == tag


def test_a_thing_told_of_by_a_clause_without_that_is_its_object(words):
    doc = parsed("He expanded on what was achieved by the lander China put on the moon in 2013.", words)
    assert head_of(doc, "put") == ("relcl", "lander")


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("A bus with more than 40 guards overturned near Ost on Monday.", "overturned", "A bus with more than 40 guards"),
        ("A ferry with more than 300 people aboard capsized off Cape Orn on Monday and sank within minutes.", "capsized", "A ferry with more than 300 people aboard"),
        ("A lorry transporting goods overturned near Lund on Monday.", "overturned", "A lorry"),
    ],
)  # fmt: skip
def test_who_is_in_a_vehicle_does_not_do_what_it_does(rows_of, text, trigger, who) -> None:
    (row,) = [row for row in rows_of(text) if row["trigger"] == trigger]
    assert [part["text"] for part in row["participants"] if part["role"] == "agent"] == [who]


def test_a_year_that_runs_is_nothing_that_somebody_did(rows_of) -> None:
    (row,) = rows_of("The Lions won the title for the third year running on Saturday with a 2-0 victory at Ost.")
    assert (row["trigger"], row["edtf"]) == ("won", "2024-05-11")


def test_a_past_before_an_office_and_a_name_is_done_to_him(rows_of) -> None:
    text = "The Lions were relegated and sacked coach Ivo Rank on Sunday; his assistant, Tom Beck, takes charge."
    told = {row["trigger"]: (row["voice"], row["edtf"]) for row in rows_of(text) if row["edtf"]}
    assert told["sacked"] == ("active", "2024-05-12")


def test_the_one_verb_may_have_clauses_of_time_behind_it(rows_of) -> None:
    text = "Norwing, the low-cost carrier, filed for bankruptcy on Monday after talks with Sudair collapsed in April."
    assert {row["trigger"]: row["voice"] for row in rows_of(text)}["filed"] == "active"


def test_what_somebody_did_before_he_came_back_was_not_done_to_him(rows_of) -> None:
    text = "Ann Lee, 40, retired in 2005, came back in 2009 and quit for good in 2011."
    told = {row["trigger"]: (row["voice"], row["tense"], row["edtf"]) for row in rows_of(text)}
    assert told == {
        "retired": ("active", "past", "2005"), "came": ("active", "past", "2009"), "quit": ("active", "past", "2011"),
    }  # fmt: skip
