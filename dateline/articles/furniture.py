"""Whether a single line is furniture of the page (links, credits, bylines, section names) and which kind.

It judges a line by its own words, which stand in `furniture.toml`; where it stands on the page is judged in `layout`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from dateline.articles.lines import normal

_MARKUP = " \t\xa0#*_>[]|\u2022\xb7\u2013\u2014-=~"
_LONGEST_LINK = 300  # characters; what is longer tells more than where to click
_LONGEST_CAPTION = 400  # characters
_LONGEST_CALLED_CAPTION = 600  # of one that begins as what it is
_LONGEST_PAPER_NAME = 5  # words
_LONGEST_TEASER = 300
_FEWEST_TEASER_WORDS = 4
_CREDIT = re.compile(
    r"(?:\b(?:photos?|image|photograph|picture|video|illustration|credit)\s*(?:credit)?\s*(?::|\bby\b)[^.!?]{2,60}\.?"
    r"|\((?=[^()]*(?:/|\bphotos?\b|\bimages\b|\bpicture|\bgetty\b|\bfile\b|\bcourtesy\b))[^()]{3,80}\)\.?)$",
    re.IGNORECASE,
)
_MARKDOWN_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)$")
# A time of day alone on its line, as live blogs stamp each entry, and what stands under a message from a network.
_STAMP = re.compile(
    r"(?:(?:updated|posted)?(?: at)? ?\d{1,2}[:.h]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)"
    r"(?: ?\(?(?:[a-z]{2,4}|local time)\)?)?|\d{1,2} ?(?:m|h|min|mins|minutes?|hrs?|hours?) ago"
)
_MESSAGE = re.compile(
    r"[\u2014\u2013-]{1,2} ?[^@]{1,80}\(@\w{1,30}\).{0,40}$|(?:https?://)?pic\.(?:twitter|x)\.com/\w+$|@\w{1,30}$"
)
_LONGEST_MESSAGE = 160
_READING_TIME = re.compile(r"\d{1,3}[ -]?min(?:ute)?s?(?: read)?", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_NAME = re.compile(r"[^\W\d_][\w.'\u2019-]*")


@cache
def words(name: str) -> frozenset[str]:
    """The list called `name`."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))


@cache
def _starts(name: str) -> re.Pattern[str]:
    """One pattern for all beginnings of the list: a whole word, unless the beginning ends in a sign of its own."""
    ordered = sorted(_lists()[name], key=len, reverse=True)
    return re.compile("|".join(re.escape(start) + (r"\b" if start[-1].isalpha() else "") for start in ordered))


def bare(line: str) -> str:
    """`line` without the marks of Markdown and lists around it, in lower case."""
    return _MARKDOWN_LINK.sub(r"\1", line).strip(_MARKUP).lower()


def is_boilerplate(line: str) -> bool:
    """Whether `line` leads elsewhere, speaks for the site, or has no letter or digit in it."""
    text = bare(line)
    if not any(map(str.isalnum, text)):
        return True
    if len(text) > _LONGEST_LINK:
        return False
    return (
        text in words("boilerplate_whole")
        or bool(_READING_TIME.fullmatch(text) or _STAMP.fullmatch(text) or is_paywall(line))
        or (len(line) <= _LONGEST_MESSAGE and bool(_MESSAGE.match(line.strip())))
        or bool(_starts("boilerplate_starts").match(text))
        or text.endswith(tuple(words("boilerplate_ends")))
    )


def is_paywall(line: str) -> bool:
    """Whether `line` stands where a page stops for those who have not paid."""
    text = bare(line)
    return len(text) <= _LONGEST_LINK and bool(_starts("paywall_starts").match(text))


def is_list_heading(line: str) -> bool:
    """Whether `line` heads a list of links."""
    return bare(line).rstrip(":") in words("list_headings")


def is_caption(line: str) -> bool:
    """Whether `line` is what stands under a picture: it starts as a caption or ends in a credit."""
    if len(line) > _LONGEST_CALLED_CAPTION:
        return False
    if _starts("caption_starts").match(bare(line)):
        return True
    return len(line) <= _LONGEST_CAPTION and bool(_CREDIT.search(line) or _MARKDOWN_PICTURE.fullmatch(line))


def byline(line: str) -> str | None:
    """Who wrote the article, where `line` says nothing else: `By Jane Doe and John Roe` -> `Jane Doe and John Roe`."""
    text = line.strip(_MARKUP)
    start = _starts("byline_starts").match(text.lower())
    if not start:
        return None
    names = text[start.end() :].strip(" :|")
    parts = _NAME.findall(names)
    lower = [part for part in parts if part[0].islower()]
    is_names = 0 < len(parts) <= 12 and len(parts) > 2 * len(lower) and not re.search(r"[.!?]$|\d", names)
    return names if is_names else None


def is_paper_name(line: str) -> bool:
    """Whether `line` looks like the name of a paper: a few words, all with a capital but for the smallest."""
    parts = line.strip(_MARKUP).split()
    small = words("small_words")
    capital = [part for part in parts if not part[0].islower() or part in small]
    return 0 < len(parts) <= _LONGEST_PAPER_NAME and (len(capital) == len(parts) or "." in line.strip(".")[1:-1])


def is_section(line: str) -> bool:
    """Whether `line` names a part of the paper, or the way to it (`Home > World`)."""
    return bare(line) in words("sections") or bool(re.search(r"\S [>/\xbb\u203a] \S", line))


def is_teaser(line: str, teasers: frozenset[str]) -> bool:
    """Whether a paragraph is nothing but one of the page's links, `teasers`, as what leads to another article is."""
    return bool(teasers) and may_tease(line) and normal(line) in teasers


def may_tease(text: str) -> bool:
    """Whether the text of a link has the length of a headline."""
    return len(text) <= _LONGEST_TEASER and len(text.split()) >= _FEWEST_TEASER_WORDS
