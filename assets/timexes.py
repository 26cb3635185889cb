"""The second stage: the expressions of time in each article, and where they fall on the calendar."""

import dagster as dg
import pyarrow as pa

from dateline.articles.dating import timex_rows
from pipelines.deliveries import manifest_of
from pipelines.partitions import DELIVERIES
from pipelines.resources import StoreResource
from pipelines.stage import Report, finish, stage


@stage("timexes", group="dating", kinds={"python", "parquet"}, partitions_def=DELIVERIES)
def timexes(context: dg.AssetExecutionContext, store: StoreResource, articles: pa.Table) -> Report:
    """One row an expression of time ("October 7", "last week", "two days later"), found and resolved.

    `basis` says what a date rests on: its own words, the publication, or an earlier expression. `grain` says how
    precise it is: "last week" is seven days and stays seven days. What cannot be put on the calendar is kept,
    unresolved and without a day.
    """
    kind = manifest_of(store.store(), context.partition_key).settings.kind
    read = articles.to_pylist()
    pairs = [timex_rows(article, kind=kind) for article in read]
    rows = [row for found, _ in pairs for row in found]
    refused = [row for _, rejects in pairs for row in rejects]
    yield from finish(context, "timexes", rows, refused, rests_on={"articles": read}, chart_of="basis")
