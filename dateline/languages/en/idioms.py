"""Words of time that speak of none: "60 miles per hour", "wise beyond her years", titles ("This Week").

An idiom takes its words from other rules and means nothing. Names that consist of words of time are a table, `names`
in `words.toml`.
"""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import Period
from dateline.languages.en.lexicon import WORDS, CountedUnit, rule

_COURTS = "cv|cr|crim|civ|mc|mj|ap|cp"
_COLOURS = "blue|black|green|purple|cherry|grey|gray|silver|red"


@rule("idiom", "the minutes of the|its|their|a|an")
@rule("idiom", "minutes of the|its|their|a|an", follows="||.|released|published|read|approved")
def what_was_minuted() -> bool:
    """ "Minutes of the meeting", which are no time."""
    return True


@rule("idiom", "per|a|an {unit}", follows="lengths")
def speed(unit: CountedUnit) -> bool | None:
    return unit[1] <= Unit.HOUR or None


@rule("idiom", "per|a {unit}", follows="beats")
def tempo(unit: CountedUnit) -> bool | None:
    return unit[1] <= Unit.MINUTE or None


@rule("idiom", "per second")
def frequency() -> bool:
    """What is counted by the second is a measure of physics."""
    return True


@rule(
    "idiom",
    "almost|virtually|practically|literally|seemingly overnight",
    "overnight success|sensation|star|millionaire|hit",
)
@rule("idiom", "overnight", before="of_overnight")
def suddenly() -> bool:
    """ "grew almost overnight": within a short time; "overnight money" is lent for a night, any night."""
    return True


@rule("idiom", "every? now and then|again", "now or never")
def now_and_then() -> bool:
    return True


@rule("idiom", "{units} ~- ~old", "a|an {units} ~- ~old")
@rule("idiom", "a|an|one? {unit} ~- ~old", "{unit} ~- ~old", not_before="old_events")
def age(_: CountedUnit) -> bool:
    """ "a decade-old law": a property of the law."""
    return True


@rule("idiom", "a|the? {unit} - on|over|to|by - {unit}", "{unit} on|over {unit}")
def from_one_to_the_next(first: CountedUnit, last: CountedUnit) -> bool | None:
    """ "a year-on-year rise", "day-to-day business"."""
    return first == last or None


@rule("idiom", "by the day|hour|minute", not_before="of|that|when")
def by_the_hour() -> bool:
    """ "paid by the hour", "worse by the day"."""
    return True


@rule(
    "idiom",
    f"{'|'.join(WORDS['classes']['awarded'])} of the day|week|year|month|decade|century",
    not_follows="|".join(["ranks", *WORDS["ordinals"]]),
)
@rule("nothing", f"{'|'.join(WORDS['classes']['awarded_things'])} of the year|month|decade|century")
@rule(
    "idiom",
    f"{'|'.join(WORDS['classes']['awarded_things'])} of the year|month",
    follows="for|won|win|wins|winning|named|as|voted|called",
)
@rule("idiom", "picture|photo|photograph|quote|tip|joke|soup of the day", "ships in the night")
def award() -> bool:
    """ "Player of the year", "Game of the Year", though not "the first game of the year"."""
    return True


@rule("nothing", "daily|weekly|monthly|quarterly", follows="<capital>")
def paper_of_each_day() -> bool:
    """ "Granma Daily"."""
    return True


@rule("nothing", "now", before=",")
def now_as_a_beginning() -> bool:
    """ "Now, as I was saying": it opens a sentence, and tells no time."""
    return True


@rule("nothing", "now", follows="<capital>", not_before="<capital>")
def now_as_last_word_of_a_name() -> bool:
    """ "Spaceflight Now"; in a heading the next word has a capital too."""
    return True


@rule("idiom", "the people|leaders|technology of tomorrow")
@rule("idiom", "today ~' ~s", before="of_the_age|people|children")
def of_the_age() -> bool:
    """ "Today's youth", "the leaders of tomorrow": of an age, and of no day."""
    return True


@rule(
    "idiom",
    "a day of national? reckoning|accounting|judgment|judgement|atonement|infamy|prayer|mourning|remembrance|rage|fasting",
)
def day_of_reckoning() -> bool:
    return True


@rule(
    "idiom", "beyond|belies|belied|belying his|her|their|its|your|my|our years", "advanced years", "advanced in years"
)
def beyond_his_years() -> bool:
    return True


@rule("idiom", "{period} his|her|their|my|your|our", before="of_age")
@rule("idiom", "the past", before="of_verbs")
def younger(*_: Period) -> bool:
    """ "30 years his junior": an age; "the past tense", in which no time is told."""
    return True


@rule("idiom", "a? matter of {units}", "{units} apart")
def how_soon(_: CountedUnit) -> bool:
    """ "it is a matter of days", "killed minutes apart": no length of anything."""
    return True


_FINALS = "final|finals|finalist|finalists"


@rule("idiom", f"the? {{ordinal}}? quarter - {_FINALS}")
def last_eight(*_: int) -> bool:
    """ "the 1994 quarter-finals": of a cup, in whatever quarter of the year."""
    return True


@rule("idiom", "in as many {units}")
def as_many(_: CountedUnit) -> bool:
    """ "the third in as many months": how many was said before."""
    return True


@rule("idiom", "at the end of the day", before=",")
def when_all_is_said() -> bool:
    """What speakers mean by it is that something counts in the end; a day told of goes on without a comma."""
    return True


@rule("idiom", "injured|hurt|injuries in the fall", "survived|survive the fall", not_before="of")
def fall_from_a_height() -> bool:
    return True


@rule("idiom", f"midnight - {_COLOURS}", f"midnight {_COLOURS}")
def midnight_blue() -> bool:
    return True


@rule("idiom", "light -? {units}", "light -? year")
def how_far_light_goes(*units: CountedUnit) -> bool | None:
    """ "40 light years away": a distance."""
    return not units or units[0][1] in {Unit.YEAR, Unit.MINUTE, Unit.SECOND} or None


@rule("idiom", "{decade_word}", "early|mid|late -? {decade_word}", follows="owners")
def decade_of_a_life(_: int) -> bool:
    """ "in her late twenties": an age."""
    return True


@rule(
    "idiom",
    "{units}",
    follows="kinds_of_time",
    not_before="after|before|later|earlier|ago|following|into|since|prior|past",
)
def days_of_a_kind(_: CountedUnit) -> bool:
    """ "the hottest days", "office hours"; but "left office days after"."""
    return True


@rule("idiom", "christmas|easter", before="of_feasts", not_follows="last|next|this|on|at|by|since|until")
def thing_of_a_feast() -> bool:
    """ "a Christmas tree"."""
    return True


@rule("idiom", "{units}", follows="on|in", before="when|where")
def on_such_days(_: CountedUnit) -> bool:
    """ "on days when it rains": on any of them."""
    return True


@rule("idiom", "a {unit}", follows="was|were|is|been|be", before="of", not_before="<number>")
def of_what_kind_it_was(unit: CountedUnit) -> bool | None:
    """ "2016 was a year of shocks": what it was like."""
    return unit[1] >= Unit.DAY or None


@rule("idiom", "time|times of the? day|night|week|month|year", not_follows="first|second|third|last")
def time_of_any_day(*_: str) -> bool:
    """ "at certain times of the day", "the time of the year when wolves howl"."""
    return True


@rule(
    "idiom",
    "the|a|each|every? day|night shift|shifts|school|nurse|nurses|boat|boats|trip|trips|fighter|fighters|bomber|bombers",
)
def shift_of_the_day() -> bool:
    """ "the day shift", "a night fighter": of what kind."""
    return True


@rule("idiom", "all in a day ~' ~s work")
def all_in_a_days_work() -> bool:
    return True


@rule("idiom", "{hour:pair} ~: ~{pair}", follows="<word>|<capital>|year", before="<capital>|speakers|articles")
def length_of_a_video(hour: int, _: int) -> bool | None:
    """03:46 between two captions, with no mark on either side."""
    return hour < 10 or None


@rule("nothing", "this|last|next {unit}", follows='"|“|‘')
def programme(_: CountedUnit) -> bool:
    """ "This Week": with both capitals behind a quotation mark it is a title."""
    return True


@rule("idiom", "{titled} \"|“|' {time}", before="\"|”|'|,|.")
def quoted_title(*_: object) -> bool:
    return True


@rule("idiom", "today \"|”|' show|programme|program")
def morning_programme() -> bool:
    return True


@rule("nothing", "long march {int}")
def rocket(_: int) -> bool:
    """The Long March 5, which is no day in March."""
    return True


@rule("idiom", "film|movie|band|album the? {year4}")
def title_of_a_year(_: int) -> bool:
    """ "the film 1917"; the 1917 film is one of that year."""
    return True


@rule("titled", "film|movie|song|single|album|track|novel|musical")
def titled() -> bool:
    return True


@rule("idiom", f"{{int}} ~- ~{_COURTS} ~- ~{{int}}")
def docket(_: int, __: int) -> bool:
    """ "No. 21-cv-1984": the number of a case."""
    return True


_MAKES = "|".join(WORDS["classes"]["makes"])
_OF_A_CAR = "a|an|the|possessive|<word>|his|her|their|its|my|new"


@rule("idiom", f"{{year4}} {_MAKES}", follows=_OF_A_CAR, not_before="of_makers")
def model_of_a_car(_: int) -> bool:
    """ "a silver 2004 Honda"; but "in 1987 Ford sold" and "the 2020 Ford strike"."""
    return True


@rule("idiom", "a|an|his|her|another century", follows="scored|hit|struck|smashed|completed")
def hundred_runs() -> bool:
    """Of cricket: "scored a century"."""
    return True


@rule("idiom", "{digits} ~- ~{digits} ~- ~{year4}")
def telephone(area: str, exchange: str, _: int) -> bool | None:
    """ "212-555-1999"."""
    return len(area) == len(exchange) == 3 or None
