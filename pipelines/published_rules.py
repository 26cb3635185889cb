"""The rules held against what is published, long after it was made: the same that held when it was written."""

from __future__ import annotations

from pathlib import Path

from dateline.publish.findings import Finding
from dateline.publish.layout import snapshot_folder
from dateline.publish.reading import rows
from expectations.rules import TABLES_WITH_RULES
from expectations.validation import validate


def broken_rules(out: Path) -> list[Finding]:
    """What breaks a rule in the tables of `out`, an output or one snapshot, which must be whole; with some values.

    SnapshotError where no dataset is or a table cannot be read, RuleBrokenError where a rule cannot be held against its
    rows.
    """
    folder = snapshot_folder(out)
    tables = {name: rows(folder, name) for name in TABLES_WITH_RULES}
    return [
        Finding(name, f"{len(found.failed)} rows break {found.rule.name}: {'; '.join(found.samples)}")
        for name, read in tables.items()
        for found in validate(name, read, tables).findings
        if found.failed
    ]
