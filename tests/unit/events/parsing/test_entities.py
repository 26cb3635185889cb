"""Names decided all at once are those that spaCy's recognizer finds token by token."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Span

from dateline.events.parsing.entities import quicken

TEXTS = (
    "On 3 May 2021 Maria Silva of the Port Authority of New Norland flew from Lisbon to Ost for $2.5 million.",
    "It rained. Nobody came. Nothing was sold.",
    "",
    "The Second Council of the United Harbour Workers of the Northern Isles met   \n  Ann Lee. Bo Stern Paris Monday",
    "Lisbon",
    "\n\n",
    "Twelve percent of Danes read the Daily Gull, said Dr. Eva M. Holm, 44, the first woman to lead NATO's Rome office,",
    "Ann Lee Bo Stern Eva Holm Lisbon Madrid Rome Ost Norland Sud 1999 2000 2001 first second third 10 20 %",
)


def names(docs):
    return [[(name.start, name.end, name.label_) for name in doc.ents] for doc in docs]


@pytest.fixture(scope="module")
def pipelines(load):
    plain, quick = load("attribute_ruler", "lemmatizer"), load("attribute_ruler", "lemmatizer")
    quicken(quick)
    assert type(quick.get_pipe("ner")) is not type(plain.get_pipe("ner"))
    return plain, quick


@pytest.mark.parametrize("together", [1, 3, 32])
def test_the_same_names_are_found(pipelines, together):
    plain, quick = (list(pipeline.pipe(TEXTS, batch_size=together)) for pipeline in pipelines)
    assert names(quick) == names(plain)
    assert [[t.ent_iob_ for t in doc] for doc in quick] == [[t.ent_iob_ for t in doc] for doc in plain]
    assert sum(map(len, names(quick))) > 20


def test_a_single_text_is_read_as_well(pipelines):
    plain, quick = (pipeline(TEXTS[0]) for pipeline in pipelines)
    assert names([quick]) == names([plain])


def test_a_recognizer_may_be_left_out_by_its_name(pipelines):
    (doc,) = pipelines[1].pipe([TEXTS[0]], disable=["ner"])
    assert doc.ents == ()


def test_names_that_a_text_has_already_are_respected(pipelines):
    docs = [pipeline(TEXTS[0], disable=["ner"]) for pipeline in pipelines]
    for pipeline, doc in zip(pipelines, docs, strict=True):
        doc.set_ents([Span(doc, 1, 4, label="EVENT")], default="missing")
        pipeline.get_pipe("ner")(doc)
    assert names(docs[:1]) == names(docs[1:])
    assert names(docs)[0][0] == (1, 4, "EVENT")


def test_a_pipeline_without_names_is_left_alone():
    blank = spacy.blank("en")
    quicken(blank)
    assert blank.pipe_names == []


def test_a_recognizer_that_weighs_several_readings_is_left_alone(load):
    pipeline = load("attribute_ruler", "lemmatizer")
    pipeline.get_pipe("ner").cfg["beam_width"] = 4
    before = pipeline.get_pipe("ner")
    quicken(pipeline)
    assert pipeline.get_pipe("ner") is before
