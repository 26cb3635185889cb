"""Who takes part, as the row of an event lists them."""

from __future__ import annotations

from dateline.timeline.rows.taking_part import participants


def test_a_thing_called_by_the_name_of_another_is_listed_beside_it(mention) -> None:
    told = mention("Panama closed the Panama Canal.", "closed", agent="Panama", patient="the Panama Canal")
    assert participants([told], told) == ["Panama", "the Panama Canal"]


def test_whose_a_thing_is_stands_in_it_where_the_title_says_so(mention) -> None:
    text = "Bo Ray hid her body."
    told = mention(text, "hid", agent="Bo Ray", patient="her body", complement="his wife's body")
    assert participants([told], told) == ["Bo Ray", "his wife's body"]


def test_all_of_a_number_who_are_somewhere_take_part(mention) -> None:
    told = mention("All 189 on the aircraft died.", "died", agent="All 189 on the aircraft")
    assert participants([told], told) == ["All 189 on the aircraft"]


def test_a_bare_count_of_those_whom_it_befell_is_one_of_people(mention) -> None:
    text = "The quake killed nearly 40,000."
    told = mention(text, "killed", lemma="kill", agent="The quake", patient="nearly 40,000")
    assert participants([told], told) == ["The quake", "nearly 40,000 people"]
    dead = mention("A gunman shot 30 dead.", "shot", lemma="shoot dead", voice="passive", patient="30")
    assert participants([dead], dead) == ["30 people"]
    shot = mention("Bo Ray shot 65.", "shot", lemma="shoot", agent="Bo Ray", patient="65")
    assert participants([shot], shot) == ["Bo Ray"]
    paid = mention("Iona paid 40,000.", "paid", lemma="pay", agent="Iona", patient="40,000")
    assert participants([paid], paid) == ["Iona"]


def test_of_what_people_died_stands_beside_them(mention) -> None:
    text = "Ten people died when a bus overturned."
    died = mention(text, "died", lemma="die", agent="Ten people")
    assert participants([died, mention(text, "overturned", lemma="overturn", agent="a bus")], died) == [
        "Ten people",
        "a bus",
    ]


def test_who_only_names_what_another_phrase_ends_in_is_not_listed_beside_it(mention) -> None:
    told = mention("Marches in the city drew crowds.", "drew", at=90, agent="Marches in the city", patient="crowds")
    name = told["participants"][0] | {"role": "other", "text": "Ost", "char_start": 4, "char_end": 7}
    told |= {"participants": [*told["participants"], name]}
    assert participants([told], told) == ["Marches in Ost", "crowds"]


def test_a_happening_that_took_place_is_none_of_those_whom_it_names(mention) -> None:
    told = mention("Clashes between Ost and Sud began.", "began", lemma="begin", agent="Clashes between Ost and Sud",
                   other="Ost and Sud")  # fmt: skip
    assert participants([told], told) == ["Ost and Sud"]


def test_who_made_a_happening_that_only_took_place_is_listed_where_a_noun_tells_it(mention) -> None:
    text = "On Friday the attacks occurred in Ost."
    telling = mention(text, "occurred", lemma="occur", agent="the attacks")
    named = mention("Friday's attacks by gangs", "attacks", lemma="attack", at=80, nominal=True, agent="gangs")
    assert participants([telling, named], telling)[0] == "gangs"
    assert participants([telling], telling) == ["the attacks"]


def test_what_tells_which_one_is_meant_stands_with_who_is_not_named(mention) -> None:
    told = mention("A clinic supported by Iona closed.", "closed", lemma="close", tense="past", agent="A clinic")
    assert participants([told], told) == ["A clinic supported by Iona"]
    told = mention("Lark Ltd supported by Iona closed.", "closed", lemma="close", tense="past", agent="Lark Ltd")
    assert participants([told], told) == ["Lark Ltd"]


def _struck(mention, who: str, article: str, at: int = 0, **more):
    text = f"On Friday {who} struck the pier near the lake."
    return mention(text, "struck", lemma="strike", article=article, at=at, agent=who, patient="the pier", **more)


def test_of_several_words_of_other_articles_for_who_did_it_the_most_told_is_listed(mention) -> None:
    telling = mention("On Friday the pier was struck.", "struck", lemma="strike", patient="the pier", voice="passive")
    told = [telling, _struck(mention, "Bo Ray", "b"), _struck(mention, "a van", "c"), _struck(mention, "the van", "d")]
    assert participants(told, telling) == ["a van", "the pier"]


def test_beside_who_did_it_and_to_whom_nobody_is_taken_from_another_sentence(mention) -> None:
    telling = mention("On Friday Iona denied it.", "denied", lemma="deny", agent="Iona")
    text = "On Friday Iona denied it to four ships."
    other = mention(text, "denied", lemma="deny", article="b", agent="Iona", recipient="four ships")
    assert participants([telling, other], telling) == ["Iona"]
    again = {**other, "article_id": "a"}
    assert participants([telling, again], telling) == ["Iona", "four ships"]
    assert participants([telling, again | {"sentence_start": 80}], telling) == ["Iona"]


def test_whom_one_tells_is_not_whom_one_announces(mention) -> None:
    telling = mention("On Friday Iona announced that it would sell.", "announced", lemma="announce", agent="Iona")
    other = mention("On Friday Iona told lawmakers.", "told", lemma="tell", at=80, agent="Iona", patient="lawmakers")
    assert participants([telling, other], telling) == ["Iona"]
    text = "On Friday Iona announced a tunnel."
    again = mention(text, "announced", lemma="announce", at=80, agent="Iona", patient="a tunnel")
    assert participants([telling, again], telling) == ["Iona"]
    opened = mention("On Friday Iona opened.", "opened", lemma="open", agent="Iona")
    same = mention("On Friday Iona opened a tunnel.", "opened", lemma="open", at=80, agent="Iona", patient="a tunnel")
    assert participants([opened, same], opened) == ["Iona", "a tunnel"]


def test_a_bare_count_of_the_dead_is_one_of_people(mention) -> None:
    told = mention("Fourteen were killed in Ost.", "killed", lemma="kill", voice="passive", patient="Fourteen")
    assert participants([told], told) == ["Fourteen people"]


def test_all_of_a_count_whom_it_befell_are_people(mention) -> None:
    told = mention("All 12 were rescued in Ost.", "rescued", lemma="rescue", voice="passive", patient="All 12")
    assert participants([told], told) == ["All 12 people"]


def test_a_bare_count_of_those_brought_to_a_hospital_is_one_of_people(mention) -> None:
    text = "More than 50 were taken to hospital."
    told = mention(text, "taken", lemma="take", voice="passive", patient="More than 50", complement="to hospital")
    assert participants([told], told) == ["More than 50 people"]


def test_a_bare_count_of_what_may_be_anything_is_nobody(mention) -> None:
    told = mention("3,000 were sold in Ost.", "sold", lemma="sell", voice="passive", patient="3,000")
    assert participants([told], told) == []


def test_what_there_was_none_of_takes_no_part(mention) -> None:
    told = mention("The case ended with no sentence for Iona.", "ended", agent="The case", other="no sentence for Iona")
    assert participants([told], told) == ["The case"]


def test_how_far_or_strong_it_was_takes_no_part(mention) -> None:
    row = mention("Iona sent a ship over 97 km.", "sent", agent="Iona", patient="a ship", other="97 km")
    assert participants([row], row) == ["Iona", "a ship"]
    row = mention("Iona added some 440,700 megawatts.", "added", agent="Iona", patient="some 440,700 megawatts")
    assert participants([row], row) == ["Iona"]


def test_so_much_of_something_and_a_score_take_no_part(mention) -> None:
    snow = mention("The storm brought 34 inches of snow.", "brought", agent="The storm", patient="34 inches of snow")
    assert participants([snow], snow) == ["The storm"]
    led = mention("Lee led Lund to a 13-3 record.", "led", agent="Lee", patient="Lund", recipient="a 13-3 record")
    assert participants([led], led) == ["Lee", "Lund"]
    paid = mention(
        "Lee paid tens of thousands of dollars.", "paid", agent="Lee", patient="tens of thousands of dollars"
    )
    assert participants([paid], paid) == ["Lee"]
    fell = mention("Another 24 inches of snow fell.", "fell", agent="Another 24 inches of snow")
    assert participants([fell], fell) == []


def test_a_place_without_a_name_behind_a_preposition_takes_no_part(mention) -> None:
    text = "Bo Ray was rushed to the hospital."
    rushed = mention(text, "rushed", voice="passive", patient="Bo Ray", recipient="the hospital")
    assert participants([rushed], rushed) == ["Bo Ray"]
    closed = mention("Iona said it closed the hospital.", "said", agent="Iona", other="the hospital")
    assert participants([closed], closed) == ["Iona", "the hospital"]


def test_an_injury_takes_no_part(mention) -> None:
    text = "Two guards received minor injuries."
    told = mention(text, "received", agent="Two guards", patient="minor injuries")
    assert participants([told], told) == ["Two guards"]


def test_whose_another_is_who_takes_part_is_not_listed_beside_it(mention) -> None:
    text = "Iona landed. Its convoy left Ost."
    told = mention(text, "left", lemma="leave", agent="Its convoy", patient="Ost", other="Iona")
    assert participants([told], told) == ["Iona's convoy", "Ost"]


def test_a_bare_number_counts_what_the_title_says(mention) -> None:
    text = "Ost Air cancelled 65 flights on Thursday and 180 on Friday."
    told = mention(text, "cancelled", agent="Ost Air", patient="180", complement="180 flights")
    assert participants([told], told) == ["Ost Air", "180 flights"]


def test_where_somebody_went_or_came_from_has_no_part_in_it(mention) -> None:
    told = mention("Bo Ray flew to Ost.", "flew", lemma="fly", agent="Bo Ray", recipient="Ost")
    told["participants"][-1]["entity_type"] = "GPE"
    assert participants([told], told) == ["Bo Ray"]
    sold = mention("Bo Ray sold arms to Ost.", "sold", lemma="sell", agent="Bo Ray", recipient="Ost")
    sold["participants"][-1]["entity_type"] = "GPE"
    assert participants([sold], sold) == ["Bo Ray", "Ost"]


def test_of_a_deed_those_take_part_whose_it_is_or_whom_it_was_done_to(mention) -> None:
    fired = mention("The Lions announced the firing of coach Bo Ray.", "announced", agent="The Lions",
                    patient="the firing of coach Bo Ray")  # fmt: skip
    assert participants([fired], fired) == ["The Lions", "coach Bo Ray"]
    praised = mention("Ann Lee praised Ostland's decision.", "praised", agent="Ann Lee", patient="Ostland's decision")
    assert participants([praised], praised) == ["Ann Lee", "Ostland"]
    lost = mention("Acme lost communication with Lark.", "lost", agent="Acme", patient="communication",
                   complement="communication with Lark")  # fmt: skip
    assert participants([lost], lost) == ["Acme", "Lark"]
    sent = mention("Acme approved a transfer of ten million crowns.", "approved", agent="Acme",
                   patient="a transfer of ten million crowns")  # fmt: skip
    assert participants([sent], sent) == ["Acme"]
    dropped = mention("Bo Ray dropped charges against a second nurse.", "dropped", agent="Bo Ray",
                      patient="charges against a second nurse")  # fmt: skip
    assert participants([dropped], dropped) == ["Bo Ray", "a second nurse"]


def test_of_a_deed_told_by_a_pronoun_those_take_part_whose_it_is(mention) -> None:
    ended = mention("A judge finalized their divorce.", "finalized", lemma="finalize", agent="A judge",
                    patient="their divorce", complement="Bo Ray and Ann Lee's divorce")  # fmt: skip
    assert participants([ended], ended) == ["A judge", "Bo Ray and Ann Lee"]


def test_work_takes_no_part_even_where_it_is_what_a_verb_is_said_of(mention) -> None:
    resumed = mention("Rescue work resumed.", "resumed", agent="Rescue work")
    assert participants([resumed], resumed) == []
    resumed = mention("The developments resumed.", "resumed", agent="The developments")
    assert participants([resumed], resumed) == ["The developments"]
    ended = mention("Rescuers ended their work.", "ended", agent="Rescuers", patient="their work")
    assert participants([ended], ended) == ["Rescuers"]


def test_where_somebody_went_or_was_takes_no_part_also_without_a_name(mention) -> None:
    fled = mention(
        "Bo Ray fled his native country.", "fled", lemma="flee", agent="Bo Ray", patient="his native country"
    )
    assert participants([fled], fled) == ["Bo Ray"]
    fell = mention("A boy fell into a dry well.", "fell", lemma="fall", agent="A boy", other="a dry well")
    assert participants([fell], fell) == ["A boy"]
    shot = mention("Five guards were shot at a protest against the law.", "shot", lemma="shoot", voice="passive",
                   patient="Five guards", other="a protest against the law")  # fmt: skip
    assert participants([shot], shot) == ["Five guards"]
    held = mention("Bo Ray was held at his hotel.", "held", lemma="hold", voice="passive", patient="Bo Ray",
                   other="his hotel")  # fmt: skip
    assert participants([held], held) == ["Bo Ray"]
    fired = mention("Gunmen fired at a house.", "fired", lemma="fire", agent="Gunmen", other="a house")
    assert participants([fired], fired) == ["Gunmen", "a house"]


def test_strength_and_doings_without_a_name_take_no_part(mention) -> None:
    hit = mention("The storm hit Ost with winds of 90 miles per hour.", "hit", agent="The storm", patient="Ost",
                  other="winds of 90 miles per hour")  # fmt: skip
    assert participants([hit], hit) == ["The storm", "Ost"]
    gave = mention("Lee gave up writing.", "gave", agent="Lee", patient="writing")
    assert participants([gave], gave) == ["Lee"]
    sold = mention("Lee sold paintings and a building.", "sold", agent="Lee", patient="building")
    assert participants([sold], sold) == ["Lee", "building"]


def test_what_is_its_own_is_not_told_as_of_what_another_phrase_names(mention) -> None:
    told = mention("The island's mill lost its roof.", "lost", at=90, agent="The island's mill", patient="its roof",
                   complement="its roof")  # fmt: skip
    name = told["participants"][0] | {"role": "other", "text": "Ost", "char_start": 4, "char_end": 7}
    name["entity_type"] = None
    told |= {"participants": [*told["participants"], name]}
    assert participants([told], told) == ["Ost's mill", "its roof"]


def test_nobody_is_listed_twice_in_two_roles(mention) -> None:
    sent = mention(
        "Ost sent 20 guards to the country.", "sent", agent="Ost", patient="20 guards", recipient="the country"
    )
    sent["participants"][-1] |= {"text": "Ost"}
    assert participants([sent], sent) == ["Ost", "20 guards"]
