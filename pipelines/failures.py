"""What a run died of, in one line, from the events that it left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import dagster as dg

UNKNOWN = "no reason is known; the run's log in the UI may say more"


def cause_of(instance: dg.DagsterInstance, run_id: str) -> str:
    """The innermost error of the step that failed; else what the end of the run says."""
    import dagster as dg

    kinds = {dg.DagsterEventType.STEP_FAILURE, dg.DagsterEventType.RUN_FAILURE}
    events = [entry.dagster_event for entry in instance.all_logs(run_id, of_type=kinds) if entry.dagster_event]
    return first_cause(events)


def first_cause(events: Iterable[dg.DagsterEvent]) -> str:
    """The same of events at hand, in their order."""
    told = list(events)
    for event in told:
        error = event.step_failure_data.error if event.is_step_failure else None
        if error is not None:
            innermost = error.cause or error
            return f"{event.step_key}: {innermost.message.strip().splitlines()[0]}"
    return next((event.message for event in told if event.message), UNKNOWN)
