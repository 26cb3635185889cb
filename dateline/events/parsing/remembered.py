"""Part of speech, morphology and lemma, worked out once for each kind of token instead of once a token.

spaCy's attribute ruler and its lemmatizer by rules look at a token's letters, tag and label, and only a few
patterns at its neighbours too; they take a third of the time of a parse without names. `remember` puts one component in
the place of both that asks them once for each (letters, tag, label) and gives the same answers. Pipelines that do it in
another way are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.prefixed import without_prefix

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Key = tuple[int, ...]
"""a token's letters, tag and label"""
Answer = tuple[int, ...]
"""its part of speech, morphology and lemma"""
Numbers = Any
"""an array of numpy, which mypy cannot follow through spaCy"""

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"
_OF_ONE_TOKEN = frozenset({"ORTH", "TEXT", "LOWER", "NORM", "TAG", "DEP", "IS_SPACE", "IS_ALPHA", "SHAPE"})
_NO_LETTERS = frozenset({"TAG", "DEP", "IS_SPACE"})
_LETTERS = frozenset({"ORTH", "TEXT", "LOWER"})
_TESTS = frozenset({"IN", "NOT_IN", "REGEX"})
_KEY: Any = ["ORTH", "TAG", "DEP"]
_ANSWER: Any = ["POS", "MORPH", "LEMMA"]
_NUMBER = "uint64"
_BYTES = "V24"  # three numbers as one value, which is looked up and put together sooner than a tuple
_MOST = 500_000  # entries; hostile text could otherwise fill the memory


def remember(pipeline: Language) -> None:
    """Replace the ruler and the lemmatizer of a pipeline where one component can stand for both."""
    if not {_RULER, _LEMMATIZER} <= set(pipeline.pipe_names):
        return
    ruler, lemmatizer = pipeline.get_pipe(_RULER), pipeline.get_pipe(_LEMMATIZER)
    if not _is_rule_lemmatizer(lemmatizer) or not all(map(_is_known, ruler.patterns)):  # type: ignore[attr-defined]
        return
    _index(lemmatizer)
    component = _Remembered(pipeline, ruler, lemmatizer)  # type: ignore[arg-type]  # asked above
    pipeline.remove_pipe(_LEMMATIZER)
    at = pipeline.pipe_names.index(_RULER)
    pipeline.remove_pipe(_RULER)
    name = "remembered"
    pipeline._components.insert(at, (name, component))  # noqa: SLF001 - add_pipe takes registered factories only
    pipeline._pipe_meta[name] = pipeline.get_factory_meta("lemmatizer")  # noqa: SLF001 - the same


def _index(lemmatizer: Any) -> None:
    """Make sets of the lists of known lemmas: each new word is looked up in them several times."""
    if lemmatizer.lookups.has_table("lemma_index"):
        table = lemmatizer.lookups.get_table("lemma_index")
        for key in list(table):
            table[key] = frozenset(table[key])


def _is_rule_lemmatizer(lemmatizer: Any) -> bool:
    return getattr(lemmatizer, "mode", None) in {"rule", "lookup"}


def _is_known(pattern: dict[str, Any]) -> bool:
    """Whether a pattern looks at nothing that is not known here: one token's own attributes, or a few tokens'."""
    return all(key in _OF_ONE_TOKEN for tokens in pattern["patterns"] for token in tokens for key in token)


class _Remembered:
    """The component: what is remembered for tokens, then the patterns of several tokens where one may begin."""

    def __init__(self, pipeline: Language, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._ruled = _Ruled(_part(pipeline, ruler, several=False))
        self._several = _part(pipeline, ruler, several=True)
        self._opening = _openings(self._several)
        self._known: dict[bytes, bytes] = {}
        self._openers: set[bytes] = set()

    def __call__(self, doc: Doc) -> Doc:
        """The document, with part of speech, morphology and lemma."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """The documents in their order; what is new in a batch is asked of all its documents at once."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            keys = [_as_bytes(doc.to_array(_KEY)) for doc in batch]
            new = sorted(set[bytes]().union(*keys).difference(self._known))
            if new:
                self._ask(new)
            answered = [self._answered(doc, its) for doc, its in zip(batch, keys, strict=True)]
            if len(self._known) > _MOST:
                self._known.clear()
                self._openers.clear()
            yield from answered

    def _answered(self, doc: Doc, keys: list[bytes]) -> Doc:
        if not keys:
            return doc
        doc.from_array(_ANSWER, _as_numbers(map(self._known.__getitem__, keys)))
        return doc if self._openers.isdisjoint(keys) else self._several(doc)

    def _ask(self, keys: list[bytes]) -> None:
        """Learn what becomes of each key, asked of a document in which each word stands alone."""
        import numpy as np

        letters = [tuple(key) for key in _as_numbers(keys).tolist()]
        alone = _apart(self._lemmatizer.vocab, letters)
        self._openers.update(keys[at] for _, at, _ in self._opening(alone))
        ruled: Any = np.array(self._ruled.answers(letters), dtype=_NUMBER)
        alone.from_array(_ANSWER, ruled)
        found = self._lemmatizer(alone).to_array(_ANSWER)
        self._known.update(zip(keys, _as_bytes(found), strict=True))


class _Ruled:
    """What patterns of one token say of a key, asked once a tag and label for all words that no pattern names."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._names = _names(ruler)
        self._known: dict[Key, Answer] = {}

    def answers(self, keys: list[Key]) -> list[Answer]:
        """The answer to each key; no lemma where no pattern gives one."""
        kinds = [self._kind(key) for key in keys]
        new = {kind: key for kind, key in zip(kinds, keys, strict=True) if kind not in self._known}
        if new:
            found = self._ruler(_apart(self._ruler.vocab, list(new.values()))).to_array(_ANSWER)
            self._known.update((kind, tuple(row)) for kind, row in zip(new, found.tolist(), strict=True))
        answers = [self._known[kind] for kind in kinds]
        if len(self._known) > _MOST:
            self._known.clear()
        return answers

    def _kind(self, key: Key) -> Key:
        word = self._ruler.vocab.strings[key[0]]
        named = word.isspace() or any(name.search(word) for name in self._names)
        return key if named else (0, *key[1:])


def _names(ruler: AttributeRuler) -> list[re.Pattern[str]]:
    """What finds all words that a pattern asks for, and perhaps more: it takes small and capital letters for the same."""
    patterns: list[dict[str, Any]] = ruler.patterns
    words: set[str] = set()
    found: set[str] = set()
    for name, value in (
        item for one in patterns for tokens in one["patterns"] for token in tokens for item in token.items()
    ):
        tests: dict[str, Any] = value if isinstance(value, dict) else {"IN": [value]}
        if name in _LETTERS and _TESTS.issuperset(tests):
            words.update(*(tests[test] for test in ("IN", "NOT_IN") if test in tests))
            found.update([tests["REGEX"]] if "REGEX" in tests else [])
        elif name not in _NO_LETTERS:
            found.add("")  # it asks for more than a word
    exact = "|".join(map(re.escape, sorted(words)))
    return [re.compile(one, re.IGNORECASE) for one in (rf"^(?:{exact})$", *sorted(found))]


def _apart(vocab: Vocab, keys: list[Key]) -> Doc:
    """A document in which the word of each key stands alone."""
    from spacy.tokens import Doc

    words, tags, deps = ([vocab.strings[key[at]] for key in keys] for at in range(3))
    words = [without_prefix(word) for word in words]
    return Doc(vocab, words=words, tags=tags, deps=deps, heads=list(range(len(keys))))


def _as_bytes(rows: Numbers) -> list[bytes]:
    found: list[bytes] = rows.view(_BYTES).ravel().tolist() if len(rows) else []
    return found


def _as_numbers(rows: Iterable[bytes]) -> Numbers:
    import numpy as np

    return np.frombuffer(b"".join(rows), dtype=_NUMBER).reshape(-1, len(_KEY))


def _openings(ruler: AttributeRuler) -> Matcher:
    """What finds the tokens that may open a pattern of several."""
    from spacy.matcher import Matcher

    matcher = Matcher(ruler.vocab)
    patterns: list[dict[str, Any]] = ruler.patterns
    if firsts := [tokens[:1] for one in patterns for tokens in one["patterns"]]:
        matcher.add("opening", firsts)
    return matcher


def _part(pipeline: Language, ruler: AttributeRuler, *, several: bool) -> AttributeRuler:
    """A ruler with the patterns of one token only, or of several only, in their order."""
    from spacy.pipeline import AttributeRuler

    part = AttributeRuler(pipeline.vocab)
    patterns: list[dict[str, Any]] = ruler.patterns
    part.add_patterns([one for one in patterns if any(len(tokens) > 1 for tokens in one["patterns"]) is several])
    return part
