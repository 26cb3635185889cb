"""The days on which posts that an article quotes were made, which stand beside the name of who made them.

`Ann Lee (@annlee) 4 April 2016`: news of "this morning" quotes what was posted then. Where every such post is weeks older
than the stated publication, that may be the day on which a copy of the article was put out, and no more is known than
that the article was written between the two. Where the article itself tells what the last post says, the post is its
news: it was written then or on the day after, as is an article that is known to be of those weeks anyway. What is older
still may be quoted for its own sake.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from dateline.languages import GRAMMARS, load

Row = dict[str, Any]

_LONGEST_NAME = 60
_OLD = timedelta(days=10)
_OLDER_STILL = timedelta(days=100)
_NEXT = timedelta(days=1)
_FEW_WEEKS = timedelta(days=31)
_OF_TODAY = ("today", "this_part")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_POST = 400  # characters, with the name of who made it
_TELLING = 4  # words in a row that are the same by no chance


class _Post(NamedTuple):
    """A post that the text quotes: its day, and where the line begins in which it stands and its date ends."""

    day: date
    start: int
    end: int


def said_since_posts(text: str, timexes: Sequence[Row], said: date, language: str) -> tuple[date, date] | None:
    """The days on which news of its very day, or of its last post, may have been written; None where they are one."""
    posts = _posts(text, timexes, language)
    last = max((post.day for post in posts), default=said)
    if last - said > _OLD:
        return last, last + _NEXT  # what quotes them was written later, whatever is stated
    if not _OLD <= said - last < _OLDER_STILL:
        return None
    if _tells_of(text, posts, last) and not _goes_on(text, timexes, last + _NEXT, said):
        return last, last + _NEXT
    of_today = any(row["start_day"] == said and row["rule"].startswith(_OF_TODAY) for row in timexes)
    return (last, said) if of_today else None


def days_of_last_post(
    text: str, timexes: Sequence[Row], said: tuple[date, date], language: str
) -> tuple[date, date] | None:
    """The days of its last post, where that lies within the few weeks of which the text is known to be."""
    first, end = said
    last = max((post.day for post in _posts(text, timexes, language)), default=date.min)
    return (last, min(last + _NEXT, end)) if end - first <= _FEW_WEEKS and first <= last <= end else None


def days_of_posts(text: str, timexes: Sequence[Row], language: str) -> frozenset[int]:
    """Where the days of posts end in the text."""
    return frozenset(post.end for post in _posts(text, timexes, language))


def days_of_quoted(
    text: str, blocks: Sequence[Row], timexes: Sequence[Row], said: date, language: str
) -> dict[int, date]:
    """Where the parts of a text begin that are nothing but a post of the days before, each with its day.

    "Today" in such a post is the day of the post. A longer part may tell the news in its own words, too.
    """
    ends = {post.end: post.day for post in _posts(text, timexes, language) if said - _OLD < post.day < said}
    return {
        block["char_start"]: ends[block["char_end"]]
        for block in blocks
        if block["char_end"] in ends and block["char_end"] - block["char_start"] <= _LONGEST_POST
    }


def _posts(text: str, timexes: Sequence[Row], language: str) -> list[_Post]:
    named = load(language if language in GRAMMARS else GRAMMARS[0]).before_post
    posts: list[_Post] = []
    for row in timexes:
        if row["grain"] == "day" and row["basis"] == "absolute" and row["start_day"] is not None:
            before = text[max(row["char_start"] - _LONGEST_NAME, 0) : row["char_start"]]
            if named.search(before) is not None:
                start = text.rfind("\n", 0, row["char_start"]) + 1
                posts.append(_Post(row["start_day"], max(start, posts[-1].end if posts else 0), row["char_end"]))
    return posts


def _tells_of(text: str, posts: Sequence[_Post], last: date) -> bool:
    """Whether the text says in its own lines, too, what a post of that day says."""
    own = _words("\n".join(_between(text, posts)))
    return any(
        f" {' '.join(said[at : at + _TELLING])} " in own
        for post in posts
        if post.day == last
        for said in [_words(text[post.start : post.end]).split()]
        for at in range(len(said) - _TELLING + 1)
    )


def _between(text: str, posts: Sequence[_Post]) -> list[str]:
    ends = [0, *(post.end for post in posts)]
    starts = [*(post.start for post in posts), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _goes_on(text: str, timexes: Sequence[Row], since: date, said: date) -> bool:
    """Whether the text tells a day by its number that comes after its posts, so that it was written later."""
    return any(
        row["grain"] == "day"
        and row["start_day"] is not None
        and since < row["start_day"] <= said
        and any(letter.isdigit() for letter in text[row["char_start"] : row["char_end"]])
        for row in timexes
    )
