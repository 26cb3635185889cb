"""A run's log lines for somebody who waits for it: one line when a stage starts, one with what it made.

Dagster's own console logger tells a run's machinery; this one tells its work.
"""

import logging
from collections.abc import Callable

import dagster as dg

NAME = "progress"
LOGGERS_IN_RUN_CONFIG: dict[str, dict[str, str]] = {NAME: {}}  # naming it alone keeps Dagster's console logger silent


class _Teller(logging.Handler):
    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        told = getattr(record, "dagster_meta", {})
        event = told.get("dagster_event")
        if event is None and record.levelno >= logging.INFO:
            step = told.get("step_key")
            self._tell(f"{step}: {told.get('orig_message')}" if step else str(told.get("orig_message")))
        elif event is not None and event.event_type == dg.DagsterEventType.STEP_START:
            self._tell(f"{told.get('step_key')} …")


def progress_logger(tell: Callable[[str], None]) -> dg.LoggerDefinition:
    """A logger that hands every line of interest to `tell`."""

    def progress(_: dg.InitLoggerContext) -> logging.Logger:
        logger = logging.Logger(NAME, logging.DEBUG)  # noqa: LOG001 - one run's own, not the process's
        logger.addHandler(_Teller(tell))
        return logger

    return dg.LoggerDefinition(progress, description="Hands a run's own log lines to the program that waits for it.")
