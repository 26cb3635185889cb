"""A JSON string -> Python values, or why not: depth is looked at first, since parsers recurse."""

from __future__ import annotations

import json
import re
from typing import Any

from dateline.articles.limits import MAX_JSON_DEPTH
from dateline.articles.rejects import Refusal

_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{\]}]', re.DOTALL)


def load_json(text: str) -> Any:
    """The value that `text` stands for, or a Refusal; control characters in strings are let pass."""
    if _depth(text) > MAX_JSON_DEPTH:
        return Refusal("too_deep", f"the JSON is nested more than {MAX_JSON_DEPTH} deep")
    try:
        return json.loads(text, strict=False)
    except ValueError as error:  # also a number of too many digits
        return Refusal("bad_json", f"this is not JSON: {error}")


def _depth(text: str) -> int:
    if text.count("[") + text.count("{") <= MAX_JSON_DEPTH:
        return 0
    depth = deepest = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        if match[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif match[0] in "]}":
            depth -= 1
    return deepest
