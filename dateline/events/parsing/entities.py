"""Named entities, decided for all tokens of a batch at once instead of token after token.

spaCy's recognizer walks through a text and asks at each token which of its moves are allowed, which takes longer than all
the rest of a parse. But outside a name its decision depends on the token alone, and inside on the name's first token and
the last two. So `quicken` puts a component in its place that judges every token as if no name were open there, follows
every name that may begin, and reads off the names from left to right: the same weights, the same rules, the same
answers. Recognizers that decide in another way are left as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.swapped import Component, is_greedy, swap_component

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    Numbers = Any
    """an array of numpy, which mypy cannot follow through thinc"""
    Name = tuple[int, int, str]
    """first token, one past the last, label"""

_RECOGNIZER = "ner"
_FEATURES = 3  # tokens that a decision looks at: this one, the first of the open name and the one before
_BEGIN, _INSIDE, _LAST, _UNIT, _OUT = "BILUO"


def quicken(pipeline: Language) -> None:
    """Replace the recognizer of a pipeline where its decisions can be made at once."""
    from spacy.pipeline import EntityRecognizer

    recognizer = pipeline.get_pipe(_RECOGNIZER) if _RECOGNIZER in pipeline.pipe_names else None
    if not isinstance(recognizer, EntityRecognizer) or not is_greedy(recognizer, _FEATURES):
        return
    if not recognizer.cfg["incorrect_spans_key"]:  # it has no moves of its own
        swap_component(pipeline, _RECOGNIZER, _Entities)


class _Entities(Component):
    """The component: the recognizer's weights, and its moves by what they do."""

    def __init__(self, recognizer: Any) -> None:
        import numpy as np

        self.model = recognizer.model
        self._recognizer = recognizer
        system = recognizer.moves
        moves = [(name[0], name[2:]) for name in map(system.get_class_name, range(system.n_moves))]
        self._labels = [label for _, label in moves]
        kinds = np.array([kind for kind, _ in moves])
        self._inside: Numbers = np.array([_column(moves, _INSIDE, label) for label in self._labels])
        self._last: Numbers = np.array([_column(moves, _LAST, label) for label in self._labels])
        named = np.array([label != "" for label in self._labels])
        self._begins: Numbers = kinds == _BEGIN
        self._opens: Numbers = self._begins | (kinds == _UNIT)
        self._never: Numbers = ~(self._opens & named | (kinds == _OUT))

    def read(self, batch: Sequence[Doc]) -> None:
        """Set the entities of documents; where some have entities already, the recognizer is asked for all."""
        full = [doc for doc in batch if len(doc)]
        if any(doc.has_annotation("ENT_IOB") for doc in full):
            list(self._recognizer.pipe(batch, batch_size=len(batch)))
        elif full:
            self._name(full)

    def _name(self, docs: Sequence[Doc]) -> None:
        """Set the entities of documents that have none."""
        from spacy.tokens import Span

        found: list[list[Span]] = [[] for _ in docs]
        starts = [0, *accumulate(map(len, docs))]
        for first, last, label in self._names(docs):
            at = bisect_right(starts, first) - 1
            found[at].append(Span(docs[at], first - starts[at], last - starts[at], label=label))
        for doc, names in zip(docs, found, strict=True):
            doc.set_ents(names)

    def _names(self, docs: Sequence[Doc]) -> Iterator[Name]:
        """The names in documents put one behind the other, in the order of the text."""
        import numpy as np

        features = self.model.get_ref("lower").predict(self.model.get_ref("tok2vec").predict(docs))
        goes_on, spaces = _may_go_on(docs), np.concatenate([doc.to_array("IS_SPACE") for doc in docs]) == 1
        tokens = np.arange(len(spaces))
        scores = self._scores(features, tokens + 1, 0, 0)
        scores[:, self._never] = -np.inf
        scores[np.ix_(~goes_on, self._begins)] = -np.inf
        scores[np.ix_(spaces, self._opens)] = -np.inf
        best = scores.argmax(axis=1)
        ends = tokens + 1
        self._follow(features, best, goes_on, ends)
        free = 0
        for start in np.flatnonzero(self._opens[best]).tolist():
            if start >= free:
                free = int(ends[start])
                yield start, free, self._labels[best[start]]

    def _follow(self, features: Numbers, best: Numbers, goes_on: Numbers, ends: Numbers) -> None:
        """Set where each name ends that may begin, all of them going on together token by token."""
        import numpy as np

        starts = np.flatnonzero(self._begins[best])
        at = starts + 1
        while len(starts):
            scores = self._scores(features, at + 1, starts + 1, at)
            rows, moves = np.arange(len(at)), best[starts]
            more = goes_on[at] & (scores[rows, self._inside[moves]] >= scores[rows, self._last[moves]])
            ends[starts[~more]] = at[~more] + 1
            starts, at = starts[more], at[more] + 1

    def _scores(self, features: Numbers, here: Numbers, first: Numbers, before: Numbers) -> Numbers:
        """How good each move is at tokens, given those that it depends on, counted from 1; 0 stands for no token."""
        lower = self.model.get_ref("lower")
        total = features[here, 0] + features[first, 1] + features[before, 2] + lower.get_param("b")
        hidden, _ = lower.ops.maxout(total)
        return self.model.get_ref("upper").predict(hidden)


def _may_go_on(docs: Sequence[Doc]) -> Numbers:
    """For each token whether a name may go on behind it: not at the end of a document or of a sentence."""
    import numpy as np

    starts = np.concatenate([doc.to_array("SENT_START") for doc in docs]) == 1
    lasts = np.cumsum([len(doc) for doc in docs]) - 1
    goes_on = np.append(~starts[1:], False)
    goes_on[lasts] = False
    return goes_on


def _column(moves: Sequence[tuple[str, str]], kind: str, label: str) -> int:
    return moves.index((kind, label)) if (kind, label) in moves else -1
