"""What the tests of the rows of an article share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Row = dict[str, Any]


@pytest.fixture(scope="session")
def behind(rows_of: Callable[..., list[Row]]) -> Callable[[str], dict[str, str]]:
    """The EDTF of the rows of a text that are dated by what stands before them, by their triggers."""
    return lambda text: {row["trigger"]: row["edtf"] for row in rows_of(text) if row["date_basis"] == "discourse"}
