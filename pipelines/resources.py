"""What a run is given: the output that it writes to.

The output is `root` of the run's configuration, else the environment's DATELINE_OUT, else `./out`.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import dagster as dg

from pipelines.deliveries import being_read
from pipelines.logs import loggers_in_run_config
from pipelines.processes import PROCESS_TAG, this_process
from pipelines.store import Store, locked
from pipelines.together import deliveries_of

DEFAULT_OUT = "out"
OUT_TAG = "dateline/out"  # on a run: the output that it writes to
PUBLISHES_TAG = "dateline/publishes"  # on a run: it holds its output alone


def default_root() -> Path:
    """The output where a run's configuration names none."""
    return Path(os.environ.get("DATELINE_OUT") or DEFAULT_OUT)


def inbox_folder(root: Path) -> Path:
    """The inbox of the output `root`: DATELINE_INBOX, else `inbox` in it."""
    return Path(os.environ.get("DATELINE_INBOX") or root / "inbox")


class StoreResource(dg.ConfigurableResource[Any]):
    """The output folder of a run, from its first step to its last.

    A run that publishes holds it alone, so that nothing changes below it. Runs that only make the tables of one
    delivery each (`alone: false`) work beside each other, and none beside one that publishes.
    """

    root: str = ""
    alone: bool = True

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["StoreResource"]:
        """Wait until no other run stands in the way, and say so. A sensor, which is no run, waits for none."""
        store = self.store()
        run = context.run
        if run is None:
            yield self
            return
        if context.instance is not None:
            context.instance.add_run_tags(run.run_id, {PROCESS_TAG: this_process()})

        def say() -> None:
            if context.log is not None:
                context.log.info("another run writes to %s; waiting for it to end", store.root)

        with locked(store.deliveries, say, shared=not self.alone), ExitStack() as reading:
            for delivery in deliveries_of(run.tags):
                reading.enter_context(being_read(store, delivery, say))
            yield self

    def store(self) -> Store:
        """The tables under the output."""
        return Store(Path(self.root).absolute() if self.root else default_root().absolute())


def run_config(root: Path, *, alone: bool = True) -> dict[str, Any]:
    """The configuration of a run that writes to the output `root`."""
    store = {"root": str(root), **({} if alone else {"alone": False})}
    return {"resources": {"store": {"config": store}}, **loggers_in_run_config()}
