"""Opens the Dagster instance of this place, also where another process makes its tables at the same moment.

Dagster makes the tables of a new database when it is first opened. Of two processes that do so together PostgreSQL lets
one through and tells the other that a type or a table exists already; opened again, all is there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import dagster as dg
from sqlalchemy.exc import IntegrityError, ProgrammingError

_TIMES = 6
_PAUSE = 0.5  # seconds; making the tables takes about one


def opened_instance(
    home: Path, opening: Callable[[str], dg.DagsterInstance] = dg.DagsterInstance.from_config
) -> dg.DagsterInstance:
    """The instance whose dagster.yaml stands in `home`; raises what PostgreSQL says where it goes on saying so."""
    for _ in range(_TIMES - 1):
        try:
            return opening(str(home))
        except (IntegrityError, ProgrammingError):
            time.sleep(_PAUSE)
    return opening(str(home))
