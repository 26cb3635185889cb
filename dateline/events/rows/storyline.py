"""The dates that a text gives to events without naming them again, by its title, what it told before, and its story.

A report names its day once ("The mayor opened the bridge on Monday") and goes on from there ("She cut a ribbon and
thanked the builders"). So the deeds and statements that the article itself tells in the simple past are of the day that
was last named, as long as that day is fresh, and no other time is named beside them; what the very next sentence tells
is asked first, in `going_on`, and is told by default. What goes on as the article tells it goes on on the day of its
publication, where that is known. What is dated so says it in `date_basis`: `title`, `discourse` or `publication`, and
is less certain than what has a date of its own.

Not done: the day of publication for deeds in articles that name no day at all, and for the present perfect. On the few
such events of the gold it was hardly ever right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, islice

from dateline.events.clauses.sharing import LONG_TIMES, comes_later
from dateline.events.clauses.stems import same_stem
from dateline.events.dates.dating import UNDATED, Dated, is_day, whole_day
from dateline.events.rows.aftermath import dated_in_aftermath
from dateline.events.rows.anaphora import dated_in_lead
from dateline.events.rows.candidates import Candidate, is_fresh, published_by
from dateline.events.rows.confidence import EACH_SENTENCE
from dateline.events.rows.going_on import came_of_it, day_to_go_on, goes_on, is_past_before_past
from dateline.schema import HAPPENED

_LEAD = 5  # sentences behind the title; the day of the story is named in them or not at all
_FAR = 20  # sentences; what is told later is rarely of the day last named
_DEEDS = frozenset({"occurrence", "aspectual", "i_action", "reporting", "perception"})
_BARE_WEEKDAY = "bare_weekday"
_OWN = frozenset({"same_clause", "scope"})
Sentence = Sequence[Candidate]


def tell(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of one article in the order of the text, dated by what the article tells around them."""
    if not found:
        return []
    story = _Story(found)
    for sentence in _sentences(found):
        story.read(sentence)
    story.date_lead()
    story.date_aftermath()
    return [story.as_awaited(story.told[one.place]) for one in found]


def _sentences(found: Iterable[Candidate]) -> list[list[Candidate]]:
    ordered = sorted(found, key=lambda one: one.place)
    return [list(sentence) for _, sentence in groupby(ordered, key=lambda one: one.sentence)]


class _Story:
    """Where the telling of one article is in time."""

    def __init__(self, found: Sequence[Candidate]) -> None:
        self.told = {one.place: one for one in found}
        self.published = published_by(found[0].reading.article)
        self.day: Dated | None = None
        self.far = 0
        """sentences since the day was named"""
        self.before: Sentence = ()
        self.elsewhere: int | None = None
        """the paragraph that has come to another time and not yet back from it"""
        for one in found:
            self._share(one)
        dated = [one for one in self.told.values() if one.dated.start_day is not None]
        self.known = [one for one in dated if one.factuality == "occurred"]
        self.lead = self._lead_day(found)

    def read(self, sentence: Sentence) -> None:
        """Date the events of the next sentence, then take over the day that it names."""
        self._go_on(sentence)
        other_day = self._names_other_day(sentence)
        for before in sentence:
            one = self.told[before.place]
            day = self._as_title(one) if one.reading.paragraph.headline else self._in_body(one, other_day=other_day)
            if day is not None:
                self._date(one, day)
        for one in sentence:
            self._share(one)
        self._move_on(sentence)

    def _go_on(self, sentence: Sentence) -> None:
        """Date what the sentence tells by the day of the one before, where it goes on with that."""
        now = [self.told[one.place] for one in sentence]
        day = day_to_go_on(self.before, now)
        day = None if day is None else whole_day(day)
        for one in now:
            dated = None if day is None else day if goes_on(one) else came_of_it(one, day)
            if dated is not None:
                self.told[one.place] = replace(one, dated=dated, goes_on=True)
        self.before = [self.told[one.place] for one in sentence]

    def date_lead(self) -> None:
        """Give what the lead tells without a day the one on which a later sentence says that it happened."""
        days = dated_in_lead([self.told[at] for at in sorted(self.told)])
        for place, day in days.items():
            self.told[place] = replace(self.told[place], dated=day, goes_on=True)
            self._share(self.told[place])
        lead = [one for one in self.told.values() if days and one.reading.paragraph.in_lead]
        for one in lead:
            if not one.goes_on and not one.sentence_dates and one.dated.date_basis == "discourse":
                self.told[one.place] = replace(one, dated=UNDATED)  # it is asked again with the day that is known now
        self.before = ()
        for sentence in _sentences(lead):
            self._go_on(sentence)

    def date_aftermath(self) -> None:
        """Give what came at once of the happening that the article is of the day of that."""
        for place, day in dated_in_aftermath([self.told[at] for at in sorted(self.told)]).items():
            self.told[place] = replace(self.told[place], dated=day, goes_on=True)

    def as_awaited(self, one: Candidate) -> Candidate:
        """A noun of the very day of publication is planned where the article only tells of it as still to come.

        As in "Sunday's race" on a Sunday, if drivers "will race", and none has.
        """
        today = one.trigger.nominal and one.factuality == "occurred" and one.dated.start_day == self.published
        if not today or one.timex is None or _BARE_WEEKDAY not in one.timex["rule"]:
            return one
        same = [other for other in self.told.values() if other is not one and _same_deed(one, other)]
        planned = any(other.factuality == "planned" for other in same)
        done = any(not other.trigger.nominal and other.dated.start_day == self.published for other in self._done(same))
        return replace(one, factuality="planned") if planned and not done else one

    @staticmethod
    def _done(told: Iterable[Candidate]) -> Iterable[Candidate]:
        return (one for one in told if one.factuality in HAPPENED)

    def _date(self, one: Candidate, day: Dated) -> None:
        self.told[one.place] = replace(one, dated=day)
        self._share(one)

    def _as_title(self, one: Candidate) -> Dated | None:
        """A title tells what the lead tells again with its day; its own date stands unless it is longer and holds that."""
        if one.factuality != "occurred" or one.cues.quoted:
            return None
        body = (other for other in self.known if not other.reading.paragraph.headline and is_day(other.dated))
        same = next((other.dated for other in body if _same_deed(one, other)), None)
        dated = same or (self.lead if one.cues.main else None)
        if dated is None or (one.dated.timex_id is not None and not _holds(one.dated, dated)):
            return None
        return replace(dated, date_basis="title")

    def _in_body(self, one: Candidate, *, other_day: bool) -> Dated | None:
        if one.dated.timex_id is not None or one.dated.start_day is not None:
            return None
        if self._is_under_way(one):
            return _on_day(self.published)
        if one.factuality != "occurred" or one.cues.quoted:
            return None
        found = self._told_before(one) if one.trigger.nominal else self._next_in_story(one, other_day=other_day)
        if found is None:
            return None
        certainty = found.certainty * EACH_SENTENCE**self.far
        return replace(found, date_basis="discourse", date_relation="during", certainty=certainty)

    def _told_before(self, noun: Candidate) -> Dated | None:
        """The date of what a noun speaks of: of the deed of its verb, told with one date ("the arrest").

        Else that of what was just told.
        """
        verbs = (other for other in self.known if not other.trigger.nominal and _same_deed(noun, other))
        dates = {other.dated.edtf: other.dated for other in verbs}
        if len(dates) == 1 and not noun.cues.aside:
            return next(iter(dates.values()))
        points_back = noun.cues.definite and noun.reading.words.has("cue.told_again", _lemma(noun))
        return self.day if points_back else None

    def _next_in_story(self, one: Candidate, *, other_day: bool) -> Dated | None:
        """The day of the story for what comes next in it.

        That is what the article itself tells in the simple past with no other time beside it.
        """
        group, kind = one.trigger.group, one.trigger.event_class
        if group.tense != "past" or group.aspect != "none" or kind not in _DEEDS or is_past_before_past(one):
            return None
        day = self.day or (None if other_day else self.lead)
        if kind == "reporting":
            return day
        apart = other_day or self.elsewhere == one.place[0] or one.vague_times or self.far >= _FAR
        return day if one.cues.main and not one.cues.aside and not apart else None

    def _is_under_way(self, one: Candidate) -> bool:
        """Whether it is told in the present, so that it goes on on the day of publication, where that is known."""
        article, group = one.reading.article, one.trigger.group
        if article["published_day"] is None or article["anchor_status"] != "exact" or one.factuality != "ongoing":
            return False
        says = one.trigger.event_class == "reporting" and one.cues.main
        present = group.tense == "present" and group.aspect in {"none", "progressive"}
        return present and not one.cues.quoted and not one.cues.aside and (says or not one.sentence_dates)

    def _names_other_day(self, sentence: Sentence) -> bool:
        """Whether something in the sentence happened at a time that is named and is not the story's day."""
        day = self.day or self.lead
        own = [one for one in (self.told[other.place] for other in sentence) if one.dated.date_basis in _OWN]
        done = [one.dated for one in own if one.factuality not in {"planned", "hypothetical"}]
        return any(day is None or dated.start_day != day.start_day for dated in done)

    def _share(self, before: Candidate) -> None:
        """Verbs that go along with a dated one, and nouns that it says happened, have its date."""
        one = self.told[before.place]
        paragraph = one.place[0]
        if one.cues.within is not None and one.dated.timex_id is None:
            verb = self.told.get((paragraph, one.cues.within))
            if verb is not None and verb.dated.start_day is not None:
                ahead = verb.factuality == "planned" and one.factuality in HAPPENED
                factuality = "planned" if ahead else one.factuality
                one = self.told[one.place] = replace(one, dated=_shared(verb.dated), factuality=factuality)
        if one.dated.start_day is None or one.dated.date_relation != "during" or one.factuality != "occurred":
            return
        deed = self.told.get((paragraph, one.cues.happens_in)) if one.cues.happens_in is not None else None
        if deed is not None and deed.factuality == "occurred" and deed.dated.timex_id is None and not _has_day(deed):
            self._date(deed, replace(one.dated, date_basis="discourse"))  # "the 2004 storm that hit ten towns"
        for at in one.along:
            other = self.told.get((paragraph, at))
            if other is None or other.cues.aside or other.dated.timex_id is not None:
                continue
            if _may_be_over(one) and comes_later(other.trigger.token, one.trigger.token):
                continue
            if other.factuality == "occurred":
                self._date(other, _shared(one.dated))

    def _move_on(self, sentence: Sentence) -> None:
        """Take over the day that the sentence names, and note where it leaves the story or comes back to it."""
        paragraph = sentence[0].place[0]
        says = any(one.cues.main and one.trigger.event_class == "reporting" for one in sentence)
        left = self._names_other_day(sentence) or (self.elsewhere == paragraph and not says)
        self.far += 1
        for one in (self.told[other.place] for other in sentence):
            if not one.reading.paragraph.headline and is_fresh(one) and not self._looks_back(one):
                self.day, self.far, left = whole_day(one.dated), 0, False
        self.elsewhere = paragraph if left else None

    def _looks_back(self, one: Candidate) -> bool:
        """Whether a sentence only looks back with it from a day of the story: "fell, wiping out Tuesday's gains"."""
        day = self.day or self.lead
        if day is None or day.start_day is None or one.dated.start_day is None or one.dated.start_day >= day.start_day:
            return False
        return is_past_before_past(one) or _is_beside_story(one)

    def _lead_day(self, found: Sequence[Candidate]) -> Dated | None:
        """The day of the story: the first fresh day that the first sentences name for what happened.

        In one sentence that of its main clause, or of what somebody said there, comes before that of an aside.
        """
        for sentence in islice(_sentences(one for one in found if not one.reading.paragraph.headline), _LEAD):
            fresh = [one for one in (self.told[other.place] for other in sentence) if is_fresh(one)]
            if fresh:
                return whole_day(min(fresh, key=_is_beside_story).dated)
        return None


def _is_beside_story(one: Candidate) -> bool:
    """Whether it is told neither by the main clause of its sentence nor as what somebody said there."""
    return not one.cues.main and one.trigger.token.dep_ != "ccomp"


def _same_deed(one: Candidate, other: Candidate) -> bool:
    """Whether two words name deeds of one kind: one lemma, or a noun and its verb ("arrest", "was arrested")."""
    if one.trigger.nominal == other.trigger.nominal:
        return _lemma(one) == _lemma(other)
    noun, verb = (one, other) if one.trigger.nominal else (other, one)
    light = verb.trigger.light_noun
    return same_stem(_lemma(noun), _lemma(verb)) or (light is not None and light.lemma_.lower() == _lemma(noun))


def _lemma(one: Candidate) -> str:
    return str(one.trigger.token.lemma_.lower())


def _shared(dated: Dated) -> Dated:
    """A date as another event has it that goes along: of its own clause it becomes that of the scope."""
    return replace(dated, date_basis="scope") if dated.date_basis == "same_clause" else dated


def _may_be_over(one: Candidate) -> bool:
    """Whether a long time is told behind a deed, so that what was done next may be of another."""
    row, start = one.timex, one.reading.paragraph.start + one.trigger.token.idx
    return one.dated.grain in LONG_TIMES and row is not None and row["char_start"] > start


def _has_day(one: Candidate) -> bool:
    return one.dated.start_day is not None


def _holds(wide: Dated, fine: Dated) -> bool:
    """Whether a date is longer than another and holds it."""
    if wide.start_day is None or wide.end_day is None or fine.start_day is None or fine.end_day is None:
        return False
    return wide.start_day <= fine.start_day and fine.end_day <= wide.end_day and wide.start_day != wide.end_day


def _on_day(day: date | None) -> Dated | None:
    """The day of publication as the date of what goes on then."""
    if day is None:
        return None
    iso, year = day.isoformat(), day.year
    return Dated(None, "during", "publication", day, day, year, iso, grain="day", time_precision=1)
