"""Whom "the comedian" names, where the article says so of one."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.descriptions import name_of

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("noun", "text", "name"),
    [
        ("comedian", "Comedian Ann Lee left. The comedian shared the news.", "Ann Lee"),
        ("bank", "The bank fell. Iona, a bank of Ost, was sold.", "Iona"),
        ("gunman", "Bo Ray, 45, the gunman, fled. The gunman was found.", "Bo Ray"),
        ("mayor", "Mayor Ann Lee spoke. Lee, the mayor, left.", "Ann Lee"),
        ("mayor", "Mayor Ann Lee met mayor Bo Ray.", None),
        ("mayor", "The mayor spoke on Monday.", None),
        ("bank", "Snowbank Lane is closed.", None),
    ],
)
def test_a_description_names_the_one_who_is_called_so(noun, text, name) -> None:
    found = name_of(noun, text)
    assert (text[slice(*found)] if found else None) == name


def test_a_row_tells_the_name_at_its_own_place(events_of) -> None:
    text = "Comedian Ann Lee was ill. Rain fell. Guards slept. The comedian left the club on May 3."
    (row,) = events_of(text, {"May 3": DAY})
    part = row["participants"][0]
    assert (part["text"], text[part["char_start"] : part["char_end"]]) == ("Ann Lee", "Ann Lee")
