"""Which phrases are worth reading between which tokens: those that can stand by themselves or become part of another.

Told by the patterns of the rules alone: which category stands beside which. What words mean is not asked here. The places
of all patterns are bits of a number, so that what fits the token before and what fits the token behind meet in an `&`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.rules import Variant, symbol_of

Kind = frozenset[str]
"""What a token is to the patterns: the symbols of its word and of its categories; nothing where no token stands."""


class Sides(NamedTuple):
    """What fits beside a kind of token: behind it, before it, and before it without a space.

    That is by number for `between`. The others are places: where a phrase goes on behind it (`after`), also where it
    stands first in what can stand by itself (`opened`); where a phrase begins with it behind another (`at`, `at_glued`);
    and where it is the last of what can stand by itself (`closing`). It may be such a phrase `alone`.
    """

    behind: int
    before: int
    before_glued: int
    after: int
    at: int
    at_glued: int
    opened: int
    closing: int
    alone: bool

    def at_of(self, *, glued: bool) -> int:
        """The places in which a phrase can begin with it behind another, with a space between or without one."""
        return self.at_glued if glued else self.at


class Unknown:
    """Prospects that nobody has looked into: anything may become part of anything."""

    def __init__(self, categories: Iterable[str]) -> None:
        self.categories = frozenset(categories)

    def of(self, _kind: Kind) -> Sides:
        """Everything fits."""
        return _ANY

    def between(self, _behind: int, _before: int) -> frozenset[str]:
        """Every category is worth reading."""
        return self.categories


_ANY = Sides(0, 0, 0, after=-1, at=-1, at_glued=-1, opened=-1, closing=-1, alone=True)  # -1 has all bits


class _Edge:
    """Patterns by one of their ends: the symbols there, and the places of those with more than one."""

    def __init__(self) -> None:
        self.symbols: dict[str, set[str]] = {}  # of a category
        self.categories: dict[str, set[str]] = {}  # of a symbol
        self.places: dict[str, int] = {}  # of a category, without patterns of one place
        self.all = 0

    def take_in(self, category: str, symbols: Iterable[str], place: int, *, alone: bool) -> None:
        """A pattern of the category that has these symbols in that place at this end."""
        self.symbols.setdefault(category, set()).update(symbols)
        for symbol in symbols:
            self.categories.setdefault(symbol, set()).add(category)
        self.all |= 1 << place
        if not alone:
            self.places[category] = self.places.get(category, 0) | 1 << place


class _Reached(dict[str, int]):
    """The places of a symbol and of all that edges lead to from it."""

    def __init__(self, edges: Mapping[str, set[str]], places: Mapping[str, int]) -> None:
        super().__init__()
        self.edges = edges
        self.places = places

    def __missing__(self, start: str) -> int:
        found, agenda, places = {start}, [start], 0
        while agenda:
            symbol = agenda.pop()
            places |= self.places.get(symbol, 0)
            new = self.edges.get(symbol, set()) - found
            found |= new
            agenda += new
        self[start] = places
        return places

    def of(self, symbols: Iterable[str]) -> int:
        """The places of all of them."""
        places = 0
        for symbol in symbols:
            places |= self[symbol]
        return places


class Prospects:
    """The places of all patterns, and the phrases that have prospects between two kinds of tokens."""

    def __init__(self, variants: Iterable[Variant], top: Iterable[str]) -> None:
        self.top = frozenset(map(symbol_of, top))
        self.taking: dict[str, int] = {}  # the places that a symbol can take
        self.glued = 0  # places that no space may part from the one before
        self.first, self.last = _Edge(), _Edge()
        is_also: dict[str, set[str]] = {}  # by patterns of one place
        self.names: dict[str, str] = {}  # of categories by their symbols
        size = 0
        for variant in variants:
            self._take_in(variant, size, is_also)
            size += len(variant[1])
        self.as_last, self.as_first = (_Reached(edge.categories, self.taking) for edge in (self.last, self.first))
        self.first_edges, self.last_edges = (_Reached(edge.symbols, edge.places) for edge in (self.first, self.last))
        tops = dict.fromkeys(self.top, 1)
        self.also, self.is_top = _Reached(is_also, self.taking), _Reached(is_also, tops)
        self.alone = frozenset(name for symbol, name in self.names.items() if self.is_top[symbol])
        self.others = {name: self.also[symbol] for symbol, name in self.names.items() if not self.is_top[symbol]}
        self.taking_categories = [(symbol, self.taking[symbol]) for symbol in self.names if symbol in self.taking]
        self.sides: dict[Kind, Sides] = {}
        self.fits: list[int] = []
        self.numbers: dict[int, int] = {}
        self.known: dict[tuple[int, int], frozenset[str]] = {}
        self.fitting: dict[int, frozenset[str]] = {}

    def _take_in(self, variant: Variant, size: int, is_also: dict[str, set[str]]) -> None:
        rule, elements = variant
        category, alone = symbol_of(rule.category), len(elements) == 1
        self.names[category] = rule.category
        for place, element in enumerate(elements, size):
            for symbol in element.symbols:
                self.taking[symbol] = self.taking.get(symbol, 0) | 1 << place
            self.names.update(zip(map(symbol_of, element.categories), element.categories, strict=True))
            self.glued |= element.glued << place
        self.first.take_in(category, elements[0].symbols, size, alone=alone)
        self.last.take_in(category, elements[-1].symbols, size + len(elements) - 1, alone=alone)
        if alone:
            for symbol in elements[0].symbols:
                is_also.setdefault(symbol, set()).add(category)

    def of(self, kind: Kind) -> Sides:
        """What fits beside a kind of token."""
        sides = self.sides.get(kind)
        if sides is None:
            after = (self.as_last.of(kind) & ~self.last.all) << 1
            glued = self.as_first.of(kind) & ~self.first.all
            at = glued & ~self.glued
            sides = self.sides[kind] = Sides(
                self._with_edge(after, self.first_edges),
                self._with_edge(at >> 1, self.last_edges),
                self._with_edge(glued >> 1, self.last_edges),
                after,
                at,
                glued,
                (self.also.of(kind) & self.first_edges.of(self.top)) << 1,
                self.also.of(kind) & self.last_edges.of(self.top),
                bool(self.is_top.of(kind)),
            )
        return sides

    def between(self, behind: int, before: int) -> frozenset[str]:
        """The categories of phrases worth reading behind one token and before another, by the numbers of `of`."""
        found = self.known.get((behind, before))
        if found is None:
            places, meeting = self.fits[behind] & self.fits[before], self._fitting(behind) & self._fitting(before)
            found = self.alone.union([name for name in meeting if self.others[name] & places])
            self.known[behind, before] = found
        return found

    def _fitting(self, number: int) -> frozenset[str]:
        """The categories, but for those that stand alone, with which a place of that number can be taken."""
        found = self.fitting.get(number)
        if found is None:
            fits = self.fits[number]
            found = self.fitting[number] = frozenset([name for name, also in self.others.items() if also & fits])
        return found

    def _with_edge(self, places: int, edges: _Reached) -> int:
        """The number of the places, together with those at the edges of all phrases that can take one or stand alone."""
        taking = [symbol for symbol, can_take in self.taking_categories if can_take & places]
        places |= edges.of(taking) | edges.of(self.top)
        number = self.numbers.setdefault(places, len(self.fits))
        if number == len(self.fits):
            self.fits.append(places)
        return number
