"""What a rule is: a name, a sentence that teaches it, and the expectation that checks it.

Rules are data, so that their names can be listed without Great Expectations, which takes seconds to import.
What the rules are stands in `structure` and `rules`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

GIVEN, MISSING = "<given>", "<missing>"  # in `where`: any value, or none


@dataclass(frozen=True, slots=True)
class Rule:
    """One expectation on one table.

    `expectation` is the name of a class of `great_expectations.expectations`, `settings` its arguments. `where`
    confines the rule to rows in which the columns named have these values, GIVEN or MISSING among them. A row that
    fails goes to the rejects with `reason`; where `stops` is set, any failure stops the run instead,
    because no single row is to blame.
    """

    name: str
    meaning: str
    expectation: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    where: Mapping[str, Any] = field(default_factory=dict)
    reason: str = "failed_expectation"
    stops: bool = False
