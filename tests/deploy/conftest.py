"""A PostgreSQL server of the tests' own, gone with its data afterwards."""

from __future__ import annotations

import pytest
from postgres_server import running_server


@pytest.fixture(scope="session")
def postgres():
    """A running server; it can be stopped and started again."""
    with running_server() as server:
        yield server
