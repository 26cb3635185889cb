"""The vector with which a word enters a network, worked out once for each word instead of once a token.

spaCy's small pipelines make it of the word's letters (norm, prefix, suffix, shape) and of whether a space follows.
`remember_vectors` puts a layer in the place of such an embedding that asks it for new words only and gives the same
answers. Embeddings that look at more are left as they are.
"""

from __future__ import annotations

from itertools import accumulate, chain, count
from threading import Lock
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.swapped import swap_layers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

_KEY: Any = ["ORTH", "NORM", "SPACY"]  # a norm may be another than that of the letters: "ca" in "can't"
_OF_KEY = frozenset({*_KEY, "LOWER", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE"})
_FEWEST = 16  # words; fewer at once are multiplied in another way, which differs in the last digits
_BYTES = f"V{8 * len(_KEY)}"  # a key as one value, of which many are told apart sooner than of tuples
_MOST = 50_000  # words of each network; hostile text could otherwise fill the memory


def remember_vectors(pipeline: Language) -> None:
    """Replace the embeddings of a pipeline's networks that look at words alone."""
    swap_layers(pipeline, "embed", "remembered_vectors", _looks_at_words, lambda embedding: _Vectors(embedding).forward)


def _looks_at_words(embedding: Model[Any, Any]) -> bool:
    first = embedding.layers[0] if embedding.layers else embedding
    return first.name == "extract_features" and _OF_KEY.issuperset(first.attrs["columns"])


class _Rows:
    """Tokens of which an embedding may ask what it asks of a document's."""

    def __init__(self, letters: Any) -> None:
        self._letters = letters

    def to_array(self, _columns: Sequence[str]) -> Any:
        """What is asked of their letters."""
        return self._letters


class _Vectors:
    """The vectors of the words met so far, one a row."""

    def __init__(self, embedding: Model[Any, Any]) -> None:
        self._embedding = embedding
        self._columns: Any = list(embedding.layers[0].attrs["columns"])
        self._row_of: dict[bytes, int] = {}
        self._table: Any = None
        self._lock = Lock()

    def forward(
        self,
        _: Model[Any, Any],
        docs: Sequence[Doc],
        is_train: bool,  # noqa: FBT001 - thinc calls it so
    ) -> tuple[list[Any], Callable[..., Any]]:
        """The vectors of the tokens of each document."""
        words = [doc.to_array(_KEY).view(_BYTES).ravel().tolist() for doc in docs]
        with self._lock:
            if not is_train and self._learn(docs, words):
                return self._known(words), lambda _: []
        return self._embedding(docs, is_train)

    def _known(self, words: Sequence[Sequence[bytes]]) -> list[Any]:
        """The vectors of the words of each document, all of which are known."""
        import numpy as np

        rows = np.fromiter(map(self._row_of.__getitem__, chain.from_iterable(words)), dtype=np.intp)
        vectors, ends = self._table[rows], [*accumulate(map(len, words))]
        return [vectors[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def _learn(self, docs: Sequence[Doc], words: Sequence[Sequence[bytes]]) -> bool:
        """Ask for the vectors of new words; whether those of all words are known now."""
        import numpy as np

        row_of, letters = self._row_of, []
        new: dict[bytes, int] = {}
        for doc, its in zip(docs, words, strict=True):
            unknown = set(its).difference(row_of, new)
            if unknown:
                first = {word: at for at, word in enumerate(its) if word in unknown}
                new.update(zip(first, count(len(row_of) + len(new)), strict=False))
                letters.append(doc.to_array(self._columns)[list(first.values())])
        if len(row_of) + len(new) > _MOST:
            row_of.clear()
            return False
        if letters:
            rows = np.concatenate(letters)
            asked = np.resize(rows, (max(len(rows), _FEWEST), rows.shape[1]))
            vectors = self._embedding.predict([_Rows(asked)])[0][: len(rows)]
            if self._table is None:
                self._table = np.empty((_MOST, vectors.shape[1]), dtype=vectors.dtype)
            self._table[len(row_of) : len(row_of) + len(new)] = vectors
            row_of.update(new)
        return self._table is not None
