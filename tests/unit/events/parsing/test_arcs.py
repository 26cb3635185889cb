"""Trees walked move by move are those that spaCy's parser finds on its own."""

from __future__ import annotations

import pytest
import spacy

from dateline.events.parsing.arcs import walk_locked

TEXTS = (
    "On 3 May 2021 Maria Silva, who had led the port since 1999, flew from Lisbon to Ost and signed what nobody read.",
    "It rained. Nobody came. Nothing was sold.",
    "",
    "The council met   \n  Ann Lee. Bo Stern Paris Monday",
    "Lisbon",
    "\n\n",
    "A ferry sank on Friday that the harbour board, its owners say, had checked twice, though not the week before,",
    *(f"Dock {number} was closed on Monday after {number} crews left; it will open again." for number in range(70)),
)


def trees(docs):
    return [[(token.head.i, token.dep_, token.is_sent_start) for token in doc] for doc in docs]


@pytest.fixture(scope="module")
def pipelines(load):
    plain, walked = load("attribute_ruler", "lemmatizer", "ner"), load("attribute_ruler", "lemmatizer", "ner")
    walk_locked(walked)
    assert type(walked.get_pipe("parser")) is not type(plain.get_pipe("parser"))
    return plain, walked


@pytest.mark.parametrize("together", [1, 3, 128])
def test_the_same_trees_are_found(pipelines, together):
    plain, walked = (list(pipeline.pipe(TEXTS, batch_size=together)) for pipeline in pipelines)
    assert [doc.text for doc in walked] == list(TEXTS)
    assert trees(walked) == trees(plain)


def test_a_single_text_is_read_as_well(pipelines):
    plain, walked = (pipeline(TEXTS[0]) for pipeline in pipelines)
    assert trees([walked]) == trees([plain])


def test_a_pipeline_without_a_parser_is_left_alone():
    blank = spacy.blank("en")
    walk_locked(blank)
    assert blank.pipe_names == []


def test_a_parser_that_weighs_several_readings_is_left_alone(load):
    pipeline = load("attribute_ruler", "lemmatizer", "ner")
    before = pipeline.get_pipe("parser")
    before.cfg["beam_width"] = 4
    walk_locked(pipeline)
    assert pipeline.get_pipe("parser") is before
