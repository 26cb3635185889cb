"""What starts runs when something arrives: files dropped into the inbox become deliveries, deliveries become runs.

A run's key is the delivery's content and the number of the attempt, as Dagster never runs one key twice. Small
deliveries that wait together share their first run; where that fails, each gets runs of its own, so that one does not
stop the others. A delivery that failed three times by itself is set aside in the ledger with the reason, and the next
ones go on. How files are taken stands in `pipelines.inbox`.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import islice

import dagster as dg

from dateline.identity import content_id
from pipelines.deliveries import manifest_of
from pipelines.failures import cause_of
from pipelines.inbox import look
from pipelines.jobs import BUILD
from pipelines.ledger import DONE, Ledger, ledger_of
from pipelines.partitions import DELIVERIES
from pipelines.processes import end_abandoned_runs
from pipelines.resources import OUT_TAG, StoreResource, inbox_folder, run_config
from pipelines.store import Store
from pipelines.together import BATCH_TAG, DELIVERIES_TAG, PARTITION_TAG, tags_of

ATTEMPTS = 3
MOST_AT_A_TIME = 20  # deliveries for which a tick asks for runs
LOOKED_AT = 100  # waiting deliveries that a tick looks at
SMALL = 4 << 20  # bytes that deliveries sharing a run may have together
_OVER = {dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED}


@dg.sensor(job=BUILD, minimum_interval_seconds=30, description="Makes a delivery of what is dropped into the inbox.")
def inbox(context: dg.SensorEvaluationContext, store: StoreResource) -> dg.SensorResult:
    """Take what lies still in the inbox (DATELINE_INBOX, else `inbox` in the output) and ask for runs."""
    place = store.store()
    for run in end_abandoned_runs(context.instance):
        context.log.warning("the process of run %s is gone; the run counts as failed", run)
    ledger = ledger_of(place)
    folder = inbox_folder(place.root)
    seen = look(folder, place, ledger, json.loads(context.cursor or "{}"), context.log.warning)
    requests = list(_requests(context.instance, place, ledger))
    names = [name for request in requests for name in _named(request)]
    return dg.SensorResult(
        run_requests=requests,
        dynamic_partitions_requests=[DELIVERIES.build_add_request(names)] if names else [],
        cursor=json.dumps(seen),
        skip_reason=None if requests else dg.SkipReason(f"nothing new; {len(seen)} entries are waited for in {folder}"),
    )


def _requests(instance: dg.DagsterInstance, store: Store, ledger: Ledger) -> Iterator[dg.RunRequest]:
    """Runs for the waiting deliveries that have none under way; what is over is settled in the ledger.

    Deliveries that Dagster has not heard of may share one: only new partitions are sure to stand side by side.
    """
    heard_of = set(instance.get_dynamic_partitions(str(DELIVERIES.name)))
    todo = list(islice(_to_be_tried(instance, store, ledger), MOST_AT_A_TIME))
    new = [name for name, attempt in todo if attempt == 1 and name not in heard_of]
    shared = _small(store, new)
    if len(shared) > 1:
        yield _request_together(store, ledger, shared)
    else:
        shared = []
    for name, attempt in todo:
        if name not in shared:
            yield dg.RunRequest(
                run_key=f"{store.root}:{name}:{attempt}",
                partition_key=name,
                run_config=run_config(store.root),
                tags={OUT_TAG: str(store.root)},
            )


def _to_be_tried(instance: dg.DagsterInstance, store: Store, ledger: Ledger) -> Iterator[tuple[str, int]]:
    """The waiting deliveries without a run under way, each with the number of the run that it needs by itself."""
    for entry in ledger.waiting()[:LOOKED_AT]:
        delivery = entry.delivery
        alone = _runs(instance, store, {PARTITION_TAG: delivery})
        runs = [*alone, *(_runs(instance, store, {BATCH_TAG: entry.batch}) if entry.batch else ())]
        failed = [run for run in alone if run.status in _OVER]
        if any(run.status == dg.DagsterRunStatus.SUCCESS for run in runs):
            ledger.settle(delivery, DONE)
        elif len(failed) - entry.forgiven >= ATTEMPTS:
            ledger.set_aside(delivery, _reason(instance, failed[0], len(failed) - entry.forgiven), len(failed))
        elif all(run.status in _OVER for run in runs):
            yield delivery, len(failed) + 1


def _runs(instance: dg.DagsterInstance, store: Store, tags: dict[str, str]) -> Sequence[dg.DagsterRun]:
    return instance.get_runs(dg.RunsFilter(job_name=BUILD.name, tags={**tags, OUT_TAG: str(store.root)}))


def _small(store: Store, names: Sequence[str]) -> list[str]:
    """Of these deliveries those that may share a run, from the first on, as long as they are small together."""
    shared, size = [], 0
    for name in names:
        size += sum(file.size for file in manifest_of(store, name).files)
        if size <= SMALL:
            shared.append(name)
    return shared


def _request_together(store: Store, ledger: Ledger, names: Sequence[str]) -> dg.RunRequest:
    batch = content_id(*names)
    ledger.put_together(names, batch)
    return dg.RunRequest(
        run_key=f"{store.root}:{batch}",
        run_config=run_config(store.root),
        tags={OUT_TAG: str(store.root), **tags_of(batch, names)},
    )


def _named(request: dg.RunRequest) -> list[str]:
    """The deliveries of a request, in the order in which they become partitions."""
    return request.tags[DELIVERIES_TAG].split(",") if DELIVERIES_TAG in request.tags else [str(request.partition_key)]


def _reason(instance: dg.DagsterInstance, last: dg.DagsterRun, failures: int) -> str:
    """Why a delivery is set aside: how often it failed, the run to look at, and what that run died of."""
    return f"{failures} runs failed, the last of them {last.run_id}: {cause_of(instance, last.run_id)}"
