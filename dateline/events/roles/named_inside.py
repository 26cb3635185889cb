"""What stands bare inside a participant's phrase, by its name or what was measured, where the article told it before.

As "Ost" for "demonstrations in the city", "snow" for "another ten inches" behind "five inches of snow", and "miners" for
"a third" behind "two miners". Each is one more participant, which stands before the sentence, so that titles can write
it; whole phrases are named in `references.described`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child
from dateline.events.references.described import last_named_at, named_at
from dateline.events.references.pronouns import antecedent

if TYPE_CHECKING:
    from dateline.events.roles.participants import Participant
    from dateline.events.rows.candidates import Candidate

Place = tuple[int, int]
"""the first character in the article, and one past the last"""

_NEAR = 300  # characters before a sentence
_BARE = 2  # tokens
_TOLD = frozenset({"nsubj", "nsubjpass", "dobj"})
_MORE = re.compile(
    r"(?i)(?:another|a further)\s(?:[a-z]+\s)?[\d.,]+\s(?:(?:mln|million|billion|bln|thousand)\s)?([a-z]+)"
)


def named_inside(candidate: Candidate) -> Iterator[tuple[Place, str | None]]:
    """Where the names stand, at most one for the subject and one for each other participant, with its type if known."""
    before = candidate.reading.paragraph.start + candidate.span.start_char
    for part in candidate.parts:
        found = _measured(part, candidate) or _counted_before(part, candidate)
        found = found or _named_owner(part, candidate) or _named_last(part, candidate)
        owner = _whose(part, candidate) if found is None else None
        named = found or owner
        if named is not None and named[1] <= before:
            yield named, "PERSON" if owner else None


def _named_last(part: Participant, candidate: Candidate) -> Place | None:
    """The name of "the city" with which a phrase ends: "demonstrations in the city"."""
    last = part.span[-1]
    bare = len(part.span) > _BARE and last.dep_ == "pobj" and last.tag_ == "NN" and last.nbor(-1).lower_ == "the"
    return named_at(last.doc[last.i - 1 : last.i + 1], candidate) if bare and last.head.i > part.span.start else None


def _named_owner(part: Participant, candidate: Candidate) -> Place | None:
    """The name of "the country" with which a phrase opens: "the country's newest port"."""
    first, owner = part.span[0], part.span[1] if len(part.span) > _BARE else None
    bare = owner is not None and owner.dep_ == "poss" and owner.tag_ == "NN" and first.lower_ == "the"
    return named_at(part.span.doc[first.i : first.i + _BARE], candidate) if bare else None


def _whose(part: Participant, candidate: Candidate) -> Place | None:
    """The name of who is "her" in "her opera house", where no sentence just before tells it."""
    owner, words = part.span[0], candidate.reading.words
    if owner.tag_ != "PRP$" or owner.i in candidate.quoted or antecedent(owner, words, candidate.quoted) is not None:
        return None
    return last_named_at(owner, candidate)


def _counted_before(part: Participant, candidate: Candidate) -> Place | None:
    """Of whom there are more: miners, of "A third died" behind "Two miners were killed"."""
    words, start = candidate.reading.words, part.span.sent.start
    first, last = part.span[0], part.span[-1]
    one_more = len(part.span) == _BARE and (
        (first.lower_ == "a" and words.has("noun.one_more", last.lower_))
        or (first.like_num and words.has("noun.more_of_them", last.lower_))
    )
    if not one_more or start == 0 or part.role not in {"agent", "patient"}:
        return None
    before = part.span.doc[start - 1].sent.root
    several = (noun for noun in before.subtree if noun.tag_ == "NNS" and noun.dep_ in _TOLD and child(noun, "nummod"))
    told = [noun for noun in several if not words.has("noun.more_of_them", noun.lower_)]
    return candidate.at(told[0].doc[told[0].i : told[0].i + 1]) if len(told) == 1 else None


def _measured(part: Participant, candidate: Candidate) -> Place | None:
    """What of there was so much before: snow, of "another ten inches" behind "five inches of snow"."""
    more = _MORE.fullmatch(part.span.text)
    text, (start, _) = candidate.reading.article["text"], candidate.at(part.span)
    if more is None or text[start + len(part.span.text) :].startswith(" of "):
        return None
    told = [*re.finditer(rf"\d\s{re.escape(more[1])}\sof\s([a-z]{{3,}})\b", text[max(0, start - _NEAR) : start])]
    return None if not told else (max(0, start - _NEAR) + told[-1].start(1), max(0, start - _NEAR) + told[-1].end(1))
