"""Sentences that belong to the page and not to the report: embedded posts and stamps of when something was put up.

They read like deeds ("A post shared by ...", "Updated: ..."), but tell of nothing that the article reports. Blocks that
are not body at all are told apart where articles are read.
"""

from __future__ import annotations

import re
from functools import lru_cache

_EMBEDDED = re.compile(
    r"(?i:\ba (?:post|photo|video) (?:shared|posted) by\b[^.]{0,80}\(@)"
    r"|(?i:\bthis (?:article|story|post) (?:was|has been)(?: \w+)? (?:published|updated|amended|corrected|posted)\b)"
    r"|(?i:\b(?:hide|show) caption\b|\b\d{1,3} of \d{1,3} (?:photos|full screen)\b)"
    r"|(?i:\boriginally (?:appeared|published|posted) (?:on|in|at)\b)"
    r"|(?i:\bto your inbox\b|\bsign up (?:for|to) (?:our|the|get)\b)"
    r"|^\d{1,2}/\d{1,2}\s+[A-Z]"
    r"|\b\d{1,2}:\d\d\s[AP]M\s[A-Z]{2,4}\s[A-Z][a-z]{2},\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}\s\|"  # under a clip
    r"|\bpic\.twitter\.com/|\bhttps?://t\.co/"
    r"|\(@\w{1,30}\),?\s+(?:on\s+)?[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}"
)
_STAMPS = frozenset({
    "updated", "published", "posted", "modified", "created", "printed", "uploaded", "edited", "filed", "reviewed",
})  # fmt: skip


@lru_cache(maxsize=1024)
def is_embedded(sentence: str) -> bool:
    """Whether the sentence is, or runs into, a post or a row of pictures on the page, or speaks of the article itself."""
    return _EMBEDDED.search(sentence) is not None


def is_stamp(word: str, behind: str) -> bool:
    """Whether the word only says when the page was put up: "Updated: 6 May", "Published 10:15 6 May 2024"."""
    return word.lower() in _STAMPS and re.match(r"\s*(?:at|on)?\s*:|\s+\d{1,2}:\d\d\b", behind) is not None
