"""The block of fields above a text: `---`, lines of `key: value`, `---`, as Markdown is published with.

Only plain fields are read: strings, and lists of strings. It is no reader of YAML, which could stand for anything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from dateline.articles.formats.columns import Columns
from dateline.articles.limits import MAX_FRONT_MATTER_LINES

_FENCES = {"---": "---", "+++": "+++"}
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,60}?)\s*:(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.*)$")


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields above a text and the text below them; no fields, and all of it, where it begins otherwise."""
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    closing = _FENCES.get(lines[0].strip()) if lines else None
    if closing is None:
        return {}, text
    for number, line in enumerate(lines[1 : MAX_FRONT_MATTER_LINES + 1], 1):
        if line.strip() == closing:
            fields = _toml(lines[1:number]) if closing == "+++" else _fields(lines[1:number])
            known = Columns().found(fields)
            return (fields, "".join(lines[number + 1 :])) if known else ({}, text)
    return {}, text


def _toml(lines: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads("".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}  # then it is a text like any other, and is kept as one


def _fields(lines: list[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    last = ""
    for line in _told(lines):
        if field := _FIELD.match(line):
            last = field[1]
            fields[last] = _value(field[2] or "")
        elif last and (item := _ITEM.match(line)):
            items = fields[last] if isinstance(fields[last], list) else []
            fields[last] = [*items, _bare(item[1])]
        elif not line[0].isspace():
            return {}  # a line that is no field: not front matter, but a text between rules
    return fields


def _told(lines: list[str]) -> Iterator[str]:
    return (line.rstrip() for line in lines if line.strip() and not line.lstrip().startswith("#"))


def _value(text: str) -> Any:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_bare(item) for item in text[1:-1].split(",") if item.strip()]
    return _bare(text)


def _bare(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text
