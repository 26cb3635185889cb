"""Trees of rules for the page: how the words of each timex were read, each tree once.

Only grammars are asked; what a library read (languages without one) has no tree.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.context.kind import NARRATIVE, NEWS
from dateline.explaining import Branch, rule_tree

_BESIDE = 60  # characters on each side, for the rules that look at their neighbours
_LONGEST = 300  # characters; longer timexes are shown without a tree

Told = list[Any]


class Trees:
    """The trees that were asked for, as [words, rule, pattern, parts], numbered from 0."""

    def __init__(self) -> None:
        self.values: list[Told] = []
        self._numbers: dict[tuple[str, str, str], int] = {}

    def number(self, text: str, timex: Mapping[str, Any], language: str) -> int:
        """The number of the tree of a row of `timexes` in its article's text; -1 where there is none."""
        key = (timex["text"], timex["rule"], language)
        if key not in self._numbers:
            tree = tree_of(text, timex, language)
            self._numbers[key] = len(self.values) if tree else -1
            self.values += [_told(tree)] if tree else []
        return self._numbers[key]


def tree_of(text: str, timex: Mapping[str, Any], language: str) -> Branch | None:
    """The tree of a row of `timexes` in its article's text; None where it is very long, or read by a library."""
    start, end = timex["char_start"], timex["char_end"]
    if end - start > _LONGEST:
        return None
    near = text[max(0, start - _BESIDE) : end + _BESIDE]
    start, end = start - max(0, start - _BESIDE), end - max(0, start - _BESIDE)
    for kind in (NEWS, NARRATIVE):
        tree = rule_tree(near, start, end, language="en" if language == "und" else language, kind=kind)
        if tree and tree.rule == timex["rule"].partition("/")[0]:
            return tree
    return None


def _told(branch: Branch) -> Told:
    return [branch.words, branch.rule, branch.pattern, [_told(part) for part in branch.parts]]
