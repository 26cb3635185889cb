"""spaCy's pipeline as it comes, to hold ours against."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import spacy

from dateline.events.parsing.engine import DEFAULT_MODEL


@pytest.fixture(scope="session")
def load() -> Callable[..., Any]:
    """A pipeline of its own at each call, without the components named and the one for sentences alone."""
    return lambda *without: spacy.load(DEFAULT_MODEL, exclude=["senter", *without])
