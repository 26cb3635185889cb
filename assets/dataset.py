"""The last stage: all tables published as one snapshot."""

import dagster as dg
import pyarrow as pa

from pipelines.measuring import Report, measured
from pipelines.publication import publish_snapshot
from pipelines.resources import StoreResource
from pipelines.stage import OWNERS, TAGS
from pipelines.upkeep import FRESH, WHEN_DELIVERIES_LAND
from pipelines.versions import code_version


@dg.asset(
    group_name="timeline",
    kinds={"parquet"},
    owners=OWNERS,
    tags=TAGS,
    code_version=code_version(),
    automation_condition=WHEN_DELIVERIES_LAND,
    freshness_policy=FRESH,
)
@measured
def dataset(  # noqa: PLR0913, PLR0917 - an asset names what it rests on
    context: dg.AssetExecutionContext,
    store: StoreResource,
    articles: pa.Table,
    timexes: pa.Table,
    event_mentions: pa.Table,
    events: pa.Table,
    timeline: pa.Table,
) -> Report:
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
    for told, names in (("left out", published.left_out), ("as before", published.as_before)):
        if names:
            context.log.warning(
                "%d deliveries %s, as they could not be made: %s", len(names), told, ", ".join(names[:5])
            )
    yield dg.MaterializeResult(metadata=published.metadata(), data_version=dg.DataVersion(published.snapshot.name))
