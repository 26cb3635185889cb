"""The third stage: what each article reports, and which expression of time dates it."""

import dagster as dg
import pyarrow as pa

from dateline.events import mention_rows
from pipelines.deliveries import manifest_of
from pipelines.partitions import DELIVERIES
from pipelines.resources import StoreResource
from pipelines.stage import Report, finish, stage


@stage(
    "event_mentions",
    group="events",
    kinds={"python", "spacy", "parquet"},
    partitions_def=DELIVERIES,
)
def event_mentions(
    context: dg.AssetExecutionContext, store: StoreResource, articles: pa.Table, timexes: pa.Table
) -> Report:
    """One row a place that reports something: who did what, when, and whether it is told as having happened.

    `date_basis` says how the mention came by its date, and `factuality` tells what happened from what was planned,
    denied or only imagined. The quote is exactly the article's sentence.
    """
    read, found = articles.to_pylist(), timexes.to_pylist()
    all_events = manifest_of(store.store(), context.partition_key).settings.all_events
    rows = mention_rows(read, found, all_events=all_events)
    yield from finish(
        context, "event_mentions", rows, rests_on={"articles": read, "timexes": found}, chart_of="factuality"
    )
