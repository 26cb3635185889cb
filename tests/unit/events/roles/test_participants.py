from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.events.clauses.triggers import triggers
from dateline.events.roles.participants import participants


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("The army seized the port.", "seize", {("agent", "The army"), ("patient", "the port")}),
        ("The port was seized by the army.", "seize", {("agent", "the army"), ("patient", "The port")}),
        ("Ana Silva gave the museum a painting.", "give", {("agent", "Ana Silva"), ("recipient", "the museum"), ("patient", "a painting")}),
        ("The heads of Alpha, Beta and the Gamma Front met.", "meet", {("agent", "The heads of Alpha, Beta and the Gamma Front")}),
        ("The bridge, which opened in spring, collapsed.", "collapse", {("agent", "The bridge")}),
        ("The bridge, which opened in spring, collapsed.", "open", {("agent", "The bridge")}),
        ("The plan unveiled by the mayor is costly.", "unveil", {("agent", "the mayor"), ("patient", "The plan")}),
        ("Norland declared war on Suria.", "declare war", {("agent", "Norland"), ("recipient", "Suria")}),
        ("Suria's invasion of Norland shocked many.", "invasion", {("agent", "Suria"), ("patient", "Norland")}),
        ("The jet flew for the last time.", "fly", {("agent", "The jet")}),
        ("The jet flew to Ost at the same time.", "fly", {("agent", "The jet"), ("recipient", "Ost")}),
        ("Ana Silva left the festival to go to Ost.", "go", {("agent", "Ana Silva"), ("recipient", "Ost")}),
        ("Norland sold the tanks that rebels captured.", "capture", {("agent", "rebels"), ("patient", "the tanks")}),
    ],
)  # fmt: skip
def test_participants_are_whole_noun_phrases(roles, text, predicate, expected):
    assert roles(text, predicate) == expected


@pytest.mark.parametrize(
    ("text", "predicate", "agent"),
    [
        ("The guards opened the gate and fired at the crowd.", "fire", "The guards"),
        ("The guards agreed to open the gate.", "open", "The guards"),
        ("The mayor urged the guards to open the gate.", "open", "the guards"),
        ("The guards left, taking the keys.", "take", "The guards"),
        ("The court accused the clerk of stealing the keys.", "steal", "the clerk"),
    ],
)
def test_a_verb_without_a_subject_shares_that_of_another(roles, text, predicate, agent):
    assert ("agent", agent) in roles(text, predicate)


def test_a_pronoun_is_marked(parse, words):
    sentence = next(iter(parse("They seized the port.").sents))
    marked = {part.span.text: part.pronoun for part in participants(triggers(sentence, words)[0], words, frozenset())}
    assert marked == {"They": True, "the port": False}


def test_a_date_is_no_participant(parse, words):
    doc = parse("Sunday the army left Norland.")
    trigger = next(t for t in triggers(next(iter(doc.sents)), words) if t.predicate == "leave")
    assert "Sunday" not in {part.span.text for part in participants(trigger, words, frozenset({0}))}


_PARTS = st.lists(
    st.sampled_from([
        "the mayor", "(the mayor of Suria)", "\u201cthe grain deal\u201d", "its two re-elected, tired members", "on Monday",
        "who left", "said", "and", ",", "seized", "by the army", "-", "of the port", "Ana Silva", "\u2019s", "to", "attack",
    ]),
    min_size=3,
    max_size=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_PARTS)
def test_no_participant_begins_or_ends_in_a_dangling_mark(parse, words, parts):
    for sentence in parse(" ".join(parts)).sents:
        for trigger in triggers(sentence, words):
            for part in participants(trigger, words, frozenset()):
                text = part.span.text
                assert text == text.strip(" ,;:.!?")
                assert text.count("(") == text.count(")")
                assert text.count("\u201c") == text.count("\u201d")


def test_a_country_is_no_pronoun(parse, words):
    sentence = next(iter(parse("Ministers say the US seized the port.").sents))
    seized = next(t for t in triggers(sentence, words) if t.predicate == "seize")
    marked = {part.span.text: part.pronoun for part in participants(seized, words, frozenset())}
    assert marked == {"the US": False, "the port": False}


@pytest.mark.parametrize(
    ("text", "predicate", "agent"),
    [
        ("The mother ship, Ann, left the harbour.", "leave", "The mother ship, Ann"),
        ("The head of the union, Jan Kos, left the harbour.", "leave", "The head of the union, Jan Kos"),
        ("The 26-year-old Ann Lee left the harbour.", "leave", "Ann Lee"),
        ("Poet Ann Lee, a baker, left the harbour.", "leave", "Poet Ann Lee"),
        ("Vega I lifted off on Friday.", "lift off", "Vega I"),
        (
            "The last keeper of the light, Bo Holm, stepped down.",
            "step down",
            "The last keeper of the light, Bo Holm",
        ),
        ("A tsunami warning horn failed.", "fail", "A tsunami warning horn"),
    ],
)
def test_names_beside_a_noun_are_kept_and_descriptions_are_not(roles, text, predicate, agent):
    assert ("agent", agent) in roles(text, predicate)


def test_what_a_comma_sets_off_is_no_object(roles):
    assert roles("The ship sank on Friday, a loss for the fleet.", "sink") == {("agent", "The ship")}


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("The Alpha Company co-founder was ousted from the board.", "oust", ("patient", "The Alpha Company co-founder")),
        ("The six-year-old, whose state is unknown, fell into the well.", "fall", ("agent", "The six-year-old")),
        ("On Saturday, the Sun Tower, in Midtown, Ost City, caught fire.", "catch", ("agent", "the Sun Tower")),
        ("A ferry carrying ten tourists, as well as two Norlandic divers sank off Sud.", "sink", ("agent", "A ferry")),
        ("The two ministers and the two envoys met.", "meet", ("agent", "The two ministers and the two envoys")),
        ("The council announced Bo Tin, head of the ruling party, won the election.", "win election", ("agent", "Bo Tin")),
        ("The council announced the vote and opened the polls.", "open", ("agent", "The council")),
        ("That year won her the Coach of the Year award.", "win", ("patient", "the Coach of the Year award")),
        ("AFP Angry protests filled the square.", "fill", ("agent", "Angry protests")),
        ("On Friday in Norland, Mohammed Khan, brother of a singer, was sentenced by a court.", "sentence", ("patient", "Mohammed Khan")),
        ("In Ost and Sud, they were hurt.", "hurt", ("patient", "they")),
        ("A federal jury in Miami, Florida indicted Bo Stern on Thursday.", "indict", ("agent", "A federal jury in Miami")),
        ("In Miami, Florida won the game.", "win", ("agent", "Florida")),
        ("Ann Lee has kept a low profile after leaving the party.", "leave", ("agent", "Ann Lee")),
        ("The court kept the clerk from leaving the country.", "leave", ("agent", "the clerk")),
        ("There, groups of young men assaulted and robbed tourists.", "assault", ("agent", "groups of young men")),
        ("Two envoys killed in Ost", "kill", ("patient", "Two envoys")),
        ("Ann Lee, whose Alpha Group marched on Ost, is dead.", "march", ("agent", "Alpha Group")),
        ("They follow the example that the mayor's team set.", "set", ("agent", "the mayor's team")),
        ("Ten were hurt when a guard fired inside a church.", "fire", ("agent", "a guard")),
        ("Associated Press Mourners filled the square.", "fill", ("agent", "Mourners")),
        ("The series first launched in 2004, and the new edition for phones came in 2015.", "come", ("agent", "the new edition for phones")),
        ("PA Consulting filled the post.", "fill", ("agent", "PA Consulting")),
    ],
)  # fmt: skip
def test_neither_asides_nor_hyphens_nor_lists_cost_a_verb_its_subject(roles, text, predicate, expected):
    assert expected in roles(text, predicate)


def test_the_statement_in_which_something_was_said_is_not_what_was_done(roles):
    assert ("patient", "a statement") not in roles("The bank said in a statement it learned of the breach.", "learn")
    assert ("patient", "a statement") in roles("The bank corrected a statement it issued.", "issue")


def test_the_one_that_did_something_names_nobody(parse, words):
    sentence = next(iter(parse("The vote amends the one passed by Norland.").sents))
    passed = next(trigger for trigger in triggers(sentence, words) if trigger.predicate == "pass")
    marked = {part.span.text: part.pronoun for part in participants(passed, words, frozenset())}
    assert marked in ({"the one": True, "Norland": False}, {"one": True, "Norland": False})


def test_what_a_comma_or_a_dash_sets_off_takes_no_part(roles):
    assert roles("Schools were closed, with guards at the gates.", "close") == {("patient", "Schools")}
    assert roles("Schools were closed with chains.", "close") == {("patient", "Schools"), ("other", "chains")}
    assert ("other", "a crisis") not in roles("The murder of Bo Stern, with a crisis at hand, shook Ost.", "murder")


def test_what_was_counted_is_not_left_as_a_bare_number(parse, words):
    (sentence,) = parse("The town lived through three of the hottest days.").sents
    lived = triggers(sentence, words)[0]
    days = frozenset(token.i for token in sentence if token.text in {"hottest", "days"})
    assert [part.span.text for part in participants(lived, words, days)] == ["The town"]
    assert "three" in " ".join(part.span.text for part in participants(lived, words, frozenset()))


def test_a_name_is_not_cut_in_two(roles):
    told = roles("Ann Lee gave a speech to the Council on Foreign Relations.", "give speech")
    assert told == {("agent", "Ann Lee"), ("recipient", "the Council on Foreign Relations")}


def test_a_clause_behind_as_has_its_own_subject(roles):
    told = roles(
        "Brazilian soldiers were working on the unloading of ships at the port as a national strike by 40 crews entered its third day.",
        "enter",
    )
    assert ("agent", "a national strike by 40 crews") in told


def test_a_coordinated_clause_lends_no_subject_of_another(roles):
    told = roles("Six clerks were placed under guard and sealed boxes were opened at the port.", "open")
    assert "Six clerks" not in {text for _, text in told}


@pytest.mark.parametrize(
    ("text", "predicate", "patient"),
    [
        ("Indeed the mayor's comment was read by all.", "read", "the mayor's comment"),
        ("The boat was sold by a partner of Lake Industries <LAK> and Wagner.", "sell", "The boat"),
    ],
)
def test_no_phrase_begins_with_an_opening_word_or_ends_in_a_bracket(roles, text, predicate, patient):
    told = roles(text, predicate)
    assert ("patient", patient) in told
    assert not any("<" in part for _, part in told)


def test_what_was_announced_to_have_happened_to_a_thing_is_no_announcement_of_the_thing(roles):
    text = "The council announced the old pier had been sold."
    assert roles(text, "announce") == {("agent", "The council")}
    assert roles(text, "sell") == {("patient", "the old pier")}


@pytest.mark.parametrize(
    ("text", "predicate", "part"),
    [
        ("People admired the 'super moon' from a terrace.", "admire", ("patient", "the 'super moon'")),
        ("The agency took Norland off its list.", "take", ("other", "its list")),
    ],
)
def test_phrases_are_whole_behind_marks_and_prepositions(roles, text, predicate, part):
    assert part in roles(text, predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "agent"),
    [
        ("In a speech to the club, Ann Lee praised the port.", "speech", "Ann Lee"),
        ("Ann Lee praised the port during a visit to Ost.", "visit", "Ann Lee"),
        ("Guards spoke during the visit to Ost.", "visit", None),
        ("In a speech by Bo Holm, Ann Lee was praised.", "speech", "Bo Holm"),
    ],
)
def test_a_speech_is_of_whom_the_sentence_tells(roles, text, predicate, agent):
    assert {part for role, part in roles(text, predicate) if role == "agent"} == ({agent} if agent else set())


def test_of_a_whole_and_a_part_the_whole_was_killed(roles):
    assert ("patient", "ten men") in roles("They mourned ten men, including two guards, killed in Ost.", "kill")


@pytest.mark.parametrize(
    ("text", "predicate", "left_out"),
    [
        ("The tail end of 2017 was packed with storms.", "pack", "The tail end"),
        ("The bank, the price of which fell by a tenth, closed.", "fall", "the price of which"),
        ("Guards shot him dead in Ost.", "shoot dead", "dead"),
        ("A train derailed, injuring at least 40, four of them seriously.", "derail", "four of them"),
        ("Ann Lee became the first woman to lead the bank.", "become", "the first woman"),
    ],
)
def test_neither_parts_of_a_year_nor_what_became_of_somebody_take_part(parse, words, text, predicate, left_out):
    doc = parse(text)
    dates = frozenset(token.i for token in doc if token.text == "2017")
    (trigger,) = (t for sentence in doc.sents for t in triggers(sentence, words) if t.predicate == predicate)
    assert left_out not in {part.span.text for part in participants(trigger, words, dates)}


def test_whom_a_dated_attack_was_against_is_not_what_men_were_killed_against(parse, words):
    doc = parse("Ten men were killed in attacks in May 2015 against the weekly and a shop.")
    dates = frozenset(token.i for token in doc if token.text in {"May", "2015"})
    (trigger,) = (t for sentence in doc.sents for t in triggers(sentence, words) if t.predicate == "kill")
    assert [part.span.text for part in participants(trigger, words, dates)] == ["Ten men"]


def test_how_far_somebody_went_is_no_part_of_his_name(roles):
    parts = roles("The truck was driven by a guard for two miles through a crowd.", "drive")
    assert ("agent", "a guard") in parts


def test_a_participle_that_may_be_of_subject_or_object_has_none(events_of):
    from datetime import date

    text = "Bo Holm is author of the book, 'The Port in Winter,' released in May."
    assert events_of(text, {"May": (date(2024, 5, 1), date(2024, 5, 31))}) == []


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("The star, 36, and her husband welcomed a child.", "welcome", {("agent", "The star"), ("agent", "her husband"), ("patient", "a child")}),
        ("The bid to unmask the guards was launched in Ost.", "launch", {("patient", "The bid to unmask the guards")}),
        ("The town learned of the deaths.", "learn", {("agent", "The town"), ("other", "the deaths")}),
        ("Bo Holm, who called off a visit to the port, left Ost.", "call off", {("agent", "Bo Holm"), ("patient", "a visit to the port")}),
        ("The value of the coin was cut by more than half.", "cut", {("patient", "The value of the coin")}),
        ("The guard was rescued by boat.", "rescue", {("patient", "The guard")}),
        ("The guard was rescued by a boat.", "rescue", {("patient", "The guard"), ("agent", "a boat")}),
        ("GETTY Ann Lee will visit the port.", "visit", {("agent", "Ann Lee"), ("patient", "the port")}),
        ("Guards seized and burned the files.", "seize", {("agent", "Guards"), ("patient", "the files")}),
        ("Guards came and burned the files.", "come", {("agent", "Guards")}),
        ("Ann Lee said she and her sister had left Ost.", "leave", {("agent", "Ann Lee"), ("agent", "her sister"), ("patient", "Ost")}),
        ("Ann Lee mocked him for closing the port.", "close", {("agent", "him"), ("patient", "the port")}),
        ("No one survived the crash.", "survive", {("agent", "No one"), ("patient", "the crash")}),
        ("Six were put under arrest and homes were searched.", "put", {("patient", "Six"), ("other", "arrest")}),
        ("Banks barred clients from using cards.", "use", {("agent", "clients"), ("patient", "cards")}),
        ("Banks gained millions from using cards.", "use", {("agent", "Banks"), ("patient", "cards")}),
    ],
)  # fmt: skip
def test_nobody_who_takes_part_is_lost_or_cut(roles, text, predicate, expected):
    assert roles(text, predicate) == expected


def test_an_ambiguous_clause_shares_no_subject(roles):
    assert ("agent", "the reboot") in roles("The series first ran in 2004, and the reboot came again.", "come")


def test_of_two_sentences_that_run_together_the_second_takes_no_subject_of_the_first(roles):
    text = "The mayor had a meeting with the leader Ann Lee Bo Holm flew from Ost."
    assert not {part for role, part in roles(text, "fly") if role == "agent"} & {"The mayor"}


def test_a_name_keeps_the_s_that_owns_nothing(roles):
    assert ("agent", "The bank Lloyd\u2019s") in roles("The bank Lloyd\u2019s announced a ban.", "announce")


def test_what_hangs_on_a_plural_in_the_singular_has_lost_its_subject(roles):
    text = "The firm reached an agreement after weeks of negotiations which was rejected by the crew."
    assert roles(text, "reject") == {("agent", "the crew")}


def test_who_was_said_to_have_done_it_is_not_what_was_said(roles):
    assert roles("The council reported gangs controlled 60 percent of the port.", "report") == {
        ("agent", "The council")
    }


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Ten vans came to save the child since fell there.", "fall", set()),
        ("The march stopped in Ost for the sixth night.", "stop", {("agent", "The march")}),
    ],
)
def test_who_is_left_out_and_how_long_it_was_is_no_participant(roles, text, predicate, expected) -> None:
    assert roles(text, predicate) == expected


def test_a_name_that_ends_like_an_owner_is_whole(roles) -> None:
    assert ("agent", "Ost bank Lloyd\u2019s") in roles("Ost bank Lloyd\u2019s closed the port.", "close")


def test_those_to_whom_something_happened_are_told_by_it(roles) -> None:
    assert ("patient", "Eight of those hurt") in roles("Eight of those hurt were treated in Ost on May 3.", "treat")


def test_the_second_of_two_who_are_joined_takes_part(roles, events_of):
    both = {("patient", "Bo Ray"), ("patient", "Al Mix")}
    assert roles("Bo Ray, the mayor of Ost, and his aide, Al Mix, were charged.", "charge") == both
    (row,) = events_of("On May 3 Ost Bank and Sud Money banned coins.", {"May 3": date(2024, 5, 3)})
    assert [part["text"] for part in row["participants"]] == ["Ost Bank and Sud Money", "coins"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Clerks said Bo Ray had a boat stolen from him on May 3.", ["Bo Ray", "a boat"]),
        ("While Acme Corp had said no, it said on May 3 that it would stay.", ["Acme Corp"]),
        ("While Acme Corp fired a rocket, it flew on May 3.", ["it"]),
    ],
)
def test_whom_a_pronoun_in_a_later_clause_stands_for(events_of, text, names):
    rows = events_of(text, {"May 3": date(2024, 5, 3)})
    told = [row for row in rows if row["start_day"] and row["predicate"] in {"steal", "say", "fly"}]
    assert sorted(part["text"] for part in told[-1]["participants"]) == sorted(names)


def test_who_led_a_deed_takes_part_in_it(rows_of) -> None:
    rows = rows_of("She is a daughter of Peter Lund, the mayor who oversaw the bloody 1989 crackdown in Aarhus.")
    assert ["Peter Lund"] in [[part["text"] for part in row["participants"]] for row in rows]


def test_a_name_of_two_words_before_a_deed_is_whole(rows_of) -> None:
    rows = rows_of("Alice Holm described the US Capitol attack on January 6, 2021.")
    assert "US" not in [part["text"] for row in rows for part in row["participants"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bo Ray praised Ann Lee, whom Iona Bank hired on May 3.", {"Ann Lee", "Iona Bank"}),
        ("The mill, which Iona Bank sold on May 3, burned down.", {"The mill", "Iona Bank"}),
        ("Ann Lee spoke of one of her nephews, whom Iona Bank hired on May 3.", {"one of her nephews", "Iona Bank"}),
    ],
)
def test_what_was_done_to_somebody_told_of_behind_a_comma_has_him_for_object(who, text, told) -> None:
    assert told <= set(who(text))


def test_what_passed_through_a_firm_has_the_firm_for_a_part(who) -> None:
    text = "A small firm, Holm Ltd., was the hub of the scheme, with ten barges passing through it on May 3."
    assert any("Holm Ltd." in part for part in who(text))


def test_who_is_fined_did_what_it_is_for(rows_of):
    rows = {
        row["trigger"]: row for row in rows_of("Regulators fined the bank on Monday for selling bad loans in 2010.")
    }
    assert rows["selling"]["participants"][0]["text"] == "the bank"


def test_who_is_found_guilty_did_it(rows_of):
    rows = {
        row["trigger"]: row for row in rows_of("A jury on Monday found Bo Ray guilty of killing two guards in 2015.")
    }
    assert "A jury" not in [part["text"] for part in rows["killing"]["participants"]]
