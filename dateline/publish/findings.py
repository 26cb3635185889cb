"""What is wrong with a published dataset, as one line: who found it does not matter here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a published dataset: the file or table, and what is wrong with it."""

    where: str
    message: str
