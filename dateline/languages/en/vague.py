"""Times that name no day: "now", "recently", "the near future", "a while ago". TIMEX3's PAST_, PRESENT_ and FUTURE_REF."""

from __future__ import annotations

from dateline.expression import Bare, In, Indefinite, PartOfDay, Season, SomeTime, Step, Time, Vague, Weekday
from dateline.languages.en.lexicon import CountedUnit, rule


@rule("idiom", "soon", follows="was|were|had", not_before="to")
@rule("idiom", "soon", before="soon_past|soon_was")
def soon_afterwards() -> bool:
    """ "soon became", "was soon released": soon after what was told, and not soon from now."""
    return True


@rule("time", "{reference}", not_follows="as|so|too|how|-", not_before="as|after|before|-")
def vague_word(reference: str) -> Vague:
    return Vague(reference)


@rule(
    "time",
    "at present",
    "the present",
    "the present day",
    "at the moment",
    "at this moment",
    "at this|the present time|moment|point",
    "this very moment|minute|instant",
    "the time being",
    "these days",
    "modern times|days",
    "the modern day",
)
def the_present() -> Vague:
    return Vague("PRESENT_REF")


@rule("time", "this day", follows="to")
def this_day() -> Vague:
    """ "To this day nobody knows"."""
    return Vague("PRESENT_REF")


@rule("time", "a {weekday}", "a typical|normal|given|single {weekday}", follows="on|of|is|was|be|by|after|until",
      not_before="<word>|<capital>|<number>|-|'")  # fmt: skip
def a_weekday(day: int) -> Indefinite:
    """ "on a Sunday": any; "a Monday meeting" was on one."""
    return Indefinite(Weekday(day))


@rule("time", "a {weekday}", follows=",", not_before="<word>|<capital>|<number>|-|'")
@rule("time", "one {weekday}", not_before="<word>|<capital>|<number>|-|'")
def one_weekday(day: int) -> Indefinite:
    return Indefinite(Weekday(day))


@rule("time", "one {season}", not_before="<word>|<capital>|-|'")
def one_season(code: str) -> Indefinite:
    return Indefinite(Season(code))


@rule("time", "a {weekday} {part}", "a typical|normal|given|single {weekday} {part}", follows="on|of|is|was|be|by|after|until",
      not_before="<word>|<capital>|<number>|-|'")  # fmt: skip
def a_weekday_night(day: int, code: str) -> In:
    return In(PartOfDay(code), Indefinite(Weekday(day)))


@rule("time", "then current", "then - current")
def then_current() -> Vague:
    """ "The then current price" was that of a former day."""
    return Vague("PAST_REF")


@rule("time", "current", before="<word>|<capital>|numbers|<number>", not_follows="streams")
def current() -> Vague:
    """The current of a river is followed by no noun, or preceded by what flows."""
    return Vague("PRESENT_REF")


@rule("time", "the past", not_before="numbers|<number>")
def bare_past() -> Vague:
    return Vague("PAST_REF")


@rule("time", "recent", "the recent|immediate|distant|near past", "more|most recently")
def the_past() -> Vague:
    return Vague("PAST_REF")


@rule("time", "{units} ago", "a? moment|second|minute|minutes|seconds ago")
def long_ago(*_: CountedUnit) -> Vague:
    return Vague("PAST_REF")


@rule("time", "a? little|long|short|good|great while ago", "a while|bit ago", "a short|long|little time ago", "some time ago",
      "not? so|that|too|very|all? long ago", "long -? ago", "ages|moments ago", "many moons ago", "the other day|night|evening|morning|week")  # fmt: skip
def a_while_ago() -> Vague:
    return Vague("PAST_REF")


@rule(
    "time",
    "the? olden|bygone|former days|times|years",
    "the? days|years of old|yore",
    "the good? old days",
    "those days",
    "back in the day",
    "{units} long gone",
)
def bygone_days(*_: CountedUnit) -> Vague:
    return Vague("PAST_REF")


@rule("time", "{units} past", follows="in|of|from")
@rule("time", "{units} gone", before="by")
def years_past(_: CountedUnit) -> Vague:
    return Vague("PAST_REF")


@rule("time", "the future", "the near|immediate|distant future", "the not -? too -? distant future",
      "a later date", "future {units}")  # fmt: skip
@rule("time", "future", follows="in", not_before="<word>|<capital>|-|'")
@rule("time", "the near|short|medium term", follows="in|over|for|of|during")
def the_future(*_: CountedUnit) -> Vague:
    return Vague("FUTURE_REF")


@rule("time", "someday|sometime soon", "someday", "some day soon?", "one day soon")
def some_day() -> Vague:
    return Vague("FUTURE_REF")


@rule("time", "any day|minute|moment|second|time now")
def any_day_now() -> Vague:
    return Vague("FUTURE_REF")


@rule("time", "the? {season} months", not_before="of")
def season_months(code: str) -> Indefinite:
    """ "the winter months": those of any winter."""
    return Indefinite(Season(code))


@rule("time", "one day", follows="modals")
def one_day_to_come() -> Vague:
    return Vague("FUTURE_REF")


@rule(
    "time",
    "one day",
    not_follows="<word>|<capital>|<number>|exceeding|to|on|from|about|only|this|over|any",
    before="speakers|articles|,|when",
)
def one_day() -> SomeTime:
    """ "One day they will meet", "one day he fell ill": the verb tells which; "for one day" is a length."""
    return SomeTime()


@rule("time", "a short|little time|while later|after|afterwards|afterward", "a|some time|moment|while later", "moments|ages later",
      "just|only|mere moments later", not_before="<number>")  # fmt: skip
def a_while_later() -> SomeTime:
    return SomeTime()


@rule("wide", "{time}")
def wide(time: Time) -> Time | None:
    """A season, which has days as a year does."""
    return time if isinstance(time, Step | In | Bare) and isinstance(time.repeat, Season) else None


@rule("time", "one|some day|night|morning|evening|afternoon|week|weekend in? {frame|wide}", "some time|point in? {frame}",
      "sometime in? {time}")  # fmt: skip
def some_day_of(frame: Time) -> Time | None:
    """ "one day in May": what is known of it is the month."""
    return None if isinstance(frame, Vague) else frame
