"""What the place of an event word in its sentence says of its time: main line or aside, quoted, beside which verb.

Only what the parse shows is said here; which day comes of it is decided in `rows.storyline`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.clauses.sharing import happens_in, occasion_of, sharing
from dateline.events.parsing.syntax import ancestors, children, first_conjunct, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Doc, Token

_OPENING, _CLOSING = frozenset({"\u201c", "``"}), frozenset({"\u201d", "''"})
_NEITHER = '"'


@dataclass(frozen=True, slots=True)
class Cues:
    """What the parse tells of the time of one event word."""

    main: bool = False
    """a clause that the article itself tells, no complement or other aside; a noun of a sentence without a verb"""
    quoted: bool = False
    aside: bool = False
    """a word beside it tells of another time ("first", "originally", "earlier")"""
    happens_in: int | None = None
    """the verb that tells that this noun happened: "talks began", "gave a speech" """
    occasion_of: int | None = None
    """the verb of what was done at it: "said at the summit" """
    definite: bool = False
    """a noun that points back: "the", "this", "his" """

    @property
    def within(self) -> int | None:
        """The verb that a noun shares its date with."""
        return self.happens_in if self.happens_in is not None else self.occasion_of


def cues(trigger: Trigger, words: Lexicon, quoted: frozenset[int]) -> Cues:
    """The cues of one event word; `quoted` are the tokens inside quotation marks."""
    token = trigger.token
    inside, aside = token.i in quoted, _is_aside(token, words)
    if trigger.nominal:
        return Cues(
            main=not is_verb(token.sent.root),
            quoted=inside,
            aside=aside,
            happens_in=_place(happens_in(token, words)),
            occasion_of=_place(occasion_of(token, words)),
            definite=any(not words.has("cue.indefinite", c.lower_) for c in children(token, "det", "poss")),
        )
    return Cues(main=_is_main(token), quoted=inside, aside=aside)


def along(trigger: Trigger, words: Lexicon) -> tuple[int, ...]:
    """The tokens of the verbs that share the time of a verb; a noun shares its own with none."""
    if trigger.nominal:
        return ()
    verbs = sharing(trigger.token, words, fronted=False) + _where_clauses(trigger.token)
    return tuple(verb.i for verb in verbs)


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """The tokens between quotation marks; a mark that is never closed reaches to the end of its paragraph."""
    inside: set[int] = set()
    is_open = False
    for token in doc:
        if token.text in _OPENING:
            is_open = True
        elif token.text in _CLOSING:
            is_open = False
        elif token.text == _NEITHER:
            is_open = not is_open
        elif is_open:
            inside.add(token.i)
    return frozenset(inside)


def _is_main(verb: Token) -> bool:
    """Whether the article itself tells it: the sentence's verb, or one coordinated with that."""
    top = first_conjunct(verb)
    return top.dep_ == "ROOT" and is_verb(top)


def _is_aside(token: Token, words: Lexicon) -> bool:
    """Whether an adverb, adjective or conjunction sets it in another time."""
    beside = [c for c in token.children if c.dep_ in {"advmod", "amod", "npadvmod", "prep"}]
    if any(words.has("cue.other_time", c.lower_) for c in beside):
        return True
    return any(
        clause.dep_ == "advcl" and words.has("cue.other_time_clause", marker(clause) or "")
        for clause in [token, *(other for other in ancestors(token) if is_verb(other))]
    )


def _where_clauses(verb: Token) -> list[Token]:
    """Verbs of clauses that go on from the place of the main clause: "at a fair, where he showed a car"."""
    nouns = [noun for part in children(verb, "prep") for noun in children(part, "pobj")]
    clauses = [clause for noun in nouns for clause in children(noun, "relcl")]
    return [clause for clause in clauses if marker(clause) == "where" and clause.tag_ == verb.tag_]


def _place(token: Token | None) -> int | None:
    return None if token is None else token.i
