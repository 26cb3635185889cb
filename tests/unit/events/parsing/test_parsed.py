"""Plain documents say what spaCy's own say of the same text."""

from __future__ import annotations

import pytest
import spacy

from dateline.events.parsing.converted import Converter
from dateline.events.parsing.engine import DEFAULT_MODEL
from dateline.events.parsing.parsed import Doc, Span

TEXTS = (
    "Ann Lee, 44, who'd sold \"the Gull\" (a ferry) for $2.5 million, said on May 3 that  it wasn't hers.\nIt sank. Why?",
    "What did the mayor of Ost say that the guards had been looking for, and whom did they call then, twelve days later?",
    "A report was published yesterday that no one in the port, least of all the divers, had expected to see.",
    "   ",
    "",
)
_OF_TOKEN = (
    "i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "is_alpha",
    "is_title", "is_upper", "is_lower", "is_space", "is_punct", "is_quote", "is_bracket", "like_num", "n_lefts",
)  # fmt: skip


@pytest.fixture(scope="module")
def both():
    pipeline = spacy.load(DEFAULT_MODEL, exclude=["senter"])
    return [(doc, Converter(pipeline.vocab)(doc, doc.text)) for doc in pipeline.pipe(TEXTS)]


@pytest.fixture
def ferry(parse):
    return parse("The old ferry, a gift of Ann Lee, sank off Lisbon. Nobody was hurt.")


def told(token):
    """All that is asked of a token: its attributes, and the places of the tokens that it leads to."""
    edges = [token.head.i, token.left_edge.i, token.right_edge.i, token.sent.start, token.sent.end, len(token)]
    below = [other.i for other in token.children], [other.i for other in token.subtree]
    return [getattr(token, name) for name in _OF_TOKEN], edges, below


def place(stretch):
    return None if stretch is None else (stretch.start, stretch.end)


def test_tokens_and_the_tree_are_the_same(both):
    for theirs, ours in both:
        assert ours.text == theirs.text
        assert [told(token) for token in ours] == [told(token) for token in theirs]


def test_sentences_and_names_are_the_same(both):
    for theirs, ours in both:
        assert [(s.start, s.end, s.root.i) for s in ours.sents] == [(s.start, s.end, s.root.i) for s in theirs.sents]
        assert [(e.start, e.end, e.label_) for e in ours.ents] == [(e.start, e.end, e.label_) for e in theirs.ents]


def test_every_stretch_has_the_same_text_and_the_same_root(both):
    for theirs, ours in both:
        for start in range(len(ours)):
            for end in range(start + 1, len(ours) + 1):
                one, other = ours[start:end], theirs[start:end]
                assert (one.text, one.start_char, one.end_char) == (other.text, other.start_char, other.end_char)
                assert (one.root.i, one.sent.start, one[-1].i) == (other.root.i, other.sent.start, other[-1].i)


def test_characters_are_found_in_the_tokens_that_they_touch(both):
    for theirs, ours in both:
        for start in range(len(ours.text)):
            for end in (start + 1, start + 7, len(ours.text)):
                one, other = ours.char_span(start, end), theirs.char_span(start, end, alignment_mode="expand")
                assert place(one) == place(other)


def test_characters_outside_the_text_are_found_nowhere(ferry):
    assert ferry.char_span(-1, 3) is None
    assert ferry.char_span(2, 900) is None


def test_a_stretch_of_a_stretch_counts_from_its_beginning(ferry):
    stretch = ferry[1:6]
    assert (stretch.text, stretch[1:3].text, stretch[-2:].text, stretch[9:].text) == (
        "old ferry, a gift", "ferry,", "a gift", "",
    )  # fmt: skip
    with pytest.raises(IndexError):
        stretch[5]


def test_no_token_stands_before_the_first_or_behind_the_last(ferry):
    assert ferry[1].nbor(-1).text == "The"
    for at, steps in ((0, -1), (len(ferry) - 1, 1)):
        with pytest.raises(IndexError):
            ferry[at].nbor(steps)


def test_a_token_hangs_on_its_new_head_once_the_tree_is_settled(ferry):
    first, second = ferry.sents
    second.root.head = first.root
    ferry.settle()
    assert [sentence.text for sentence in ferry.sents] == [ferry.text]
    assert second.root in first.root.children
    assert first.root.right_edge is ferry[-1]


def test_names_take_the_place_of_all_that_were_there(ferry):
    assert {name.text for name in ferry.ents} >= {"Ann Lee", "Lisbon"}
    ferry.set_ents([Span(ferry, 1, 3, "PRODUCT")])
    assert [(name.text, name.label_) for name in ferry.ents] == [("old ferry", "PRODUCT")]
    assert [token.ent_iob_ for token in ferry[:4]] == ["O", "B", "I", "O"]


def test_a_text_without_words_has_no_sentences():
    doc = Doc()
    doc.settle()
    assert (len(doc), list(doc.sents), doc.ents) == (0, [], ())


def test_heads_changed_into_a_ring_are_put_back(parse):
    doc = parse("The ferry that Ann Lee built sank off Lisbon.")
    before = [(token.head.i, token.dep_, token.left_edge.i, [child.i for child in token.children]) for token in doc]
    ferry, built, sank = doc[1], doc[5], doc[6]
    sank.head, sank.dep_ = built, "ccomp"
    assert (built.head, ferry.head) == (ferry, sank)
    doc.settle()
    assert [
        (token.head.i, token.dep_, token.left_edge.i, [child.i for child in token.children]) for token in doc
    ] == before


def test_heads_changed_into_another_tree_stay(parse):
    doc = parse("The ferry that Ann Lee built sank off Lisbon.")
    doc[7].head = doc[5]
    doc.settle()
    assert doc[7] in doc[5].children
    assert doc[7] not in doc[6].children
