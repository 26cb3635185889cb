"""How fast the tagger is: `python benchmarks/throughput.py FILE [--only whole|growth|hostile]`.

FILE: JSONL, may be gzipped, whose rows have a `text` and may have the day of publication as `published` or `dct`.
One process, CPU time; MB are millions of bytes of UTF-8. Printed are

- whole: the file, text by text, with the peak of memory after each quarter;
- growth: the same ten million characters in pieces of a thousand up to all in one: time is in proportion to length;
- hostile: 200,000 characters each of what could be slow, by character relative to the file's own text.

Nothing is remembered from one measurement to the next.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from dateline import parsing
from dateline.languages import load
from dateline.tagging import tag

Text = tuple[str, date | None]
_GROWTH = 10_000_000
_HOSTILE = 200_000
_DAY = date(2023, 11, 3)


def texts_of(path: Path) -> Iterator[Text]:
    """The texts of a file, each with its day where it has one."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            day = row.get("published") or row.get("dct")
            yield row["text"], date.fromisoformat(day[:10]) if day else None


def cpu_seconds(texts: Iterable[Text]) -> float:
    """What tagging them costs."""
    start = time.process_time()
    for text, said in texts:
        tag(text, said)
    return time.process_time() - start


def whole(texts: list[Text]) -> None:
    """The file as it is."""
    parsing.forget()
    size = sum(len(text.encode(errors="replace")) for text, _ in texts) / 1e6
    total = 0.0
    for quarter in range(4):
        total += cpu_seconds(texts[len(texts) * quarter // 4 : len(texts) * (quarter + 1) // 4])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"whole    {25 * (quarter + 1):3} % of {len(texts)} texts  {total:6.2f} s  peak {memory:4.0f} MiB")
    print(f"whole    {size:.1f} MB  {total:.2f} s  {size / total:.2f} MB a CPU-second")


def growth(text: str) -> None:
    """The same text in pieces of many sizes."""
    for power in range(3, 8):
        length = min(10**power, len(text))
        pieces: list[Text] = [(text[at : at + length], _DAY) for at in range(0, len(text), length)]
        parsing.forget()
        seconds = cpu_seconds(pieces)
        print(
            f"growth   {len(pieces):6} pieces of {length:9} characters  {1e9 * seconds / len(text):7.1f} ns a character"
        )


def hostile_texts() -> dict[str, str]:
    """Texts of one length that a grammar of time may be slow on."""
    choose = random.Random(1)  # noqa: S311 (nothing secret is drawn)
    words = sorted(load("en").vocabulary)
    repeated = ("1 of the ", "Monday, ", "1234567890", "a day before ", "10:10:10:", "1/1/1/", "May ", "2 years, ",
                "one hundred and ", "the first day of the first week of ", "\n")  # fmt: skip
    texts = {f"{part!r} repeated": part * _HOSTILE for part in repeated}
    texts["random digits"] = "".join(choose.choices("0123456789", k=_HOSTILE))
    texts["numbers of the numbers"] = " of the ".join(str(choose.randint(1, 31)) for _ in range(_HOSTILE // 8))
    texts["all of Unicode"] = "".join(chr(choose.randrange(0x110000)) for _ in range(_HOSTILE))
    texts["the words of the grammar, in no order"] = " ".join(choose.choices(words, k=_HOSTILE))
    return {name: text[:_HOSTILE] for name, text in texts.items()}


def hostile(text: str) -> None:
    """What is hostile beside the file's own text."""
    usual = min(_by_character(text[at : at + _HOSTILE]) for at in range(0, 5 * _HOSTILE, _HOSTILE))
    print(f"hostile  {1e9 * usual:7.1f} ns a character  1.00  the text of the file")
    for name, strange in hostile_texts().items():
        cost = _by_character(strange)
        print(f"hostile  {1e9 * cost:7.1f} ns a character  {cost / usual:4.2f}  {name}")


def _by_character(text: str) -> float:
    """CPU seconds a character, the least of three times."""
    costs = []
    for _ in range(3):
        parsing.forget()
        costs.append(cpu_seconds([(text, _DAY)]) / len(text))
    return min(costs)


def main() -> int:
    """Measure, and print as it goes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", choices=("whole", "growth", "hostile"))
    arguments = parser.parse_args()
    tag("last week")
    texts = list(texts_of(arguments.file))
    joined = "\n\n".join(text for text, _ in texts)
    if arguments.only in {None, "whole"}:
        whole(texts)
    if arguments.only in {None, "growth"}:
        growth(joined[:_GROWTH])
    if arguments.only in {None, "hostile"}:
        hostile(joined)
    return 0


if __name__ == "__main__":
    sys.exit(main())
