"""What somebody said at the beginning of an article that is about just that; published on 17 May 2024."""

from __future__ import annotations

import pytest

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows


@pytest.fixture
def class_of_saying(article):
    """The class of the row of "said" in an article with a title."""

    def read(title: str, text: str) -> str:
        source = article(text) | {"title": title}
        rows = mention_rows([source], timex_rows(source)[0])
        return next(row["event_class"] for row in rows if row["trigger"] == "said")

    return read


@pytest.mark.parametrize(
    "text",
    [
        "A vaccine halved the risk of fever, scientists said on Tuesday.",
        "Scientists said on Tuesday that a vaccine halved the risk of fever.",
    ],
)
def test_what_the_title_tells_too_is_the_news(class_of_saying, text) -> None:
    assert class_of_saying("Vaccine halves the risk of fever", text) == "occurrence"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ost fair opens", "A vaccine halved the risk of fever, scientists said on Tuesday."),
        ("Vaccine halves the risk of fever", "The fair is on. A vaccine halved the risk, scientists said on Tuesday."),
        ("Vaccine halves the risk of fever", "A vaccine halved the risk of fever, scientists said on 6 May 2020."),
        ("Vaccine halves the risk of fever", "A vaccine halved the risk of fever, they said on Tuesday."),
    ],
)
def test_any_other_saying_is_a_report(class_of_saying, title, text) -> None:
    assert class_of_saying(title, text) == "reporting"
