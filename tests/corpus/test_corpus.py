"""The specification of each language's temporal grammar: one test for every phrase of `<language>/*.yaml`.

A file has `said`, the day of publication of its sentences, where they are no news their `kind`, and up to four lists:

- `cases`: what is expected of a timex (any of its fields; `said` here overrides the file's) and `phrases` that mean it.
  `[...]` marks the timex, to the character. It must be the only one, but for those in `((...))`, which are not tested.
- `unanchored`: the same, with nothing known of when it was said.
- `nothing`: look-alikes, in which no timex is found.
- `impossible`: the marked span reads as a date and names no day; it is reported, and no timex is found.

Files are grouped by theme. Meanings of values and extents follow TIMEX3 as TimeBank practises it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.tagging import Tagging, tag

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*/*.yaml"))
FIELDS = {"value", "type", "mod", "quant", "freq", "edtf", "grain", "basis", "resolved"}
MARK = re.compile(r"\(\((?P<ignored>.+?)\)\)|\[(?P<meant>.+?)\]", re.DOTALL)

Span = tuple[int, int]


@dataclass(frozen=True)
class Phrase:
    """One sentence with its marks taken off; `meant` and `ignored` are the spans that they enclosed."""

    file: Path
    section: str
    marked: str
    said: date | None
    text: str
    meant: tuple[Span, ...]
    ignored: tuple[Span, ...]
    expected: dict[str, Any] = field(default_factory=dict)
    kind: str = "news"

    @property
    def name(self) -> str:
        return f"{self.file.parent.name}/{self.file.stem}: {self.marked}"

    def tagged(self) -> Tagging:
        return tag(self.text, self.said, kind=self.kind, language=self.file.parent.name)


def unmark(marked: str) -> tuple[str, dict[str, tuple[Span, ...]]]:
    """The sentence without marks, and the spans that each kind of mark enclosed."""
    text, done = "", 0
    spans: dict[str, list[Span]] = {"meant": [], "ignored": []}
    for match in MARK.finditer(marked):
        kind = match.lastgroup or ""
        text += marked[done : match.start()]
        spans[kind].append((len(text), len(text) + len(match[kind])))
        text += match[kind]
        done = match.end()
    return text + marked[done:], {kind: tuple(found) for kind, found in spans.items()}


def phrase(file: Path, section: str, marked: str, said: date | None, expected: dict[str, Any]) -> Phrase:
    """A sentence of the corpus; ValueError where its marks or its expectations are not those of its section."""
    text, spans = unmark(marked)
    if len(spans["meant"]) != (section != "nothing") or expected.keys() - FIELDS:
        raise ValueError(f"{file}: {section}: {marked!r} is marked wrongly or expects unknown {sorted(expected)}")
    return Phrase(file, section, marked, said, text, spans["meant"], spans["ignored"], expected)


def phrases_of(file: Path) -> Iterator[Phrase]:
    """All sentences of a file, in its order."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    if unknown := content.keys() - {"said", "kind", "cases", "unanchored", "nothing", "impossible"}:
        raise ValueError(f"{file}: unknown sections {sorted(unknown)}")
    for found in _phrases(file, content):
        yield replace(found, kind=content.get("kind", "news"))


def _phrases(file: Path, content: dict[str, Any]) -> Iterator[Phrase]:
    for section in ("cases", "unanchored"):
        for case in content.get(section, []):
            expected = {key: value for key, value in case.items() if key not in {"phrases", "said"}}
            said = case.get("said", content["said"]) if section == "cases" else None
            for marked in case["phrases"]:
                yield phrase(file, section, marked, said, expected)
    for section in ("nothing", "impossible"):
        for marked in content.get(section, []):
            yield phrase(file, section, marked, content["said"], {})


PHRASES = [found for file in FILES for found in phrases_of(file)]


def every(*sections: str) -> pytest.MarkDecorator:
    chosen = [found for found in PHRASES if found.section in sections]
    return pytest.mark.parametrize("case", chosen, ids=[found.name for found in chosen])


@every("cases", "unanchored")
def test_a_phrase_is_found_and_means_what_the_corpus_says(case: Phrase):
    tagging = case.tagged()
    found = [t for t in tagging.timexes if not any(t.start < end and start < t.end for start, end in case.ignored)]
    assert [case.text[t.start : t.end] for t in found] == [case.text[start:end] for start, end in case.meant]
    assert [(t.start, t.end) for t in found] == list(case.meant)
    assert {name: getattr(found[0], name) for name in case.expected} == case.expected
    assert tagging.impossible == ()


@every("nothing")
def test_nothing_is_found_in_a_look_alike(case: Phrase):
    tagging = case.tagged()
    assert [(t.text, t.value) for t in tagging.timexes] == []
    assert tagging.impossible == ()


@every("impossible")
def test_a_day_that_does_not_exist_is_reported_with_its_whole_span(case: Phrase):
    tagging = case.tagged()
    assert [(t.text, t.value) for t in tagging.timexes] == []
    assert [case.text[i.start : i.end] for i in tagging.impossible] == [case.text[s:e] for s, e in case.meant]


def test_the_english_corpus_only_grows():
    sections = [found.section for found in PHRASES if found.file.parent.name == "en"]
    assert len(sections) - sections.count("nothing") >= 520
    assert sections.count("nothing") >= 140


def test_no_sentence_stands_twice():
    seen = [(found.file.parent.name, found.said, found.section, found.marked) for found in PHRASES]
    assert sorted({one for one in seen if seen.count(one) > 1}, key=str) == []


def test_marks_are_taken_off_and_their_places_kept():
    text, spans = unmark("It opened on ((5 May)) and ([two days later]) closed.")
    assert text == "It opened on 5 May and (two days later) closed."
    assert spans == {"meant": ((24, 38),), "ignored": ((13, 18),)}
