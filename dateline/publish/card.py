"""`README.md` of a snapshot: the dataset card, with the header that the Hugging Face Hub reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dateline.publish.labels import date_label
from dateline.publish.layout import table_file
from dateline.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LARGEST = "1M<n<10M"

_READING = """
## Load it

```python
import pandas as pd

timeline = pd.read_parquet("timeline.parquet")  # dtype_backend="pyarrow" keeps every type
mentions = pd.read_parquet("event_mentions.parquet")  # the sentences: join on event_id
```

`timeline.html` opens in any browser, without a network: an axis, a list, and behind each event its sentences and why it has
its date. `quality.html` tells how good all this is, `provenance.json` from what and with what it was made. Under `exports/`
stands the same timeline for spreadsheets (`timeline.csv`; an apostrophe stands before what they could take for a formula), for
calendars (`timeline.ics`), for TimelineJS, for SQLite and Datasette (`timeline.db`), and after GDELT and ACLED.

## Read a date

- `start_day` and `end_day` are the first and the last day of the interval in which it happened, both inclusive. "Last
  week" is seven days, not a day.
- `grain` is the finest unit that the text really states; `time_precision` is 1 for a day, 2 for a week, 3 for a month
  or coarser.
- `edtf` is the same date in EDTF (ISO 8601-2). Outside the years 1 to 9999 both days are null, and `edtf` and
  `start_year` carry the date.
- `date_basis` says what the date rests on: `publication` means that the text names none and the day of publication
  stands in for it; filter it out where that is not good enough.
- `date_conflict` and `date_candidates` tell where sources disagree; `contested` where some say that it did not happen.
- What is not known is null. No date is made up, and the day on which this dataset was made is in none of them.

Every column is described in `dictionary.md`.
"""


def card(snapshot: str, tables: Mapping[str, pa.Table]) -> str:
    """The text of the card for the published `tables`."""
    rows = "".join(f"| {name} | {tables[name].num_rows:,} | {table.meaning} |\n" for name, table in TABLES.items())
    return (
        f"{_header(tables)}\n# An event timeline from news articles\n\n"
        f"{_summary(tables)} Snapshot `{snapshot}`, made by Dateline.\n\n"
        f"| table | rows | one row is |\n|---|---|---|\n{rows}{_READING}"
    )


def _header(tables: Mapping[str, pa.Table]) -> str:
    languages = sorted(set(tables["articles"]["language"].to_pylist()) - {"und"})
    size = next((label for limit, label in _SIZES if tables["timeline"].num_rows < limit), _LARGEST)
    configs = "".join(
        f"- config_name: {name}\n  data_files: {table_file(name)}\n"
        + ("  default: true\n" if name == "timeline" else "")
        for name in ("timeline", *(name for name in TABLES if name != "timeline"))
    )
    return (
        "---\npretty_name: An event timeline from news articles\n"
        f"language: [{', '.join(languages)}]\nsize_categories: [{size}]\n"
        f"tags: [timeline, events, news, dates, timex3, edtf]\nconfigs:\n{configs}---\n"
    )


def _summary(tables: Mapping[str, pa.Table]) -> str:
    events, articles = tables["timeline"].num_rows, tables["articles"].num_rows
    if not events:
        return f"No event that could be dated, from {articles:,} articles."
    first, last = (tables["timeline"].slice(place, 1).to_pylist()[0] for place in (0, events - 1))
    return f"{events:,} events from {articles:,} articles, {date_label(first)} to {date_label(last)}."
