"""How many threads numpy's OpenBLAS uses: the matrices of a parse are small, and its threads spend more than they save.

Nothing happens where numpy multiplies with another library; `can_limit` tells.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

_NAMES = ("scipy_openblas_{}_num_threads64_", "openblas_{}_num_threads64_", "openblas_{}_num_threads")


def can_limit() -> bool:
    """Whether numpy brings an OpenBLAS whose threads can be set."""
    return _functions() is not None


@contextmanager
def one_thread() -> Iterator[None]:
    """One thread within, as many as before behind."""
    functions = _functions()
    if functions is None:
        yield
        return
    get, set_to = functions
    before = get()
    set_to(1)
    try:
        yield
    finally:
        set_to(before)


@cache
def _functions() -> tuple[Any, Any] | None:
    """OpenBLAS's functions that tell and set the number of threads, in the library that numpy's wheel brings."""
    import numpy as np

    folder = Path(np.__file__).parent.parent / "numpy.libs"
    for path in sorted(folder.glob("*openblas*")):
        library = ctypes.CDLL(str(path))
        for name in _NAMES:
            found = [getattr(library, name.format(verb), None) for verb in ("get", "set")]
            if None not in found:
                return found[0], found[1]
    return None
