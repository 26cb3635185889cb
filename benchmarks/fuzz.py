"""Hostile and half-sensible texts through the tagger: `python benchmarks/fuzz.py [--seconds N] [--seed S]`.

Texts are grown from the grammar's own patterns, which finds far more than random characters do, and then damaged:
characters of all of Unicode put in, cut out, doubled and moved. Each must keep every promise of `broken_promises`.
Prints the count of texts, and each text that broke a promise; exits with 1 where one did.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date

from dateline.calendar import Interval, day_of
from dateline.explaining import explain
from dateline.languages import load
from dateline.languages.en.lexicon import LEXICON
from dateline.notation import read_edtf, read_timex3
from dateline.rules import Element, expansions
from dateline.schema import GRAINS, TIMEX_BASES, TIMEX_TYPES
from dateline.tagging import Impossible, Said, Tagging, Timex, tag

_DEEPEST = 6
_ODD = "\x00\t\n\r\u0085\u00a0\u2028\u2019\u2013\u0660\u0967\u00b2\u2163\u4e00\ud800\U0001f600\u0130\u00df\ufb01\u200f'\"-/:.,()%$"
_ANCHORS: tuple[Said, ...] = (
    None, date(2023, 11, 3), date(2024, 2, 29), date.min, date.max, (date(2023, 12, 20), date(2024, 1, 9)),
    (date(1, 1, 1), date(9999, 12, 31)),
)  # fmt: skip


class Writer:
    """Writes phrases of the English grammar: each category is a rule of it or a word, chosen by chance from a seed."""

    def __init__(self, seed: int) -> None:
        self.choose = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
        grammar = load("en").grammar
        self.top = sorted(grammar.top)
        self.rows: dict[str, list[tuple[Element, ...]]] = {}
        for rule in grammar.rules:
            self.rows.setdefault(rule.category, []).extend(expansions(rule.pattern))
        self.words: dict[str, list[str]] = {}
        for word, meanings in LEXICON.items():
            for category, _ in meanings:
                self.words.setdefault(category, []).append(word)
        number, digits = self._number, self._digits
        self.numbers: dict[str, Callable[[], str]] = {
            "int": lambda: number(10 ** self.choose.randint(0, 13)), "day": lambda: number(34), "two": lambda: number(99),
            "year4": lambda: str(self.choose.randint(990, 2210)), "pair": lambda: digits(2), "digits": lambda: digits(4),
            "decimal": lambda: f"{number(99)}.{number(99)}", "dotted_clock": lambda: f"{number(25)}.{digits(2)}",
            "dotted_date": lambda: f"{number(33)}.{number(14)}.{digits(4)}",
        }  # fmt: skip

    def _number(self, largest: int) -> str:
        return str(self.choose.randint(0, largest))

    def _digits(self, count: int) -> str:
        return "".join(self.choose.choices("0123456789", k=count))

    def phrase(self, category: str, depth: int = 0) -> str:
        """A row of words that the grammar may read as a phrase of the category."""
        simple = category in self.words or category in self.numbers
        if category in self.rows and not (simple and (depth > _DEEPEST or self.choose.random() < 0.5)):
            return self._row(self.choose.choice(self._short(self.rows[category], depth)), depth)
        if category in self.numbers and (category not in self.words or self.choose.random() < 0.7):
            return self.numbers[category]()
        word = self.choose.choice(self.words[category])
        return word.capitalize() if self.choose.random() < 0.6 else word

    def _short(self, rows: list[tuple[Element, ...]], depth: int) -> list[tuple[Element, ...]]:
        """Rows to choose from: deep down only those with fewest phrases in them, so that every phrase ends."""
        if depth <= _DEEPEST:
            return rows
        fewest = min(sum(bool(element.categories) for element in row) for row in rows)
        return [row for row in rows if sum(bool(element.categories) for element in row) == fewest]

    def _row(self, row: tuple[Element, ...], depth: int) -> str:
        written = ""
        for element in row:
            space = "" if element.glued or not written else " "
            choice = self.choose.choice(sorted(element.words) or element.categories)
            written += space + (choice if element.words else self.phrase(choice, depth + 1))
        return written

    def text(self) -> str:
        """A few phrases, often damaged."""
        parts = [self.phrase(self.choose.choice(self.top)) for _ in range(self.choose.randint(1, 4))]
        text = self.choose.choice([" ", ", ", " and ", " he said ", ".\n\n", "-", ""]).join(parts)
        for _ in range(self.choose.choice([0, 0, 1, 2, 5])):
            text = self._damaged(text)
        return text

    def _damaged(self, text: str) -> str:
        start, end = sorted(self.choose.choices(range(len(text) + 1), k=2))
        odd = self.choose.choice(_ODD) if self.choose.random() < 0.7 else chr(self.choose.randrange(0x110000))
        kinds: tuple[Callable[[], str], ...] = (
            lambda: text[:start] + odd + text[start:],
            lambda: text[:start] + text[start + 1 :],
            lambda: text[:start] + text[start : start + 20] * 3 + text[start + 20 :],
            lambda: text[:start] + text[end:] + text[start:end],
            text.upper,
            lambda: text.replace(" ", odd, 1),
        )
        return self.choose.choice(kinds)()


def broken_promises(text: str, said: Said, kind: str) -> Iterator[str]:
    """What is wrong with what the tagger says of a text; nothing where all is well."""
    tagging = tag(text, said, kind=kind)
    if tag(text, said, kind=kind) != tagging:
        yield "the same text is read in two ways"
    yield from _spans(text, tagging)
    for timex in tagging.timexes:
        yield from _fields(timex)
        yield from _days(timex)
        if said is None and timex.basis == "publication":
            yield f"{timex.text!r} rests on a publication that nobody knows"


def _spans(text: str, tagging: Tagging) -> Iterator[str]:
    last = 0
    spans: list[Timex | Impossible] = [*tagging.timexes, *tagging.impossible]
    for span in sorted(spans, key=lambda span: span.start):
        if not last <= span.start < span.end <= len(text):
            yield f"{span.text!r} is out of order, empty or overlaps another"
        if text[span.start : span.end] != span.text:
            yield f"{span.text!r} is not what stands at its offsets"
        last = span.end


def _fields(timex: Timex) -> Iterator[str]:
    known = timex.type in TIMEX_TYPES and timex.basis in TIMEX_BASES and (timex.grain is None or timex.grain in GRAINS)
    if not known or not timex.value or not timex.rule or not 0 <= timex.confidence <= 1:
        yield f"{timex!r} has a field that the tables do not know"
    needs_none = timex.type in {"DURATION", "SET"} and timex.basis != "event"
    if timex.resolved != (timex.start_year is not None or needs_none):
        yield f"{timex.text!r} is resolved to no year"


def _days(timex: Timex) -> Iterator[str]:
    if timex.start_day and timex.end_day and timex.start_day > timex.end_day:
        yield f"{timex.text!r} ends before it begins"
    if timex.start_at and timex.end_at and timex.start_at >= timex.end_at:
        yield f"{timex.text!r} ends before it begins"
    if timex.type in {"DATE", "TIME"} and timex.start_day and timex.end_day and not _is_of_business(timex):
        yield from _read_back(timex, timex.value, read_timex3(timex.value))
    if timex.edtf and "XXXX" not in timex.edtf:
        yield from _read_back(timex, timex.edtf, read_edtf(timex.edtf))


def _is_of_business(timex: Timex) -> bool:
    """Whether it is a quarter with the number that its owner gives it, whose days are not the calendar's."""
    return timex.grain == "quarter" and "-Q" in timex.value and "/" in (timex.edtf or "")


def _read_back(timex: Timex, written: str, interval: Interval) -> Iterator[str]:
    if (day_of(interval.start), day_of(interval.end - 1)) != (timex.start_day, timex.end_day):
        yield f"{timex.text!r} is {timex.start_day} to {timex.end_day}, and is written {written}"


def run(seconds: float, seed: int, *, fewest: int = 1) -> tuple[int, list[str]]:
    """The number of texts tried in so many seconds, at least `fewest`, and a line for each that broke a promise."""
    writer, count, broken = Writer(seed), 0, []
    until = time.monotonic() + seconds
    while count < fewest or time.monotonic() < until:
        count += 1
        text, said = writer.text(), writer.choose.choice(_ANCHORS)
        kind = writer.choose.choice(["news", "narrative", "auto"])
        try:
            found = list(broken_promises(text, said, kind))
            if count % 20 == 0:
                explain(text, said, kind=kind)
        except Exception as error:  # noqa: BLE001 (any exception at all is what is looked for)
            found = [f"{type(error).__name__}: {error}"]
        broken += [f"{text!r} said {said} ({kind}): {what}" for what in found]
    return count, broken


def main() -> int:
    """Fuzz, and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    count, broken = run(arguments.seconds, arguments.seed)
    for line in broken[:50]:
        print(line)
    print(f"{count} texts, {len(broken)} promises broken (seed {arguments.seed})")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
