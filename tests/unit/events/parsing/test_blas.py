"""Threads of numpy's matrix library are limited while parsing, and only then."""

from __future__ import annotations

from dateline.events.parsing import blas
from dateline.events.parsing.engine import default_engine


def threads():
    functions = blas._functions()
    return functions[0]() if functions is not None else None


def test_the_number_of_threads_is_as_before_behind_a_parse():
    before = threads()
    docs = default_engine().parse(["The dam broke.", "It rained."], entities=False)
    next(docs)
    assert threads() == before
    assert next(docs).text == "It rained."
    assert threads() == before


def test_within_there_is_one():
    with blas.one_thread():
        assert threads() in {None, 1}


def test_without_openblas_nothing_happens(monkeypatch):
    monkeypatch.setattr(blas, "_functions", lambda: None)
    assert not blas.can_limit()
    with blas.one_thread():
        pass
