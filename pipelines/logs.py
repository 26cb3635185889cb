"""A run's log for programs: one JSON object a line, on standard error, where DATELINE_LOG is `json`.

The fields are those by which logs are searched: when, how bad, what, and of which run, job, delivery and stage.
"""

import json
import logging
import os
import sys
from datetime import UTC, datetime
from typing import Any

import dagster as dg

from pipelines.together import deliveries_of

LOG = "DATELINE_LOG"
NAME = "json"


def as_object(record: logging.LogRecord) -> dict[str, Any]:
    """What a record of Dagster's tells; what it does not know is left out."""
    told = getattr(record, "dagster_meta", {})
    event = told.get("dagster_event")
    fields = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "message": told.get("orig_message") or record.getMessage(),
        "run_id": told.get("run_id"),
        "job": told.get("job_name"),
        "stage": told.get("step_key"),
        "delivery": ",".join(deliveries_of(told.get("job_tags") or {})) or None,
        "event": event.event_type_value if event else None,
        "error": _error(event),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _error(event: dg.DagsterEvent | None) -> str | None:
    if event is None or not event.is_step_failure or event.step_failure_data.error is None:
        return None
    return event.step_failure_data.error.to_string()


class _Writer(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(json.dumps(as_object(record), ensure_ascii=False, default=str) + "\n")


def _json_lines(_: dg.InitLoggerContext) -> logging.Logger:
    logger = logging.Logger("dateline", logging.DEBUG)  # noqa: LOG001 - one run's own, not the process's
    logger.addHandler(_Writer())
    return logger


JSON_LINES = dg.LoggerDefinition(_json_lines, description="One JSON object a line, for programs that collect logs.")


def loggers_in_run_config() -> dict[str, Any]:
    """The part of a run's configuration that has it log as DATELINE_LOG says; nothing where that is not set."""
    return {"loggers": {NAME: {}}} if os.environ.get(LOG) == NAME else {}
