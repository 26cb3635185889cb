from __future__ import annotations

import pytest

from dateline.errors import InputError
from dateline.events.parsing.engine import SpacyEngine, default_engine, engine_for


def test_texts_come_back_parsed_in_their_order():
    docs = default_engine().parse(["The dam broke.", "Nobody was hurt."], entities=False)
    assert [doc.text for doc in docs] == ["The dam broke.", "Nobody was hurt."]


def test_entities_are_found_only_when_asked_for():
    with_them, without = (
        next(default_engine().parse(["Maria Silva flew to Lisbon."], entities=asked)) for asked in (True, False)
    )
    assert {entity.text for entity in with_them.ents} == {"Maria Silva", "Lisbon"}
    assert without.ents == ()


def test_who_wed_is_no_we_would():
    doc = next(default_engine().parse(["The two wed in May."], entities=False))
    assert [token.text for token in doc] == ["The", "two", "wed", "in", "May", "."]


def test_no_pipeline_is_loaded_before_it_is_needed():
    engine = SpacyEngine("no_such_pipeline")
    assert engine.model == "no_such_pipeline"


def test_the_default_engine_is_made_once():
    assert default_engine() is default_engine()


def test_a_text_is_parsed_alike_alone_and_in_company():
    text = "On Friday the guards fired at the crowd, and the mayor called for calm."
    alone = next(default_engine().parse([text], entities=False))
    among = list(default_engine().parse(["The sun rose over a quiet town."] * 30 + [text], entities=False))[-1]
    assert [(t.dep_, t.head.i, t.tag_) for t in alone] == [(t.dep_, t.head.i, t.tag_) for t in among]


def test_another_pipeline_may_take_its_place(monkeypatch):
    monkeypatch.setenv("DATELINE_SPACY", "another_pipeline")
    default_engine.cache_clear()
    try:
        assert default_engine().model == "another_pipeline"
        with pytest.raises(InputError, match="another_pipeline"):
            next(default_engine().parse(["The dam broke."], entities=False))
    finally:
        default_engine.cache_clear()


def test_a_language_without_an_engine_has_none():
    assert engine_for("de") is None
    assert engine_for("en") is default_engine()


def test_who_wed_did_so(rows_of) -> None:
    (row,) = rows_of("Ann Lee and Bo Ray wed in Ost in 2006.")
    assert (row["trigger"], row["predicate"], row["edtf"]) == ("wed", "wed", "2006")


def test_a_curly_apostrophe_is_read_as_a_straight_one_and_kept():
    text = "Three players were added to the game\u2019s already large roster."
    doc = next(default_engine().parse([text], entities=False))
    assert doc.text == text
    mark = next(token for token in doc if token.text == "\u2019s")
    assert (mark.dep_, mark.head.text) == ("case", "game")


def test_a_rare_past_is_none_of_the_present() -> None:
    doc = next(default_engine().parse(["Rebels took the town but troops retook it on Tuesday."], entities=False))
    assert [(token.tag_, token.lemma_) for token in doc if token.text == "retook"] == [("VBD", "retake")]
