"""What is remembered of runs and their parts."""

from __future__ import annotations

from dateline.parsing import forget, known_runs, parse


def found(run: str, before: str = "", after: str = "") -> list[str]:
    return [run[place.start : place.end] for place in parse(run, before, after, "en", story=False)]


def test_a_run_is_read_anew_only_between_words_that_a_rule_tells_apart():
    forget()
    assert found("1998", "in") == ["1998"]
    assert known_runs() == 1
    assert found("1998", "", "<capital>") == []
    assert known_runs() == 2
    assert found("1998", "in") == ["1998"]
    assert found("1998", "", "<capital>") == []
    assert known_runs() == 2


def test_offsets_are_those_of_the_run_whatever_spaces_stand_in_it():
    forget()
    assert found("last  week of 4,500") == ["last  week"]
    assert found("of 12 last week") == ["last week"]


def test_of_more_than_can_be_remembered_nothing_is_lost(monkeypatch):
    forget()
    monkeypatch.setattr("dateline.parsing.REMEMBERED_RUNS", 3)
    for year in range(1980, 1999):
        assert found(f"May {year}") == [f"May {year}"]
        assert known_runs() <= 3
    forget()


def test_a_run_between_words_that_no_rule_tells_apart_is_read_once(monkeypatch):
    forget()
    monkeypatch.setattr("dateline.parsing.REMEMBERED_RUNS", 3)
    for before in ("nobody", "harbour", "quay", "ferry", "nobody"):
        assert found("May 1998", before) == ["May 1998"]
    assert known_runs() == 1
    forget()


def test_the_members_of_a_list_are_found_each_by_itself():
    assert found("in May 1 and 2") == ["May 1", "2"]
