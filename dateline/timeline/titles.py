"""What happened, in a few words, made of the author's own: who, the verb, whom, and what follows.

`Hamas launched missiles at Israel`, `Iran to deliver a radar to Hezbollah`, `Two officers were arrested by police`,
`Explosion in Minsk`. A title never says more than its mention does: what is planned reads `to deliver`, what is
denied `did not`. The verb's form is chosen in `verbs`, what completes it in `titles_completion`, the mention that
speaks for an event in `events`.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.schema import HAPPENED
from dateline.timeline.title_parts import (
    LONGEST_TITLE,
    cut_at_phrase,
    first_of,
    is_predicated,
    phrase_of,
    short_phrase,
    shortened,
    text_of,
    verb_end,
    with_more,
)
from dateline.timeline.titles_completion import completion, told_of_oneself, where_or_what, which_one
from dateline.timeline.titles_nominal import nominal
from dateline.timeline.verbs import Verb, auxiliaries, head_words, is_plural, led_to, verb_phrase
from dateline.timeline.words import words

Row = dict[str, Any]

_CLAUSE = re.compile(r"(?:[^;:()\[\]\"\u201c\u201d,]|,(?=\S))+")
_JOINED = re.compile(r"(?:\b\w{1,12}-){1,2}$")
_CONTRACTED = re.compile(r" (?=['\u2019](?:ve|re|s|d|ll|m)\b)")


def title(mention: Row) -> str:
    """A title of at most 140 characters from one row of `event_mentions`."""
    said = nominal(mention) if mention["nominal"] else _verbal(mention)
    text = shortened(said or _clause(mention), LONGEST_TITLE)
    return text[:1].upper() + text[1:]


def _verbal(mention: Row) -> str:
    """Subject, verb, object and what follows them; empty where the mention has neither subject nor object."""
    passive = mention["voice"] == "passive"
    subject = first_of(mention, "patient" if passive else "agent")
    object_ = None if passive else first_of(mention, "patient")
    doer = first_of(mention, "agent") if passive else None
    if subject is None and object_ is None:
        return ""
    if mention.get("complement") is not None:
        return _completed(mention, subject, object_)
    parts = [
        _closed(phrase_of(subject)),
        _verb(mention, subject) if subject else text_of(mention, mention["trigger_start"], verb_end(mention)),
        phrase_of(object_),
        f"by {phrase_of(doer)}" if doer else "",
    ]
    said = _CONTRACTED.sub("", " ".join(part for part in parts if part))
    told = [part for part in (subject, object_, doer) if part]
    more = _completion(mention, object_)
    told_of = f"{said} {more}" if more else with_more(said, mention, told, object_)
    if told_of == said and object_ is None and subject is not None and subject["char_end"] <= mention["trigger_start"]:
        return _with_place(told_of, mention)
    return told_of if more else _with_which(told_of, mention)


def _completed(mention: Row, subject: Row | None, object_: Row | None) -> str:
    """Subject, verb and what completes it, as the parse of the sentence has it; an object may stand before the verb."""
    fronted = object_ is not None and object_["char_end"] <= mention["trigger_start"]
    before = object_ if fronted and phrase_of(object_) not in mention["complement"] else None
    verb = _verb(mention, subject) if subject else mention["trigger"]
    said = [_closed(phrase_of(subject)), verb, phrase_of(before), mention["complement"]]
    return cut_at_phrase(_CONTRACTED.sub("", " ".join(part for part in said if part)), LONGEST_TITLE)


def _with_place(said: str, mention: Row) -> str:
    """`said` with the phrase that follows the verb, where nothing else tells more of it."""
    rest = text_of(mention, verb_end(mention), mention["sentence_end"])
    more = where_or_what(rest) if mention["trigger_end"] == verb_end(mention) else ""
    return f"{said} {more}" if more and len(said) + len(more) < LONGEST_TITLE else said


def _with_which(said: str, mention: Row) -> str:
    """`said` with what tells which thing is meant, of the one that it ends in: "found planets" `that orbit two stars`."""
    ending = (part for part in mention["participants"] if part["char_start"] >= verb_end(mention))
    last = max(
        (part for part in ending if said.endswith(f" {phrase_of(part)}") and not part["pronoun"]),
        key=lambda part: part["char_end"],
        default=None,
    )
    rest = text_of(mention, last["char_end"], mention["sentence_end"]) if last else ""
    more = which_one(rest)
    return f"{said} {more}" if more and len(said) + 1 + len(more) <= LONGEST_TITLE else said


def _completion(mention: Row, object_: Row | None) -> str:
    """What completes the verb, from behind it or behind its object."""
    end = verb_end(mention)
    behind = object_ is not None and object_["char_start"] >= end
    start = object_["char_end"] if object_ is not None and behind else end
    if object_ is not None and not behind:
        return ""
    lemma = mention["predicate"].replace("_", " ").split()[0]
    if lemma in words("telling") and mention["event_class"] == "occurrence":
        return told_of_oneself(text_of(mention, start, mention["sentence_end"]))
    predicated = any(part["role"] == "other" and is_predicated(mention, part) for part in mention["participants"])
    of_clause = any(part["role"] == "patient" and part["text"].casefold() == "it" for part in mention["participants"])
    passive = mention["voice"] == "passive" and not of_clause  # "it was announced that ..."
    complete = behind or predicated or passive or len(mention["predicate"].split()) > 1
    last = object_["text"].split()[-1].casefold() if object_ is not None else ""
    rest = text_of(mention, start, mention["sentence_end"])
    to_do = rest.startswith(" to ") and all(
        part["char_start"] != start + len(" to ") for part in mention["participants"]
    )
    said_to = completion("", rest, has_object=True, purpose=True) if passive and to_do else ""
    return said_to or completion(lemma, rest, has_object=complete, purpose=last in words("purposes"))


def _verb(mention: Row, subject: Row) -> str:
    lemma, *tail = mention["predicate"].replace("_", " ").split()
    complete = mention.get("complement") is not None  # holds what else belongs to the predicate
    beside = [] if complete else text_of(mention, mention["trigger_end"], verb_end(mention)).split()
    follows = subject["char_end"] <= mention["trigger_start"]
    denied = subject["text"].split()[0].casefold() in words("denying")
    between = text_of(mention, subject["char_end"], mention["trigger_start"]) if follows else ""
    led = led_to(between) if mention["factuality"] in HAPPENED and not beside else ""
    if led:
        return f"{led} {_whole_word(mention)}"
    return verb_phrase(
        Verb(
            word=_whole_word(mention),
            lemma=lemma,
            tail="" if complete else " ".join(beside or tail),
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
    before = text_of(mention, mention["sentence_start"], mention["trigger_start"])
    joined = _JOINED.search(before)
    word = str(mention["trigger"])
    opens = mention["trigger_start"] == mention["sentence_start"] and word.istitle()
    return (joined.group() if joined else "") + (word.lower() if opens else word)


def _is_headline(subject: Row, between: str) -> bool:
    """Whether subject and verb read as in headlines, which leave out articles: `Two officers arrested in Minsk`."""
    first = subject["text"].split()[0].casefold()
    return "," not in between and first not in words("articles") and "'s" not in subject["text"].replace("\u2019", "'")


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


def _closed(subject: str) -> str:
    """A subject that ends with an apposition, the comma behind it with it: `The ship, Lark, left`."""
    aside = subject.partition(", ")[2]
    named = aside[:1].isupper() or aside.split(" ", 1)[0] in words("articles")
    alone = ", " not in aside and " and " not in subject and " or " not in subject
    return f"{subject}," if named and alone else subject
