"""What starts runs when something arrives: files dropped into the inbox become deliveries, deliveries become runs.

A run's key is the delivery's content and the number of the attempt, as Dagster never runs one key twice. A delivery
that failed three times is set aside in the ledger with the reason, and the next ones go on. How files are taken
stands in `pipelines.inbox`.
"""

import json
from collections.abc import Iterator

import dagster as dg

from pipelines.failures import cause_of
from pipelines.inbox import look
from pipelines.jobs import BUILD
from pipelines.ledger import DONE, Ledger, ledger_of
from pipelines.partitions import DELIVERIES
from pipelines.processes import end_abandoned_runs
from pipelines.resources import OUT_TAG, StoreResource, inbox_folder, run_config
from pipelines.store import Store

ATTEMPTS = 3
MOST_AT_A_TIME = 20  # runs asked for in one tick
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
    names = [str(request.partition_key) for request in requests]
    return dg.SensorResult(
        run_requests=requests,
        dynamic_partitions_requests=[DELIVERIES.build_add_request(names)] if names else [],
        cursor=json.dumps(seen),
        skip_reason=None if requests else dg.SkipReason(f"nothing new; {len(seen)} entries are waited for in {folder}"),
    )


def _requests(instance: dg.DagsterInstance, store: Store, ledger: Ledger) -> Iterator[dg.RunRequest]:
    """A run for every waiting delivery that has none under way; what is over is settled in the ledger."""
    for entry in ledger.waiting()[:MOST_AT_A_TIME]:
        delivery = entry.delivery
        tags = {"dagster/partition": delivery, OUT_TAG: str(store.root)}
        runs = instance.get_runs(dg.RunsFilter(job_name=BUILD.name, tags=tags))
        failed = [run for run in runs if run.status in _OVER]
        if any(run.status == dg.DagsterRunStatus.SUCCESS for run in runs):
            ledger.settle(delivery, DONE)
        elif len(failed) - entry.forgiven >= ATTEMPTS:
            ledger.set_aside(delivery, _reason(instance, failed[0], len(failed) - entry.forgiven), len(failed))
        elif len(failed) == len(runs):
            yield dg.RunRequest(
                run_key=f"{store.root}:{delivery}:{len(failed) + 1}",
                partition_key=delivery,
                run_config=run_config(store.root),
                tags={OUT_TAG: str(store.root)},
            )


def _reason(instance: dg.DagsterInstance, last: dg.DagsterRun, failures: int) -> str:
    """Why a delivery is set aside: how often it failed, the run to look at, and what that run died of."""
    return f"{failures} runs failed, the last of them {last.run_id}: {cause_of(instance, last.run_id)}"
