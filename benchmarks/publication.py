"""The day of publication against gold: `python benchmarks/publication.py FOLDER`.

FOLDER holds pages/pages.jsonl.gz (`url`, `html`) with pages/pages_gold.jsonl beside it in the same order (`url`,
`published` or null, `set`), wikinews.jsonl (`text` with its masthead, `published`) and reuters21578.jsonl.gz (`text`,
`dateline`, `published`). Prints coverage, exactness and inventions; pages a CPU-second for the day alone, and how many
times as many that is as htmldate's extensive search reads in the same run; how far
the confidence is to be trusted, with the shares that the fitted half of the sites would give beside those of
`confidence.toml`; mastheads; agency lines.

Sites are halved by the hash of their domain: the even half is the one that `confidence.toml` was fitted on.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from measured_on import load

from dateline.articles.drafts import plain_draft
from dateline.articles.pages.evidence import evidence_in
from dateline.articles.publication.agency_line import agency_line
from dateline.articles.publication.anchor import Anchor, settle
from dateline.articles.publication.evidence import confidence_table

FITTED, SHOWN = 0, 1
PRIOR = 10  # pages of the section as a whole that a share begins with, so that few pages do not make it extreme
BINS = 10
ROUNDS = 3
WARMING = 50  # pages read before the clock starts, which load languages and parsers


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its gold, what was concluded of it, and the half of the sites that it belongs to."""

    gold: str
    true: date | None
    half: int
    anchor: Anchor

    @property
    def given(self) -> date | None:
        """The day that would be in the table."""
        day: date | None = self.anchor.columns()["published_day"]
        return day

    @property
    def right(self) -> bool:
        """Whether that is the day of the gold."""
        return self.given == self.true


def day(text: str | None) -> date | None:
    """The day of a stamp."""
    return date.fromisoformat(text[:10]) if text else None


def half(url: str) -> int:
    """The half of the sites that `url` belongs to."""
    return hashlib.sha256((urlsplit(url).hostname or "").removeprefix("www.").encode()).digest()[0] % 2


def read_pages(pages_file: Path, gold_file: Path, rounds: int = 1) -> tuple[list[Page], float]:
    """The pages, and the CPU seconds of the fastest of `rounds` over all of them."""
    pages, gold = load(pages_file), load(gold_file)
    for page in pages[:WARMING]:
        evidence_in(page["html"], page["url"])
    seconds: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        anchors = [settle(evidence_in(page["html"], page["url"])) for page in pages]
        seconds.append(time.process_time() - start)
    read = [
        Page(row["set"], day(row["published"]), half(row["url"]), anchor)
        for row, anchor in zip(gold, anchors, strict=True)
    ]
    return read, min(seconds)


def seconds_of_htmldate(pages_file: Path) -> float:
    """The CPU seconds in which htmldate searches the same pages, extensively: what machines are compared by."""
    from htmldate import find_date

    pages = load(pages_file)
    for page in pages[:WARMING]:
        find_date(page["html"], original_date=True)
    start = time.process_time()
    for page in pages:
        find_date(page["html"], original_date=True)
    return time.process_time() - start


def day_figures(pages: list[Page]) -> dict[str, float]:
    """The figures of the pages with a day, and of those without one.

    Of the former how many there are and the per cent that is covered, exact, near (at most a day off) and precise; of the
    latter how many there are and for how many a day was invented.
    """
    dated = [(page.true, page.given) for page in pages if page.true]
    given = [(true, found) for true, found in dated if found]
    exact = sum(true == found for true, found in given)
    near = sum(abs(true - found) <= timedelta(1) for true, found in given)
    dateless = [page for page in pages if page.true is None]
    return {
        "dated": len(dated),
        "covered": _per_cent(len(given), dated),
        "exact": _per_cent(exact, dated),
        "near": _per_cent(near, dated),
        "precision": _per_cent(exact, given),
        "dateless": len(dateless),
        "invented": sum(page.given is not None for page in dateless),
    }


def _per_cent(part: int, whole: Sized) -> float:
    return 100 * part / len(whole) if whole else 0.0


def print_days(pages: list[Page]) -> None:
    """The figures of each set and of all pages."""
    print(f"{'set':28}{'dated':>6}{'covered':>9}{'exact':>7}{'near':>7}{'precision':>11}{'invented':>10}")
    for name in (*sorted({page.gold for page in pages}), "all"):
        told = day_figures([page for page in pages if name in (page.gold, "all")])
        shares = f"{told['covered']:9.1f}{told['exact']:7.1f}{told['near']:7.1f}{told['precision']:11.1f}"
        invented = f"{told['invented']}/{told['dateless']}"
        print(f"{name:28}{told['dated']:6}{shares}{invented:>10}")


def judged(pages: Iterable[Page], of_half: int) -> list[Page]:
    """The dated pages of one half of the sites that were given a day."""
    return [page for page in pages if page.true and page.given and page.half == of_half]


def fitted(pages: list[Page]) -> dict[str, float]:
    """The share of right days by standing; each begins with the share of its section."""
    of_section: dict[str, list[bool]] = defaultdict(list)
    of_standing: dict[str, list[bool]] = defaultdict(list)
    for page in pages:
        of_section[page.anchor.standing.partition(".")[0]].append(page.right)
        of_standing[page.anchor.standing].append(page.right)
    shares = {}
    for standing, right in sorted(of_standing.items()):
        section = of_section[standing.partition(".")[0]]
        shares[standing] = (sum(right) + PRIOR * sum(section) / len(section)) / (len(right) + PRIOR)
    return shares


def calibration_error(pages: list[Page]) -> float:
    """The expected calibration error over bins of equal width."""
    bins: dict[int, list[Page]] = defaultdict(list)
    for page in pages:
        bins[min(int(page.anchor.confidence * BINS), BINS - 1)].append(page)
    gaps = (abs(sum(page.right for page in one) - sum(page.anchor.confidence for page in one)) for one in bins.values())
    return sum(gaps) / len(pages)


def print_calibration(pages: list[Page]) -> None:
    """The shares of the fitted half beside those of the table, and the error on both halves."""
    table = confidence_table()
    right: dict[tuple[str, int], list[bool]] = defaultdict(list)
    for one in (FITTED, SHOWN):
        for page in judged(pages, one):
            right[page.anchor.standing, one].append(page.right)
    print(f"\n{'standing':28}{'fitted half':>14}{'share':>8}{'table':>8}{'other half':>14}")
    shares = fitted(judged(pages, FITTED))
    for standing in sorted({standing for standing, _ in right}):
        section, _, name = standing.partition(".")
        counts = [f"{sum(right[standing, one])}/{len(right[standing, one])}" for one in (FITTED, SHOWN)]
        share = f"{shares[standing]:.3f}" if standing in shares else "-"
        print(f"{standing:28}{counts[0]:>14}{share:>8}{table[section][name]:8.3f}{counts[1]:>14}")
    errors = [calibration_error(judged(pages, one)) for one in (FITTED, SHOWN)]
    print(f"expected calibration error: {errors[FITTED]:.3f} on the fitted half, {errors[SHOWN]:.3f} on the other")


def mastheads(path: Path) -> tuple[int, int]:
    """How many texts with a masthead are given its day, and how many there are."""
    texts = load(path)
    anchors = [settle(plain_draft(row["text"]).evidence) for row in texts]
    exact = sum(anchor.day == day(row["published"]) for anchor, row in zip(anchors, texts, strict=True))
    return exact, len(texts)


def dispatches(folder: Path) -> Iterator[tuple[str, date]]:
    """Dispatches as an agency sends them, below the line that names place and day, each with its day."""
    for row in load(folder / "reuters21578.jsonl.gz"):
        if row.get("dateline") and row["published"]:
            yield f"{row['dateline']} {row['text']}", date.fromisoformat(row["published"][:10])


def print_agency_lines(folder: Path) -> None:
    """How many agency lines are read, and right in month and day, and as the only such day of the year around them."""
    lines = [(agency_line(text), true) for text, true in dispatches(folder)]
    read = [(line, true) for line, true in lines if line]
    year = timedelta(days=182)
    right = sum((line.month, line.day) == (true.month, true.day) for line, true in read)
    full = sum(line.only_day(true - year, true + year) == true for line, true in read)
    shares = [100 * part / len(read) for part in (right, full)]
    print(f"agency lines: {len(read)} of {len(lines)} read; month and day right in {shares[0]:.1f} %,")
    print(f"the full day in {shares[1]:.1f} % where the year around them is known")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    pages_file = folder / "pages" / "pages.jsonl.gz"
    pages, seconds = read_pages(pages_file, folder / "pages" / "pages_gold.jsonl", ROUNDS)
    print_days(pages)
    other = seconds_of_htmldate(pages_file)
    print(f"\n{len(pages) / seconds:.0f} pages a CPU-second for the day alone, {other / seconds:.1f} times as many as")
    print(f"htmldate's extensive search, which has {len(pages) / other:.0f} in the same run")
    print_calibration(pages)
    exact, count = mastheads(folder / "wikinews.jsonl")
    print(f"\nmastheads: {exact} of {count} exact")
    print_agency_lines(folder)


if __name__ == "__main__":
    main()
