"""What an output goes through in years of use: new versions of the code, interrupted renewals, deliveries set aside."""

from __future__ import annotations

import json
import shutil

import dagster as dg
import pytest

import assets.articles as first_stage
from dateline.cli import main
from dateline.publish.checking import check
from pipelines import currency, published_rules
from pipelines.execution import build
from pipelines.ledger import SET_ASIDE, ledger_of
from pipelines.overview import CURRENT, OUTDATED, PENDING, overview
from pipelines.store import Store
from pipelines.upkeep import DOCUMENTS

ARTICLE = """Quay Courier
4 March 2020

{place} bridge opens

Mara Lindqvist opened the {place} bridge on Tuesday. Workers had finished it on 14 February 2020. The town had waited
for it for a long time, and many people came to see the first cars and the first bicycles cross the water.
"""
PLACES = ("harbour", "mill", "market")


@pytest.fixture(scope="module", autouse=True)
def instance(tmp_path_factory):
    home = tmp_path_factory.mktemp("dagster")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DAGSTER_HOME", str(home))
        from pipelines.home import dagster_home

        with dg.DagsterInstance.from_config(str(dagster_home())) as opened:
            yield opened


def _build(out, article, name):
    options = {"published": None, "all_events": False, "kind": "auto", "progress": lambda _: None}
    return build([article], out, delivery=name, **options)


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """An output of three deliveries."""
    folder = tmp_path_factory.mktemp("three")
    for place in PLACES:
        (folder / f"{place}.txt").write_text(ARTICLE.format(place=place))
        _build(folder / "out", folder / f"{place}.txt", place)
    return folder / "out"


@pytest.fixture
def out(three, tmp_path):
    shutil.copytree(three, tmp_path / "out", symlinks=True)
    return tmp_path / "out"


def _made(instance, run_id):
    events = instance.all_logs(run_id, of_type=dg.DagsterEventType.ASSET_MATERIALIZATION)
    return {entry.asset_materialization.asset_key.to_user_string(): entry.asset_materialization for entry in events}


def _states(out):
    return {one.delivery: one.state for one in overview(Store(out))}


@pytest.fixture
def another_version(monkeypatch):
    monkeypatch.setattr(currency, "version_of", lambda *_: "another")


def test_a_delivery_that_is_current_is_not_read_again(out, three, instance):
    result = _build(out, three.parent / "mill.txt", "mill")
    assert set(_made(instance, result.run_id)) == {"events", "timeline", "dataset", "viewer", "descriptions", "exports"}
    assert result.snapshot.name == (three / "current").resolve().name


@pytest.mark.usefixtures("three")
def test_every_stage_tells_what_it_made_and_cost_in_numbers_that_are_plotted(instance):
    runs = instance.get_runs(dg.RunsFilter(job_name="build", statuses=[dg.DagsterRunStatus.SUCCESS]))
    made = _made(instance, runs[-1].run_id)
    for name, one in made.items():
        assert one.metadata["seconds"].value >= 0
        assert one.metadata["peak memory (MiB)"].value > 50
        assert isinstance(one.metadata["bytes" if name in DOCUMENTS else "dagster/row_count"].value, int)
        assert one.tags["dagster/data_version"]
        assert one.tags["dagster/code_version"], name
    assert made["events"].metadata["mentions an event"].value >= 1
    assert made["timexes"].metadata["basis: absolute"].value > 0


@pytest.mark.usefixtures("another_version")
def test_what_another_version_made_is_outdated_and_stays_in_use(out):
    assert _states(out) == dict.fromkeys(PLACES, OUTDATED)
    assert check(out) == []


@pytest.mark.usefixtures("another_version")
def test_a_renewal_that_was_interrupted_goes_on_where_it_was(out, monkeypatch, capsys):
    real, seen = first_stage.read_delivery, []

    def interrupted(inputs, delivery, **more):
        seen.append(delivery)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return real(inputs, delivery, **more)

    monkeypatch.setattr(first_stage, "read_delivery", interrupted)
    with pytest.raises(KeyboardInterrupt):
        main(["deliveries", str(out), "--renew"])
    assert sorted(_states(out).values()) == [CURRENT, OUTDATED, OUTDATED]
    assert main(["deliveries", str(out), "--renew"]) == 0
    assert sorted(seen) == ["harbour", "market", "market", "mill"]
    assert set(_states(out).values()) == {CURRENT}
    assert check(out) == []
    assert "delivery mill: 2 of 2" in capsys.readouterr().err


def test_deliveries_are_listed_with_how_they_stand(out, capsys):
    store = Store(out)
    store.path("timexes", "mill").unlink()
    store.path("timexes", "market").unlink()
    from pipelines.deliveries import manifest_of

    ledger = ledger_of(store)
    ledger.record(manifest_of(store, "mill"))
    ledger.set_aside("mill", "3 runs failed", 3)
    assert _states(out) == {"harbour": CURRENT, "market": PENDING, "mill": SET_ASIDE}
    assert main(["deliveries", str(out), "--json"]) == 1
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["reason"] for one in listed if one["delivery"] == "mill"] == ["3 runs failed"]
    assert main(["deliveries", str(out), "--try-again", "mill"]) == 1
    assert capsys.readouterr().err.endswith("3 deliveries, 0 outdated, 2 pending, 0 set aside\n")
    assert main(["deliveries", str(out), "--try-again", "harbour"]) == 2
    assert main(["deliveries", str(out / "nowhere")]) == 2


def test_check_holds_every_rule_against_what_is_published(three, out, capsys, monkeypatch):
    assert main(["check", str(three), "--rules"]) == 0
    assert capsys.readouterr().err == "The dataset is whole, and keeps every rule.\n"
    real = published_rules.rows

    def spoilt(folder, table):
        found = real(folder, table)
        return [{**row, "text": "whenever"} for row in found] if table == "timexes" else found

    monkeypatch.setattr(published_rules, "rows", spoilt)
    assert main(["check", str(out), "--rules"]) == 1
    assert "timexes: 6 rows break the_text_is_the_articles" in capsys.readouterr().out
