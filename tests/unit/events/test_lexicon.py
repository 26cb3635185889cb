from __future__ import annotations

import pytest

from dateline.errors import GrammarError
from dateline.events import lexicon as module


def test_a_word_in_two_lists_that_exclude_each_other_is_refused():
    with pytest.raises(GrammarError, match=r"\[modifier\] has 'late' both as planned and as unknown"):
        module._label_of("modifier", {"planned": "due late", "unknown": "late"})


def test_an_unknown_list_is_an_error(words):
    with pytest.raises(KeyError):
        words.has("no.such_list", "word")


def test_governors_are_told_apart_by_part_of_speech(words):
    assert words.governor("verb", "fail") == "not_occurred"
    assert words.governor("noun", "failure") == "not_occurred"
    assert words.governor("adjective", "unable") == "not_occurred"
    assert words.governor("verb", "sing") is None


def test_every_event_class_of_the_lexicon_is_one_of_the_schema(words):
    from dateline.schema import EVENT_CLASSES

    assert set(words.classes.values()) | set(words.class_with_object.values()) <= set(EVENT_CLASSES)


def test_every_effect_of_the_lexicon_is_a_factuality_or_handed_on(words):
    from dateline.schema import FACTUALITIES

    effects = {effect for kind in words.governors.values() for effect in kind.values()} | set(words.modifiers.values())
    assert effects <= {*FACTUALITIES, "handed_on"}


def test_a_noun_is_not_both_sure_and_doubtful(words):
    assert not words.words["event_nouns.sure"] & words.words["event_nouns.maybe"]
