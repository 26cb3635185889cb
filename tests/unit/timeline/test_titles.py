from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.timeline.title_parts import short_phrase
from dateline.timeline.titles import title


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


@pytest.mark.parametrize(
    ("sentence", "more", "expected"),
    [
        ("Iona will deliver a radar.", {"tense": "future"}, "Iona will deliver a radar"),
        ("Iona has plans to deliver a radar.", {"tense": "infinitive"}, "Iona to deliver a radar"),
    ],
)
def test_what_is_planned_reads_as_planned(parsed, sentence: str, more: dict[str, str], expected: str) -> None:
    told = parsed(sentence, "deliver", agent="Iona", patient="a radar", factuality="planned", **more)
    assert title(told) == expected


def test_a_planned_passive_reads_as_planned(parsed) -> None:
    told = parsed("A bridge, they hope, opened by May.", "opened", lemma="open", patient="A bridge", voice="passive",
                   factuality="planned")  # fmt: skip
    assert title(told) == "A bridge to be opened"


@pytest.mark.parametrize(
    ("sentence", "trigger", "more", "expected"),
    [
        ("Iona did not send a radar.", "send", {}, "Iona did not send a radar"),
        ("Iona hasn\u2019t sent a radar.", "sent", {}, "Iona hasn't sent a radar"),
        ("Iona denied it had sent a radar.", "sent", {}, "Iona did not send a radar"),
        ("On no day was a radar sent by Iona.", "sent", {"voice": "passive"}, "A radar was not sent by Iona"),
    ],
)
def test_what_is_denied_reads_as_denied(
    parsed, sentence: str, trigger: str, more: dict[str, str], expected: str
) -> None:
    told = parsed(sentence, trigger, lemma="send", agent="Iona", patient="a radar", factuality="not_occurred", **more)
    assert title(told) == expected


@pytest.mark.parametrize(
    ("sentence", "modality", "expected"),
    [
        ("Iona might send a radar.", "might", "Iona might send a radar"),
        ("If Iona send a radar, war looms.", None, "Iona may send a radar"),
        ("Iona, it is feared, in the end send a radar.", "could", "Iona could send a radar"),
    ],
)
def test_what_is_supposed_reads_as_supposed(parsed, sentence: str, modality: str | None, expected: str) -> None:
    told = parsed(sentence, "send", agent="Iona", patient="a radar", factuality="hypothetical", modality=modality,
                   tense="present")  # fmt: skip
    assert title(told) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "agent", "expected"),
    [
        ("Rebels managed to capture a dam.", "capture", "capture", "Rebels", "Rebels managed to capture a dam"),
        ("The army managed to capture a dam.", "capture", "capture", "The army", "The army managed to capture a dam"),
        ("Iona, after reaching a dam, fled.", "reaching", "reach", "Iona", "Iona reaches a dam"),
        ("Iona, keen on fortifying a dam, fled.", "fortifying", "fortify", "Iona", "Iona fortifies a dam"),
        ("Iona, proud of having a dam, fled.", "having", "have", "Iona", "Iona has a dam"),
    ],
)
def test_a_fact_told_without_a_finite_verb_is_put_in_the_tense_of_headlines(
    parsed, *, sentence: str, trigger: str, lemma: str, agent: str, expected: str
) -> None:
    told = parsed(sentence, trigger, lemma=lemma, agent=agent, patient="a dam", tense="infinitive")
    assert title(told) == expected


def test_a_particle_stays_with_its_verb(parsed) -> None:
    told = parsed("Rebels carried a raid out.", "carried", lemma="carry out", agent="Rebels", patient="a raid")
    assert title(told) == "Rebels carried a raid out"


@pytest.mark.parametrize(
    ("sentence", "trigger", "parts", "expected"),
    [
        ("The Northland army's surprise attack on the port failed.", "attack",
         {"agent": "The Northland army", "patient": "the port"}, "The Northland army's surprise attack on the port"),
        ("Rebels staged an attack on the port.", "attack", {"agent": "Rebels", "patient": "the port"},
         "Rebels staged an attack on the port"),
        ("Rebels were behind the morning's attack on the port.", "attack", {"agent": "Rebels", "patient": "the port"},
         "Rebels' attack on the port"),
        ("They met after Iona's 29 May ballistic missile test.", "test", {"agent": "Iona"},
         "Iona's 29 May ballistic missile test"),
        ("An explosion in Minsk woke people.", "explosion", {"other": "Minsk"}, "Explosion in Minsk"),
    ],
)  # fmt: skip
def test_a_noun_comes_with_what_belongs_to_it(
    parsed, sentence: str, trigger: str, parts: dict[str, str], expected: str
) -> None:
    assert title(parsed(sentence, trigger, nominal=True, **parts)) == expected


def test_a_possessive_that_was_not_resolved_is_left_out(parsed) -> None:
    told = parsed("After its withdrawal from Ost it rested.", "withdrawal", nominal=True, agent="its", other="Ost",
                   pronouns=("its",))  # fmt: skip
    assert title(told) == "Withdrawal from Ost"


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
    told = parsed("Two officers arrested in Minsk were freed.", "arrested", lemma="arrest", voice="passive",
                   patient="Two officers", other="Minsk")  # fmt: skip
    assert title(told) == "Two officers arrested in Minsk"


def test_a_recipient_without_a_preposition_gets_one(parsed) -> None:
    told = parsed("Iona gave Northland a radar.", "gave", agent="Iona", patient="a radar", recipient="Northland")
    assert title(told) == "Iona gave Northland a radar"


def test_offsets_count_from_the_start_of_the_article(parsed) -> None:
    told = parsed("Iona has sent aid to Northland.", "sent", at=500, agent="Iona", patient="aid", other="Northland")
    assert title(told) == "Iona has sent aid to Northland"


def test_relative_clauses_and_asides_are_cut_but_lists_are_kept() -> None:
    assert short_phrase("the mayor of Ost, who was ill,") == "the mayor of Ost"
    assert short_phrase("Ada Lund (65), the mayor") == "Ada Lund"
    assert short_phrase("the heads of Ost, West and Sud") == "the heads of Ost, West and Sud"
    assert short_phrase("a radar\n  that sees far") == "a radar"


def test_a_long_phrase_is_cut_between_words_with_no_loose_end() -> None:
    phrase = short_phrase(
        "the joint standing commission for the restoration of fisheries and harbours in the north and the east of Norland"
    )
    assert phrase == "the joint standing commission for the restoration of fisheries and harbours in the north…"


def test_a_title_is_never_longer_than_it_may_be(parsed) -> None:
    word = "very " * 60
    assert len(title(parsed(f"It rained {word}hard.", "rained"))) <= 140


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "parts", "expected"),
    [
        ("Iona agreed late on Friday to close the port, officials said.", "agreed", "agree", {"agent": "Iona"},
         "Iona agreed to close the port"),
        ("Iona asked Ost to close the port while it rained.", "asked", "ask", {"agent": "Iona", "patient": "Ost"},
         "Iona asked Ost to close the port"),
        ("Crews were forced to leave on Monday.", "forced", "force", {"patient": "Crews", "voice": "passive"},
         "Crews were forced to leave"),
        ("Iona ended up closing the port.", "ended", "end up", {"agent": "Iona"}, "Iona ended up closing the port"),
        ("Iona began closing the port in 2015.", "began", "begin", {"agent": "Iona"}, "Iona began closing the port"),
        ("Ada became mayor of Ost in 2015.", "became", "become", {"agent": "Ada", "other": "mayor of Ost"},
         "Ada became mayor of Ost"),
        ("Ost named Ada the winner.", "named", "name", {"agent": "Ost", "patient": "Ada", "other": "the winner"},
         "Ost named Ada the winner"),
        ("Ada was hired as head coach.", "hired", "hire", {"patient": "Ada", "other": "head coach", "voice": "passive"},
         "Ada was hired as head coach"),
        ("Rebels set cars alight as they fled.", "set", "set", {"agent": "Rebels", "patient": "cars"},
         "Rebels set cars alight"),
        ("Ada visited the wounded in Ost last week.", "visited", "visit", {"agent": "Ada"}, "Ada visited the wounded in Ost"),
        ("Ada advised Ost not to reply.", "advised", "advise", {"agent": "Ada", "patient": "Ost"},
         "Ada advised Ost not to reply"),
        ("Ada threatened to \u201cutterly destroy\u201d the pier.", "threatened", "threaten", {"agent": "Ada"},
         "Ada threatened to “utterly destroy” the pier"),
        ("Crowds demanded he quit and the party is split.", "demanded", "demand", {"agent": "Crowds"},
         "Crowds demanded he quit"),
        ("Ada found a law that binds them.", "found", "find", {"agent": "Ada", "patient": "a law"}, "Ada found a law that binds them"),
        ("Ada helped found the club.", "helped", "help", {"agent": "Ada"}, "Ada helped found the club"),
        ("Ada became embroiled in a dispute.", "became", "become", {"agent": "Ada"}, "Ada became embroiled in a dispute"),
        ("The park was re-opened.", "opened", "open", {"patient": "The park", "voice": "passive"}, "The park was re-opened"),
        ("Iona announced Ada had won, to cheers.", "announced", "announce", {"agent": "Iona"}, "Iona announced Ada had won"),
        ("Iona announced on Friday that it sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that it sold the port"),
        ("Iona announced Friday they sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced they sold the port"),
        ("Iona announced that one girl, Ada Lund, had been found.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that one girl had been found"),
        ("Iona announced this week that it sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that it sold the port"),
        ("Iona questioned Sunday why the port closed.", "questioned", "question", {"agent": "Iona"},
         "Iona questioned Sunday why the port closed"),
        ("Iona went missing the same day.", "went", "go", {"agent": "Iona"}, "Iona went missing"),
        ("Asked in Ost about it, Ada left.", "Asked", "ask", {"patient": "Ada", "voice": "passive", "tense": "none"},
         "Ada was asked in Ost about it"),
        ("Passengers onboard a flight, singing songs, left.", "singing", "sing",
         {"agent": "Passengers onboard a flight", "patient": "songs", "tense": "none"},
         "Passengers onboard a flight sing songs"),
        ("A native of Ost and resident of Sud left, taking cars.", "taking", "take",
         {"agent": "A native of Ost and resident of Sud", "patient": "cars", "tense": "none"},
         "A native of Ost and resident of Sud takes cars"),
        ("The mother ship, Lark, left Ost.", "left", "leave", {"agent": "The mother ship, Lark", "patient": "Ost"},
         "The mother ship, Lark, left Ost"),
        ("Ada proposed yesterday a freeze of the tax.", "proposed", "propose", {"agent": "Ada"},
         "Ada proposed a freeze of the tax"),
        ("It was announced that Iona sold the port.", "announced", "announce", {"patient": "It", "voice": "passive"},
         "It was announced that Iona sold the port"),
        ("Iona had come close to a deal.", "come", "come", {"agent": "Iona", "tense": "past", "aspect": "perfective"},
         "Iona had come close to a deal"),
        ("Iona announced plans to close mines had failed.", "announced", "announce", {"agent": "Iona", "patient": "plans"},
         "Iona announced plans to close mines had failed"),
        ("Ada agreed to drop a tax the club had paid.", "agreed", "agree", {"agent": "Ada"}, "Ada agreed to drop a tax the club had paid"),
        ("Iona announced it made a coin known as Lark.", "announced", "announce", {"agent": "Iona"},
         "Iona announced it made a coin known as Lark"),
        ("Storms with a speed of 63 that hit Ost have cut a line.", "cut", "cut",
         {"agent": "Storms with a speed of 63", "patient": "a line", "aspect": "perfective", "tense": "present"},
         "Storms with a speed of 63 have cut a line"),
        ("A letter was sent to local leaders two days before the vote.", "sent", "send",
         {"patient": "A letter", "recipient": "local leaders", "voice": "passive"}, "A letter was sent to local leaders two days before the vote"),
        ("Shares fell 3 percent on Monday.", "fell", "fall", {"agent": "Shares"}, "Shares fell 3 percent"),
        ("Shares fell two years later.", "fell", "fall", {"agent": "Shares"}, "Shares fell"),
        ("Iona reaffirmed on Friday that it will leave.", "reaffirmed", "reaffirm", {"agent": "Iona"},
         "Iona reaffirmed that it will leave"),
        ("The spire fell as crowds sang.", "fell", "fall", {"agent": "The spire", "other": "crowds"}, "The spire fell"),
        ("Iona left as the mayor.", "left", "leave", {"agent": "Iona", "other": "the mayor"}, "Iona left as the mayor"),
        ("A second, wider drill reached Ost.", "reached", "reach", {"agent": "A second, wider drill", "patient": "Ost"},
         "A second, wider drill reached Ost"),
        ("Investors grew fearful of it.", "grew", "grow", {"agent": "Investors"}, "Investors grew fearful of it"),
        ("Nobody left Ost.", "left", "leave", {"agent": "Nobody", "patient": "Ost", "factuality": "not_occurred"},
         "Nobody left Ost"),
        ("Iona announced on Jan. 2 that it sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that it sold the port"),
        ("They've been invited to Ost.", "invited", "invite", {"patient": "They", "other": "Ost", "voice": "passive"},
         "They've been invited to Ost"),
        ("Iona announced on Friday.", "announced", "announce", {"agent": "Iona"}, "Iona announced"),
        ("Iona announced plans Friday to close 1,100 mines, it said.", "announced", "announce", {"agent": "Iona", "patient": "plans"},
         "Iona announced plans to close 1,100 mines"),
        ("Iona sent a radar to help Ost.", "sent", "send", {"agent": "Iona", "patient": "a radar"}, "Iona sent a radar to help Ost"),
        ("Ada arrived the same day.", "arrived", "arrive", {"agent": "Ada"}, "Ada arrived"),
        ("Ada agreed to the plan.", "agreed", "agree", {"agent": "Ada", "recipient": "the plan"}, "Ada agreed to the plan"),
        ("Ada moved to Ost.", "moved", "move", {"agent": "Ada", "recipient": "Ost"}, "Ada moved to Ost"),
    ],
)  # fmt: skip
def test_a_title_goes_on_until_the_verb_is_complete(
    parsed, *, sentence: str, trigger: str, lemma: str, parts: dict[str, str], expected: str
) -> None:
    assert title(parsed(sentence, trigger, lemma=lemma, **parts)) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("A map was published on Monday in a small paper.", "published", "A map was published in a small paper"),
        ("A map was published in 1998 in a small paper.", "published", "A map was published in a small paper"),
        ("A map was published Feb. 2, 1998 in a small paper.", "published", "A map was published in a small paper"),
        ("A map was published in the club's paper Friday said no.", "published", "A map was published in the club's paper"),
        ("A map was published in a paper and burned.", "published", "A map was published in a paper"),
        ("A map was published on Monday over two weeks of war.", "published", "A map was published over two weeks of war"),
        ("A map was published at 10 p.m. on Monday.", "published", "A map was published"),
        ("A map was published in May.", "published", "A map was published"),
        ("A map was published in St. Louis on Monday.", "published", "A map was published in St. Louis"),
        ("A map was published in a U.S. paper.", "published", "A map was published in a U.S. paper"),
        ("A map was published in Ost shortly before noon.", "published", "A map was published in Ost"),
                ("A map was published in vain when, at noon, it rained.", "published", "A map was published in vain"),
        ("A map was published in court three months ago.", "published", "A map was published in court"),
        ("A map was published over the holiday long weekend.", "published", "A map was published"),
        ("A map was published for the first time Thursday.", "published", "A map was published for the first time"),
        ("A map was published of sailing routes in Ost.", "published", "A map was published of sailing routes in Ost"),
    ],
)  # fmt: skip
def test_where_nobody_else_takes_part_the_phrase_behind_the_verb_tells_more(
    parsed, sentence: str, trigger: str, expected: str
) -> None:
    told = parsed(sentence, trigger, lemma="publish", patient="A map", voice="passive", tense="past")
    assert title(told) == expected


@pytest.mark.parametrize(
    ("sentence", "event_class", "expected"),
    [
        ("Iona said on Friday it would sell the port.", "occurrence", "Iona said it would sell the port"),
        ("Iona said in a letter that it sold the port.", "occurrence", "Iona said in a letter that it sold the port"),
        ("Iona said on Friday Ada would sell the port.", "occurrence", "Iona said on Friday Ada would sell the port"),
        ("Iona said on Friday it would sell the port.", "reporting", "Iona said it would sell the port"),
    ],
)
def test_what_somebody_said_of_themselves_is_told(parsed, sentence: str, event_class: str, expected: str) -> None:
    assert title(parsed(sentence, "said", lemma="say", agent="Iona", event_class=event_class)) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "expected"),
    [
        ("Ada started competing in sport in 1974.", "competing", "compete", "Ada started competing in sport"),
        ("Ada has now begun to sing.", "sing", "sing", "Ada has begun to sing"),
        ("Ada managed to escape.", "escape", "escape", "Ada managed to escape"),
        ("Ada helped arrange it.", "arrange", "arrange", "Ada helped arrange it"),
        ("Ada was forced to escape.", "escape", "escape", "Ada was forced to escape"),
        ("Ada ended up escaping.", "escaping", "escape", "Ada ended up escaping"),
        ("Ada went on to escape.", "escape", "escape", "Ada went on to escape"),
        ("Ada relied on to escape.", "escape", "escape", "Ada escapes"),
        ("Ada hoped to escape.", "escape", "escape", "Ada escapes"),
    ],
)
def test_what_was_begun_or_managed_is_told_so(parsed, sentence: str, trigger: str, lemma: str, expected: str) -> None:
    assert title(parsed(sentence, trigger, lemma=lemma, agent="Ada", tense="infinitive")) == expected


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


def test_what_stands_in_brackets_is_left_out_and_the_phrase_goes_on() -> None:
    assert short_phrase("the Space Agency's (SA) probe Lark") == "the Space Agency's probe Lark"
    assert short_phrase("(Agency) Life in Ost") == "Life in Ost"


def test_a_noun_of_theirs_is_named_after_them(parsed) -> None:
    told = parsed(
        "Ada Lund rested after her early release from Ost.", "release", nominal=True, agent="Ada Lund", other="Ost"
    )
    assert title(told) == "Ada Lund's early release from Ost"


def test_a_decision_is_named_with_what_it_is_to_do(parsed) -> None:
    told = parsed("Ada's decision two years ago to close Ost was bold.", "decision", nominal=True, agent="Ada")
    assert title(told) == "Ada's decision to close Ost"


def test_a_number_that_opens_with_about_keeps_its_preposition(parsed) -> None:
    told = parsed("The arrival of about ten envoys in Ost helped.", "arrival", nominal=True, patient="about ten envoys")
    assert title(told) == "Arrival of about ten envoys in Ost"


def test_a_past_tense_that_was_taken_for_a_participle_is_copied(parsed) -> None:
    told = parsed(
        "A gunman robbed tourists.", "robbed", lemma="rob", tense="none", agent="A gunman", patient="tourists"
    )
    assert title(told) == "A gunman robbed tourists"


@pytest.mark.parametrize(
    ("sentence", "trigger", "parts", "expected"),
    [
        (
            "Bo was charged in May on suspicion of robbing a bank, he said.", "charged",
            {"patient": "Bo", "recipient": "suspicion", "voice": "passive"}, "Bo was charged on suspicion of robbing a bank",
        ),
        (
            "Nurses called on Iona last week to close the mine.", "called",
            {"agent": "Nurses", "recipient": "Iona", "lemma": "call"}, "Nurses called on Iona to close the mine",
        ),
        (
            "Bo was ordered this year to give up his boat.", "ordered",
            {"patient": "Bo", "voice": "passive", "lemma": "order"}, "Bo was ordered to give up his boat",
        ),
        ("Bo countered Sunday by selling the boat.", "countered", {"agent": "Bo"}, "Bo countered by selling the boat"),
        ("Sales expanded in May by 300 tonnes.", "expanded", {"agent": "Sales"}, "Sales expanded by 300 tonnes"),
        ("The toll rose to at least six on Friday.", "rose", {"agent": "The toll"}, "The toll rose to at least six"),
        ("The pact expired January 31, he said.", "expired", {"agent": "The pact"}, "The pact expired"),
        (
            "Cold kept farms from growing rye.", "kept", {"agent": "Cold", "patient": "farms"},
            "Cold kept farms from growing rye",
        ),
        (
            "The bank was rumored to have sold it, he said.", "rumored", {"patient": "The bank", "voice": "passive"},
            "The bank was rumored to have sold it",
        ),
        (
            "Ost cut wages as a way to force prices up.", "cut", {"agent": "Ost", "patient": "wages", "other": "a way"},
            "Ost cut wages as a way to force prices up",
        ),
        (
            "Bo announced in a second letter that he would go.", "announced", {"agent": "Bo", "lemma": "announce"},
            "Bo announced in a second letter that he would go",
        ),
        (
            "Envoys held their customary, biannual grain talks in May.", "held",
            {"agent": "Envoys", "lemma": "hold talk"}, "Envoys held their customary, biannual grain talks",
        ),
        (
            "Ada announced to her fans via Twitter on May 3 that she had won.", "announced",
            {"agent": "Ada", "recipient": "her fans", "lemma": "announce"}, "Ada announced to her fans via Twitter that she had won",
        ),
        ("Ada went home on May 3.", "went", {"agent": "Ada", "lemma": "go"}, "Ada went home"),
        ("Sales sank by the shore.", "sank", {"agent": "Sales"}, "Sales sank by the shore"),
    ],
)  # fmt: skip
def test_a_title_says_how_much_by_what_means_and_what_for(parsed, sentence, trigger, parts, expected) -> None:
    assert title(parsed(sentence, trigger, **parts)) == expected


def test_what_somebody_refrained_from_is_told(parsed) -> None:
    told = parsed("Later traders refrained from taking large risks.", "refrained", lemma="refrain", agent="traders")
    assert title(told) == "Traders refrained from taking large risks"


def test_two_who_were_said_to_have_left_are_both_named(parsed) -> None:
    told = parsed("Later Holm announced that she and her sister had left.", "announced", lemma="announce", agent="Holm")
    assert title(told) == "Holm announced that she and her sister had left"


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Three fell in the violent riots last May in Ost.", "riots", "Violent riots in Ost"),
        ("Guards, who saw riots near Ost, fled.", "riots", "Riots near Ost"),
        ("A wave of bloody street riots hit Ost.", "riots", "Bloody street riots in Ost"),
        ("Riots broke out at Ost after rain in Ostia.", "Riots", "Riots at Ost"),
    ],
)
def test_a_noun_of_nobody_is_named_after_its_place(parsed, sentence: str, trigger: str, expected: str) -> None:
    assert title(parsed(sentence, trigger, nominal=True, location="Ost")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There was a second large explosion at noon.", "Second large explosion"),
        ("It is a legacy of the 1914-18 great explosion.", "Great explosion"),
        ("Crowds fled Friday's rocket-propelled explosion.", "Rocket-propelled explosion"),
        ("It was the latest explosion.", "It was the latest explosion"),
        ("It was an explosion.", "It was an explosion"),
        ("In Ost, large explosion.", "Large explosion"),
        ("Mourners remembered deadly explosion.", "Mourners remembered deadly explosion"),
        ("It recalled the severe winter explosion.", "Severe winter explosion"),
        ("Crowds have stayed away since large explosion scares.", "Large explosion"),
    ],
)
def test_a_noun_of_nobody_is_named_by_what_describes_it(parsed, sentence: str, expected: str) -> None:
    assert title(parsed(sentence, "explosion", nominal=True)) == expected


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
    assert len(title(made)) <= 140


def test_how_it_was_done_is_told_where_it_matters(parsed) -> None:
    row = parsed("A guard was fatally shot in Ost.", "shot", patient="A guard", voice="passive")
    assert title(row) == "A guard was fatally shot in Ost"
