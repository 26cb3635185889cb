"""Datasets of any size out of arithmetic, for measuring and for tests: they are the same every time.

Their events are of all grains, over two centuries, most of them late, and told once or twice by papers that do not
exist.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dateline.identity import content_id
from dateline.schema import FACTUALITIES, table_from_rows

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

_FIRST = date(1824, 1, 1)
_DAYS = 73_000
_WHO = (
    "the harbour board",
    "Iona Vale",
    "the ferry company",
    "Ost",
    "the northern council",
    "Wren Aldous",
    "the miners",
)
_DID = ("opened", "closed", "bought", "left", "repaired", "lost", "named")
_WHAT = ("the long bridge", "a new line", "the old mill", "its last mine", "the lighthouse", "a school by the river")
_PLACES = ("Gull Island", "Fable Bay", "Ost", "Northgate", None)


def made_up(count: int, who: tuple[str, ...] = _WHO) -> dict[str, pa.Table]:
    """The tables that the viewer asks for, with so many events, each told once or twice.

    They are of all grains, over two centuries, most of them late, and the same every time.
    """
    articles = [_article(number, who) for number in range(max(1, count // 4))]
    events, mentions, timexes = [], [], []
    for number in range(count):
        event = _event(number, who)
        told = [_mention(number, copy, event, articles, who) for copy in range(1 + (number % 3 == 0))]
        event["mention_ids"] = [mention["mention_id"] for mention in told]
        timexes += [_timex(mention) for mention in told]
        mentions += told
        events.append(event)
    timeline = [event for event in events if event["factuality"] in {"occurred", "ongoing"}]
    rows = {
        "articles": articles,
        "timexes": timexes,
        "event_mentions": mentions,
        "events": events,
        "timeline": timeline,
    }
    return {name: table_from_rows(name, found) for name, found in rows.items()}


def _pick(values: tuple[Any, ...], number: int) -> Any:
    return values[number % len(values)]


def _when(number: int) -> Row:
    share = (number * 7919 % 20_011) / 20_011
    day = _FIRST + timedelta(days=int(_DAYS * share**0.3))
    if number % 5 == 0:
        first = day.replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        return _dated(first, last, f"{first:%Y-%m}", "month", 3)
    if number % 31 == 0:
        return _dated(day.replace(month=1, day=1), day.replace(month=12, day=31), f"{day:%Y}", "year", 3)
    return _dated(day, day, day.isoformat(), "day", 1)


def _dated(first: date, last: date, edtf: str, grain: str, precision: int) -> Row:
    return {
        "start_day": first, "end_day": last, "start_year": first.year, "edtf": edtf, "grain": grain,
        "time_precision": precision,
    }  # fmt: skip


def _sentence(number: int, who: tuple[str, ...]) -> str:
    somebody, did, what = _pick(who, number), _pick(_DID, number // 7), _pick(_WHAT, number // 3)
    return f"On that day {somebody} {did} {what}, said a report numbered {number}, which went on for a while about the weather."


def _article(number: int, who: tuple[str, ...]) -> Row:
    day = date(2024, 1, 1) + timedelta(days=number % 300)
    text = "\n".join(_sentence(4 * number + place, who) for place in range(4))
    return {
        "article_id": f"a{number}", "delivery": "d", "source_path": f"{number}.txt", "outlet": f"Post {number % 40}" if who is _WHO else who[0],
        "url": f"https://post{number % 40}.example/{number}", "title": f"News of {_pick(who, number)}", "language": "en",
        "text": text, "text_sha256": content_id(text), "char_count": len(text), "blocks": [], "published_day": day,
        "anchor_status": "exact", "anchor_start": day, "anchor_end": day, "anchor_basis": "given",
        "anchor_confidence": 0.97,
        "anchor_evidence": [{"day": day, "says": "published", "basis": "given", "raw": str(day), "confidence": 0.97}],
    }  # fmt: skip


def _event(number: int, who: tuple[str, ...]) -> Row:
    factuality = _pick(FACTUALITIES, number) if number % 10 == 3 else "occurred"
    return {
        "event_id": content_id("large", number), **_when(number), "date_basis": "same_clause", "date_conflict": False,
        "title": f"{_pick(who, number)} {_pick(_DID, number // 7)} {_pick(_WHAT, number // 3)}",
        "date_candidates": [], "predicate": _pick(_DID, number // 7), "participants": [_pick(who, number)],
        "location": _pick(_PLACES, number), "factuality": factuality, "contested": number % 97 == 0,
        "mention_count": 1 + (number % 3 == 0), "article_count": 1, "source_count": 1 + number % 3,
        "independent_source_count": 1 + number % 3, "best_quote": "", "revision": 1,
    }  # fmt: skip


def _mention(number: int, copy: int, event: Row, articles: list[Row], who: tuple[str, ...]) -> Row:
    article = articles[min(number // 4, len(articles) - 1)]
    quote = _sentence(number, who)
    start = max(article["text"].find(quote), 0)
    trigger = quote.index(event["predicate"])
    when = {name: event[name] for name in ("start_day", "end_day", "start_year", "edtf", "grain", "time_precision")}
    return {
        "mention_id": content_id("mention", number, copy), "event_id": event["event_id"], "delivery": "d",
        "article_id": article["article_id"], "trigger": event["predicate"], "trigger_start": start + trigger,
        "trigger_end": start + trigger + len(event["predicate"]), "sentence_start": start,
        "sentence_end": start + len(quote), "quote": quote, "predicate": event["predicate"], "nominal": False,
        "event_class": "occurrence", "participants": [], "tense": "past", "aspect": "none", "voice": "active",
        "polarity": "positive", "factuality": event["factuality"], "date_relation": "during",
        "date_basis": "same_clause", "timex_id": content_id("timex", number, copy), **when,
        "confidence": 0.5 + (number % 50) / 100,
    }  # fmt: skip


def _timex(mention: Row) -> Row:
    start = mention["sentence_start"] + len("On ")
    return {
        "timex_id": mention["timex_id"], "delivery": "d", "article_id": mention["article_id"], "char_start": start,
        "char_end": start + len("that day"), "text": "that day", "type": "DATE", "value": mention["edtf"],
        "edtf": mention["edtf"], "start_day": mention["start_day"], "end_day": mention["end_day"],
        "start_year": mention["start_year"], "grain": mention["grain"], "basis": "previous_timex", "reading": "",
        "rule": "that_repeat", "resolved": True, "confidence": 0.7,
    }  # fmt: skip
