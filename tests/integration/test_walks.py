"""The tutorial and the page on analysis, walked as a reader walks them: every text is written, every command and block
run.

What stands under a command or a block is what it prints. The other documents are read in `test_documents`.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dateline.cli import main
from dateline.publish.reading import rows

PROJECT = Path(__file__).parents[2]
WALKED = [PROJECT / "docs" / "tutorial.md", PROJECT / "docs" / "analysis.md"]
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")])
SET_UP = {"make setup", "source .venv/bin/activate"}  # done, or these tests would not run

_STEP = re.compile(
    r"^```(?P<language>\w*)\n(?P<block>.*?)^```$|^(?P<commands>(?:    \S[^\n]*\n)+)", re.DOTALL | re.MULTILINE
)
_FILE = re.compile(r"`(\w+\.txt)`")

_SESSION = re.compile(r"^```\n\$ dateline ([^\n]+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SESSIONS = [
    (document, *found) for document in DOCUMENTS for found in _SESSION.findall(document.read_text(encoding="utf-8"))
]


class Step(NamedTuple):
    """What a reader does next: `kind` is a language, or `command`; `file` is the one that the words before it name
    last.
    """

    kind: str
    text: str
    file: str
    output: str | None


def steps(document: Path) -> list[Step]:
    """All that there is to do, in order, with the output that stands under it."""
    text = document.read_text(encoding="utf-8")
    found: list[Step] = []
    for match in _STEP.finditer(text):
        if match["language"] == "":
            found[-1] = found[-1]._replace(output=match["block"])
            continue
        named = _FILE.findall(text[: match.start()])
        lines = [match["block"]] if match["block"] else [line.strip() for line in match["commands"].splitlines()]
        found += [Step(match["language"] or "command", line, named[-1] if named else "", None) for line in lines]
    return found


class Reader:
    """Somebody in a folder of their own, with one Python session for each document."""

    def __init__(self) -> None:
        self._names: dict[str, Any] = {}

    def does(self, step: Step) -> str:
        """What the step prints."""
        return getattr(self, f"_{step.kind}")(step)

    def _text(self, step: Step) -> str:
        Path(step.file).write_text(step.text, encoding="utf-8")
        return ""

    def _python(self, step: Step) -> str:
        return printed(lambda: exec(compile(step.text, "block", "exec"), self._names))  # noqa: S102 - our own documents

    def _r(self, step: Step) -> str:
        command = [shutil.which("Rscript") or "Rscript", "--vanilla", "-e", step.text]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own documents

    def _command(self, step: Step) -> str:
        if not step.text.startswith("dateline "):
            return subprocess.run(step.text, shell=True, check=True, capture_output=True, text=True).stdout  # noqa: S602 - the same
        arguments = [id_of_first(Path("bridge")) if word == "ID" else word for word in shlex.split(step.text)[1:]]
        return printed(lambda: succeed(arguments))


def printed(act: Callable[[], None]) -> str:
    """What goes to standard output meanwhile."""
    with contextlib.redirect_stdout(io.StringIO()) as told:
        act()
    return told.getvalue()


def succeed(arguments: list[str]) -> None:
    """Run `dateline` with the arguments."""
    assert main(arguments) == 0, arguments


def id_of_first(output: Path) -> str:
    """The id of the first event."""
    return str(rows(output / "current", "timeline")[0]["event_id"])


def as_told(output: str) -> list[str]:
    """The lines that are not empty, without the blanks around them and the rule under the head of a table."""
    lines = [line.strip() for line in output.splitlines()]
    return [line for line in lines if line and set(line) != {"─"}]


@pytest.fixture
def workplace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder to work in, and a Dagster home of its own."""
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "home"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("document", WALKED, ids=lambda document: document.stem)
def test_a_walk_through_a_document_prints_what_it_shows(document: Path) -> None:
    reader, done = Reader(), 0
    for step in steps(document):
        if step.text in SET_UP:
            continue
        output = reader.does(step)
        if step.output is not None:
            assert as_told(output) == as_told(step.output), step.text
            done += 1

    assert done >= 4


@pytest.mark.parametrize(("document", "command", "output"), SESSIONS, ids=lambda it: str(it)[:40])
def test_a_command_shown_with_its_prompt_prints_what_follows_it(document: Path, command: str, output: str) -> None:
    assert as_told(printed(lambda: succeed(shlex.split(command)))) == as_told(output), f"in {document.name}"
