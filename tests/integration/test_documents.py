"""The documents tell the truth: links lead somewhere, commands parse, Python runs and prints what is said."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import parser
from dateline.commands.output import put_timeline
from dateline.publish import publish
from dateline.publish.reading import read_table
from dateline.schema import TABLES, table_from_rows

PROJECT = Path(__file__).parents[2]
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md"), *PROJECT.glob("seeds/**/*.md")])
WALKED = {"tutorial.md", "analysis.md"}  # by `test_walks`


def name(document: Path) -> str:
    return str(document.relative_to(PROJECT))


def blocks(document: Path, language: str) -> list[str]:
    """The fenced blocks that are marked with the language; "" for those that are not marked."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [block for marked, block in fenced if marked == language]


def commands(document: Path) -> list[str]:
    """What stands in a code span, an indented line or after a pipe and begins with `dateline` and has arguments."""
    text = document.read_text(encoding="utf-8")
    found = re.findall(r"(?:^    |`|\| )(?:\.venv/bin/)?dateline ([a-z]+ [^`\n|]+)", text, re.MULTILINE)
    return [command.replace("...", "") for command in found]


def publish_rows(out: Path, stages: Any) -> None:
    event_of = stages.merged.event_of
    rows: Mapping[str, Sequence[Any]] = {
        "articles": stages.articles,
        "timexes": stages.timexes,
        "event_mentions": [{**row, "event_id": event_of[row["mention_id"]]} for row in stages.mentions],
        "events": stages.merged.events,
        "timeline": stages.merged.timeline,
        "rejects": stages.rejects,
    }
    tables = {table: table_from_rows(table, list(rows[table])) for table in TABLES if table in rows}
    publish(out, tables, settings={}, quality={})


@pytest.fixture(scope="module")
def workplace(seeds: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it, the timeline of the seeds in `out`."""
    folder = tmp_path_factory.mktemp("documents")
    publish_rows(folder / "out", seeds)
    return folder


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if blocks(d, "python") and d.name not in WALKED], ids=name)
def test_the_python_of_a_document_runs_as_it_stands(
    document: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workplace)

    exec(compile("\n".join(blocks(document, "python")), name(document), "exec"), {})  # noqa: S102 - as a reader would


def run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a tool of the environment says to these arguments, at the root of the project."""
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)  # noqa: S603 - our own


def test_the_site_is_built_without_a_warning_and_asks_nobody_for_anything(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)

    built = run("zensical", "build", "--strict", "-f", str(tmp_path / "mkdocs.yml"))

    assert built.returncode == 0, built.stdout + built.stderr
    pages = {page.stem: page.read_text(encoding="utf-8") for page in (tmp_path / "build" / "site").glob("*.html")}
    assert {document.stem for document in (PROJECT / "docs").glob("*.md")} <= pages.keys()
    loaded = [
        address for page in pages.values() for address in re.findall(r'(?:src="|<link[^>]+href=")(https?:[^"]+)', page)
    ]
    assert loaded == []


def notebook(folder: Path, dataset: Path) -> str:
    """What the notebook shows of a dataset, as a page; it is run as a copy, beside which it keeps its cache."""
    source, page = shutil.copy(PROJECT / "docs" / "explore.py", folder), folder / "explore.html"
    told = run("marimo", "export", "html", str(source), "-o", str(page), "--", "--dataset", str(dataset))
    assert told.returncode == 0, told.stderr
    return page.read_text(encoding="utf-8")


def test_the_notebook_runs_and_shows_the_first_event(workplace: Path, tmp_path: Path) -> None:
    dataset = workplace / "out" / "current"

    page = notebook(tmp_path, dataset)

    first = read_table(dataset, "timeline").slice(0, 1).to_pylist()[0]
    assert first["title"] in page


def test_the_notebook_says_where_no_dataset_is(tmp_path: Path) -> None:
    assert "There is no dataset in" in notebook(tmp_path, tmp_path)


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if blocks(d, "")], ids=name)
def test_no_block_of_output_in_a_document_is_empty(document: Path) -> None:
    assert [block for block in blocks(document, "") if not block.strip()] == []


def test_the_timeline_in_the_readme_is_part_of_what_show_prints(seeds: Any, capsys: pytest.CaptureFixture[str]) -> None:
    shown = next(block for block in blocks(PROJECT / "README.md", "") if block.startswith("date "))

    put_timeline(seeds.merged.timeline)

    printed = {" ".join(line.split()) for line in capsys.readouterr().out.splitlines()}
    assert {" ".join(line.split()) for line in shown.splitlines()} <= printed


@pytest.mark.parametrize(
    ("document", "command"), [(d, c) for d in DOCUMENTS for c in commands(d)], ids=lambda it: str(it).split("/")[-1]
)
def test_a_command_in_a_document_is_one_that_dateline_understands(document: Path, command: str) -> None:
    assert parser().parse_args(shlex.split(command)), f"in {name(document)}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_the_links_of_a_document_lead_to_files(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []
