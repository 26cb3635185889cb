"""Everything that Dagster knows of: the one place where assets, checks, jobs, schedules, sensors and resources meet."""

from collections.abc import Mapping
from typing import Any

import dagster as dg

from assets.articles import articles
from assets.dataset import dataset
from assets.documents import DOCUMENTS
from assets.event_mentions import event_mentions
from assets.events import events
from assets.timeline import timeline
from assets.timexes import timexes
from pipelines.alerts import alert
from pipelines.checks import current_opens_whole
from pipelines.io_manager import parquet_io_manager
from pipelines.jobs import JOBS
from pipelines.logs import JSON_LINES, NAME
from pipelines.resources import StoreResource
from pipelines.schedules import DAILY, HOURLY
from pipelines.sensors import inbox
from pipelines.upkeep import AUTOMATION


def build_definitions(resource_overrides: Mapping[str, Any] | None = None) -> dg.Definitions:
    """The definitions, with any of the resources `store` and `io_manager` replaced."""
    resources = {"store": StoreResource(), "io_manager": parquet_io_manager}
    return dg.Definitions(
        assets=[articles, timexes, event_mentions, events, timeline, dataset, *DOCUMENTS],
        asset_checks=[current_opens_whole],
        jobs=JOBS,
        schedules=[DAILY, HOURLY],
        sensors=[inbox, AUTOMATION, alert],
        loggers={NAME: JSON_LINES},
        executor=dg.in_process_executor,
        resources={**resources, **(resource_overrides or {})},
    )


defs = build_definitions()
