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
    left anywhere. An event that is new was split from the one that had most of its mentions, if that still stands.
    """
    old = {event["event_id"]: event for event in before}
    new = {event["event_id"]: event for event in after}
    now_in, was_in = _events_of_mentions(after), _events_of_mentions(before)
    rows = []
    for event_id in sorted(old.keys() | new.keys()):
        if event_id not in old:
            parent = _most_of(new[event_id], was_in)
            rows.append(_change(snapshot, event_id, "added", split_from=parent if parent in new else None))
        elif event_id not in new:
            heir = _most_of(old[event_id], now_in)
            rows.append(_change(snapshot, event_id, "merged_into" if heir else "retracted", merged_into=heir))
        elif fields := _changed_fields(old[event_id], new[event_id]):
            rows.append(_change(snapshot, event_id, "changed", fields))
    return rows


def _change(snapshot: str, event_id: str, change: str, fields: Sequence[str] = (), **lineage: str | None) -> Row:
    return {
        "snapshot": snapshot, "event_id": event_id, "change": change, "fields": list(fields),
        "merged_into": None, "split_from": None, **lineage,
    }  # fmt: skip


def _events_of_mentions(events: Sequence[Row]) -> dict[str, str]:
    return {mention_id: event["event_id"] for event in events for mention_id in event["mention_ids"]}


def _most_of(event: Row, events_of: dict[str, str]) -> str | None:
    """The event that has most of the mentions of `event`, by the events of another snapshot."""
    found = Counter(events_of[mention_id] for mention_id in event["mention_ids"] if mention_id in events_of)
    return min(found, key=lambda event_id: (-found[event_id], event_id), default=None)


def _changed_fields(before: Row, after: Row) -> list[str]:
    names = [column.name for column in EVENTS.columns if column.name not in _NOT_A_CHANGE]
    return [name for name in names if before.get(name) != after.get(name)]
