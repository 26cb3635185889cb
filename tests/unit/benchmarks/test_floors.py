"""Floors of quality: what fails, what is told, and that they only rise."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import measured_on
import pytest
import quality
import timex

TEXT = "He left on 3 May 2001."
GOLD = {"doc_id": "one", "text": TEXT, "dct": None,
        "timexes": [{"start": 11, "end": 21, "type": "DATE", "value": "2001-05-03"}]}  # fmt: skip


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one gold file on which the tagger makes no mistake."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/small.jsonl").write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    monkeypatch.setenv("DATELINE_SHARED", str(tmp_path))
    return tmp_path


def entry(folder: Path, floor: float) -> dict[str, Any]:
    digest = hashlib.sha256((folder / "gold/small.jsonl").read_bytes()).hexdigest()
    floors = dict.fromkeys(timex.FIGURES, floor)
    return {"measure": "times", "gold": {"gold/small.jsonl": digest}, "floors": floors}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs the command on floors; its exit code, what it printed and the floors after it."""

    def command(floors: dict[str, Any], *options: str) -> tuple[int, str, str, dict[str, Any]]:
        path = tmp_path / "floor.json"
        path.write_text(json.dumps(floors), encoding="utf-8")
        monkeypatch.setattr(quality, "FLOORS", path)
        monkeypatch.setattr("sys.argv", ["quality.py", *options])
        code = quality.main()
        told = capsys.readouterr()
        return code, told.out, told.err, json.loads(path.read_text(encoding="utf-8"))

    return command


def test_figures_on_or_above_their_floors_pass_and_stand_beside_them(shared: Path, run: Any):
    code, out, err, _ = run({"small": entry(shared, 100.0)})
    assert (code, err) == (0, "")
    assert "small            value       100.00   floor    100.0" in out


def test_a_figure_below_its_floor_fails_and_is_named(shared: Path, run: Any):
    code, _, err, floors = run({"small": entry(shared, 100.1)}, "--raise")
    assert code == 1
    assert "small: value is 100.00, below its floor 100.1" in err
    assert floors["small"]["floors"]["value"] == 100.1


def test_gold_that_is_absent_fails_and_is_named(shared: Path, run: Any):
    floors = {"small": {**entry(shared, 0.0), "gold": {"gold/absent.jsonl": "0" * 64}}}
    code, out, err, after = run(floors, "--raise")
    assert (code, out, after) == (1, "", floors)
    assert f"{shared / 'gold/absent.jsonl'} is missing: set DATELINE_SHARED" in err


def test_other_gold_than_the_floor_was_set_on_fails_and_is_not_measured(shared: Path, run: Any):
    floors = {"small": entry(shared, 0.0)}
    with (shared / "gold/small.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n")
    code, out, err, after = run(floors, "--raise")
    assert (code, out, after) == (1, "", floors)
    assert "is not the gold that the floor was set on" in err


def test_floors_rise_to_what_is_measured_when_asked_and_not_otherwise(shared: Path, run: Any):
    floors = {"small": entry(shared, 50.0)}
    assert run(floors)[3] == floors
    assert set(run(floors, "--raise")[3]["small"]["floors"].values()) == {100.0}


def test_floors_are_rounded_down_to_a_tenth_and_never_fall():
    floors = {"strict": 90.0, "relaxed": 95.0, "type": 80.0, "value": 70.0}
    measured = {"strict": 89.99, "relaxed": 95.09, "type": 80.19, "value": 70.0}
    assert quality.raised(floors, measured) == {"strict": 90.0, "relaxed": 95.0, "type": 80.1, "value": 70.0}


def test_the_gold_is_looked_for_beside_the_project_by_default(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DATELINE_SHARED", raising=False)
    assert measured_on.shared() == Path(__file__).parents[4] / "shared"


def test_a_figure_above_its_ceiling_fails_and_raising_leaves_ceilings_alone(shared: Path, run: Any):
    floors = {"small": {**entry(shared, 100.0), "ceilings": {"documents": 0}}}
    code, out, err, after = run(floors, "--raise")
    assert (code, after) == (1, floors)
    assert "small            documents     1.00   ceiling    0.0" in out
    assert "small: documents is 1.00, above its ceiling 0" in err


def test_the_floors_of_the_project_name_their_gold_by_digest():
    floors = json.loads((Path(quality.__file__).with_name("floor.json")).read_text(encoding="utf-8"))
    assert set(floors) >= {"timebank", "aquaint", "tbaq_corrected", "pages", "wikinews", "bodies"}
    assert {each["measure"] for each in floors.values()} == set(quality.MEASURES)
    for each in floors.values():
        assert all(len(digest) == 64 for digest in each["gold"].values())
        assert all(0 < floor <= 100 for floor in each["floors"].values())
    assert floors["pages"]["ceilings"] == {"invented": 0}
