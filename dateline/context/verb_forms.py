"""Verbs of which the words around tell the tense: "failed to open" is over, "agreed to open" is still to come.

Each asks of the cue in one place whether it looks ahead; which cue counts for a time is in `tense`.
"""

from __future__ import annotations

from dateline.languages import TenseWords

_LASTING_REACH = 12  # words and spaces: "stayed in the house with them until"
_DENIED_REACH = 14  # words and spaces: "was not signed by the two until"
_AUXILIARY_REACH = 7  # words and spaces: "will not be signed"
_STOPS = frozenset('.!?;:"“”')


def is_done(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether the verb before "to" tells the time of what it leads to: "failed to open", "it was hard to meet"."""
    if at < 4 or words[at - 2] != "to":
        return False
    whose = at >= 8 and words[at - 6] in tense_words.slating  # "hard for the yard to meet demand"
    before = words[at - 8 if whose else at - 4]
    told = (
        before.endswith(tense_words.endings) or tense_words.cues.get(before) == "past" or before in tense_words.judging
    )
    return told and before not in tense_words.leading_to


def has_to_come(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether what somebody will have is a thing: "will have a new port", but "will have sailed"."""
    following = words[at + 2] if at + 2 < len(words) else ""
    perfect = following in tense_words.participles or (
        following in tense_words.of_verbs
        or following.endswith((*tense_words.endings, "en", "wn"))
        or following in tense_words.cues
    )
    return not perfect and at >= 2 and tense_words.auxiliaries.get(words[at - 2]) == "future"


def points_ahead(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether "to", "for" or "of" follows a word that points ahead with it: "set for", "agreed to", "deadline of"."""
    if words[at] == "to" and words[at + 2 : at + 3] and words[at + 2] in tense_words.opens_noun:
        return False
    if at >= 2 and words[at] != "to" and words[at - 2] in tense_words.voted:
        return False  # "voted for the bill"
    if at >= 2 and words[at - 2] in tense_words.leading_to:
        return not was_to_be(words, at - 2, tense_words) and not _is_cause(words, at, tense_words)
    return words[at] == "to" and verb_before(words, at, tense_words) == "present"


def _is_cause(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether "due to" tells why, not when: nothing of a verb stands before it, or no verb after it."""
    if words[at - 2] != "due":
        return False
    after = words[at + 2] if at + 2 < len(words) else ""
    verbal = at >= 4 and words[at - 4] in {*tense_words.auxiliaries, *tense_words.of_verbs}
    if after in tense_words.coming_to:
        return False
    return not verbal or after in tense_words.opens_noun or after.endswith(("ing", "ion", "ness", "ity"))


def was_to_be(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether what was ahead is over: "had been due", "as previously planned"."""
    return words[at] in tense_words.foreseen and any(
        word in tense_words.once for word in words[max(at - _AUXILIARY_REACH, 0) : at]
    )


def lasted(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether a verb of lasting, active and past, is what ended "until" then: "remained in the house until Sunday"."""
    for place in range(at - 2, max(at - _LASTING_REACH, -1), -1):
        word = words[place]
        if word in tense_words.lasting:
            before = words[max(place - 2, 0)]
            return tense_words.auxiliaries.get(before) != "future" and before not in tense_words.of_verbs
        if word in _STOPS or word in tense_words.joining or word in tense_words.cues:
            return False
    return False


def was_not_before(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether something had not happened before the time behind "until", and then did: "was not signed until May"."""
    near = words[max(at - _DENIED_REACH, 0) : at]
    stop = max((place for place, word in enumerate(near) if word in _STOPS), default=-1)
    near = near[stop + 1 :]
    denied = next((place for place in range(2, len(near)) if _denies(near, place, tense_words)), None)
    if denied is None:
        return False
    looking_ahead = tense_words.foreseen | tense_words.expecting | tense_words.leading_to | tense_words.awaited
    return looking_ahead.isdisjoint(near[denied:])


def _denies(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether "was not", "didn't" or the like ends there."""
    return words[at] in tense_words.denying and words[at - 2] in tense_words.denied


def verb_before(words: list[str], at: int, tense_words: TenseWords) -> str | None:
    """The tense of an auxiliary within the few words before, or None.

    "to" is one only where nothing but parts of a verb stand between: not in "flew to London and signed". What somebody
    had to do is done.
    """
    verb = True
    if at >= 2 and words[at - 2] in tense_words.bare and words[max(at - 4, 0)] not in tense_words.able:
        return "past" if _is_forced(words, at - 4, tense_words) else "future"
    for before in range(at - 1, max(at - _AUXILIARY_REACH, -1), -1):
        word = words[before]
        if word in tense_words.auxiliaries and (verb or word != "to"):
            return tense_words.auxiliaries[words[before - 2] if _is_forced(words, before, tense_words) else word]
        if word in _STOPS:
            return None
        verb = verb and (word.isspace() or word in tense_words.of_verbs)
    return None


def _is_forced(words: list[str], at: int, tense_words: TenseWords) -> bool:
    return at >= 2 and words[at] == "to" and words[at - 2] in tense_words.forced


def is_perhaps(words: list[str], at: int, tense_words: TenseWords) -> bool:
    """Whether it is the verb "may": in "in May", "May 5" and "Mrs. May said" it is not."""
    before, after = (words[place] if 0 <= place < len(words) else "" for place in (at - 2, at + 2))
    if before in tense_words.before_months or after in tense_words.after_months | tense_words.opening:
        return False
    if after in tense_words.joining:
        return False
    if not after.isalpha():
        return False
    return after not in tense_words.cues and not after.endswith(tense_words.endings) and words[at + 1] == " "
