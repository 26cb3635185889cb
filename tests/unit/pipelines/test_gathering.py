from __future__ import annotations

from dateline.schema import table_from_rows
from pipelines.deliveries import PER_DELIVERY, Settings, take
from pipelines.gathering import all_deliveries, all_rejects, left_out
from pipelines.publication import with_events
from pipelines.store import REJECTS_OF, write_table


def _deliver(store, tmp_path, name, tables, *, whole=True):
    source = tmp_path / f"{name}.txt"
    source.write_text(name)
    manifest = take(store, [source], Settings(), name)
    for table in PER_DELIVERY if whole else PER_DELIVERY[:2]:
        write_table(table_from_rows("rejects", []), store.path(REJECTS_OF + table, name), manifest.digest)
        write_table(table_from_rows(table, tables.get(table, [])), store.path(table, name), manifest.digest)


def _article(row, article_id, delivery):
    return row("articles", article_id=article_id, delivery=delivery, source_path=f"{delivery}.txt", text="It rained.")


def test_tables_are_gathered_over_all_whole_deliveries(store, tmp_path, row):
    _deliver(store, tmp_path, "b", {"articles": [_article(row, "2", "b")]})
    _deliver(store, tmp_path, "a", {"articles": [_article(row, "1", "a")]})
    _deliver(store, tmp_path, "c", {"articles": [_article(row, "3", "c")]}, whole=False)
    assert all_deliveries(store, "articles")["article_id"].to_pylist() == ["1", "2"]
    assert left_out(store) == ["c"]


def test_nothing_delivered_is_an_empty_table(store):
    assert all_deliveries(store, "timexes").num_rows == 0
    assert all_rejects(store) == []


def test_an_article_of_two_deliveries_counts_once_with_all_that_rests_on_it(store, tmp_path, row):
    for name in ("b", "a"):
        timexes = [row("timexes", timex_id=f"t{name}", article_id="1", delivery=name)]
        _deliver(store, tmp_path, name, {"articles": [_article(row, "1", name)], "timexes": timexes})
    assert all_deliveries(store, "articles")["delivery"].to_pylist() == ["a"]
    assert all_deliveries(store, "timexes")["timex_id"].to_pylist() == ["ta"]
    (reject,) = all_rejects(store)
    assert (reject["delivery"], reject["reason"], reject["source_path"]) == ("b", "duplicate_id", "b.txt")
    assert "came with the delivery a" in reject["message"]


def test_rejects_of_all_stages_are_gathered(store, tmp_path, row):
    _deliver(store, tmp_path, "a", {})
    for place, name in ((store.path("rejects_timexes", "a"), "of a part"), (store.path("rejects_events"), "of all")):
        digest = take(store, [tmp_path / "a.txt"], Settings(), "a").digest
        write_table(table_from_rows("rejects", [row("rejects", reject_id=name)]), place, digest)
    assert [reject["reject_id"] for reject in all_rejects(store)] == ["of a part", "of all"]


def test_mentions_learn_their_event_and_leave_with_it(row):
    mentions = [row("event_mentions", mention_id=name, event_id=name) for name in ("m1", "m2", "m3")]
    events = [row("events", event_id="e1", mention_ids=["m3", "m1"])]
    told = with_events(table_from_rows("event_mentions", mentions), table_from_rows("events", events)).to_pylist()
    assert [(mention["mention_id"], mention["event_id"]) for mention in told] == [("m1", "e1"), ("m3", "e1")]
