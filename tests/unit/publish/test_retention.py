from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli import main
from dateline.errors import InputError, SnapshotError
from dateline.publish.checking import check
from dateline.publish.retention import RULE, Rule, kept, rule_of

DAYS = [date(2024, 3, 2), date(2024, 3, 2), date(2024, 3, 1), date(2024, 2, 28), date(2024, 2, 27), date(2024, 1, 5)]
NAMED = [(f"s{number}", day) for number, day in enumerate(DAYS)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule(), ["s0", "s1", "s2", "s3", "s4"]),
        (Rule(last=1), ["s0"]),
        (Rule(last=1, daily=3), ["s0", "s2", "s3"]),
        (Rule(last=2, monthly=3), ["s0", "s1", "s3", "s5"]),
        (Rule(last=1, daily=2, monthly=9), ["s0", "s2", "s3", "s5"]),
    ],
)
def test_the_newest_are_kept_and_the_last_of_each_day_and_month(rule, expected):
    assert kept(NAMED, rule) == expected


@given(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9), st.lists(st.dates(), max_size=30))
def test_whatever_the_rule_the_newest_snapshot_stays_and_applying_it_again_removes_nothing(last, daily, monthly, days):
    published = [(str(number), day) for number, day in enumerate(sorted(days, reverse=True))]
    rule = Rule(last, daily, monthly)
    stay = kept(published, rule)
    assert stay[:1] == [name for name, _ in published[:1]]
    assert kept([one for one in published if one[0] in stay], rule) == stay
    assert len(stay) <= last + daily + monthly


@pytest.mark.parametrize("wrong", [{"last": 0}, {"daily": -1}, {"monthly": -2}])
def test_a_rule_that_keeps_nothing_is_refused(wrong):
    with pytest.raises(InputError, match="at least the last snapshot"):
        Rule(**wrong)


@pytest.fixture
def out(published, variant):
    """Four snapshots, a day apart, of which the last is current."""
    for number in range(4):
        folder = published(variant(number))
        made = datetime(2024, 3, 1, 12, tzinfo=UTC) + timedelta(days=number)
        for file in (folder / "current").resolve().iterdir():
            os.utime(file, (made.timestamp(), made.timestamp()))
    return folder


def _there(out):
    return {path.name for path in (out / "snapshots").iterdir()}


def test_a_rule_is_applied_at_once_and_kept_for_later_builds(out, published, variant, capsys):
    names = json.loads((out / "latest.json").read_text())["snapshots"]
    assert main(["retain", str(out), "--last", "2"]) == 0
    assert capsys.readouterr().out.split() == names[:2]
    assert _there(out) == set(names[:2])
    assert check(out) == []
    published(variant(9))
    assert len(_there(out)) == 2
    assert main(["retain", str(out), "--daily", "3"]) == 0
    assert rule_of(out) == Rule(last=2, daily=3)


def test_a_rule_that_cannot_be_read_is_named(out):
    (out / RULE).write_text("{")
    with pytest.raises(SnapshotError, match="is no rule of retention"):
        rule_of(out)
    assert main(["retain", str(out), "--last", "0"]) == 3


def test_where_nothing_is_published_no_rule_is_set(tmp_path):
    assert main(["retain", str(tmp_path), "--last", "2"]) == 3
    assert list(tmp_path.iterdir()) == []
