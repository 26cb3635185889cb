"""What holds for all tests: their order, and that none of them fails for being slow.

Modules that take minutes begin first, so that no worker waits long for the other at the end; pytest-xdist keeps this
order with `--no-loadscope-reorder`. Times differ from machine to machine, so hypothesis watches no clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    import pytest

LONGEST = (
    "test_faults", "test_kill", "test_postgres", "test_build", "test_walks", "test_running", "test_forget", "test_ui",
    "test_together", "test_launching",
)  # fmt: skip

settings.register_profile("untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by module alone; within one the order stays."""
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))
