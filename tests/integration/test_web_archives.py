"""Deliveries of WARC and ARC files: every record is an article or a reject, and a damaged one costs itself only."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest
import zstandard

from dateline.articles import Delivered, read_delivery

STORY = "The council of Oldham voted on Tuesday to close the old bridge. Work begins next month, said the mayor. "
PAGE = f"<!DOCTYPE html><html><head><title>Bridge</title></head><body><article><h1>Bridge shut</h1><p>{STORY * 4}</p></article></body></html>"


def delivered(tmp_path: Path, data: bytes) -> Delivered:
    (tmp_path / "input").write_bytes(data)
    return read_delivery([tmp_path / "input"], "d1")


def reasons(read: Delivered) -> list[tuple[str, str]]:
    return [(row["source_path"], row["reason"]) for row in read.rejects]


def places(read: Delivered) -> list[str]:
    return [row["source_path"] for row in read.articles]


def answer(number: int, *, status: str = "200 OK", media: str = "text/html", body: str = PAGE) -> bytes:
    body = body.replace("Tuesday", f"Tuesday ({number})")
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n{body}".encode()


def warc(number: int, *, kind: str = "response", length: int | None = None, block: bytes | None = None) -> bytes:
    block = answer(number) if block is None else block
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/{number}\r\n"
        f"WARC-Date: 2024-03-06T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    ).encode() + block + b"\r\n\r\n"  # fmt: skip


def test_every_record_of_a_warc_is_an_article_or_a_reject(tmp_path: Path) -> None:
    records = [
        warc(1, kind="warcinfo", block=b"a"), warc(2), warc(3, block=answer(3, status="404 Not Found")), warc(4, kind="request"),
        warc(5, block=answer(5, media="image/png", body="\x89PNG")), warc(6),
    ]  # fmt: skip
    for data in (b"".join(records), b"".join(map(gzip.compress, records)), zstandard.compress(b"".join(records))):
        read = delivered(tmp_path, data)
        assert places(read) == ["input#2", "input#6"]
        assert reasons(read) == [(f"input#{number}", "not_an_article") for number in (1, 3, 4, 5)]
        assert read.articles[0]["url"] == "https://news.example/2"
    assert read.articles[0]["published_day"] is None


def test_when_a_page_was_fetched_is_kept_as_a_bound(tmp_path: Path) -> None:
    [row] = delivered(tmp_path, warc(1)).articles
    assert [(piece["basis"], piece["day"]) for piece in row["anchor_evidence"]] == [("bound", date(2024, 3, 6))]


@pytest.mark.parametrize("length", [3, 100_000, 20_000_000, 9_000_000_000_000_000_000])
def test_a_record_of_a_wrong_length_costs_itself_only(tmp_path: Path, length: int) -> None:
    data = warc(1) + warc(2, length=length) + warc(3)
    read = delivered(tmp_path, data)
    assert [row["url"][-1] for row in read.articles] == ["1", "3"]
    [reject] = read.rejects
    assert (reject["reason"], reject["byte_offset"]) == ("damaged", len(warc(1)))


def test_a_damaged_gzip_member_costs_itself_only(tmp_path: Path) -> None:
    first, second, third = (bytearray(gzip.compress(warc(number))) for number in (1, 2, 3))
    second[len(second) // 2] ^= 255
    read = delivered(tmp_path, bytes(first + second + third))
    assert [row["url"][-1] for row in read.articles] == ["1", "3"]
    assert [(row["reason"], row["byte_offset"]) for row in read.rejects] == [("damaged", len(first))]


def test_a_page_whose_transfer_is_damaged_is_refused_as_damaged(tmp_path: Path) -> None:
    broken = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n" + PAGE.encode()
    )
    read = delivered(tmp_path, warc(1) + warc(2, block=broken) + warc(3))
    assert places(read) == ["input#1", "input#3"]
    assert reasons(read) == [("input#2", "damaged")]


def test_an_arc_file_is_read(tmp_path: Path) -> None:
    about = b"1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
    block = answer(1)
    data = (
        f"filedesc://a.arc 0.0.0.0 20240306000000 text/plain {len(about)}\n".encode() + about + b"\n"
        + f"https://news.example/1 192.0.2.1 20240306101112 text/html {len(block)}\n".encode() + block + b"\n"
    )  # fmt: skip
    read = delivered(tmp_path, data)
    assert [(row["url"], row["source_path"]) for row in read.articles] == [("https://news.example/1", "input#2")]
    assert reasons(read) == [("input#1", "not_an_article")]
