"""Classes whose objects are compared, hashed and shown by their fields, and never changed.

A frozen dataclass guards its fields at run time. That is half of what it takes to make the class, which every command
waits for, and makes each object dearer; here the type checker guards them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True)
def immutable(cls: type[Made]) -> type[Made]:
    """The class with its annotations as fields, as `dataclass` reads them."""
    cls.__repr__ = _shown  # type: ignore[method-assign]  # a function of a class is a method of its objects
    return dataclass(slots=True, unsafe_hash=True, repr=False)(cls)


def _shown(self: Any) -> str:
    stated = [f"{field.name}={getattr(self, field.name)!r}" for field in fields(self)]
    return f"{type(self).__qualname__}({', '.join(stated)})"
