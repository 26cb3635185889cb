"""What keeps the tables over all deliveries up to date: when they are made anew, and how old they may become.

`events`, `timeline`, `dataset` and the documents follow the deliveries: once none is under way any more, they are made
anew, whatever brought the deliveries and whether or not one of them failed. The freshness policy only tells; it starts
nothing.
"""

from datetime import timedelta

import dagster as dg

from pipelines.resources import PUBLISHES_TAG

DOCUMENTS = ("viewer", "descriptions", "exports")
STAGES_OVER_ALL = ("events", "timeline", "dataset", *DOCUMENTS)

# Not `eager()` as it is: that waits for every partition there is, so one poison delivery would stop the timeline for
# ever.
WHEN_DELIVERIES_LAND = (
    dg.AutomationCondition.eager()
    .without(~dg.AutomationCondition.any_deps_missing())
    .with_label("deliveries have landed and none is under way")
)
FRESH = dg.FreshnessPolicy.time_window(fail_window=timedelta(hours=50), warn_window=timedelta(hours=26))

AUTOMATION = dg.AutomationConditionSensorDefinition(
    "timeline_follows_deliveries",
    target=dg.AssetSelection.assets(*STAGES_OVER_ALL),
    minimum_interval_seconds=60,
    run_tags={"dateline/started_by": "automation", PUBLISHES_TAG: "yes"},
    description="Makes events, timeline, dataset and documents anew where deliveries were made without them, as in a backfill.",
)
