"""The fifth stage: of the events, those that happened and can be placed on the calendar."""

import dagster as dg
import pyarrow as pa

from dateline.schema import TIMELINE
from dateline.timeline.rows.events import on_timeline
from pipelines.measuring import Report
from pipelines.stage import finish, stage


@stage("timeline", group="timeline", kinds={"python", "parquet"})
def timeline(
    context: dg.AssetExecutionContext, articles: pa.Table, event_mentions: pa.Table, events: pa.Table
) -> Report:
    """The events that occurred or are under way and have a date, from the first day to the last.

    Within a day the finest grain comes first. `date_basis` says what each date rests on; nothing is here whose date
    had to be guessed.
    """
    mentions = {row["mention_id"]: row for row in event_mentions.to_pylist()}
    happened = events.to_pylist()
    rows = [event for event in happened if on_timeline(event, [mentions[key] for key in event["mention_ids"]])]
    rests_on = {"articles": articles.to_pylist(), "event_mentions": [*mentions.values()], "events": happened}
    yield from finish(context, TIMELINE.name, rows, rests_on=rests_on, chart_of="date_basis")
