from __future__ import annotations

from typing import Any

import pytest

from dateline.reject_share import FEWEST_RECORDS, MAX_REJECT_SHARE, NO_FAILURES, reject_share
from dateline.schema import REJECT_REASONS


def reject(number: int, reason: str = "bad_json", stage: str = "read") -> dict[str, Any]:
    return {
        "reject_id": str(number),
        "stage": stage,
        "reason": reason,
        "source_path": f"in.jsonl#{number}",
        "message": "broken",
    }


def test_records_are_articles_and_what_was_refused_in_their_place():
    found = reject_share(6, [reject(1), reject(2, "no_text")])
    assert (found.records, found.rejected, found.share) == (8, 2, 0.25)


@pytest.mark.parametrize("reason", NO_FAILURES)
def test_what_is_no_failure_of_the_input_does_not_count(reason: str):
    assert reason in REJECT_REASONS
    found = reject_share(5, [reject(number, reason) for number in range(50)])
    assert (found.records, found.share) == (5, 0.0)


@pytest.mark.parametrize(("reason", "stage"), [("bad_date_field", "article"), ("impossible_date", "timex")])
def test_what_is_found_in_articles_that_were_read_does_not_count(reason: str, stage: str):
    assert reject_share(5, [reject(number, reason, stage) for number in range(50)]).share == 0.0


def test_one_broken_record_in_one_place_counts_once():
    assert reject_share(5, [reject(1), reject(1)]).records == 6


def test_nothing_delivered_exceeds_no_limit():
    found = reject_share(0, [])
    assert (found.share, found.exceeds(0.0)) == (0.0, False)


@pytest.mark.parametrize(("rejected", "exceeds"), [(4, False), (5, False), (6, True)])
def test_a_share_fails_above_its_limit_and_not_at_it(rejected: int, exceeds: bool):  # noqa: FBT001 - what is expected
    found = reject_share(10 - rejected, [reject(number) for number in range(rejected)])
    assert found.exceeds(MAX_REJECT_SHARE) is exceeds


def test_a_handful_of_records_is_not_judged_by_a_share_unless_none_may_fail():
    few = reject_share(1, [reject(number) for number in range(FEWEST_RECORDS - 2)])
    assert few.share > MAX_REJECT_SHARE
    assert not few.exceeds(MAX_REJECT_SHARE)
    assert few.exceeds(0.0)
    assert reject_share(1, [reject(number) for number in range(FEWEST_RECORDS - 1)]).exceeds(MAX_REJECT_SHARE)


def test_what_is_told_names_the_share_the_limit_the_reasons_and_what_to_do():
    found = reject_share(2, [reject(1, "no_text"), reject(2), reject(3), reject(4)])
    assert found.told("monday", 0.5) == (
        "4 of 6 records of the delivery monday could not be read, a share of 0.667, above the limit of 0.5: "
        "bad_json 3, no_text 1; for example in.jsonl#2: broken. Nothing was published; mend the input, or allow a larger "
        "share with --max-reject-share, then build again."
    )
