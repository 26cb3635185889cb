"""What a stage costs, told beside what it made: seconds and memory, as numbers that Dagster plots over time.

The memory is the most that the run's process had until then, so the stage at which it rises is the one that needs it.
"""

import functools
import resource
import time
from collections.abc import Callable, Iterator
from typing import Any

import dagster as dg

Report = Iterator[dg.AssetCheckResult | dg.MaterializeResult[Any]]
_KIB_PER_MIB = 1024


def measured(compute: Callable[..., Report]) -> Callable[..., Report]:
    """The same stage, which also tells its seconds (of the clock) and the peak memory of its process (MiB)."""

    @functools.wraps(compute)
    def timed(*args: Any, **kwargs: Any) -> Report:
        begun = time.monotonic()
        for result in compute(*args, **kwargs):
            yield _with_cost(result, begun) if isinstance(result, dg.MaterializeResult) else result

    return timed


def _with_cost(result: dg.MaterializeResult[Any], begun: float) -> dg.MaterializeResult[Any]:
    """A result that also tells what it cost since `begun`, an instant of `time.monotonic`."""
    cost = {"seconds": round(time.monotonic() - begun, 3), "peak memory (MiB)": peak_memory()}
    return result._replace(metadata={**(result.metadata or {}), **cost})


def peak_memory() -> int:
    """The most memory that this process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB_PER_MIB
