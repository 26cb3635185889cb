"""What is parsed before a stretch so that its pronouns, and "the company", may find whom they stand for.

Nothing in there becomes a row.

Reports change to a new paragraph with every other sentence, so the name may stand in the paragraph before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.events.lexicon import lexicon
from dateline.events.stretches.paragraphs import Paragraph
from dateline.events.stretches.selection import sentences

_OPENING = (
    r"(?:[A-Z](?:[^.;\n]|[.](?=[\w,])){0,250}, "
    r"|(?:[A-Z][\w-]*(?: [a-z\d][\w-]*){0,4}|(?:On|In|At|By|Since|During|Last|Late|Early)(?: [\w-]+){1,4}) )?"
)
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|That)\b"
_DESCRIBED = r"[Tt]he (?:[\w-]{1,20} ){0,2}(?:(?:[\w-]{1,9}-)?year-old|"
_DOES_IT = (
    r"[A-Z][\w-]*(?: (?!said|says|that|when|as|and)[\w-]{1,20}){1,5} it"
    r"(?= (?:on|in|at|last|this|for|to|from|as|by|with|after|before|out|down|up|over|late|early)\b|[.,])"
)
_HAPPENED = r"(?= (?:was|were|had|died|\w+ed)\b)"
_NEWS = r"[^.;\n]{1,80} the news\b(?! (?:of|that)\b)"
_ENDED = re.compile(r"[.!?][\u201d\"')]*\s*$")
_MOST = 3  # sentences
_LONGEST = 900  # characters


def context_of(part: Paragraph, before: Sequence[Paragraph], text: str) -> int:
    """How many characters before `part` are parsed with it.

    `before` are the article's paragraphs up to and with its own.

    None where the part does not open with a pronoun, or where what stands before it is no plain sentence.
    """
    if not _names_nobody().match(part.text):
        return 0
    start, opening = part.start, part.text
    for at, sentence in enumerate(_backwards(part, before)):
        piece = text[sentence[0] : sentence[1]]
        plain = _ENDED.search(piece) and piece.count('"') % 2 == 0 and piece.count("\u201c") == piece.count("\u201d")
        if not _names_nobody().match(opening) or not plain or text[sentence[1] : start].strip() or at == _MOST:
            break
        if part.start - sentence[0] > _LONGEST:
            break
        start, opening = sentence[0], piece
    return part.start - start


@cache
def _names_nobody() -> re.Pattern[str]:
    """What opens with a pronoun or a description of somebody named before, is done to "it", or tells of "the news".

    So does what tells of one more, as "A third was hurt" does.
    """
    words = lexicon().words
    one, several = ("|".join(sorted(words[f"noun.{name}"])) for name in ("one_more", "more_of_them"))
    more = rf"(?:[Aa] (?:{one})|[\w-]+ (?:{several})){_HAPPENED}"
    nouns = sorted(words["pronoun.called_bodies"] | words["pronoun.called_persons"])
    described = rf"{_DESCRIBED}{'|'.join(nouns)})\b"
    return re.compile(rf"(?:{_OPENING}(?:{_PRONOUN}|{described}|{more})|{_DOES_IT}|{_NEWS})")


def _backwards(part: Paragraph, before: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """The spans in the article of the sentences before the part, the nearest first."""
    last = before[-1:] if part.caption is not None else before[-_MOST - 1 :]
    near = [paragraph for paragraph in last if not paragraph.headline]
    spans = [
        (paragraph.start + first, paragraph.start + last)
        for paragraph in near
        for first, last in sentences(paragraph.text)
    ]
    return [span for span in reversed(spans) if span[1] <= part.start][: _MOST + 1]
