"""The day of a sentence for what those right behind it go on to tell.

"A tram fell over on Monday, police said. Fifty people were taken to hospital. Three died." The first tells in its main
clause what was done on one day, the next in theirs, in the simple past and without any time, what was done besides.
The first sentence that does not ends it: what comes behind it was right too rarely. What the letters must be is told in
`stretches.going_on`; the day of a whole story is another matter (`storyline`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import SUBJECTS, ancestors, child, children, first_conjunct, is_verb, marker
from dateline.events.rows.candidates import published_by
from dateline.events.rows.confidence import EACH_SENTENCE
from dateline.events.stretches.going_on import may_go_on, tells_of_one_day

if TYPE_CHECKING:
    from dateline.events.dates.dating import Dated
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})
_OWN = frozenset({"same_clause", "scope"})
_POINTING = frozenset({"PRP", "WP"})
_THAT = frozenset({"that", "this", "these", "those"})
_HE = frozenset({"he", "she"})
_HAD = frozenset({"had", "'d"})
_AFTER = frozenset({"after", "when"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_WEEK = timedelta(days=7)
_SOON = timedelta(days=2)  # what came of it later is told with its own day
_WIDEST_GAP = 6  # characters between two sentences, of one paragraph or of two


def day_to_go_on(before: Sequence[Candidate], sentence: Sequence[Candidate]) -> Dated | None:
    """The day that the sentence before tells of, or goes on with, for one that may go on too; None where it may not."""
    if not before or not sentence or not _is_next(before[0], sentence[0]):
        return None
    told = next((one for one in before if _is_done_that_day(one)), None)
    if told is None or told.dated.start_day != told.dated.end_day:
        return None
    if _is_of_a_life(told):
        return None
    if _opens_paragraph(sentence[0], told) and (_is_of_somebody_open(told) or _is_long_ago(told)):
        return None  # behind what was before, a paragraph comes back to the news
    if _is_long_ago(told) and any(_is_at_court(one) for one in sentence):
        return None
    if not told.goes_on and not tells_of_one_day(_text(told), told.sentence_dates):
        return None
    if not may_go_on(_text(sentence[0]), _timexes(sentence[0])):
        return None
    return replace(told.dated, date_basis="discourse", certainty=told.dated.certainty * EACH_SENTENCE)


def goes_on(one: Candidate) -> bool:
    """Whether it is a main verb of its sentence, in the simple past, and has no time of its own.

    Who "they" or "some of them" are is known less surely than the day; of two things told too often the one is wrong.
    """
    return _is_told_besides(one) and _is_told_as_deed(one) and _is_told_of_them(one)


def came_of_it(one: Candidate, day: Dated) -> Dated | None:
    """From the day to the publication soon behind it, for what "has" been done by then: "The driver has been arrested"."""
    group, published = one.trigger.group, published_by(one.reading.article)
    if group.tense != "present" or group.aspect != "perfective" or group.voice != "passive" or not _is_deed(one):
        return None
    if published is None or day.start_day is None or not timedelta() <= published - day.start_day <= _SOON:
        return None
    if one.trigger.token.dep_ != "ROOT" or not _is_told_besides(one):
        return None
    if day.start_day == published:
        return day
    days = f"{day.start_day.isoformat()}/{published.isoformat()}"
    return replace(day, end_day=published, edtf=days, time_precision=2)


def _is_told_besides(one: Candidate) -> bool:
    """Whether it happened, to or by somebody told in its own sentence, at no time of its own."""
    own = one.dated.timex_id is not None or one.dated.start_day is not None
    told = not own and one.factuality == "occurred" and not one.cues.aside
    return told and not _is_of_no_day(one.trigger.token, one) and not _points_back(one)


def _is_told_of_them(one: Candidate) -> bool:
    """Whether it is the verb of its sentence, one joined to that, or what somebody says who is not its "he"."""
    deed = one.trigger.token
    if deed.dep_ == "ROOT":
        return True
    if deed.dep_ == "conj":
        return deed.head.dep_ == "ROOT" and _is_done(deed.head) and not _is_of_no_day(deed.head, one)
    return not any(part.tag_ == "PRP" for part in children(deed, *SUBJECTS))


def _is_done(verb: Token) -> bool:
    """Whether it tells in the simple past what somebody did or suffered: "left", "was hurt"."""
    passive = child(verb, "auxpass")
    return (verb if passive is None else passive).tag_ == "VBD" and child(verb, "aux", "neg", "attr", "acomp") is None


def _points_back(one: Candidate) -> bool:
    """Whether who does it, or what it is done to, is part of somebody told before: "three of them", "that"."""
    parts = [part for part in children(one.trigger.token, *SUBJECTS, "dobj") if not _is_he(part)]
    told = (token for part in parts for token in part.subtree if token.head.lower_ != "among")  # "among them a priest"
    return any(token.tag_ in _POINTING or token.lower_ in _THAT for token in told)


def _is_he(part: Token) -> bool:
    """Whether "he" or "she" alone does it; who that is, is safer to say than what "it" and "they" are."""
    return part.lower_ in _HE and part.dep_ in SUBJECTS


def _is_of_no_day(deed: Token, one: Candidate) -> bool:
    return one.reading.words.has("going_on.of_no_day", deed.lemma_.lower())


def _is_of_a_life(told: Candidate) -> bool:
    """Whether a life begins, ends or changes with it, and not those of several: "ten died when a tram fell over"."""
    deed = told.trigger.token
    several = any(part.tag_ in {"NNS", "CD"} for part in children(deed, *SUBJECTS))
    life = told.reading.words.has("going_on.of_a_life", deed.lemma_.lower())
    return life and not (several and told.reading.words.has("verbs.dying", deed.lemma_.lower()))


def _is_at_court(one: Candidate) -> bool:
    return one.cues.main and one.reading.words.has("going_on.at_court", one.trigger.token.lemma_.lower())


def _is_of_somebody_open(one: Candidate) -> bool:
    return any(token.tag_ in _POINTING for token in children(one.trigger.token, *SUBJECTS))


def _opens_paragraph(one: Candidate, before: Candidate) -> bool:
    return "\n" in one.reading.article["text"][before.at(before.span)[1] : one.at(one.span)[0]]


def _is_long_ago(one: Candidate) -> bool:
    """Whether it was done more than a week before the publication."""
    day, published = one.dated.end_day, published_by(one.reading.article)
    return day is not None and published is not None and published - day > _WEEK


def _is_done_that_day(one: Candidate) -> bool:
    dated, group = one.dated, one.trigger.group
    own = (dated.date_basis in _OWN or one.goes_on) and dated.date_relation == "during" and dated.start_day is not None
    if not own or one.factuality != "occurred":
        return False
    return _is_told_as_deed(one) or (_is_deed(one) and _has_told(one) and group.aspect in {"none", "perfective"})


def _has_told(one: Candidate) -> bool:
    """Whether it "has" been done, or what it came after has, as in "ten have died after a bus fell over on Monday".

    Or in "ten have died in storms that hit Ost on Monday".
    """
    deed = one.trigger.token
    told = deed.head if deed.dep_ == "advcl" and marker(deed) in _AFTER else deed
    if (
        deed.dep_ == "relcl"
        and deed.tag_ == "VBD"
        and one.reading.words.has("event_nouns.sure", deed.head.lemma_.lower())
    ):
        told = next((above for above in ancestors(deed) if is_verb(above) and above.dep_ == "ROOT"), deed)
    has = any(aux.tag_ in {"VBZ", "VBP"} and aux.lemma_ == "have" for aux in children(told, "aux"))
    return has and (told.dep_ == "ROOT" or _is_said_by_source(told, one))


def _is_told_as_deed(one: Candidate) -> bool:
    group = one.trigger.group
    told = _is_deed(one) and (one.cues.main or _is_attributed(one))
    return told and group.tense == "past" and group.aspect == "none" and not is_past_before_past(one)


def _is_deed(one: Candidate) -> bool:
    return not one.trigger.nominal and one.trigger.event_class in _DEEDS and not one.cues.quoted


def is_past_before_past(one: Candidate) -> bool:
    """Whether it was over when the story came to it, by its own "had" or that of the verb it is joined to."""
    had = children(first_conjunct(one.trigger.token), "aux")
    return any(aux.lower_ in _HAD and aux.tag_ == "VBD" for aux in had)


def _is_attributed(one: Candidate) -> bool:
    return _is_said_by_source(one.trigger.token, one)


def _is_said_by_source(deed: Token, one: Candidate) -> bool:
    """Whether it is told with who says so: "ten were freed, police said"."""
    says = deed.head
    if deed.dep_ != "ccomp" or says.dep_ != "ROOT" or marker(deed) is not None:
        return False
    return one.reading.words.classes.get(says.lemma_.lower()) == "reporting" and says.tag_ in _FINITE


def _is_next(before: Candidate, one: Candidate) -> bool:
    """Whether nothing stands between the two sentences, and neither is a title, a caption or an entry of a list."""
    if any(part.reading.paragraph.headline or part.reading.paragraph.entry for part in (before, one)):
        return False
    if before.reading.paragraph.caption != one.reading.paragraph.caption:
        return False
    end, start = before.at(before.span)[1], one.at(one.span)[0]
    gap = one.reading.article["text"][end:start]
    return 0 <= start - end <= _WIDEST_GAP and not gap.strip()


def _text(one: Candidate) -> str:
    start, end = one.at(one.span)
    return str(one.reading.article["text"][start:end])


def _timexes(one: Candidate) -> list[dict[str, object]]:
    """All timexes of its sentence, also those without a date."""
    start, end = one.at(one.span)
    return [row for row in one.reading.timexes if start <= row["char_start"] < end]
