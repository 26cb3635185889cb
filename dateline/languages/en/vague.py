"""Times that name no day: "now", "recently", "the near future". TIMEX3's PRESENT_REF, PAST_REF and FUTURE_REF."""

from __future__ import annotations

from dateline.expression import Vague
from dateline.languages.en.lexicon import CountedUnit, rule


@rule("time", "{reference}", not_follows="as|so|too|how|-", not_before="as|after|before|that|-")
def vague_word(reference: str) -> Vague:
    return Vague(reference)


@rule(
    "time",
    "at present",
    "the present",
    "at the moment",
    "at this|the present time|moment|point",
    "these days",
)
def the_present() -> Vague:
    return Vague("PRESENT_REF")


@rule("time", "current", before="<word>|<capital>")
def current() -> Vague:
    """The current of a river is followed by no noun."""
    return Vague("PRESENT_REF")


@rule("time", "recent", "the past", "the recent|immediate|distant past", "more|most recently")
def the_past() -> Vague:
    return Vague("PAST_REF")


@rule("time", "{units} ago")
def long_ago(_: CountedUnit) -> Vague:
    return Vague("PAST_REF")


@rule("time", "the future", "the near|immediate|distant|foreseeable future")
def the_future() -> Vague:
    return Vague("FUTURE_REF")
