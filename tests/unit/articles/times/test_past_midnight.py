"""Articles that were brought up to date on the day after their publication."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from dateline.articles import read_delivery
from dateline.articles.times.dating import timex_rows

THURSDAY = "2023-11-02"


def article(folder: Path, text: str) -> dict[str, Any]:
    (folder / "one.jsonl").write_text(json.dumps({"id": "x", "text": text, "published": THURSDAY}) + "\n")
    [row] = read_delivery([folder / "one.jsonl"], "d").articles
    return row


def days(folder: Path, text: str) -> list[date | None]:
    return [row["start_day"] for row in timex_rows(article(folder, text))[0]]


def test_a_text_that_names_its_own_weekday_goes_on_into_the_next(tmp_path: Path) -> None:
    text = "A barge sank off Ost on Thursday evening. Divers found the mast on Friday. The owner wept Friday, a guard said."
    assert days(tmp_path, text) == [date(2023, 11, 2), date(2023, 11, 3), date(2023, 11, 3)]


def test_a_text_that_does_not_tells_of_the_weekday_gone_by(tmp_path: Path) -> None:
    text = "A barge sank off Ost on Wednesday evening. It had left Nord on Friday."
    assert days(tmp_path, text) == [date(2023, 11, 1), date(2023, 10, 27)]


def test_the_later_of_two_weekdays_is_the_one_after_publication(tmp_path: Path) -> None:
    text = "The floods on Monday and again on Friday closed the pier. A guard saw the flood on Friday."
    assert days(tmp_path, text) == [date(2023, 10, 30), date(2023, 11, 3), date(2023, 11, 3)]


def test_the_only_weekday_that_a_long_text_tells_may_be_six_days_gone(tmp_path: Path) -> None:
    how_it_was = "The mill counted its sacks along the quay, and nobody could say what had become of the rest. " * 8
    assert days(tmp_path, f"{how_it_was}That was in line with figures released on Friday.") == [date(2023, 10, 27)]


def test_the_only_weekday_with_its_part_of_the_day_is_the_one_after_publication(tmp_path: Path) -> None:
    text = "A barge blew up off Ost. Boats were seen near the wreck early on Friday. It had sailed last month."
    assert days(tmp_path, text)[0] == date(2023, 11, 3)


def test_beside_other_days_of_the_week_since_it_is_six_days_gone(tmp_path: Path) -> None:
    text = "A barge blew up off Ost early on Friday. A second blast sank it on Wednesday."
    assert days(tmp_path, text) == [date(2023, 10, 27), date(2023, 11, 1)]


def test_the_weekdays_of_a_week_of_figures_lie_behind(tmp_path: Path) -> None:
    text = "The mill sold 8 tons on Friday, 9 on Monday, 7 on Tuesday, 6 on Wednesday and 5 on Thursday."
    assert days(tmp_path, text)[0] == date(2023, 10, 27)


def test_an_hour_may_be_of_the_day_after_publication(tmp_path: Path) -> None:
    text = "A barge sank off Ost on Thursday. Divers found it on Friday. They had gone down at 5:58 a.m."
    assert days(tmp_path, text)[-1] == date(2023, 11, 3)


def test_last_night_may_be_that_of_the_day_of_publication(tmp_path: Path) -> None:
    named = "A ferry sank off Ost on November 2 and 84 people drowned. "
    text = named + "Candles were lit for the 84 who died last night. The mayor wept this morning."
    assert days(tmp_path, text) == [date(2023, 11, 2), date(2023, 11, 2), date(2023, 11, 3)]


def test_another_number_is_of_another_night(tmp_path: Path) -> None:
    named = "A ferry sank off Ost on November 2 and 84 people drowned. "
    text = named + "A fire in Nord hurt 12 people last night. The mayor wept this morning."
    assert days(tmp_path, text) == [date(2023, 11, 2), date(2023, 11, 1), date(2023, 11, 2)]


def test_a_text_whose_posts_are_all_much_older_was_written_since_the_last_of_them(tmp_path: Path) -> None:
    posts = "We are looking for it Posted by Ost Guards on October 4, 2023. Sad — Bo (@bo) October 3, 2023. "
    [_, _, row] = timex_rows(article(tmp_path, posts + "The barge sank off Ost this morning."))[0]
    assert (row["start_day"], row["end_day"]) == (date(2023, 10, 4), date(2023, 11, 2))


def test_a_text_with_a_fresh_post_was_written_on_its_day(tmp_path: Path) -> None:
    posts = "We are looking for it — Ost Guards (@ostguards) October 30, 2023. Sad — Bo (@bo) October 3, 2023. "
    assert days(tmp_path, posts + "The barge sank off Ost this morning.")[-1] == date(2023, 11, 2)


def test_today_is_the_weekday_that_the_text_says_it_is(tmp_path: Path) -> None:
    why = "A mob stormed the town hall of Ost today. It did so today as few guards are there on a Wednesday, a clerk said."
    assert days(tmp_path, why)[:2] == [date(2023, 11, 1), date(2023, 11, 1)]
    assert days(tmp_path, "A mob stormed the town hall of Ost today, Friday.")[0] == date(2023, 11, 3)
    assert days(tmp_path, "A mob stormed the town hall of Ost today, Thursday.")[0] == date(2023, 11, 2)
    assert days(tmp_path, "A mob stormed the town hall of Ost today. Few come on a Sunday.")[0] == date(2023, 11, 2)


def test_posts_of_long_ago_are_quoted_for_their_own_sake(tmp_path: Path) -> None:
    text = "Sad — Bo (@bo) October 3, 2020. The barge sank off Ost this morning."
    assert days(tmp_path, text) == [date(2020, 10, 3), date(2023, 11, 2)]


def test_a_text_that_tells_what_its_last_post_says_was_written_with_that_post(tmp_path: Path) -> None:
    post = "Our old red barge will carry cheese to the moon. — Bo (@bo) October 3, 2023\n"
    told = "Bo Lind said on Sunday that the old red barge will carry goods.\n"
    assert days(tmp_path, told + post) == [date(2023, 10, 1), date(2023, 10, 3)]
    later = "The mayor forbade it on October 20."
    assert days(tmp_path, told + post + later) == [date(2023, 10, 29), date(2023, 10, 3), date(2023, 10, 20)]


def test_the_hour_of_a_day_that_is_not_known_is_none(tmp_path: Path) -> None:
    posts = "We are looking for it Posted by Ost Guards on October 4, 2023. "
    rows = timex_rows(article(tmp_path, posts + "The barge sank this morning. It was seen at 7.06am."))[0]
    assert [row["edtf"] for row in rows] == ["2023-10-04", "2023-10-04/2023-11-02", "2023-10-04/2023-11-02"]


def test_an_hour_in_a_text_that_never_tells_of_its_own_day_is_of_no_day(tmp_path: Path) -> None:
    text = "The barge sank off Ost at around 7.06am local time. Divers went down at 8 p.m."
    assert days(tmp_path, text) == [None, None]
    assert days(tmp_path, text + " The mayor wept on Monday.") == [None, None, date(2023, 10, 30)]


def test_a_text_that_quotes_a_post_of_later_was_not_written_on_the_stated_day(tmp_path: Path) -> None:
    text = "The barge sank off Ost in October. Sad — Bo (@bo) December 3, 2024."
    assert days(tmp_path, text) == [date(2024, 10, 1), date(2024, 12, 3)]


def test_the_day_of_a_post_is_none_of_an_hour_that_the_text_tells(tmp_path: Path) -> None:
    text = "The barge sank off Ost shortly before 7 pm. Sad — Bo (@bo) November 2, 2023."
    assert days(tmp_path, text) == [None, date(2023, 11, 2)]


def test_an_hour_in_a_text_that_tells_of_its_own_day_is_of_that(tmp_path: Path) -> None:
    text = "The barge sank off Ost at around 7.06am local time. "
    assert days(tmp_path, text + "The mayor wept today.") == [date(2023, 11, 2), date(2023, 11, 2)]
    assert days(tmp_path, text + "The mayor wept on Thursday.") == [date(2023, 11, 2), date(2023, 11, 2)]


def test_a_text_that_tells_nothing_of_its_very_day_is_of_the_stated_one(tmp_path: Path) -> None:
    text = "Sad — Bo (@bo) October 3, 2023. The barge sank off Ost on Monday."
    assert days(tmp_path, text) == [date(2023, 10, 3), date(2023, 10, 30)]


def test_a_night_told_by_its_weekday_is_that_of_the_day_before(tmp_path: Path) -> None:
    text = "OST, Nov. 2 - A train left the rails Wednesday night and forced 300 people from their homes, a guard said Thursday."
    assert days(tmp_path, text) == [date(2023, 11, 2), date(2023, 11, 1), date(2023, 11, 2)]


def test_what_has_lasted_since_a_weekday_began_in_the_week_before(tmp_path: Path) -> None:
    assert days(tmp_path, "Sudair's ten jets had been grounded since Friday evening.") == [date(2023, 10, 27)]
