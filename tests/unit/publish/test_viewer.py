from __future__ import annotations

import json
import re

import pyarrow as pa
import pytest

from dateline.publish.viewer import page, pieces


def _data(html: str):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)[1])


@pytest.fixture(scope="module")
def html(dataset) -> str:
    return (dataset / "timeline.html").read_text(encoding="utf-8")


def test_the_page_holds_the_timeline_in_its_order_with_its_quotes(html) -> None:
    caesar, meeting = _data(html)["events"]
    assert (caesar["title"], caesar["date"]) == ("Brutus stabbed", "-0043-03-15")
    assert len(meeting["mentions"]) == 2
    told = {mention["outlet"]: mention for mention in meeting["mentions"]}["ost Post"]
    assert told["quote"] == [
        ["The <b>Harbour</b> \U0001f6a2 Board ", ""], ["met", "trigger"], [" on ", ""], ["2024-05-02", "timex"], [".", ""]
    ]  # fmt: skip
    assert (told["timex"]["rule"], told["published"]) == ("date", "2024-05-03")


def test_no_markup_of_an_article_reaches_the_page_as_markup(html) -> None:
    assert "<b>" not in html
    assert "\\u003cb\\u003eHarbour" in html


def test_a_script_in_a_title_stays_text(tables) -> None:
    evil = "</script><script>alert(1)</script><!-- \u2028 & {{data}}"
    timeline = tables["timeline"].slice(0, 1)
    place = timeline.schema.get_field_index("title")
    html = page("s", {**tables, "timeline": timeline.set_column(place, timeline.schema.field(place), pa.array([evil]))})
    assert html.count("<script") == 2
    assert "<!--" not in html
    assert _data(html)["events"][0]["title"] == evil


def test_the_page_asks_the_network_for_nothing(html) -> None:
    without_data = re.sub(r'(id="data">).*?(</script>)', r"\1\2", html, flags=re.DOTALL)
    assert "default-src 'none'" in without_data
    assert not re.search(
        r"(?:src|href)\s*=|url\(|@import|fetch\(|innerHTML|https?://", without_data.replace("link.href =", "")
    )


def test_marks_that_overlap_or_lie_outside_are_left_out() -> None:
    assert pieces("abcdef", 10, [(11, 13, "trigger"), (12, 14, "timex"), (14, 99, "timex"), (2, 4, "timex")]) == [
        ("a", ""), ("bc", "trigger"), ("def", "")
    ]  # fmt: skip


def test_marks_at_both_ends_leave_no_empty_pieces() -> None:
    assert pieces("abcd", 0, [(0, 2, "timex"), (2, 4, "trigger")]) == [("ab", "timex"), ("cd", "trigger")]
