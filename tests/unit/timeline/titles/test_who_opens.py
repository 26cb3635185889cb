"""Who opens a title: all who are joined, and by name whose a thing is."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.verbal import title


def test_two_who_were_said_to_have_left_are_both_named(parsed) -> None:
    told = parsed("Later Holm announced that she and her sister had left.", "announced", lemma="announce", agent="Holm")
    assert title(told) == "Holm announced that she and her sister had left"


def test_who_a_pronoun_is_joined_to_stands_beside_the_name(parsed) -> None:
    row = parsed("Ann Lee said she and her friend had split.", "split", lemma="split", agent="Ann Lee", complement="",
                 tense="past", aspect="perfective")  # fmt: skip
    friend = {**row["participants"][0], "text": "her friend"}
    offset = row["sentence_start"] + row["quote"].index("her friend")
    friend |= {"char_start": offset, "char_end": offset + len("her friend")}
    assert title(row | {"participants": [*row["participants"], friend]}) == "Ann Lee and her friend had split"


def test_two_between_whom_an_aside_stands_are_both_named(parsed) -> None:
    row = parsed("Bo Ray, the mayor, and his aide, Al Mix, were charged.", "charged", lemma="charge", patient="Bo Ray",
                 voice="passive", complement="", tense="past", aspect="none")  # fmt: skip
    offset = row["sentence_start"] + row["quote"].index("Al Mix")
    aide = {**row["participants"][0], "text": "Al Mix", "char_start": offset, "char_end": offset + len("Al Mix")}
    assert title(row | {"participants": [*row["participants"], aide]}) == "Bo Ray and Al Mix were charged"


def test_whose_convoy_it_is_opens_the_title_where_the_row_names_him(parsed) -> None:
    row = parsed("His convoy came.", "came", lemma="come", agent="His convoy", complement="", at=90, tense="past",
                 aspect="none")  # fmt: skip
    owner = {**row["participants"][0], "role": "other", "text": "Bo Ray", "char_start": 0, "char_end": 6,
             "entity_type": "PERSON"}  # fmt: skip
    assert title(row | {"participants": [owner, *row["participants"]]}) == "Bo Ray's convoy came"
    ship = owner | {"entity_type": "PRODUCT", "text": "the Lark"}
    assert title(row | {"participants": [ship, *row["participants"]]}) == "His convoy came"
    theirs = parsed("Their convoy came.", "came", lemma="come", agent="Their convoy", complement="", at=90, tense="past",
                    aspect="none")  # fmt: skip
    club = owner | {"entity_type": "ORG", "text": "Rovers"}
    assert title(theirs | {"participants": [club, *theirs["participants"]]}) == "Rovers' convoy came"


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "more", "expected"),
    [
        ("He had to cancel two shows.", "cancel", "cancel", {}, "Bo Ray had to cancel two shows"),
        ("She rested and was forced to leave Ost.", "leave", "leave", {}, "Bo Ray was forced to leave Ost"),
        ("It started making vans.", "making", "make", {"aspect": "progressive"}, "Bo Ray started making vans"),
        ("It has been selling vans.", "selling", "sell", {"tense": "present", "aspect": "perfective_progressive"},
         "Bo Ray has been selling vans"),
        ("He left Ost.", "left", "leave", {"tense": "past"}, "Bo Ray left Ost"),
    ],
)  # fmt: skip
def test_who_is_named_elsewhere_keeps_the_words_that_lead_to_the_verb(
    mention, sentence, trigger, lemma, more, expected
) -> None:
    pronoun = sentence.split()[0]
    told = mention(sentence, trigger, at=90, lemma=lemma, agent=pronoun, **({"tense": "none"} | more))
    told["participants"][0] |= {"text": "Bo Ray", "char_start": 4, "char_end": 10, "entity_type": "PERSON"}
    told |= {"complement": sentence.partition(f"{trigger} ")[2].rstrip(".")}
    assert title(told) == expected


def test_a_name_in_the_plural_takes_the_verb_that_it_has_in_the_text(mention) -> None:
    told = mention("The Lions lost and were booed.", "booed", lemma="boo", voice="passive", patient="The Lions",
                   entities=("The Lions",), complement="")  # fmt: skip
    assert title(told) == "The Lions were booed"


def test_what_the_one_meant_by_it_was_made_to_do_does_not_tell_which_is_meant(parsed) -> None:
    text = "A court ordered the firm Borg to pay villagers whose wells it polluted in 1998."
    told = parsed(text, "polluted", lemma="pollute", agent="the firm Borg", patient="wells")
    assert title(told).startswith("The firm Borg polluted")


def test_the_comma_behind_the_name_of_the_second_of_two_closes_it(mention) -> None:
    told = mention("Bo Ray and his father, Jo, were held.", "held", lemma="hold", voice="passive",
                   patient="Bo Ray and his father, Jo", complement="")  # fmt: skip
    assert title(told) == "Bo Ray and his father, Jo, were held"


def test_what_leads_to_the_verb_is_kept_behind_what_tells_which_is_meant(parsed) -> None:
    told = parsed("Residents who had fled to Ost began returning on Sunday.", "returning", lemma="return",
                  agent="Residents", tense="none")  # fmt: skip
    assert title(told) == "Residents who had fled to Ost began returning"


def test_who_became_or_was_got_so_was_done_to(mention) -> None:
    told = mention("The boys became trapped.", "trapped", lemma="trap", agent="The boys", tense="none", complement="")
    assert title(told) == "The boys were trapped"
    told = mention("It got Ost removed from a list.", "removed", lemma="remove", agent="Ost", tense="none",
                   complement="from a list")  # fmt: skip
    assert title(told) == "Ost was removed from a list"
