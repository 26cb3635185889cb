"""What somebody only says they did is told by the row of the deed; to announce or admit something is a deed of its own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bank told clients on Monday it closed ten branches in April.", ["closed"]),
        ("The bank said on Monday it had closed ten branches.", ["said"]),
        ("The bank said on Monday it had put off the sale until 2026.", ["said"]),
        ("The bank announced on Monday that it had closed ten branches in April.", ["announced", "closed"]),
        ("The mayor admitted on Monday that she had sold the port in April.", ["admitted", "sold"]),
    ],
)
def test_a_deed_of_ones_own_is_told_once(rows_of, text, told) -> None:
    dated = [row["trigger"] for row in rows_of(text) if row["start_day"] is not None]
    assert dated == told
