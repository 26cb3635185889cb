"""What a bare noun at the end of a participant's phrase is called, and what is measured, where it was told before."""

from __future__ import annotations

from datetime import date

import pytest

MAY_3 = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The city of Ost is old. Marches in the city drew crowds on May 3.", "Ost"),
        ("The Iona Pipeline is new. Work on parts of the pipeline was halted on May 3.", "The Iona Pipeline"),
        ("Rain brought 3 inches of mud to Ost. Another 2.5 inches fell on May 3.", "mud"),
        ("Rain brought 3 feet of mud to Ost. Another 2.5 inches fell on May 3.", None),
        ("Guards took 3 tons of salt. Another 2 tons of ice fell on May 3.", None),
        ("Crowds came to Norway. On May 3 the country's trade office closed.", "Norway"),
        ("Marches in the city drew crowds on May 3.", None),
        ("Two miners were killed. A third died on May 3.", "miners"),
        ("Police held five men. Three others were freed on May 3.", "men"),
        ("Two miners were killed by ten guards. A guard died on May 3.", None),
    ],
)
def test_one_more_participant_says_what_stands_bare_inside_another(events_of, text, told) -> None:
    row = [row for row in events_of(text, {"May 3": MAY_3}) if row["start_day"]][-1]
    before = [part for part in row["participants"] if part["char_end"] <= row["sentence_start"]]
    assert [part["text"] for part in before] == ([told] if told else [])
    assert all(text[part["char_start"] : part["char_end"]] == part["text"] for part in before)


def test_whose_her_house_is_stands_two_sentences_before(rows_of) -> None:
    rows = rows_of("Ann Lee sang in Ost. She was fired in 2012. Her opera house in Sud opened in 2015.")
    (opened,) = [row for row in rows if row["trigger"] == "opened"]
    assert "Ann Lee" in {part["text"] for part in opened["participants"] if part["entity_type"] == "PERSON"}


def test_whose_it_is_stays_open_where_two_women_were_named(rows_of) -> None:
    rows = rows_of("Ann Lee met Eva Holm in Ost. She was fired in 2012. Her opera house in Sud opened in 2015.")
    assert not [row for row in rows if row["trigger"] == "opened"]
