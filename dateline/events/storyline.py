"""The dates that a text gives to events without naming them again: told in a title, told before, on the day of the story.

A report names its day once ("The mayor opened the bridge on Monday") and goes on from there ("She cut a ribbon and thanked
the builders"). So the deeds and statements that the article itself tells in the simple past are of the day that
was last named, as long as that day is fresh, and no other time is named beside them. What is dated so says it in
`date_basis`: `title`, `discourse` or `publication`, and is less certain than what has a date of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from dateline.events.candidates import Candidate, published_by
from dateline.events.dating import Dated
from dateline.events.stems import same_stem

Row = dict[str, Any]

_FRESH = timedelta(days=7)
_LEAD = 5  # sentences behind the title; the day of the story is named in them or not at all
_DEEDS = frozenset({"occurrence", "aspectual", "i_action", "reporting", "perception"})


def tell(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of one article in the order of the text, dated by what the article tells around them."""
    if not found:
        return []
    story = _Story(found)
    for _, sentence in groupby(sorted(found, key=lambda one: one.place), key=lambda one: one.sentence):
        story.read(list(sentence))
    return [story.told[one.place] for one in found]


class _Story:
    """Where the telling of one article is in time."""

    def __init__(self, found: Sequence[Candidate]) -> None:
        self.told = {one.place: one for one in found}
        self.published = published_by(found[0].reading.article)
        self.lead = self._lead_day(found)
        self.day: Dated | None = None
        self.behind = False
        for one in found:
            self._give_along(one)
        self.known = [one for one in self.told.values() if one.dated.start_day is not None and one.factuality == "occurred"]

    def read(self, sentence: Sequence[Candidate]) -> None:
        """Date the events of the next sentence, then take over the day that it names."""
        for one in sentence:
            self._give_along(one)
        for one in sentence:
            one = self.told[one.place]
            if one.dated.timex_id is None or (one.reading.paragraph.headline and one.factuality == "occurred"):
                dated = self._found_for(one, sentence)
                if dated is not None:
                    self.told[one.place] = replace(one, dated=dated)
                    self._give_along(self.told[one.place])
        for one in sentence:
            self._give_along(one)
        self._move_on(sentence)

    def _found_for(self, one: Candidate, sentence: Sequence[Candidate]) -> Dated | None:
        if one.reading.paragraph.headline:
            return self._as_title(one)
        if self._is_under_way(one):
            return _on_day(self.published)
        again = self._told_again(one)
        if again is not None:
            return again
        if one.dated.timex_id is None and self._goes_on(one, sentence):
            day = self.day or (self.lead if not self._is_behind(sentence) else None)
            return None if day is None else replace(day, date_basis="discourse", date_relation="during")
        return None

    def _as_title(self, one: Candidate) -> Dated | None:
        """A title tells what the lead tells again with its day."""
        if one.factuality != "occurred" or one.cues.quoted:
            return None
        same = next((other for other in self.known if not other.reading.paragraph.headline and _same_deed(one, other) and _is_day(other.dated)), None)
        dated = same.dated if same is not None else self.lead if one.cues.main else None
        if dated is None or (one.dated.start_day is not None and not _holds(one.dated, dated)):
            return None
        return replace(dated, date_basis="title", date_relation="during")

    def _told_again(self, one: Candidate) -> Dated | None:
        """What was told with its day and is told or named again: "the announcement", "she opened it"."""
        if one.dated.timex_id is not None or one.factuality != "occurred" or one.cues.quoted:
            return None
        if one.trigger.nominal:
            days = {other.dated.edtf: other.dated for other in self.known if not other.trigger.nominal and _same_deed(one, other)}
            if len(days) == 1 and not one.cues.aside:
                return replace(next(iter(days.values())), date_basis="discourse", date_relation="during")
            if self.day is not None and one.cues.definite and one.reading.words.has("cue.told_again", _lemma(one)):
                return replace(self.day, date_basis="discourse", date_relation="during")
        return None

    def _goes_on(self, one: Candidate, sentence: Sequence[Candidate]) -> bool:
        """Whether it tells what comes next in the story: the simple past of the main line, no other time beside it."""
        group = one.trigger.group
        simple = group.tense == "past" and group.aspect == "none" and one.factuality == "occurred"
        if not simple or one.trigger.event_class not in _DEEDS or one.cues.quoted:
            return False
        if one.trigger.event_class == "reporting":
            return True
        return one.cues.main and not one.cues.aside and not self._is_behind(sentence)

    def _is_behind(self, sentence: Sequence[Candidate]) -> bool:
        """Whether the sentence names another time than the story's day as the time of what happened."""
        day = self.day or self.lead
        told = [self.told[other.place] for other in sentence]
        own = [other.dated for other in told if other.dated.date_basis in {"same_clause", "scope"}]
        return any(
            day is None or dated.start_day != day.start_day
            for other, dated in zip([t for t in told if t.dated.date_basis in {"same_clause", "scope"}], own, strict=True)
            if other.factuality not in {"planned", "hypothetical"}
        )

    def _give_along(self, one: Candidate) -> None:
        """Verbs that go along with a dated one, and nouns that it says happened, share its date."""
        one = self.told[one.place]
        start = one.reading.paragraph.start
        if one.dated.timex_id is None and one.cues.within is not None:
            verb = self.told.get((start, one.cues.within))
            if verb is not None and verb.dated.start_day is not None:
                self.told[one.place] = replace(one, dated=replace(verb.dated, date_basis="scope" if verb.dated.date_basis == "same_clause" else verb.dated.date_basis))
        if one.dated.start_day is None or one.dated.date_relation != "during":
            return
        for at in one.cues.along:
            other = self.told.get((start, at))
            if other is not None and other.dated.timex_id is None and other.factuality == one.factuality == "occurred":
                basis = "scope" if one.dated.date_basis in {"same_clause", "scope"} else one.dated.date_basis
                self.told[other.place] = replace(other, dated=replace(one.dated, date_basis=basis))
                if other.place > one.place:
                    self._give_along(self.told[other.place])

    def _is_under_way(self, one: Candidate) -> bool:
        """Whether it is told in the present, so that it goes on on the day of publication, where that is known."""
        article, group = one.reading.article, one.trigger.group
        known = article["published_day"] is not None and article["anchor_status"] == "exact"
        present = group.tense == "present" and group.aspect in {"none", "progressive"} and one.factuality == "ongoing"
        says = one.trigger.event_class == "reporting" and one.cues.main
        return known and present and not one.cues.quoted and not one.cues.aside and (says or not one.sentence_dates)

    def _move_on(self, sentence: Sequence[Candidate]) -> None:
        for other in sentence:
            one = self.told[other.place]
            if not one.reading.paragraph.headline and self._is_fresh(one):
                self.day = one.dated

    def _is_fresh(self, one: Candidate) -> bool:
        """Whether it happened on one day, stated as such, in the week before publication."""
        own = one.dated.date_basis in {"same_clause", "scope"} and one.dated.date_relation == "during"
        if not own or not _is_day(one.dated) or one.factuality not in {"occurred", "ongoing"} or self.published is None:
            return False
        return one.dated.start_day is not None and one.dated.start_day >= self.published - _FRESH

    def _lead_day(self, found: Sequence[Candidate]) -> Dated | None:
        """The day of the story: the first fresh day that the first sentences name for what happened."""
        body = [one for one in found if not one.reading.paragraph.headline]
        for count, (_, sentence) in enumerate(groupby(body, key=lambda one: one.sentence)):
            if count == _LEAD:
                break
            for one in sentence:
                if self._is_fresh(one):
                    return one.dated
        return None


def _same_deed(one: Candidate, other: Candidate) -> bool:
    """Whether two words name a deed of one kind, nobody named on both sides being apart."""
    first, second = one.trigger, other.trigger
    if first.nominal == second.nominal:
        return _lemma(one) == _lemma(other)
    noun, verb = (one, other) if first.nominal else (other, one)
    return same_stem(_lemma(noun), _lemma(verb)) or (verb.trigger.light_noun is not None and verb.trigger.light_noun.lemma_.lower() == _lemma(noun))


def _lemma(one: Candidate) -> str:
    return str(one.trigger.token.lemma_.lower())


def _is_day(dated: Dated) -> bool:
    return dated.start_day is not None and dated.start_day == dated.end_day and dated.time_precision == 1


def _holds(wide: Dated, fine: Dated) -> bool:
    """Whether a date is longer than another and holds it."""
    if None in {wide.start_day, wide.end_day, fine.start_day, fine.end_day}:
        return False
    return wide.start_day <= fine.start_day and fine.end_day <= wide.end_day and wide.start_day != wide.end_day  # type: ignore[operator]


def _on_day(day: date | None) -> Dated | None:
    """The day of publication as the date of what goes on then."""
    if day is None:
        return None
    return Dated(
        date_relation="during",
        date_basis="publication",
        start_day=day,
        end_day=day,
        start_year=day.year,
        edtf=day.isoformat(),
        grain="day",
        time_precision=1,
    )
