"""Several deliveries in one run: what the run is tagged with, and what it reads from its tags.

A run costs seconds before it has read a word: its rules are set up, its events written, its dataset published. So small
deliveries that wait together share one. To Dagster it is a run over a range of partitions; each delivery keeps its own
tables, its own rejects and its own materialisations. Which deliveries share a run stands in `pipelines.sensors`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

PARTITION_TAG = "dagster/partition"
BATCH_TAG = "dateline/batch"  # on a run: the batch by which the ledger knows it
DELIVERIES_TAG = "dateline/deliveries"  # on a run: the names of its deliveries
_FIRST, _LAST = "dagster/asset_partition_range_start", "dagster/asset_partition_range_end"


def tags_of(batch: str, deliveries: Sequence[str]) -> dict[str, str]:
    """The tags of a run over these deliveries, which stand in this order and side by side among the partitions."""
    return {
        BATCH_TAG: batch,
        DELIVERIES_TAG: ",".join(deliveries),
        _FIRST: deliveries[0],
        _LAST: deliveries[-1],
    }


def deliveries_of(tags: Mapping[str, str]) -> list[str]:
    """The deliveries of a run with these tags, sorted; none for a run over all of them."""
    if DELIVERIES_TAG in tags:
        return sorted(tags[DELIVERIES_TAG].split(","))
    return [tags[PARTITION_TAG]] if PARTITION_TAG in tags else []
