"""A table of CSV or TSV -> its rows, one by one; a row that is wrong costs itself only.

A quote that is never closed would swallow every row after it: such a row is given up and reading goes on in the line
after the one in which it began. What the columns mean is told in `columns`.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.articles.formats.columns import NAMES, plain
from dateline.articles.formats.decoding import decode
from dateline.articles.formats.streams import Numbered
from dateline.articles.limits import MAX_DOCUMENT_BYTES, MAX_REREAD_BYTES, MAX_TABLE_COLUMNS
from dateline.articles.rejects import Refusal

_DELIMITERS = ",\t;|"
_LONGEST_NAME = 60  # characters of a column's name; longer ones are sentences
_FEWEST_ROWS = 3
_USUAL = {name for names in NAMES.values() for name in names}


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row, or why it has none, with the line and byte at which it begins."""

    number: int
    offset: int
    cells: list[str] | Refusal


def looks_like_table(text: str) -> bool:
    """Whether the beginning of a file reads as a table: names in its first line, and rows as wide as it."""
    first, _, rest = text.partition("\n")
    delimiter = delimiter_of(first)
    if delimiter is None:
        return False
    header = _cells(first, delimiter)
    names = [plain(name) for name in header]
    if not all(names) or len(set(names)) < len(names) or any(len(name) > _LONGEST_NAME for name in header):
        return False
    usual = len(_USUAL & set(names))
    if usual > 1:
        return True
    widths = [len(_cells(line, delimiter)) for line in rest.splitlines()[:_FEWEST_ROWS]]
    return len(header) + usual > 2 and widths == [len(header)] * _FEWEST_ROWS


def has_header(text: str, names: Iterable[str]) -> bool:
    """Whether the first line of a file names all of these columns."""
    first = text.partition("\n")[0]
    delimiter = delimiter_of(first)
    return delimiter is not None and {plain(name) for name in names} <= set(map(plain, _cells(first, delimiter)))


def delimiter_of(header: str) -> str | None:
    """The sign between the names of `header` that stands there most often; None where there is none."""
    best = max(_DELIMITERS, key=header.count)
    return best if best in header else None


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def table_rows(lines: Iterator[Numbered]) -> Iterator[TableRow]:
    """The rows of a table, the first being its header; every line is in a row or in a row's refusal."""
    source = _Lines(lines)
    header = source.peek()
    delimiter = (delimiter_of(header) if header else None) or ","
    while source.peek() is not None or source.refused:
        if source.refused:
            yield source.refused.popleft()
            continue
        yield _row(source, delimiter)


def _row(source: _Lines, delimiter: str) -> TableRow:
    csv.field_size_limit(MAX_DOCUMENT_BYTES)
    number, offset = source.begin()
    try:
        cells: list[str] | Refusal = next(csv.reader(source, delimiter=delimiter, strict=True), [])
        source.keep()
    except csv.Error as error:
        lost = source.give_back()
        cells = Refusal(
            "bad_row", f"it is no row of the table, the columns of which are parted by {delimiter!r}: {error}"
        )
        cells = cells.of(lost.encode("utf-8", "replace"))
    if isinstance(cells, list) and len(cells) > MAX_TABLE_COLUMNS:
        cells = Refusal("bad_row", f"it has more than {MAX_TABLE_COLUMNS:,} columns")
    return TableRow(number, offset, cells)


class _Lines:
    """Lines of text for the csv module, which can be given back when a row goes wrong."""

    def __init__(self, lines: Iterator[Numbered]) -> None:
        self._lines = lines
        self._ready: deque[tuple[int, int, str]] = deque()
        self._row: list[tuple[int, int, str]] = []
        self._row_size = 0
        self._reread = 0
        self.refused: deque[TableRow] = deque()

    def peek(self) -> str | None:
        """The next line, between rows the next that is not blank; None at the end, and where a line was refused."""
        while True:
            if self._ready and (self._row or self._ready[0][2].strip()):
                return self._ready[0][2]
            if self._ready:
                self._ready.popleft()
                continue
            line = next(self._lines, None)
            if line is None:
                return None
            text = line.data if isinstance(line.data, Refusal) else decode(line.data)
            if isinstance(text, Refusal):
                self.refused.append(TableRow(line.number, line.offset, text))
                return None
            self._ready.append((line.number, line.offset, text))

    def begin(self) -> tuple[int, int]:
        """Begin a row: its line and byte."""
        self._row, self._row_size = [], 0
        return self._ready[0][:2]

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        text = self.peek()
        if text is None:
            raise StopIteration
        self._row_size += len(text)
        if self._row_size > MAX_DOCUMENT_BYTES:
            raise csv.Error("a quote is opened and not closed again")
        self._row.append(self._ready.popleft())
        return text

    def keep(self) -> None:
        """End the row, which is whole."""
        self._row = []

    def give_back(self) -> str:
        """Give back all lines of the row but the first, which is returned; all are lost once too much was reread."""
        if not self._row:
            return self._ready.popleft()[2]
        self._reread += self._row_size
        if self._reread <= MAX_REREAD_BYTES:
            self._ready.extendleft(reversed(self._row[1:]))
        lost = self._row[0][2]
        self._row = []
        return lost
