from __future__ import annotations

import dagster as dg
import pyarrow.parquet as pq
import pytest

from dateline.errors import InputError
from dateline.schema import arrow_schema, table_from_rows
from pipelines.deliveries import Settings, is_whole, take
from pipelines.io_manager import Produced, parquet_io_manager
from pipelines.partitions import DELIVERIES
from pipelines.resources import StoreResource


def _stage(table, made, *inputs):
    """An asset of this name that writes what `made` returns for a delivery and its inputs."""
    partitions = None if table in {"events", "timeline"} else DELIVERIES
    ins = {name: dg.AssetIn(name) for name in inputs}

    @dg.asset(name=table, ins=ins, partitions_def=partitions, io_manager_key="io_manager")
    def compute(context, **given):
        return Produced(
            table_from_rows(table, made(context.has_partition_key and context.partition_key, given)),
            table_from_rows("rejects", []),
        )

    return compute


@pytest.fixture
def seen():
    """What each asset was given: article ids by asset."""
    return {}


@pytest.fixture
def assets(row, seen):
    def articles(delivery, _):
        return [row("articles", article_id=f"article of {delivery}", delivery=delivery)]

    def looking(name):
        def look(_, given):
            seen[name] = given["articles"]["article_id"].to_pylist()
            return []

        return look

    return [
        _stage("articles", articles),
        _stage("timexes", looking("timexes"), "articles"),
        _stage("event_mentions", looking("event_mentions"), "articles"),
        _stage("events", looking("events"), "articles", "event_mentions"),
        _stage("timeline", lambda *_: [], "events"),
    ]


@pytest.fixture
def run(store, assets, tmp_path):
    """Run the assets named, or all of them, for a delivery."""
    with dg.DagsterInstance.ephemeral() as instance:
        instance.add_dynamic_partitions("delivery", ["a", "b", "heard of only"])

        def once(delivery, *names):
            if delivery:
                source = tmp_path / f"{delivery}.txt"
                source.write_text(delivery)
                take(store, [source], Settings(), delivery)
            return dg.materialize(
                assets,
                selection=list(names) or None,
                partition_key=delivery,
                instance=instance,
                resources={"store": StoreResource(root=str(store.root)), "io_manager": parquet_io_manager},
            )

        yield once


def test_a_stage_of_one_delivery_is_given_that_delivery_alone(run, seen):
    run("a")
    run("b")
    assert seen["timexes"] == ["article of b"]


def test_a_stage_over_all_is_given_every_whole_delivery_though_the_run_is_of_one(run, seen):
    run("b")
    assert seen["events"] == ["article of b"]
    run("a")
    assert seen["events"] == ["article of a", "article of b"]


def test_a_delivery_is_whole_when_the_stages_have_run(run, store):
    run("a", "articles", "timexes")
    assert not is_whole(store, "a")
    run("a", "event_mentions")
    assert is_whole(store, "a")


def test_tables_and_rejects_are_written_in_their_declared_schema(run, store):
    run("a")
    for path, table in ((store.path("articles", "a"), "articles"), (store.path("rejects_articles", "a"), "rejects")):
        assert pq.read_schema(path).remove_metadata().equals(arrow_schema(table).remove_metadata())


def test_a_missing_delivery_is_named_with_what_to_do(run):
    with pytest.raises(InputError, match=r"materialise the asset 'articles' for the delivery 'a' first"):
        run("a", "timexes")


def test_a_missing_table_is_named_with_what_to_do(run):
    with pytest.raises(InputError, match=r"events\.parquet is missing: materialise the asset 'events' first"):
        run(None, "timeline")


def test_where_a_table_was_written_is_told(run, store):
    (materialised,) = run("a", "articles").asset_materializations_for_node("articles")
    assert materialised.metadata["path"].value == str(store.path("articles", "a"))
    assert materialised.metadata["bytes"].value == store.path("articles", "a").stat().st_size
