"""The timeline in the formats of other programs, under `exports/`: one module a format, each from the published tables.

None says more than the tables do: what is not known is left out or empty, and a wide date stays wide as far as the
format can say so. `docs/analysis.md` tells what each has room for.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.publish import layout
from dateline.publish.exports.calendar_file import icalendar
from dateline.publish.exports.database import datasette_metadata, write_database
from dateline.publish.exports.flat import acled, gdelt
from dateline.publish.exports.spreadsheet import write_csv, write_rows
from dateline.publish.exports.timelinejs import timelinejs
from dateline.publish.exports.told import told_events

if TYPE_CHECKING:
    import pyarrow as pa


def write_exports(tables: Mapping[str, pa.Table], folder: Path) -> None:
    """Write every export of the published `tables` into the snapshot's `folder`."""
    events = told_events(tables)
    write_csv(tables["timeline"], folder / layout.CSV)
    write_rows(gdelt(events), folder / layout.GDELT, delimiter="\t")
    write_rows(acled(events), folder / layout.ACLED)
    (folder / layout.TIMELINEJS).write_text(timelinejs(events), encoding="utf-8")
    (folder / layout.ICALENDAR).write_bytes(icalendar(events).encode("utf-8"))
    write_database(tables, folder / layout.DATABASE)
    (folder / layout.DATASETTE).write_text(datasette_metadata(), encoding="utf-8")
