"""Heads and labels, found by spaCy's parser move by move, with the interpreter's lock held all the while.

spaCy lets go of the lock before it walks through a batch of texts, and then takes it back each time that it looks at a
stack or at what is still to be read, which takes longer than the moves themselves. `walk_locked` puts a component in the
parser's place that asks for one move of all texts at a time: the same weights, the same moves, the same trees. Parsers
that decide in another way are left as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.swapped import Component, is_greedy, swap_component

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PARSER = "parser"
_FEATURES = 8  # tokens that a move looks at: two to be read, three on the stack and three that hang on them
_TOGETHER = 64  # texts that make their moves at once; more make their features too large for the processor's memory


def walk_locked(pipeline: Language) -> None:
    """Replace the parser of a pipeline where its moves can be asked for one by one."""
    from spacy.pipeline import DependencyParser

    parser = pipeline.get_pipe(_PARSER) if _PARSER in pipeline.pipe_names else None
    if isinstance(parser, DependencyParser) and is_greedy(parser, _FEATURES):
        swap_component(pipeline, _PARSER, _Arcs)


class _Arcs(Component):
    """The component: the parser, and the weights by which it chooses its moves."""

    def __init__(self, parser: Any) -> None:
        from spacy.tokens import Doc

        self.model = parser.model
        self._parser = parser
        self._looking = parser.model.predict([Doc(parser.vocab, words=["a"])])  # tells at what states of any text look

    def read(self, batch: Sequence[Doc]) -> None:
        """Set the trees; documents that are about as long are walked through together."""
        by_length = sorted(batch, key=len)
        for start in range(0, len(batch), _TOGETHER):
            self._walk(by_length[start : start + _TOGETHER])

    def _walk(self, docs: Sequence[Doc]) -> None:
        """Set heads and labels, and with them where sentences begin."""
        import numpy as np

        states = self._parser.moves.init_batch(docs)
        walking = [state for state in states if not state.is_final()]
        if walking:
            lower, upper = self.model.get_ref("lower"), self.model.get_ref("upper")
            features = lower.predict(self.model.get_ref("tok2vec").predict(docs))
            features = features.reshape(len(features) * _FEATURES, -1)
            bias, places = lower.get_param("b"), np.arange(_FEATURES)
            weights, upper_bias = upper.get_param("W"), upper.get_param("b")
            while walking:
                rows = (self._looking.get_token_ids(walking) + 1) * _FEATURES + places  # no token comes first
                total = lower.ops.gather_add(features, rows.astype("uint32")).reshape(-1, *bias.shape[-2:])
                hidden, _ = lower.ops.maxout(total + bias)
                scores = lower.ops.gemm(hidden, weights, trans2=True)
                walking = self._parser.transition_states(walking, scores + upper_bias)
        self._parser.set_annotations(docs, states)
