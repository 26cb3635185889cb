"""The verb of a title: the author's own auxiliaries where they stand beside it, plain ones where they do not.

Knows the closed classes of English verbs and three regular endings, and no irregular form but those of `be`,
`have`, `do` and `go`: a past tense is only ever copied from the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from dateline.timeline.words import words

_MOST_LEADING = 4  # words: "had to be"
_COUNTED = re.compile(r"[2-9]|\d\d")
_PERCENT = 2  # words
_HEAD_END = re.compile(
    r"\s(?:of|in|from|for|with|at|on|by|to|onboard|aboard|near|under|over|against|about|without|outside|inside)\s|,"
)
_ONE_OF_TWO_KINDS = re.compile(
    r"[Aa]n? .*? and (?!(?:the|a|an|his|her|its|their|another|several|many|some|two|three)\b)[a-z]"
)


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset().union(*map(words, ("be", "have", "do", "future", "modals", "negations")))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as a mention has it: its `word` in the text, its lemma, what was found of it.

    `before` holds the auxiliaries between the subject and the word, None where other words stand between them;
    `headline` says that the two may read as a headline does, without an auxiliary.
    """

    word: str
    lemma: str
    tense: str
    aspect: str
    passive: bool
    factuality: str
    modality: str | None
    before: tuple[str, ...] | None
    plural: bool
    headline: bool


def auxiliaries(between: str) -> tuple[str, ...] | None:
    """The auxiliaries and negations in the words between subject and verb; None where other words stand there.

    Adverbs are left out: `has officially` gives `has`.
    """
    kept: list[str] = []
    for word in between.replace("\u2019", "'").split():
        bare = word.strip(',;:\u2013\u2014-()"\u201c\u201d').casefold()
        if bare in _auxiliaries() or bare.endswith("n't"):
            kept.append(bare)
        elif bare and not bare.endswith("ly") and bare not in words("passed_over"):
            return None
    return tuple(kept)


def led_to(between: str) -> str:
    """What only leads to the verb behind it, with its auxiliaries: `has begun` of `has now begun selling`.

    So do a past tense and `to` ("reunited to play"), and what was seen or heard ("were heard flying"). Of several verbs
    that are joined only the last leads to it: "was licensed in May and started to".
    """
    *before, last = _joined(between)[-1].split() or ["-"]
    to = [last] if last == "to" and before else []
    verb = before.pop() if to else last
    if verb in words("leading_on") and before:
        verb = f"{before.pop()} {verb}"
    helping = auxiliaries(" ".join(before))
    leads = helping is not None and _leads(verb.casefold(), helping, to=bool(to))
    return " ".join([*(helping or ()), verb, *to]) if leads else ""


def leading_words(before: list[str]) -> list[str]:
    """The words at the end of some that lead to the verb behind them: `began` of `who had fled began`."""
    near = before[-_MOST_LEADING:]
    return next((near[at:] for at in range(len(near)) if led_to(" ".join(near[at:]))), [])


def _joined(between: str) -> list[str]:
    return re.split(rf"\s(?:{'|'.join(sorted(words('joining')))})\s", f" {between}")


def _leads(verb: str, helping: tuple[str, ...], *, to: bool) -> bool:
    """Whether a verb between a subject and another verb leads to that one."""
    if " " in verb:
        return verb.split(maxsplit=1)[0] in words("leading_on_verbs")
    if to and (verb in words("have") or (verb.endswith("ed") and verb not in words("wishing"))):
        return True  # "had to cancel", "reunited to play"
    led = words("made_to") if to else words("found_doing")
    return verb in words("leading") or bool(helping and verb in led)


def is_plural(subject: str, *, name: bool) -> bool:
    """Whether a verb takes its plural form beside `subject`, as far as its words tell; `name`: its head is a name."""
    phrase = head_words(subject)
    before = takewhile(lambda word: word.casefold() in words("around_counts"), subject.split())
    count = subject.split()[sum(1 for _ in before) :]  # "at least ten"
    first = next(iter(count), "").casefold().split("-")[0]  # "twenty-one of the girls"
    if len(count) > _PERCENT and count[1].casefold() in words("shares") and count[_PERCENT] != "of":
        return count[-1].endswith("s")  # "3.3 pct growth was recorded"
    if _COUNTED.match(first) or first in words("several") or _joins_two(subject):
        return True
    head = phrase[-1]
    return head.casefold() in words("plurals") or (not name and head.endswith("s") and not head.endswith("ss"))


def head_words(phrase: str) -> list[str]:
    """The words of a phrase up to its head: the `the towns` of `the towns of Ost`."""
    return _HEAD_END.split(phrase, maxsplit=1)[0].split() or [""]


def _joins_two(subject: str) -> bool:
    """Whether "and" joins two, and not two kinds of one: "a native of Ost and resident of Sud"."""
    return " and " in subject and not _ONE_OF_TWO_KINDS.match(subject)


def verb_phrase(verb: Verb) -> str:
    """The verb with the auxiliaries that a title needs, saying no more than the mention does."""
    said = {
        "not_occurred": _denied, "planned": _planned, "hypothetical": _supposed,
    }.get(verb.factuality, _told)(verb)  # fmt: skip
    return " ".join(said)


def _denied(verb: Verb) -> list[str]:
    if verb.before and any(word in words("negations") or word.endswith("n't") for word in verb.before):
        return [*verb.before, verb.word]
    if verb.passive:
        return [_was(verb), "not", verb.word]
    return ["did", "not", verb.lemma]


def _planned(verb: Verb) -> list[str]:
    if verb.before and not words("future").isdisjoint(verb.before):
        return [*verb.before, verb.word]
    if verb.before is not None and verb.tense == "present":
        return [*verb.before, verb.word]
    return ["to", "be", verb.word] if verb.passive else ["to", verb.lemma]


def _supposed(verb: Verb) -> list[str]:
    if verb.before and not words("modals").isdisjoint(verb.before):
        return [*verb.before, verb.word]
    modal = verb.modality.casefold() if verb.modality and verb.modality.casefold() in words("modals") else "may"
    return [modal, "be", verb.word] if verb.passive else [modal, verb.lemma]


def _told(verb: Verb) -> list[str]:
    """A passive right behind its subject keeps the form of headlines where they read so.

    As in `Two officers arrested in Minsk`.
    """
    if verb.before and "to" not in verb.before:
        return [*verb.before, verb.word]
    if verb.passive:
        return [verb.word] if verb.before == () and verb.headline else [_was(verb), verb.word]
    if verb.tense not in {"past", "present"}:
        return [verb.word if verb.word.endswith("ed") else _finite(verb)]
    had = "had" if verb.tense == "past" else "have" if verb.plural else "has"
    if "progressive" in verb.aspect:
        return [had, "been", verb.word] if "perfective" in verb.aspect else [_was(verb), verb.word]
    return [had, verb.word] if verb.aspect == "perfective" else [verb.word]


def _was(verb: Verb) -> str:
    """What has been done was done."""
    if verb.tense == "present" and "perfective" not in verb.aspect:
        return "are" if verb.plural else "is"
    return "were" if verb.plural else "was"


def _finite(verb: Verb) -> str:
    """The present tense of newspaper headlines, for an infinitive or a participle that tells of a fact."""
    if verb.lemma == "be":
        return "are" if verb.plural else "is"
    if verb.plural:
        return verb.lemma
    if verb.lemma == "have":
        return "has"
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb.lemma):
        return verb.lemma + "es"
    if re.search(r"[^aeiou]y$", verb.lemma):
        return verb.lemma[:-1] + "ies"
    return verb.lemma + "s"
