"""An article that a stage fails on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.articles.times.dating import timex_rows
from dateline.errors import InputError
from dateline.schema import table_from_rows
from pipelines import work
from pipelines.mishaps import all_or_each

if TYPE_CHECKING:
    import pyarrow as pa

TEXTS = ("The bridge at Ost reopened on 3 May 2019.", "A mill burned on 4 May 2019.", "Ann Lee resigned on 5 May 2019.")


def _articles(row) -> pa.Table:
    rows = [
        row("articles", article_id=str(at), delivery="d", source_path=f"{at}.txt", text=text, language="en")
        for at, text in enumerate(TEXTS)
    ]
    for one in rows:
        one["blocks"] = [{"char_start": 0, "char_end": len(one["text"]), "kind": "body"}]
    return table_from_rows("articles", rows)


def _read_but_not_mills(read):
    def reading(articles, *more, **settings):
        if any("mill" in article["text"] for article in articles):
            raise IndexError("no token stands there")
        return read(articles, *more, **settings)

    return reading


def test_an_article_that_its_events_cannot_be_read_of_is_a_reject_and_costs_its_neighbours_nothing(row, monkeypatch):
    articles = _articles(row)
    timexes = table_from_rows("timexes", [one for article in articles.to_pylist() for one in timex_rows(article)[0]])
    undisturbed, none = work.mentions_of(articles, timexes, all_events=False)
    monkeypatch.setattr(work, "mention_rows", _read_but_not_mills(work.mention_rows))
    mentions, rejects = work.mentions_of(articles, timexes, all_events=False)
    assert ([one["article_id"] for one in undisturbed], none) == (["0", "1", "2"], [])
    assert [one for one in mentions if one["article_id"] != "1"] == [
        one for one in undisturbed if one["article_id"] != "1"
    ]
    assert [(one["stage"], one["reason"], one["article_id"], one["source_path"]) for one in rejects] == [
        ("event_mention", "crashed", "1", "1.txt")
    ]
    assert "IndexError in test_mishaps.py" in rejects[0]["message"]
    table_from_rows("rejects", rejects)


def test_its_dated_sentences_are_kept_unparsed(row, monkeypatch):
    articles = _articles(row)
    timexes = table_from_rows("timexes", [one for article in articles.to_pylist() for one in timex_rows(article)[0]])
    monkeypatch.setattr(work, "mention_rows", _read_but_not_mills(work.mention_rows))
    mentions, _ = work.mentions_of(articles, timexes, all_events=False)
    assert [(one["predicate"], one["edtf"]) for one in mentions if one["article_id"] == "1"] == [
        ("unparsed", "2019-05-04")
    ]


def test_an_article_whose_times_cannot_be_read_has_none(row, monkeypatch):
    def reading(article, *, kind):
        if "mill" in article["text"]:
            raise RecursionError("too deep")
        return timex_rows(article, kind=kind)

    monkeypatch.setattr(work, "timex_rows", reading)
    timexes, rejects = work.timexes_of(_articles(row), "auto")
    assert [one["article_id"] for one in timexes] == ["0", "2"]
    assert [(one["stage"], one["article_id"]) for one in rejects] == [("timex", "1")]


@pytest.mark.parametrize("error", [MemoryError(), InputError("no such engine")])
def test_what_says_nothing_of_an_article_ends_the_stage(error):
    def read(_):
        raise error

    with pytest.raises(type(error)):
        all_or_each("timex", [{"article_id": "1"}], read, lambda _: [])


def test_a_fault_that_no_article_escapes_is_of_none_of_them_and_raised(row, monkeypatch):
    def read(*_, **__):
        raise RuntimeError("a fault of the code")

    monkeypatch.setattr(work, "timex_rows", read)
    with pytest.raises(RuntimeError, match="a fault of the code"):
        work.timexes_of(_articles(row), "auto")
    monkeypatch.setattr(work, "mention_rows", read)
    with pytest.raises(RuntimeError, match="a fault of the code"):
        work.mentions_of(_articles(row), table_from_rows("timexes", []), all_events=False)


def test_an_article_alone_in_its_batch_costs_its_neighbours_nothing_either(row, monkeypatch):
    articles = _articles(row)
    timexes = table_from_rows("timexes", [one for article in articles.to_pylist() for one in timex_rows(article)[0]])
    monkeypatch.setattr(work, "ARTICLES_AT_ONCE", 1)
    monkeypatch.setattr(work, "mention_rows", _read_but_not_mills(work.mention_rows))
    mentions, rejects = work.mentions_of(articles, timexes, all_events=False)
    assert [one["article_id"] for one in mentions] == ["0", "1", "2"]
    assert [one["article_id"] for one in rejects] == ["1"]
