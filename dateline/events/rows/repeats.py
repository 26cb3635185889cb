"""One event told several times in one article: the same date and predicate, and participants that agree.

Across articles the question is harder and another room's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.events.lexicon import lexicon

Row = dict[str, Any]

_PHRASE_END = re.compile(r"(?<=\w)(?:,|\s+(?:of|in|from|for|with|at|on|by|to|and|or|who|which|that)\s)")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")


def join_repeats(rows: Sequence[Row], named_by: Mapping[str, str]) -> list[Row]:
    """The rows of one article, each with the event id of the first row that tells of the same event.

    `named_by` has for the mention of a noun that of the verb which tells that it happened ("talks began").
    """
    joined = _join_same(rows)
    event_of = {row["mention_id"]: row["event_id"] for row in joined}
    return [row | {"event_id": event_of.get(named_by.get(row["mention_id"], ""), row["event_id"])} for row in joined]


def _join_same(rows: Sequence[Row]) -> list[Row]:
    firsts: dict[tuple[Any, ...], list[Row]] = {}
    joined = []
    for row in rows:
        if row["start_day"] is None and row["edtf"] is None:
            joined.append(row)
            continue
        known = firsts.setdefault((row["edtf"], row["start_day"], row["end_day"], row["predicate"]), [])
        first = next((other for other in known if _compatible(row, other)), None)
        if first is None:
            known.append(row)
        joined.append(row if first is None else row | {"event_id": first["event_id"]})
    return joined


def _compatible(row: Row, other: Row) -> bool:
    """Whether no part is played by two that share neither name nor head noun.

    A pronoun or an empty part contradicts nothing.

    What rises and falls is told of much in one report: there it must be the same that does so, by the same figures.
    """
    if lexicon().has("verbs.telling", row["predicate"]) and row["quote"] != other["quote"]:
        return False
    if lexicon().has("verbs.changing", row["predicate"].split()[0]) and _is_another_change(row, other):
        return False
    agents, patients = ((_named(row, role), _named(other, role)) for role in ("agent", "patient"))
    return _agree(*agents) and (_agree(*patients) or (bool(agents[0] & agents[1]) and _counts_the_same(*patients)))


def _counts_the_same(one: set[str], other: set[str]) -> bool:
    """Whether one is only a number, which leaves open of what: "cancelled 100 flights", "140 on Saturday"."""
    return all(map(_FIGURE.fullmatch, one)) != all(map(_FIGURE.fullmatch, other))


def _is_another_change(row: Row, other: Row) -> bool:
    one, two = _named(row, "agent"), _named(other, "agent")
    mine, theirs = set(_FIGURE.findall(row["quote"])), set(_FIGURE.findall(other["quote"]))
    return bool(one and two and one != two) or bool(mine and theirs and not mine & theirs)


def _named(row: Row, role: str) -> set[str]:
    """The head nouns and the names of those with a part; a pronoun names nobody."""
    empty = lexicon().words["repeats.empty"]
    parts = [part for part in row["participants"] if part["role"] == role and not part["pronoun"]]
    heads = {
        _PHRASE_END.split(part["text"], maxsplit=1)[0].split()[-1].casefold() for part in parts if part["text"].strip()
    }
    names = {word.casefold() for part in parts for word in part["text"].split() if word[0].isupper()}
    return (heads | names) - empty


def _agree(one: set[str], other: set[str]) -> bool:
    return not one or not other or bool(one & other)
