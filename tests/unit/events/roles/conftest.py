"""Who takes part in what, asked of one sentence."""

from __future__ import annotations

import pytest

from dateline.events.clauses.triggers import triggers
from dateline.events.roles.participants import participants


@pytest.fixture
def roles(parse, words):
    def of(text, predicate):
        found = [t for sentence in parse(text).sents for t in triggers(sentence, words)]
        trigger = next(t for t in found if t.predicate == predicate)
        return {(part.role, part.span.text) for part in participants(trigger, words, frozenset())}

    return of
