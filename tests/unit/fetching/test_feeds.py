from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from dateline.articles import read_delivery
from dateline.cli import main
from dateline.errors import InputError
from pipelines.fetching.feeds import fetch_feeds, read_list
from pipelines.inbox import is_input
from pipelines.jobs import FETCH, feed_list


@pytest.fixture
def fetch(tmp_path, client):
    def once(*urls):
        return [(done.outcome, done.file or done.message) for done in fetch_feeds(list(urls), tmp_path, client())]

    return once


def inputs(folder):
    return sorted(entry.name for entry in folder.iterdir() if is_input(entry))


def test_a_list_has_one_url_a_line_and_comments(tmp_path):
    path = tmp_path / "feeds.txt"
    path.write_text("\ufeff# mine\n\n http://a.example/#top \nhttp://b.example/\nhttp://b.example/\n")
    assert read_list(path) == ["http://a.example/#top", "http://b.example/"]


@pytest.mark.parametrize("content", [None, b"", b"# nothing\n", b"\xff\xfe\xff"])
def test_a_list_that_names_nothing_is_wrong_usage(tmp_path, content):
    path = tmp_path / "feeds.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"feeds\.txt"):
        read_list(path)


def test_a_feed_becomes_one_file_of_the_inbox_named_by_host_and_content(site, fetch, tmp_path):
    site.says("/feed", b"<rss/>")
    [(outcome, name)] = fetch(f"{site.url}/feed")
    assert (outcome, inputs(tmp_path)) == ("new", [name])
    assert name.startswith("news.example-")
    kept = (tmp_path / name).read_bytes()
    assert kept.startswith(b"WARC/1.0\r\nWARC-Type: resource\r\n")
    assert kept.endswith(b"\r\n\r\n<rss/>\r\n\r\n")


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel><title>Echo</title><item><title>Bridge closes</title><description>It was old.</description></item></channel></rss>",
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Bridge closes", "content_text": "It was old."}]}',
        b"<html><body><article><h1>Bridge closes</h1><p>It was old, said the mayor of Oldham at length.</p></article></body></html>",
    ],
)
def test_nothing_that_was_fetched_can_be_younger_than_that(site, fetch, tmp_path, body):
    site.says("/feed", body)
    fetch(f"{site.url}/feed")
    [row] = read_delivery([tmp_path], "a").articles
    today = datetime.now(UTC).date()
    assert (row["title"], row["anchor_status"], row["anchor_start"]) == ("Bridge closes", "interval", None)
    assert today <= row["anchor_end"] <= today + timedelta(days=2)
    assert [(piece["says"], piece["basis"]) for piece in row["anchor_evidence"]] == [("no_later", "bound")]


def test_what_the_server_calls_unchanged_is_not_fetched_again(site, fetch, tmp_path):
    site.says("/feed", b"<rss/>", ETag='"v1"', Last_Modified="Tue, 03 Mar 2020 10:00:00 GMT")
    [(_, name)] = fetch(f"{site.url}/feed")
    (tmp_path / name).unlink()  # the sensor takes it
    site.says("/feed", status=304)
    assert fetch(f"{site.url}/feed") == [("unchanged", "")]
    headers = site.asked[-1][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"v1"', "Tue, 03 Mar 2020 10:00:00 GMT")
    assert inputs(tmp_path) == []


def test_the_same_content_is_not_put_there_again_and_a_new_one_is(site, fetch, tmp_path):
    site.says("/feed", b"<rss/>", ETag='"v1"')
    fetch(f"{site.url}/feed")
    site.says("/feed", b"<rss/>", ETag='"v2"')
    assert fetch(f"{site.url}/feed") == [("unchanged", "")]
    site.says("/feed", b"<rss>more</rss>")
    assert fetch(f"{site.url}/feed")[0][0] == "new"
    assert site.asked[-1][1]["If-None-Match"] == '"v2"'
    assert len(inputs(tmp_path)) == 2


def test_a_servers_words_are_said_to_no_other_url(site, fetch):
    site.says("/old", status=301, Location="/feed")
    site.says("/feed", b"<rss/>", ETag='"v1"')
    fetch(f"{site.url}/old")
    site.asked.clear()
    site.says("/feed", status=304)
    assert fetch(f"{site.url}/old") == [("unchanged", "")]
    said = {path: headers.get("If-None-Match") for path, headers in site.asked}
    assert said == {"/robots.txt": None, "/old": None, "/feed": '"v1"'}


@pytest.mark.parametrize(
    ("status", "body", "told"), [(404, b"", "status 404"), (304, b"", "status 304"), (200, b" \n", "with nothing")]
)
def test_an_answer_that_brings_no_feed_fails(site, fetch, status, body, told):
    site.says("/feed", body, status=status)
    [(outcome, message)] = fetch(f"{site.url}/feed")
    assert outcome == "failed"
    assert told in message


def test_one_feed_that_fails_costs_nothing_around_it(site, fetch):
    site.says("/feed", b"<rss/>")
    outcomes = fetch("file:///etc/passwd", "http://private.example/", f"{site.url}/feed")
    assert [outcome for outcome, _ in outcomes] == ["failed", "failed", "new"]


def test_a_state_that_is_not_ours_is_said(site, fetch, tmp_path):
    (tmp_path / ".fetched").mkdir()
    (tmp_path / ".fetched" / "state.json").write_text('{"http://a.example": {"x": 1}}')
    with pytest.raises(InputError, match=r"state\.json"):
        fetch(f"{site.url}/feed")


def test_the_command_tells_each_feed_and_ends_with_one_where_some_failed(tmp_path, capsys):
    feeds = tmp_path / "feeds.txt"
    feeds.write_text("http://127.0.0.1:9/feed\n")
    assert main(["fetch", "--feeds", str(feeds), "--inbox", str(tmp_path / "inbox"), "--json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["outcome"] == "failed"
    assert "127.0.0.1 is at 127.0.0.1, which is not an address of the open net" in told.err
    assert main(["fetch", "--feeds", str(tmp_path / "none"), "--inbox", str(tmp_path)]) == 2


def test_the_job_fetches_only_what_is_configured(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_OUT", str(tmp_path))
    monkeypatch.delenv("DATELINE_INBOX", raising=False)
    monkeypatch.delenv("DATELINE_FEEDS", raising=False)
    assert feed_list() is None
    assert FETCH.execute_in_process().success
    assert not (tmp_path / "inbox").exists()
    (tmp_path / "feeds.txt").write_text("http://127.0.0.1:9/feed\n")
    assert feed_list() == tmp_path / "feeds.txt"
    assert not FETCH.execute_in_process(raise_on_error=False).success
    monkeypatch.setenv("DATELINE_FEEDS", str(tmp_path / "mine.txt"))
    assert feed_list() == tmp_path / "mine.txt"
