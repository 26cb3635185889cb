"""The first stage: what was delivered becomes articles and rejects."""

import dagster as dg

from dateline.articles import Delivered, read_delivery
from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.errors import TooManyRejectsError
from dateline.reject_share import reject_share
from pipelines.checks import SHARE_OF_REJECTS, reject_share_result
from pipelines.deliveries import Manifest, inputs_of, manifest_of
from pipelines.measuring import Report
from pipelines.partitions import DELIVERIES
from pipelines.reference_tables import reference_of
from pipelines.resources import StoreResource
from pipelines.stage import finish, stage
from pipelines.store import Store


@stage(
    "articles",
    group="reading",
    kinds={"python", "parquet"},
    partitions_def=DELIVERIES,
    more_checks=[SHARE_OF_REJECTS],
)
def articles(context: dg.AssetExecutionContext, store: StoreResource) -> Report:
    """One row a news text, character for character as delivered, with all evidence of its publication day.

    What an article says about "last week" depends on when it was published. So every hint at that day is kept with how
    far it is to be trusted. An article without any gets the bounds that its text leaves, or an empty anchor: the day of
    this run is never used. Every delivered file and line that is not an article is a reject with its place and reason.
    Where these are too large a share, nothing is written.
    """
    rows, rejects, shares = [], [], []
    for name in context.partition_keys:
        manifest = manifest_of(store.store(), name)
        delivered = _read(store.store(), manifest)
        for line in delivered.told:
            context.log.info(line)
        refused = [*_not_copied(manifest), *delivered.rejects]
        rows += delivered.articles
        rejects += refused
        shares.append((reject_share(len(delivered.articles), refused), manifest))
    found, manifest = max(shares, key=lambda one: (one[0].exceeds(one[1].max_reject_share), one[0].share))
    yield reject_share_result(found, manifest.max_reject_share)
    if found.exceeds(manifest.max_reject_share):
        raise TooManyRejectsError(found.told(manifest.delivery, manifest.max_reject_share))
    yield from finish(context, "articles", rows, rejects, rests_on={}, chart_of="anchor_basis")


def _read(store: Store, manifest: Manifest) -> Delivered:
    settings = manifest.settings
    return read_delivery(
        inputs_of(store, manifest),
        manifest.delivery,
        published=settings.published,
        columns=settings.columns,
        reference=reference_of(store),
    )


def _not_copied(manifest: Manifest) -> list[Row]:
    """A reject for every file that could not even be copied."""
    return [reject_row(manifest.delivery, file.name, Refusal(file.reason, file.problem)) for file in manifest.unread]
