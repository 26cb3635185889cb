from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.formats.decoding import decode
from dateline.articles.formats.sniffing import Format, sniff
from dateline.articles.languages import language_code, language_of
from dateline.articles.rejects import Refusal


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"Old bridge to close\n\nThe council of Oldham ...", Format.TEXT),
        (b"# Old bridge to close\n", Format.TEXT),
        (b"", Format.TEXT),
        (b"[Update] The council ...", Format.TEXT),
        (b"{curly} words", Format.TEXT),
        (b"<3 bridges\n", Format.TEXT),
        (b'{"text": "a"}\n', Format.RECORDS),
        (b'\xef\xbb\xbf \n{ \n "text"', Format.RECORDS),
        ('{"text": "a"}'.encode("utf-16"), Format.RECORDS),
        (b"[[[[", Format.RECORDS),
        (b"<!DOCTYPE html><html>", Format.PAGE),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', Format.PAGE),
        (b"<!-- a remark --><p class='a'>Old bridge", Format.PAGE),
        (gzip.compress(b"a", mtime=0), Format.GZIP),
        (b"\x28\xb5\x2f\xfd\x24\x05", Format.ZSTD),
        (b"PK\x03\x04", Format.ZIP),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", Format.TAR),
        (b"PAR1\x15\x04", Format.PARQUET),
        (b"WARC/1.0\r\n", Format.WARC),
        (b"filedesc://a.arc 0.0.0.0 20240305 text/plain 76\n", Format.ARC),
        (b'<?xml version="1.0"?><rss version="2.0">', Format.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', Format.FEED),
        (b'<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE rss [<!ENTITY a "b">]><rss>', Format.FEED),
        (b"<rdf:RDF xmlns='x'>", Format.FEED),
        (b"id,title,text\n1,Bridge,Closed", Format.TABLE),
        (b"headline\tbody\nBridge\tClosed", Format.TABLE),
        (b"nr;what;where\n1;a;b\n2;c;d\n3;e;f\n", Format.TABLE),
        (b"Body, mind and bridge\n\nThe council, it seems, met.\n", Format.TEXT),
        (b"Oldham, Tuesday, rain\n\nThe council met.\nIt voted.\nIt went.\n", Format.TEXT),
    ],
)
def test_a_format_is_told_by_how_a_file_begins(head: bytes, form: Format) -> None:
    assert sniff(head) is form


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (b"%PDF-1.7", "not_text"),
        ("<html>".encode("utf-16-le"), "not_text"),
        (b"\x7fELF" + bytes(range(256)), "not_text"),
        (b"<?xml version='1.0'?><inventory><item>Old bridge</item></inventory>", "not_text"),
        (b"7z\xbc\xaf\x27\x1c", "not_text"),
    ],
)
def test_what_cannot_be_read_is_named_and_refused(head: bytes, reason: str) -> None:
    found = sniff(head)
    assert isinstance(found, Refusal)
    assert found.reason == reason
    assert "give" in found.message or "binary" in found.message


@given(st.binary(max_size=200))
def test_any_bytes_have_a_format_or_a_refusal(head: bytes) -> None:
    assert isinstance(sniff(head), (Format, Refusal))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_the_encoding_that_it_is_in(encoding: str) -> None:
    text = "Bj\u00f6rn said \u201cno\u201d, and the bridge at L\u00fcbeck stays closed for the caf\u00e9 owners."
    assert decode(text.encode(encoding)) == text


def test_what_a_page_declares_comes_before_what_it_looks_like() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><p>Łódź i Gdańsk</p>'
    assert decode(page.encode("iso-8859-2")) == page


def test_a_page_that_declares_the_wrong_encoding_is_read_all_the_same() -> None:
    page = (
        '<html><head><meta charset="utf-8"></head><p>'
        + "Bj\u00f6rn said \u201cno\u201d to the caf\u00e9. " * 5
        + "</p>"
    )
    assert decode(page.encode("cp1252")) == page


def test_a_nul_makes_it_no_text() -> None:
    found = decode(b"The council\0 of Oldham")
    assert isinstance(found, Refusal)
    assert found.reason == "not_text"


@given(st.binary(max_size=200))
def test_any_bytes_are_text_without_nul_or_refused(data: bytes) -> None:
    found = decode(data)
    assert isinstance(found, Refusal) or "\0" not in found


def test_a_language_is_told_where_there_is_enough_to_tell() -> None:
    assert language_of("The council of Oldham voted on Tuesday to close the old bridge over the river.") == "en"
    assert language_of("Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss zu schließen.") == "de"
    assert language_of("Oldham, Medlock") == "und"
    assert language_of("Panama scandal: actor denies tax claims in London") == "und"
    assert language_of("1234 5678 " * 30) == "und"
    assert language_of("MAY 2515 15541 off 885 JUNE 2742 15315 up 139 JULY 936 5362 off 39 " * 3) == "und"


def test_a_stated_language_is_cut_down_to_its_code() -> None:
    assert [language_code(stated) for stated in ("en", "EN_us", " de-AT ")] == ["en", "en", "de"]
    assert [language_code(stated) for stated in ("english", "", "12", None, 7)] == [None] * 5
