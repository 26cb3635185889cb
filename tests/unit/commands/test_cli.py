from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from dateline.articles import read_delivery
from dateline.cli import COMMANDS, command, parser
from dateline.errors import InputError, RuleBrokenError, TooManyRejectsError
from dateline.publish import publish
from dateline.schema import TABLES, table_from_rows

ROOT = Path(__file__).parents[3]
NAMES = list(COMMANDS)
TEXT = "They met last week."


@pytest.fixture
def out(tmp_path) -> Path:
    """A published dataset with one event on its timeline."""
    event = {
        "event_id": "e", "title": "Iona met Ost", "edtf": "2023-10-23/2023-10-29", "grain": "week", "start_year": 2023,
        "date_basis": "same_clause", "date_conflict": False, "date_candidates": [], "predicate": "meet",
        "participants": ["Iona"], "factuality": "occurred", "contested": True, "mention_count": 3, "article_count": 3,
        "source_count": 3, "independent_source_count": 2, "best_quote": "Iona met Ost.", "mention_ids": [], "revision": 1,
    }  # fmt: skip
    rejected = {
        "reject_id": "r",
        "delivery": "d",
        "source_path": "x",
        "stage": "read",
        "reason": "no_text",
        "message": "m",
    }
    rows = {"events": [event], "timeline": [event], "rejects": [rejected]}
    tables = {name: table_from_rows(name, rows.get(name, [])) for name in TABLES if name != "changes"}
    publish(tmp_path / "out", tables, settings={}, quality={})
    return tmp_path / "out"


# The command line as a whole


def test_the_commands_are_those_of_the_house() -> None:
    assert NAMES == [
        "build", "tag", "resolve", "explain", "show", "view", "check", "diff", "fetch", "forget", "deliveries", "doctor",
        "metrics", "retain", "publish", "completion",
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_that_describes_every_argument(run, name: str, capsys) -> None:
    assert run(name, "--help") == 0
    assert "usage: dateline " + name in capsys.readouterr().out
    assert command(name).SUMMARY.endswith(".")
    assert [action.dest for action in _commands()[name]._actions if not action.help] == []


def test_every_command_that_one_begins_with_is_named_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"dateline {name}" not in readme] == []


def _commands():
    return parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]


REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_named_in_the_reference(name: str) -> None:
    assert f"`dateline {name}" in REFERENCE


@pytest.mark.parametrize("name", NAMES)
def test_every_option_of_a_command_is_in_its_part_of_the_reference(name: str) -> None:
    part = re.search(rf"^### `{name}`\n(.*?)(?=^##)", REFERENCE, re.DOTALL | re.MULTILINE)
    assert part, f"docs/reference.md has no part `{name}`"
    words = [
        word for action in _commands()[name]._actions for word in action.option_strings if word not in {"-h", "--help"}
    ]
    assert [word for word in words if f"`{word}" not in part[1]] == []


# What these print is for programs as it is.
FOR_PROGRAMS = {"tag", "metrics", "completion"}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in FOR_PROGRAMS])
def test_every_command_that_tells_of_something_can_tell_it_in_json(name: str) -> None:
    assert "--json" in _commands()[name]._option_string_actions


def test_help_tells_the_exit_codes(run, capsys) -> None:
    assert run("--help") == 0
    assert "exit codes:" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [(), ("nonsense",), ("resolve",), ("show",), ("resolve", "today", "--sai", "2023-01-01")]
)
def test_wrong_usage_ends_with_two(run, arguments: tuple[str, ...], capsys) -> None:
    assert run(*arguments) == 2
    assert capsys.readouterr().out == ""


def test_resolve_loads_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys; from dateline.cli import main; main(['resolve', 'last week', '--said', '2023-11-03']);"
        "print(sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own
    heavy = (
        "rich",
        "pyarrow",
        "pandas",
        "spacy",
        "dagster",
        "dateparser",
        "trafilatura",
        "typer",
        "dateline.publish",
        "dateline.commands.build",
        "shutil",
        "zipfile",
    )
    assert [name for name in heavy if f"'{name}'" in done.stdout] == []


def test_a_reader_that_has_enough_is_no_failure(out) -> None:
    code = "import sys; from dateline.cli import main; sys.exit(main())"
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, "-c", code, "show", str(out), "--json"], stdout=write_end, stderr=subprocess.PIPE, check=False
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_fault_of_ours_ends_with_three_and_shows_where(run, monkeypatch, capsys) -> None:
    monkeypatch.setattr("dateline.tagging.tag", lambda *_, **__: 1 / 0)
    assert run("resolve", "today") == 3
    assert "ZeroDivisionError" in capsys.readouterr().err


# resolve and explain


def test_resolve_prints_edtf_timex3_and_the_words(run, capsys) -> None:
    assert run("resolve", "last week", "--said", "2023-11-03") == 0
    assert capsys.readouterr().out == "2023-10-23/2023-10-29\t2023-W43\tlast week\n"


def test_resolve_prints_json(run, capsys) -> None:
    assert run("resolve", "last week", "--said", "2023-11-03", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["phrase"], told["said"], told["impossible"]) == ("last week", "2023-11-03", [])
    (timex,) = told["timexes"]
    assert (timex["start_day"], timex["end_day"], timex["grain"]) == ("2023-10-23", "2023-10-29", "week")
    assert "expression" not in timex


def test_a_time_of_day_is_a_wall_time_without_a_zone(run, capsys) -> None:
    assert run("resolve", "2023-11-03T17:00", "--json") == 0
    assert json.loads(capsys.readouterr().out)["timexes"][0]["start_at"] == "2023-11-03T17:00:00"


def test_the_kind_of_text_reaches_the_engine(run, monkeypatch) -> None:
    asked = []
    nothing = SimpleNamespace(timexes=(), impossible=())
    monkeypatch.setattr("dateline.tagging.tag", lambda *_, **more: asked.append(more["kind"]) or nothing)
    run("resolve", "x", "--kind", "narrative")
    assert asked == ["narrative"]


def test_a_phrase_without_time_ends_with_one(run, capsys) -> None:
    assert run("resolve", "the blue house") == 1
    assert capsys.readouterr() == ("", "No expression of time in 'the blue house'.\n")


def test_a_day_that_does_not_exist_ends_with_one(run, capsys) -> None:
    assert run("resolve", "30 February 2023") == 1
    assert "names no day" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["yesterday", "3.11.2023", "20231103", "2023-W44-5", "2023-11-31", "2023-1-1", "\u0662023-11-03"]
)
def test_a_day_is_written_in_one_way_only(run, text: str, capsys) -> None:
    assert run("resolve", "today", "--said", text) == 2
    assert text in capsys.readouterr().err


def test_explain_shows_rules_and_result(run, capsys) -> None:
    assert run("explain", "last week", "--said", "2023-11-03") == 0
    told = capsys.readouterr().out
    assert "2023-W43" in told
    assert "publication" in told


def test_explain_shows_each_step_to_the_day_of_an_article(run, tmp_path, capsys) -> None:
    (tmp_path / "a.txt").write_text("Bridge closes\n\nPresident Barack Obama opened the bridge.\n", encoding="utf-8")
    [article] = read_delivery([tmp_path / "a.txt"], "d").articles
    tables = {
        name: table_from_rows(name, [article] if name == "articles" else []) for name in TABLES if name != "changes"
    }
    publish(tmp_path / "out", tables, settings={}, quality={})
    for name in (article["article_id"], "a.txt"):
        assert run("explain", name, "--out", str(tmp_path / "out")) == 0
        told = capsys.readouterr().out
        assert "not before 2008-11-04, by 'President Barack Obama' (bound, 0.96)" in told
        assert "status interval" in told


def test_an_article_that_is_not_there_is_said(run, out, capsys) -> None:
    assert run("explain", "nowhere.txt", "--out", str(out)) == 2
    assert "nowhere.txt" in capsys.readouterr().err


def test_nothing_to_explain_ends_with_one(run, capsys) -> None:
    assert run("explain", "the blue house") == 1
    assert "the blue house" in capsys.readouterr().out


# show, view and check


def test_show_prints_date_grain_event_and_sources(run, out, capsys) -> None:
    assert run("show", str(out)) == 0
    told = capsys.readouterr().out.splitlines()
    (line,) = [line for line in told if "Iona" in line]
    assert line.split() == [
        "2023-10-23/2023-10-29", "week", "Iona", "met", "Ost", "[contested]", "3", "(2", "independent)"
    ]  # fmt: skip


def test_show_prints_an_event_a_line_as_json(run, out, capsys) -> None:
    assert run("show", str(out), "--json") == 0
    assert json.loads(capsys.readouterr().out)["event_id"] == "e"


def test_show_stops_at_its_limit(run, out, capsys) -> None:
    assert run("show", str(out), "--json", "--limit", "0") == 0
    assert capsys.readouterr().out == ""


def test_view_prints_the_path_of_the_page_and_opens_nothing_in_a_pipe(run, out, capsys, monkeypatch) -> None:
    monkeypatch.setattr("webbrowser.open", pytest.fail)
    assert run("view", str(out)) == 0
    assert Path(capsys.readouterr().out.strip()).read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(("options", "opened"), [((), 1), (("--no-open",), 0)])
def test_view_opens_the_page_on_a_terminal(run, out, monkeypatch, options: tuple[str, ...], opened: int) -> None:
    pages: list[str] = []
    monkeypatch.setattr("webbrowser.open", pages.append)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run("view", str(out), *options) == 0
    assert len(pages) == opened
    assert all(page.startswith("file:///") for page in pages)


def test_check_is_content_with_a_whole_dataset(run, out, capsys) -> None:
    assert run("check", str(out)) == 0
    assert capsys.readouterr() == ("", "The dataset is whole.\n")


def test_check_tells_what_is_wrong(run, out, capsys) -> None:
    (out / "current" / "README.md").unlink()
    assert run("check", str(out)) == 1
    assert capsys.readouterr().out == "README.md: is missing\n"
    assert run("check", str(out), "--json") == 1
    assert json.loads(capsys.readouterr().out)["findings"] == [{"where": "README.md", "message": "is missing"}]


@pytest.mark.parametrize("name", ["show", "view", "check"])
def test_a_folder_without_a_dataset_fails_and_says_how_to_make_one(run, tmp_path, capsys, name: str) -> None:
    assert run(name, str(tmp_path)) == 3
    assert "dateline build" in capsys.readouterr().err


# build


@pytest.fixture
def asked(monkeypatch, out):
    """What the pipeline was asked for; it is not run: the dataset is already there."""
    calls: list[dict[str, object]] = []

    def build(inputs, out_folder, **options):
        options.pop("progress")("articles: 3")
        calls.append({"inputs": inputs, "out": out_folder, **options})
        rows = dict.fromkeys(TABLES, 0) | {"timeline": 1}
        delivery = options["delivery"] or "d"
        return SimpleNamespace(delivery=delivery, run_id="run", snapshot=(out / "current").resolve(), rows=rows)

    module = ModuleType("pipelines.execution")
    module.build = build  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pipelines.execution", module)
    return calls


def test_build_hands_its_options_to_the_pipeline(run, asked, out) -> None:
    run("build", "a.txt", "-", "--out", str(out), "--published", "2023-11-03", "--delivery", "d", "--all-events",
        "--kind", "news")  # fmt: skip
    (call,) = asked
    assert call["inputs"] == [Path("a.txt"), Path("-")]
    assert (call["out"], call["delivery"], call["all_events"], call["kind"]) == (out, "d", True, "news")
    assert str(call["published"]) == "2023-11-03"


def test_build_hands_on_the_share_that_may_be_rejected_and_half_unless_told(run, asked) -> None:
    run("build", "a.txt")
    run("build", "a.txt", "--max-reject-share", "0.2")
    assert [call["max_reject_share"] for call in asked] == [0.5, 0.2]


@pytest.mark.parametrize("share", ["1.5", "-0.1", "20%", "nan"])
def test_what_is_no_share_is_wrong_usage(run, asked, share) -> None:
    assert run("build", "a.txt", f"--max-reject-share={share}") == 2
    assert asked == []


def test_build_prints_the_timeline_and_the_paths_and_tells_progress_apart(run, asked, out, capsys) -> None:
    assert run("build", "a.txt", "--out", str(out)) == 1
    told = capsys.readouterr()
    assert "Iona met Ost" in told.out
    assert str(out / "current" / "timeline.parquet") in told.out
    assert str(out / "current" / "timeline.html") in told.out
    assert "articles: 3" in told.err
    assert "1 input could not be read" in told.err
    assert len(asked) == 1


def test_rejects_of_other_deliveries_are_not_counted(run, asked, out) -> None:
    assert run("build", "a.txt", "--out", str(out), "--delivery", "another") == 0
    assert len(asked) == 1


def test_build_prints_its_summary_as_json(run, asked, out, capsys) -> None:
    run("build", "a.txt", "--out", str(out), "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["delivery"], told["run_id"], told["rejected_inputs"]) == ("d", "run", 1)
    assert told["rows"]["timeline"] == 1
    assert told["current"] == str(out / "current")
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("no such path x"), 2),
        (RuleBrokenError("a rule broke"), 3),
        (TooManyRejectsError("4 of 6 records"), 3),
        (OSError("disk full"), 3),
    ],
)
def test_what_stops_a_build_is_told_in_one_line(run, monkeypatch, capsys, error: Exception, code: int) -> None:
    def build(*_, **__):
        raise error

    monkeypatch.setitem(sys.modules, "pipelines.execution", SimpleNamespace(build=build))
    assert run("build", "x") == code
    assert capsys.readouterr().err.splitlines()[-1] == f"dateline: {error}"
