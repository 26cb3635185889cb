"""The expressions of time in one article -> rows of `timexes`, and rejects for those that name no day there is.

The article's parts are tagged one by one, so that no expression runs from a title into the text below it, but
each part knows the time that the part before it mentioned last. What an
expression means is the work of `dateline.tagging`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from dateline.articles.anchors.claims import EVENT
from dateline.articles.languages import UNDETERMINED
from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.articles.times.looking_back import CAPTION, captions_look_back
from dateline.articles.times.no_day import has_hours_of_no_day
from dateline.articles.times.past_midnight import day_of_today, goes_past_midnight, is_of_the_day_after
from dateline.articles.times.posts import days_of_last_post, days_of_quoted, said_since_posts
from dateline.calendar import Interval, day_interval
from dateline.context.kind import NARRATIVE, NEWS
from dateline.identity import content_id
from dateline.story import Story
from dateline.tagging import AUTO, Impossible, Said, Timex, opened, tag, text_kind

TAGGED_KINDS = ("title", "standfirst", "body", "caption")
_COLUMNS = (
    "type", "value", "mod", "quant", "freq", "edtf", "start_day", "end_day", "start_year", "start_at", "end_at", "grain",
    "basis", "reading", "rule", "resolved", "confidence",
)  # fmt: skip


def timex_rows(article: Row, *, kind: str = "auto") -> tuple[list[Row], list[Row]]:
    """Rows of `timexes` and of `rejects` for a row of `articles`; `kind` is auto, news or narrative.

    Text whose language is not known is read as English.
    """
    said, story = _said(article), Story(known=_known(article))
    language = "en" if article["language"] == UNDETERMINED else article["language"]
    if kind == AUTO:
        kind = text_kind(article["text"], said, language=language)
    if kind == NARRATIVE:
        story = opened(article["text"], language=language)._replace(known=story.known)
    timexes, rejects = _tagged(article, said, story, kind, language)
    if said is None or kind != NEWS:
        return timexes, rejects
    if not isinstance(said, date):
        posted = days_of_last_post(article["text"], timexes, said, language)
        return (timexes, rejects) if posted is None else _tagged(article, posted, story, kind, language)
    if (since_posts := said_since_posts(article["text"], timexes, said, language)) is not None:
        return _tagged(article, since_posts, story, kind, language)
    told = day_of_today(article["text"], timexes, said)
    if told is None and is_of_the_day_after(article["text"], timexes, said):
        told = said + timedelta(days=1)
    if told is not None:
        return _tagged(article, told, story, kind, language)
    if goes_past_midnight(article["text"], timexes, said, language):
        return _tagged(article, said, story._replace(past_midnight=True), kind, language)
    if has_hours_of_no_day(article["text"], timexes, said, language):
        return _tagged(article, said, story._replace(of_no_day=True), kind, language)
    if captions_look_back(article["blocks"], timexes):
        return _tagged(article, said, story, kind, language, look_back=True)
    if posts := days_of_quoted(article["text"], article["blocks"], timexes, said, language):
        return _tagged(article, said, story, kind, language, posts=posts)
    return timexes, rejects


def _tagged(  # noqa: PLR0913 (what the parts are seen from is given piece by piece)
    article: Row,
    said: Said,
    story: Story,
    kind: str,
    language: str,
    *,
    look_back: bool = False,
    posts: Mapping[int, date] = MappingProxyType({}),
) -> tuple[list[Row], list[Row]]:
    """The rows of the article's parts, each seen from where those before it left the story.

    Captions that look back are seen from no day that is known, each is a story of its own, and posts that are quoted are
    seen from their own day.
    """
    timexes: list[Row] = []
    rejects: list[Row] = []
    for block in article["blocks"]:
        if block["kind"] not in TAGGED_KINDS:
            continue
        start = block["char_start"]
        text = article["text"][start : block["char_end"]]
        if look_back and block["kind"] == CAPTION:
            tagging = tag(text, None, kind=kind, language=language, story=Story(known=story.known))
        else:
            tagging = tag(text, posts.get(start, said), kind=kind, language=language, story=story)
            story = tagging.story
        timexes += [_timex_row(article, timex, start) for timex in tagging.timexes]
        rejects += [_reject_row(article, impossible, start) for impossible in tagging.impossible]
    return timexes, rejects


def _said(article: Row) -> date | tuple[date, date] | None:
    """When the article was said: a day, an interval, or nothing."""
    start, end = article["anchor_start"], article["anchor_end"]
    if start is None or end is None:
        return None
    return start if start == end else (start, end)


def _known(article: Row) -> tuple[Interval, ...]:
    """The days of events that it is known to tell of, from the evidence of an article of which only bounds are known."""
    if article["anchor_status"] != "interval":
        return ()
    days = {piece["day"] for piece in article["anchor_evidence"] if piece["says"] == EVENT and piece["confidence"] > 0}
    return tuple(day_interval(day) for day in sorted(days))


def _timex_row(article: Row, timex: Timex, shift: int) -> Row:
    start, end = shift + timex.start, shift + timex.end
    return {
        "timex_id": content_id("timex", article["article_id"], start, end, timex.rule),
        "delivery": article["delivery"],
        "article_id": article["article_id"],
        "char_start": start,
        "char_end": end,
        "text": article["text"][start:end],
        **{name: getattr(timex, name) for name in _COLUMNS},
    }


def _reject_row(article: Row, impossible: Impossible, shift: int) -> Row:
    span = (shift + impossible.start, shift + impossible.end)
    return reject_row(
        article["delivery"],
        article["source_path"],
        Refusal("impossible_date", impossible.message, impossible.text, span=span),
        stage="timex",
        article_id=article["article_id"],
    )
