"""Which tables of a delivery count while it is made anew."""

from __future__ import annotations

import pytest

from dateline.schema import table_from_rows
from pipelines.deliveries import ALL_PER_DELIVERY, PER_DELIVERY, Settings, take
from pipelines.in_use import as_before, put_aside, tables_in_use, throw_away
from pipelines.store import REJECTS_OF, made_from, write_table


@pytest.fixture
def deliver(store, tmp_path):
    """Take a delivery called `d` of this content and make so many of its stages; gives its digest."""

    def once(content, stages=3):
        (tmp_path / "d.txt").write_text(content)
        digest = take(store, [tmp_path / "d.txt"], Settings(), "d").digest
        for table in PER_DELIVERY[:stages]:
            put_aside(store, "d", [REJECTS_OF + table, table], digest)
            write_table(table_from_rows("rejects", []), store.path(REJECTS_OF + table, "d"), digest)
            write_table(table_from_rows(table, []), store.path(table, "d"), digest)
        return digest

    return once


def _in_use(store):
    return {made_from(path) for path in tables_in_use(store).get("d", {}).values()}


@pytest.mark.parametrize("stages", range(len(PER_DELIVERY)))
def test_until_all_its_tables_are_made_a_delivery_counts_as_it_was(store, deliver, stages):
    first = deliver("one")
    assert (_in_use(store), as_before(store)) == ({first}, [])
    deliver("two", stages)
    assert (_in_use(store), as_before(store)) == ({first}, ["d"])
    assert set(tables_in_use(store)["d"]) == set(ALL_PER_DELIVERY)


def test_a_delivery_that_was_never_whole_does_not_count(store, deliver):
    deliver("one", 2)
    assert (_in_use(store), as_before(store)) == (set(), [])


@pytest.mark.parametrize("stages", [1, 2])
def test_one_given_anew_again_before_it_was_whole_counts_as_it_last_was(store, deliver, stages):
    first = deliver("one")
    deliver("two", stages)
    deliver("three", 1)
    assert _in_use(store) == {first}


def test_what_was_put_aside_for_an_earlier_change_is_never_taken_for_the_last(store, deliver):
    deliver("one")
    second = deliver("two")  # what "one" was is still aside, as where the process was killed before it threw that away
    deliver("three", 1)
    assert _in_use(store) == {second}


def test_what_is_thrown_away_does_not_come_back(store, deliver):
    deliver("one")
    deliver("two", 1)
    throw_away(store, "d")
    assert _in_use(store) == set()
