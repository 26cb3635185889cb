from __future__ import annotations

import dagster as dg
import pytest

from pipelines import sensors
from pipelines.definitions import defs
from pipelines.ledger import DONE, SET_ASIDE, WAITING
from pipelines.processes import PROCESS_TAG, this_process
from pipelines.resources import OUT_TAG, StoreResource
from pipelines.sensors import ATTEMPTS, MOST_AT_A_TIME, inbox
from pipelines.together import deliveries_of


@pytest.fixture
def folder(store, monkeypatch):
    monkeypatch.delenv("DATELINE_INBOX", raising=False)
    place = store.root / "inbox"
    place.mkdir(parents=True)
    return place


@pytest.fixture
def tick(store, instance):
    """Let the sensor tick once more."""
    cursor = None

    def once():
        nonlocal cursor
        resources = {"store": StoreResource(root=str(store.root))}
        with dg.build_sensor_context(
            instance=instance, cursor=cursor, resources=resources, definitions=defs
        ) as context:
            result = inbox(context)
        cursor = result.cursor
        return result

    return once


def _finish(instance, request, status):
    """A run as the daemon starts it for `request`, with its end."""
    job = defs.resolve_job_def("build")
    tags = {**request.tags, **({"dagster/partition": request.partition_key} if request.partition_key else {})}
    run = instance.create_run_for_job(job, tags=tags, status=dg.DagsterRunStatus.NOT_STARTED)
    instance.handle_run_event(run.run_id, _event(status)) if status else None
    return run


def _event(status):
    kinds = {
        dg.DagsterRunStatus.SUCCESS: dg.DagsterEventType.RUN_SUCCESS,
        dg.DagsterRunStatus.FAILURE: dg.DagsterEventType.RUN_FAILURE,
        dg.DagsterRunStatus.STARTED: dg.DagsterEventType.RUN_START,
    }
    return dg.DagsterEvent(event_type_value=kinds[status].value, job_name="build")


def _drop(folder, *names):
    for name in names:
        (folder / f"{name}.txt").write_text(f"{name} was built in May.")


def test_a_delivery_is_asked_for_once_with_its_partition_and_output(folder, store, tick):
    _drop(folder, "dam")
    assert tick().run_requests == []
    result = tick()
    (request,) = result.run_requests
    (partitions,) = result.dynamic_partitions_requests
    assert partitions.partition_keys == [request.partition_key]
    assert request.run_config["resources"]["store"]["config"]["root"] == str(store.root)
    assert request.run_key == f"{store.root}:{request.partition_key}:1"


def test_a_tick_without_news_says_what_is_waited_for(folder, tick):
    _drop(folder, "dam")
    result = tick()
    assert result.run_requests == []
    assert result.skip_reason.skip_message.startswith("nothing new; 1 entries are waited for in ")


def test_a_request_that_got_lost_is_made_again_under_the_same_key(folder, tick):
    """A daemon may die between a tick and its runs; Dagster starts no second run for a key that it knows."""
    _drop(folder, "dam")
    tick()
    (first,) = tick().run_requests
    (again,) = tick().run_requests
    assert again.run_key == first.run_key


def test_a_delivery_under_way_is_left_alone(folder, instance, tick):
    _drop(folder, "dam")
    tick()
    (request,) = tick().run_requests
    _finish(instance, request, dg.DagsterRunStatus.STARTED)
    assert tick().run_requests == []


def test_a_delivery_that_is_done_is_settled_and_never_asked_for_again(folder, instance, tick, ledger):
    _drop(folder, "dam")
    tick()
    (request,) = tick().run_requests
    _finish(instance, request, dg.DagsterRunStatus.SUCCESS)
    assert tick().run_requests == []
    assert [entry.state for entry in ledger.entries()] == [DONE]
    _drop(folder, "dam")
    tick()
    assert tick().run_requests == []


def test_a_poison_delivery_is_set_aside_with_its_reason_and_the_next_one_goes_on(folder, instance, tick, ledger):
    _drop(folder, "poison")
    tick()
    keys = []
    for _ in range(ATTEMPTS):
        (request,) = tick().run_requests
        keys.append(request.run_key)
        last = _finish(instance, request, dg.DagsterRunStatus.FAILURE)
    assert len(set(keys)) == ATTEMPTS
    _drop(folder, "dam")
    tick()
    (request,) = tick().run_requests
    poison, dam = ledger.entries()
    assert (poison.state, dam.state) == (SET_ASIDE, WAITING)
    assert poison.reason.startswith(f"{ATTEMPTS} runs failed, the last of them {last.run_id}: ")
    assert request.partition_key == dam.delivery


def test_a_delivery_that_was_set_aside_is_tried_anew_when_somebody_says_so(folder, instance, tick, ledger):
    _drop(folder, "mended")
    tick()
    keys = []
    for _ in range(2):
        for _ in range(ATTEMPTS):
            (request,) = tick().run_requests
            keys.append(request.run_key)
            _finish(instance, request, dg.DagsterRunStatus.FAILURE)
        assert tick().run_requests == []
        assert not ledger.try_again("another")
        assert ledger.try_again(request.partition_key)
    assert len(set(keys)) == 2 * ATTEMPTS
    (request,) = tick().run_requests
    _finish(instance, request, dg.DagsterRunStatus.SUCCESS)
    tick()
    assert [entry.state for entry in ledger.entries()] == [DONE]


def test_a_run_whose_process_was_killed_counts_as_failed_and_is_made_again(folder, instance, tick):
    _drop(folder, "dam")
    tick()
    (first,) = tick().run_requests
    run = _finish(instance, first, dg.DagsterRunStatus.STARTED)
    assert tick().run_requests == []
    host, pid, _ = this_process().split(":")
    instance.add_run_tags(run.run_id, {PROCESS_TAG: f"{host}:{pid}:1"})  # this number, used by an earlier process
    (again,) = tick().run_requests
    assert again.run_key != first.run_key
    assert instance.get_run_by_id(run.run_id).status == dg.DagsterRunStatus.FAILURE


def test_a_run_of_another_output_does_not_count(folder, instance, tick):
    _drop(folder, "dam")
    tick()
    (request,) = tick().run_requests
    _finish(instance, request.with_replaced_attrs(tags={OUT_TAG: "/elsewhere"}), dg.DagsterRunStatus.SUCCESS)
    assert len(tick().run_requests) == 1


def _drop_folders(folder, count):
    for number in range(count):
        (folder / f"{number:02}").mkdir()
        _drop(folder / f"{number:02}", f"dam {number}")


def _heard_of(instance, result):
    """What the daemon does with a tick before it starts its runs."""
    for request in result.dynamic_partitions_requests:
        instance.add_dynamic_partitions("delivery", request.partition_keys)


def test_a_tick_asks_for_runs_of_a_bounded_number_of_deliveries(folder, instance, tick):
    _drop_folders(folder, MOST_AT_A_TIME + 3)
    tick()
    result = tick()
    _heard_of(instance, result)
    (request,) = result.run_requests
    assert len(deliveries_of(request.tags)) == MOST_AT_A_TIME
    _finish(instance, request, dg.DagsterRunStatus.STARTED)
    (rest,) = tick().run_requests
    assert len(deliveries_of(rest.tags)) == 3
    assert not set(deliveries_of(rest.tags)) & set(deliveries_of(request.tags))


def test_small_deliveries_that_wait_together_share_a_run_over_their_partitions(folder, instance, tick, ledger):
    _drop_folders(folder, 3)
    tick()
    result = tick()
    (request,) = result.run_requests
    (partitions,) = result.dynamic_partitions_requests
    assert request.partition_key is None
    assert sorted(partitions.partition_keys) == deliveries_of(request.tags)
    first, last = (request.tags[f"dagster/asset_partition_range_{end}"] for end in ("start", "end"))
    assert (partitions.partition_keys[0], partitions.partition_keys[-1]) == (first, last)
    _heard_of(instance, result)
    _finish(instance, request, dg.DagsterRunStatus.SUCCESS)
    assert tick().run_requests == []
    assert {entry.state for entry in ledger.entries()} == {DONE}


def test_large_deliveries_have_runs_of_their_own(folder, tick, monkeypatch):
    monkeypatch.setattr(sensors, "SMALL", 50)
    _drop_folders(folder, 4)
    tick()
    shared, *alone = tick().run_requests
    assert len(deliveries_of(shared.tags)) == 2
    assert len({request.partition_key for request in alone}) == 2


def test_of_deliveries_whose_run_failed_each_is_tried_by_itself_and_one_poison_stops_no_other(
    folder, instance, tick, ledger
):
    _drop_folders(folder, 3)
    tick()
    result = tick()
    _heard_of(instance, result)
    _finish(instance, result.run_requests[0], dg.DagsterRunStatus.FAILURE)
    poison = deliveries_of(result.run_requests[0].tags)[0]
    for attempt in range(1, ATTEMPTS + 1):
        requests = tick().run_requests
        assert len(requests) == (3 if attempt == 1 else 1)
        for request in requests:
            assert request.run_key.endswith(f":{attempt}")
            over = dg.DagsterRunStatus.FAILURE if request.partition_key == poison else dg.DagsterRunStatus.SUCCESS
            _finish(instance, request, over)
    assert tick().run_requests == []
    states = {entry.delivery: entry.state for entry in ledger.entries()}
    assert states.pop(poison) == SET_ASIDE
    assert set(states.values()) == {DONE}


def test_a_shared_request_that_got_lost_is_made_again_under_the_same_key(folder, tick):
    _drop_folders(folder, 3)
    tick()
    (first,) = tick().run_requests
    (again,) = tick().run_requests
    assert again.run_key == first.run_key


def test_a_tick_waits_for_no_run(folder, tick, monkeypatch):
    """A run holds its output for as long as it takes; the daemon gives a tick a minute."""
    held = []
    monkeypatch.setattr("pipelines.resources.locked", lambda *_, **__: held.append("waited") or pytest.fail("it waits"))
    _drop(folder, "dam")
    tick()
    assert len(tick().run_requests) == 1
    assert held == []


def test_the_inbox_may_stand_elsewhere(tmp_path, tick, monkeypatch, ledger):
    monkeypatch.setenv("DATELINE_INBOX", str(tmp_path / "drop here"))
    (tmp_path / "drop here").mkdir()
    _drop(tmp_path / "drop here", "dam")
    tick()
    tick()
    assert len(ledger.entries()) == 1
