"""Everything that a run needs, loaded: what processes are forked from that carry runs (`pipelines.launching`).

Importing this module is what it is for. A run of one short article takes ten seconds of CPU where it has to load all
this and one or two where it finds it loaded. Nothing here may start a thread or open a database, as neither survives a
fork.
"""

from __future__ import annotations

import gc
import importlib
from contextlib import suppress

_MODULES = (
    "pipelines.definitions",
    "pipelines.publication",
    "dagster._cli.api",
    "dagster_postgres",
    "great_expectations.expectations",
    "great_expectations.data_context.types.base",
    "pandas",
    "pyarrow.parquet",
    "dateline.events.parsing.engine",
    "dateline.articles.formats.reading",
)


def _load() -> None:
    from dateline.events.parsing.engine import default_engine
    from pipelines.versions import code_version

    code_version()  # that of the code as it is loaded here, whatever stands on the disk when a run looks
    list(default_engine().parse(["Loaded once."], entities=True))


for _module in _MODULES:
    with suppress(Exception):  # a run that needs what cannot be loaded says so; the others need not
        importlib.import_module(_module)
with suppress(Exception):
    _load()
gc.freeze()
