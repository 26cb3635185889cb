"""A parsed text as plain objects: tokens, the tree over them, sentences and named entities.

Whoever reads trees reads these; how they come from a parser is said in `converted`. Attributes are named like spaCy's, and
labels and tags are those of its English pipelines. spaCy's own objects look everything up anew whenever they are asked,
which takes longer than all the rules that ask.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import overload

_MOST_ROUNDS = 11  # in which the reach of trees with crossing arcs is worked out
_INSIDE, _OUTSIDE, _FIRST = "IOB"


@dataclass(frozen=True, slots=True)
class Word:
    """What letters alone tell, shared by all tokens with these letters."""

    text: str
    lower: str
    is_alpha: bool
    is_title: bool
    is_upper: bool
    is_lower: bool
    is_space: bool
    is_punct: bool
    is_quote: bool
    is_bracket: bool
    like_num: bool


class Token:
    """A word or mark of a text. Each is one object, its `len` the number of its characters."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "left_edge", "lemma_", "lower_", "pos_",
        "right_edge", "sent", "tag_", "text", "whitespace_", "word",
    )  # fmt: skip

    children: Sequence[Token]
    """in the order of the text"""
    left_edge: Token
    right_edge: Token
    """the first and the last token of all that hangs on it"""
    sent: Span
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str

    is_alpha = property(attrgetter("word.is_alpha"))
    is_title = property(attrgetter("word.is_title"))
    is_upper = property(attrgetter("word.is_upper"))
    is_lower = property(attrgetter("word.is_lower"))
    is_space = property(attrgetter("word.is_space"))
    is_punct = property(attrgetter("word.is_punct"))
    is_quote = property(attrgetter("word.is_quote"))
    is_bracket = property(attrgetter("word.is_bracket"))
    like_num = property(attrgetter("word.like_num"))

    def __init__(self, doc: Doc, i: int, idx: int, word: Word) -> None:
        """A token alone, the `i`th of its text, from `idx` on; whoever makes it says what was parsed of it."""
        self.doc, self.i, self.idx, self.word = doc, i, idx, word
        self.text, self.lower_, self.head = word.text, word.lower, self

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_sent_start(self) -> bool:
        """Whether its sentence begins with it."""
        return self.i == self.sent.start

    @property
    def n_lefts(self) -> int:
        """How many children stand before it."""
        return sum(child.i < self.i for child in self.children)

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that hangs on it: what stands before it, itself, what stands behind."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    def nbor(self, steps: int = 1) -> Token:
        """The token so many steps on; IndexError outside the text."""
        at = self.i + steps
        if at < 0:
            raise IndexError(f"no token stands {-steps} before the {self.i}th of a text")
        return self.doc.tokens[at]


class Span:
    """A stretch of consecutive tokens: `end` is one past its last."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """Its first character in the text."""
        return self.doc.tokens[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """One past its last character, white space behind it left out."""
        if self.end <= self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its characters, without white space behind it."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """The sentence of its first token."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """Its topmost token: the root of its sentence, else the first of those nearest to it whose heads lie outside."""
        tokens = self.doc.tokens[self.start : self.end]
        for token in tokens:
            if token.head is token:
                return token
        outer = [token for token in tokens if not self.start <= token.head.i < self.end]
        return min(outer, key=_depth, default=self.doc.tokens[self.start])


class Doc:
    """A parsed text. Whoever changes heads calls `settle` behind it."""

    __slots__ = ("_settled", "sents", "text", "tokens")

    sents: Sequence[Span]
    """its sentences"""

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []
        self.sents = []
        self._settled: tuple[list[Token], list[str]] = [], []  # heads and labels when it was last settled

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if not isinstance(at, slice):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int) -> Span | None:
        """The tokens that characters from `start` up to `end` touch; None where there are none."""
        if not 0 <= start < len(self.text) or not 0 < end <= len(self.text):
            return None
        first, last = self._at(start), self._at(end - 1)
        token = self.tokens[first]
        return Span(self, first + (start == token.idx + len(token.text)), last + 1)

    def _at(self, char: int) -> int:
        """The token that holds a character, or stands before it where it is white space."""
        return bisect_right(self.tokens, char, key=lambda token: token.idx) - 1

    @property
    def ents(self) -> tuple[Span, ...]:
        """Its named entities, in the order of the text."""
        starts = [token.i for token in self.tokens if token.ent_iob_ == _FIRST]
        return tuple(Span(self, start, self._end_of_name(start), self.tokens[start].ent_type_) for start in starts)

    def _end_of_name(self, start: int) -> int:
        end = start + 1
        while end < len(self.tokens) and self.tokens[end].ent_iob_ == _INSIDE:
            end += 1
        return end

    def set_ents(self, names: Iterable[Span]) -> None:
        """Make these its named entities, and nothing else."""
        for token in self.tokens:
            token.ent_type_, token.ent_iob_ = "", _OUTSIDE
        for name in names:
            for token in name:
                token.ent_type_, token.ent_iob_ = name.label_, _INSIDE if token.i > name.start else _FIRST

    def settle(self) -> None:
        """Work out from the heads what hangs on each token, how far that reaches and where sentences begin.

        Heads that were changed so that a token would hang on itself are put back as they were when it was last settled,
        and the labels with them.
        """
        tokens = self.tokens
        heads = [token.head.i for token in tokens]
        if _has_ring(heads):
            for token, head, label in zip(tokens, *self._settled, strict=True):
                token.head, token.dep_ = head, label
            heads = [token.head.i for token in tokens]
        self._settled = [token.head for token in tokens], [token.dep_ for token in tokens]
        below: dict[int, list[Token]] = {}
        for token, head_at in zip(tokens, heads, strict=True):
            token.children = ()
            if token.i != head_at:
                below.setdefault(head_at, []).append(token)
        for at, children in below.items():
            tokens[at].children = children
        left, right = list(range(len(tokens))), list(range(len(tokens)))
        for _ in range(_MOST_ROUNDS):
            _reach(heads, left, right)
            if self._part(sorted({left[at] for at, head in enumerate(heads) if at == head} - {0})):
                break
        for token, first, last in zip(tokens, left, right, strict=True):
            token.left_edge, token.right_edge = tokens[first], tokens[last]

    def _part(self, starts: list[int]) -> bool:
        """Part the text into sentences that begin there; whether each holds the heads of its tokens."""
        tokens = self.tokens
        ends = [*starts, len(tokens)] if tokens else []
        self.sents = [Span(self, start, end) for start, end in zip([0, *starts], ends, strict=False)]
        for sentence in self.sents:
            for token in tokens[sentence.start : sentence.end]:
                token.sent = sentence
        return all(token.head.sent is token.sent for token in tokens)


def _has_ring(heads: list[int]) -> bool:
    """Whether some token stands above itself."""
    walk = [-1] * len(heads)  # from where each was reached first
    for start in range(len(heads)):
        at = start
        while walk[at] < 0:
            walk[at] = start
            at = heads[at]
        if walk[at] == start and heads[at] != at:
            return True
    return False


def _reach(heads: list[int], left: list[int], right: list[int]) -> None:
    """Hand what each token reaches on to its head, from left to right and back."""
    for places in (range(len(heads)), range(len(heads) - 1, -1, -1)):
        for at in places:
            head, first, last = heads[at], left[at], right[at]
            if first < left[head]:  # noqa: PLR1730 (asked of every token, and a call takes far longer)
                left[head] = first
            if last > right[head]:  # noqa: PLR1730 (the same)
                right[head] = last


def _depth(token: Token) -> int:
    """How many heads stand above; a mark on which nothing hangs lies deepest."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc) - 1
    depth = 0
    while token.head is not token:
        token, depth = token.head, depth + 1
    return depth
