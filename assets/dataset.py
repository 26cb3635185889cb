"""The last stage: all tables published as one snapshot."""

import dagster as dg
import pyarrow as pa

from pipelines.publication import publish_snapshot
from pipelines.resources import StoreResource
from pipelines.stage import OWNERS


@dg.asset(group_name="timeline", kinds={"parquet"}, owners=OWNERS, code_version="2")
def dataset(  # noqa: PLR0913, PLR0917 - an asset names what it rests on
    context: dg.AssetExecutionContext,
    store: StoreResource,
    articles: pa.Table,
    timexes: pa.Table,
    event_mentions: pa.Table,
    events: pa.Table,
    timeline: pa.Table,
) -> dg.MaterializeResult[None]:
    """What analysts open: every table, its dictionary and its viewer, in one folder that is whole or not there.

    `OUT/current` points at the newest snapshot and is switched in one step, so a reader sees the old one or the new
    one and never a mixture.
    """
    tables = {
        "articles": articles, "timexes": timexes, "event_mentions": event_mentions,
        "events": events, "timeline": timeline,
    }  # fmt: skip
    published = publish_snapshot(store.store(), tables)
    context.log.info("published %s", published.snapshot)
    return dg.MaterializeResult(metadata=published.metadata())
