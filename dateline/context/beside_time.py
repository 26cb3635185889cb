"""How far a time lies from the one before it, told right behind it: "on 28 October 1844, less than three years later".

The year is then that of the time it stands beside, wherever counting comes to.
"""

from __future__ import annotations

from dateline.calendar import Unit, civil
from dateline.expression import Modified, Shift, Year
from dateline.moment import Moment
from dateline.senses import Place, sense_of, unmodified


def in_year_beside(place: Place, counted: Moment | None, year: int | None) -> Place:
    """The phrase, in the `year` of the time beside it where what was `counted` comes to the one before or after that."""
    if year is None or counted is None or counted.interval is None or counted.unit is not Unit.YEAR:
        return place
    if not isinstance(unmodified(place.sense.meaning), Shift):
        return place  # "Last year it made its first profit since 2007"
    if abs(civil(counted.interval.start)[0] - year) != 1:
        return place
    meaning = place.sense.meaning
    told = Modified(meaning.mod, Year(year)) if isinstance(meaning, Modified) else Year(year)
    return place._replace(sense=sense_of(told, place.sense.path))
