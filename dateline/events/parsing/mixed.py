"""How the vector of a word is mixed with its neighbours', without what only training asks for.

spaCy's layers for it remember along the way all that is needed to learn, which takes half as long again as the mixing.
`mix_lean` puts one layer in the place of each such stack that does the same sums with the same weights; its vectors differ
in the last digits at most. Stacks built otherwise are left as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.events.parsing.swapped import swap_layers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.language import Language
    from thinc.api import Model

    Numbers = Any
    """an array of numpy, which mypy cannot follow through thinc"""

_STEP = ["expand_window", "maxout", "layernorm", "dropout"]  # the layers of a step, which is added to what went in
_LEAST_VARIANCE = 1e-08  # as thinc has it
_AT_ONCE = 384  # rows


def mix_lean(pipeline: Language) -> None:
    """Replace the stacks of a pipeline's networks that mix each word with the one before and the one behind."""
    swap_layers(pipeline, "encode", "lean_mix", _is_known, lambda stack: _Mix(stack).forward)


def _is_known(stack: Model[Any, Any]) -> bool:
    leaves = [node for node in stack.walk(order="dfs_pre") if not node.layers]
    steps = len(leaves) // len(_STEP)
    if not steps or [leaf.name for leaf in leaves] != _STEP * steps or "pad" not in stack.attrs:
        return False
    added = [node for node in stack.walk() if node.name.startswith("residual(") and len(node.layers) == 1]
    return len(added) == steps and all(leaf.attrs["window_size"] == 1 for leaf in leaves[:: len(_STEP)])


class _Mix:
    """The steps of a stack: weights in which the pieces of which the largest counts lie side by side."""

    def __init__(self, stack: Model[Any, Any]) -> None:
        import numpy as np

        self._stack = stack
        self._apart: int = stack.attrs["pad"]
        self._ops: Any = stack.ops
        leaves = [node for node in stack.walk(order="dfs_pre") if not node.layers]
        self._steps: list[tuple[Numbers, ...]] = []
        for maxout, norm in zip(leaves[1 :: len(_STEP)], leaves[2 :: len(_STEP)], strict=True):
            weights, bias = (np.ascontiguousarray(maxout.get_param(name).T) for name in ("W", "b"))
            self._steps.append((weights, bias, norm.get_param("G"), norm.get_param("b")))

    def forward(
        self,
        _: Model[Any, Any],
        texts: Sequence[Numbers],
        is_train: bool,  # noqa: FBT001 - thinc calls it so
    ) -> tuple[list[Numbers], Callable[..., Any]]:
        """The vectors of each text, mixed."""
        if is_train or not texts:
            return self._stack(texts, is_train)
        rows, starts = self._in_one(texts)
        for step in self._steps:
            rows += self._mixed(rows, *step)
        return [rows[start : start + len(text)] for start, text in zip(starts, texts, strict=True)], lambda _: []

    def _in_one(self, texts: Sequence[Numbers]) -> tuple[Numbers, list[int]]:
        """All texts in one array, so far apart that none reaches the next, and where each begins."""
        import numpy as np

        starts, end = [], self._apart
        for text in texts:
            starts.append(end)
            end += len(text) + self._apart
        rows = np.zeros((end, texts[0].shape[1]), dtype=texts[0].dtype)
        for start, text in zip(starts, texts, strict=True):
            rows[start : start + len(text)] = text
        return rows, starts

    def _mixed(self, rows: Numbers, *step: Numbers) -> Numbers:
        """What a step adds to each row, worked out so many rows at a time that their sums stay near the processor."""
        import numpy as np

        framed = np.pad(rows, ((1, 1), (0, 0)))
        parts = (framed[start : start + _AT_ONCE + 2] for start in range(0, len(rows), _AT_ONCE))
        return np.concatenate([self._summed(part, *step) for part in parts])

    def _summed(self, framed: Numbers, weights: Numbers, bias: Numbers, scale: Numbers, shift: Numbers) -> Numbers:
        """The sum of a row and its neighbours by their weights, the largest piece of each, about nought and as wide.

        The first row and the last are neighbours only.
        """
        import numpy as np

        inputs, pieces, width = weights.shape
        around = np.concatenate((framed[:-2], framed[1:-1], framed[2:]), axis=1)
        summed = self._ops.gemm(around, weights.reshape(inputs, -1))
        summed += bias.reshape(-1)
        largest = summed[:, :width]
        for at in range(1, pieces):
            largest = np.maximum(largest, summed[:, at * width : (at + 1) * width])
        largest -= largest.mean(axis=1, keepdims=True)
        variance = np.square(largest).mean(axis=1, keepdims=True) + _LEAST_VARIANCE
        largest *= variance**-0.5
        largest *= scale
        largest += shift
        return largest
