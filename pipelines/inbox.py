"""Taking files out of the inbox: what lies still for a while becomes deliveries, and nothing is lost on the way.

A folder in the inbox is one delivery; the loose files that are ready together are one delivery. Half-written files
are waited for: what changed since the last look stays. What is ready is renamed into `.taken`, copied into the
store, entered in the ledger and only then removed, so a crash at any point is made good by the next look. When
looks happen stands in `pipelines.sensors`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from dateline.identity import content_id
from dateline.publish.atomic import sync
from pipelines.deliveries import Settings, take
from pipelines.ledger import Ledger
from pipelines.store import Store

MOST_AT_A_TIME = 20  # folders; a look must end soon, and the next one goes on
_TAKEN = ".taken"
_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", "~")


def look(
    inbox: Path, store: Store, ledger: Ledger, before: Mapping[str, str], warn: Callable[[str], None]
) -> dict[str, str]:
    """Take what has not changed since `before`, and return what is still there, to be given to the next look.

    Both map the names in the inbox to fingerprints of what they hold. What cannot be taken is told to `warn` and
    tried again at the next look.
    """
    inbox.mkdir(parents=True, exist_ok=True)
    seen = {entry.name: _fingerprint(entry) for entry in sorted(inbox.iterdir()) if is_input(entry)}
    still = [inbox / name for name, print_ in seen.items() if print_ and before.get(name) == print_]
    for entries in _batches(still):
        _set_apart(entries, inbox / _TAKEN / content_id(*(seen[entry.name] for entry in entries)), warn)
    for batch in sorted((inbox / _TAKEN).glob("*")):
        _take(batch, store, ledger, warn)
    return {name: print_ for name, print_ in seen.items() if (inbox / name).exists()}


def is_input(entry: Path) -> bool:
    """Whether an entry of the inbox is meant to be taken, by its name."""
    return not entry.name.startswith(".") and not entry.name.endswith(_UNFINISHED)


def _fingerprint(entry: Path) -> str:
    """Names, sizes and times of everything in an entry: other whenever it is being written to; "" while empty."""
    files = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
    facts = [(str(file.relative_to(entry.parent)), file.lstat()) for file in files if not file.is_dir()]
    return (
        content_id(*(part for name, stat in facts for part in (name, stat.st_size, stat.st_mtime_ns))) if facts else ""
    )


def _batches(entries: list[Path]) -> list[list[Path]]:
    """The loose files together, every folder for itself."""
    loose = [entry for entry in entries if not entry.is_dir()]
    folders = [[entry] for entry in entries if entry.is_dir()][:MOST_AT_A_TIME]
    return [loose, *folders] if loose else folders


def _set_apart(entries: list[Path], batch: Path, warn: Callable[[str], None]) -> None:
    batch.mkdir(parents=True, exist_ok=True)
    for entry in entries:
        try:
            entry.rename(batch / entry.name)
        except OSError as error:
            warn(f"{entry} cannot be taken out of the inbox and stays there: {error}")
    sync(batch)


def _take(batch: Path, store: Store, ledger: Ledger, warn: Callable[[str], None]) -> None:
    """Make a delivery of what was set apart; an empty batch is what a crash or a refused rename left."""
    if inputs := sorted(batch.iterdir()):
        manifest = take(store, inputs, Settings())
        if not ledger.record(manifest):
            warn(f"{', '.join(path.name for path in inputs)} came before, as delivery {manifest.delivery}")
    shutil.rmtree(batch)
