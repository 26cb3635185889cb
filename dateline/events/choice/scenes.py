"""Which verbs only set a scene: "dawn broke", "the city woke up reeling", "a woman walks past a shop on Monday".

Nothing happened in them that a timeline could hold. Idioms and standings are told apart in `idle_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, child, children

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_PRESENT = frozenset({"VBZ", "VBP"})


def is_scene(candidate: Candidate) -> bool:
    """Whether a verb's row would tell of light, of a mood, or of what is seen in a picture."""
    verb, words = candidate.trigger.token, candidate.reading.words
    doer = next((part for part in candidate.parts if part.role == "agent" and not part.pronoun), None)
    if doer is None or candidate.trigger.group.voice == "passive":
        return False
    return _is_light(doer.head, verb, words) or _is_mood(doer.head, verb, words) or _is_posing(doer.head, verb, words)


def _is_light(doer: Token, verb: Token, words: Lexicon) -> bool:
    """Whether the day, the night or life itself did it: "night fell", "life changed"."""
    lemma = doer.lemma_.lower()
    if words.has("scene.light", lemma) and doer.ent_type_ != "PERSON":
        return True
    doers = words.words.get(f"scene_of.{verb.lemma_.lower()}", frozenset())
    return lemma in doers and child(verb, "dobj") is None and child(doer, "prep", "poss") is None


def _is_mood(doer: Token, verb: Token, words: Lexicon) -> bool:
    """Whether a place is told of as of a sleeper, or what was felt only grew: "the city woke up", "pressure mounted"."""
    lemma, deed = doer.lemma_.lower(), verb.lemma_.lower()
    felt = words.has("scene.feelings", lemma) and words.has("verbs.mounting", deed)
    return felt or (words.has("scene.waking", deed) and words.has("scene.places", lemma))


def _is_posing(doer: Token, verb: Token, words: Lexicon) -> bool:
    """Whether it tells in the present what somebody unnamed is seen doing: "people walk past a shop on Monday"."""
    seen = verb.tag_ in _PRESENT and verb.dep_ == "ROOT" and words.has("scene.posing", verb.lemma_.lower())
    if not seen or child(verb, "aux", "neg") is not None or doer.pos_ not in NOMINAL or doer.pos_ == "PROPN":
        return False
    known = [*children(doer, "poss", "nummod", "compound", "appos"), *children(doer, "det")]
    return all(part.lower_ in {"a", "an"} for part in known)
