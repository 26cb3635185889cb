from __future__ import annotations

import json
import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles import limits
from dateline.articles.drafts import Draft
from dateline.articles.pages.html import read_page
from dateline.articles.pages.shape import too_complex
from dateline.articles.publication.anchor import settle
from dateline.articles.rejects import Refusal

BODY = [
    "The council of Oldham voted on Tuesday to close the old bridge over the river, which was built in 1931.",
    "Work begins next month, said the mayor, and a new bridge will be ready in two years for all who live there.",
    "The engineer in charge told reporters that the old one had become too weak to carry four thousand cars a day.",
]


def page(head: str = "", *, title: str = "Old bridge to close", body: list[str] = BODY) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in body)
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>{title} - Echo</title>{head}</head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{title}</h1>{paragraphs}</article><footer>Imprint</footer></body></html>"
    )


def json_ld(value: Any) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def read(html: str, url: str | None = None) -> Draft:
    found = read_page(html, url)
    assert isinstance(found, Draft)
    return found


def test_a_page_becomes_its_title_and_its_paragraphs() -> None:
    found = read(page())
    assert found.text == "\n\n".join(["Old bridge to close", *BODY])
    assert found.layout.kinds == ["title", "body", "body", "body"]
    assert (found.title, found.language, found.extractor) == ("Old bridge to close", "en", "trafilatura")
    assert found.evidence == ()


def test_a_page_tells_of_itself_in_json_ld() -> None:
    node = {
        "@type": ["NewsArticle"], "headline": "Old bridge to close &amp; be mended", "datePublished": "2024-03-05T09:30:00+01:00",
        "dateModified": "2024-06-01", "author": [{"name": "Ann Bell"}, {"name": "Jo Roe"}], "publisher": {"name": "Mill Town Echo"},
    }  # fmt: skip
    found = read(page(json_ld({"@graph": [{"@type": "Organization", "name": "x"}, [node]]})))
    assert (found.outlet, found.byline) == ("Mill Town Echo", "Ann Bell, Jo Roe")
    assert [(piece.says, piece.day) for piece in found.evidence] == [
        ("published", date(2024, 3, 5)),
        ("modified", date(2024, 6, 1)),
    ]
    assert found.title == "Old bridge to close"


def test_the_article_s_own_node_counts_before_the_page_and_what_it_mentions() -> None:
    other = {"@type": "NewsArticle", "datePublished": "2020-01-01"}
    own = {"@type": "NewsArticle", "datePublished": "2024-03-05", "isPartOf": other, "hasPart": [other]}
    web = {"@type": "WebPage", "datePublished": "2019-01-01", "mainEntity": own}
    assert [piece.raw for piece in read(page(json_ld(web))).evidence] == ["2024-03-05"]
    alone = {"@type": "WebPage", "datePublished": "2019-01-01", "hasPart": [other]}
    assert [piece.raw for piece in read(page(json_ld(alone))).evidence] == ["2019-01-01"]
    assert read(page(json_ld({"@type": "Event", "datePublished": "2019-01-01"}))).evidence == ()


@pytest.mark.parametrize(
    "value",
    ['{"a": ', "[" * 5000, {"@type": "NewsArticle", "datePublished": {"@value": ["2024"]}}, {"@type": "NewsArticle", "datePublished": 2024},
     [None, 3, "x"], {"@type": {"a": 1}}, "", {"@type": "NewsArticle", "author": [[{}]], "publisher": 7, "headline": []}],
)  # fmt: skip
def test_json_ld_of_the_wrong_shape_is_no_evidence_and_no_harm(value: Any) -> None:
    found = read(page(json_ld(value)))
    assert (found.title, found.evidence) == ("Old bridge to close", ())


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="article:published_time" content="2024-03-05T09:30:00+01:00">',
        '<meta name="DC.date.issued" content="2024-03-05">',
        '<meta itemprop="datePublished" content="5 March 2024">',
        '<meta name="sw-pubdate" content="2024-03-05">',
    ],
)
def test_meta_tags_and_properties_that_state_the_publication_are_evidence(tag: str) -> None:
    assert [(piece.basis, piece.says, piece.day) for piece in read(page(tag)).evidence] == [
        ("meta", "published", date(2024, 3, 5))
    ]


def test_times_of_modification_say_so_and_times_of_other_things_are_no_evidence() -> None:
    tags = '<meta property="article:modified_time" content="2024-03-05"><meta name="expires" content="2024-03-05">'
    assert [piece.says for piece in read(page(tags)).evidence] == ["modified"]


def test_all_that_a_page_states_is_kept_and_a_conflict_is_called_one() -> None:
    head = json_ld({"@type": "NewsArticle", "datePublished": "2024-03-05"}) + '<meta name="date" content="2021-06-07">'
    anchor = settle(read(page(head), "https://news.example/2024/03/05/bridge").evidence)
    assert (anchor.status, anchor.day) == ("conflict", date(2024, 3, 5))
    assert [piece.basis for piece in anchor.evidence] == ["url", "json_ld", "meta"]


def test_the_address_is_the_one_given_and_else_the_one_that_the_page_names() -> None:
    head = '<link rel="canonical" href="https://news.example/2024/03/05/bridge"><meta property="og:site_name" content="Echo">'
    assert read(page(head)).url == "https://news.example/2024/03/05/bridge"
    assert [piece.basis for piece in read(page(head)).evidence] == ["url"]
    given = read(page(head), "https://mirror.example/a")
    assert (given.url, given.evidence, given.outlet) == ("https://mirror.example/a", (), "Echo")
    assert read(page('<link rel="canonical" href="javascript:alert(1)">')).url is None


def test_a_title_for_other_sites_is_used_where_the_page_has_several_headings() -> None:
    html = page('<meta property="og:title" content="Bridge &lt;b&gt; closes">').replace("<nav>", "<h1>Echo</h1><nav>")
    assert read(html).title == "Bridge <b> closes"
    assert read(page().replace("h1", "h2")).title == "Old bridge to close - Echo"


@pytest.mark.parametrize(
    "html", ["<html><head><title>Bridge</title></head><body> \n&nbsp; </body></html>", "<html></html>"]
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    found = read_page(html)
    assert isinstance(found, Refusal)
    assert found.reason in {"no_text", "unreadable"}


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<div>" * 100_000, "nested"),
        ("<div " + " ".join(f"a{n}=1" for n in range(200_000)) + ">", "attributes"),
        ('<div a=">" ' + " ".join(f"a{n}" for n in range(200_000)) + ">", "attributes"),
        ("<p>a</p>" * 100_000, "tags"),
    ],
)
def test_a_page_that_would_hang_its_parser_is_refused_at_a_glance(html: str, what: str) -> None:
    start = time.process_time()
    found = read_page(html)
    assert isinstance(found, Refusal)
    assert found.reason == "too_large"
    assert what in found.message
    assert time.process_time() - start < 2


@pytest.mark.parametrize("unit", ["<a ", "<", '<a b="', "<a b='\" ", "</", "<script>", "<!--", '="', "<a =\"<b ='"])
def test_the_glance_takes_time_in_proportion(unit: str) -> None:
    html = unit * (limits.MAX_DOCUMENT_BYTES // 10 // len(unit))
    start = time.process_time()
    too_complex(html)
    assert time.process_time() - start < 3


def test_what_stands_in_a_script_is_no_tag() -> None:
    assert too_complex("<script>" + "if (a <b && c) { x = '<div>' };" * 1000 + "</script><p>a</p>") is None
    assert too_complex("<script>a</script>" + "<div>" * 1000) is not None
    assert too_complex("<ul>" + "<li>a<p>b" * 1000 + "</ul>") is None


@settings(deadline=None)  # the first example loads parsers
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div", ">", "a b", "<h1>", "<script>", "\"'", "&#0;", "<table><td>", BODY[0]]),
        max_size=30,
    )
)
def test_any_tangle_of_tags_is_read_or_refused(parts: list[str]) -> None:
    assert isinstance(read_page("<html>" + "".join(parts)), (Draft, Refusal))
