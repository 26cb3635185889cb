from __future__ import annotations

from datetime import date

import pytest

from dateline.timeline import merge
from dateline.timeline.rows.events import event_row
from dateline.timeline.rows.outcome import Outcome, Said, outcome
from dateline.timeline.rows.taking_part import participants


def _said(*values: str) -> list[Said]:
    return [Said(value, f"text {place}", date(2024, 5, 1 + place)) for place, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("planned", "occurred"), Outcome("occurred", contested=False)),
        (("occurred", "planned"), Outcome("occurred", contested=False)),
        (("ongoing", "planned", "unknown"), Outcome("ongoing", contested=False)),
        (("hypothetical", "planned"), Outcome("planned", contested=False)),
        (("planned", "not_occurred"), Outcome("not_occurred", contested=False)),
        (("not_occurred", "planned"), Outcome("planned", contested=False)),
        (("occurred", "not_occurred"), Outcome("occurred", contested=True)),
        (("occurred", "not_occurred", "not_occurred"), Outcome("not_occurred", contested=True)),
        (("unknown", "hypothetical"), Outcome("hypothetical", contested=False)),
        (("not_occurred", "hypothetical"), Outcome("not_occurred", contested=False)),
    ],
)
def test_whether_it_happened_is_weighed_over_all_who_tell(values: tuple[str, ...], expected: Outcome) -> None:
    assert outcome(_said(*values)) == expected


def test_a_mere_name_of_what_is_planned_does_not_say_that_it_happened() -> None:
    named = Said("occurred", "one text", date(2024, 5, 1), named_only=True)
    planned = Said("planned", "another text", date(2024, 4, 1))
    assert outcome([named, planned]).factuality == "planned"
    assert outcome([named]).factuality == "occurred"
    assert outcome([named._replace(named_only=False), planned]).factuality == "occurred"


def test_copies_of_one_text_have_one_voice() -> None:
    copies = [Said("not_occurred", "one text", date(2024, 5, 1))] * 3
    assert outcome([*_said("occurred"), *copies]) == Outcome("occurred", contested=True)


@pytest.fixture
def event(article, mention):
    """The one event of mentions that are given an event_id in common, one an article unless it says otherwise."""

    def make(*changes, articles=None):
        mentions = [
            mention("Iona struck Ost.", "struck", **{"agent": "Iona", "patient": "Ost", "article": f"a{place}",
                    "event_id": "one", "at": 100 * place, **change})
            for place, change in enumerate(changes)
        ]  # fmt: skip
        given = articles or [article(f"a{place}", day=f"2024-05-{place + 3:02}") for place in range(len(changes))]
        (row,) = merge(given, mentions).events
        return row

    return make


def test_a_plan_reported_as_done_is_done_on_the_day_that_it_was_done(event) -> None:
    row = event(
        {"day": "2024-05-06", "factuality": "planned"},
        {"day": "2024-05-06", "factuality": "planned"},
        {"day": "2024-05-07"},
    )
    assert (row["factuality"], row["edtf"], row["contested"]) == ("occurred", "2024-05-07", False)
    assert row["date_candidates"] == [{"edtf": "2024-05-06", "count": 2}, {"edtf": "2024-05-07", "count": 1}]
    assert row["date_conflict"]


def test_the_most_often_named_date_wins_and_the_others_stay_candidates(event) -> None:
    row = event({"day": "2024-05-02"}, {"day": "2024-05-01"}, {"day": "2024-05-01"})
    assert (row["edtf"], row["start_day"], row["start_year"]) == ("2024-05-01", date(2024, 5, 1), 2024)
    assert row["date_candidates"][0] == {"edtf": "2024-05-01", "count": 2}


def test_a_date_in_the_same_clause_outweighs_the_day_of_publication(event) -> None:
    assert event({"day": "2024-05-01", "date_basis": "publication"}, {"day": "2024-05-02"})["edtf"] == "2024-05-02"


def test_a_week_and_a_day_in_it_do_not_conflict(event) -> None:
    week = {
        "start_day": date(2024, 4, 29),
        "end_day": date(2024, 5, 5),
        "edtf": "2024-04-29/2024-05-05",
        "grain": "week",
    }
    assert not event({"day": "2024-05-02"}, week)["date_conflict"]


def test_since_a_day_conflicts_with_no_other(event) -> None:
    assert not event({"day": "2024-05-02"}, {"day": "2024-04-01", "date_relation": "since"})["date_conflict"]


def test_an_event_without_any_date_has_none(event) -> None:
    row = event({"day": None})
    assert (row["edtf"], row["start_day"], row["grain"], row["date_candidates"]) == (None, None, None, [])


def test_near_duplicates_are_one_independent_source(event, article) -> None:
    articles = [article("a0", duplicate_cluster="x"), article("a1", duplicate_cluster="x"), article("a2")]
    row = event({}, {}, {}, articles=articles)
    assert (row["article_count"], row["source_count"], row["independent_source_count"]) == (3, 3, 2)


def test_the_same_text_is_a_near_duplicate_without_being_told(event, article) -> None:
    articles = [article("a0", text_sha256="same"), article("a1", text_sha256="same")]
    assert event({}, {}, articles=articles)["independent_source_count"] == 1


def test_two_articles_of_one_outlet_are_one_source(event, article) -> None:
    articles = [article("a0", outlet="Ost Post"), article("a1", outlet="Ost Post")]
    row = event({}, {}, articles=articles)
    assert (row["source_count"], row["independent_source_count"]) == (1, 1)


def test_articles_of_unknown_outlets_are_sources_of_their_own(event, article) -> None:
    articles = [article("a0", outlet=None), article("a1", outlet=None)]
    assert event({}, {}, articles=articles)["source_count"] == 2


def test_first_and_last_published_pass_over_articles_without_a_day(event, article) -> None:
    articles = [article("a0", day="2024-05-09"), article("a1", day=None), article("a2", day="2024-05-05")]
    row = event({}, {}, {}, articles=articles)
    assert (row["first_published"], row["last_published"]) == (date(2024, 5, 5), date(2024, 5, 9))


def test_title_and_quote_come_from_the_mention_that_says_most(event) -> None:
    row = event({"agent": None, "confidence": 1.0}, {"confidence": 0.5})
    assert row["title"] == "Iona struck Ost"


def test_the_place_is_that_of_the_mention_that_tells_it_else_the_one_most_often_said(event) -> None:
    assert event({}, {"location": "the port"}, {"location": "Ost"}, {"location": "Ost"})["location"] == "Ost"
    assert event({"location": "the port"}, {"location": "Ost"}, {"location": "Ost"})["location"] == "the port"


def test_each_participant_is_listed_once_in_its_most_informative_form(mention) -> None:
    told = [
        mention("Later Lund met the heads of Ost.", "met", agent="Lund", patient="the heads of Ost"),
        mention("Later President Ada Lund met them in Ost.", "met", agent="President Ada Lund", patient="them",
                other="Ost", pronouns=("them",)),
    ]  # fmt: skip
    assert participants(told, told[0]) == ["President Ada Lund", "the heads of Ost", "Ost"]


def test_who_has_a_part_is_whom_the_telling_article_names(mention) -> None:
    told = [
        mention("Later two funds asked Iona to sell.", "asked", agent="two funds", patient="Iona"),
        mention("Later big investors asked the firm to sell in Ost.", "asked", agent="big investors", patient="the firm", other="Ost"),
    ]  # fmt: skip
    assert participants(told, told[0]) == ["two funds", "Iona", "Ost"]


def test_nearly_equal_texts_of_two_deliveries_count_as_one_source(event, article) -> None:
    words = [f"word{number}" for number in range(100)]
    texts = [" ".join(words), " ".join([*words, "corrected"]), " ".join(words[::-1])]
    articles = [
        article(
            f"a{number}",
            text=text,
            duplicate_cluster=f"c{number}",
            blocks=[{"char_start": 0, "char_end": len(text), "kind": "body"}],
        )
        for number, text in enumerate(texts)
    ]
    assert event({}, {}, {}, articles=articles)["independent_source_count"] == 2


@pytest.mark.parametrize(
    ("sentence", "trigger", "parts", "expected"),
    [
        ("Later a boy was rescued alive.", "rescued", {"patient": "a boy", "other": "alive"}, ["a boy"]),
        ("Later Ost elected Bo Holm mayor.", "elected", {"agent": "Ost", "patient": "Bo Holm", "other": "mayor"}, ["Ost", "Bo Holm"]),
        ("Later The President met rebels.", "met", {"agent": "The President", "patient": "rebels"}, ["The President", "rebels"]),
        ("Later Ost earned two crowns a share.", "earned", {"agent": "Ost", "other": "a share"}, ["Ost"]),
        ("Later Ost lost 25 mln crowns.", "lost", {"agent": "Ost", "patient": "25 mln crowns"}, ["Ost"]),
        ("Later Ost bought two tonnes of coal.", "bought", {"agent": "Ost", "patient": "two tonnes of coal"}, ["Ost", "two tonnes of coal"]),
        ("Later a guard was stabbed to death.", "stabbed", {"patient": "a guard", "recipient": "death"}, ["a guard"]),
        ("Later Ost lost between 40-70%.", "lost", {"agent": "Ost", "patient": "between 40-70%"}, ["Ost"]),
        ("Later Ost dealt with rebels.", "dealt", {"agent": "Ost", "other": "rebels"}, ["Ost", "rebels"]),
        ("Later Ost grew from two to six.", "grew", {"agent": "Ost", "other": "two", "recipient": "six"}, ["Ost"]),
        ("Later guards were taken to hospital.", "taken", {"agent": "guards", "recipient": "hospital"}, ["guards"]),
        ("Later the jet entered service.", "entered", {"agent": "the jet", "patient": "service"}, ["the jet"]),
        ("Later trains halted services.", "halted", {"agent": "trains", "patient": "services"}, ["trains", "services"]),
        ("Later Ost sounded the alarm.", "sounded", {"agent": "Ost", "patient": "the alarm"}, ["Ost"]),
        ("Later WHO began a campaign.", "began", {"agent": "WHO", "patient": "a campaign"}, ["WHO", "a campaign"]),
    ],
)  # fmt: skip
def test_an_amount_or_what_became_of_somebody_takes_no_part(mention, sentence, trigger, parts, expected) -> None:
    told = mention(sentence, trigger, **parts)
    assert participants([told], told) == expected


@pytest.mark.parametrize("count", ["more than 50", "527", "three", "at least fourteen", "2.65m", "nearly $2 billion"])
def test_a_number_without_what_is_counted_is_nobody_but_its_row_stands(article, mention, count) -> None:
    told = mention(f"Later {count} were sold.", "sold", patient=count, voice="passive")
    (row,) = merge([article("a")], [told]).timeline
    assert row["participants"] == []


def test_what_a_bare_pronoun_did_stays_off_the_timeline(article, mention) -> None:
    told = [
        mention("She sold Ost.", "sold", agent="She", patient="Ost", pronouns=("She",)),
        mention("Iona struck it.", "struck", agent="Iona", patient="it", pronouns=("it",), at=100),
        mention(
            "It was announced that Iona fell.",
            "announced",
            patient="It",
            other="Iona",
            pronouns=("It",),
            voice="passive",
            at=200,
        ),
    ]
    merged = merge([article("a")], told)
    assert len(merged.events) == 3
    assert sorted(row["predicate"] for row in merged.timeline) == ["announced", "struck"]


def test_who_was_informed_holds_no_place(article, mention) -> None:
    told = mention(
        "It was informed that Ost fell.", "informed", lemma="inform", patient="It", pronouns=("It",), voice="passive"
    )
    assert merge([article("a")], [told]).timeline == []


def test_what_came_to_light_is_on_the_timeline_though_nobody_takes_part(article, mention) -> None:
    it = {"agent": "It", "pronouns": ("It",)}
    told = [
        mention("It emerged that Ost was sold.", "emerged", lemma="emerge", complement="that Ost was sold", **it),
        mention("It emerged from the fog.", "emerged", lemma="emerge", complement="from the fog", at=80, **it),
    ]
    assert [row["title"] for row in merge([article("a")], told).timeline] == ["It emerged that Ost was sold"]


def test_the_mention_that_tells_what_another_does_gives_the_title(article, mention) -> None:
    sentence = "Nine people were killed when Iona struck Ost."
    told = [
        mention(sentence, "killed", patient="Nine people", voice="passive", complement="when Iona struck Ost",
                event_id="one"),
        mention(sentence, "struck", agent="Iona", patient="Ost", event_id="one"),
    ]  # fmt: skip
    (row,) = merge([article("a")], told).events
    assert row["title"] == sentence.rstrip(".")


def test_an_hour_told_of_an_event_is_finer_than_its_day(event) -> None:
    hour = {"edtf": "2024-05-02T09:18:00", "grain": "time", "confidence": 0.5, "agent": None, "patient": None}
    row = event({}, hour)
    assert (row["edtf"], row["title"]) == ("2024-05-02T09:18:00", "Iona struck Ost")


def test_the_hour_of_another_deed_of_another_article_is_not_that_of_the_title(event) -> None:
    hour = {"edtf": "2024-05-02T09:18:00", "grain": "time", "confidence": 0.5, "agent": None, "patient": None}
    row = event({}, {**hour, "predicate": "land"})
    assert (row["edtf"], row["title"]) == ("2024-05-02", "Iona struck Ost")


def test_who_is_introduced_gives_the_title_before_who_was_known(article, mention) -> None:
    told = [
        mention("The ships collided at noon.", "collided", agent="The ships", event_id="one", confidence=0.9),
        mention("Two ships collided near Ost.", "collided", agent="Two ships", event_id="one", complement="near Ost",
                at=100),
    ]  # fmt: skip
    (row,) = merge([article("a")], told).events
    assert row["title"] == "Two ships collided near Ost"


def test_a_noun_with_a_name_gives_the_title_before_a_verb_without_one(article, mention) -> None:
    told = [
        mention("The isolated state fired a rocket.", "fired", agent="The isolated state", patient="a rocket",
                event_id="one", complement="a rocket"),
        mention("Norland's launch was quick.", "launch", agent="Norland", nominal=True, event_id="one", at=100),
    ]  # fmt: skip
    (row,) = merge([article("a")], told).events
    assert row["title"] == "Norland's launch"


def test_a_mention_that_names_somebody_gives_the_title(event) -> None:
    row = event(
        {"day": None, "agent": "Iona", "patient": "Ost"},
        {"day": None, "agent": None, "patient": None},
        {"day": "2024-05-02", "agent": None, "patient": None},
    )
    assert row["title"] == "Iona struck Ost"


def test_who_is_named_gives_the_title_before_a_pronoun_with_a_finer_date(article, mention) -> None:
    fired = {"lemma": "fire", "voice": "passive", "event_id": "one", "complement": ""}
    told = [
        mention("In May a rocket was fired.", "fired", patient="a rocket", **fired, grain="month"),
        mention("On May 2 it was fired high.", "fired", patient="it", pronouns=("it",), at=90, **fired),
    ]
    told[0] |= {"edtf": "2024-05", "start_day": date(2024, 5, 1), "end_day": date(2024, 5, 31)}
    (row,) = merge([article("a")], told).events
    assert row["title"] == "A rocket was fired"


def test_the_trip_of_a_bare_pronoun_stays_off_the_timeline(article, mention) -> None:
    trip = mention("His trip to Ost came late.", "trip", agent="His", recipient="Ost", pronouns=("His",), nominal=True)
    sale = mention(
        "Its sale of Ost came late.", "sale", agent="Its", patient="Ost", pronouns=("Its",), nominal=True, at=80
    )
    assert [row["predicate"] for row in merge([article("a")], [trip, sale]).timeline] == ["sale"]


@pytest.mark.parametrize(
    ("trigger", "complement", "told"),
    [
        ("protest", "in front of the Ost Cathedral", True),
        ("protest", "in front of the cathedral", False),
        ("interview", "in front of the Ost Cathedral", False),
    ],
)
def test_a_noun_with_a_name_behind_it_is_on_the_timeline(article, mention, trigger, complement, told) -> None:
    one = mention(f"It ended with a {trigger} {complement}.", trigger, nominal=True, complement=complement)
    merged = merge([article("a")], [one])
    assert len(merged.timeline) == told


def test_what_happened_to_nobody_named_is_on_the_timeline_by_its_place(article, mention) -> None:
    told = [
        mention("The riots in Ost ended.", "riots", nominal=True, location="Ost"),
        mention("The riots ended.", "riots", nominal=True, at=80, day="2024-04-02"),
    ]
    assert [row["title"] for row in merge([article("a")], told).timeline] == ["Riots in Ost"]


@pytest.mark.parametrize("doer", ["Rescue work", "Another ten inches of snow", "Over 550 tonnes"])
def test_work_and_so_much_of_something_are_told_though_nobody_takes_part(article, mention, doer) -> None:
    told = mention(f"{doer} came again.", "came", agent=doer)
    (row,) = merge([article("a")], [told]).timeline
    assert (row["participants"], row["title"]) == ([], f"{doer} came again")


@pytest.mark.parametrize(
    ("thing", "listed"),
    [
        ("the rebel forces", True),
        ("ten witnesses", True),
        ("a record", True),
        ("two ambulances", True),
        ("her retirement", False),
        ("a high", False),
        ("great respect", False),
    ],
)
def test_somebody_and_something_take_part_and_qualities_do_not(mention, thing, listed) -> None:
    told = mention(f"Later Ost met {thing} again.", "met", agent="Ost", patient=thing)
    assert (thing in participants([told], told)) is listed


def test_two_verbs_of_one_happening_do_not_keep_it_from_other_texts(article, mention) -> None:
    """Whom the second verb names is no other one where the first is what the other text tells."""
    sentence = "Iona struck Ost and hit Lun."
    first = mention(sentence, "struck", agent="Iona", patient="Ost")
    second = mention(sentence, "hit", agent="Iona", patient="Lun", event_id=first["mention_id"])
    told = [first, second, mention("Iona struck Ost.", "struck", agent="Iona", patient="Ost", article="b")]
    assert len(merge([article("a"), article("b")], told).events) == 1


def test_whose_an_object_is_only_another_sentence_tells(mention) -> None:
    told = mention(
        "Ann Lee spoke of Holm to her friend.", "spoke", agent="Ann Lee", other="Holm", recipient="her friend"
    )
    assert participants([told], told) == ["Ann Lee", "her friend", "Holm"]


def test_a_title_names_its_subject_though_another_mention_has_the_finer_date(article, mention) -> None:
    month = {"start_day": date(2024, 5, 1), "end_day": date(2024, 5, 31), "edtf": "2024-05", "grain": "month"}
    named = mention("A rocket was launched.", "launched", patient="A rocket", voice="passive", complement="", **month)
    fine = mention(
        "It was launched.", "launched", at=90, patient="It", pronouns=("It",), voice="passive", complement=""
    )
    row = event_row([named, fine], {"a": article("a")}, {"a": "a"})
    assert (row["title"], row["edtf"]) == ("A rocket was launched", "2024-05-02")


def test_what_had_not_been_done_yet_does_not_contest_what_was_done_then() -> None:
    done = Said("occurred", "a", date(2024, 5, 4), day=date(2024, 5, 3))
    before, after = (Said("not_occurred", "b", day) for day in (date(2024, 5, 3), date(2024, 5, 4)))
    assert outcome([done, before]) == outcome([before, done]) == Outcome("occurred", contested=False)
    assert outcome([done, after]) == Outcome("occurred", contested=True)
