"""Why a phrase means what it means: its tree of rules, its expression, its reading and its result in all notations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from enum import IntEnum
from fractions import Fraction
from typing import Any, NamedTuple

from dateline.context.kind import NARRATIVE
from dateline.languages import GRAMMARS, load
from dateline.rules import Phrase
from dateline.tagging import AUTO, Said, Timex, tag, text_kind
from dateline.tokens import Token, neighbour, tokenize

_INDENT = "  "
_NOTHING = Token("", "", 0, 0, glued=False)


class Branch(NamedTuple):
    """One phrase of a tree of rules: its words, the rule that read them, that rule's pattern, and its parts.

    A word of the vocabulary has its category for a rule and no pattern.
    """

    words: str
    rule: str
    pattern: str
    parts: tuple[Branch, ...]


def explain(phrase: str, said: Said = None, *, kind: str = "news", language: str = "en") -> str:
    """Several lines on each timex of the phrase, and on what was built like a date and is none."""
    kind = text_kind(phrase, said, language=language) if kind == AUTO else kind
    tagging = tag(phrase, said, kind=kind, language=language)
    parts = [_explain_timex(timex, phrase, language, kind) for timex in tagging.timexes]
    parts += [f"{each.text!r} is no date: {each.message}" for each in tagging.impossible]
    return "\n\n".join(parts) or f"{phrase!r} holds no expression of time that Dateline knows."


def _explain_timex(timex: Timex, text: str, language: str, kind: str) -> str:
    lines = [f"{timex.text!r}", "", "How the words were put together:"]
    lines += _tree(timex, text, language, kind)
    lines += ["", "What it means, whoever says it:", _INDENT + written(timex.expression), ""]
    days = f"{timex.start_day} to {timex.end_day}" if timex.start_day else "not known"
    attributes = {"mod": timex.mod, "quant": timex.quant, "freq": timex.freq}
    told = [f"{name}={value}" for name, value in attributes.items() if value]
    facts = {
        "TIMEX3": " ".join([timex.type, timex.value, *told]),
        "EDTF": timex.edtf or "none", "days": days, "grain": timex.grain or "none", "rests on": timex.basis,
        "reading": timex.reading or "its own words",
    }  # fmt: skip
    return "\n".join(lines + [f"{name:9s} {value}" for name, value in facts.items()])


def rule_tree(text: str, start: int, end: int, *, language: str = "en", kind: str = "news") -> Branch | None:
    """The tree of rules that reads the characters `start` to `end` of a text as one phrase.

    None where the language has no grammar or no rule covers just these words.
    """
    if language not in GRAMMARS:
        return None
    grammar = load(language).grammar
    tokens = tokenize(text[start:end])
    beside = tokenize(text[:start])[-1:], tokenize(text[end:])[:1]
    looks = [
        neighbour(token.text, token.word, grammar.context_words) for side in beside for token in side or [_NOTHING]
    ]
    for phrase in grammar.phrases(tokens, *looks, story=kind == NARRATIVE):
        if phrase.start == 0 and phrase.end == len(tokens):
            return _branch(phrase, tokens)
    return None


def _branch(phrase: Phrase, tokens: Sequence[Token]) -> Branch:
    covered = " ".join(token.text for token in tokens[phrase.start : phrase.end])
    name, pattern = (phrase.rule.name, phrase.rule.pattern) if phrase.rule else (phrase.category, "")
    return Branch(covered, name, pattern, tuple(_branch(part, tokens) for part in phrase.parts))


def _tree(timex: Timex, text: str, language: str, kind: str) -> list[str]:
    branch = rule_tree(text, timex.start, timex.end, language=language, kind=kind)
    return tree_lines(branch, 1) if branch else [_INDENT + timex.rule]


def tree_lines(branch: Branch, depth: int = 0) -> list[str]:
    """A tree as lines, each phrase under the one that it is part of."""
    rule = f"{branch.rule}: {branch.pattern}" if branch.pattern else branch.rule
    lines = [f"{_INDENT * depth}{branch.words!r}  <- {rule}"]
    for part in branch.parts:
        lines += tree_lines(part, depth + 1)
    return lines


def written(value: Any) -> str:
    """An expression as a person would write it down, without what it leaves unsaid: `Shift(Now(), Period(3 DAY), -1)`."""
    if is_dataclass(value):
        stated = [getattr(value, field.name) for field in fields(value) if getattr(value, field.name) != field.default]
        return f"{type(value).__name__}({', '.join(map(written, stated))})"
    if isinstance(value, IntEnum):
        return value.name
    if isinstance(value, Fraction):
        return f"{float(value):g}"
    if isinstance(value, tuple):
        return " ".join(written(each) for each in value)
    return "some" if value is None else repr(value)
