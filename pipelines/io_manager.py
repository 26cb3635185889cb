"""How assets become Parquet files, and how assets that rest on them get them back.

An asset's value is a `Produced`: its table and its rejects. What rests on it is given the table alone. A table cut
by delivery is loaded for one delivery by assets cut likewise, and for all whole deliveries by the others. Where
files stand is decided in `pipelines.store`.
"""

from dataclasses import dataclass

import dagster as dg
import pyarrow as pa

from dateline.errors import InputError
from dateline.schema import arrow_schema
from pipelines.currency import marks_of
from pipelines.deliveries import PER_DELIVERY
from pipelines.gathering import all_deliveries
from pipelines.store import REJECTS_OF, Store, read_table, write_table


@dataclass(frozen=True, slots=True)
class Produced:
    """What a stage made: a table of the asset's name and the rejects of that stage, both in their declared schema."""

    table: pa.Table
    rejects: pa.Table


class ParquetIOManager(dg.IOManager):
    """Writes `Produced`, reads tables."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def handle_output(self, context: dg.OutputContext, obj: Produced) -> None:
        """Write the rejects, then the table; a delivery is whole once the last of its tables stands."""
        name = context.asset_key.to_user_string()
        delivery = context.asset_partition_key if context.has_asset_partitions else None
        marks = marks_of(self._store, delivery) if delivery else ("", "")
        path = self._store.path(name, delivery)
        write_table(obj.rejects, self._store.path(REJECTS_OF + name, delivery), *marks)
        write_table(obj.table, path, *marks)
        context.add_output_metadata({"path": dg.MetadataValue.path(path), "bytes": path.stat().st_size})

    def load_input(self, context: dg.InputContext) -> pa.Table:
        """The table of an upstream asset; InputError names it where it was never made."""
        name = context.asset_key.to_user_string()
        if not context.has_asset_partitions:
            return self._whole_table(name)
        if context.op_def.name in PER_DELIVERY:  # the run has a partition key in either case
            return self._part(name, context.asset_partition_key)
        return all_deliveries(self._store, name)

    def _whole_table(self, name: str) -> pa.Table:
        path = self._store.path(name)
        if not path.exists():
            raise InputError(f"{path} is missing: materialise the asset {name!r} first")
        return read_table(path, arrow_schema(name))

    def _part(self, name: str, delivery: str) -> pa.Table:
        path = self._store.path(name, delivery)
        if not path.exists():
            raise InputError(f"{path} is missing: materialise the asset {name!r} for the delivery {delivery!r} first")
        return read_table(path, arrow_schema(name))


@dg.io_manager(
    required_resource_keys={"store"}, description="Parquet files under the output, written whole or not at all."
)
def parquet_io_manager(context: dg.InitResourceContext) -> ParquetIOManager:
    """The IO manager on the run's store; a function, as a nested resource would open the store a second time."""
    return ParquetIOManager(context.resources.store.store())
