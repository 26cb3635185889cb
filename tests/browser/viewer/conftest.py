"""Datasets for the viewer: a small one out of articles, a hostile one, and larger ones that are `made_up`.

Pages are opened from the disk, as a reader opens them. Whatever a page asks the network for, or says on its console, is
kept and must be nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from made_up import made_up

from dateline.articles import read_delivery
from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.publish import publish
from dateline.publish.viewer import page as viewer_page
from dateline.schema import TABLES, table_from_rows
from dateline.timeline import merge

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

HOSTILE = (
    "</script><script>document.title='run'</script>", "<img src=x onerror=\"document.title='run'\">", '=HYPERLINK("x")',
    "\u202e\u05e9\u05dc\u05d5\u05dd gnol", "<!-- & {{data}} {{script}} -->", "javascript:document.title='run'",
)  # fmt: skip

ARTICLES = {
    "tribune.txt": """The Fable Bay Tribune
Thursday, 12 June 1997

New bridge to the island

The mayor of Fable Bay opened the bridge to Gull Island on Wednesday. Workers finished the last span in April.

The old ferry will make its last trip on Sunday. The operator denied that the ferry sank in May.
""",
    "gazette.txt": """The Ost Gazette
Friday, 13 June 1997

Island has its bridge

The mayor of Fable Bay opened the bridge to Gull Island two days ago.

The council closed the old mill last week. The monks built the mill in the 14th century.
""",
}


def _rows_of(folder: Path) -> dict[str, list[Row]]:
    delivered = read_delivery([folder], "delivery")
    timexes = [row for article in delivered.articles for row in timex_rows(article)[0]]
    mentions = mention_rows(delivered.articles, timexes)
    merged = merge(delivered.articles, mentions)
    told = [{**row, "event_id": merged.event_of[row["mention_id"]]} for row in mentions]
    return {
        "articles": delivered.articles, "timexes": timexes, "event_mentions": told, "events": merged.events,
        "timeline": merged.timeline, "rejects": list(delivered.rejects),
    }  # fmt: skip


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of two articles, published as `dateline build` publishes."""
    folder = tmp_path_factory.mktemp("viewer")
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    rows = _rows_of(folder / "articles")
    tables = {name: table_from_rows(name, rows[name]) for name in TABLES if name in rows}
    return publish(folder / "out", tables, settings={}, quality={}) / "timeline.html"


def _written(folder: Path, tables: dict[str, pa.Table]) -> Path:
    page = folder / "timeline.html"
    page.write_text(viewer_page("made-up", tables), encoding="utf-8")
    return page


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a dataset in which every name is markup, a script, a formula or runs from right to left."""
    return _written(tmp_path_factory.mktemp("hostile"), made_up(24, HOSTILE))


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Pages of no event at all and of one."""
    return [_written(tmp_path_factory.mktemp(f"few{count}"), made_up(count)) for count in (0, 1)]


@pytest.fixture(scope="session")
def hundreds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of 600 events, more than a screen and an axis have room for."""
    return _written(tmp_path_factory.mktemp("hundreds"), made_up(600))


@dataclass
class Opened:
    """A page in the browser, and what it asked for and complained of."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, file: Path, address: str = "") -> Any:
        """Open the file as it stands on the disk, with what follows the # in its address."""
        self.page.goto("about:blank")
        self.page.goto(file.as_uri() + address)
        return self.page


@pytest.fixture
def viewer(browser: Any) -> Iterator[Opened]:
    """A fresh page; at its end it must have asked for nothing but itself and have complained of nothing."""
    page = browser.new_page()
    page.set_viewport_size({"width": 1300, "height": 850})
    page.set_default_timeout(20_000)
    page.emulate_media(reduced_motion="reduce")
    opened = Opened(page)
    page.on("request", lambda request: opened.requests.append(request.url))
    page.on("console", lambda message: opened.complaints.append(message.text))
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    yield opened
    page.close()
    assert [
        url for url in opened.requests if not url.endswith(("timeline.html", "about:blank")) and "#" not in url
    ] == []
    assert {url.partition(":")[0] for url in opened.requests} <= {"file", "about"}
    assert opened.complaints == []
