"""How the deliveries of an output stand: what a person, a monitor or a program wants to know of them at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.currency import is_current
from pipelines.deliveries import deliveries, is_whole, manifest_of
from pipelines.ledger import SET_ASIDE, ledger_of
from pipelines.store import Store

CURRENT, OUTDATED, PENDING = "current", "outdated", "pending"
STATES = (CURRENT, OUTDATED, PENDING, SET_ASIDE)


@dataclass(frozen=True, slots=True)
class Standing:
    """One delivery: its files, their size in bytes, and how it stands.

    `current`: as this version makes it. `outdated`: as an earlier one made it, and in use. `pending`: not carried
    through, so it counts nowhere yet. `set aside`: pending, and not tried any more, for the `reason`.
    """

    delivery: str
    files: int
    size: int
    state: str
    reason: str = ""


def overview(store: Store) -> list[Standing]:
    """All deliveries of an output, by name."""
    set_aside = {entry.delivery: entry.reason for entry in ledger_of(store).entries() if entry.state == SET_ASIDE}
    return [_standing(store, name, set_aside) for name in deliveries(store)]


def _standing(store: Store, name: str, set_aside: dict[str, str]) -> Standing:
    files = manifest_of(store, name).files
    state = CURRENT if is_current(store, name) else OUTDATED if is_whole(store, name) else PENDING
    if state == PENDING and name in set_aside:
        state = SET_ASIDE
    reason = set_aside[name] if state == SET_ASIDE else ""
    return Standing(name, len(files), sum(file.size for file in files), state, reason)
