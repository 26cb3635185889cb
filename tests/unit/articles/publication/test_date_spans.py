from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.publication.date_spans import date_spans
from dateline.articles.publication.month_names import month_names

FIFTH = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("line", "locale"),
    [
        ("Posted March 5th, 2024 by Ann", "en"),
        ("Tue, 05-Mar-2024 10:30", "en"),
        ("2024-03-05T10:30", "en"),
        ("03/05/2024", "en-us"),
        ("05/03/2024", "en-gb"),
        ("am 05.03.24 um 10:30 Uhr", "de"),
        ("Dienstag, 5. M\xe4rz 2024", "de"),
        ("Publi\xe9 le 5 mars 2024", "fr"),
        ("5 de marzo de 2024", "es"),
        ("5 \u043c\u0430\u0440\u0442\u0430 2024 \u0433.", "ru"),
        ("2024\u5e743\u67085\u65e5 10:30", "ja"),
        ("2024. 3. 5.", "ko"),
        ("2024 m. kovo 5 d.", "lt"),
        ("5 Mart 2024", "tr"),
        ("\u0665 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0664", "ar"),
        ("\uff12\uff10\uff12\uff14\u5e74\uff13\u6708\uff15\u65e5", "ja"),
        ("5/3/2567", "th"),
        ("5 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2567", "th"),
        ("5 \u092e\u093e\u0930\u094d\u091a 2024", "hi"),
        ("Th\u1ee9 Ba, ng\xe0y 5 th\xe1ng 3 n\u0103m 2024", "vi"),
        ("2024. gada 5. marts", "lv"),
        ("5 \u0622\u0630\u0627\u0631 / \u0645\u0627\u0631\u0633 2024", "ar"),
    ],
)
def test_full_dates_are_found_in_many_languages(line: str, locale: str) -> None:
    assert [span.day for span in date_spans(line, locale)] == [FIFTH]


@pytest.mark.parametrize(
    "line",
    ["05/03/2024", "March 2024", "5 March", "30 February 2024", "1/2/3/2024", "version 1.2.3456", "5 Smarch 2024"],
)
def test_what_names_no_day_or_may_name_two_is_none(line: str) -> None:
    assert list(date_spans(line, "en")) == []


def test_a_word_that_names_different_months_is_read_in_the_language_of_the_page() -> None:
    assert [span.day.month for locale in ("pl", "hr") for span in date_spans("5 listopada 2024", locale)] == [11, 10]
    assert "listopada" not in month_names("en")


@settings(deadline=None)  # the first example loads languages and parsers
@given(st.text(max_size=120), st.sampled_from(["en", "en-us", "de", "ar", "zz", ""]))
def test_spans_lie_in_any_line_in_order(line: str, locale: str) -> None:
    spans = list(date_spans(line, locale))
    assert all(0 <= span.start < span.end <= len(line) for span in spans)
    assert spans == sorted(spans, key=lambda span: span.start)
