"""Which Dagster instance a build belongs to, so that the UI shows it afterwards.

DAGSTER_HOME where it is set; else `var/dagster` in the checkout that the current folder belongs to; else a folder
of the user's own. A home without a dagster.yaml is given the one in `pipelines/instance`. Run as a module, this
prints the folder: `DAGSTER_HOME=$(python -m pipelines.home) dagster dev`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from pathlib import Path

_CONFIGURATION = Path(__file__).parent / "instance" / "dagster.yaml"


def dagster_home() -> Path:
    """The folder of the instance, made ready for use."""
    home = Path(os.environ["DAGSTER_HOME"]) if os.environ.get("DAGSTER_HOME") else _default_home()
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "dagster.yaml").exists():
        shutil.copyfile(_CONFIGURATION, home / "dagster.yaml")
    return home.resolve()


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
