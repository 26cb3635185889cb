"""Vectors mixed lean are those that spaCy's own layers give."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from dateline.events.parsing.mixed import mix_lean

TEXTS = (
    "On 3 May 2021 Maria Silva of the Port Authority flew from Lisbon to Ost.",
    "It rained.",
    "",
    "Lisbon",
    "Nobody came, and what nobody read was signed by the harbour board of New Norland on the last day of the fair.",
)


def networks(pipeline):
    """What reads words, of each network that does so on its own."""
    return [node for _, pipe in pipeline.pipeline for node in pipe.model.walk() if node.has_ref("encode")]


@pytest.fixture(scope="module")
def pipelines(load):
    plain, lean = load("attribute_ruler", "lemmatizer"), load("attribute_ruler", "lemmatizer")
    mix_lean(lean)
    return plain, lean


def test_each_network_is_mixed_lean(pipelines):
    assert [network.get_ref("encode").name for network in networks(pipelines[1])] == ["lean_mix", "lean_mix"]


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[:1], TEXTS[2:3]])
def test_the_same_vectors_come_of_it(pipelines, texts):
    plain, lean = pipelines
    docs = [plain.make_doc(text) for text in texts]
    for one, other in zip(networks(plain), networks(lean), strict=True):
        expected, found = one.predict(docs), other.predict(docs)
        assert [len(rows) for rows in found] == [len(doc) for doc in docs]
        assert all(np.allclose(*rows, atol=1e-5) for rows in zip(expected, found, strict=True))


def test_the_same_is_read(pipelines):
    plain, lean = (list(pipeline.pipe(TEXTS)) for pipeline in pipelines)
    for one, other in zip(plain, lean, strict=True):
        assert [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in one] == [
            (t.tag_, t.dep_, t.head.i, t.ent_type_) for t in other
        ]


def test_a_network_that_looks_further_is_left_alone(load):
    pipeline = load("attribute_ruler", "lemmatizer")
    network = networks(pipeline)[0]
    next(node for node in network.walk() if node.name == "expand_window").attrs["window_size"] = 2
    before = network.get_ref("encode")
    mix_lean(pipeline)
    assert network.get_ref("encode") is before


def test_a_pipeline_without_networks_is_left_alone():
    blank = spacy.blank("en")
    mix_lean(blank)
    assert blank.pipe_names == []
