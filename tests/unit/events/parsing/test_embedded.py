"""Remembered vectors are those that the network would have worked out anew."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from dateline.events.parsing import embedded
from dateline.events.parsing.embedded import remember_vectors

TEXTS = (
    "The mayor can't open the bridge; she can open a can.",
    "The bridge  can wait,the mayor said\nin May. ",
    "",
    "May may open the bridge.",
)


def embeddings(pipeline):
    networks = [component.model for _, component in pipeline.pipeline]
    return [node.get_ref("embed") for network in networks for node in network.walk() if node.has_ref("embed")]


def vectors(pipeline):
    docs = [pipeline.make_doc(text) for text in TEXTS]
    return [np.concatenate(embedding.predict(docs)) for embedding in embeddings(pipeline)]


@pytest.fixture
def plain(load):
    return load("attribute_ruler", "lemmatizer")


@pytest.fixture
def quick(load):
    pipeline = load("attribute_ruler", "lemmatizer")
    remember_vectors(pipeline)
    return pipeline


def assert_alike(ours, theirs):
    assert len(ours) == len(theirs) == 2
    for one, other in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-5)


def test_vectors_are_the_same_at_first_and_afterwards(plain, quick):
    assert_alike(vectors(quick), vectors(plain))
    assert_alike(vectors(quick), vectors(plain))


def test_what_is_known_is_not_asked_for_again(quick):
    vectors(quick)
    for layer in embeddings(quick):
        layer.layers[0]._func = None
    vectors(quick)


def test_more_words_than_may_be_remembered_are_read_as_well(plain, quick, monkeypatch):
    monkeypatch.setattr(embedded, "_MOST", 12)
    assert_alike(vectors(quick), vectors(plain))
    (doc,) = quick.pipe(["The mayor waited."])
    assert [token.tag_ for token in doc] == ["DT", "NN", "VBD", "."]
    assert_alike(vectors(quick), vectors(plain))


def test_parses_stay_the_same(plain, quick):
    told = [
        [[(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in doc] for doc in pipeline.pipe(TEXTS)]
        for pipeline in (plain, quick)
    ]
    assert told[0] == told[1]


def test_embeddings_that_look_at_more_than_words_are_left_alone(plain):
    for embedding in embeddings(plain):
        embedding.layers[0].attrs["columns"] = ["NORM", "SENT_START"]
    before = embeddings(plain)
    remember_vectors(plain)
    assert [one is other for one, other in zip(before, embeddings(plain), strict=True)] == [True, True]


def test_a_pipeline_without_networks_is_left_alone():
    blank = spacy.blank("en")
    remember_vectors(blank)
    assert blank.pipe_names == []
