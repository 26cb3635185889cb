"""The word lists of `en.toml`, by name; what they are for is said there and where they are used."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The words of the list called `name`, in lower case; KeyError where there is no such list."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(files("dateline.timeline").joinpath("en.toml").read_text(encoding="utf-8"))
