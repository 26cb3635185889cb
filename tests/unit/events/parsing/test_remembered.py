"""What is remembered of tokens is what the pipeline itself would have said."""

from __future__ import annotations

import pytest
import spacy

from dateline.events.parsing.engine import DEFAULT_MODEL
from dateline.events.parsing.remembered import remember

TEXTS = (
    "I don't know what you've got, but let's go; y'all ain't gonna like it.",
    "There is a ship that has sailed since they staged the first revolts.",
    "The mayor\u2019s   boats\n were being repaired; do it, she said, or that\u2019s the end of 3 of them (C'm on!).",
)


def read(pipeline):
    docs = list(pipeline.pipe(TEXTS))
    return [(t.text, t.pos_, t.lemma_, str(t.morph), t.tag_, t.dep_, t.head.i) for doc in docs for t in doc]


def test_answers_are_the_same():
    plain = spacy.load(DEFAULT_MODEL, exclude=["senter", "ner"])
    wanted = read(plain)
    quick = spacy.load(DEFAULT_MODEL, exclude=["senter", "ner"])
    remember(quick)
    assert "lemmatizer" not in quick.pipe_names
    assert read(quick) == wanted
    assert read(quick) == wanted


@pytest.mark.parametrize(
    "pattern",
    [
        [{"TEXT": {"REGEX": "^sh"}}],
        [{"LOWER": {"IN": ["mayor", "boats"]}, "TAG": {"NOT_IN": ["NN"]}}],
        [{"TAG": "NNS", "ORTH": {"NOT_IN": ["boats"]}}],
        [{"TAG": "NN", "SHAPE": "xxxx"}],
        [{"LOWER": "the"}, {"TAG": "NN"}],
    ],
)
def test_a_pattern_more_is_followed(pattern):
    plain, quick = (spacy.load(DEFAULT_MODEL, exclude=["senter", "ner"]) for _ in range(2))
    for pipeline in (plain, quick):
        pipeline.get_pipe("attribute_ruler").add([pattern], {"POS": "X", "LEMMA": "told"})
    remember(quick)
    told = read(quick)
    assert told == read(plain)
    assert any(lemma == "told" for _, _, lemma, *_ in told)


def test_a_pipeline_without_those_parts_is_left_alone():
    blank = spacy.blank("en")
    remember(blank)
    assert blank.pipe_names == []


def test_an_empty_document_stays_empty():
    quick = spacy.load(DEFAULT_MODEL, exclude=["senter", "ner"])
    remember(quick)
    assert len(quick("")) == 0
