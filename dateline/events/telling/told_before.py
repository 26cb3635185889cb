"""What somebody announced in the clause before the verb: "Ten more barns burned, Iona Bank said on Monday".

Titles want it behind the verb, which `wording.complements` reads; here the clause is written as it would stand there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import POINTS_OF_TIME, ancestors, child, children, is_verb, subject

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_ASIDES = frozenset({"relcl", "acl", "appos", "parataxis", "advcl", "prep"})
_DESCRIBING = frozenset({"relcl", "acl"})
_NUMBERS = frozenset({"", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT"})
_AGE = 4  # tokens of "14-year-old" behind its first
_ANY = 10_000  # words
_SMALL = frozenset({"DET", "PRON", "ADJ", "NUM", "NOUN", "ADV"})


def told_before(verb: Token) -> Token | None:
    """The verb of a clause without quotation marks that was told before a verb of saying.

    None where there is none, or where it has a time outside of its asides and of what only says who is meant.
    """
    told = next((clause for clause in children(verb, "ccomp") if clause.i < verb.i), None)
    if told is None or not is_verb(told) or subject(told) is None:
        return None
    quoted = any(token.is_quote or token.text == ";" for token in verb.doc[told.left_edge.i : verb.i])
    described = {token.i for part in told.subtree if part.dep_ in _DESCRIBING for token in part.subtree}
    of_told = (told.doc[at] for at in _kept(told) if at not in described)
    plain = not quoted and not any(token.ent_type_ in POINTS_OF_TIME and not _is_of_age(token) for token in of_told)
    return told if plain and child(told, "mark") is None else None


def _is_of_age(token: Token) -> bool:
    """Whether it is a part of how old somebody is: "a 14-year-old boy"."""
    return any(above.i <= token.i + _AGE and above.lower_ == "old" for above in (token, *ancestors(token)))


def told_clause(candidate: Candidate) -> str:
    """The clause told before the verb as it would stand behind it: "that ten more barns burned"; empty where none is."""
    told = told_before(candidate.trigger.token)
    return f"that {written(told)}" if told is not None else ""


def written(told: Token, *, longest: int = _ANY) -> str:
    """A clause without its asides, as it stands behind another; empty where it has more words than `longest`."""
    kept = sorted(_kept(told))
    if len(kept) > longest:
        return ""
    said = "".join(told.doc[at].text + (told.doc[at].whitespace_ if at + 1 in kept else " ") for at in kept).strip()
    first = told.doc[kept[0]]
    named = first.ent_type_ not in _NUMBERS or (len(first) > 1 and first.text.isupper())
    small = first.is_sent_start and first.pos_ in _SMALL and not named
    return f"{said[:1].lower() if small else said[:1]}{said[1:]}"


def _kept(token: Token) -> list[int]:
    """The places of a word and of what belongs to it, without asides between commas."""
    found = [token.i]
    for part in token.children:
        if part.dep_ == "punct" and part.text not in {"-", "%", "$"}:
            continue
        start = part.left_edge.i
        aside = part.dep_ in _ASIDES and part.i > token.i and start > 0 and token.doc[start - 1].is_punct
        if not aside:
            found += _kept(part)
    return found
