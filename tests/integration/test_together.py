"""Several deliveries in one run: the same as one run each."""

from __future__ import annotations

from datetime import date

import dagster as dg
import pytest

from dateline.publish.checking import check
from dateline.schema import arrow_schema
from pipelines.definitions import defs
from pipelines.deliveries import PER_DELIVERY, Settings, pending, take
from pipelines.partitions import DELIVERIES
from pipelines.resources import OUT_TAG, run_config
from pipelines.store import REJECTS_OF, Store, content_digest, read_table
from pipelines.together import tags_of

ARTICLE = """Quay Courier

{place} bridge opens

Mara Lindqvist opened the {place} bridge on Tuesday. Workers had finished it on 14 February 2020. The town had waited
for it for a long time, and many people came to see the first cars and the first bicycles cross the water.
"""
SETTINGS = {
    "a": ("Harbour", Settings(date(2020, 3, 4))),
    "b": ("Mill", Settings(date(2020, 3, 4), all_events=True)),
    "c": ("Harbour", Settings(date(2021, 6, 2))),
    "d": ("Market", Settings()),
}


@pytest.fixture
def instance():
    with dg.DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral


@pytest.fixture
def carry(instance, tmp_path):
    """Carry the deliveries named through in an output of this name: in runs of their own, or together."""

    def once(out, names, *, together, spoilt=""):
        store = Store(tmp_path / out)
        for name in names:
            place, settings = SETTINGS[name]
            source = tmp_path / f"{name}.txt"
            source.write_text("" if name == spoilt else ARTICLE.format(place=place))
            take(store, [source], settings, name, max_reject_share=0)
        instance.add_dynamic_partitions(str(DELIVERIES.name), list(names))
        runs = [(None, tags_of("batch", names))] if together else [(name, {}) for name in names]
        for key, tags in runs:
            defs.resolve_job_def("build").execute_in_process(
                instance=instance,
                partition_key=key,
                run_config=run_config(store.root),
                tags={**tags, OUT_TAG: str(store.root)},
            )
        return store

    return once


def _digests(store, names):
    paths = {(kind, name): store.path(kind, name) for name in names for kind in PER_DELIVERY}
    rejects = {(kind, name): store.path(REJECTS_OF + kind, name) for name in names for kind in PER_DELIVERY}
    made = {key: content_digest(read_table(path, arrow_schema(key[0]))) for key, path in paths.items()}
    return made | {
        (REJECTS_OF, *key): content_digest(read_table(path, arrow_schema("rejects"))) for key, path in rejects.items()
    }


@pytest.mark.parametrize("names", ["abd", "abcd"], ids=["strangers", "two that bring one article"])
def test_deliveries_that_share_a_run_become_what_they_become_alone(carry, names):
    alone, shared = carry("alone", names, together=False), carry("shared", names, together=True)
    assert _digests(shared, names) == _digests(alone, names)
    assert (shared.root / "current").resolve().name == (alone.root / "current").resolve().name
    assert (pending(shared), check(shared.root)) == ([], [])


def test_each_of_them_is_told_of_by_itself(carry, instance):
    carry("shared", "abd", together=True)
    for name in "abd":
        records = instance.fetch_materializations(
            dg.AssetRecordsFilter(dg.AssetKey("articles"), asset_partitions=[name]), limit=1
        )
        assert records.records[0].asset_materialization.metadata["dagster/row_count"].value == 1


def test_one_that_cannot_be_made_stops_the_run_and_harms_nothing(carry, tmp_path):
    with pytest.raises(Exception, match="records of the delivery d could not be read"):
        carry("shared", "abd", together=True, spoilt="d")
    assert not (tmp_path / "shared" / "current").exists()
    assert pending(Store(tmp_path / "shared")) == ["a", "b", "d"]
