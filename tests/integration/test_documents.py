"""The documents tell the truth: their links lead somewhere and their Python runs on the dataset of the seeds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dateline.publish import publish
from dateline.schema import TABLES, table_from_rows

PROJECT = Path(__file__).parents[2]
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md"), *PROJECT.glob("seeds/**/*.md")])
WITH_PYTHON = [document for document in DOCUMENTS if "```python" in document.read_text(encoding="utf-8")]


def name(document: Path) -> str:
    return str(document.relative_to(PROJECT))


@pytest.fixture(scope="module")
def workplace(seeds: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    rows = {
        "articles": seeds.articles,
        "timexes": seeds.timexes,
        "event_mentions": [
            {**mention, "event_id": seeds.merged.event_of[mention["mention_id"]]} for mention in seeds.mentions
        ],
        "events": seeds.merged.events,
        "timeline": seeds.merged.timeline,
        "rejects": seeds.rejects,
    }
    tables = {table: table_from_rows(table, rows[table]) for table in TABLES if table in rows}
    publish(folder / "out", tables, settings={}, quality={})
    return folder


@pytest.mark.parametrize("document", WITH_PYTHON, ids=name)
def test_the_python_of_a_document_runs_as_it_stands(
    document: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(workplace)

    exec(compile("\n".join(blocks), name(document), "exec"), {})  # noqa: S102 - what a reader would paste


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_the_links_of_a_document_lead_to_files(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []
