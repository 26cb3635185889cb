"""The main verb behind a clause about its subject, which a parser read as the verb of that clause.

In "The ship that the firm sold in May sank" small parsers take "the firm" for what sank, and "sold" for what befell it:
the sentence is left without a verb of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import FINITE, NOMINAL, PAST, child, children

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Doc, Span, Token


def mend_two_verbs(doc: Doc) -> None:
    """Give each such sentence its verb, in place."""
    found = [pair for one in doc.sents if (pair := _verbs(one)) is not None]
    for told, main in found:
        _part(told, main)
    if found:
        doc.settle()


def _verbs(sentence: Span) -> tuple[Token, Token] | None:
    """The verb of the clause and the main verb behind it; None where the sentence may be no more than a noun."""
    top = sentence.root
    main = child(top, "relcl") if top.pos_ in NOMINAL and sentence[-1].text == "." else None
    doer = child(main, "nsubj") if main is not None else None
    told = child(doer, "acl") if doer is not None else None
    if main is None or doer is None or told is None or main.tag_ not in FINITE or told.tag_ not in PAST:
        return None
    before = doer.doc[doer.left_edge.i - 1]
    led = before.i == top.i or (before.tag_ in {"WDT", "IN"} and before.i == top.i + 1)
    joined = told.i == doer.i + 1 and told.right_edge.i == main.i - 1
    return (told, main) if led and joined and child(told, "agent", "dobj") is None else None


def _part(told: Token, main: Token) -> None:
    top, doer = main.head, told.head
    for part in children(main, "dobj", "mark"):
        if part.i < doer.i:
            part.head, part.dep_ = told, "dobj"
    told.head, told.dep_, told.tag_ = top, "relcl", "VBD"
    doer.head = told
    main.head, main.dep_ = main, "ROOT"
    for part in [part for part in top.children if part.i > main.i]:
        part.head = main
    top.head, top.dep_ = main, "nsubj"
