from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline import timeline
from dateline.timeline import merge, merging
from dateline.timeline.grouping import clustering, links
from dateline.timeline.grouping import memory as module
from dateline.timeline.grouping.memory import NOTHING, recall, remember


@pytest.fixture
def reports(article, mention):
    articles = [article(name) for name in "abc"]
    mentions = [
        mention("Later Iona struck Ost.", "struck", lemma="strike", article=name, agent="Iona", patient="Ost")
        for name in "abc"
    ]
    return articles, mentions


@pytest.mark.parametrize("rows_at_a_time", [1, 10_000])
def test_what_is_written_is_recalled(reports, tmp_path, monkeypatch, rows_at_a_time) -> None:
    monkeypatch.setattr(module, "_BATCH", rows_at_a_time)
    memory = merge(*reports).memory
    assert memory.links
    assert memory.rows
    paths = [tmp_path / "links.parquet", tmp_path / "rows.parquet"]
    for table, path in zip(remember(memory), paths, strict=True):
        pq.write_table(table, path)
    assert recall(*paths) == memory


def test_what_other_code_found_is_not_used(reports, tmp_path) -> None:
    paths = [tmp_path / "links.parquet", tmp_path / "rows.parquet"]
    for table, path in zip(remember(merge(*reports).memory), paths, strict=True):
        pq.write_table(table.replace_schema_metadata({"dateline.code": "older"}), path)
    assert recall(*paths) == recall(tmp_path / "none.parquet", paths[1]) == NOTHING
    assert all(isinstance(table, pa.Table) for table in remember(NOTHING))


def test_the_code_is_that_of_every_room_of_the_timeline() -> None:
    root = Path(timeline.__file__).parent
    sources = {str(path.relative_to(root)) for path in root.rglob("*") if path.suffix in {".py", ".toml"}}
    assert {name for name, _ in module._sources(files("dateline.timeline"), deep=True)} == sources
    assert "judging/same_event.py" in sources


def test_what_was_compared_is_not_compared_again(reports, monkeypatch) -> None:
    articles, mentions = reports
    memory = merge(articles, mentions[:2]).memory
    judged = []
    monkeypatch.setattr(links, "judge", lambda one, other, _: judged.append({one.article_id, other.article_id}))
    merge(articles, mentions, memory=memory)
    assert sorted(map(sorted, judged)) == [["a", "c"], ["b", "c"]]


def test_a_mention_that_says_something_else_under_its_id_is_compared_again(reports) -> None:
    articles, mentions = reports
    changed = [mentions[0], {**mentions[1], "predicate": "deny"}, mentions[2]]
    assert merge(articles, changed, memory=merge(*reports).memory) == merge(articles, changed)


def test_events_that_nothing_new_touches_keep_their_rows_and_clusters(reports, article, mention, monkeypatch) -> None:
    articles, mentions = reports
    memory = merge(articles, mentions).memory
    elsewhere = mention("Later Ost fined Norland.", "fined", lemma="fine", article="d", agent="Ost", patient="Norland")
    made = []
    row = merging.event_row
    monkeypatch.setattr(
        merging, "event_row", lambda together, *given: made.append(len(together)) or row(together, *given)
    )
    monkeypatch.setattr(clustering, "clustered", None)
    merge([*articles, article("d")], [*mentions, elsewhere], memory=memory)
    assert made == [1]
