"""Whether an event happened, all who tell of it considered, and whether they contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.schema import HAPPENED

_STRONGEST_FIRST = ("occurred", "ongoing", "planned", "not_occurred", "hypothetical", "unknown")


class Said(NamedTuple):
    """One mention's word on the matter: its factuality, the text it stands in, and the day of publication.

    `named_only` where it only names an event of the day of publication or later, and no verb says that it is over:
    "Tuesday's launch", published on that Tuesday.
    """

    factuality: str
    text_group: str
    published: date
    named_only: bool = False
    day: date | None = None
    """the first day on which it was, as this mention tells"""


class Outcome(NamedTuple):
    """The factuality of an event, and whether some say that it happened and others that it did not."""

    factuality: str
    contested: bool


def outcome(said: Sequence[Said]) -> Outcome:
    """What is to be believed of `said`, which is not empty.

    That it happened outweighs that it was planned, unless all who say so only name it on its day. Where some say that it
    happened and some that it did not, the more independent texts win, and as many of each leave it in the timeline, marked
    contested. What was told before it happened, and without a day, denies nothing ("have not found it yet"). Of a plan and
    its denial the later published counts: plans are called off.
    """
    plans = any(one.factuality == "planned" for one in said)
    told = [one for one in said if not (plans and one.named_only and one.factuality in HAPPENED)]
    values = {one.factuality for one in told}
    happened = [one for one in told if one.factuality in HAPPENED]
    denied = _denials(said, min((one.day for one in happened if one.day), default=None))
    if happened and denied:
        believed = happened if _texts(happened) >= _texts(denied) else denied
        return Outcome(_strongest({one.factuality for one in believed}), contested=True)
    if not happened and denied and "planned" in values:
        last_plan = max(one.published for one in said if one.factuality == "planned")
        called_off = last_plan <= max(one.published for one in denied)
        return Outcome("not_occurred" if called_off else "planned", contested=False)
    return Outcome(_strongest(values), contested=False)


def _denials(said: Sequence[Said], done: date | None) -> list[Said]:
    """What says that it did not happen, but for what only said so before the day on which it was done."""
    denied = (one for one in said if one.factuality == "not_occurred")
    return [one for one in denied if one.day is not None or done is None or one.published > done]


def _strongest(values: set[str]) -> str:
    return min(values, key=_STRONGEST_FIRST.index)


def _texts(said: Sequence[Said]) -> int:
    return len({one.text_group for one in said})
