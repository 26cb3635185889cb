"""Named entities, decided for all tokens of a batch at once instead of token after token.

spaCy's recognizer walks through a text and asks at each token which of its moves are allowed, which takes longer than all
the rest of a parse. But outside a name its decision depends on the token alone, and inside on the name's first token and
the last two. So `quicken` puts a component in its place that judges every token as if no name were open there, follows
every name that may begin, and reads off the names from left to right: the same weights, the same rules, the same
answers. Recognizers that decide in another way are left as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any

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
    if _RECOGNIZER not in pipeline.pipe_names or not _is_greedy(recognizer := pipeline.get_pipe(_RECOGNIZER)):
        return
    at = pipeline.component_names.index(_RECOGNIZER)
    pipeline._components[at] = (_RECOGNIZER, _Entities(recognizer))  # noqa: SLF001 - add_pipe takes registered factories only


def _is_greedy(recognizer: Any) -> bool:
    """Whether it takes the best move at each token, with the usual features and no moves of its own."""
    from spacy.pipeline import EntityRecognizer

    if not isinstance(recognizer, EntityRecognizer):
        return False
    model, options = recognizer.model, recognizer.cfg
    plain = model.attrs["has_upper"] and not model.attrs["unseen_classes"] and not options["incorrect_spans_key"]
    return bool(plain and options["beam_width"] == 1 and model.get_ref("lower").get_dim("nF") == _FEATURES)


class _Entities:
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

    def __call__(self, doc: Doc) -> Doc:
        """The document, with its entities."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """The documents in their order, decided a batch at once."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            read = [doc for doc in batch if len(doc)]
            if any(doc.has_annotation("ENT_IOB") for doc in read):
                yield from self._recognizer.pipe(batch, batch_size=batch_size)
                continue
            if read:
                self._name(read)
            yield from batch

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
