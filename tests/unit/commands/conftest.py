"""The command line as a test calls it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.cli import main


@pytest.fixture(scope="session")
def run() -> Callable[..., int]:
    """Run a command in this process, for its exit code, also where argparse ends it."""

    def code(*arguments: str) -> int:
        try:
            return main(arguments)
        except SystemExit as end:
            return int(end.code or 0)

    return code
