"""Accounts as one text may tell them otherwise: what a happening did as the happening, what moved as what was moved.

"The quake left ten dead" is an account of the quake, "the rocket blasted off" one of what was done to the rocket. Which
accounts are so told stands in `accounts`, what follows from it in `same_event`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.timeline.names import NOBODY

if TYPE_CHECKING:
    from dateline.timeline.accounts import Account


def as_happening(told: Account) -> Account:
    """The account as one of the happening that it tells of; as it is where it tells of none."""
    return told if told.happening is None else replace(told, predicate=told.happening, nominal=True, agent=NOBODY)


def as_moved(told: Account) -> Account:
    """The account as one of what was done to its subject, where it tells what others may do to it."""
    return replace(told, patient=told.agent, agent=NOBODY, moved=False) if told.moved else told
