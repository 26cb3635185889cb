"""Articles without any evidence of their day: which intervals they get, why, and what bounds nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.articles.anchors import bound_undated

D = date.fromisoformat


def article(text: str, **more: Any) -> dict[str, Any]:
    return {
        "article_id": "a", "delivery": "d", "source_path": "p", "text": text, "language": "en", "anchor_status": "none",
        "anchor_start": None, "anchor_end": None, "anchor_basis": "none", "anchor_confidence": 0.0, "anchor_evidence": [],
        "published_day": None, "extractor": "plain", "title": None, "duplicate_cluster": None,
        "blocks": [{"char_start": 0, "char_end": len(text), "kind": "body"}],
        **more,
    }  # fmt: skip


def bounded(text: str, **more: Any) -> dict[str, Any]:
    [row] = bound_undated([article(text, **more)])
    return row


def ends(text: str, **more: Any) -> tuple[str | None, str | None]:
    row = bounded(text, **more)
    return tuple(day.isoformat() if day else None for day in (row["anchor_start"], row["anchor_end"]))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("President Barack Obama opened the bridge.", "2008-10-28", "2017-01-27"),
        ("The bridge was opened by Gordon Brown, the British prime minister.", "2007-06-20", "2010-05-18"),
        ("French President Macron opened the bridge.", "2017-04-29", None),
        ("U.S. Secretary of State Rex Tillerson opened it.", "2017-01-25", "2018-04-07"),
        ("Pope Benedict blessed the bridge.", "2005-04-12", "2013-03-07"),
    ],
)
def test_a_holder_of_an_office_bounds_both_ways(text: str, start: str, end: str | None):
    assert ends(text) == (start, end)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Former President Barack Obama opened the bridge.", "2017-01-13"),
        ("The former Democratic president's friend, ex-President Barack Obama, came.", "2017-01-13"),
        ("It was begun under then-President Bill Clinton.", "1992-10-27"),
    ],
)
def test_a_term_told_as_over_bounds_only_from_below(text: str, start: str):
    assert ends(text) == (start, None)


@pytest.mark.parametrize(
    "text",
    [
        "President Obama's cousin, a baker in Fable Bay, opened the bridge.".replace(
            "President Obama", "The Obama Hotel"
        ),
        "The future President Barack Obama was a student then.",
        "Deputy Prime Minister Gordon Brown opened it.",
        "Prime Minister Brown opened it.",
        "Barack Obama opened the bridge.",
    ],
)
def test_a_name_without_its_own_office_bounds_nothing(text: str):
    assert bounded(text)["anchor_status"] == "none"


def test_of_two_holders_the_later_is_in_office():
    told = "President Bill Clinton signed it. President George W. Bush has kept it."
    assert ends(told) == ("2000-10-31", "2009-01-27")


def test_terms_apart_leave_both_and_what_else_is_told_decides():
    assert ends("President Donald Trump opened the bridge.") == ("2016-11-01", None)
    told = "President Donald Trump opened the bridge. House Speaker Paul Ryan was there."
    assert ends(told) == ("2016-11-01", "2019-01-10")


def test_an_event_known_by_its_name_bounds_from_below():
    row = bounded("The town has been quieter since Hurricane Katrina.")
    assert (row["anchor_start"], row["anchor_end"]) == (D("2005-08-28"), None)
    [evidence] = row["anchor_evidence"]
    assert (evidence["day"], evidence["says"], evidence["basis"]) == (D("2005-08-29"), "no_earlier", "known_event")
    assert evidence["raw"] == "Hurricane Katrina"
    assert "National Hurricane Center" in evidence["reason"]


def test_an_event_told_with_its_day_and_without_its_year_is_of_the_last_year():
    told = "On March 11, an earthquake off Japan set off a tsunami. The port is still closed."
    assert ends(told) == ("2011-03-10", "2012-03-09")


@pytest.mark.parametrize(
    "text",
    [
        "On March 11, a bakery opened in Fable Bay.",
        "On the anniversary, on March 11, Japan remembered the earthquake.",
        "The March 11 earthquake disaster in Japan is taught at school.",
    ],
)
def test_a_day_without_its_event_or_as_its_name_tells_no_year(text: str):
    assert all(piece["says"] != "event" for piece in bounded(text)["anchor_evidence"])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The bridge opened on 4 May 2013.", "2013-05-03", None),
        ("The bridge was built in 2012.", "2011-12-31", None),
        ("The bridge will open in 2031.", None, "2032-01-01"),
        ("Work began in 2012 and was hard. The bridge will open on 4 May 2013.", "2011-12-31", "2013-05-05"),
    ],
)
def test_dates_told_as_past_and_as_ahead_bound(text: str, start: str | None, end: str | None):
    assert ends(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge could have been built by 2031.",
        "It has room 2012 and cost 2013 crowns.",
        '"It will open in 2009," the minister said of it.',
        "It was to open in the 1980s.",
        "The warrants were sold with a right to shares from 4 May 2013.",
        "The contract was signed for bridges of 2013.",
        "The firm was founded by two brothers who ran the ferry, and it said in 2013\nthe bridge would open to all.",
    ],
)
def test_what_is_not_surely_past_or_ahead_bounds_nothing(text: str):
    assert bounded(text)["anchor_status"] == "none"


def test_a_weekday_leaves_few_years():
    row = bounded("President Barack Obama spoke on Saturday, May 4, and left.")
    assert (row["anchor_start"], row["anchor_end"]) == (D("2012-05-05").replace(year=2013, day=3), D("2014-05-03"))
    assert {piece["says"] for piece in row["anchor_evidence"]} == {"no_earlier", "no_later", "within"}


def test_when_it_was_seen_bounds_from_above():
    seen = {"day": D("2015-06-01"), "says": "no_later", "basis": "bound", "raw": "2015-06-01T10:00Z", "confidence": 0.0}
    row = bounded("The bridge was built in 2012.", anchor_evidence=[seen])
    assert (row["anchor_start"], row["anchor_end"]) == (D("2011-12-31"), D("2015-06-02"))
    assert len(row["anchor_evidence"]) == 2


def test_what_contradicts_is_set_aside_and_stays_to_be_seen():
    row = bounded("President Ronald Reagan liked it. It was repainted in 2012.")
    assert (row["anchor_start"], row["anchor_end"]) == (D("2011-12-31"), None)
    assert [piece["says"] for piece in row["anchor_evidence"] if piece["confidence"] == 0] == ["no_later"]


def test_captions_and_furniture_bound_nothing():
    text = "The bridge was built in 2012."
    assert (
        bounded(text, blocks=[{"char_start": 0, "char_end": len(text), "kind": "boilerplate"}])["anchor_status"]
        == "none"
    )


def test_an_interval_is_no_day():
    row = bounded("The bridge opened on 4 May 2013.")
    assert row["anchor_status"] == "interval"
    assert row["published_day"] is None


def test_an_article_whose_day_is_known_stays_as_it_is():
    known = article(
        "It was built in 2012.", anchor_status="exact", anchor_start=D("2014-01-01"), anchor_end=D("2014-01-01")
    )
    assert bound_undated([known]) == [known]


def dated(name: str, text: str, day: str, **more: Any) -> dict[str, Any]:
    known = D(day)
    return article(
        text,
        article_id=name,
        title=name,
        anchor_status="exact",
        published_day=known,
        anchor_start=known,
        anchor_end=known,
        **more,
    )


def test_a_copy_whose_day_is_known_bounds_closely():
    copy = dated("copy", "Rain fell.", "2014-05-06", duplicate_cluster="c")
    [_, row] = bound_undated([copy, article("Rain fell here.", duplicate_cluster="c")])
    assert (row["anchor_start"], row["anchor_end"]) == (D("2014-05-03"), D("2014-05-09"))
    assert row["anchor_basis"] == "neighbour"
    assert row["anchor_evidence"][0]["raw"] == "copy"


STORY = (
    "The Orrery ferry struck the Pennyfield pier at Saltmarsh with 143 aboard, said Captain Quillon of Meridian Lines."
)


def test_reports_of_the_same_event_bound_where_two_agree():
    others = [dated("one", f"{STORY} It sank.", "2014-05-06"), dated("two", f"Early today: {STORY}", "2014-05-08")]
    row = bound_undated([*others, article(STORY)])[-1]
    assert (row["anchor_start"], row["anchor_end"]) == (D("2014-04-06"), D("2014-06-07"))


def test_one_report_or_two_far_apart_bound_nothing():
    one, other = dated("one", STORY, "2014-05-06"), dated("two", STORY, "2016-05-06")
    assert bound_undated([one, article(STORY)])[-1]["anchor_status"] == "none"
    assert bound_undated([one, other, article(STORY)])[-1]["anchor_status"] == "none"


def line_of(text: str, raw: str) -> dict[str, Any]:
    return bounded(
        text,
        anchor_evidence=[{"day": None, "says": "published", "basis": "agency_line", "raw": raw, "confidence": 0.0}],
    )


def test_an_agency_line_takes_the_year_that_the_bounds_leave():
    row = line_of("The town was built in 2012. The bridge will open in 2013.", "FABLE BAY, Feb 26 (MW) -")
    assert row["anchor_status"] == "interval"
    row = line_of("It was built in June 2012. The bridge will open on 4 May 2013.", "FABLE BAY, Feb 26 (MW) -")
    assert (row["anchor_status"], row["published_day"], row["anchor_basis"]) == (
        "inferred",
        D("2013-02-26"),
        "agency_line",
    )


def test_the_users_own_events_count(tmp_path: Path):
    (tmp_path / "events.csv").write_text(
        "day,kind,event,names,words,source\n2019-05-04,fair,Fair of Fable Bay,great fair of Fable Bay,,the town\n"
    )
    [row] = bound_undated([article("Nobody forgets the great fair of Fable Bay.")], tmp_path)
    assert row["anchor_start"] == D("2019-05-03")


@pytest.mark.parametrize(
    ("language", "text", "start"),
    [
        ("de", "Die Brücke wurde am 12. März 2019 gesperrt. Sie galt lange als sicher.", "2019-03-11"),
        ("de", "Im Jahr 2015 war die Brücke noch offen, sagte Bürgermeister Dr. Klein am 3. Mai.", "2014-12-31"),
        ("fr", "Le pont a été fermé le 3 avril 2018, selon la mairie d'Oldham.", "2018-04-02"),
        ("es", "El puente fue cerrado el 3 de abril de 2018 por orden del alcalde.", "2018-04-02"),
        ("it", "Il ponte era stato chiuso il 3 aprile 2018.", "2018-04-02"),
        ("nl", "De brug werd op 3 april 2018 gesloten.", "2018-04-02"),
        ("pt", "A ponte foi fechada em 3 de abril de 2018.", "2018-04-02"),
        ("sv", "Bron hade stängts den 3 april 2018.", "2018-04-02"),
        ("de", "Die Brücke wird am 12. März 2019 gesperrt.", None),
        ("de", "Der Umbau war bis 2030 geplant.", None),
        ("fr", "Le pont a été fermé et sera rouvert le 3 avril 2018.", None),
        ("ja", "橋は2018年4月3日に閉鎖された。", None),
    ],
)
def test_other_languages_bound_by_full_dates_that_they_tell_as_past(language: str, text: str, start: str | None):
    assert ends(text, language=language) == (start, None)


def test_a_copyright_notice_under_a_text_leaves_its_year():
    assert ends("It closed.\nCopyright © 2017 Oldham Echo. All rights reserved.") == ("2016-12-01", "2018-01-31")


@pytest.mark.parametrize(
    "text",
    [
        "It closed.\n© 2004-2019 Oldham Echo",
        "It closed.\nCopyright 2017 Oldham Echo\nCopyright 2018 Oldham Daily",
        "Copyright 2017 Oldham Echo\n" + "It closed, and nobody knew why. " * 60,
        "It closed, as the copyright act of 1842 says, to those who asked, over and over again, " + "and again, " * 20,
    ],
)
def test_a_notice_of_a_site_or_of_something_else_bounds_nothing(text: str):
    assert ends(text) == (None, None)


def test_a_notice_on_a_page_is_the_sites():
    assert ends("It closed.\nCopyright 2017 Oldham Echo", extractor="trafilatura") == (None, None)


def test_a_known_event_told_as_of_this_month_bounds_from_above_too():
    row = bounded("It drew rebukes after its sixth nuclear test earlier this month.")
    assert (row["anchor_start"], row["anchor_end"]) == (D("2017-09-02"), D("2017-10-01"))


def test_a_known_event_of_last_year_was_told_in_the_year_after():
    row = bounded("They wept over last year's Las Vegas shooting.")
    assert (row["anchor_start"], row["anchor_end"]) == (D("2017-12-31"), D("2019-01-01"))


def test_what_a_thing_with_a_known_beginning_did_last_month_bounds_nothing_from_above():
    assert bounded("They were sued by Facebook last month.")["anchor_end"] is None


STORY_TOLD = f"{STORY} It was bound for Lantern Quay with Dr Hollis and Mrs Farrow of the Tidewater Board."


def copy_of_story(
    text: str = f"{STORY_TOLD} It sank this week.", day: str = "2016-02-01", **more: Any
) -> dict[str, Any]:
    given = {"day": D(day), "says": "published", "basis": "given", "raw": day, "confidence": 0.97}
    others = [dated("one", f"{STORY_TOLD} It sank.", "2014-05-06"), dated("two", f"So: {STORY_TOLD}", "2014-05-08")]
    return bound_undated([*others, {**dated("copy", text, day), "anchor_evidence": [given], **more}])[-1]


def test_a_stated_day_long_after_all_other_reports_of_the_story_is_that_of_a_copy():
    row = copy_of_story()
    assert (row["anchor_status"], row["anchor_basis"], row["published_day"]) == ("interval", "neighbour", None)
    assert (row["anchor_start"], row["anchor_end"]) == (D("2014-04-29"), D("2014-05-15"))
    assert [piece["confidence"] for piece in row["anchor_evidence"] if piece["raw"] == "2016-02-01"] == [0.0]


def test_a_report_that_tells_what_came_later_keeps_its_day():
    row = copy_of_story(f"{STORY_TOLD} The ferry was raised in 2015.")
    assert (row["anchor_status"], row["published_day"]) == ("exact", D("2016-02-01"))


def test_a_post_of_the_week_of_the_story_shows_a_copy_of_some_weeks_later():
    posted = f"{STORY_TOLD} So sad \u2014 Bo (@bo) May 6, 2014. It sank this week."
    assert copy_of_story(posted, "2014-05-28")["anchor_end"] == D("2014-05-15")
    assert copy_of_story(day="2014-05-28")["anchor_status"] == "exact"


def test_a_day_that_two_kinds_of_evidence_name_is_kept_against_reports_of_the_story():
    kinds = [
        {"day": D("2016-02-01"), "says": "published", "basis": basis, "raw": basis, "confidence": 0.9}
        for basis in ("given", "url")
    ]
    assert copy_of_story(anchor_evidence=kinds)["anchor_status"] == "exact"


def test_a_day_that_was_ordered_is_kept_against_reports_of_the_story():
    ordered = {"day": D("2016-02-01"), "says": "published", "basis": "given", "raw": "2016-02-01", "confidence": 1.0}
    assert copy_of_story(anchor_evidence=[ordered])["anchor_status"] == "exact"


def test_many_reports_of_a_story_bound_it_within_days():
    others = [dated(str(day), f"{STORY_TOLD} Told again.", f"2014-05-0{day}") for day in (6, 7, 8)]
    row = bound_undated([*others, article(STORY_TOLD)])[-1]
    assert (row["anchor_start"], row["anchor_end"]) == (D("2014-04-29"), D("2014-05-15"))
