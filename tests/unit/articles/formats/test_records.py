from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.drafts import Draft
from dateline.articles.formats.columns import NAMES, Columns
from dateline.articles.formats.records import as_fields, read_fields
from dateline.articles.json_text import load_json
from dateline.articles.limits import MAX_JSON_DEPTH
from dateline.articles.rejects import Refusal

TEXT = "The council of Oldham voted on Tuesday to close the old bridge.\nWork begins next month, said the mayor."


def read_record(line: str) -> Draft | Refusal:
    value = load_json(line)
    fields = value if isinstance(value, Refusal) else as_fields(value)
    return fields if isinstance(fields, Refusal) else read_fields(fields, Columns())


def read(**fields: Any) -> Draft:
    found = read_record(json.dumps({"text": TEXT, **fields}))
    assert isinstance(found, Draft)
    return found


def refused(line: str) -> Refusal:
    found = read_record(line)
    assert isinstance(found, Refusal)
    return found


@pytest.mark.parametrize(
    "name", ["published", "date", "publishedAt", "Date Published", "published_at", "datePublished", "pubDate"]
)
def test_the_day_of_publication_goes_by_many_names(name: str) -> None:
    [piece] = read(**{name: "2024-03-05"}).evidence
    assert (piece.basis, piece.day, piece.raw) == ("given", date(2024, 3, 5), "2024-03-05")


def test_every_column_is_found_by_its_usual_names() -> None:
    line = {
        "body": TEXT, "headline": "Old bridge\n to close", "link": "https://news.example/a", "publisher": {"name": "Echo"},
        "doc_id": 7, "authors": ["Ann Bell", {"name": "Jo Roe"}], "lang": "en-GB",
    }  # fmt: skip
    found = read_record(json.dumps(line))
    assert isinstance(found, Draft)
    assert (found.title, found.url, found.outlet) == ("Old bridge to close", "https://news.example/a", "Echo")
    assert (found.record_id, found.byline, found.language) == ("7", "Ann Bell, Jo Roe", "en")


def test_no_name_stands_for_two_columns() -> None:
    names = [name for column in NAMES.values() for name in column]
    assert len(names) == len(set(names))


def test_an_empty_field_makes_way_for_the_next_name() -> None:
    assert read(published=None, date="2024-03-05").evidence[0].day == date(2024, 3, 5)
    assert read(title="", headline="Bridge").title == "Bridge"


def test_a_separate_title_is_put_above_the_text() -> None:
    found = read(title="Old bridge to close")
    assert found.text == f"Old bridge to close\n\n{TEXT}"
    assert found.layout.kinds == ["title", "body", "body"]


def test_a_title_that_the_text_has_already_is_not_put_above_it_again() -> None:
    text = f"Mill Town Echo\nOld bridge to close!\n{TEXT}"
    found = read(title="Old Bridge to Close", text=text)
    assert found.text == text
    assert found.layout.kinds[:2] == ["masthead", "title"]


def test_text_is_kept_character_for_character() -> None:
    text = f"  {TEXT}\r\n\r\n\tcaf\u0065\u0301 \u200b\U0001f309 \n"
    assert read(text=text).text == text


def test_a_record_may_carry_html() -> None:
    html = f"<html><body><article><h1>Old bridge to close</h1><p>{TEXT * 3}</p></article></body></html>"
    line = json.dumps(
        {"html": html, "url": "https://news.example/2024/03/05/a", "published": "2024-03-05", "title": "Bridge"}
    )
    found = read_record(line)
    assert isinstance(found, Draft)
    assert (found.extractor, found.title) == ("trafilatura", "Bridge")
    assert sorted(piece.basis for piece in found.evidence) == ["given", "url"]
    assert read(text=html).extractor == "trafilatura"


def test_a_day_and_an_instant_may_be_numbers() -> None:
    assert read(published=20240305).evidence[0].day == date(2024, 3, 5)
    assert read(timestamp=1709627400).evidence[0].day == date(2024, 3, 5)


@pytest.mark.parametrize("value", ["yesterday", "03/04/2024", "2024-02-30", 7, ["2024"], {"a": 1}, "9" * 400, True])
def test_a_day_that_cannot_be_relied_on_costs_the_day_and_not_the_article(value: Any) -> None:
    found = read(published=value)
    assert [(piece.basis, piece.day, piece.confidence) for piece in found.evidence] == [("given", None, 0.0)]
    assert [doubt.reason for doubt in found.doubts] == ["bad_date_field"]


def test_an_address_that_is_none_is_let_go() -> None:
    assert read(url="javascript:alert(1)").url is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("not json", "bad_json"),
        ('{"text": "no end', "bad_json"),
        ('{"published": ' + "9" * 5000 + "}", "bad_json"),
        ("7", "not_a_record"),
        ("null", "not_a_record"),
        ('"text"', "not_a_record"),
        ("[]", "not_a_record"),
        ('{"text": 7}', "not_a_record"),
        ('{"text": ["a"]}', "not_a_record"),
        ('{"text": "a", "text": Infinity}', "not_a_record"),
        ("{}", "no_text"),
        ('{"text": null, "title": "Bridge"}', "no_text"),
        ('{"text": " \\n -- "}', "no_text"),
        ("[" * 100_000 + "]" * 100_000, "too_deep"),
    ],
)
def test_a_line_that_is_no_record_is_refused_with_its_reason(line: str, reason: str) -> None:
    assert refused(line).reason == reason


def test_a_record_without_text_is_told_how_text_is_called() -> None:
    assert "body" in refused('{"words": "a"}').message


def test_brackets_in_strings_are_no_depth() -> None:
    assert load_json(json.dumps(["[" * 500 + '\\"{'])) == ["[" * 500 + '\\"{']
    assert load_json("[" * MAX_JSON_DEPTH + "]" * MAX_JSON_DEPTH) != []
    assert isinstance(load_json("[" * (MAX_JSON_DEPTH + 1) + "]" * (MAX_JSON_DEPTH + 1)), Refusal)


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)
columns = st.sampled_from(["text", "html", "title", "published", "url", "source", "id", "author", "lang", "name"])


@given(st.dictionaries(columns, values, max_size=6))
def test_any_record_is_read_or_refused(fields: dict[str, Any]) -> None:
    assert isinstance(read_record(json.dumps(fields)), (Draft, Refusal))


@given(st.text(max_size=80))
def test_any_line_is_read_or_refused(line: str) -> None:
    assert isinstance(read_record(line), (Draft, Refusal))


@pytest.mark.parametrize("name", ["fetched", "crawled_at", "date_download", "WARC-Date"])
def test_when_a_record_was_fetched_bounds_its_publication(name: str) -> None:
    read = read_fields({"text": "The bridge was closed.", name: "2024-03-05T10:00:00Z"}, Columns())
    assert isinstance(read, Draft)
    assert [(piece.says, piece.basis, piece.day) for piece in read.evidence] == [
        ("no_later", "bound", date(2024, 3, 5))
    ]
