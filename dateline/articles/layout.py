"""Which part of a text is title, masthead, standfirst, body, caption or boilerplate.

Every paragraph becomes one block; nothing is cut. The head of a page is what stands before its first sentences:
outlet, sections, title, byline, date, standfirst, caption of the picture. After that everything is body unless its
own words, its repetition or its place at the very end speak against it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dateline.articles import furniture
from dateline.articles.lines import CLOSING, Line, normal, paragraphs
from dateline.articles.publication.masthead import DateLine, date_line

if TYPE_CHECKING:
    from dateline.articles.publication.evidence import Evidence

_RUNNING = ("body", "standfirst")
_LONGEST_HEAD = 12  # lines; what goes on longer without a sentence is no head
_FEWEST_TITLE_WORDS = 3  # of a line under the name of the paper; a shorter one is its motto, or a caption
_FEWEST_STANDFIRST_WORDS = 6  # a shorter line under the title is the caption of a picture
_FEWEST_PROSE_WORDS = 5
_LONGEST_TITLE = 160  # characters
_SURELY_PROSE = 240  # characters
_FEWEST_REPEATED = 100  # characters; shorter lines, such as a label in a table, may well be said again
_LONGEST_TAG = 5  # words of a line after the last sentence that is a tag or a button


@dataclass
class Layout:
    """The kind of each paragraph and what the head of the page says."""

    lines: list[Line]
    kinds: list[str]
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    dates: list[DateLine] = field(default_factory=list)

    def blocks(self) -> list[dict[str, Any]]:
        """The column `blocks` of `articles`."""
        return [
            {"char_start": line.start, "char_end": line.end, "kind": kind}
            for line, kind in zip(self.lines, self.kinds, strict=True)
        ]

    def evidence(self) -> list[Evidence]:
        """What the masthead says of the publication; a later change counts only where nothing else is said."""
        published = [date for date in self.dates if not date.updated]
        return [date.evidence() for date in published or self.dates]


def lay_out(
    text: str,
    *,
    title: str | None = None,
    language: str = "en",
    extracted: bool = False,
    teasers: frozenset[str] = frozenset(),
) -> Layout:
    """The layout of `text`; `title` is the headline where it is known from elsewhere.

    `extracted` says that the text was taken out of a page, so that buttons and tags at its end are gone already;
    `teasers` are then texts of the page's links, in normal form.
    """
    lines = paragraphs(text)
    layout = Layout(lines, ["body"] * len(lines))
    at = _known_title(lines, title)
    head = _head_length(lines, at)
    dated = [date_line(line.text, language) for line in lines[: head + 3]]
    head = _past_standfirst(lines, head, dated)
    _mark_head(layout, head, _find_title(lines, head, dated) if at is None else at, dated)
    _mark_rest(layout, head, extracted=extracted)
    for number, line in enumerate(lines):
        if layout.kinds[number] in _RUNNING and furniture.is_teaser(line.text, teasers):
            layout.kinds[number] = "boilerplate"
    return layout


def _known_title(lines: list[Line], title: str | None) -> int | None:
    if not title:
        return None
    wanted = normal(title)
    return next((n for n, line in enumerate(lines[:_LONGEST_HEAD]) if line.normal == wanted), None)


def _is_prose(line: Line) -> bool:
    if len(line.text) > _SURELY_PROSE:
        return True
    if furniture.is_boilerplate(line.text) or furniture.is_caption(line.text):
        return False
    return line.words >= _FEWEST_PROSE_WORDS and line.text.rstrip(CLOSING).endswith((".", "!", "?", "…"))


def _is_question(line: Line) -> bool:
    """Whether a first line that ends as a sentence may yet be a title."""
    return len(line.text) <= _LONGEST_TITLE and line.text.endswith(("?", "!")) and ". " not in line.text


def _head_length(lines: list[Line], title_at: int | None) -> int:
    """How many lines stand before the first that is prose; the longest line is taken for it where there is none."""
    first = 0 if title_at is None else title_at + 1
    for number, line in enumerate(lines[: first + _LONGEST_HEAD]):
        if number >= first and _is_prose(line) and not (number == 0 and len(lines) > 1 and _is_question(line)):
            return number
    rest = lines[first : first + _LONGEST_HEAD]
    return first + max(range(len(rest)), key=lambda n: len(rest[n].text)) if rest else first


def _past_standfirst(lines: list[Line], head: int, dated: list[DateLine | None]) -> int:
    """The head's length where a line of masthead shows that the sentence before it was still the standfirst."""
    for number in range(head + 1, min(head + 3, len(lines))):
        if dated[number] or furniture.byline(lines[number].text):
            head = number + 1
    return head


def _find_title(lines: list[Line], head: int, dated: list[DateLine | None]) -> int | None:
    """The first line of the head that may be a title, or the second where the first looks like the paper's name."""
    footer = _footer(lines)
    free = [
        number
        for number, line in enumerate(lines[:head])
        if not dated[number] and not _is_furniture(line) and line.normal not in footer
    ]
    candidates = free or [number for number, date in enumerate(dated[:head]) if date and date.beside]
    for number in candidates:
        if lines[number].text.startswith("# "):
            return number
    if len(candidates) > 1 and furniture.is_paper_name(lines[candidates[0]].text):
        second = candidates[1]
        return second if lines[second].words >= _FEWEST_TITLE_WORDS else candidates[0]
    return candidates[0] if candidates else None


def _footer(lines: list[Line]) -> set[str]:
    """What stands after the last prose: a line of the head that is said again there is the paper's, not the article's."""
    last = max((number for number, line in enumerate(lines) if _is_prose(line)), default=len(lines))
    return {line.normal for line in lines[last + 1 :]}


def _is_furniture(line: Line) -> bool:
    kinds = (furniture.byline, furniture.is_boilerplate, furniture.is_caption, furniture.is_section)
    return any(kind(line.text) for kind in kinds)


def _mark_head(layout: Layout, head: int, title_at: int | None, dated: list[DateLine | None]) -> None:
    for number, line in enumerate(layout.lines[:head]):
        date, names = dated[number], furniture.byline(line.text)
        if number == title_at:
            layout.title = " ".join(line.text.lstrip("# ").split())
            kind = "title"
        elif date:
            layout.dates.append(date)
            layout.byline = layout.byline or _byline_beside(date)
            kind = "masthead"
        elif names:
            layout.byline = layout.byline or names
            kind = "masthead"
        else:
            kind = _head_kind(layout, line, before_title=title_at is not None and number < title_at)
        layout.kinds[number] = kind


def _byline_beside(date: DateLine) -> str | None:
    return next(filter(None, map(furniture.byline, date.beside)), None)


def _head_kind(layout: Layout, line: Line, *, before_title: bool) -> str:
    if furniture.is_boilerplate(line.text):
        return "boilerplate"
    if furniture.is_caption(line.text):
        return "caption"
    if before_title:
        if layout.outlet is None and not furniture.is_section(line.text):
            layout.outlet = line.text.strip("#*_ ")
        return "masthead"
    if furniture.is_section(line.text):
        return "masthead"
    if line.words < _FEWEST_STANDFIRST_WORDS:
        return "caption"
    return "body" if "standfirst" in layout.kinds else "standfirst"


def _mark_rest(layout: Layout, head: int, *, extracted: bool) -> None:
    earlier = {line.normal for line in layout.lines[:head]}
    in_list = False
    last = max((n for n, line in enumerate(layout.lines) if _is_prose(line)), default=len(layout.lines))
    for number in range(head, len(layout.lines)):
        line = layout.lines[number]
        in_list = furniture.is_list_heading(line.text) or (in_list and not _is_prose(line))
        is_tag = number > last and not extracted and line.words <= _LONGEST_TAG and not line.ends_sentence
        if furniture.is_caption(line.text):
            layout.kinds[number] = "caption"
        elif in_list or is_tag or line.normal in earlier or furniture.is_boilerplate(line.text):
            layout.kinds[number] = "boilerplate"
        if len(line.text) >= _FEWEST_REPEATED or _follows_itself(layout.lines, number):
            earlier.add(line.normal)


def _follows_itself(lines: list[Line], number: int) -> bool:
    return number + 1 < len(lines) and lines[number].normal == lines[number + 1].normal
