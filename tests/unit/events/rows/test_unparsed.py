"""Text that no parser can read still gives its dated sentences, marked so."""

from __future__ import annotations

from datetime import date

from dateline.events import mention_rows
from dateline.schema import EVENT_MENTIONS, table_from_rows
from dateline.timeline.titles.verbal import title

DAY = date(2024, 5, 7)
TEXT = "Es regnete. Am 7. Mai 2024 kam das Schiff an. Es war leer."


def rows_of(article, timex, **more):
    return mention_rows([article(TEXT) | {"language": "de"}], timex(TEXT, "Am 7. Mai 2024", DAY, **more))


def test_a_dated_sentence_is_a_row(article, timex):
    (row,) = rows_of(article, timex)
    assert row["quote"] == "Am 7. Mai 2024 kam das Schiff an."
    assert (row["trigger"], row["start_day"], row["date_basis"]) == ("Am 7. Mai 2024", DAY, "scope")


def test_it_is_marked_and_claims_nothing_more(article, timex):
    (row,) = rows_of(article, timex)
    assert (row["predicate"], row["factuality"], row["participants"]) == ("unparsed", "unknown", [])


def test_a_length_of_time_gives_none(article, timex):
    assert rows_of(article, timex, type="DURATION", value="P3D") == []


def test_two_dates_of_a_sentence_give_one_row(article, timex):
    text = "Am 7. Mai 2024 und am 8. Mai 2024 kamen Schiffe."
    timexes = timex(text, "Am 7. Mai 2024", DAY) + timex(text, "am 8. Mai 2024", date(2024, 5, 8))
    assert len(mention_rows([article(text) | {"language": "de"}], timexes)) == 1


def test_rows_fit_the_schema(article, timex):
    assert table_from_rows("event_mentions", rows_of(article, timex)).num_rows == 1


def test_text_of_unknown_language_is_parsed(article, timex):
    text = "The ship docked on May 7."
    (row,) = mention_rows([article(text) | {"language": "und"}], timex(text, "May 7", DAY))
    assert row["predicate"] == "dock"


def test_a_row_has_every_column(article, timex):
    (row,) = rows_of(article, timex)
    assert {column.name for column in EVENT_MENTIONS.columns} <= set(row)


def test_the_title_of_its_event_is_the_whole_sentence(article, timex):
    text = "Le maire de Lyon a\ndémissionné lundi 7 mai 2024."
    (row,) = mention_rows([article(text) | {"language": "fr"}], timex(text, "lundi 7 mai 2024", DAY))
    assert title(row) == "Le maire de Lyon a démissionné lundi 7 mai 2024"
