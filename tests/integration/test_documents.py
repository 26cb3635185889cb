"""The documents tell the truth: links lead somewhere, commands parse, Python runs and prints what is said."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import parser
from dateline.commands.output import put_timeline
from dateline.publish import publish
from dateline.schema import TABLES, table_from_rows

PROJECT = Path(__file__).parents[2]
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md"), *PROJECT.glob("seeds/**/*.md")])
TUTORIAL = PROJECT / "docs" / "tutorial.md"
ANALYSIS = PROJECT / "docs" / "analysis.md"


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
def workplace(seeds: Any, stages_of: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it: the seeds in `out`, the article of the tutorial in `bridge`, that of analysis in `mill`."""
    folder = tmp_path_factory.mktemp("documents")
    publish_rows(folder / "out", seeds)
    for document, name_of_text, name_of_output in ((TUTORIAL, "ferry.txt", "bridge"), (ANALYSIS, "mill.txt", "mill")):
        (article,) = blocks(document, "text")
        (folder / name_of_text).write_text(article, encoding="utf-8")
        publish_rows(folder / name_of_output, stages_of(folder / name_of_text))
    return folder


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if blocks(d, "python")], ids=name)
def test_the_python_of_a_document_runs_as_it_stands(
    document: Path, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workplace)

    exec(compile("\n".join(blocks(document, "python")), name(document), "exec"), {})  # noqa: S102 - as a reader would


def test_the_python_of_the_tutorial_prints_what_the_tutorial_shows(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)

    exec(compile("\n".join(blocks(TUTORIAL, "python")), name(TUTORIAL), "exec"), {})  # noqa: S102 - as a reader would

    assert capsys.readouterr().out in blocks(TUTORIAL, "")


def with_outputs(document: Path, language: str) -> list[tuple[str, str]]:
    """The blocks of a language that an unmarked block follows, which is what they print."""
    pattern = rf"^```{language}\n(.*?)^```\n\n```\n(.*?)^```$"
    return re.findall(pattern, document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_the_python_of_the_analysis_prints_what_stands_under_it(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    found, names = with_outputs(ANALYSIS, "python"), {}

    for block, output in found:
        exec(compile(block, name(ANALYSIS), "exec"), names)  # noqa: S102 - as a reader would
        assert capsys.readouterr().out == output

    assert len(found) == len(blocks(ANALYSIS, "python"))


def test_what_a_document_shows_for_libraries_that_are_no_dependency_is_at_least_python() -> None:
    found = blocks(ANALYSIS, "py")

    assert [compile(block, name(ANALYSIS), "exec").co_names[0] for block in found] == ["polars", "duckdb"]


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
