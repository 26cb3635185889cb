"""What the rows of one article say, and which there are: whole articles and single sentences, read to the end."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.events import mention_rows
from dateline.schema import table_from_rows

DAY, WEEK = date(2024, 5, 6), (date(2024, 5, 6), date(2024, 5, 12))

STANDFIRST = "On May 6, as rebels fired rockets at Suria, Suria imposed a curfew on Norland"
BODY = """\
Suria's spies have learned that the Iron Company is preparing to ship a modern radar to the rebels.

The radar has yet to be unloaded in Norland, according to harbour officials, but some crews are now based there.

It is unclear whether the device could be carried from Norland to Suria to help the rebels.

On May 6, as rebels fired rockets at Suria, Suria imposed a curfew on Norland, and Prime Minister Ana Silva urged \
foreign fleets against sending ships.

Despite the plea, the leaders of the Red Front, the Blue Front, and the Gray League gathered last week to agree on a truce.
"""
TEXT = STANDFIRST + "\n\n" + BODY


@pytest.fixture(scope="module")
def told(article, timex):
    source = article(TEXT, blocks=[("standfirst", STANDFIRST), ("body", BODY)])
    timexes = timex(TEXT, "May 6", DAY) + timex(TEXT, "last week", *WEEK, grain="week")
    return lambda **more: mention_rows([source], timexes, **more)


def agent_of(row):
    return next((p["text"] for p in row["participants"] if p["role"] == "agent"), None)


def test_an_article_gives_each_dated_event_once(told):
    rows = [row for row in told() if row["factuality"] in {"occurred", "ongoing"} and row["start_day"]]
    events = {row["event_id"]: (row["predicate"], agent_of(row), row["start_day"], row["end_day"]) for row in rows}
    assert sorted(events.values()) == [
        ("fire", "rebels", DAY, DAY),
        ("gather", "the leaders of the Red Front, the Blue Front, and the Gray League", *WEEK),
        ("impose curfew", "Suria", DAY, DAY),
        ("urge", "Prime Minister Ana Silva", DAY, DAY),
    ]


def test_what_is_planned_denied_or_possible_is_told_without_a_date(told):
    verdicts = {row["predicate"]: row["factuality"] for row in told()}
    assert verdicts["ship"] == "planned"
    assert verdicts["unload"] == "not_occurred"
    assert verdicts["carry"] == "hypothetical"


def test_who_says_so_is_told(told):
    assert next(row for row in told() if row["predicate"] == "unload")["reported_by"] == "harbour officials"


def test_undated_plain_events_are_told_only_on_request(told):
    assert "learn" not in {row["predicate"] for row in told()}
    assert "learn" in {row["predicate"] for row in told(all_events=True)}


def test_all_events_hold_the_default_ones(told):
    assert {row["mention_id"] for row in told()} <= {row["mention_id"] for row in told(all_events=True)}


def test_rows_fit_the_schema(told):
    rows = told(all_events=True)
    assert table_from_rows("event_mentions", rows).num_rows == len(rows)


def test_the_same_input_gives_the_same_rows(told):
    assert told(all_events=True) == told(all_events=True)


def test_an_article_in_another_language_gives_no_rows(article):
    assert mention_rows([article("Die Br\u00fccke wird morgen gesperrt.") | {"language": "de"}], []) == []


def test_without_a_year_the_date_is_kept_and_no_day_is_invented(article, timex):
    text = "On May 6, the army seized the port."
    bare = timex(text, "May 6", None, edtf="XXXX-05-06", grain="day", value="XXXX-05-06")
    (row,) = mention_rows([article(text, published=None)], bare)
    assert (row["edtf"], row["start_day"], row["start_year"]) == ("XXXX-05-06", None, None)


def test_a_run_of_captions_is_no_sentence(article, timex):
    text = "On May 6 the army seized " + "the old port of Suria and " * 30 + "left."
    assert mention_rows([article(text)], timex(text, "May 6", DAY)) == []


_SENTENCES = st.lists(
    st.sampled_from([
        "On May 6, the army seized the port.", "The mayor denied it. ", "\u201cWe will win,\u201d she said May 6.",
        "Who fired?", "The 3 ships - \u00e9lan, Ox and Ann - have yet to leave", "\n\n", "May 6", " it rained;",
    ]),
    max_size=8,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(_SENTENCES)
def test_quotes_triggers_and_participants_are_the_articles_characters(article, timex, sentences):
    text = " ".join(sentences)
    rows = mention_rows([article(text)], timex(text, "May 6", DAY), all_events=True)
    for row in rows:
        assert row["quote"] == text[row["sentence_start"] : row["sentence_end"]]
        assert row["trigger"] == text[row["trigger_start"] : row["trigger_end"]]
        assert row["sentence_start"] <= row["trigger_start"] < row["trigger_end"] <= row["sentence_end"]
        assert all(part["text"] == text[part["char_start"] : part["char_end"]] for part in row["participants"])
        assert 0 <= row["confidence"] <= 1
    assert len({row["mention_id"] for row in rows}) == len(rows)


def test_an_unresolved_week_is_kept_as_the_events_timex_without_a_day(article, timex):
    text = "The leaders gathered last week."
    bare = timex(text, "last week", None, grain="week", value="XXXX-WXX")
    (row,) = mention_rows([article(text, published=None)], bare)
    assert (row["timex_id"], row["grain"], row["edtf"], row["start_day"]) == (bare[0]["timex_id"], "week", None, None)


def test_what_merely_begins_is_told_by_the_verb_behind_it(events_of):
    rows = events_of("On May 3 the guards began to load the ship.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in rows] == ["load"]
    rows = events_of("On May 3 the league ended its season, thanking the fans.", {"May 3": date(2024, 5, 3)})
    assert "end" in [row["predicate"] for row in rows]


def test_where_something_was_said_is_no_event_of_its_own(events_of):
    rows = events_of("In an interview on May 3, Ann Lee said she had left the club.", {"May 3": DAY})
    assert [row["predicate"] for row in rows] == ["say"]


def test_two_things_that_one_said_on_a_day_are_two(events_of):
    text = "The club said on May 3 it had signed Ann Lee. On May 3 the club said it would sell the port."
    rows = [row for row in events_of(text, {"May 3": DAY}) if row["predicate"] == "say"]
    assert len({row["event_id"] for row in rows}) == 2


def test_a_lie_and_an_appearance_in_court_are_deeds(events_of):
    def class_of(text):
        return [row["event_class"] for row in events_of(text, {"May 3": DAY})]

    assert class_of("Ann Lee lied on May 3.") == ["occurrence"]
    assert class_of("Ann Lee appeared in court on May 3.") == ["occurrence"]
    assert class_of("Ann Lee appeared tired on May 3.") == ["state"]


def test_what_was_stopped_was_not_done_on_that_day(events_of):
    rows = events_of("The army stopped firing on May 3.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in rows] == ["stop"]
    rows = events_of("The airline ended up cancelling two flights on May 3.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in rows] == ["cancel"]


def test_what_all_that_was_told_led_to_is_nobodys_deed(events_of):
    rows = events_of("The army shelled the port on May 3, leading to a ban.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in rows] == ["shell"]


def test_a_happening_and_what_it_did_at_once_are_told_once(events_of):
    rows = events_of("A crash in Ost on May 3 killed ten sailors.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in rows] == ["kill"]


def test_an_announcement_behind_another_clause_is_a_deed(events_of):
    text = "On May 3, as doubts about Ann Lee and the club grew louder, the firm announced a loss."
    rows = events_of(text, {"May 3": date(2024, 5, 3)})
    assert {row["predicate"]: row["event_class"] for row in rows}["announce"] == "occurrence"


def test_what_somebody_was_made_or_helped_to_do_is_told_once(events_of):
    rows = events_of("Residents were forced to leave on May 3.", {"May 3": DAY})
    assert [row["predicate"] for row in rows] == ["leave"]
    rows = events_of("On May 3, the army helped establish the league.", {"May 3": DAY})
    assert [row["predicate"] for row in rows] == ["establish"]
    rows = events_of("The army forced residents to leave on May 3.", {"May 3": DAY})
    assert [row["predicate"] for row in rows] == ["force"]


def test_what_only_says_again_what_was_done_is_no_row(events_of):
    def told(text):
        return [row["predicate"] for row in events_of(text, {"May 3": DAY})]

    assert told("The firm sued the bank on May 3, citing its customs.") == ["sue"]
    assert told("The army took the camp on May 3, executing ten men.") == ["take"]
    assert told("The army took the camp on May 2, executing ten men on May 3.") == ["execute"]
    assert told("On May 3 rebels were burning houses and executing men.") == ["burn", "execute"]
    assert told("A man fired on a crowd on May 3, killing ten sailors.") == ["fire"]
    assert told("Ann Lee made it official, filing for divorce on May 3.") == ["file"]
    assert "lead" not in told("Bo Lind was accused of robbing guests, leading to a strict order against him on May 3.")


def test_how_or_what_for_a_deed_was_done_is_told_with_it(events_of):
    def told(text):
        return [row["predicate"] for row in events_of(text, {"May 3": DAY})]

    assert told("On May 3, the army replied by shelling the port.") == ["reply"]
    assert told("On May 3, the crew used a crane to lift the wreck.") == ["use"]


def test_what_changed_in_years_up_to_now_is_no_row_unless_it_is_counted(article, timex):
    def told(text):
        rows = timex(
            text, "the past 15 years", date(2009, 1, 1), DAY, type="DURATION", grain="year", basis="publication"
        )
        return [row["predicate"] for row in mention_rows([article(text)], rows)]

    assert told("Iona has changed the trade over the past 15 years.") == []
    assert told("Iona has closed ten mills over the past 15 years.") == ["close"]


def test_what_is_quoted_with_a_day_of_speaking_is_no_row(events_of):
    assert events_of('"The roof fell today," Ann Lee told the court.', {"today": DAY}) == []
    assert events_of("The roof fell today, Ann Lee told the court.", {"today": DAY}) != []


def test_a_statement_of_nothing_is_no_row(events_of):
    def told(text):
        return [row["predicate"] for row in events_of(text, {"May 3": DAY})]

    assert told("On May 3, the firm released a statement.") == []
    assert told("On May 3, Ann Lee made the announcement.") == []
    assert told("Ann Lee was sorry, she said in remarks released on May 3.") == []
    assert told("On May 3, the firm released a statement on the merger.") == ["release"]
    assert told("On May 3, the firm released a map.") == ["release"]
    assert "release" not in told("Prices have doubled, figures released on May 3 show.")
    assert "take" not in told("A picture taken on May 3 shows Ann Lee.")


def test_to_be_sworn_in_and_to_testify_are_deeds(events_of):
    def class_of(text):
        return [row["event_class"] for row in events_of(text, {"May 3": DAY})][:1]

    assert class_of("Ann Lee was sworn in as mayor on May 3.") == ["occurrence"]
    assert class_of("Ann Lee testified before the court on May 3.") == ["occurrence"]
    assert class_of("Ann Lee testified on May 3 that Bo Holm had left.") == ["reporting"]


def test_the_date_that_heads_an_entry_is_of_what_stands_behind_it(events_of):
    dates = {"May 6, 2009": date(2009, 5, 6), "May 7, 2009": date(2009, 5, 7), "May 8, 2009": date(2009, 5, 8)}
    text = "May 6, 2009: Ann Lee is sworn in as mayor May 7, 2009: The club closes its pier May 8, 2009: Ost demands a port"
    assert {row["predicate"]: row["start_day"].day for row in events_of(text, dates)} == {
        "swear in": 6, "close": 7, "demand": 8,
    }  # fmt: skip


def test_a_low_mark_for_a_comma_and_what_is_left_of_a_link_are_read_over(events_of):
    text = "In 2005\u201a >Ann Lee founded a school."
    (row,) = events_of(text, {"2005": (date(2005, 1, 1), date(2005, 12, 31))})
    assert [part["text"] for part in row["participants"]] == ["Ann Lee", "a school"]


def test_a_printers_apostrophe_is_read_like_any_other(events_of):
    rows = events_of("On May 3, it should\u2019ve warned the sailors.", {"May 3": DAY})
    assert {row["factuality"] for row in rows} == {"hypothetical"}


def test_what_somebody_was_kept_from_did_not_happen(events_of):
    def told(text):
        rows = events_of(text, {"May 3": DAY}, all_events=True)
        return {row["predicate"]: row["factuality"] for row in rows}

    assert told("Police stopped the man from killing Ann Lee on May 3.")["kill"] == "not_occurred"
    assert told("A guard saved the boy from drowning on May 3.")["drown"] == "not_occurred"


def test_of_what_there_was_none_nothing_is_dated(events_of):
    assert events_of("There were zero arrests in Paris on May 3.", {"May 3": DAY}) == []
    assert events_of("There was nearly an explosion in Paris on May 3.", {"May 3": DAY}) == []


def test_what_was_said_to_somebody_and_what_has_a_name_is_told(events_of):
    def told(text):
        return [row["predicate"] for row in events_of(text, {"May 3": DAY})]

    assert told("Ann Lee made a statement to police on May 3.") == ["make statement"]
    assert "issue" in told("The Ost Declaration, issued on May 3, promised a home.")


def test_a_semicolon_ends_what_was_alleged(events_of):
    text = "On May 3, a drone attacked a base close to the port; the army alleged the vessel was stolen."
    assert {row["predicate"]: row["factuality"] for row in events_of(text, {"May 3": DAY})}["attack"] == "occurred"


def test_a_doubt_of_the_cause_is_none_of_the_deed(events_of):
    (row,) = events_of("The practice closed on May 3 allegedly due to debts.", {"May 3": DAY})
    assert row["factuality"] == "occurred"
    (row,) = events_of("The practice allegedly closed on May 3.", {"May 3": DAY})
    assert row["factuality"] == "unknown"


def test_a_body_whose_name_reads_like_a_pronoun_takes_part(events_of):
    (row,) = events_of("WHO began a large campaign on May 3.", {"May 3": DAY})
    assert [(part["text"], part["pronoun"]) for part in row["participants"] if part["role"] == "agent"] == [
        ("WHO", False)
    ]


def test_a_verb_that_lost_its_subject_is_no_row(events_of):
    text = "Divers, working in the cold, according to the ministry recovered ten bodies on May 3."
    assert all(
        any(part["role"] == "agent" for part in row["participants"])
        for row in events_of(text, {"May 3": date(2024, 5, 3)})
    )
    passive = events_of("Ten bodies were recovered on May 3.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in passive] == ["recover"]


def test_whom_the_paper_reached_for_comment_did_nothing(events_of):
    rows = events_of("When reached for comment on May 3, Ann Lee declined.", {"May 3": date(2024, 5, 3)})
    assert "reach" not in [row["predicate"] for row in rows]
    rows = events_of("The ship reached Ost on May 3.", {"May 3": date(2024, 5, 3)})
    assert [row["predicate"] for row in rows] == ["reach"]


def test_to_announce_something_or_say_what_one_did_is_a_deed_to_say_anything_else_is_not(events_of):
    def class_of(text, predicate):
        return next(row["event_class"] for row in events_of(text, {"May 3": DAY}) if row["predicate"] == predicate)

    assert class_of("On May 3 the club announced it had signed Ann Lee.", "announce") == "occurrence"
    assert class_of("On May 3 the club said it had signed Ann Lee.", "say") == "occurrence"
    assert class_of("On May 3 the banks said they would close the port.", "say") == "occurrence"
    assert class_of("On May 3 Ann Lee said she had left the club.", "say") == "occurrence"
    assert class_of("On May 3 the club said Ann Lee had left it.", "say") == "reporting"
    assert class_of("On May 3 the club said it was sorry.", "say") == "reporting"
    assert class_of("On May 3 Ann Lee said it had rained.", "say") == "reporting"
    assert class_of("The club had signed Ann Lee, it announced on May 3.", "announce") == "reporting"


def test_a_line_break_cuts_no_phrase(events_of):
    text = "On May 6 the council sold two of the\nharbour's cranes to a firm of\nOst."
    sold = events_of(text, {"May 6": DAY})[0]
    told = [(part["role"], part["text"]) for part in sold["participants"]]
    assert told == [
        ("agent", "the council"),
        ("patient", "two of the\nharbour's cranes"),
        ("recipient", "a firm of\nOst"),
    ]


def test_what_is_being_done_on_a_weekday_gone_by_is_planned_for_the_next(article, timex):
    text = "The mayor is meeting the miners on Friday."
    friday = timex(text, "Friday", date(2024, 5, 10), rule="bare_weekday/weekday_name")
    (row,) = mention_rows([article(text)], friday, all_events=True)
    assert (row["factuality"], row["start_day"]) == ("planned", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The senator went after the plan on May 6.", True),
        ("The senator went after lunch on May 6.", False),
        ("The firm placed privately on May 6.", False),
        ("The senator went home on May 6.", True),
        ("The senator went to Ost on May 6.", True),
        ("The firm reached Ost on May 6.", True),
    ],
)
def test_a_verb_that_says_little_is_no_row_where_what_completes_it_is_lost(events_of, text, told):
    assert bool(events_of(text, {"May 6": DAY})) is told


def test_what_somebody_says_of_others_without_a_date_of_its_own_is_no_announcement(rows_of):
    rows = rows_of("The palace said that Ann Lee met with the mayor in the afternoon of May 6.")
    assert {row["trigger"]: row["event_class"] for row in rows if row["edtf"]} == {"met": "occurrence"}


def test_the_day_on_which_a_happening_was_shown_is_not_its_own(rows_of):
    rows = rows_of("Iona released an animation of the launch Monday.")
    assert [row["trigger"] for row in rows if row["date_basis"] == "same_clause"] == ["released"]


def test_a_ship_that_two_nouns_stand_for_takes_part_once(rows_of) -> None:
    text = (
        "The container ship Ever Lark ran aground in 2018. The 400-metre vessel was new. "
        "The ship's manager denied in 2019 that the vessel had been partly refloated."
    )
    row = next(row for row in rows_of(text) if row["trigger"] == "denied")
    assert [part["text"] for part in row["participants"]] == ["The ship's manager", "Ever Lark"]
