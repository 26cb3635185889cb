"""Titles that alone leave open whom or what they tell of have the headline of their article in brackets."""

from __future__ import annotations

import re

import pytest

from dateline.timeline import merge
from dateline.timeline.titles.told_in import LONGEST_HEADLINE, with_headline

HEADLINE = "Tram crash in Ost leaves seven dead"


@pytest.mark.parametrize(
    ("sentence", "trigger", "parts"),
    [
        ("The vehicle overturned on Thursday.", "overturned", {"agent": "The vehicle"}),
        ("Four people were freed on Thursday.", "freed", {"patient": "Four people"}),
        ("In Ost 113 people died.", "died", {"agent": "113 people"}),
        ("Iona Bank sold the site on Thursday.", "sold", {"agent": "Iona Bank", "patient": "the site"}),
        ("Its owner thanked Bo Ray on Thursday.", "thanked", {"agent": "Its owner", "patient": "Bo Ray"}),
    ],
)
def test_what_is_open_is_told_with_the_headline(mention, sentence, trigger, parts) -> None:
    told = mention(sentence, trigger, **parts)
    title = " ".join([*parts.values(), trigger])
    assert with_headline(title, told, {"title": HEADLINE}) == f"{title} [{HEADLINE}]"


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("The crew of Lark thanked Bo Ray", {"agent": "The crew of Lark", "patient": "Bo Ray"}),
        ("The FBI left Ost", {"agent": "The FBI", "patient": "Ost"}),
        ("The US army left Ost", {"agent": "The US army", "patient": "Ost"}),
        ("VW sold vans", {"agent": "VW", "patient": "vans"}),
        ("Ray sold vans", {"agent": "Bo Ray", "patient": "vans", "entities": ("Bo Ray",)}),
        ("Ray called the police", {"agent": "Bo Ray", "patient": "the police", "entities": ("Bo Ray",)}),
        ("Ray sold his vans", {"agent": "Bo Ray", "patient": "his vans", "entities": ("Bo Ray",)}),
    ],
)
def test_what_names_somebody_stands_alone(mention, title, parts) -> None:
    sentence = " told ".join(part for role, part in parts.items() if role != "entities") + "."
    assert with_headline(title, mention(sentence, "told", **parts), {"title": HEADLINE}) == title


@pytest.mark.parametrize(
    ("title", "is_open"),
    [
        ("Iona Bank sent a letter to the owners", True),
        ("Iona Bank asked the new owners to leave", True),
        ("Iona Bank asked the owners of the mill in Ost for help", False),
        ("Iona Bank told the media", False),
        ("Iona Bank wrote to the owners asking for help", True),
        ("Iona Bank released a new report", True),
        ("Iona Bank released a report on Ost", False),
        ("Iona Bank won 53 seats", True),
        ("Iona Bank made comments", True),
        ("Iona Bank won 53 seats in Ost", False),
        ("Iona Bank stopped construction", True),
        ("Iona Bank stopped construction of the Sud pier", False),
        ("Iona Bank sent a letter to Ost", True),
        ("Iona Bank sent a letter to Ost about the port of Sud", False),
        ("Iona Bank sold a mill near the quarry which is halfway between Ost and Sud", True),
        ("Iona Bank sold a mill near the quarry which feeds Ost", False),
        ("An Iona Bank resolution was adopted", True),
        ("Iona Bank hurt the mill's owners in Ost", True),
        ("Iona Bank said that the firm secretly sold mills", True),
        ("Iona Bank asked for help in a long letter to the mayors of Ost and Sud on the safety of the owners", True),
    ],
)
def test_a_noun_that_nothing_behind_it_explains_is_open(mention, title, is_open) -> None:
    told = mention(f"{title}.", title.split()[2], agent="Iona Bank", entities=("Iona Bank",))
    assert with_headline(title, told | {"quote": "Another sentence."}, {"title": HEADLINE}).endswith("]") is is_open


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("A letter was sent to Iona Bank", {"patient": "A letter"}),
        ("A rocket flew over Norland", {"agent": "A rocket"}),
        ("Two attacks hurt a US soldier", {"agent": "Two attacks", "patient": "a US soldier"}),
        ("M3 rose five points", {"agent": "M3"}),
        ("The OPB left Ost", {"agent": "The OPB", "patient": "Ost"}),
        ("Ada Lund won an award", {"agent": "Ada Lund", "patient": "an award"}),
        ("Ada Lund agreed to a swap", {"agent": "Ada Lund"}),
    ],
)
def test_a_short_title_that_names_no_doer_or_says_not_of_what_is_open(mention, title, parts) -> None:
    told = mention(f"{title}.", title.split()[2], **parts)
    for part in told["participants"]:
        part["entity_type"] = "PERSON" if part["text"] == "Ada Lund" else None
    assert with_headline(title, told | {"quote": "Another sentence."}, {"title": HEADLINE}) == f"{title} [{HEADLINE}]"


@pytest.mark.parametrize(("day", "is_open"), [("2024-05-02", True), ("1908-05-02", False)])
def test_who_did_what_was_long_before_is_not_left_to_the_headline(mention, article, day, is_open) -> None:
    told = mention("An explosion flattened a forest near Ost.", "flattened", day=day, agent="An explosion")
    title = "An explosion flattened a forest near Ost"
    assert with_headline(title, told, article("a", title=HEADLINE)).endswith("]") is is_open


def test_a_place_where_something_was_names_nobody(mention) -> None:
    told = mention("Marches in New Ost drew thousands.", "drew", agent="Marches in New Ost")
    title = "Marches in New Ost drew thousands"
    assert with_headline(title, told, {"title": HEADLINE}) == f"{title} [{HEADLINE}]"


@pytest.mark.parametrize(
    ("title", "complement", "is_open"),
    [
        ("Bo Ray resigned", "", True),
        ("Bo Ray resigned as mayor of Ost", "as mayor of Ost", False),
        ("Bo Ray died", "", False),
        ("Bo Ray's cabinet resigned", "", False),
    ],
)
def test_a_verb_that_alone_does_not_say_from_what_is_open(mention, title, complement, is_open) -> None:
    who, verb = re.match(r"(.*) (resigned|died)", title).groups()
    told = mention(f"{title}.", verb, lemma={"died": "die"}.get(verb, "resign"), agent=who, complement=complement)
    told["participants"][0]["entity_type"] = "PERSON"
    assert with_headline(title, told | {"quote": "Another sentence."}, {"title": HEADLINE}).endswith("]") is is_open


@pytest.mark.parametrize(("verb", "lemma"), [("took over", "take over"), ("stepped down", "step down")])
def test_a_verb_with_its_particle_does_not_say_from_what_either(mention, verb, lemma) -> None:
    trigger, particle = verb.split()
    told = mention(f"Bo Ray {verb}.", trigger, lemma=lemma, agent="Bo Ray", complement=particle)
    told["participants"][0]["entity_type"] = "PERSON"
    told |= {"quote": "Another sentence."}
    assert with_headline(f"Bo Ray {verb}", told, {"title": HEADLINE}) == f"Bo Ray {verb} [{HEADLINE}]"


@pytest.mark.parametrize(
    ("told", "complement", "is_open"),
    [
        ("Bo Ray was elected", "", True),
        ("Bo Ray was elected mayor", "mayor", False),
        ("Bo Ray was born", "", False),
        ("Bo Ray joined from Ost", "from Ost", True),
        ("Bo Ray fled from Ost", "from Ost", False),
    ],
)
def test_what_was_done_to_somebody_or_from_where_he_came_may_not_say_as_what(
    mention, told, complement, is_open
) -> None:
    passive = " was " in told
    verb = told.split()[3 if passive else 2]
    lemma = {"elected": "elect", "born": "bear", "joined": "join", "fled": "flee"}[verb]
    role = "patient" if passive else "agent"
    row = mention(
        f"{told}.",
        verb,
        lemma=lemma,
        voice="passive" if passive else "active",
        complement=complement,
        **{role: "Bo Ray"},
    )
    row["participants"][0]["entity_type"] = "PERSON"
    row |= {"quote": "Another sentence."}
    assert with_headline(told, row, {"title": HEADLINE}).endswith("]") is is_open


@pytest.mark.parametrize(("voice", "is_open"), [("passive", True), ("active", False)])
def test_a_longer_title_is_open_where_nobody_is_told_to_have_done_it(mention, voice, is_open) -> None:
    title = "A treaty was signed with Norland in return for help in building roads and bridges"
    role = "patient" if voice == "passive" else "agent"
    told = mention(f"{title}.", "signed", voice=voice, **{role: "A treaty"})
    assert with_headline(title, told, {"title": HEADLINE}).endswith("]") is is_open


@pytest.mark.parametrize(("day", "is_open"), [("2024-05-02", True), ("1959-05-02", False)])
def test_what_befell_another_of_its_kind_long_ago_has_no_headline_of_this_one(mention, article, day, is_open) -> None:
    title = "Four people died after a crowded tram caught fire"
    told = mention(f"{title}.", "died", day=day, agent="Four people")
    assert with_headline(title, told, article("a", title=HEADLINE)).endswith("]") is is_open


@pytest.mark.parametrize(
    ("day", "headline", "is_open"),
    [
        ("2024-05-02", HEADLINE, True),
        ("2016-05-02", HEADLINE, False),
        ("2016-05-02", "How Bo Ray came to Ost", True),
    ],
)
def test_a_surname_alone_has_the_headline_of_its_story(mention, article, day, headline, is_open) -> None:
    told = mention("On Thursday Mr. Ray left Ost.", "left", day=day, agent="Mr. Ray", patient="Ost")
    told["participants"][0]["entity_type"] = "PERSON"
    assert with_headline("Mr. Ray left Ost", told, article("a", title=headline)).endswith("]") is is_open


@pytest.mark.parametrize(
    ("headline", "is_open"),
    [
        ("How Norland's Lark came to Ost", True),
        ("Lark lands in Ost", False),
        (HEADLINE, False),
    ],
)
def test_a_lone_name_has_the_headline_that_has_more_of_it(mention, article, headline, is_open) -> None:
    told = mention("On Thursday Lark left Sud.", "left", agent="Lark", patient="Sud", entities=("Lark",))
    assert with_headline("Lark left Sud", told, article("a", title=headline)).endswith("]") is is_open


@pytest.mark.parametrize(
    ("title", "is_open"),
    [
        ("Bo Ray's formal resignation", True),
        ("Bo Ray's visit to Ost", False),
    ],
)
def test_what_somebody_did_is_open_where_its_noun_says_no_more(mention, title, is_open) -> None:
    told = mention(f"{title}.", title.split()[2] if is_open else "visit", agent="Bo Ray", nominal=True)
    told["participants"][0]["entity_type"] = "PERSON"
    assert with_headline(title, told | {"quote": "Another sentence."}, {"title": HEADLINE}).endswith("]") is is_open


@pytest.mark.parametrize(
    ("title", "trigger", "parts", "is_open"),
    [
        ("Attacks in Ost", "Attacks", {}, True),
        ("Visit to the U.S.", "Visit", {"recipient": "the U.S."}, True),
        ("Norlandic war", "war", {}, False),
        ("Killing of Bo Ray in Ost", "Killing", {"patient": "Bo Ray"}, False),
    ],
)
def test_a_noun_that_nobody_does_is_open_unless_it_has_a_name(mention, title, trigger, parts, is_open) -> None:
    told = mention(f"After the {title}.", trigger, nominal=True, **parts)
    assert with_headline(title, told, {"title": HEADLINE}).endswith("]") is is_open


def test_the_first_word_is_a_name_where_the_sentence_writes_it_so_within(mention) -> None:
    told = mention("On Thursday Lark sold vans.", "sold", agent="Lark", patient="vans")
    assert with_headline("Lark sold vans", told, {"title": HEADLINE}) == "Lark sold vans"
    boy = mention("Read more: A boy fell into a well in Ost.", "fell", agent="A boy")
    assert with_headline("A boy fell into a well in Ost", boy, {"title": HEADLINE}).endswith("]")
    other = mention("Vans sold well on Thursday.", "sold", agent="Vans")
    assert with_headline("Vans sold well", other, {"title": HEADLINE}) == f"Vans sold well [{HEADLINE}]"


def test_an_amount_names_nothing(mention) -> None:
    told = mention("Another ten inches fell.", "fell", agent="Another ten inches")
    told["participants"][0]["entity_type"] = "QUANTITY"
    assert (
        with_headline("Another ten inches fell", told, {"title": HEADLINE}) == f"Another ten inches fell [{HEADLINE}]"
    )


@pytest.mark.parametrize("headline", [None, "", "  ", "A tram overturned near the port", "Tram overturns near port"])
def test_a_headline_that_says_no_more_is_not_added(mention, headline) -> None:
    told = mention("A tram overturned near the port on Thursday.", "overturned", agent="A tram")
    assert (
        with_headline("A tram overturned near the port", told, {"title": headline}) == "A tram overturned near the port"
    )


def test_the_headline_itself_needs_none(mention) -> None:
    told = mention(HEADLINE, "leaves", agent="Tram crash")
    assert with_headline("The crash leaves seven dead", told, {"title": HEADLINE}) == "The crash leaves seven dead"


def test_long_headlines_are_cut_between_words(mention) -> None:
    told = mention("The vehicle overturned.", "overturned", agent="The vehicle")
    title = with_headline("The vehicle overturned", told, {"title": "Word " * 60})
    assert title.endswith("Word\u2026]")
    assert len(title) <= len("The vehicle overturned []") + LONGEST_HEADLINE


def test_events_have_it_in_their_title_and_are_made_anew_where_it_changes(article, mention) -> None:
    told = mention("The vehicle overturned.", "overturned", agent="The vehicle", complement="")
    first = merge([article("a", title=HEADLINE)], [told])
    assert [event["title"] for event in first.events] == [f"The vehicle overturned [{HEADLINE}]"]
    again = merge([article("a", title="Eight dead in Ost")], [told], memory=first.memory)
    assert [event["title"] for event in again.events] == ["The vehicle overturned [Eight dead in Ost]"]
