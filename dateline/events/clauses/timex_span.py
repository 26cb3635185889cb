"""A timex as it lies in the parse: its row, its words, and the word by which the sentence holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Span, Token

Row = dict[str, Any]

_AGES = frozenset({"decade", "century"})


@dataclass(frozen=True, slots=True)
class TimexSpan:
    """A timex as it lies in the parse."""

    row: Row
    span: Span

    @property
    def root(self) -> Token:
        """The word by which the sentence holds it: of several the one behind a preposition, else the topmost.

        The second of two coordinated dates is held by what holds the first.
        """
        outer = [token for token in self.span if not self.span.start <= token.head.i < self.span.end]
        top = self.span.root
        if top.dep_ == "det" and self.row.get("grain") in _AGES:
            top = next((token for token in outer if token.dep_ != "det"), top)  # "the 17th-century painter"
        root: Token = next((token for token in outer if token.dep_ == "pobj"), top)
        while root.dep_ == "conj" and root.head.dep_ in {"pobj", "conj", "npadvmod"}:
            root = root.head
        return root

    @property
    def second(self) -> bool:
        """Whether it is the second of two coordinated dates ("between 2005 and 2012")."""
        return not self.span.start <= self.root.i < self.span.end

    def joined_to(self, other: TimexSpan) -> str:
        """All that stands between it and another behind it, in lower case: "and", "to"."""
        return str(self.span.doc[self.span.end : other.span.start].text.casefold())
