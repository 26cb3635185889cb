"""What can be run: a delivery from its files to the dataset, one delivery alone, the timeline anew, or a feed list.

One run carries the partitioned stages of one delivery and then the others over all deliveries, in one process: the
steps are few and coarse, and a process for each would cost more than all of them.
"""

import os
from pathlib import Path

import dagster as dg

from pipelines.deliveries import PER_DELIVERY
from pipelines.fetching.feeds import fetch_feeds, read_list
from pipelines.logs import loggers_in_run_config
from pipelines.resources import PUBLISHES_TAG, default_root, inbox_folder
from pipelines.upkeep import STAGES_OVER_ALL


def _tags(*, tries: int, hours: int, publishes: bool = False) -> dict[str, str]:
    """How often Dagster starts a failed run again, after how long it ends one, and whether others must wait for it."""
    limits = {"dagster/max_retries": str(tries), "dagster/max_runtime": str(hours * 3600)}
    return {**limits, PUBLISHES_TAG: "yes"} if publishes else limits


BUILD = dg.define_asset_job(
    "build",
    selection=dg.AssetSelection.assets(*PER_DELIVERY, *STAGES_OVER_ALL),
    executor_def=dg.in_process_executor,
    # Who asks for it counts the tries: the sensor, or the person at the terminal.
    tags=_tags(tries=0, hours=6, publishes=True),
    description="One delivery from its files to the published dataset.",
)
DELIVERY = dg.define_asset_job(
    "delivery",
    selection=dg.AssetSelection.assets(*PER_DELIVERY),
    executor_def=dg.in_process_executor,
    config={"resources": {"store": {"config": {"alone": False}}}, **loggers_in_run_config()},
    tags=_tags(tries=1, hours=6),
    description="One delivery as far as its event mentions, beside others; nothing is published.",
)
REBUILD = dg.define_asset_job(
    "rebuild",
    selection=dg.AssetSelection.assets(*STAGES_OVER_ALL),
    executor_def=dg.in_process_executor,
    config=loggers_in_run_config(),
    tags=_tags(tries=2, hours=6, publishes=True),
    description="The timeline and the dataset anew, over all deliveries that are whole.",
)


def feed_list() -> Path | None:
    """The list of feeds that is configured: DATELINE_FEEDS, else `feeds.txt` in the output; None where there is none."""
    if told := os.environ.get("DATELINE_FEEDS"):
        return Path(told)
    usual = default_root() / "feeds.txt"
    return usual if usual.exists() else None


@dg.op(description="Puts what is new in the feeds of the configured list into the inbox.")
def fetch_configured(context: dg.OpExecutionContext) -> None:
    """Fetch; a feed that fails is warned of, and the run fails only where all of them do."""
    feeds = feed_list()
    if feeds is None:
        context.log.info("no feeds are configured: set DATELINE_FEEDS, or write feeds.txt in the output")
        return
    outcomes = list(fetch_feeds(read_list(feeds), inbox_folder(default_root())))
    failed = [outcome for outcome in outcomes if outcome.outcome == "failed"]
    for outcome in failed:
        context.log.warning(outcome.message)
    if len(failed) == len(outcomes):
        raise dg.Failure(f"none of the {len(failed)} feeds of {feeds} could be fetched")


FETCH = dg.GraphDefinition(name="fetch", node_defs=[fetch_configured]).to_job(
    executor_def=dg.in_process_executor,
    tags=_tags(tries=2, hours=1),
    description="What is new in the configured feeds, into the inbox, where the sensor finds it.",
)

JOBS = (BUILD, DELIVERY, REBUILD, FETCH)
