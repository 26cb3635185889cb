"""How assets become Parquet files, and how assets that rest on them get them back.

An asset's value is a `Produced`: its table and its rejects. What rests on it is given the table alone. A table cut
by delivery is loaded for one delivery by assets cut likewise, and for all whole deliveries by the others. Where
files stand is decided in `pipelines.store`.
"""

from dataclasses import dataclass
from pathlib import Path

import dagster as dg
import pyarrow as pa

from dateline.errors import InputError
from dateline.schema import arrow_schema, table_from_rows
from pipelines.currency import marks_of
from pipelines.deliveries import PER_DELIVERY, is_whole
from pipelines.gathering import all_deliveries
from pipelines.in_use import put_aside, throw_away
from pipelines.store import REJECTS_OF, Store, read_table, write_table


@dataclass(frozen=True, slots=True)
class Produced:
    """What a stage made: a table of the asset's name and the rejects of that stage, both in their declared schema."""

    table: pa.Table
    rejects: pa.Table


def _part_of(made: Produced, name: str, delivery: str | None) -> Produced:
    """What is of one delivery, where a run makes the tables of several.

    It is built anew, so that it has the bytes that it has alone.
    """
    import pyarrow.compute as pc

    def own(whole: pa.Table, table: str) -> pa.Table:
        return table_from_rows(table, whole.filter(pc.equal(whole["delivery"], delivery)).to_pylist())

    return Produced(own(made.table, name), own(made.rejects, "rejects"))


class ParquetIOManager(dg.IOManager):
    """Writes `Produced`, reads tables."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def handle_output(self, context: dg.OutputContext, obj: Produced) -> None:
        """Write the rejects, then the table; a delivery is whole once the last of its tables stands."""
        name = context.asset_key.to_user_string()
        keys = context.asset_partition_keys if context.has_asset_partitions else [None]
        paths = [
            self._write(name, delivery, obj if len(keys) == 1 else _part_of(obj, name, delivery)) for delivery in keys
        ]
        place = paths[0] if len(paths) == 1 else paths[0].parent
        size = sum(path.stat().st_size for path in paths)
        context.add_output_metadata({"path": dg.MetadataValue.path(place), "bytes": size})

    def load_input(self, context: dg.InputContext) -> pa.Table:
        """The table of an upstream asset; InputError names it where it was never made."""
        name = context.asset_key.to_user_string()
        if not context.has_asset_partitions:
            return self._whole_table(name)
        if context.op_def.name in PER_DELIVERY:  # the run has a partition key in either case
            return pa.concat_tables([self._part(name, delivery) for delivery in context.asset_partition_keys])
        return all_deliveries(self._store, name)

    def _write(self, name: str, delivery: str | None, made: Produced) -> Path:
        marks = marks_of(self._store, delivery) if delivery else ("", "")
        path = self._store.path(name, delivery)
        if delivery:
            put_aside(self._store, delivery, [REJECTS_OF + name, name], marks[0])
        write_table(made.rejects, self._store.path(REJECTS_OF + name, delivery), *marks)
        write_table(made.table, path, *marks)
        if delivery and is_whole(self._store, delivery):
            throw_away(self._store, delivery)
        return path

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
