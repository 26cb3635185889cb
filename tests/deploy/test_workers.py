"""The work shared out: the same rows wherever it is done, also where a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import forkserver
from pathlib import Path

import dask
import pyarrow as pa
import pytest
from distributed import LocalCluster

from dateline.articles import read_delivery
from dateline.errors import InputError, WorkersError
from dateline.schema import table_from_rows
from pipelines import versions, work
from pipelines.store import content_digest
from pipelines.workers import WORKERS, map_batches

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"


def die_once(mark: Path) -> str:
    """Work as text, for `eval`, which workers know: whoever is asked first is killed, as by a machine that wants
    memory.
    """
    return f"20 if __import__('os').path.exists({str(mark)!r}) else (open({str(mark)!r}, 'w').close(), {DIE})"


DIE = "__import__('signal').raise_signal(9)"


@pytest.fixture(scope="module")
def cluster():
    """A Dask cluster of two workers, each a process that is started again when it dies."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as running,
    ):
        yield running.scheduler_address


@pytest.fixture(params=["processes", "cluster"])
def workers(request):
    return "2" if request.param == "processes" else request.getfixturevalue("cluster")


def test_results_come_in_the_order_of_the_batches(workers):
    batches = [(number,) for number in range(20, 0, -1)]
    assert map_batches(abs, batches, workers) == [number for (number,) in batches]


def test_a_batch_is_sent_without_the_rest_of_its_table(workers):
    table = pa.table({"text": ["a" * 1000] * 10_000})
    sizes = map_batches(pa.Table.get_total_buffer_size, [(table.slice(at, 10),) for at in (0, 500)], workers)
    assert max(sizes) < 20_000 < table.slice(500, 10).get_total_buffer_size()


def test_a_worker_that_is_killed_costs_nothing(workers, tmp_path):
    mark = tmp_path / "killed"
    batches = [("0",), ("10",), (die_once(mark),), ("30",)]
    assert map_batches(eval, batches, workers) == [0, 10, 20, 30]
    assert mark.exists()


def test_what_processes_are_forked_from_is_killed_and_costs_nothing(monkeypatch):
    """A batch cannot be handed over where the server of a pool died before it could start a process."""
    real, handed = ProcessPoolExecutor.submit, []

    def submit(pool, function, *batch):
        handed.append(batch)
        if len(handed) == 2:
            raise EOFError("unexpected EOF")
        return real(pool, function, *batch)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", submit)
    assert map_batches(abs, [(-1,), (-2,), (-3,)], "2") == [1, 2, 3]
    assert handed == [(-1,), (-2,), (-2,), (-3,)]


def test_a_killed_server_of_processes_is_replaced():
    assert map_batches(abs, [(-1,)], "2") == [1]
    os.kill(forkserver._forkserver._forkserver_pid, signal.SIGKILL)
    assert map_batches(abs, [(-1,), (-2,)], "2") == [1, 2]


def test_workers_that_keep_dying_are_told_of(workers):
    with pytest.raises(WorkersError, match=r"died 3 times|keep dying"):
        map_batches(eval, [(DIE,)], workers)


def test_what_the_work_itself_raises_is_raised_as_it_is(workers):
    with pytest.raises(ValueError, match="invalid literal"):
        map_batches(int, [("one",)], workers)


@pytest.mark.parametrize("told", ["many", "-1", "localhost"])
def test_what_names_no_workers_is_refused(told):
    with pytest.raises(InputError, match="write a number of processes"):
        map_batches(abs, [(1,)], told)


def test_a_scheduler_out_of_reach_is_named(monkeypatch):
    monkeypatch.setattr("pipelines.workers._SECONDS", 1)
    with pytest.raises(WorkersError, match=r"no scheduler answers at tcp://127\.0\.0\.1:9"):
        map_batches(abs, [(1,)], "tcp://127.0.0.1:9")


def test_a_cluster_without_workers_is_named(monkeypatch):
    monkeypatch.setattr("pipelines.workers._SECONDS", 1)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as empty,
        pytest.raises(WorkersError, match="has no workers; start some"),
    ):
        map_batches(abs, [(1,)], empty.scheduler_address)


def test_a_cluster_whose_workers_go_away_in_the_middle_is_named(monkeypatch):
    monkeypatch.setattr("pipelines.workers._SECONDS", 1)
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 9}),
        LocalCluster(n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster,
    ):
        leaving = threading.Timer(1, lambda: cluster.scale(0))
        leaving.start()
        with pytest.raises(WorkersError, match="has no workers; start some"):
            map_batches(eval, [("__import__('time').sleep(60)",)], cluster.scheduler_address)
        leaving.join()


def test_workers_of_another_version_are_refused(cluster, monkeypatch):
    monkeypatch.setattr(versions, "_PACKAGES", ("pyarrow",))
    versions.code_version.cache_clear()
    with pytest.raises(WorkersError, match="another version"):
        map_batches(abs, [(1,)], cluster)
    monkeypatch.undo()
    versions.code_version.cache_clear()


@pytest.fixture(scope="module")
def articles():
    read = read_delivery([SEEDS], "seeds").articles
    return table_from_rows("articles", sorted(read, key=lambda row: row["char_count"])[:12])


def _made(articles):
    rows, rejects = work.timexes_of(articles, "auto")
    timexes = table_from_rows("timexes", rows)
    mentions = table_from_rows("event_mentions", work.mentions_of(articles, timexes, all_events=False)[0])
    return content_digest(timexes), len(rejects), content_digest(mentions), mentions.num_rows


def test_the_stages_make_the_same_bytes_wherever_they_are_made(articles, cluster, monkeypatch):
    monkeypatch.setattr(work, "ARTICLES_AT_ONCE", 4)
    made = []
    for told in ("", "2", cluster):
        monkeypatch.setenv(WORKERS, told)
        made.append(_made(articles))
    assert made[0] == made[1] == made[2]
    assert made[0][3] > 10
