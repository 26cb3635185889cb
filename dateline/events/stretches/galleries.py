"""The title that stands before each caption of a gallery of pictures, where a page's text has run together.

As in "Photos: Fire at the harbour Crews arrive on Monday. Hide Caption 2 of 9 Photos: Fire at the harbour The mayor ...".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile

_CAPTIONS = re.compile(r"\bPhotos: (?=\S)")
_LONGEST_TITLE = 14  # words
_ALIKE = 2  # words at the beginning, by which captions of one gallery are known
_FEWEST = 3  # captions that make a gallery
_FAR = 200  # characters in which a title ends


def gallery_titles(text: str) -> re.Pattern[str] | None:
    """What matches the titles before captions, given once or twice, where the text holds galleries."""
    if text.count("Photos: ") < _FEWEST:
        return None
    alike: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for found in _CAPTIONS.finditer(text):
        words = text[found.end() : found.end() + _FAR].split()[:_LONGEST_TITLE]
        alike[tuple(words[:_ALIKE])].append(words)
    titles = [_common(heads) for heads in alike.values() if len(heads) >= _FEWEST]
    one = "|".join(r"\s+".join(map(re.escape, title)) for title in titles)
    return re.compile(rf"(?:Photos:\s+(?:{one})\s*){{1,2}}") if titles else None


def _common(heads: list[list[str]]) -> list[str]:
    """The words with which all of them begin."""
    same = zip(*heads, strict=False)
    return [words[0] for words in takewhile(lambda words: len(set(words)) == 1, same)]


def captions(text: str, start: int, end: int, titles: re.Pattern[str] | None) -> Iterator[tuple[int, int, int | None]]:
    """What the titles part a stretch into, each with where its caption begins; None before the first title."""
    caption: int | None = None
    for found in titles.finditer(text, start, end) if titles is not None else ():
        yield start, found.start(), caption
        start = caption = found.end()
    yield start, end, caption
