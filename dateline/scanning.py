"""Text -> runs of words that may hold a time, and the phrases of each run.

A run is a stretch of words all of which some phrase of the language can contain, around a word without which no
phrase stands. What a run means does not depend on who said it when, so it is parsed once and remembered: news
says "last week" a thousand times. Nothing here resolves anything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, compress

from dateline.expression import In, Meaning, MonthDay, Year
from dateline.languages import Language, load
from dateline.parsing import REMEMBERED_RUNS, parse
from dateline.prospects import Sides
from dateline.senses import Place
from dateline.tokens import DASH_APART, MARKS, is_dash_apart, neighbour

_WORD = re.compile(r"[a-z]++(?![^ .,\n-])| (?!\s)|\w++|[^\w\s]|\s++")
"""Words, marks and spaces; the usual words and the single space are told first, for they are told sooner."""
_DIGITS = frozenset("0123456789")
_HOLDS_DATE = re.compile(r"[0-9]{4}\b.{3,}\w|.{3,}\b[0-9]{4}\)*")
"""How a line looks that may be a full date: its year opens or ends it."""
_LONGEST_RUN = 40
"""Words and spaces on one side of a trigger. A longer row of nothing but words of time is no sentence, and is cut, so
that the chart stays small.
"""
_USUAL_NUMBERS = 3_000  # days, years, hours; others are known by their first digit
_LONGEST_DATE_LINE = 32
"""Characters: "Wednesday, September 27, 2023"."""
_DIGITS_OF_YEAR = 4
_DASHES = frozenset("-–—")
_IN_NUMBERS = frozenset(".,")
_BEFORE_DIGITS = frozenset("/:'’")
_LONGER_IN_LOWER_CASE = "İ"  # the only such character of Unicode; offsets must not move


@dataclass(slots=True)
class Scan:
    """A text cut into words and spaces, comparable in lower case; `offsets` are their beginnings and the text's end."""

    text: str
    words: list[str]
    offsets: list[int]

    def words_of(self, start: int, end: int, known: int = 0) -> tuple[int, int]:
        """First word of what stands there, and one past its last. It begins at the word `known` or behind it."""
        offsets = self.offsets
        farthest = known + start - offsets[known] + 1  # a word has a character at least
        first = last = bisect_left(offsets, start, known, min(farthest, len(offsets)))
        while offsets[last] < end:
            last += 1
        return first, last


def scan(text: str) -> Scan:
    """Cut a text into words."""
    words = _WORD.findall(text.replace(_LONGER_IN_LOWER_CASE, "i").lower())
    return Scan(text, words, list(accumulate(map(len, words), initial=0)))


def places(scanned: Scan, code: str, *, story: bool = False) -> Iterator[Place]:
    """Every phrase of the language in the text, in order; a `story` has more than other texts."""
    language = load(code)
    words, offsets = scanned.words, scanned.offsets
    early = story and language.era.search(scanned.text) is not None
    starts, done = _starts(code, story=story, early=early), 0
    for at in list(compress(range(len(words)), map(starts.__contains__, words))):
        if at < done or not _may_start(words, at, language):
            continue
        from_word, done = _run(scanned, at, done, language)
        first, last = _edges(words, from_word, done, language)
        outer = first, last
        first, last = _trimmed(words, first, last, language.grammar.outlook(story=story).of_word)
        if first == last:
            continue
        start, end = offsets[first], offsets[last]
        run = scanned.text[start:end].replace("\n", " ")  # of the same length, and the same wherever a line ends
        found = parse(run, *_neighbours(scanned, first, last, outer, code), code, story=story)
        if done - from_word >= 2 * _LONGEST_RUN:
            found, done = _left_of_cut(found, scanned, from_word, done, start)
        for each in found:
            yield Place(start + each.start, start + each.end, each.sense)


def _left_of_cut(
    found: tuple[Place, ...], scanned: Scan, first: int, done: int, start: int
) -> tuple[tuple[Place, ...], int]:
    """The phrases of a run that was cut, and where the next begins.

    Its last phrase may go on behind the cut, and is left to the next.
    """
    end = bisect_left(scanned.offsets, start + found[-2].end) if len(found) > 1 else first
    return (found[:-1], end) if end - first >= _LONGEST_RUN else (found, done)


@cache
def _starts(code: str, *, story: bool, early: bool) -> frozenset[str]:
    """The words and marks at which a search begins."""
    language = load(code)
    starts = language.triggers | _BEFORE_DIGITS | (language.story_triggers if story else frozenset())
    return starts | language.short_years if early else starts


@cache
def _inside(code: str) -> frozenset[str]:
    """What stands within phrases wherever it stands: the vocabulary, spaces, and numbers of the usual length.

    Not the full stop, which belongs to a phrase only in places.
    """
    return load(code).vocabulary - {"."} | {" ", *map(str, range(_USUAL_NUMBERS))}


def _may_start(words: list[str], at: int, language: Language) -> bool:
    """Whether a mark does what triggers do: before digits.

    A stroke only beside another or in a name; else it is a fraction.
    """
    word = words[at]
    if word == "/":
        named = "".join(words[max(at - 1, 0) : at + 2]) in language.dates_as_names
        return named or (
            _digits_follow(words, at) and "/" in (*words[max(at - 2, 0) : at - 1], *words[at + 2 : at + 3])
        )
    return word not in _BEFORE_DIGITS or _digits_follow(words, at)


def _digits_follow(words: list[str], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1][0] in _DIGITS


def _run(scanned: Scan, at: int, floor: int, language: Language) -> tuple[int, int]:
    """First word and one past the last word of the run around the trigger at `at`."""
    words, inside = scanned.words, _inside(language.code)
    if _is_year_line(words, at, inside):
        return at, at + 1
    first, lowest = at, max(floor, at - _LONGEST_RUN)
    while first > lowest:
        word = words[first - 1]
        if word not in inside and (word.isalpha() or not _belongs(scanned, first - 1, language)):
            break
        if word == "." and _sentence_follows(scanned, first, language):
            break
        first -= 1
    last, highest = at + 1, min(len(words), first + 2 * _LONGEST_RUN)
    while last < highest:
        word = words[last]
        if word not in inside and (word.isalpha() or not _belongs(scanned, last, language)):
            break
        last += 1
        if word == "." and _sentence_follows(scanned, last, language):
            break
    return first, last


def _edges(words: list[str], first: int, last: int, language: Language) -> tuple[int, int]:
    """The run without the spaces and words on both sides with which no phrase begins or ends."""
    while first < last and (words[first] in language.not_first or words[first].isspace()):
        first += 1
    while first < last and (words[last - 1] in language.not_last or words[last - 1].isspace()):
        last -= 1
    return first, last


def _trimmed(words: list[str], first: int, last: int, sides: Mapping[str, Sides | None]) -> tuple[int, int]:
    """The run without words at its edges with which no phrase begins before the next, or ends behind the one before.

    Of "in 1986 to" that is the year: runs that differ in what stands around it are the same run. `sides` tells what
    fits beside each word.
    """
    while first < last:
        here = _sides(words, first, sides)
        if here is None or here.alone:
            break
        behind = first + 1 if first + 1 == last or not words[first + 1].isspace() else first + 2
        if behind < last:
            there = _sides(words, behind, sides)
            if there is None or here.opened & there.at_of(glued=behind == first + 1):
                break
        first = behind
    while first < last:
        here = _sides(words, last - 1, sides)
        if here is None or here.alone:
            break
        before = last - 2 if last - 2 < first or not words[last - 2].isspace() else last - 3
        if before >= first:
            there = _sides(words, before, sides)
            if there is None or there.after & here.closing:
                break
        last = max(before + 1, first)
    return first, last


def _sides(words: list[str], at: int, sides: Mapping[str, Sides | None]) -> Sides | None:
    """What fits beside a word of a run; None where it is part of a number, or is not what it looks like."""
    word = words[at]
    if word in _IN_NUMBERS or word in MARKS or (word[0] in _DIGITS and _is_part_of_number(words, at)):
        return None
    return sides[word]


def _is_part_of_number(words: list[str], at: int) -> bool:
    """Whether digits stand behind a point or a comma before the word or after it."""
    if at + 1 < len(words) and words[at + 1] in _IN_NUMBERS and _digits_follow(words, at + 1):
        return True
    return at > 1 and words[at - 1] in _IN_NUMBERS and words[at - 2][0] in _DIGITS


def _belongs(scanned: Scan, at: int, language: Language) -> bool:
    """Whether what is not in the vocabulary and no word of letters alone can stand within a phrase.

    A full stop can after an abbreviation or between digits.
    """
    words = scanned.words
    word = words[at]
    if word == ".":
        before = words[at - 1] if at else " "
        return before in language.abbreviations or (before[0] in _DIGITS and _digits_follow(words, at))
    if word[0] in _DIGITS or word in MARKS:
        return True
    if not word.isspace() or word.count("\n") > 1:
        return False
    return "\n" not in word or not (
        _is_year_line(words, at + 1, _inside(language.code)) or _beside_date_line(scanned, at, language.code)
    )


def _sentence_follows(scanned: Scan, at: int, language: Language) -> bool:
    """Whether the next sentence begins behind the space: "at 2 a.m. The next day", not "at 2 a.m. Friday"."""
    words, openers = scanned.words, language.tense
    if at + 1 >= len(words) or words[at] != " " or not scanned.text[scanned.offsets[at + 1]].isupper():
        return False
    return words[at + 1] in openers.opens_noun or words[at + 1] in openers.opening


def _beside_date_line(scanned: Scan, at: int, code: str) -> bool:
    """Whether the line before or after the line break holds a full date and nothing else: a heading."""
    before = scanned.text.rfind("\n", 0, scanned.offsets[at]) + 1
    after = scanned.text.find("\n", scanned.offsets[at + 1])
    return _is_date_line(scanned.text, before, scanned.offsets[at], code) or _is_date_line(
        scanned.text, scanned.offsets[at + 1], after if after >= 0 else len(scanned.text), code
    )


def _is_date_line(text: str, start: int, end: int, code: str) -> bool:
    if end - start > _LONGEST_DATE_LINE:
        return False
    line = text[start:end].strip()
    return _HOLDS_DATE.fullmatch(line) is not None and _is_full_date(line, code)


@lru_cache(maxsize=REMEMBERED_RUNS)
def _is_full_date(line: str, code: str) -> bool:
    found = parse(line, "", "", code, story=False)
    return len(found) == 1 and found[0].end - found[0].start == len(line) and _is_day(found[0].sense.meaning)


def _is_day(meaning: Meaning) -> bool:
    return isinstance(meaning, In) and isinstance(meaning.repeat, MonthDay) and isinstance(meaning.frame, Year)


def _neighbours(scanned: Scan, first: int, last: int, outer: tuple[int, int], code: str) -> tuple[str, str]:
    """How the words on both sides of a run look to the rules; it was trimmed to this from the `outer` words."""
    words, size = scanned.words, len(scanned.words)
    if last - first == 1 and _is_year_line(words, first, _inside(code)):
        return "", ""
    before, after = first - 1, last
    if before > 0 and _is_between_words(words[before]):
        before -= 1
    if after < size and _is_between_words(words[after]):
        after += 1
    parted = after == size or is_dash_apart(words[after], glued=after == last)
    side = None if first > outer[0] else "before"
    if before >= 0 and is_dash_apart(words[before], glued=before == first - 1):
        opened = _known_look("", DASH_APART, code, side)
    else:
        opened = _look(scanned, before, code, side) if before >= 0 else ""
    return (
        opened,
        "" if parted else _look(scanned, after, code, None if last < outer[1] else "after"),
    )


def _is_year_line(words: list[str], at: int, inside: frozenset[str]) -> bool:
    """Whether the word is a year that heads its line, as in a chronicle ("1848 - Riots", "1848: Riots"), or is all of it.

    Not behind a word `inside` of phrases with which the line before ends: "in February" may go on.
    """
    if at >= len(words) or len(words[at]) != _DIGITS_OF_YEAR or not words[at].isdigit():
        return False
    broken = words[at - 1].count("\n") if at else 2
    if not broken or (broken == 1 and at > 1 and words[at - 2].isalnum() and words[at - 2] in inside):
        return False
    behind = words[at + 1 : at + 3]
    return not behind or "\n" in behind[0] or behind[0] == ":" or (behind[0] == " " and behind[-1] in _DASHES)


def _is_between_words(word: str) -> bool:
    """Whether it is a space that parts no paragraphs."""
    return word == " " or (word.isspace() and word.count("\n") < 2)


def _look(scanned: Scan, at: int, code: str, side: str | None) -> str:
    start = scanned.offsets[at]
    return _known_look(scanned.text[start : start + 1], scanned.words[at], code, side)


@lru_cache(maxsize=REMEMBERED_RUNS)
def _known_look(first: str, word: str, code: str, side: str | None) -> str:
    """How the word looks; on one side of a whole run as the first of those that no rule tells from it there."""
    language = load(code)
    look = neighbour(first, word, language.grammar.context_words)
    if side is None:
        return look
    return (language.looked_before if side == "before" else language.looked_after).get(look, "")
