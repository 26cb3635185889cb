"""The fourth stage: mentions that tell of one event become that event, over all deliveries."""

import dagster as dg
import pyarrow as pa

from dateline.timeline import merge
from dateline.timeline.grouping.memory import recall, remember
from dateline.timeline.review import ANSWERS, DOUBTFUL, as_csv, doubtful, quotes_of, read_answers
from pipelines.measuring import Report
from pipelines.resources import StoreResource
from pipelines.stage import finish, stage
from pipelines.store import write_table, write_text


@stage("events", group="events", kinds={"python", "parquet"})
def events(
    context: dg.AssetExecutionContext, store: StoreResource, articles: pa.Table, event_mentions: pa.Table
) -> Report:
    """One row an event, whoever reported it and however often.

    Mentions are one event where their articles tell one story or their days and participants agree, and their
    predicates are near; it keeps all of them, and says where they disagree. Plans and denials are events too: their
    factuality keeps them off the timeline. Pairs in doubt stand in `review/doubtful.csv`, and answers in
    `review/answers.csv` are heard.
    """
    read, told = articles.to_pylist(), event_mentions.to_pylist()
    review, remembered = store.store().root / "review", [store.store().path(name) for name in ("links", "event_rows")]
    merged = merge(read, told, read_answers(review / ANSWERS), recall(*remembered))
    found = list(merged.events)
    for table, path in zip(remember(merged.memory), remembered, strict=True):
        write_table(table, path)
    write_text(as_csv(doubtful(merged, quotes_of(told))), review / DOUBTFUL)
    yield from finish(
        context,
        "events",
        found,
        rests_on={"articles": read, "event_mentions": told},
        chart_of="factuality",
        more={"mentions an event": round(len(told) / max(1, len(found)), 4)},
    )
