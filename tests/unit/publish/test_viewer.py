from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from dateline.publish import viewer
from dateline.publish.viewer import contents, page, pieces
from dateline.publish.viewer.contents import page_blocks
from dateline.publish.viewer.placing import place
from dateline.publish.viewer.quoting import surroundings

FOLDER = Path(viewer.__file__).parent
DAY = 19_845  # 2024-05-02, in days since 1970


def _blocks(html: str) -> dict:
    found = re.findall(r'<script type="application/json" id="([\w-]+)">(.*?)</script>', html, re.DOTALL)
    return {name: json.loads(text) for name, text in found}


@pytest.fixture(scope="module")
def html(dataset) -> str:
    return (dataset / "timeline.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def blocks(html) -> dict:
    return _blocks(html)


def _with_title(tables, title: str):
    changed = dict(tables)
    for name in ("events", "timeline"):
        place_of = tables[name].schema.get_field_index("title")
        column = pa.array([title] * tables[name].num_rows)
        changed[name] = tables[name].set_column(place_of, tables[name].schema.field(place_of), column)
    return changed


def test_the_page_holds_the_events_in_the_order_of_time(blocks) -> None:
    events = blocks["data"]["events"]
    assert events["title"][0] == "Brutus stabbed"
    assert events["label"] == ["15 Mar 44 BC", "2 May 2024"]
    assert events["start"][1:] == [DAY]
    assert events["end"][1:] == [DAY + 1]
    assert events["timeline"] == [1, 1]
    assert blocks["data"]["articles"] == 3


def test_a_click_finds_the_quotes_their_articles_and_the_day_they_were_said(blocks) -> None:
    fields = blocks["data"]["fields"]
    first, after = blocks["data"]["events"]["mentions"][1]
    told = [dict(zip(fields["mention"], row, strict=True)) for row in blocks["mentions-0"][first:after]]
    articles = [dict(zip(fields["article"], row, strict=True)) for row in blocks["articles-0"]]
    by_title = {articles[mention["article"]]["title"]: mention for mention in told}
    ost = by_title["News of ost"]
    assert ost["quote"] == [
        ["The <b>Harbour</b> \U0001f6a2 Board ", ""], ["met", "trigger"], [" on ", ""], ["2024-05-02", "timex"], [".", ""]
    ]  # fmt: skip
    timex = dict(zip(fields["timex"], ost["timex"], strict=True))
    assert (timex["text"], timex["rule"], timex["label"]) == ("2024-05-02", "date", "2 May 2024")
    assert articles[ost["article"]]["published"] == "2024-05-03"
    assert articles[ost["article"]]["anchor_label"] == "3 May 2024"


def test_an_expression_outside_the_sentence_is_shown_in_its_own_line(tables) -> None:
    mentions = tables["event_mentions"].to_pylist()
    ost = next(mention for mention in mentions if mention["article_id"] == "ost")
    moved = {**ost, "sentence_end": ost["trigger_end"], "quote": ost["quote"][: ost["trigger_end"]]}
    others = [mention for mention in mentions if mention is not ost]
    told = {**tables, "event_mentions": pa.Table.from_pylist([moved, *others], schema=tables["event_mentions"].schema)}
    rows = page_blocks("s", told)["mentions-0"]
    elsewhere = [row[-1] for row in rows if row[-1]]
    assert elsewhere == [[("The <b>Harbour</b> \U0001f6a2 Board met on ", ""), ("2024-05-02", "timex"), (".", "")]]


def test_a_page_of_too_many_events_keeps_the_best_told_and_says_how_many_are_left_out(tables, monkeypatch) -> None:
    monkeypatch.setattr(contents, "MOST_EVENTS", 1)
    data = page_blocks("s", tables)["data"]
    assert len(data["events"]["title"]) == 1
    assert data["events"]["independent"] == [2]
    assert data["left_out"] == 1


def test_a_dataset_without_events_has_a_page(tables) -> None:
    empty = {name: table.slice(0, 0) for name, table in tables.items()}
    assert _blocks(page("s", empty))["data"]["events"]["title"] == []


def test_no_markup_of_an_article_reaches_the_page_as_markup(html) -> None:
    assert "<b>" not in html
    assert "\\u003cb\\u003eHarbour" in html


def test_a_script_in_a_title_stays_text_and_what_looks_like_a_place_of_the_template_is_left_alone(tables) -> None:
    evil = "</script><script>alert(1)</script><!-- \u2028 & {{data}} {{script}} {{style}}"
    html = page("s", _with_title(tables, evil))
    assert html.count("<script") == page("s", tables).count("<script")
    assert html.count("</script>") == page("s", tables).count("</script>")
    assert "<!--" not in html
    assert _blocks(html)["data"]["events"]["title"][0] == evil


def test_only_our_own_script_and_style_may_run(html) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r'\son\w+="|style="', re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL))


def test_the_page_asks_the_network_for_nothing(html) -> None:
    without_data = re.sub(r'(<script type="application/json"[^>]*>).*?(</script>)', r"\1\2", html, flags=re.DOTALL)
    assert not re.search(
        r"(?:src|href)\s*=|url\(|@import|fetch\(|innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|https?://",
        without_data.replace("link.href =", ""),
    )


def test_every_part_of_the_page_is_joined_and_none_is_long() -> None:
    parts = {path.name for path in FOLDER.iterdir() if path.suffix in {".js", ".css", ".html"}}
    assert parts == {"page.html", *viewer.STYLES, *viewer.SCRIPTS}
    assert [name for name in parts if len((FOLDER / name).read_text(encoding="utf-8").splitlines()) >= 400] == []


@pytest.mark.parametrize(
    ("edtf", "start", "end", "is_open"),
    [
        ("1970-01-01", 0, 1, False),
        ("1970-01-02T06:00:00", 1.25, 1.250012, False),
        ("1970-01", 0, 31, False),
        ("1970-01-05/1970-01-11", 4, 11, False),
        ("1969~", -365, 0, False),
        ("1970-01-01/..", 0, 1, True),
        ("0000-12-31", -719163, -719162, False),
    ],
)
def test_an_event_lies_on_the_axis_as_wide_as_its_date(edtf: str, start, end, is_open) -> None:
    assert place({"edtf": edtf, "start_day": None, "end_day": None}) == (start, end, is_open)


@pytest.mark.parametrize("edtf", [None, "XXXX-08"])
def test_what_has_no_year_has_no_place(edtf) -> None:
    assert place({"edtf": edtf, "start_day": None, "end_day": None}) is None


def test_a_date_in_a_notation_that_is_not_read_lies_where_its_days_are() -> None:
    row = {"edtf": "1970-01-02?/open", "start_day": date(1970, 1, 2), "end_day": date(1970, 1, 3)}
    assert place(row) == (1, 3, False)
    assert place({**row, "end_day": None}) == (1, 2, True)


def test_marks_that_overlap_or_lie_outside_are_left_out() -> None:
    assert pieces("abcdef", 10, [(11, 13, "trigger"), (12, 14, "timex"), (14, 99, "timex"), (2, 4, "timex")]) == [
        ("a", ""), ("bc", "trigger"), ("def", "")
    ]  # fmt: skip


def test_marks_at_both_ends_leave_no_empty_pieces() -> None:
    assert pieces("abcd", 0, [(0, 2, "timex"), (2, 4, "trigger")]) == [("ab", "timex"), ("cd", "trigger")]


def test_a_sentence_without_end_is_cut() -> None:
    ((text, _),) = pieces("a" * 100_000, 0, [])
    assert len(text) < 4_000
    assert text.endswith("\u2026")


def test_the_surroundings_of_an_expression_end_at_its_line_and_are_cut_where_it_is_long() -> None:
    text = "before\n" + "x" * 200 + " May " + "y" * 200 + "\nafter"
    at = text.index("May")
    (before, _), (words, kind), (after, _) = surroundings(text, (at, at + 3, "timex"))
    assert (words, kind) == ("May", "timex")
    assert before.startswith("\u2026x")
    assert after.endswith("y\u2026")
    assert surroundings("May", (0, 3, "timex")) == [("May", "timex")]
