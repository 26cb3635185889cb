"""Runs a table's rules on rows in memory and parts those that fail from the rest, before anything is written.

First the structure, then, on rows of sound structure, the rules: so a value of a wrong type is one reject and
never a rule that cannot run. What the rules are stands in `structure` and `rules`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import zip_longest
from operator import and_
from typing import TYPE_CHECKING, Any

from dateline.errors import RuleBrokenError
from dateline.identity import content_id
from expectations.frames import Known, Row, rule_frame, structure_frame
from expectations.rule import GIVEN, MISSING, Rule
from expectations.rules import business_rules
from expectations.structure import EMPTY, MISTYPED, STRANGE, structural_rules

if TYPE_CHECKING:
    import pandas as pd

SAMPLE_CHARS = 200
SAMPLES = 5  # enough to see what a rule objects to

_STAGES = {
    "articles": "article",
    "timexes": "timex",
    "event_mentions": "event_mention",
    "events": "event",
    "timeline": "timeline",
}
_SPANS = {"timexes": ("char_start", "char_end"), "event_mentions": ("trigger_start", "trigger_end")}


Failure = tuple[Rule, str]  # a rule that a row breaks, and what stood there


class BrokenRuleError(RuleBrokenError):
    """One rule that could not be held against its rows; `rule` is its name."""

    def __init__(self, table: str, rule: Rule, told: str) -> None:
        super().__init__(
            f"the rule {rule.name} of {table} could not be held against its rows: {told} "
            f"Nothing was published; mend the rule or what makes {table}, then build again."
        )
        self.rule = rule.name


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: how many rows it saw, the places of those that failed, and what stood there."""

    rule: Rule
    checked: int
    failed: tuple[int, ...] = ()
    values: tuple[str, ...] = ()

    @property
    def samples(self) -> tuple[str, ...]:
        """The first of the values."""
        return self.values[:SAMPLES]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rows that satisfy every rule, the rejects made of the others, and what each rule found."""

    table: str
    rows: list[Row]
    rejects: list[Row]
    findings: tuple[Finding, ...]


def rules_of(table: str) -> tuple[Rule, ...]:
    """Every rule of the table called `table`, in the order in which they run."""
    return (*structural_rules(table), *business_rules(table))


def validate(table: str, rows: Sequence[Row], rests_on: Mapping[str, Sequence[Row]]) -> Outcome:
    """Part `rows` by the rules of `table`; `rests_on` holds the rows of the tables that they refer to.

    A rule that cannot run, or that blames the table and no row of it, raises BrokenRuleError.
    """
    known = Known(rests_on)
    structure = _run(table, structural_rules(table), structure_frame(table, rows))
    sound, unsound = _part(rows, structure)
    business = _run(table, business_rules(table), rule_frame(table, sound, known))
    kept, refused = _part(sound, business)
    rejects = [_reject(table, row, known, failed) for row, failed in [*unsound, *refused]]
    return Outcome(table, kept, rejects, (*structure, *business))


def _run(table: str, rules: Sequence[Rule], frame: pd.DataFrame) -> tuple[Finding, ...]:
    """What each of `rules` finds in `frame`, whose index counts from 0."""
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_pandas(table)
    batches = source.add_dataframe_asset(table).add_batch_definition_whole_dataframe("rows")
    suite = gx.ExpectationSuite(name=table, expectations=[_expectation(rule) for rule in rules])
    batch = batches.get_batch(batch_parameters={"dataframe": frame})
    report = batch.validate(suite, result_format={"result_format": "COMPLETE"})
    found = {_name_in(result): result for result in report.results}
    return tuple(_finding(table, rule, found[rule.name], frame) for rule in rules)


def _expectation(rule: Rule) -> Any:
    import great_expectations.expectations as gxe

    only = {"row_condition": _condition(rule)} if rule.where else {}
    return getattr(gxe, rule.expectation)(**rule.settings, **only, meta={"rule": rule.name}, description=rule.meaning)


def _condition(rule: Rule) -> Any:
    """The rows that a rule is confined to, as Great Expectations says it."""
    from great_expectations.expectations.row_conditions import Column

    conditions = []
    for name, value in rule.where.items():
        column = Column(name)
        nullity = {GIVEN: column.is_not_null, MISSING: column.is_null}.get(value)
        conditions.append(nullity() if nullity else column == value)
    return reduce(and_, conditions)


def _name_in(result: Any) -> str:
    return str(result.expectation_config.meta["rule"])


def _finding(table: str, rule: Rule, result: Any, frame: pd.DataFrame) -> Finding:
    failed = result.result.get("unexpected_index_list")
    if not result.success and (rule.stops or failed is None):
        raise BrokenRuleError(table, rule, _why(result) or str(result.result)[:SAMPLE_CHARS])
    places = tuple(sorted(set(failed or ())))
    column = rule.settings.get("column") or rule.settings.get("column_A")
    values = tuple(str(frame[column].iloc[place])[:SAMPLE_CHARS] for place in places) if column else ()
    return Finding(rule, len(frame), places, values)


def _why(result: Any) -> str:
    """The message of the exception inside a result; "" where there was none."""
    information = result.exception_info or {}
    details = [information, *(entry for entry in information.values() if isinstance(entry, dict))]
    return " ".join(str(entry["exception_message"]) for entry in details if entry.get("exception_message"))


def _part(rows: Sequence[Row], findings: Sequence[Finding]) -> tuple[list[Row], list[tuple[Row, list[Failure]]]]:
    """Rows without a failure, and those with one beside the rules that they break and what they break them with."""
    against: dict[int, list[Failure]] = defaultdict(list)
    for finding in findings:
        for place, value in zip_longest(finding.failed, finding.values, fillvalue=""):
            against[int(place)].append((finding.rule, str(value)))
    kept = [row for place, row in enumerate(rows) if place not in against]
    return kept, [(rows[place], against[place]) for place in sorted(against)]


def _reject(table: str, row: Row, known: Known, against: Sequence[Failure]) -> Row:
    article_id, start, end = _place(table, row, known)
    article = row if table == "articles" else known.row("articles", article_id)
    told = " ".join(f"{rule.name}: {rule.meaning}{_where(rule, value)}" for rule, value in against)
    reject: Row = {
        "delivery": str(row.get("delivery") or article.get("delivery") or ""),
        "source_path": str(article.get("source_path") or ""),
        "article_id": article_id,
        "stage": _STAGES[table],
        "reason": against[0][0].reason,
        "message": told,
        "char_start": start,
        "char_end": end,
        "sample": json.dumps(row, default=str, ensure_ascii=False)[:SAMPLE_CHARS],
        "byte_size": None,
        "sha256": None,
    }
    return {"reject_id": content_id(*reject.values()), **reject}


def _where(rule: Rule, value: str) -> str:
    """Which column breaks a rule for all columns."""
    return f" Not so: {value}." if rule.settings.get("column") in {MISTYPED, EMPTY, STRANGE} else ""


def _place(table: str, row: Row, known: Known) -> tuple[str | None, int | None, int | None]:
    """The article of a row, and its span there where it is one; of an event, those of its first mention."""
    if table in ("events", "timeline"):
        return _place("event_mentions", next(_mentions(row, known), {}), known)
    if table in _SPANS:
        start, end = _SPANS[table]
        return row.get("article_id"), row.get(start), row.get(end)
    return row.get("article_id"), None, None


def _mentions(event: Row, known: Known) -> Iterator[Row]:
    for key in event.get("mention_ids") or ():
        if mention := known.row("event_mentions", key):
            yield mention
