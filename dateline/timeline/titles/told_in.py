"""The headline under which something was told, where its title alone would not say what it is about.

`The vehicle overturned [Tram crash in Ost leaves seven dead]`: whoever reads an article has its headline in mind, and a
row of a timeline stands alone. It is added in brackets, as editors do, to titles that leave open of whom or what they
tell (`openness`), or call somebody by surname alone. What else a title is made of is said in `parts`.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.timeline.titles.naming import is_surname
from dateline.timeline.titles.openness import SHORT_TITLE, is_open, is_undone, names_no_doer, taking_part

Row = dict[str, Any]

LONGEST_HEADLINE = 120  # characters
_WORD = re.compile(r"[^\W_]{4,}")
_STEM = 5  # letters
_TOLD_ALREADY = 0.6  # of the headline's words
_YEARS_OF_A_STORY = 1
_OTHER_TIMES = 3  # years
_LONG_BEFORE = 5  # years
_ANY = re.compile(r"\b(?i:an?|another)((?: [\w.-]+){1,3})")
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})


def with_headline(title: str, mention: Row, article: Row) -> str:
    """A title with the headline of its article in brackets, cut to `LONGEST_HEADLINE` characters, where it needs one.

    `mention` is the row of `event_mentions` that the title was made of.
    """
    told = " ".join((article.get("title") or "").split())
    if not told or _says_as_much(title, told) or told in " ".join(mention["quote"].split()):
        return title
    needed = (
        is_open(title, mention)
        or _leaves_doer_to_story(title, mention, article)
        or _calls_by_surname(title, mention, article)
    )
    if not needed or _is_of_another(title, mention, article):
        return title
    if len(told) > LONGEST_HEADLINE:
        told = told[: LONGEST_HEADLINE - 1].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"
    return f"{title} [{told}]"


def _leaves_doer_to_story(title: str, mention: Row, article: Row) -> bool:
    """Whether it names no doer, and is of the story: the headline says nothing of who did what was long before."""
    told = is_undone(mention) or _years_before(mention, article) < _LONG_BEFORE
    return told and names_no_doer(title, mention)


def _calls_by_surname(title: str, mention: Row, article: Row) -> bool:
    """Whether a short title has somebody by surname alone, of whom the headline may say who it is.

    What was long before is often told beside the story, and a headline without the name says nothing of it.
    """
    if len(title) > SHORT_TITLE:
        return False
    parts, headline = [part for part in taking_part(mention) if is_surname(part["text"])], article["title"]
    people = [part["text"].split()[-1] for part in parts if part["entity_type"] == "PERSON"]
    if people and (_years_before(mention, article) <= _YEARS_OF_A_STORY or any(name in headline for name in people)):
        return True
    others = (part["text"] for part in parts if part["entity_type"] not in _PLACES)
    return any(re.search(rf"(?:^| )[A-Z][\w'\u2019]+ {re.escape(name)}(?!\w)", headline) for name in others)


def _is_of_another(title: str, mention: Row, article: Row) -> bool:
    """Whether it happened long before to another of the kind that the headline tells of: "a tram overturned in 1959"."""
    if _years_before(mention, article) < _OTHER_TIMES:
        return False
    kinds, told = _stems(" ".join(_ANY.findall(title))), _stems(article["title"])
    return not kinds.isdisjoint(told)


def _years_before(mention: Row, article: Row) -> int:
    """How many years before its article something happened; none where either day is not known."""
    published, day = article.get("published_day"), mention.get("start_day")
    return published.year - day.year if published is not None and day is not None else 0


def _says_as_much(title: str, headline: str) -> bool:
    """Whether a title has most of the headline's words, in whatever form: "closed" for "closes"."""
    told = _stems(headline)
    return len(told & _stems(title)) >= _TOLD_ALREADY * len(told)


def _stems(text: str) -> set[str]:
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}
