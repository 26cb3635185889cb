from __future__ import annotations

import csv
import io

import pytest

from dateline.errors import InputError
from dateline.timeline import merge
from dateline.timeline.merging import Answers
from dateline.timeline.review import ANSWERS, as_csv, doubtful, quotes_of, read_answers


@pytest.fixture
def in_doubt(article, mention):
    """Two mentions that agree too little for one event and too much for none."""
    articles = [article("a"), article("b")]
    mentions = [
        mention(
            "Later a tanker exploded at Ost.", "exploded", lemma="explode", article="a", agent="a tanker", other="Ost"
        ),
        mention("Later the explosion at Ost.", "explosion", article="b", other="Ost", nominal=True),
    ]
    return articles, mentions


def _pairs(articles, mentions, answers=None):
    merged = merge(articles, mentions, answers or Answers())
    return len(merged.events), doubtful(merged, quotes_of(mentions))


def test_two_events_that_may_be_one_are_shown_with_the_reasons(in_doubt) -> None:
    count, (row,) = _pairs(*in_doubt)
    assert count == 2
    assert "noun and verb" in row["reasons"]
    assert {row["one_quote"], row["other_quote"]} == {mention["quote"] for mention in in_doubt[1]}


def test_the_answer_that_they_are_one_is_heard(in_doubt) -> None:
    pair = tuple(sorted(mention["mention_id"] for mention in in_doubt[1]))
    count, rows = _pairs(*in_doubt, Answers(same=frozenset({pair})))
    assert (count, rows) == (1, [])


def test_the_answer_that_they_are_two_is_heard(article, mention) -> None:
    articles = [article("a"), article("b")]
    mentions = [
        mention("Later Iona struck Ost.", "struck", lemma="strike", article=name, agent="Iona", patient="Ost")
        for name in "ab"
    ]
    pair = tuple(sorted(one["mention_id"] for one in mentions))
    assert len(merge(articles, mentions).events) == 1
    assert len(merge(articles, mentions, Answers(different=frozenset({pair}))).events) == 2


def test_answers_about_mentions_that_are_not_there_say_nothing(in_doubt) -> None:
    gone = frozenset({("x", "y")})
    assert merge(*in_doubt, Answers(same=gone, different=gone)).event_of == merge(*in_doubt).event_of


def test_answers_are_read_from_a_copy_of_the_table(in_doubt, tmp_path) -> None:
    _, rows = _pairs(*in_doubt)
    path = tmp_path / ANSWERS
    path.write_text(as_csv([{**rows[0], "answer": " Same "}, rows[0]]), encoding="utf-8")
    assert read_answers(path).same == {(rows[0]["one_mention"], rows[0]["other_mention"])}
    assert next(csv.DictReader(io.StringIO(as_csv(rows))))["answer"] == ""


def test_no_file_is_no_answers(tmp_path) -> None:
    assert read_answers(tmp_path / ANSWERS) == Answers()


@pytest.mark.parametrize("line", ["maybe,a,b", "same,a,"])
def test_an_answer_that_cannot_be_used_names_its_line(tmp_path, line: str) -> None:
    path = tmp_path / ANSWERS
    path.write_text(f"answer,one_mention,other_mention\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_answers(path)
