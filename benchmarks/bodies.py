"""The text of pages against gold: `python benchmarks/bodies.py FILE`.

FILE: JSONL, may be gzipped, whose rows have `url`, `html` and `body`, the text of the article without its furniture.
What the reader of pages marks as running text (`RUNNING`) is held against it: words as a multiset, precision, recall
and F1 of each page, and their means in per cent. A page that cannot be read has no words. Prints these, how many pages
are below half, and pages a CPU-second in one process: with everything else that is read of a page, for the body alone,
and as many as trafilatura alone extracts in the same run.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from pathlib import Path
from statistics import fmean
from typing import Any

from measured_on import load

from dateline.articles.drafts import Draft
from dateline.articles.pages.body import page_body
from dateline.articles.pages.html import read_page
from dateline.articles.pages.outline import Page

RUNNING = ("standfirst", "body")
WARMING = 10  # pages read before the clock starts, which load models and parsers
_WORD = re.compile(r"\w+")

Scores = tuple[float, float, float]


def words(text: str) -> Counter[str]:
    """The words of a text in lower case, each as often as it stands there."""
    return Counter(_WORD.findall(text.lower()))


def scores(found: Counter[str], gold: Counter[str]) -> Scores:
    """Precision, recall and F1 of words that were found; all of them 1 where there are none on either side."""
    if not found and not gold:
        return 1.0, 1.0, 1.0
    same = (found & gold).total()
    precision, recall = same / max(found.total(), 1), same / max(gold.total(), 1)
    return precision, recall, 2 * precision * recall / (precision + recall) if same else 0.0


def running_text(page: dict[str, Any]) -> str:
    """What is read of a page as the text of its article."""
    draft = read_page(page["html"], page["url"])
    if not isinstance(draft, Draft):
        return ""
    pairs = zip(draft.layout.lines, draft.layout.kinds, strict=True)
    return "\n".join(line.text for line, kind in pairs if kind in RUNNING)


def read_bodies(path: Path) -> tuple[list[Scores], float]:
    """The scores of each page, and the CPU seconds of reading all of them."""
    pages = load(path)
    for page in pages[:WARMING]:
        running_text(page)
    start = time.process_time()
    texts = [running_text(page) for page in pages]
    seconds = time.process_time() - start
    return [scores(words(text), words(page["body"])) for text, page in zip(texts, pages, strict=True)], seconds


def seconds_of_bodies(path: Path) -> float:
    """The CPU seconds of parsing each page and finding its body, nothing more."""
    pages = load(path)
    start = time.process_time()
    for page in pages:
        page_body(Page(page["html"]))
    return time.process_time() - start


def seconds_of_trafilatura(path: Path) -> float:
    """The CPU seconds in which trafilatura extracts the same pages: what machines are compared by."""
    from trafilatura import extract

    pages = load(path)
    for page in pages[:WARMING]:
        extract(page["html"], favor_precision=True, include_comments=False)
    start = time.process_time()
    for page in pages:
        extract(page["html"], favor_precision=True, include_comments=False)
    return time.process_time() - start


def means(found: list[Scores]) -> dict[str, float]:
    """Precision, recall and F1 over all pages, in per cent."""
    return {name: 100 * fmean(score[at] for score in found) for at, name in enumerate(("precision", "recall", "f1"))}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    path: Path = parser.parse_args().file
    found, seconds = read_bodies(path)
    print(", ".join(f"{name} {figure:.1f}" for name, figure in means(found).items()))
    print(f"{sum(f1 < 0.5 for *_, f1 in found)} of {len(found)} pages below half")
    alone = seconds_of_bodies(path)
    print(f"{len(found) / seconds:.0f} pages a CPU-second, {len(found) / alone:.0f} for the body alone")
    other = seconds_of_trafilatura(path)
    print(
        f"trafilatura alone has {len(found) / other:.0f} in the same run: {other / seconds:.2f} times as many are read whole"
    )


if __name__ == "__main__":
    main()
