"""Who opens a title: all who are joined, and by name whose a thing is."""

from __future__ import annotations

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
