"""What was published beside the tables, as assets of their own: the page, the descriptions, the exports.

They are written with the dataset, in one step, so that no reader sees some of them new and others old. Here they are
looked at as a reader would, and told of: where they are, how large, and whether what must hold of them does.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import dagster as dg

from dateline.publish import layout
from dateline.publish.documents import DESCRIPTIONS, PAGES, description_findings, export_findings, page_findings
from pipelines.checks import findings_result
from pipelines.measuring import Report, measured
from pipelines.publication import viewer_url
from pipelines.resources import StoreResource
from pipelines.stage import OWNERS, TAGS
from pipelines.upkeep import FRESH, WHEN_DELIVERIES_LAND
from pipelines.versions import code_version

STAND_ALONE, DESCRIBE, COMPLETE = "pages_stand_alone", "descriptions_are_of_this_dataset", "exports_are_complete"


def _documents(kinds: set[str], check: str, description: str) -> Callable[[Callable[..., Report]], dg.AssetsDefinition]:
    """Make an asset of the function that looks at some documents of the dataset, with its one check."""

    def make(look: Callable[..., Report]) -> dg.AssetsDefinition:
        return dg.asset(
            deps=["dataset"],
            group_name="documents",
            kinds=kinds,
            owners=OWNERS,
            tags=TAGS,
            code_version=code_version(),
            automation_condition=WHEN_DELIVERIES_LAND,
            freshness_policy=FRESH,
            check_specs=[dg.AssetCheckSpec(check, asset=look.__name__, description=description)],
        )(measured(look))

    return make


@_documents({"html"}, STAND_ALONE, "The pages forbid whatever is not in them, and name nothing to be loaded.")
def viewer(store: StoreResource) -> Report:
    """The page of the timeline and the page of its quality: self-contained files that open from the disk.

    One click leads from a bar on the axis to the sentences, the day on which they were said, and the rule that read the
    date.
    """
    folder = store.store().root / layout.CURRENT
    yield findings_result("viewer", STAND_ALONE, page_findings(folder))
    more = {"open it": dg.MetadataValue.url(viewer_url(folder.resolve()))}
    yield _told(folder, PAGES, more)


@_documents(
    {"markdown"}, DESCRIBE, "Every table and column is described, in words and for programs, and of this snapshot."
)
def descriptions(store: StoreResource) -> Report:
    """What the dataset says of itself: dictionary, card, Croissant, Data Package, quality and provenance.

    All of them are generated from the declared columns and from the data, so that no column goes undescribed and no
    figure is copied by hand.
    """
    folder = store.store().root / layout.CURRENT
    yield findings_result("descriptions", DESCRIBE, description_findings(folder))
    yield _told(folder, DESCRIPTIONS, {})


@_documents({"csv", "sqlite"}, COMPLETE, "The CSV and the database hold every row of the tables that they are of.")
def exports(store: StoreResource) -> Report:
    """The timeline for other tools: CSV safe to open in a spreadsheet, TimelineJS, iCalendar, SQLite, and flat files.

    The flat files have the columns of GDELT and of ACLED. No export states a date more finely than the timeline does.
    """
    folder = store.store().root / layout.CURRENT
    yield findings_result("exports", COMPLETE, export_findings(folder))
    yield _told(folder, layout.EXPORTS, {})


def _told(
    folder: Path, paths: tuple[str, ...], more: Mapping[str, dg.MetadataValue[Any]]
) -> dg.MaterializeResult[None]:
    """Where the files are and how large; their digests together are the version of the data."""
    snapshot = folder.resolve()
    facts = [layout.facts(snapshot, path) for path in paths]
    lines = [f"| [{fact.path}]({(snapshot / fact.path).as_uri()}) | {fact.size:,} |" for fact in facts]
    return dg.MaterializeResult(
        metadata={
            **more,
            "files": dg.MetadataValue.md("\n".join(["| file | bytes |", "|---|---|", *lines])),
            "bytes": sum(fact.size for fact in facts),
        },
        data_version=dg.DataVersion("-".join(fact.sha256[:8] for fact in facts)),
    )


DOCUMENTS = (viewer, descriptions, exports)
