"""When runs start by the clock. Schedules are off until somebody turns them on in the UI."""

import dagster as dg

from pipelines.jobs import FETCH, REBUILD

DAILY = dg.ScheduleDefinition(
    name="daily_rebuild",
    job=REBUILD,
    cron_schedule="30 4 * * *",
    execution_timezone="UTC",
    description="The timeline anew every morning, so that it holds all deliveries even where a run failed in between.",
)
HOURLY = dg.ScheduleDefinition(
    name="hourly_fetch",
    job=FETCH,
    cron_schedule="7 * * * *",
    execution_timezone="UTC",
    description="What is new in the feeds of the configured list, into the inbox; nothing where no list is configured.",
)
