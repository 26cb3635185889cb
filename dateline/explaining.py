"""Why a phrase means what it means: its tree of rules, its expression, its reading and its result in all notations."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import IntEnum
from fractions import Fraction
from typing import Any

from dateline.grammar import Phrase, tokenize
from dateline.languages import load
from dateline.tagging import Said, Timex, tag

_INDENT = "  "


def explain(phrase: str, said: Said = None, *, kind: str = "news", language: str = "en") -> str:
    """Several lines on each timex of the phrase, and on what was built like a date and is none."""
    tagging = tag(phrase, said, kind=kind, language=language)
    parts = [_explain_timex(timex, phrase, language) for timex in tagging.timexes]
    parts += [f"{each.text!r} is no date: {each.message}" for each in tagging.impossible]
    return "\n\n".join(parts) or f"{phrase!r} holds no expression of time that Dateline knows."


def _explain_timex(timex: Timex, text: str, language: str) -> str:
    lines = [f"{timex.text!r}", "", "How the words were put together:"]
    lines += _tree(timex, text, language)
    lines += ["", "What it means, whoever says it:", _INDENT + written(timex.expression), ""]
    days = f"{timex.start_day} to {timex.end_day}" if timex.start_day else "not known"
    facts = {
        "TIMEX3": f"{timex.type} {timex.value}" + (f" mod={timex.mod}" if timex.mod else ""),
        "EDTF": timex.edtf or "none", "days": days, "grain": timex.grain or "none", "rests on": timex.basis,
        "reading": timex.reading or "its own words",
    }  # fmt: skip
    return "\n".join(lines + [f"{name:9s} {value}" for name, value in facts.items()])


def _tree(timex: Timex, text: str, language: str) -> list[str]:
    tokens = tokenize(text[timex.start : timex.end])
    before = text[: timex.start].split()[-1:]
    grammar = load(language).grammar
    for phrase in grammar.phrases(tokens, before[0].lower() if before else "", ""):
        if phrase.start == 0 and phrase.end == len(tokens):
            words = [token.text for token in tokens]
            return _branches(phrase, words, 1)
    return [_INDENT + timex.rule]


def _branches(phrase: Phrase, words: list[str], depth: int) -> list[str]:
    covered = " ".join(words[phrase.start : phrase.end])
    rule = f"{phrase.rule.name}: {phrase.rule.pattern}" if phrase.rule else phrase.category
    lines = [f"{_INDENT * depth}{covered!r}  <- {rule}"]
    for part in phrase.parts:
        lines += _branches(part, words, depth + 1)
    return lines


def written(value: Any) -> str:
    """An expression as a person would write it down: `Shift(Now(), 3 DAY, -1)`."""
    if is_dataclass(value):
        inner = ", ".join(written(getattr(value, field.name)) for field in fields(value))
        return f"{type(value).__name__}({inner})"
    if isinstance(value, IntEnum):
        return value.name
    if isinstance(value, Fraction):
        return f"{float(value):g}"
    if isinstance(value, tuple):
        return " ".join(written(each) for each in value)
    return "some" if value is None else repr(value)
