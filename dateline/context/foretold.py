"""What the words right beside a time tell of it where no verb that `tense` knows does: that it is still to come, or over.

"Tickets go on sale Friday", "storms could hit the coast Thursday", "Friday marks the day"; but "held for Sunday's bombing"
is of what is over, for which nobody waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from dateline.context.stops import STOPS
from dateline.languages import TenseWords

_NEAR = 12  # words and spaces: "could hit the coast of the island on"
_CLAUSE = 20  # words and spaces: "moved from the old harbour to the new quays by the river in"
_LONGEST_NAME = 9  # words and spaces: "'s U.S. missile attack"
_APOSTROPHES = frozenset("'\u2019")


@cache
def _telling(tense_words: TenseWords) -> frozenset[str]:
    """The words without which no word beside a time tells anything."""
    return (
        tense_words.unplanned
        | tense_words.being
        | tense_words.marking
        | tense_words.unchanged
        | tense_words.staging
        | tense_words.sure
        | tense_words.declaring
    )


def told_beside(words: Sequence[str], first: int, last: int, tense_words: TenseWords) -> str | None:
    """ "past", "future" or, where that is "certain", or None where the words beside tell neither."""
    if _telling(tense_words).isdisjoint(words[max(first - _NEAR, 0) : last + _LONGEST_NAME + 2]):
        return None
    if words[last : last + 1] and words[last] in _APOSTROPHES:
        return "past" if _is_of_unplanned(words, last, tense_words) else None
    if words[last + 1 : last + 2] and words[last + 1] in tense_words.marking and words[last] == " ":
        return "future"
    if words[last : last + 1] == [" "] and _is_expected(words[last + 1 : last + 4 : 2], tense_words):
        return "future"
    if _is_declared(words, first, last, tense_words):
        return "future"
    before = words[max(first - _NEAR, 0) : first]
    named = words[first:last]
    of_year = not (tense_words.months.isdisjoint(named) and tense_words.feasts.isdisjoint(named))
    if of_year and _will_be(before, tense_words):
        return "certain"
    return "future" if _may_be(before, tense_words) or _goes_on(before, tense_words) else None


def _is_declared(words: Sequence[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether it is told what the day will be: "declared Friday a holiday", "Friday has been declared a holiday"."""
    behind = [word for word in words[last : last + _LONGEST_NAME] if not word.isspace()]
    if first >= 2 and words[first - 2] in tense_words.declaring:
        return behind[:1] != [] and behind[0] in tense_words.articles
    perfect = behind[1:2] != [] and behind[0] in tense_words.auxiliaries and behind[1] in tense_words.of_verbs
    return perfect and not tense_words.declaring.isdisjoint(behind[2:3])


def is_awaited(words: Sequence[str], last: int, tense_words: TenseWords) -> bool:
    """Whether what a time stands before is still to come: "Friday's report is expected to show"."""
    behind = [word for word in words[last : last + _LONGEST_NAME + _NEAR] if not word.isspace()]
    return any(
        word in tense_words.being and behind[at + 1 : at + 2] and behind[at + 1] in tense_words.awaited
        for at, word in enumerate(behind)
    )


def _is_expected(behind: Sequence[str], tense_words: TenseWords) -> bool:
    """Whether the time is that of which something is expected: "the third quarter is expected to be better"."""
    return len(behind) > 1 and behind[0] in tense_words.being and behind[1] in tense_words.awaited


def is_likely(words: Sequence[str], first: int, cue: tuple[int, str], tense_words: TenseWords) -> bool:
    """Whether it is foretold for then, `cue` being the one before it: "rain is likely on Sunday"."""
    distance, tense = cue
    if (
        tense != "present"
        or distance > _NEAR
        or tense_words.awaited.isdisjoint(between := words[first - distance : first])
    ):
        return False
    says_when = tense_words.at | tense_words.at_hours | tense_words.foreseen_by
    return not says_when.isdisjoint(between[-4:]) and tense_words.joining.isdisjoint(between)


def begins_range(words: Sequence[str], first: int, last: int, tense_words: TenseWords) -> bool:
    """Whether a time is the first of a range, in which nothing was moved: "sales rose from January to March"."""
    before = words[max(first - _NEAR // 2, 0) : first]
    if before[-2:-1] == [] or before[-2] not in tense_words.ranging_from or not tense_words.moving.isdisjoint(before):
        return False
    return not tense_words.ranging.isdisjoint(words[last + 1 : last + 2])


def _is_of_unplanned(words: Sequence[str], last: int, tense_words: TenseWords) -> bool:
    """Whether what follows is nothing that somebody plans: "Sunday's bombing"."""
    for word in words[last + 3 : last + 2 + _LONGEST_NAME : 2]:
        if word in tense_words.unplanned:
            return True
        if word in tense_words.joining or word in tense_words.opening or not word.isalpha():
            return False
    return False


def _will_be(before: Sequence[str], tense_words: TenseWords) -> bool:
    """Whether something will be then: "will be held in", "is set for"; in "will tell figures for" it is only told of."""
    if before[-2:-1] == [] or before[-2] not in tense_words.at | tense_words.slating:
        return False
    for at in range(len(before) - 3, -1, -1):
        if before[at] in tense_words.sure:
            is_set = at >= 2 and before[at - 2] in tense_words.being
            return is_set or (before[at] in tense_words.auxiliaries and before[-2] in tense_words.at)
        if not (before[at].isspace() or before[at].isalpha()) or before[at] in tense_words.parting:
            return False
    return False


def _may_be(before: Sequence[str], tense_words: TenseWords) -> bool:
    """Whether a verb that is the same in past and present stands behind a modal: "could hit the coast"."""
    if tense_words.unchanged.isdisjoint(before):
        return False
    at = next(at for at in range(len(before) - 1, -1, -1) if before[at] in tense_words.unchanged)
    return at >= 2 and before[at - 2] in tense_words.modals and tense_words.joining.isdisjoint(before[at:])


def _goes_on(before: Sequence[str], tense_words: TenseWords) -> bool:
    """Whether something "goes on sale" then, or voters "go to the polls"."""
    if tense_words.staging.isdisjoint(before):
        return False
    at = next(at for at in range(len(before) - 1, -1, -1) if before[at] in tense_words.staging)
    behind = [word for word in before[at + 1 :] if not word.isspace()]
    staged = behind[:1] == ["on"] and not tense_words.staged.isdisjoint(behind[1:2])
    called = behind[:2] == ["to", "the"] and not tense_words.votes.isdisjoint(behind[2:3])
    return (staged or called) and before[max(at - 2, 0)] not in {"not", "to"}


def is_of_start(words: Sequence[str], first: int, tense_words: TenseWords) -> bool:
    """Whether it tells when something is to start: "effective June 1", "starting at 8 a.m. Friday"."""
    near = words[first - 2] if first >= 2 else ""
    if near in tense_words.starting:
        return True
    return near in tense_words.opening and first >= 4 and words[first - 4] in tense_words.starting


def is_put_off(words: Sequence[str], first: int, tense_words: TenseWords) -> bool:
    """Whether something was put off to the day: "extended its offer to Monday", "was put off to October"."""
    if first < 2 or words[first - 2] not in tense_words.ranging:
        return False
    clause = words[max(first - _CLAUSE, 0) : first - 2]
    stops = [at for at, word in enumerate(clause) if word in STOPS]
    told = [word for word in clause[stops[-1] + 1 if stops else 0 :] if not word.isspace()]
    off = any(pair[1] == "off" and pair[0] in tense_words.putting for pair in pairwise(told))
    return off or not tense_words.putting_off.isdisjoint(told)
