"""Articles with all evidence of their day taken away: `python benchmarks/dateless.py [--json] [--wrong]`.

Wikinews without its mastheads, the news of Giveme5W1H, and the bodies of the pages with a known day, each as nothing
but its text, go through `read_delivery` and `timex_rows`. Told are: how many get an interval, how many of these hold
the true day, how wide they are, whether the year of dates without one is right, and whether a day that was named is. As
gold of a date without a year counts what the tagger makes of it when it is told the true day. The texts are no part of
the project: they are looked for under `articles` in the folder that DATELINE_SHARED names, else in `shared` beside the
project.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from measured_on import load, shared

from dateline.articles import read_delivery
from dateline.articles.times.dating import timex_rows

Row = dict[str, Any]
_YEARLESS = re.compile(r"XXXX-\d\d(-\d\d)?")


@dataclass(slots=True)
class Figures:
    """What is told of one set of articles; `still_dated` have a date line in what was left of them and are not counted."""

    still_dated: int = 0
    articles: int = 0
    given: int = 0
    holding: int = 0
    both_ends: int = 0
    both_holding: int = 0
    named_days: int = 0
    wrong_days: int = 0
    yearless: int = 0
    years_given: int = 0
    years_right: int = 0
    widths: list[int] = field(default_factory=list)

    def add(self, row: Row, day: date) -> bool:
        """Count one article; whether its interval holds its day."""
        start, end = row["anchor_start"], row["anchor_end"]
        holds = (start is None or start <= day) and (end is None or day <= end)
        if row["anchor_status"] in {"exact", "conflict"}:
            self.still_dated += 1
            return True
        self.articles += 1
        if row["anchor_status"] == "none":
            return True
        self.given += 1
        self.holding += holds
        if start and end:
            self.both_ends += 1
            self.both_holding += holds
            self.widths.append((end - start).days + 1)
        self._add_dates(row, day)
        return holds

    def _add_dates(self, row: Row, day: date) -> None:
        if row["published_day"] is not None:
            self.named_days += 1
            self.wrong_days += row["published_day"] != day
        unknown = {**row, "anchor_start": None, "anchor_end": None, "anchor_status": "none"}
        known = {**row, "anchor_start": day, "anchor_end": day, "anchor_status": "exact"}
        bare, gold, found = (timex_rows(one, kind="news")[0] for one in (unknown, known, row))
        years = {timex["timex_id"]: timex["start_year"] for timex in gold}
        yearless = {timex["timex_id"] for timex in bare if timex["edtf"] and _YEARLESS.fullmatch(timex["edtf"])}
        for timex in found:
            if timex["timex_id"] in yearless:
                self.yearless += 1
                self.years_given += timex["start_year"] is not None
                self.years_right += timex["start_year"] is not None and timex["start_year"] == years.get(
                    timex["timex_id"]
                )

    def told(self) -> dict[str, Any]:
        """The figures as they are printed."""
        counted = {name: value for name, value in asdict(self).items() if name != "widths"}
        return {**counted, "median_days": median(self.widths) if self.widths else None}


def texts(folder: Path) -> Iterator[tuple[str, date, str]]:
    """(set, true day, text and nothing more) of every article whose day is known."""
    for record in load(folder / "wikinews.jsonl"):
        title, _, *body = record["text"].split("\n")
        yield "wikinews", date.fromisoformat(record["published"][:10]), "\n".join([title, *body])
    for record in load(folder / "news.jsonl.gz"):
        if record["published"]:
            yield "news", date.fromisoformat(record["published"][:10]), record["text"]
    yield from _pages(folder / "pages")


def _pages(folder: Path) -> Iterator[tuple[str, date, str]]:
    import trafilatura

    gold = {record["url"]: record for record in load(folder / "pages_gold.jsonl")}
    for record in load(folder / "pages.jsonl.gz"):
        day = gold[record["url"]]["published"]
        body = trafilatura.extract(record["html"], favor_precision=True, include_comments=False) if day else None
        if body:
            yield "pages", date.fromisoformat(day), body


def measure(folder: Path, *, show: bool) -> tuple[dict[str, Figures], float]:
    """The figures by set, and the CPU seconds of reading with all bounds, for each article."""
    found: dict[str, Figures] = defaultdict(Figures)
    articles = list(texts(folder))
    rows, seconds = _rows([text for _, _, text in articles])
    for row in rows:
        name, day, _ = articles[int(row["record_id"])]
        if not found[name].add(row, day) and show:
            print(
                name, day, row["anchor_start"], row["anchor_end"], row["text"][:60].replace("\n", " "), file=sys.stderr
            )
    return dict(found), seconds / len(articles)


def _rows(bodies: list[str]) -> tuple[list[Row], float]:
    """Rows of `articles` of the texts as one delivery, each with its number as its id."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "texts.jsonl"
        lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(bodies))
        path.write_text("\n".join(lines), encoding="utf-8")
        before = time.process_time()
        return read_delivery([path], "dateless").articles, time.process_time() - before


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--wrong", action="store_true", help="name the articles whose interval does not hold their day")
    arguments = parser.parse_args()
    found, seconds = measure(shared() / "articles", show=arguments.wrong)
    told = {name: figures.told() for name, figures in found.items()}
    if arguments.json:
        print(json.dumps({"sets": told, "cpu_seconds_an_article": round(seconds, 5)}, indent=1))
        return 0
    for name, figures in told.items():
        print(name, *(f"{key} {value}" for key, value in figures.items()), sep="\n    ")
    print(f"{1000 * seconds:.1f} ms of CPU an article, reading included")
    return 0


if __name__ == "__main__":
    sys.exit(main())
