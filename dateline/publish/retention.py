"""Which snapshots are kept: the newest ones, and the last of each of so many days and months before.

The rule stands in `OUT/retention.json`, where every publisher reads it. Days count only where something was published
on them, so what is kept does not depend on when somebody looks.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from dateline.errors import InputError, SnapshotError
from dateline.publish import layout
from dateline.publish.atomic import replace_text

RULE = "retention.json"


@dataclass(frozen=True, slots=True)
class Rule:
    """So many of the newest snapshots, and of as many days and months the last one each."""

    last: int = 5
    daily: int = 0
    monthly: int = 0

    def __post_init__(self) -> None:
        if self.last < 1 or self.daily < 0 or self.monthly < 0:
            raise InputError("a rule of retention keeps at least the last snapshot, and no number in it is negative")


def rule_of(out: Path) -> Rule:
    """The rule of an output, the usual one where none was set; SnapshotError where the file cannot be read."""
    path = out / RULE
    if not path.exists():
        return Rule()
    try:
        return Rule(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, InputError) as error:
        raise SnapshotError(
            f"{path} is no rule of retention ({error}); set one with `dateline retain {out} --last 5`"
        ) from error


def keep_rule(out: Path, rule: Rule) -> None:
    """Set the rule of an output."""
    replace_text(out / RULE, json.dumps(asdict(rule)) + "\n")


def kept(published: Sequence[tuple[str, date]], rule: Rule) -> list[str]:
    """Of snapshots and the days on which they were published, newest first, those that the rule keeps, in this order."""
    keep = {name for name, _ in published[: rule.last]}
    for most, form in ((rule.daily, "%Y-%m-%d"), (rule.monthly, "%Y-%m")):
        last_of: dict[str, str] = {}
        for name, day in published:
            last_of.setdefault(day.strftime(form), name)
        keep |= set(list(last_of.values())[:most])
    return [name for name, _ in published if name in keep]


def published_day(out: Path, snapshot: str) -> date:
    """The day (UTC) on which a snapshot was made."""
    made = (out / layout.SNAPSHOTS / snapshot / layout.DATAPACKAGE).stat().st_mtime
    return datetime.fromtimestamp(made, UTC).date()
