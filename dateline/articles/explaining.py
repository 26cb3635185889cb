"""Why an article is taken to be of that day, or of those: its row of `articles` and its times -> lines to read.

Nothing is concluded here: each step was written into the row when the anchor was settled (`publication`) or bounded
(`anchors`). Why a phrase means what it means is told in `dateline.explaining`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.articles.rejects import Row

_STATUS = {
    "exact": "published on {start}",
    "inferred": "published on {start}, as far as can be inferred",
    "conflict": "published on {start}, which not all evidence agrees with",
    "interval": "published {start} to {end}",
    "none": "when it was published is not known",
}
_SAYS = {
    "published": "published on {day}",
    "modified": "changed on {day}",
    "no_earlier": "not before {day}",
    "no_later": "not after {day}",
    "within": "on certain days only",
    "event": "tells of {day}",
}


def explain_article(article: Row, timexes: Sequence[Row]) -> str:
    """Several lines on what is known of the publication, each step of how, and on what its times rest.

    `article` is a row of `articles`, `timexes` are its rows of `timexes`.
    """
    lines = [article["title"] or article["source_path"], f"  {article['article_id']}  {article['source_path']}", ""]
    start, end = (article[f"anchor_{side}"] or "an open day" for side in ("start", "end"))
    known = _STATUS[article["anchor_status"]].format(start=start, end=end)
    sure = f", confidence {article['anchor_confidence']:.2f}" if article["anchor_status"] != "none" else ""
    lines += [f"{known} (status {article['anchor_status']}, basis {article['anchor_basis']}{sure})"]
    lines += [f"  {number}. {_step(piece)}" for number, piece in enumerate(article["anchor_evidence"] or (), 1)]
    if timexes:
        lines += ["", "Its times:", *_times(timexes)]
    return "\n".join(lines)


def _step(piece: dict[str, Any]) -> str:
    says = _SAYS[piece["says"]].format(day=piece["day"]) if piece["day"] or piece["says"] == "within" else "no full day"
    because = f": {piece['reason']}" if piece["reason"] else ""
    return f"{says}, by {' '.join(piece['raw'].split())!r} ({piece['basis']}, {piece['confidence']:.2f}){because}"


def _times(timexes: Sequence[Row]) -> Iterator[str]:
    for timex in sorted(timexes, key=lambda timex: timex["char_start"]):
        reading = f": {timex['reading']}" if timex["reading"] else ""
        words = " ".join(timex["text"].split())
        yield f"  {words!r} at {timex['char_start']} is {timex['edtf'] or timex['value']} ({timex['basis']}){reading}"
