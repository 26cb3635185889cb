"""An instance whose tables another process makes at the same moment is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError, ProgrammingError

from pipelines import opening


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(opening, "_PAUSE", 0)


def failing(times, error):
    calls = []

    def open_it(home):
        calls.append(home)
        if len(calls) <= times:
            raise error
        return f"instance of {home}"

    return open_it, calls


def test_tables_made_by_another_process_meanwhile_are_no_error():
    open_it, calls = failing(2, ProgrammingError("create type", {}, Exception("already exists")))
    assert opening.opened_instance(Path("home"), open_it) == "instance of home"
    assert len(calls) == 3


def test_what_goes_on_failing_is_raised():
    open_it, calls = failing(99, ProgrammingError("create type", {}, Exception("already exists")))
    with pytest.raises(ProgrammingError):
        opening.opened_instance(Path("home"), open_it)
    assert len(calls) == 6


def test_a_server_that_does_not_answer_is_not_asked_again():
    open_it, calls = failing(1, OperationalError("connect", {}, Exception("refused")))
    with pytest.raises(OperationalError):
        opening.opened_instance(Path("home"), open_it)
    assert len(calls) == 1
