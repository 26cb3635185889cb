"""What a run is given: the output that it writes to.

The output is `root` of the run's configuration, else the environment's DATELINE_OUT, else `./out`.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg

from pipelines.store import Store, locked

DEFAULT_OUT = "out"
OUT_TAG = "dateline/out"  # on a run: the output that it writes to


def default_root() -> Path:
    """The output where a run's configuration names none."""
    return Path(os.environ.get("DATELINE_OUT") or DEFAULT_OUT)


def inbox_folder(root: Path) -> Path:
    """The inbox of the output `root`: DATELINE_INBOX, else `inbox` in it."""
    return Path(os.environ.get("DATELINE_INBOX") or root / "inbox")


class StoreResource(dg.ConfigurableResource[Any]):
    """The output folder of a run; held alone from its first step to its last, so that two runs never mix there."""

    root: str = ""

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["StoreResource"]:
        """Wait until no other run writes to this output."""
        store = self.store()

        def say() -> None:
            if context.log is not None:
                context.log.info("another run writes to %s; waiting for it", store.root)

        with locked(store.deliveries, say):
            yield self

    def store(self) -> Store:
        """The tables under the output."""
        return Store(Path(self.root).absolute() if self.root else default_root().absolute())


def run_config(root: Path) -> dict[str, Any]:
    """The configuration of a run that writes to the output `root`."""
    return {"resources": {"store": {"config": {"root": str(root)}}}}
