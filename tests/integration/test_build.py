"""Whole builds, from files to the published dataset, each on an instance and an output of its own."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pyarrow.parquet as pq
import pytest

from dateline.errors import RuleBrokenError, TooManyRejectsError
from dateline.publish.checking import check
from expectations import validation
from expectations.rule import Rule
from pipelines import work
from pipelines.deliveries import pending
from pipelines.execution import build
from pipelines.in_use import as_before
from pipelines.processes import PROCESS_TAG, this_process
from pipelines.runner import open_runner
from pipelines.store import Store

PROJECT = Path(__file__).parents[2]

HARBOUR = """Quay Courier
4 March 2020

Harbour bridge opens

Mara Lindqvist opened the harbour bridge on Tuesday. Workers had finished the bridge on 14 February 2020. The town
had waited for it for a long time, and many people came to the quay to see the first cars and the first bicycles cross
the water. Nobody is sure what will become of the old ferry, which has served the islands for as long as anyone knows.
"""
FERRY = """Quay Courier
11 March 2020

Old ferry sinks

The ferry Aurora sank on Monday. The coastguard rescued 40 passengers on 9 March 2020. Most of them were people of the
islands who know these waters well, and none of them is badly hurt. The captain told the town council that the weather
had been calm and that there is no explanation for it yet; the owners say that they will look for one.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("dagster")


@pytest.fixture(scope="module", autouse=True)
def instance(home):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DAGSTER_HOME", str(dagster_home_of(home)))
        with dg.DagsterInstance.from_config(str(home)) as opened:
            yield opened


def dagster_home_of(folder):
    """The folder with the project's own configuration in it."""
    (folder / "dagster.yaml").write_text((PROJECT / "pipelines" / "instance" / "dagster.yaml").read_text())
    return folder


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    for name, text in {"harbour": HARBOUR, "ferry": FERRY, "copy": HARBOUR}.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def harbour(texts):
    return texts / "harbour.txt"


@pytest.fixture
def ferry(texts):
    return texts / "ferry.txt"


@pytest.fixture(scope="module")
def first(texts, tmp_path_factory):
    """A build of both articles: its output, its result and what it told."""
    told: list[str] = []
    out = tmp_path_factory.mktemp("first") / "out"
    return out, _build(out, texts / "harbour.txt", texts / "ferry.txt", progress=told), told


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def existing(first, out):
    """A copy of the output of the first build."""
    shutil.copytree(first[0], out, symlinks=True)
    return out


def _build(out, *inputs, delivery=None, progress=None, **more):
    tell = (progress if progress is not None else []).append
    options = {"published": None, "delivery": delivery, "all_events": False, "kind": "auto"}
    return build(inputs, out, **options, **more, progress=tell)


def _rows(out, table):
    return pq.read_table(out / "current" / f"{table}.parquet").to_pylist()


def _bytes(out):
    return (out / "current" / "timeline.parquet").read_bytes()


def _happenings(out):
    return {(row["edtf"], row["predicate"]) for row in _rows(out, "timeline")}


def _evaluations(instance, run_id):
    events = instance.all_logs(run_id, of_type=dg.DagsterEventType.ASSET_CHECK_EVALUATION)
    return [event.dagster_event.event_specific_data for event in events]


def _failed_checks(instance, run_id):
    found = _evaluations(instance, run_id)
    return {(one.asset_key.to_user_string(), one.check_name): one.severity for one in found if not one.passed}


def test_a_build_publishes_the_timeline(first):
    out, result, told = first
    assert check(out) == []
    assert result.snapshot == (out / "current").resolve()
    assert result.rows["articles"] == 2
    assert {table: len(_rows(out, table)) for table in result.rows} == result.rows
    assert {("2020-03-03", "open"), ("2020-02-14", "finish"), ("2020-03-09", "sink")} <= _happenings(out)
    assert "timeline …" in told
    assert f"timeline: {result.rows['timeline']} rows, 0 rejects" in told


def test_a_build_leaves_its_run_in_the_instance(first, instance):
    _, result, _ = first
    assert instance.get_run_by_id(result.run_id).status == dg.DagsterRunStatus.SUCCESS
    events = instance.all_logs(result.run_id, of_type=dg.DagsterEventType.ASSET_MATERIALIZATION)
    made = {one.asset_materialization.asset_key.to_user_string(): one.asset_materialization for one in events}
    documents = {"viewer", "descriptions", "exports"}
    assert set(made) == {"articles", "timexes", "event_mentions", "events", "timeline", "dataset", *documents}
    for asset in ("articles", "timexes", "event_mentions"):
        assert made[asset].partition == result.delivery
    assert made["timeline"].metadata["dagster/row_count"].value == result.rows["timeline"]
    assert made["dataset"].metadata["snapshot"].value == str(result.snapshot)


def test_every_check_reports_on_a_build_and_passes(first, instance):
    _, result, _ = first
    planned = instance.all_logs(result.run_id, of_type=dg.DagsterEventType.ASSET_CHECK_EVALUATION_PLANNED)
    evaluations = _evaluations(instance, result.run_id)
    assert len(evaluations) == len(planned) > 60
    assert all(evaluation.passed for evaluation in evaluations)


def test_building_again_changes_no_byte(first, existing, harbour, ferry):
    _, result, _ = first
    again = _build(existing, harbour, ferry)
    assert again.run_id != result.run_id
    assert again.snapshot.name == result.snapshot.name
    assert _bytes(existing) == _bytes(first[0])


def test_an_article_twice_in_one_delivery_gives_the_same_timeline(first, out, texts):
    _build(out, texts)
    assert _bytes(out) == _bytes(first[0])
    assert [row["reason"] for row in _rows(out, "rejects")] == ["duplicate_id"]


def test_an_article_in_two_deliveries_in_any_order_gives_the_same_timeline(first, existing, tmp_path, harbour, ferry):
    _build(existing, harbour, delivery="second")
    _build(tmp_path / "back", harbour, delivery="second")
    _build(tmp_path / "back", harbour, ferry)
    for out in (existing, tmp_path / "back"):
        assert _bytes(out) == _bytes(first[0])
        assert [(row["delivery"], row["reason"]) for row in _rows(out, "rejects")] == [("second", "duplicate_id")]


def test_a_delivery_built_again_replaces_exactly_its_own_part(existing, tmp_path):
    article = tmp_path / "article.txt"
    for verb in ("painted", "closed"):
        article.write_text(HARBOUR.replace("opened", verb))
        _build(existing, article, delivery="monday")
    happenings = _happenings(existing)
    assert {("2020-03-03", "close"), ("2020-03-03", "open"), ("2020-03-09", "sink")} <= happenings
    assert ("2020-03-03", "paint") not in happenings


def test_standard_input_is_a_delivery(out, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HARBOUR.encode())))
    _build(out, Path("-"))
    assert ("2020-03-03", "open") in _happenings(out)


def test_one_broken_input_is_a_reject_and_costs_its_neighbours_nothing(tmp_path, out):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "harbour.txt").write_text(HARBOUR)
    (tmp_path / "in" / "broken.txt").write_bytes(b"\x00\x01\x02" * 500)
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "in" / "harbour.txt")
    _build(out, tmp_path / "in")
    rejects = {row["source_path"]: row["reason"] for row in _rows(out, "rejects")}
    assert rejects == {"in/broken.txt": "not_text", "in/link.txt": "unsafe_path"}
    assert ("2020-03-03", "open") in _happenings(out)


def test_a_row_that_fails_a_rule_is_quarantined_with_its_reason(out, instance, harbour, monkeypatch):
    real = work.timex_rows

    def spoilt(article, *, kind):
        rows, rejects = real(article, kind=kind)
        return [{**row, "text": "whenever"} if row["text"] == "Tuesday" else row for row in rows], rejects

    monkeypatch.setattr(work, "timex_rows", spoilt)
    result = _build(out, harbour)
    (reject,) = _rows(out, "rejects")
    assert (reject["stage"], reject["reason"]) == ("timex", "failed_expectation")
    assert "the_text_is_the_articles" in reject["message"]
    assert HARBOUR[reject["char_start"] : reject["char_end"]] == "Tuesday"
    assert ("2020-02-14", "finish") in _happenings(out)
    assert check(out) == []
    expected = {("timexes", "the_text_is_the_articles"): dg.AssetCheckSeverity.WARN}
    assert _failed_checks(instance, result.run_id) == expected


def test_too_large_a_share_of_rejects_publishes_nothing_until_it_is_allowed(first, existing, instance, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "harbour.txt").write_text(HARBOUR.replace("opened", "closed"))
    for number in range(4):
        (tmp_path / "in" / f"broken{number}.txt").write_bytes(bytes([number, 0, 1]) * 500)
    told = "a share of 0.800, above the limit of 0.5: not_text 4; for example in/broken0.txt: "
    with pytest.raises(TooManyRejectsError, match=told):
        _build(existing, tmp_path / "in")
    assert (existing / "current").resolve().name == first[1].snapshot.name
    assert len(list((existing / "deliveries" / "articles").glob("*.parquet"))) == 1
    run = instance.get_runs(limit=1)[0]
    assert run.status == dg.DagsterRunStatus.FAILURE
    assert _failed_checks(instance, run.run_id) == {("articles", "share_of_rejects"): dg.AssetCheckSeverity.ERROR}
    result = _build(existing, tmp_path / "in", max_reject_share=0.8)
    assert {row["delivery"] for row in _rows(existing, "rejects")} == {result.delivery}
    assert pending(Store(existing)) == []


BROKEN = Rule("the_span_is_ordered", "It cannot run.", "ExpectColumnValuesToNotBeNull", {"column": "nowhere"})


def _break_a_rule(monkeypatch):
    rules = validation.business_rules
    monkeypatch.setattr(validation, "business_rules", lambda table: (BROKEN,) if table == "timexes" else rules(table))


def test_a_rule_that_breaks_stops_the_run_and_publishes_nothing(first, existing, instance, tmp_path, monkeypatch):
    article = tmp_path / "article.txt"
    article.write_text(HARBOUR.replace("opened", "closed"))
    _break_a_rule(monkeypatch)
    with pytest.raises(RuleBrokenError, match="the_span_is_ordered of timexes could not be held"):
        _build(existing, article)
    assert (existing / "current").resolve().name == first[1].snapshot.name
    assert _bytes(existing) == _bytes(first[0])
    assert check(existing) == []
    run = instance.get_runs(limit=1)[0]
    assert run.status == dg.DagsterRunStatus.FAILURE
    expected = {("timexes", "the_span_is_ordered"): dg.AssetCheckSeverity.ERROR}
    assert _failed_checks(instance, run.run_id) == expected


def test_what_one_build_left_undone_the_next_one_carries_through(first, out, harbour, ferry, monkeypatch):
    with monkeypatch.context() as broken:
        _break_a_rule(broken)
        with pytest.raises(RuleBrokenError):
            _build(out, harbour)
    assert not (out / "current").exists()
    told = []
    _build(out, ferry, progress=told)
    assert any("was not carried through; doing so now" in line for line in told)
    assert _bytes(out) == _bytes(first[0])
    assert pending(Store(out)) == []


def test_a_delivery_that_cannot_be_carried_through_is_left_out_and_holds_nobody_up(out, harbour, ferry, monkeypatch):
    real = work.timex_rows

    def poisoned(article, *, kind):
        if "Mara" in article["text"]:
            raise RuntimeError("poison")
        return real(article, kind=kind)

    monkeypatch.setattr(work, "timex_rows", poisoned)
    with pytest.raises(RuntimeError, match="poison"):
        _build(out, harbour, delivery="bad")
    told = []
    _build(out, ferry, delivery="good", progress=told)
    assert any(line.startswith("delivery bad could not be carried through") for line in told)
    assert {row["delivery"] for row in _rows(out, "articles")} == {"good"}
    assert check(out) == []


@pytest.mark.parametrize("stage", ["timex_rows", "mention_rows"])
def test_a_published_delivery_that_cannot_be_made_anew_counts_as_it_was(out, harbour, ferry, monkeypatch, stage):
    news = out.with_name("news.txt")
    news.write_text(harbour.read_text())
    _build(out, news, delivery="news")
    before = {table: _rows(out, table) for table in ("articles", "timexes")}
    news.write_text(news.read_text().replace("bridge", "tunnel"))

    def poisoned(*_, **__):
        raise RuntimeError("poison")

    with monkeypatch.context() as patched:
        patched.setattr(work, stage, poisoned)
        with pytest.raises(RuntimeError, match="poison"):
            _build(out, news, delivery="news")
    real = work.timex_rows
    monkeypatch.setattr(
        work,
        "timex_rows",
        lambda article, *, kind: poisoned() if "tunnel" in article["text"] else real(article, kind=kind),
    )
    _build(out, ferry, delivery="other")
    for table, rows in before.items():
        assert [row for row in _rows(out, table) if row["delivery"] == "news"] == rows
    assert as_before(Store(out)) == pending(Store(out)) == ["news"]
    assert check(out) == []
    monkeypatch.undo()
    _build(out, ferry, delivery="other")
    assert "tunnel" in next(row["text"] for row in _rows(out, "articles") if row["delivery"] == "news")
    assert as_before(Store(out)) == []
    assert not list((out / "deliveries" / "before").rglob("*.parquet"))


def test_a_run_whose_process_was_killed_does_not_stay_running_for_ever(first, instance, tmp_path):
    finished = instance.get_run_by_id(first[1].run_id)
    host = finished.tags[PROCESS_TAG].partition(":")[0]
    assert finished.tags[PROCESS_TAG] == this_process()
    nobody = {PROCESS_TAG: f"{host}:{2**22 + 1}"}  # no process has a number above 2**22
    somebody = {PROCESS_TAG: f"{host}:{os.getppid()}"}
    killed, alive = (
        dg.DagsterRun(job_name="build", tags=tags, status=dg.DagsterRunStatus.STARTED) for tags in (nobody, somebody)
    )
    instance.add_run(killed)
    instance.add_run(alive)
    with open_runner(Store(tmp_path), lambda _: None):
        pass
    assert instance.get_run_by_id(killed.run_id).status == dg.DagsterRunStatus.FAILURE
    assert instance.get_run_by_id(alive.run_id).status == dg.DagsterRunStatus.STARTED
    assert instance.get_run_by_id(finished.run_id).status == dg.DagsterRunStatus.SUCCESS
    instance.delete_run(alive.run_id)


def test_two_builds_at_once_into_one_output_both_end_and_the_result_holds_both(first, out, home, harbour, ferry):
    command = [sys.executable, "-c", "import sys; from dateline.cli import main; sys.exit(main())", "build"]
    environment = {**os.environ, "DAGSTER_HOME": str(home)}
    both = [
        subprocess.Popen([*command, str(article), "--out", str(out)], env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
        for article in (harbour, ferry)
    ]
    assert [build.wait(400) for build in both] == [0, 0]
    assert _bytes(out) == _bytes(first[0])
    assert check(out) == []
