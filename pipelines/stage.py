"""What all assets share: how they are described to Dagster, and how their rows are finished.

Finished means validated, parted into a table and rejects, logged and reported. What a stage computes stands in
`assets`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import dagster as dg

from dateline.counting import counted
from dateline.schema import table_from_rows
from expectations.apart import validate_deliveries
from expectations.validation import BrokenRuleError, Outcome
from pipelines.checks import broken_result, check_results, check_specs
from pipelines.deliveries import PER_DELIVERY
from pipelines.io_manager import Produced
from pipelines.measuring import Report, measured
from pipelines.metadata import chart, column_schema, plotted_shares, preview, shares
from pipelines.store import content_digest
from pipelines.upkeep import FRESH, WHEN_DELIVERIES_LAND
from pipelines.versions import code_version

Row = dict[str, Any]

OWNERS = ["team:dateline"]
TAGS = {"domain": "news"}


def stage(
    table: str,
    *,
    group: str,
    kinds: set[str],
    partitions_def: dg.PartitionsDefinition | None = None,
    more_checks: Sequence[dg.AssetCheckSpec] = (),
) -> Callable[[Callable[..., Report]], dg.AssetsDefinition]:
    """Make an asset of the function that computes `table`; its description is the function's docstring.

    `more_checks` are those that the function reports itself, beside those of the table.
    """
    over_all = partitions_def is None
    asset = dg.asset(
        name=table,
        group_name=group,
        kinds=kinds,
        owners=OWNERS,
        code_version=code_version(),
        tags=TAGS,
        automation_condition=WHEN_DELIVERIES_LAND if over_all else None,
        freshness_policy=FRESH if over_all else None,
        partitions_def=partitions_def,
        metadata={"dagster/column_schema": column_schema(table)},
        check_specs=[*check_specs(table), *more_checks],
        io_manager_key="io_manager",
    )

    def make(compute: Callable[..., Report]) -> dg.AssetsDefinition:
        return asset(measured(compute))

    return make


def finish(  # noqa: PLR0913 - a stage hands over all that is told of it, by name
    context: dg.AssetExecutionContext,
    table: str,
    rows: Sequence[Row],
    rejects: Sequence[Row] = (),
    *,
    rests_on: Mapping[str, Sequence[Row]],
    chart_of: str,
    more: Mapping[str, float] | None = None,
) -> Report:
    """Validate a stage's rows and report them: the checks, then the table and its rejects.

    `rests_on` holds the rows of the tables that the rules refer to; `chart_of` is the column that the chart counts;
    `more` is told as well. A rule that cannot run is reported by its check and raised as BrokenRuleError, so nothing is
    written.
    """
    try:
        outcome = validate_deliveries(table, rows, rests_on)
    except BrokenRuleError as broken:
        yield broken_result(broken, table)
        raise
    yield from check_results(outcome)
    refused = [*rejects, *outcome.rejects]
    context.log.info("%s, %s", counted(len(outcome.rows), "row"), counted(len(refused), "reject"))
    made = table_from_rows(table, outcome.rows)
    if table in PER_DELIVERY:
        _tell_each(context, outcome.rows, refused)
    yield dg.MaterializeResult(
        value=Produced(made, table_from_rows("rejects", _once(refused))),
        metadata={**_told(outcome, refused, chart_of), **(more or {})},
        data_version=dg.DataVersion(content_digest(made)),
    )


def _told(outcome: Outcome, refused: Sequence[Row], chart_of: str) -> dict[str, Any]:
    return {
        "dagster/row_count": len(outcome.rows),
        "rejects": len(refused),
        "quarantined": len(outcome.rejects),
        "preview": preview(outcome.table, outcome.rows),
        f"share by {chart_of}": shares(outcome.rows, chart_of),
        **plotted_shares(outcome.rows, chart_of),
        "chart": chart(outcome.rows, chart_of),
        **({"why rejected": chart(refused, "reason")} if refused else {}),
    }


def _tell_each(context: dg.AssetExecutionContext, rows: Sequence[Row], rejects: Sequence[Row]) -> None:
    """Where a run makes the tables of several deliveries, each of them is told its own counts."""
    names = context.partition_keys if context.has_partition_key_range else ()
    for name in names if len(names) > 1 else ():
        counts = {"dagster/row_count": _number(name, rows), "rejects": _number(name, rejects)}
        context.add_asset_metadata(counts, partition_key=name)


def _number(delivery: str, rows: Sequence[Row]) -> int:
    return sum(row["delivery"] == delivery for row in rows)


def _once(rejects: Sequence[Row]) -> list[Row]:
    """Each reject once: two copies of one broken record in one place are one reject."""
    return list({row["reject_id"]: row for row in rejects}.values())
