"""The fourth stage: mentions that tell of one event become that event, over all deliveries."""

import dagster as dg
import pyarrow as pa

from dateline.timeline import merge
from pipelines.stage import Report, finish, stage


@stage("events", group="events", kinds={"python", "parquet"})
def events(context: dg.AssetExecutionContext, articles: pa.Table, event_mentions: pa.Table) -> Report:
    """One row an event, whoever reported it and however often.

    Mentions with one day, predicate and participants are one event; it keeps all of them, and says where they
    disagree. Plans and denials are events too: their factuality keeps them off the timeline.
    """
    read, told = articles.to_pylist(), event_mentions.to_pylist()
    rows = merge(read, told).events
    yield from finish(
        context,
        "events",
        rows,
        rests_on={"articles": read, "event_mentions": told},
        chart_of="factuality",
        more={"mentions an event": round(len(told) / max(1, len(rows)), 4)},
    )
