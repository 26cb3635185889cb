"""Which systems there are to measure beside, where each lives, how it is called, and whether it is there.

`peers.toml` names them; nothing here installs or runs one.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CATALOGUE = Path(__file__).with_name("peers.toml")
WORKERS = Path(__file__).with_name("workers")
HOME = Path(__file__).parents[2] / "var" / "peers"
_SEALED = "installed.txt"


@dataclass(frozen=True)
class Peer:
    """One row of the catalogue."""

    name: str
    title: str
    kind: str
    worker: str
    needs: tuple[str, ...]
    packages: tuple[str, ...]
    licence: str

    @property
    def folder(self) -> Path:
        """Its environment."""
        return HOME / self.name

    @property
    def command(self) -> list[str]:
        """What starts its worker; the files of documents and answers follow."""
        interpreter = "node" if self.kind == "node" else str(self.folder / "bin" / "python")
        return [interpreter, str(WORKERS / self.worker)]

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables that its worker sees: one time zone for all, and no packages but its own."""
        kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
        return {**kept, "TZ": "UTC", "NODE_PATH": str(self.folder / "node_modules")}

    @property
    def installed(self) -> bool:
        """Whether the pinned packages, and no others, were installed to the end."""
        sealed = self.folder / _SEALED
        return sealed.is_file() and sealed.read_text(encoding="utf-8") == self._seal

    def seal(self) -> None:
        """Say that they were."""
        (self.folder / _SEALED).write_text(self._seal, encoding="utf-8")

    @property
    def _seal(self) -> str:
        return "".join(f"{package}\n" for package in self.packages)


class Ours(Peer):
    """Dateline, in the environment that this runs in."""

    @property
    def command(self) -> list[str]:
        """The worker under our own Python."""
        return [sys.executable, str(WORKERS / self.worker)]

    @property
    def environment(self) -> Mapping[str, str]:
        """Ours as it is, in the same time zone."""
        return {**os.environ, "TZ": "UTC"}

    @property
    def installed(self) -> bool:
        """It is what is measured."""
        return True


OURS = Ours("dateline", "Dateline", "python", "run_dateline.py", (), (), "Apache-2.0")


def peers() -> dict[str, Peer]:
    """All of the catalogue, by name, in its order."""
    rows = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["peer"]
    return {row["name"]: Peer(**{**row, "needs": (*row["needs"],), "packages": (*row["packages"],)}) for row in rows}
