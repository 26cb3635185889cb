"""What happened, in a few words, made of the author's own: who, the verb, whom, and what follows.

`Hamas launched missiles at Israel`, `Iran to deliver a radar to Hezbollah`, `Two officers were arrested by police`,
`Explosion in Minsk`. A title never says more than its mention does: what is planned reads `to deliver`, what is
denied `did not`. The verb's form is chosen in `verbs`, what completes it is read with the mention, the one that
speaks for an event in `rows.events`.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.schema import HAPPENED, UNPARSED
from dateline.timeline.titles.nominal import nominal
from dateline.timeline.titles.parts import (
    LONGEST_TITLE,
    cut_at_phrase,
    first_of,
    phrase_of,
    short_phrase,
    shortened,
    text_of,
    with_owner,
    without_stop,
)
from dateline.timeline.titles.told_which import told_which
from dateline.timeline.titles.verbs import Verb, auxiliaries, head_words, is_plural, leading_words, led_to, verb_phrase
from dateline.timeline.words import words

Row = dict[str, Any]

_NAMED_ASIDE = re.compile(r", (?:(?:the|an?) (?:[a-z-]+ ){1,3})?(?:[A-Z][\w.'\u2019-]*\s?){1,3}$")
_NAMES_ASIDE = re.compile(r"[a-z], (?:[A-Z][\w.'\u2019-]*\s?){1,3}and (?:[A-Z][\w.'\u2019-]*\s?){1,3}$")
_CLAUSE = re.compile(r"(?:[^;:()\[\]\"\u201c\u201d,]|,(?=\S))+")
_QUOTED = re.compile(r"[\"\u201c\u201d:]")
_JOINED = re.compile(r"(?:\b\w{1,12}-){1,2}$")
_SUFFERED = re.compile(r"(?:was|were)(?:,? (?:and )?(?:\w+ly )?\w+ed)+,? and(?: \w+ly)?")  # "were beaten, kicked and"
_CLOSING = " \"'\u2019\u201d)"
_CONTRACTED = re.compile(r" (?=['\u2019](?:ve|re|s|d|ll|m)\b)")


def title(mention: Row) -> str:
    """A title of at most `LONGEST_TITLE` characters from one row of `event_mentions`.

    Of a sentence that no parser could read it is the sentence.
    """
    if mention["predicate"] == UNPARSED:
        said = " ".join(mention["quote"].split()).rstrip(".")
    else:
        said = nominal(mention) if mention["nominal"] else _verbal(mention)
    text = shortened(without_stop(said or _clause(mention)), LONGEST_TITLE)
    return text[:1].upper() + text[1:]


def _verbal(mention: Row) -> str:
    """Subject, verb and what completes it; empty where the mention has neither subject nor object.

    An object may stand before the verb: "the pier that Iona sold".
    """
    passive = mention["voice"] == "passive"
    subject = first_of(mention, "patient" if passive else "agent")
    object_ = None if passive else first_of(mention, "patient")
    more = mention.get("complement")
    if more is None or (subject is None and object_ is None):
        return ""
    fronted = object_ if _is_fronted(object_, subject, mention) else None
    before = _inside(with_owner(phrase_of(fronted), mention, fronted["char_start"])) if fronted is not None else ""
    who = _with_partner(mention, subject)
    verb = _verb(mention, subject, who) if subject else str(mention["trigger"])
    before = "" if before in more else before
    who = _with_which(who, subject, mention)
    object_last = more in words("prepositions")
    said = [who, verb, *((more, before) if object_last else (before, more))]
    return cut_at_phrase(_CONTRACTED.sub("", " ".join(part for part in said if part)), LONGEST_TITLE)


def _with_which(who: str, subject: Row | None, mention: Row) -> str:
    """A subject that opens the title with what tells which it is."""
    alone = subject is not None and who == phrase_of(subject)
    which = told_which(subject, mention) if alone and subject is not None else ""
    return f"{who} {which}" if which else who


def _is_fronted(object_: Row | None, subject: Row | None, mention: Row) -> bool:
    """Whether the object stands before the verb: "the pier that Iona sold"; what a mark parts from it is another's."""
    if object_ is None or not mention["sentence_start"] <= object_["char_start"] < mention["trigger_start"]:
        return False
    between = text_of(mention, object_["char_end"], subject["char_start"]) if subject is not None else ""
    return not _QUOTED.search(between)


def _verb(mention: Row, subject: Row, who: str) -> str:
    lemma = mention["predicate"].replace("_", " ").split()[0]
    follows = mention["sentence_start"] <= subject["char_start"] < subject["char_end"] <= mention["trigger_start"]
    object_ = first_of(mention, "patient") if mention["voice"] == "active" else None
    denying = (subject, object_) if object_ is not None else (subject,)  # "gave no date"
    denied = any(part["text"].split()[0].casefold() in words("denying") for part in denying)
    between = text_of(mention, subject["char_end"], mention["trigger_start"]) if follows else ""
    ahead = between if follows else text_of(mention, mention["sentence_start"], mention["trigger_start"])
    led = led_to(" ".join(leading_words(ahead.split()))) if mention["factuality"] in HAPPENED else ""
    befell = _SUFFERED.fullmatch(between.strip()) if mention["voice"] == "passive" else None
    if led or befell is not None:
        return f"{led or between.strip()} {_whole_word(mention)}"
    came_to_be = _came_to_be(mention, subject)
    before, helped = _helping(mention, between) if follows else (None, _is_helped_by_did(mention))
    return verb_phrase(
        Verb(
            word=_whole_word(mention),
            lemma=lemma,
            tense="none" if helped else mention["tense"],
            aspect=mention["aspect"],
            passive=mention["voice"] == "passive" or came_to_be,
            factuality="occurred" if denied and mention["factuality"] == "not_occurred" else mention["factuality"],
            modality=mention.get("modality"),
            before=before,
            headline=_is_headline(subject, between, mention) and not came_to_be,
            plural=is_plural(
                short_phrase(who), name=_is_name(subject, mention) and not _is_said_of_several(mention, who)
            ),
        )
    )


def _came_to_be(mention: Row, subject: Row) -> bool:
    """Whether a participle tells what was done to somebody: "became trapped", "got Ost removed from the list"."""
    words_before = text_of(mention, mention["sentence_start"], mention["trigger_start"]).casefold().split()
    before_subject = text_of(mention, mention["sentence_start"], subject["char_start"]).casefold().split()
    last = {*words_before[-1:], *(before_subject[-1:] if subject["char_start"] >= mention["sentence_start"] else [])}
    return mention["tense"] == "none" and mention["trigger"].endswith("ed") and not words("getting").isdisjoint(last)


def _is_said_of_several(mention: Row, who: str) -> bool:
    """Whether a name that looks like a plural has "were" right before its verb: "the Lions lost and were booed"."""
    before = text_of(mention, mention["sentence_start"], mention["trigger_start"]).casefold().split()
    helping = [word for word in before if not word.endswith("ly")][-1:]
    return head_words(who)[-1].endswith("s") and not {"were", "are"}.isdisjoint(helping)


def _helping(mention: Row, between: str) -> tuple[tuple[str, ...] | None, bool]:
    """The auxiliaries between subject and verb, and whether a "did" alone tells the time of the verb.

    What was "not" done until a day was done then; "only in May did she pay" has its "did" elsewhere.
    """
    before = auxiliaries(between)
    if mention["factuality"] not in HAPPENED or mention["polarity"] == "negative":
        return before, False
    said = tuple(word.removesuffix("n't") for word in before or () if word not in words("negations"))
    if (said != before or before == ()) and _is_helped_by_did(mention):
        return None, True
    return (said if before is not None else None), False


def _is_helped_by_did(mention: Row) -> bool:
    """Whether a base form tells of the past by a "did" before it."""
    led = text_of(mention, mention["sentence_start"], mention["trigger_start"]).replace("\u2019", "'").split()
    base = mention["tense"] == "past" and mention["trigger"].casefold() == mention["predicate"].split()[0]
    return base and not {"did", "didn't"}.isdisjoint(word.casefold() for word in led)


def _whole_word(mention: Row) -> str:
    """The verb with what hyphens join to it: `re-opened`."""
    before = text_of(mention, mention["sentence_start"], mention["trigger_start"])
    joined = _JOINED.search(before)
    word = str(mention["trigger"])
    led = before.split() if joined is None else []
    how = led[-1:]
    inside = any(
        part["char_start"] < mention["trigger_start"] <= part["char_end"] + 1 for part in mention["participants"]
    )  # "the first went into operation"
    if how and not inside and how[0].casefold() in words("telling_how") and mention["tense"] != "present":
        lessened = led[-2:-1] if led[-2:-1] and led[-2].casefold() in words("lessening") else []
        word = " ".join([*lessened, how[0], word])
    opens = mention["trigger_start"] == mention["sentence_start"] and word.istitle()
    return (joined.group() if joined else "") + (word.lower() if opens else word)


def _is_headline(subject: Row, between: str, mention: Row) -> bool:
    """Whether subject and verb read as in headlines, which leave out articles: `Two officers arrested in Minsk`.

    What ends in a full stop is a sentence, and "tests carried out last year" are no more than a part of it.
    """
    first = subject["text"].split()[0].casefold()
    ended = mention["quote"].rstrip(_CLOSING).endswith(".")
    return (
        not ended
        and "," not in between
        and first not in words("articles")
        and "'s" not in subject["text"].replace("\u2019", "'")
    )


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


def _with_partner(mention: Row, subject: Row | None) -> str:
    """Who did it, with whom the sentence joins to them: "Ann Lee and her husband" of "she and her husband ...".

    The name of whom a pronoun stands for is taken from elsewhere in the article; an aside may stand between two names.
    """
    who = _closed(phrase_of(subject))
    aside = _NAMED_ASIDE.search(who) or (who.count(", ") == 1 and _NAMES_ASIDE.search(who))
    if subject is not None and aside and who.endswith(subject["text"].split()[-1]):
        following = text_of(mention, subject["char_end"], subject["char_end"] + 1)
        who += "," * (following == ",")  # "Lee and his father, Bo, left"
    who = with_owner(who, mention, subject["char_start"]) if subject is not None else who
    others = (part for part in mention["participants"] if subject is not None and part["role"] == subject["role"])
    for other in others:
        inside = mention["sentence_start"] <= other["char_start"] and other["char_end"] <= mention["trigger_start"]
        both = (
            max(other["char_end"], subject["char_end"]) <= mention["sentence_start"] if subject is not None else False
        )
        partner = phrase_of(other)
        if (
            (inside or both)
            and other is not subject
            and not other["pronoun"]
            and partner not in who
            and who not in partner
        ):
            return f"{who.rstrip(',')} and {partner}"
    return who


def _inside(phrase: str) -> str:
    """A phrase that opened a sentence as it is written inside one: `The shares` -> `the shares`."""
    return phrase[:1].lower() + phrase[1:] if phrase.split(" ", 1)[0].casefold() in words("articles") else phrase


def _closed(subject: str) -> str:
    """A subject that ends with an apposition, the comma behind it with it: `The ship, Lark, left`."""
    if subject.count(" - ") == 1:
        return f"{subject} -"
    aside = subject.partition(", ")[2]
    named = (aside[:1].isupper() and aside.split(" ")[-1][:1].isupper()) or aside.split(" ", 1)[0] in words("articles")
    alone = ", " not in aside and " and " not in subject and " or " not in subject
    return f"{subject}," if named and alone else subject
