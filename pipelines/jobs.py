"""What can be run: a delivery from its files to the dataset, one delivery alone, or the timeline anew.

One run carries the partitioned stages of one delivery and then the others over all deliveries, in one process: the
steps are few and coarse, and a process for each would cost more than all of them.
"""

import dagster as dg

from pipelines.deliveries import PER_DELIVERY

STAGES_OVER_ALL = ("events", "timeline", "dataset")

BUILD = dg.define_asset_job(
    "build",
    selection=dg.AssetSelection.assets(*PER_DELIVERY, *STAGES_OVER_ALL),
    executor_def=dg.in_process_executor,
    description="One delivery from its files to the published dataset.",
)
DELIVERY = dg.define_asset_job(
    "delivery",
    selection=dg.AssetSelection.assets(*PER_DELIVERY),
    executor_def=dg.in_process_executor,
    description="One delivery as far as its event mentions; nothing is published.",
)
REBUILD = dg.define_asset_job(
    "rebuild",
    selection=dg.AssetSelection.assets(*STAGES_OVER_ALL),
    executor_def=dg.in_process_executor,
    description="The timeline and the dataset anew, over all deliveries that are whole.",
)

JOBS = (BUILD, DELIVERY, REBUILD)
