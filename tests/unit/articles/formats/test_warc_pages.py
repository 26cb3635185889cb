from __future__ import annotations

from dateline.articles.formats.warc_pages import Capture, read_capture
from dateline.articles.rejects import Refusal


def test_an_answer_that_is_sent_in_no_known_way_is_damaged() -> None:
    block = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunkd\r\nContent-Type: text/html\r\n\r\n<p>The bridge is closed.</p>"
    )
    found = read_capture(Capture("response", "https://news.example/a", "", "application/http"), block)
    assert isinstance(found, Refusal)
    assert found.reason == "damaged"
