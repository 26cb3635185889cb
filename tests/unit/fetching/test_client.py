from __future__ import annotations

import gzip
import threading

import pytest

from pipelines.fetching.client import Client
from pipelines.fetching.errors import FetchError
from pipelines.fetching.exchange import AGENT, Limits
from pipelines.fetching.pace import Pace


def test_a_page_is_fetched_by_its_name_at_the_checked_address(site, client):
    site.says("/feed?a=1", b"<rss/>")
    answer = client().get(f"{site.url}/feed?a=1")
    assert (answer.status, answer.body, site.paths) == (200, b"<rss/>", ["/robots.txt", "/feed?a=1"])
    headers = site.asked[-1][1]
    assert headers["Host"] == site.url.removeprefix("http://")
    assert headers["User-Agent"] == AGENT


def test_this_machine_is_refused_by_a_client_as_it_comes(site):
    with pytest.raises(FetchError, match="not an address of the open net"):
        Client(pace=Pace()).get(site.url.replace("news.example", "127.0.0.1"))
    assert site.asked == []


def test_a_name_is_resolved_once_for_each_request(site, client):
    answers = iter(["127.0.0.1", "127.0.0.1", "10.0.0.1"])
    site.says("/feed", b"<rss/>")
    assert client(resolve=lambda *_: [next(answers)]).get(f"{site.url}/feed").status == 200
    assert next(answers) == "10.0.0.1"


def test_the_next_checked_address_is_tried_where_one_does_not_answer(site, client):
    site.says("/feed", b"<rss/>")
    assert client(resolve=lambda *_: ["::1", "127.0.0.1"]).get(f"{site.url}/feed").status == 200


def test_nobody_listening_is_an_error_of_that_url(client):
    with pytest.raises(FetchError, match="does not want it fetched"):
        client().get("http://news.example:1/feed")


def test_redirects_are_followed_to_the_end(site, client):
    site.says("/a", status=301, Location="/b")
    site.says("/b", status=302, Location=f"{site.url}/c")
    site.says("/c", b"<rss/>")
    assert client().get(f"{site.url}/a").url == f"{site.url}/c"


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("http://private.example/secret", "not an address of the open net"),
        ("file:///etc/passwd", "only http and https"),
        ("//user:pw@news.example/", "password"),
        ("http://[::1", "no URL"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(site, client, location, told):
    site.says("/a", status=302, Location=location)
    with pytest.raises(FetchError, match=told):
        client().get(f"{site.url}/a")


def test_a_redirect_to_nowhere_and_a_round_of_redirects_end(site, client):
    site.says("/a", status=302)
    site.says("/b", status=302, Location="/b")
    with pytest.raises(FetchError, match="to nowhere"):
        client().get(f"{site.url}/a")
    with pytest.raises(FetchError, match="more than 5 redirects"):
        client().get(f"{site.url}/b")
    assert site.paths.count("/b") == 6


def test_a_gzipped_answer_is_unpacked(site, client):
    site.says("/feed", gzip.compress(b"<rss/>", mtime=0), Content_Encoding="gzip")
    assert client().get(f"{site.url}/feed").body == b"<rss/>"


@pytest.mark.parametrize(
    ("body", "headers", "told"),
    [
        (b"a" * 10_001, {}, "larger than 10,000 bytes"),
        (gzip.compress(b"a" * 5_000_000, mtime=0), {"Content_Encoding": "gzip"}, "unpacks to more than 10,000 bytes"),
        (gzip.compress(b"abc", mtime=0)[:-4], {"Content_Encoding": "gzip"}, "not one whole gzip stream"),
        (gzip.compress(b"abc", mtime=0) * 2, {"Content_Encoding": "gzip"}, "not one whole gzip stream"),
        (b"no gzip at all", {"Content_Encoding": "gzip"}, "no whole answer"),
        (b"abc", {"Content_Encoding": "br"}, "packed as br"),
        (b"abc", {"Content_Length": "5"}, "2 bytes of it are missing"),
        (b"zz\r\nabc", {"Transfer_Encoding": "chunked"}, "no whole answer"),
    ],
)
def test_a_body_beyond_the_limits_or_not_whole_is_refused(site, client, body, headers, told):
    site.says("/feed", body, **headers)
    with pytest.raises(FetchError, match=told):
        client().get(f"{site.url}/feed")


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: "])
def test_a_server_that_drips_is_left_when_the_time_is_over(site, client, start):
    over = threading.Event()

    def drip(handler):
        handler.wfile.write(start)
        while not over.wait(0.02):
            handler.wfile.write(b"a")

    site.says("/robots.txt", b"")
    site.replies["/feed"] = drip
    try:
        with pytest.raises(FetchError, match="no whole answer"):
            client(limits=Limits(seconds=0.3, size=10_000)).get(f"{site.url}/feed")
    finally:
        over.set()


def test_tls_is_told_the_name_and_not_the_address(site, client):
    told = []

    class Plain:
        def wrap_socket(self, sock, server_hostname):
            told.append(server_hostname)
            return sock

    site.says("/feed", b"<rss/>")
    url = site.url.replace("http://", "https://")
    assert client(tls=Plain).get(f"{url}/feed").status == 200
    assert told == ["news.example"] * 2


def test_a_server_without_tls_is_not_asked_over_it(site, client):
    with pytest.raises(FetchError):
        client().get(site.url.replace("http://", "https://") + "/feed")
    assert site.paths == []


# Robots and pace


@pytest.mark.parametrize(
    "robots", [b"User-agent: *\nDisallow: /private", b"\xef\xbb\xbfUser-agent: Dateline\nDisallow: /private"]
)
def test_robots_are_respected(site, client, robots):
    site.says("/robots.txt", robots)
    site.says("/feed", b"<rss/>")
    site.says("/private/feed", b"<rss/>")
    guest = client()
    with pytest.raises(FetchError, match="does not want it fetched"):
        guest.get(f"{site.url}/private/feed")
    assert guest.get(f"{site.url}/feed").status == 200
    assert site.paths == ["/robots.txt", "/feed"]


def test_robots_hold_for_where_a_redirect_leads(site, client):
    site.says("/robots.txt", b"User-agent: *\nDisallow: /private")
    site.says("/a", status=302, Location="/private")
    with pytest.raises(FetchError, match="does not want it fetched"):
        client().get(f"{site.url}/a")
    assert "/private" not in site.paths


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (410, True), (429, False), (503, False)])
def test_a_site_without_robots_allows_all_and_one_that_fails_nothing(site, client, status, allowed):
    site.says("/robots.txt", status=status)
    site.says("/feed", b"<rss/>")
    if allowed:
        assert client().get(f"{site.url}/feed").status == 200
    else:
        with pytest.raises(FetchError, match="does not want it fetched"):
            client().get(f"{site.url}/feed")


def test_a_host_is_asked_once_a_second(site, client, time):
    site.says("/feed", b"<rss/>")
    guest = client()
    guest.get(f"{site.url}/feed")
    time.now += 0.25
    guest.get(f"{site.url}/feed")
    guest.get(f"{site.url}/feed".replace("news", "other"))
    assert time.slept == [1.0, 0.75, 1.0]  # after news/robots.txt, news/feed and other/robots.txt


def test_a_crawl_delay_is_kept_up_to_a_minute(site, client, time):
    site.says("/robots.txt", b"User-agent: *\nCrawl-delay: 7")
    client().get(f"{site.url}/feed")
    assert time.slept == [7.0]
    site.says("/robots.txt", b"User-agent: *\nCrawl-delay: 999999")
    with pytest.raises(FetchError, match="999999 seconds"):
        client().get(f"{site.url}/feed")
