from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.pages.evidence import evidence_in
from dateline.articles.pages.outline import Page
from dateline.articles.pages.shape import too_wide
from dateline.articles.publication.anchor import Anchor, settle

FIFTH = date(2024, 3, 5)
PROSE = "<p>The council of Oldham voted on 1 February 2021 to close the old bridge over the river, said the mayor.</p>"


def anchor(shown: str, *, head: str = "", language: str = "en", url: str | None = None) -> Anchor:
    html = (
        f'<!DOCTYPE html><html lang="{language}"><head><title>Old bridge to close - Echo</title>{head}</head><body>'
        f"<div id='page'><nav><a href='/'>Home</a></nav><main><article>{shown}</article></main></div></body></html>"
    )
    return settle(evidence_in(html, url))


@pytest.mark.parametrize(
    ("shown", "language"),
    [
        ('<h1>Old bridge to close</h1><time datetime="2024-03-05T10:30:00+01:00">yesterday</time>', "en"),
        ("<h1>Old bridge to close</h1><p class='entry-meta'>Posted on March 5, 2024 by Ann Bell</p>", "en"),
        ("<h1>Old bridge to close</h1><span>By Ann Bell, March 5, 2024</span>", "en"),
        ("<div class='date'>5 March 2024</div><h1>Old bridge to close</h1>", "en"),
        (
            "<h1>Old bridge to close</h1><span itemprop='datePublished' content='2024-03-05 10:30'>March 2024</span>",
            "en",
        ),
        ("<h1>Old bridge to close</h1><p><b itemprop='datePublished' content='2024-03-05'>3 hours ago</b></p>", "en"),
        (
            "<h1>\u062c\u0633\u0631</h1><span class='date'>\u0665 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0664</span>",
            "ar",
        ),
        ("<h1>Alte Br\xfccke</h1><p>Ver\xf6ffentlicht am 05.03.2024</p>", "de"),
        ("<h1>Le vieux pont</h1><p>Publi\xe9 le 5 mars 2024 \xe0 10h30</p>", "fr"),
        ("<h1>\u65e7\u6865</h1><span class='time'>2024\u5e743\u67085\u65e5 10:30</span>", "zh"),
    ],
)
def test_the_day_that_a_page_shows_near_its_headline_is_read(shown: str, language: str) -> None:
    found = anchor(shown + PROSE, language=language)
    assert (found.status, found.basis, found.day) == ("exact", "page", FIFTH)


@pytest.mark.parametrize(
    "shown",
    [
        f"<h1>Old bridge to close</h1>{PROSE}",
        f"<h1>Old bridge to close</h1>{PROSE}<p>Copyright 5 March 2024</p>",
        f"<h1>Old bridge to close</h1>{PROSE}<input type='text' name='from' value='5'>",
        f"<h1>Old bridge to close</h1>{PROSE}<p>The engineer wrote a report, which was dated 5 March 2024, on all of it.</p>",
    ],
)
def test_a_page_that_shows_no_day_of_publication_is_given_none(shown: str) -> None:
    assert anchor(shown).day is None


def test_dates_of_other_articles_of_comments_and_of_changes_do_not_count() -> None:
    others = "".join(
        f"<div class='teaser'><time datetime='2023-01-0{n}'>{n} Jan</time><h3>Other</h3></div>" for n in (1, 2, 3)
    )
    comments = "<div class='comments'><time datetime='2024-03-09'>9 March</time></div>"
    change = "<p class='updated'>Last updated: 7 March 2024</p>"
    found = anchor(
        f"{others}<h1>Old bridge to close</h1>{change}<time datetime='2024-03-05'>5 March</time>{PROSE}{comments}"
    )
    assert (found.day, found.modified_day) == (FIFTH, date(2024, 3, 7))


def test_where_two_kinds_agree_the_page_is_not_read_further() -> None:
    tag = '<meta property="article:published_time" content="2024-03-05">'
    found = anchor(
        "<h1>Old bridge</h1><time datetime='2020-01-01'>1 January</time>",
        head=tag,
        url="https://a.example/2024/03/05/b",
    )
    assert [piece.basis for piece in found.evidence] == ["url", "meta"]


def test_what_a_page_shows_and_what_it_states_are_a_conflict_if_they_differ() -> None:
    tag = '<meta property="article:published_time" content="2019-01-01">'
    found = anchor("<h1>Old bridge to close</h1><time datetime='2024-03-05'>5 March</time>", head=tag)
    assert (found.status, found.day, len(found.evidence)) == ("conflict", FIFTH, 2)


def test_the_data_of_a_page_s_scripts_is_weak_evidence() -> None:
    script = '<script>window.state = {"publishedAt": "2024-03-05T10:00:00Z"}</script>'
    found = anchor(f"<h1>Old bridge to close</h1>{PROSE}{script}")
    assert (found.status, found.day, found.standing) == ("inferred", FIFTH, "weak.page_search")
    several = script + script.replace("03-05", "04-06")
    assert anchor(f"<h1>Old bridge to close</h1>{PROSE}{several}").day is None


def test_an_agency_line_with_a_year_names_the_day_of_a_page() -> None:
    found = anchor(f"<h1>Old bridge to close</h1><p>OLDHAM, March 5, 2024 (XYZ) - {PROSE[3:]}")
    assert (found.status, found.basis, found.day) == ("exact", "agency_line", FIFTH)


def test_a_date_set_before_the_title_is_weak_evidence() -> None:
    found = anchor(f"<h1>x</h1>{PROSE}", head='<meta property="og:title" content="5 March 2024 | Bridge closes">')
    assert (found.status, found.day, found.standing) == ("inferred", FIFTH, "weak.page_far")
    said = '<meta property="og:title" content="5 March 2024 was a good day">'
    assert anchor(f"<h1>x</h1>{PROSE}", head=said).day is None


def test_the_outline_leaves_out_what_is_commented_out_or_in_scripts() -> None:
    html = (
        '<html lang="en"><!-- <meta name="date" content="1"> --><script>a = \'<meta name="date" content="2">\'</script>'
        '<meta name="date" content="3"><script type="application/ld+json">{}</script><p>text</p>'
    )
    assert (
        Page(html).outline
        == '<html lang="en"><meta name="date" content="3"><script type="application/ld+json">{}</script>'
    )
    assert Page("a<script>b</script>c<!-- d -->e<STYLE>f</STYLE>g<svg>h").readable == "aceg"


def test_a_page_with_very_many_attributes_is_read_by_its_outline_alone() -> None:
    wide = "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">"
    assert too_wide(wide)
    assert not too_wide("<p a=1 b='2' c>text < 3 <b>" * 1000)
    start = time.process_time()
    assert anchor(wide, head='<meta name="date" content="2024-03-05">').day == FIFTH
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "unit",
    ["<a ", "<", '<a b="', "<!--", "<script>", "</script", "<div>", "<meta ", "<title>", "<p>5 May 2024", "<time>"],
)
def test_the_time_is_in_proportion_to_the_page(unit: str) -> None:
    html = "<html>" + unit * (300_000 // len(unit))
    start = time.process_time()
    evidence_in(html)
    assert time.process_time() - start < 4


@settings(deadline=None)  # the first example loads languages and parsers
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<time datetime='", "'>", "5 March 2024", "<h1>", "<script>", "<!--", "-->", "\x00", "\ud800", PROSE]),
        max_size=25,
    )
)  # fmt: skip
def test_any_tangle_of_tags_is_read_and_no_day_made_up(parts: list[str]) -> None:
    assert settle(evidence_in("<html>" + "".join(parts))).day in {None, FIFTH}


META = '<meta property="article:published_time" content="2024-03-05T09:00:00Z">'


@pytest.mark.parametrize(
    "seen",
    [
        '<aside><time class="x" datetime="2024-03-05T09:00:00Z">9 am</time></aside>',
        "<footer><p>Posted by Ann Bell on March 5, 2024</p></footer>",
        "<span>05 Mar 2024, 9.00</span>",
        "<span>2024/03/05</span>",
    ],
)
def test_a_day_stated_once_is_confirmed_wherever_the_page_shows_it(seen: str) -> None:
    found = anchor(f"<h1>Old bridge to close</h1>{seen}{PROSE}", head=META)
    assert (found.standing, found.day) == ("agreeing.two", FIFTH)


def test_a_day_of_prose_confirms_nothing() -> None:
    prose = (
        "<p>The bridge over the river was closed by the council of Oldham on 5 March 2024 for good, the mayor said.</p>"
    )
    assert anchor(f"<h1>Old bridge to close</h1>{prose}", head=META).standing == "alone.meta"


def test_a_page_that_shows_another_day_than_it_states_is_read_whole() -> None:
    found = anchor(f'<h1>Old bridge to close</h1><time datetime="2024-03-08">Friday</time>{PROSE}', head=META)
    assert found.status == "conflict"
    assert {piece.day for piece in found.evidence} == {FIFTH, date(2024, 3, 8)}


@pytest.mark.parametrize(
    "unfinished", ["<time datetime=", "<time " * 5_000, '<time datetime="' + "9" * 5_000, "2024 " * 5_000]
)
def test_unfinished_elements_and_years_without_end_confirm_nothing(unfinished: str) -> None:
    found = anchor(f'<h1>Old bridge to close</h1><p data-day="2024-03-05">It closes.</p><p>{unfinished}', head=META)
    assert (found.standing, found.day) == ("alone.meta", FIFTH)
