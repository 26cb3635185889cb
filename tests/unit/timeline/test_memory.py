from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.timeline import links, merge
from dateline.timeline.memory import NOTHING, recall, remember


@pytest.fixture
def reports(article, mention):
    articles = [article(name) for name in "abc"]
    mentions = [
        mention("Later Iona struck Ost.", "struck", lemma="strike", article=name, agent="Iona", patient="Ost")
        for name in "abc"
    ]
    return articles, mentions


def test_what_is_written_is_recalled(reports, tmp_path) -> None:
    memory = merge(*reports).memory
    assert memory.links
    pq.write_table(remember(memory), tmp_path / "links.parquet")
    assert recall(tmp_path / "links.parquet") == memory


def test_what_other_code_found_is_not_used(reports, tmp_path) -> None:
    path = tmp_path / "links.parquet"
    pq.write_table(remember(merge(*reports).memory).replace_schema_metadata({"dateline.code": "older"}), path)
    assert recall(path) == recall(tmp_path / "none.parquet") == NOTHING
    assert isinstance(remember(NOTHING), pa.Table)


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
