"""The first stage: what was delivered becomes articles and rejects."""

import dagster as dg

from dateline.articles import read_delivery
from dateline.articles.rejects import Refusal, reject_row
from dateline.errors import TooManyRejectsError
from dateline.reject_share import reject_share
from pipelines.checks import SHARE_OF_REJECTS, reject_share_result
from pipelines.deliveries import inputs_of, manifest_of
from pipelines.partitions import DELIVERIES
from pipelines.reference_tables import reference_of
from pipelines.resources import StoreResource
from pipelines.stage import Report, finish, stage


@stage(
    "articles",
    group="reading",
    kinds={"python", "parquet"},
    partitions_def=DELIVERIES,
    more_checks=[SHARE_OF_REJECTS],
)
def articles(context: dg.AssetExecutionContext, store: StoreResource) -> Report:
    """One row a news text, character for character as delivered, with all evidence of its publication day.

    What an article says about "last week" depends on when it was published. So every hint at that day is kept with
    how far it is to be trusted. An article without any gets the bounds that its text leaves, or an empty anchor: the day
    of this run is never used.
    Every delivered file and line that is not an article is a reject with its place and reason.
    Where these are too large a share, nothing is written.
    """
    manifest = manifest_of(store.store(), context.partition_key)
    settings = manifest.settings
    delivered = read_delivery(
        inputs_of(store.store(), manifest),
        manifest.delivery,
        published=settings.published,
        columns=settings.columns,
        reference=reference_of(store.store()),
    )
    for line in delivered.told:
        context.log.info(line)
    lost = [reject_row(manifest.delivery, file.name, Refusal(file.reason, file.problem)) for file in manifest.unread]
    rejects = [*lost, *delivered.rejects]
    found = reject_share(len(delivered.articles), rejects)
    yield reject_share_result(found, manifest.max_reject_share)
    if found.exceeds(manifest.max_reject_share):
        raise TooManyRejectsError(found.told(manifest.delivery, manifest.max_reject_share))
    yield from finish(context, "articles", delivered.articles, rejects, rests_on={}, chart_of="anchor_basis")
