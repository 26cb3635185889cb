"""The third stage: what each article reports, and which expression of time dates it."""

import dagster as dg
import pyarrow as pa

from pipelines.deliveries import settings_of
from pipelines.measuring import Report
from pipelines.partitions import DELIVERIES
from pipelines.resources import StoreResource
from pipelines.stage import finish, stage
from pipelines.work import mentions_of, parted


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
    rows, refused = [], []
    for every, part in parted(
        articles, context.partition_keys, lambda name: settings_of(store.store(), name).all_events
    ):
        found, failed = mentions_of(part, timexes, all_events=every)
        rows += found
        refused += failed
    rests_on = {"articles": articles.to_pylist(), "timexes": timexes.to_pylist()}
    yield from finish(context, "event_mentions", rows, refused, rests_on=rests_on, chart_of="factuality")
