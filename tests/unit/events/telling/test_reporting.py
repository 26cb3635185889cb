from __future__ import annotations

import pytest

from dateline.events.clauses.triggers import triggers
from dateline.events.telling.reporting import reported_by


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        ("The port was shelled, local officials said.", "shell", "local officials"),
        ("Local officials said that the port was shelled.", "shell", "Local officials"),
        ("According to the navy, rebels shelled the port.", "shell", "the navy"),
        ("The grain has yet to be unloaded, according to port officials.", "unload", "port officials"),
        ("Rebels shelled the port.", "shell", None),
    ],
)
def test_the_source_of_a_report_is_named(parse, words, text, predicate, source):
    found = [t for sentence in parse(text).sents for t in triggers(sentence, words)]
    span = reported_by(next(t.token for t in found if t.predicate == predicate), words)
    assert (span.text if span is not None else None) == source


def test_the_reporting_verb_itself_is_not_reported(parse, words):
    found = triggers(next(iter(parse("Officials said that the port was shelled.").sents)), words)
    assert reported_by(next(t.token for t in found if t.predicate == "say"), words) is None
