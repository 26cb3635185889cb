"""Which Dagster instance a build belongs to, so that the UI shows it afterwards.

DAGSTER_HOME where it is set; else `var/dagster` in the checkout that the current folder belongs to; else a folder of
the user's own. A home without a dagster.yaml is given one of `pipelines/instance`: runs are kept on PostgreSQL where
DATELINE_POSTGRES_URL names a database, else on SQLite. A dagster.yaml that somebody has changed is left as it is. Run
as a module, this prints the folder: `DAGSTER_HOME=$(python -m pipelines.home) dagster dev`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from pathlib import Path

POSTGRES_URL = "DATELINE_POSTGRES_URL"
_INSTANCE = Path(__file__).parent / "instance"
_SQLITE, _POSTGRES = _INSTANCE / "dagster.yaml", _INSTANCE / "postgres.yaml"


def dagster_home() -> Path:
    """The folder of the instance, made ready for use."""
    home = Path(os.environ["DAGSTER_HOME"]) if os.environ.get("DAGSTER_HOME") else _default_home()
    home.mkdir(parents=True, exist_ok=True)
    wanted = _POSTGRES if os.environ.get(POSTGRES_URL) else _SQLITE
    there = home / "dagster.yaml"
    if not there.exists() or (there.read_bytes() in _shipped() and there.read_bytes() != wanted.read_bytes()):
        draft = home / f".dagster.yaml.{os.getpid()}"
        shutil.copyfile(wanted, draft)
        draft.replace(there)
    return home.resolve()


def _shipped() -> set[bytes]:
    return {file.read_bytes() for file in (_SQLITE, _POSTGRES)}


def _default_home() -> Path:
    for folder in (Path.cwd(), *Path.cwd().parents):
        if _is_checkout(folder):
            return folder / "var" / "dagster"
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "dateline" / "dagster"


def _is_checkout(folder: Path) -> bool:
    project = folder / "pyproject.toml"
    if not project.is_file():
        return False
    return bool(tomllib.loads(project.read_text(encoding="utf-8")).get("project", {}).get("name") == "dateline")


if __name__ == "__main__":
    sys.stdout.write(f"{dagster_home()}\n")
