"""What a snapshot says otherwise than the one before it, event by event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dateline.schema import EVENTS

Row = dict[str, Any]

_NOT_A_CHANGE = {"event_id", "revision"}


def changes(before: Sequence[Row], after: Sequence[Row], snapshot: str) -> list[Row]:
    """Rows of `changes` from the rows of `events` before and after, by event_id.

    An event that is gone was merged into the event that has most of its mentions now, or retracted where none is
    left anywhere.
    """
    old = {event["event_id"]: event for event in before}
    new = {event["event_id"]: event for event in after}
    now_in = {mention_id: event["event_id"] for event in after for mention_id in event["mention_ids"]}
    rows = []
    for event_id in sorted(old.keys() | new.keys()):
        if event_id not in old:
            rows.append(_change(snapshot, event_id, "added"))
        elif event_id not in new:
            heir = _heir(old[event_id], now_in)
            rows.append(_change(snapshot, event_id, "merged_into" if heir else "retracted", merged_into=heir))
        elif fields := _changed_fields(old[event_id], new[event_id]):
            rows.append(_change(snapshot, event_id, "changed", fields))
    return rows


def _change(
    snapshot: str, event_id: str, change: str, fields: Sequence[str] = (), merged_into: str | None = None
) -> Row:
    return {
        "snapshot": snapshot, "event_id": event_id, "change": change, "fields": list(fields),
        "merged_into": merged_into,
    }  # fmt: skip


def _heir(event: Row, now_in: dict[str, str]) -> str | None:
    heirs = Counter(now_in[mention_id] for mention_id in event["mention_ids"] if mention_id in now_in)
    return min(heirs, key=lambda event_id: (-heirs[event_id], event_id), default=None)


def _changed_fields(before: Row, after: Row) -> list[str]:
    names = [column.name for column in EVENTS.columns if column.name not in _NOT_A_CHANGE]
    return [name for name in names if before.get(name) != after.get(name)]
