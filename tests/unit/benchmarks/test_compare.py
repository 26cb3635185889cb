"""Ours beside others, with workers that stand in for them: who is there, what they found, what it cost, who is not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import compare
import install_peers
import pytest
from peers import catalogue, running
from peers.catalogue import OURS, Peer, peers

TEXT = "He left on 3 May 2001."
GOLD = {"doc_id": "one", "text": TEXT, "dct": "2001-06-04T10:00",
        "timexes": [{"start": 11, "end": 21, "type": "DATE", "value": "2001-05-03"}]}  # fmt: skip
WORKER = """
import sys
sys.path.insert(0, {protocol!r})
from protocol import Tool, serve

def find(text, said):
    {find}

serve(lambda: Tool(find, lambda text, given: given))
"""
RIGHT = "return [{'start': 11, 'end': 21, 'type': 'DATE', 'value': '2001-05-03'}] if 'left' in text else []"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Environments and workers of one test."""
    monkeypatch.setattr(catalogue, "HOME", tmp_path / "peers")
    monkeypatch.setattr(compare, "TIMES", 1)
    return tmp_path


def peer(home: Path, find: str, name: str = "heideltime", **changed: Any) -> Peer:
    """A system whose worker runs some code in place of it, in an environment that holds nothing."""
    worker = home / f"{name}.py"
    worker.write_text(WORKER.format(protocol=str(catalogue.WORKERS), find=find), encoding="utf-8")
    row = {"title": name.title(), "kind": "python", "needs": (), "packages": (), "licence": "none", **changed}
    made = Peer(name=name, worker=str(worker), **row)
    (made.folder / "bin").mkdir(parents=True)
    (made.folder / "bin/python").symlink_to(sys.executable)
    return made


def installed(made: Peer) -> Peer:
    made.seal()
    return made


def measured(made: Peer) -> compare.Report:
    return compare.report(made, {"small.jsonl": [GOLD]}, [("news", [GOLD, {**GOLD, "doc_id": "two"}])])


def test_what_a_system_finds_is_scored_and_its_cost_counted(home: Path):
    report = measured(installed(peer(home, RIGHT)))
    assert report.quality == {"small.jsonl": dict.fromkeys(compare.FIGURES, 100.0)}
    assert report.absent == ""
    assert (report.runs["news"].size, report.runs["news"].failed) == (2 * len(TEXT), 0)


def test_ours_runs_in_the_same_way():
    assert measured(OURS).quality == {"small.jsonl": dict.fromkeys(compare.FIGURES, 100.0)}


def test_only_finding_is_counted_with_its_children(home: Path):
    burn = f"import subprocess; subprocess.run([{sys.executable!r}, '-c', 'sum(range(3000000))']); return []"
    run = running.run(installed(peer(home, f"if 'left' not in text: return []\n    {burn}")), [GOLD])
    assert run.cpu > 0.02
    assert running.run(peer(home, "return []", "dateparser"), [GOLD]).cpu < 0.02


def test_a_document_that_a_system_gives_up_on_counts_as_nothing_found(home: Path):
    find = "if 'twice' in text: raise OverflowError(text)\n    " + RIGHT
    gold = [GOLD, {**GOLD, "doc_id": "two", "text": f"{TEXT} And twice so."}]
    report = compare.report(installed(peer(home, find)), {"small.jsonl": gold}, [])
    assert round(report.quality["small.jsonl"]["relaxed"], 2) == 66.67
    assert report.runs[compare.GOLD].failed == 1


def test_a_system_that_gives_up_on_every_document_has_no_figures(home: Path):
    report = measured(installed(peer(home, "raise OverflowError('too far')")))
    assert (report.absent, report.runs) == ("failed: it gave up on every document: OverflowError: too far", {})


def test_a_system_that_breaks_has_no_figures_and_its_last_words(home: Path):
    report = measured(installed(peer(home, "raise SystemExit('no more memory')")))
    assert (report.absent, report.quality, report.runs) == ("failed: no more memory", {}, {})


def test_a_system_that_does_not_end_has_no_figures(home: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(running, "TIME_LIMIT", 0.2)
    report = measured(installed(peer(home, "import time; time.sleep(9)")))
    assert report.absent == "failed: it was not done after 0.2 seconds"


def test_a_system_that_is_not_installed_is_named_with_how_to_get_it(home: Path):
    report = measured(peer(home, RIGHT))
    assert (report.absent, report.runs) == ("not installed: make bench-peers", {})


def test_other_versions_than_those_pinned_are_not_measured(home: Path):
    old = installed(peer(home, RIGHT, packages=("tool==1",)))
    new = Peer(**{**old.__dict__, "packages": ("tool==2",)})
    assert (old.installed, new.installed) == (True, False)


def test_a_long_sample_is_left_out_for_a_slow_system(home: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compare, "PATIENCE", 0)
    assert list(measured(installed(peer(home, RIGHT))).runs) == [compare.GOLD]


def test_of_short_runs_the_least_cost_counts_and_long_ones_are_not_repeated(monkeypatch: pytest.MonkeyPatch):
    costs = iter([3.0, 1.0, 2.0, 9.0])
    monkeypatch.setattr(compare, "run", lambda _peer, _rows: run_of(100, next(costs)))
    monkeypatch.setattr(compare, "TIMES", 5)
    assert compare.cheapest(OURS, []).cpu == 1.0
    assert compare.cheapest(OURS, []).cpu == 9.0


def test_documents_that_gold_files_share_are_run_once():
    other = {**GOLD, "timexes": []}
    assert compare.distinct({"a": [GOLD], "b": [other, {**GOLD, "dct": None}]}) == [other, {**GOLD, "dct": None}]


def test_a_sample_is_the_first_texts_of_a_file(tmp_path: Path):
    path = tmp_path / "news.jsonl"
    rows = [{"text": "a" * 600, "published": "2001-06-04T10:00:00Z"}, {"text": "b" * 600}, {"text": "c"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [(row["text"][0], row["dct"]) for row in compare.sample(path, 1)] == [("a", "2001-06-04"), ("b", None)]


def run_of(kilobytes: float, cpu: float) -> running.Run:
    return running.Run([], int(kilobytes * 1000), cpu, cpu, 0)


def test_the_table_holds_ours_first_the_ratio_and_who_is_absent(home: Path):
    figures = dict.fromkeys(compare.FIGURES, 81.25)
    theirs = compare.Report(peer(home, RIGHT), "", {"g": figures}, {"news": run_of(100, 20.0)})
    gone = compare.Report(peer(home, RIGHT, "chrono"), "not installed: make bench-peers")
    ours = compare.Report(OURS, "", {"g": figures}, {"news": run_of(100, 0.05), "long": run_of(2000, 1.0)})
    lines = [line.split() for line in compare.tables([ours, theirs, gone])]
    assert ["g", "Heideltime", "81.25", "81.25", "81.25", "81.25"] in lines
    assert ["news", "Heideltime", "100", "20.00", "5.0", "400.0x", "20.00", "0"] in lines
    assert [line[1] for line in lines if line[:1] == ["long"]] == ["Dateline"]
    assert lines[-1] == ["absent", "chrono", "not", "installed:", "make", "bench-peers"]


def test_the_command_prints_the_table_and_json(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any):
    gold = home / "small.jsonl"
    gold.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    made = installed(peer(home, RIGHT))
    monkeypatch.setattr(compare, "peers", lambda: {"heideltime": made})
    arguments = ["compare.py", "--gold", str(gold), "--texts", str(home / "none"), "--only", "heideltime"]
    monkeypatch.setattr("sys.argv", arguments)
    assert compare.main() == 0
    assert "small.jsonl                  Heideltime                     100.00" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", [*arguments, "--json"])
    assert compare.main() == 0
    told = json.loads(capsys.readouterr().out)
    assert told["heideltime"]["quality"] == told["dateline"]["quality"]


def test_the_command_fails_where_ours_does(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any):
    monkeypatch.setattr(compare, "peers", dict)
    monkeypatch.setattr(compare, "OURS", installed(peer(home, "raise OverflowError('too far')")))
    gold = home / "small.jsonl"
    gold.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["compare.py", "--gold", str(gold), "--texts", str(home / "none")])
    assert compare.main() == 1
    assert "too far" in capsys.readouterr().out


def test_every_peer_of_the_catalogue_is_pinned_can_be_run_and_read():
    for name, known in peers().items():
        assert (catalogue.WORKERS / known.worker).is_file()
        assert name in running.CONVERSIONS
        assert known.packages
        separator = "@" if known.kind == "node" else "=="
        assert all(separator in package for package in known.packages)


def test_what_cannot_be_installed_is_named_and_the_others_are_installed(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
):
    """The package manager fails for one, another needs what is not there, the third is installed and tried."""

    def manage(command: list[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        if command[1:3] == ["-m", "venv"]:
            Path(command[3], "bin").mkdir()
            Path(command[3], "bin/python").symlink_to(sys.executable)
        refused = "gone==1" in command
        return subprocess.CompletedProcess(command, int(refused), "", "ERROR: no such gone==1\nhint" if refused else "")

    known = {
        "recognizers": peer(home, RIGHT, "recognizers", packages=("gone==1",)),
        "duckling": peer(home, RIGHT, "duckling", needs=("no-such-command",)),
        "heideltime": peer(home, RIGHT.replace("left", "met")),
    }
    run = subprocess.run
    monkeypatch.setattr(install_peers, "peers", lambda: known)
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda command, **options: (manage if "pip" in command or "venv" in command else run)(command, **options),
    )
    monkeypatch.setattr("sys.argv", ["install_peers.py"])
    assert install_peers.main() == 0
    assert capsys.readouterr().out.splitlines() == [
        "recognizers  absent     ERROR: no such gone==1  [none]",
        "duckling     absent     no-such-command must be on this machine  [none]",
        "heideltime   installed  [none]",
    ]
    assert [name for name, made in known.items() if made.installed] == ["heideltime"]
