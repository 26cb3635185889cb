"""The garbage collector, paused while much is made that lives as long as the work on it.

While a grammar loads or a batch of texts is parsed, nearly all that is new stays, so looking for what is no longer needed
finds nothing, again and again, and each look takes longer than the one before. What the work leaves behind is young
when the collector goes on, and goes first. Nothing else about memory belongs here.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No collecting within; behind it, whether or not it was left by an error, as before."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
