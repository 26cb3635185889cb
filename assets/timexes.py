"""The second stage: the expressions of time in each article, and where they fall on the calendar."""

import dagster as dg
import pyarrow as pa

from pipelines.deliveries import settings_of
from pipelines.measuring import Report
from pipelines.partitions import DELIVERIES
from pipelines.resources import StoreResource
from pipelines.stage import finish, stage
from pipelines.work import parted, timexes_of


@stage("timexes", group="dating", kinds={"python", "parquet"}, partitions_def=DELIVERIES)
def timexes(context: dg.AssetExecutionContext, store: StoreResource, articles: pa.Table) -> Report:
    """One row an expression of time ("October 7", "last week", "two days later"), found and resolved.

    `basis` says what a date rests on: its own words, the publication, or an earlier expression. `grain` says how
    precise it is: "last week" is seven days and stays seven days. What cannot be put on the calendar is kept,
    unresolved and without a day.
    """
    rows, refused = [], []
    for kind, part in parted(articles, context.partition_keys, lambda name: settings_of(store.store(), name).kind):
        found, impossible = timexes_of(part, kind)
        rows += found
        refused += impossible
    yield from finish(context, "timexes", rows, refused, rests_on={"articles": articles.to_pylist()}, chart_of="basis")
