"""Asset checks, from the suites of `expectations`: their names, and what they report of a validation.

Rows are validated once, inside the asset and before they are written; the checks report that outcome, so nothing
is computed twice. Rows in quarantine are a warning; a rule that broke is an error, and stops the run. Two checks
stand apart: `share_of_rejects` looks at what could not be read at all, `current_opens_whole` at what was published.
"""

from collections.abc import Iterable, Iterator, Sequence

import dagster as dg

from dateline.publish.checking import check
from dateline.publish.findings import Finding as Published
from dateline.reject_share import RejectShare
from expectations.rules import business_rules
from expectations.validation import BrokenRuleError, Finding, Outcome
from pipelines.metadata import counted
from pipelines.resources import StoreResource

STRUCTURE = "structure"
SHARE_OF_REJECTS = dg.AssetCheckSpec(
    "share_of_rejects",
    asset="articles",
    description="No more of the delivered records than its limit allows could not be read.",
    blocking=True,
)


def check_specs(table: str) -> list[dg.AssetCheckSpec]:
    """The checks of one asset: one over all structural rules, and one for each rule about its content."""
    described = {STRUCTURE: "Columns, types, empty cells, allowed values and ids are as the schema declares."}
    described |= {rule.name: rule.meaning for rule in business_rules(table)}
    return [dg.AssetCheckSpec(name, asset=table, description=text) for name, text in described.items()]


def check_results(outcome: Outcome) -> Iterator[dg.AssetCheckResult]:
    """What each check of the asset has to say of a validation."""
    named = {rule.name for rule in business_rules(outcome.table)}
    structural = [finding for finding in outcome.findings if finding.rule.name not in named]
    yield _result(outcome.table, STRUCTURE, structural)
    for finding in outcome.findings:
        if finding.rule.name in named:
            yield _result(outcome.table, finding.rule.name, [finding])


def broken_result(broken: BrokenRuleError, table: str) -> dg.AssetCheckResult:
    """What the check of a rule that could not run has to say, before the run stops."""
    named = {rule.name for rule in business_rules(table)}
    return dg.AssetCheckResult(
        passed=False,
        asset_key=table,
        check_name=broken.rule if broken.rule in named else STRUCTURE,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={"error": str(broken)},
    )


def reject_share_result(found: RejectShare, limit: float) -> dg.AssetCheckResult:
    """What the check of the rejects has to say of a delivery with this limit."""
    return dg.AssetCheckResult(
        passed=not found.exceeds(limit),
        asset_key="articles",
        check_name=SHARE_OF_REJECTS.name,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={
            "records": found.records,
            "rejected": found.rejected,
            "share": found.share,
            "limit": limit,
            **({"why rejected": counted("reason", found.reasons)} if found.reasons else {}),
        },
    )


def _result(table: str, name: str, findings: Sequence[Finding]) -> dg.AssetCheckResult:
    failing = [finding for finding in findings if finding.failed]
    told = [f"- {finding.rule.meaning} Not so: {'; '.join(finding.samples)}" for finding in failing]
    return dg.AssetCheckResult(
        passed=not failing,
        asset_key=table,
        check_name=name,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={
            "rules": len(findings),
            "rows checked": max(finding.checked for finding in findings),
            "rows in quarantine": len({place for finding in failing for place in finding.failed}),
            **({"found": dg.MetadataValue.md("\n".join(told))} if told else {}),
        },
    )


@dg.asset_check(
    asset="dataset", description="Everything that `current` points at is there, as declared and as its digests say."
)
def current_opens_whole(store: StoreResource) -> dg.AssetCheckResult:
    """Look at what was published as a reader would."""
    return findings_result("dataset", "current_opens_whole", check(store.store().root))


def findings_result(asset: str, name: str, findings: Iterable[Published]) -> dg.AssetCheckResult:
    """What the check of something published has to say of what was found wrong with it."""
    found = list(findings)
    told = "\n".join(f"- {finding.where} {finding.message}" for finding in found)
    return dg.AssetCheckResult(
        passed=not found,
        asset_key=asset,
        check_name=name,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={"findings": len(found), **({"found": dg.MetadataValue.md(told)} if found else {})},
    )
