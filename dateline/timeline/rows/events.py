"""One row of `events` from the mentions that tell of it: what is published of an event and how it is chosen.

Its date is chosen in `dating`, its factuality in `outcome`, its title in `titles`; which mentions belong together
was decided before, in `merging`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from struct import Struct
from typing import Any

from dateline.identity import content_id
from dateline.schema import HAPPENED
from dateline.timeline.grouping.sources import independent_count, outlet_of, published
from dateline.timeline.judging.accounts import happening_of
from dateline.timeline.judging.names import called
from dateline.timeline.judging.predicates import nearness, predicate
from dateline.timeline.rows.counts import is_amount, is_measured, is_so_much, only_counts, subject_role
from dateline.timeline.rows.dating import (
    DATE_COLUMNS,
    date_candidates,
    dates_conflict,
    deciding_mention,
    grain_rank,
    with_its_own_day,
)
from dateline.timeline.rows.no_part import is_process
from dateline.timeline.rows.outcome import Said, outcome
from dateline.timeline.rows.taking_part import only_places, participants, points_back
from dateline.timeline.titles.nominal import described, known_by_day, names_its_place
from dateline.timeline.titles.told_in import with_headline
from dateline.timeline.titles.verbal import title
from dateline.timeline.words import words

Row = dict[str, Any]

TIMELINE_CLASSES = ("occurrence", "aspectual", "i_action")
_FIRST_REVISION = 1
_ORDER, _YEARS = (
    Struct(">?QIB"),
    2**62,
)  # added, so that years before the first pack without a sign and keep their order
_LONG_QUOTE = 400  # characters; a sentence longer than this is rarely the best to read


def event_row(mentions: Sequence[Row], article_of: Mapping[str, Row], text_group: Mapping[str, str]) -> Row:
    """The row of `events` for `mentions`, which are all of one event and not empty.

    `article_of` and `text_group` give for each article_id its row and its group of near-duplicate texts.
    """
    articles = [article_of[name] for name in sorted({mention["article_id"] for mention in mentions})]
    found = outcome([_said(mention, article_of, text_group) for mention in mentions])
    candidates = date_candidates(mentions, text_group)
    dating = deciding_mention(mentions, found.factuality, candidates)
    telling = _telling_mention(mentions, found.factuality, dating, article_of)
    dating = with_its_own_day(dating, telling)
    days = sorted(article["published_day"] for article in articles if article.get("published_day"))
    return {
        "event_id": _event_id(mentions, article_of),
        "title": with_headline(title(telling), telling, article_of[telling["article_id"]]),
        **{column: dating.get(column) for column in DATE_COLUMNS},
        "date_conflict": dates_conflict(mentions),
        "date_candidates": candidates,
        "predicate": telling["predicate"],
        "participants": participants(mentions, telling),
        "location": telling.get("location") or _most_said(mention.get("location") for mention in mentions),
        "factuality": found.factuality,
        "contested": found.contested,
        "mention_count": len(mentions),
        "article_count": len(articles),
        "source_count": len({outlet_of(article) for article in articles}),
        "independent_source_count": independent_count(articles, text_group),
        "first_published": days[0] if days else None,
        "last_published": days[-1] if days else None,
        "best_quote": telling["quote"],
        "mention_ids": sorted(mention["mention_id"] for mention in mentions),
        "revision": _FIRST_REVISION,
    }


def on_timeline(event: Row, mentions: Sequence[Row]) -> bool:
    """Whether an event belongs on the timeline: something that happened, with a date.

    It happened to somebody named, or at a place, or is a noun that is described ("a second large explosion").

    A date whose year is not known (`XXXX-10-07`) is one: the row stands at the end and says so. What merely goes on as
    an article tells it, and has no date but that of the publication, stays in `events`, as does what "he" or "it" did
    where no text says safely who that is.
    """
    return (
        event["factuality"] in HAPPENED
        and event["edtf"] is not None
        and (bool(event["participants"] or event["location"]) or any(map(_tells_without_names, mentions)))
        and event["date_basis"] != "publication"
        and any(
            mention["event_class"] in TIMELINE_CLASSES and mention.get("edtf") and _says_who(mention)
            for mention in mentions
        )
    )


def _says_who(mention: Row) -> bool:
    """Whether the subject of a verb is more than a pronoun, or only holds the place of a clause.

    As in `it was announced that`.
    """
    passive = mention["voice"] == "passive"
    subjects = [part for part in mention["participants"] if part["role"] == ("patient" if passive else "agent")]
    named = [part for part in subjects if not (part["pronoun"] and part["text"].casefold() in words("naming_nobody"))]
    if mention["nominal"]:
        others = [part for part in mention["participants"] if part["role"] in {"patient", "other"}]
        return not subjects or bool(named) or bool(others)
    return not subjects or bool(named) or _holds_place(mention)


def _holds_place(mention: Row) -> bool:
    """Whether its subject only holds the place of what came to light: "on Monday it emerged that"."""
    clause = mention["quote"][mention["trigger_end"] - mention["sentence_start"] :].lstrip()
    behind = clause.split(maxsplit=2)[:2]
    opens = behind[:1] == ["that"] and not words("spans") & {word.strip(".,;") for word in behind[1:]}  # "that year"
    told = opens or (mention.get("complement") or "").startswith("that ")
    held = any(
        part["text"].casefold() == "it" and part["role"] in {"agent", "patient"} for part in mention["participants"]
    )
    passive = mention["voice"] == "passive" and mention["predicate"] not in words("informing")
    return told and held and (passive or mention["predicate"] in words("coming_to_light"))


def _tells_without_names(mention: Row) -> bool:
    return _is_described(mention) or (
        not mention["nominal"] and (_holds_place(mention) or _counts_its_subject(mention))
    )


def _counts_its_subject(mention: Row) -> bool:
    """Whether it befell so many or so much: "527 were hurt", "nearly $2 billion passed through the bank"; or is work."""
    subjects = [part for part in mention["participants"] if part["role"] == subject_role(mention)]
    counts = (form(part["text"]) for part in subjects for form in (only_counts, is_amount, is_measured, is_so_much))
    return any(counts) or any(is_process(mention, part) for part in subjects)


def _is_described(mention: Row) -> bool:
    tells = mention["nominal"] and (described(mention) or names_its_place(mention) or known_by_day(mention))
    return bool(tells)


def timeline_order(event: Row) -> bytes:
    """The key that sorts events by day, the finest grain first; events without a date come last.

    It is short, since there is one for each event at a time.
    """
    year, day = event["start_year"], event["start_day"] or date.min
    place = (year is None, (year or 0) + _YEARS, day.toordinal(), grain_rank(event["grain"]))
    return _ORDER.pack(*place) + str(event["event_id"]).encode()


def _said(mention: Row, article_of: Mapping[str, Row], text_group: Mapping[str, str]) -> Said:
    article_id = mention["article_id"]
    day = published(article_of[article_id])
    named_only = bool(mention["nominal"] and mention["start_day"] is not None and mention["start_day"] >= day)
    return Said(mention["factuality"], text_group[article_id], day, named_only, mention["start_day"])


def _event_id(mentions: Sequence[Row], article_of: Mapping[str, Row]) -> str:
    """Made of the mention published first: what is published later seldom changes which one that is."""
    first = min((published(article_of[mention["article_id"]]), mention["mention_id"]) for mention in mentions)
    return content_id("event", first[1])


def _telling_mention(mentions: Sequence[Row], factuality: str, dating: Row, article_of: Mapping[str, Row]) -> Row:
    """The mention that gives the event its title and quote.

    Of the event's factuality and date, saying most of who did what to whom, most surely, and soonest.
    """
    leading = {mention["mention_id"]: mention["sentence_start"] for mention in mentions}
    by_name = any(mention["nominal"] and _names_its_doer(mention) for mention in mentions)

    def rank(mention: Row) -> tuple[Any, ...]:
        named = {part["role"] for part in mention["participants"] if called(part, mention["sentence_start"])}
        return (
            mention["factuality"] != factuality,
            points_back(mention),
            not (named or _is_described(mention) or _told_with(mention, mentions)),
            only_places(mention) or _is_done_elsewhere(mention, mentions),
            not _says_who(mention),
            not _of_one_time(mention, dating),
            -_told_with(mention, mentions),
            by_name and _is_of_the_known(mention),
            mention["nominal"],
            _is_of_the_known(mention),
            len(mention["quote"]) > _LONG_QUOTE,
            _is_told_with_another(mention, leading),
            -len(named & {"agent", "patient"}),
            not _names_its_doer(mention),
            -len(named),
            -mention["confidence"],
            published(article_of[mention["article_id"]]),
            (mention["article_id"], mention["trigger_start"]),
            mention["mention_id"],
        )

    return min(mentions, key=rank)


def _is_done_elsewhere(mention: Row, mentions: Sequence[Row]) -> bool:
    """Whether it only makes known what another tells as done: "a release announced the ban", "the port banned them"."""
    if len(mentions) == 1 or mention["predicate"] not in words("making_known"):
        return False
    happening = happening_of(mention)
    known = predicate(happening) if happening else None
    others = (predicate(other["predicate"]) for other in mentions if other is not mention)
    return known is not None and any(nearness(known, other) in {"same", "stem", "synonym"} for other in others)


def _is_told_with_another(mention: Row, leading: Mapping[str, int]) -> bool:
    """Whether it came as part of what another verb of its sentence tells: "killed by a lorry driven into a crowd"."""
    first = leading.get(mention["event_id"])
    return mention["event_id"] != mention["mention_id"] and first is not None and first == mention["sentence_start"]


def _is_of_the_known(mention: Row) -> bool:
    """Whether its subject only points to what was told before: "the helicopters"."""
    role = "patient" if mention["voice"] == "passive" else "agent"
    subject = next((part["text"] for part in mention["participants"] if part["role"] == role), "")
    return subject.casefold().startswith("the ") and not any(word[0].isupper() for word in subject.split()[1:])


def _names_its_doer(mention: Row) -> bool:
    """Whether it is somebody's who is named: "Norland's last test"."""
    return any(part["role"] == "agent" and part["text"][:1].isupper() for part in mention["participants"])


def _of_one_time(mention: Row, dating: Row) -> bool:
    """Whether a mention tells the date of its event, or the day of an event whose hour another tells."""
    if mention.get("edtf") == dating.get("edtf"):
        return True
    day = mention.get("start_day")
    same = day is not None and (day, mention.get("end_day")) == (dating.get("start_day"), dating.get("end_day"))
    return bool(same and mention.get("date_relation") == dating.get("date_relation"))


def _told_with(mention: Row, mentions: Sequence[Row]) -> int:
    """How many other mentions of its event a mention tells in its own words: "opened fire and killed nine"."""
    if len(mentions) == 1 or not mention.get("complement"):
        return 0
    said = f" {mention['complement']} "
    near = (
        other
        for other in mentions
        if other["article_id"] == mention["article_id"] and mention["trigger_end"] < other["trigger_start"]
    )
    return sum(
        other["sentence_start"] == mention["sentence_start"] and f" {other['trigger']} " in said for other in near
    )


def _most_said(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
