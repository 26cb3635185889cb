"""What happened, in a few words, made of the author's own: who, the verb, whom, and what follows.

`Hamas launched missiles at Israel`, `Iran to deliver a radar to Hezbollah`, `Two officers were arrested by police`,
`Explosion in Minsk`. A title never says more than its mention does: what is planned reads `to deliver`, what is
denied `did not`. The verb's form is chosen in `verbs`, what completes it in `titles_completion`, the mention that
speaks for an event in `events`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from dateline.schema import HAPPENED
from dateline.timeline.titles_completion import (
    asked_to,
    completion,
    gerund_behind,
    told_of_oneself,
    where_or_what,
    which_one,
)
from dateline.timeline.verbs import Verb, auxiliaries, head_words, is_plural, led_to, verb_phrase
from dateline.timeline.words import words

Row = dict[str, Any]

_LONGEST_TITLE = 110  # characters
_LONGEST_PHRASE = 72
_REMEMBERED = 50_000  # phrases
_MOST_DESCRIBING = 3  # words before a noun
_MARKS = frozenset(",;:.!?)")
_LONGEST_TAIL = 7  # words between a verb and the noun or particle of its predicate
_MOST_FURTHER = 2  # participants after subject and object; more of them make a sentence of it
_ASIDE = re.compile(
    r"(?:,|\s[-\u2013\u2014])\s+(?:who|whom|whose|which|where|when|that|a|an|the|its|his|her|their|including|according|after"
    r"|while|as|said|says)\b.*|\s+(?:who|whom|whose|which|that)\s.*|\s*[(\[;:].*|\s+[\u2013\u2014]\s.*",
    re.DOTALL,
)
_LIST = re.compile(
    r"(?i)(an?|the)\s[^,;:]+(?:,\s(?:\1|an?)\s[^,;:]+)+?,?\s(?:and|or)\s(?:\1|an?)\s\S+"
)  # "a bell, an oar and a sail"
_BRACKETED = re.compile(r"(?:^|\s+)[(\[][^()\[\]]*[)\]](?=\s+\S)")
_CLAUSE = re.compile(r"(?:[^;:()\[\]\"\u201c\u201d,]|,(?=\S))+")
_JOINED = re.compile(r"(?:\b\w{1,12}-){1,2}$")
_CONTRACTED = re.compile(r" (?=['\u2019](?:ve|re|s|d|ll|m)\b)")
_POSSESSIVE = re.compile(r"(?i)\b(?:his|her|its|their)\s+((?:[\w-]+\s+){0,2})$")
_BESIDE = re.compile(r"(?:['\u2019]s?\s+(?:[\w-]+\s+){0,6}|\s+(?:[\w-]+\s+){0,2})")


def title(mention: Row) -> str:
    """A title of at most 110 characters from one row of `event_mentions`."""
    said = _nominal(mention) if mention["nominal"] else _verbal(mention)
    text = _shortened(said or _clause(mention), _LONGEST_TITLE)
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=_REMEMBERED)
def short_phrase(text: str) -> str:
    """A participant without its relative clauses and asides, on one line, at most 72 characters."""
    flat = _BRACKETED.sub("", " ".join(text.split())).strip()
    listed = _LIST.match(flat)
    kept = listed.group() if listed else ""
    return _shortened((kept + _ASIDE.sub("", flat[len(kept) :])).strip(" ,") or flat, _LONGEST_PHRASE)


def _verbal(mention: Row) -> str:
    """Subject, verb, object and what follows them; empty where the mention has neither subject nor object."""
    passive = mention["voice"] == "passive"
    subject = _first(mention, "patient" if passive else "agent")
    object_ = None if passive else _first(mention, "patient")
    doer = _first(mention, "agent") if passive else None
    if subject is None and object_ is None:
        return ""
    parts = [
        _closed(_phrase(subject)),
        _verb(mention, subject) if subject else _text(mention, mention["trigger_start"], _verb_end(mention)),
        _phrase(object_),
        f"by {_phrase(doer)}" if doer else "",
    ]
    said = _CONTRACTED.sub("", " ".join(part for part in parts if part))
    told = [part for part in (subject, object_, doer) if part]
    more = _completion(mention, object_)
    told_of = f"{said} {more}" if more else _with_more(said, mention, told, object_)
    if told_of == said and object_ is None and subject is not None and subject["char_end"] <= mention["trigger_start"]:
        return _with_place(told_of, mention)
    return told_of if more else _with_which(told_of, mention)


def _with_place(said: str, mention: Row) -> str:
    """`said` with the phrase that follows the verb, where nothing else tells more of it."""
    rest = _text(mention, _verb_end(mention), mention["sentence_end"])
    more = where_or_what(rest) if mention["trigger_end"] == _verb_end(mention) else ""
    return f"{said} {more}" if more and len(said) + len(more) < _LONGEST_TITLE else said


def _with_which(said: str, mention: Row) -> str:
    """`said` with what tells which thing is meant, of the one that it ends in: "found planets" `that orbit two stars`."""
    ending = (part for part in mention["participants"] if part["char_start"] >= _verb_end(mention))
    last = max(
        (part for part in ending if said.endswith(f" {_phrase(part)}") and not part["pronoun"]),
        key=lambda part: part["char_end"],
        default=None,
    )
    rest = _text(mention, last["char_end"], mention["sentence_end"]) if last else ""
    more = which_one(rest)
    return f"{said} {more}" if more and len(said) + 1 + len(more) <= _LONGEST_TITLE else said


def _completion(mention: Row, object_: Row | None) -> str:
    """What completes the verb, from behind it or behind its object."""
    end = _verb_end(mention)
    behind = object_ is not None and object_["char_start"] >= end
    start = object_["char_end"] if object_ is not None and behind else end
    if object_ is not None and not behind:
        return ""
    lemma = mention["predicate"].replace("_", " ").split()[0]
    if lemma in words("telling") and mention["event_class"] == "occurrence":
        return told_of_oneself(_text(mention, start, mention["sentence_end"]))
    predicated = any(part["role"] == "other" and is_predicated(mention, part) for part in mention["participants"])
    of_clause = any(part["role"] == "patient" and part["text"].casefold() == "it" for part in mention["participants"])
    passive = mention["voice"] == "passive" and not of_clause  # "it was announced that ..."
    complete = behind or predicated or passive or len(mention["predicate"].split()) > 1
    last = object_["text"].split()[-1].casefold() if object_ is not None else ""
    rest = _text(mention, start, mention["sentence_end"])
    to_do = rest.startswith(" to ") and all(
        part["char_start"] != start + len(" to ") for part in mention["participants"]
    )
    said_to = completion("", rest, has_object=True, purpose=True) if passive and to_do else ""
    return said_to or completion(lemma, rest, has_object=complete, purpose=last in words("purposes"))


def _nominal(mention: Row) -> str:
    """A noun with what belongs to it; empty where nothing does."""
    agent = _first(mention, "agent")
    beside = next((part for part in mention["participants"] if _stands_beside(part, mention)), None)
    start = beside["char_start"] if beside else mention["trigger_start"]
    noun = " ".join(_text(mention, start, mention["trigger_end"]).split())
    told = [beside] if beside else []
    owned = _owned(mention, agent)
    purpose = _purpose(mention)
    if purpose:
        return f"{owned or noun} {purpose}"
    if owned:
        return _with_more(owned, mention, [agent] if agent else [])
    if agent and not agent["pronoun"] and agent is not beside and not _is_joined(agent, mention):
        noun = f"{_possessive(_phrase(agent))} {noun}"
        told.append(agent)
    said = _with_more(noun, mention, told)
    return said if told or said != noun else _placed(mention) or described(mention)


def _placed(mention: Row) -> str:
    """A noun of which only the place is told: `sexual assaults in Cologne`; empty where nothing is."""
    place = " ".join((mention.get("location") or "").split())
    found = (
        re.search(rf"(?:\b(\w+) )?(?:the )?\b{re.escape(place)}\b", " ".join(mention["quote"].split()))
        if place
        else None
    )
    if found is None:
        return ""
    before = (found[1] or "").casefold()
    leading = before if before in words("prepositions") else "in"
    noun = " ".join([*_describing(mention), mention["trigger"]])
    return f"{noun} {leading} {place}"


def described(mention: Row) -> str:
    """A noun with what describes it, where that tells which is meant: `second large explosion`; else empty."""
    kinds = _describing(mention)
    tells = any(word.casefold() not in words("describing_nothing") for word in kinds)
    occasion = mention["trigger"].casefold() in words("occasions")
    return " ".join([*kinds, mention["trigger"]]) if tells and not occasion else ""


def _describing(mention: Row) -> list[str]:
    """Up to three words right before a noun that describe it: behind them stands what opens a noun phrase, or a time."""
    before = _text(mention, mention["sentence_start"], mention["trigger_start"]).split()
    opening = (
        words("articles") | words("determiners") | words("prepositions") | words("joining") | words("leading_when")
    )
    found: list[str] = []
    while before and len(found) <= _MOST_DESCRIBING and _describes(before[-1]) and before[-1].casefold() not in opening:
        found.insert(0, before.pop())
    if len(found) > _MOST_DESCRIBING or not found or any(word.endswith("ed") for word in found[1:]):
        return []  # what ends so behind another word is a verb: "the army remembered deadly attacks"
    if (not before and len(found) > 1) or (before and before[-1][-1] in _MARKS):
        return []
    return found if before or not found[0].istitle() else [found[0].lower(), *found[1:]]


def _describes(word: str) -> bool:
    """Whether a word may describe a noun: `large`, `rocket-propelled`; not `2014`, `Friday's`, `Tuesday`."""
    bare = word.casefold()
    timed = bare == "eve" or (bare in words("days") | words("when") and bare not in words("seasons"))
    return word.replace("-", "").isalpha() and not timed


def _is_joined(agent: Row, mention: Row) -> bool:
    """Whether a preposition behind the noun leads to who did it: `an attack by Iona`."""
    before = _text(mention, mention["trigger_end"], agent["char_start"]).split()
    return agent["char_start"] > mention["trigger_start"] and before[-1:] != [] and before[-1] in words("prepositions")


def _purpose(mention: Row) -> str:
    """What a decision, a plan or the like is to do: `the decision to close the port`; empty where that is not said."""
    rest = _text(mention, mention["trigger_end"], mention["sentence_end"])
    named = mention["trigger"].casefold() in words("purposes")
    return completion("", rest, has_object=True, purpose=True) if named else ""


def _owned(mention: Row, agent: Row | None) -> str:
    """A noun behind a possessive that stands for somebody: `Ann Lee's release`; empty where none does."""
    before = _text(mention, mention["sentence_start"], mention["trigger_start"])
    found = _POSSESSIVE.search(before)
    if found is None or agent is None or agent["pronoun"]:
        return ""
    name = _phrase(agent)
    own = mention["sentence_start"] + found.start()
    if agent["char_start"] < mention["trigger_end"] and agent["char_end"] > own:
        return ""
    return f"{_possessive(name)} {found.group(1)}{mention['trigger']}"


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _stands_beside(participant: Row, mention: Row) -> bool:
    """Whether a participant stands right before the noun: `Hamas's surprise attack`, `the Hamas attack`."""
    gap = _text(mention, participant["char_end"], mention["trigger_start"])
    return not participant["pronoun"] and bool(_BESIDE.fullmatch(gap))


def _with_more(said: str, mention: Row, told: Sequence[Row], object_: Row | None = None) -> str:
    """`said` and up to two further participants that follow the trigger, each with its preposition, while it fits."""
    further = [
        part
        for part in sorted(mention["participants"], key=lambda part: part["char_start"])
        if part not in told and not part["pronoun"] and part["char_start"] >= mention["trigger_end"]
    ]
    phrases = [phrase for part in further if (phrase := _with_preposition(mention, part))]
    for phrase in phrases[:_MOST_FURTHER]:
        if len(said) + 1 + len(phrase) <= _LONGEST_TITLE:
            said = f"{said} {phrase}"
    return _with_rest(said, mention, further or [part for part in [object_] if part])


def _with_rest(said: str, mention: Row, further: Sequence[Row]) -> str:
    """`said` with what completes its last participant: `was charged on suspicion` of stealing, `called on Iona` to go."""
    last = further[0] if len(further) == 1 else None
    if last is None or not said.endswith(short_phrase(last["text"])):
        return said
    rest = _text(mention, last["char_end"], mention["sentence_end"])
    singled_out = any(word in words("singled_out") for word in last["text"].split())  # "the first ship to cross"
    to_do = mention["predicate"].split()[0] in words("calling_on") or last["text"].split()[-1] in words("purposes")
    to_do = to_do or singled_out
    asked = asked_to(rest) if to_do else ""
    more = asked or gerund_behind(rest)
    return f"{said} {more}" if more and len(said) + 1 + len(more) <= _LONGEST_TITLE else said


def _with_preposition(mention: Row, participant: Row) -> str:
    """A participant after the preposition that stands before it; empty where there is none to join it by."""
    phrase = short_phrase(participant["text"])
    before = _text(mention, _verb_end(mention), participant["char_start"]).split()
    governed = bool(before) and before[-1].casefold() in words("prepositions")
    if not governed and phrase.split(maxsplit=1)[0].casefold() in words("prepositions"):
        return phrase
    if "not" in before[-3:] or (before[-1:] == ["as"] and _opens_clause(mention, participant)):
        return ""
    if participant["role"] == "other" and is_predicated(mention, participant):
        return phrase
    if before and before[-1].casefold() in words("prepositions"):
        return f"{before[-1].casefold()} {phrase}"
    return f"to {phrase}" if participant["role"] == "recipient" else ""


def _opens_clause(mention: Row, participant: Row) -> bool:
    """Whether a plain word follows it, so that it is the subject of a clause: "burned as crowds sang"."""
    behind = _text(mention, participant["char_end"], mention["sentence_end"])
    word = behind.split(maxsplit=1)[0].rstrip(".,;:") if behind[:1].isspace() and behind.strip() else ""
    return word.isalpha() and word.islower() and word not in words("prepositions") | words("joining")


def is_predicated(mention: Row, participant: Row) -> bool:
    """Whether it follows the verb or another participant at once: `became the mayor`, `named Iona the winner`."""
    ends = {_verb_end(mention), *(part["char_end"] for part in mention["participants"])}
    return any(
        end < participant["char_start"] and _text(mention, end, participant["char_start"]).isspace() for end in ends
    )


def _verb(mention: Row, subject: Row) -> str:
    lemma, *tail = mention["predicate"].replace("_", " ").split()
    beside = _text(mention, mention["trigger_end"], _verb_end(mention)).split()
    follows = subject["char_end"] <= mention["trigger_start"]
    denied = subject["text"].split()[0].casefold() in words("denying")
    between = _text(mention, subject["char_end"], mention["trigger_start"]) if follows else ""
    led = led_to(between) if mention["factuality"] in HAPPENED and not beside else ""
    if led:
        return f"{led} {_whole_word(mention)}"
    return verb_phrase(
        Verb(
            word=_whole_word(mention),
            lemma=lemma,
            tail=" ".join(beside or tail),
            tense=mention["tense"],
            aspect=mention["aspect"],
            passive=mention["voice"] == "passive",
            factuality="occurred" if denied and mention["factuality"] == "not_occurred" else mention["factuality"],
            modality=mention.get("modality"),
            before=auxiliaries(between) if follows else None,
            headline=_is_headline(subject, between),
            plural=is_plural(short_phrase(subject["text"]), name=_is_name(subject, mention)),
        )
    )


def _whole_word(mention: Row) -> str:
    """The verb with what hyphens join to it: `re-opened`."""
    before = _text(mention, mention["sentence_start"], mention["trigger_start"])
    joined = _JOINED.search(before)
    word = str(mention["trigger"])
    opens = mention["trigger_start"] == mention["sentence_start"] and word.istitle()
    return (joined.group() if joined else "") + (word.lower() if opens else word)


def _is_headline(subject: Row, between: str) -> bool:
    """Whether subject and verb read as in headlines, which leave out articles: `Two officers arrested in Minsk`."""
    first = subject["text"].split()[0].casefold()
    return "," not in between and first not in words("articles") and "'s" not in subject["text"].replace("\u2019", "'")


def _verb_end(mention: Row) -> int:
    """Where the verb ends with what belongs to its predicate: `declared a state of emergency`, `broke out`.

    A particle after the object is not counted: `carried a raid out` ends with `carried`.
    """
    end = int(mention["trigger_end"])
    tail = mention["predicate"].replace("_", " ").split()[1:]
    if not tail:
        return end
    up_to_tail = rf"(?:\s+[^\s;:.]+){{0,{_LONGEST_TAIL}}}?\s+{re.escape(tail[-1])}\w*"
    found = re.match(up_to_tail, _text(mention, end, mention["sentence_end"]), re.IGNORECASE)
    if found is None or any(end < part["char_start"] < end + found.end() for part in mention["participants"]):
        return end
    return end + found.end()


def _is_name(participant: Row, mention: Row) -> bool:
    """Whether a participant is called by a name in the singular, not by a noun or as `the Danes`."""
    if participant["entity_type"]:
        return bool(participant["entity_type"] != "NORP")
    head = head_words(participant["text"])[-1]
    return participant["char_start"] != mention["sentence_start"] and not head.islower()


def _clause(mention: Row) -> str:
    """The stretch of the quote around the trigger that no comma, quotation mark or bracket interrupts."""
    place = mention["trigger_start"] - mention["sentence_start"]
    found = (piece for piece in _CLAUSE.finditer(mention["quote"]) if piece.start() <= place < piece.end())
    clause = next((" ".join(piece.group().split()) for piece in found), "")
    return clause.rstrip(".!? ") or mention["trigger"]


def _first(mention: Row, role: str) -> Row | None:
    """The first participant with a role; one that is no pronoun before one that is."""
    having = [part for part in mention["participants"] if part["role"] == role]
    return min(having, key=lambda part: (part["pronoun"], part["char_start"]), default=None)


def _phrase(participant: Row | None) -> str:
    return short_phrase(participant["text"]) if participant else ""


def _closed(subject: str) -> str:
    """A subject that ends with an apposition, the comma behind it with it: `The ship, Lark, left`."""
    aside = subject.partition(", ")[2]
    named = aside[:1].isupper() or aside.split(" ", 1)[0] in words("articles")
    alone = ", " not in aside and " and " not in subject and " or " not in subject
    return f"{subject}," if named and alone else subject


def _text(mention: Row, start: int, end: int) -> str:
    """The quote's characters between two places in the article's text."""
    offset = mention["sentence_start"]
    return str(mention["quote"][max(0, start - offset) : max(0, end - offset)])


def _shortened(text: str, longest: int) -> str:
    """`text` cut between words to at most `longest` characters, no article or preposition left hanging."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1].rsplit(" ", 1)[0].split(" ")
    rest = text.split(" ")[len(kept) :]
    if rest and rest[0][:1].isupper():  # no half of a name
        while len(kept) > 1 and kept[-1][:1].isupper():
            kept.pop()
    while len(kept) > 1 and kept[-1].casefold().strip(",;") in words("loose_ends") | words("prepositions"):
        kept.pop()
    return " ".join(kept).rstrip(",;:") + "…"
