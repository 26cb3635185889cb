"""From spaCy's documents to plain ones (`parsed`); what many tokens share is looked up once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import lexicon
from dateline.events.parsing.parsed import Doc, Token, Word
from dateline.events.parsing.prefixed import is_prefixed

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.vocab import Vocab

_COLUMNS = ("ORTH", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "ENT_IOB", "SPACY")
_IOB = ("", "I", "O", "B")
_MOST = 200_000  # words; hostile text could otherwise fill the memory


class _Strings(dict[int, str]):
    """The strings of a vocabulary by their numbers."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._strings = vocab.strings

    def __missing__(self, number: int) -> str:
        self[number] = text = self._strings[number]
        return text


class _Words(dict[int, Word]):
    """What the letters of words tell, by their numbers in a vocabulary."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, number: int) -> Word:
        one = self._vocab[number]
        self[number] = word = Word(
            text=one.text,
            lower=one.lower_,
            is_alpha=one.is_alpha or is_prefixed(one.text),
            is_title=one.is_title,
            is_upper=one.is_upper,
            is_lower=one.is_lower,
            is_space=one.is_space,
            is_punct=one.is_punct,
            is_quote=one.is_quote,
            is_bracket=one.is_bracket,
            like_num=one.like_num,
        )
        return word


class Converter:
    """Makes plain documents of those of one pipeline."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab, self._strings, self._words = vocab, _Strings(vocab), _Words(vocab)
        self._base_of = lexicon().base_of

    def __call__(self, parsed: spacy.tokens.Doc, text: str) -> Doc:
        """The same tokens, tree and entities, with the letters of the text that was read."""
        doc = Doc()
        if len(parsed):
            self._fill(doc, parsed, text)
        doc.settle()
        if len(self._words) > _MOST:
            self._words.clear()
            self._strings.clear()
        return doc

    def _fill(self, doc: Doc, parsed: spacy.tokens.Doc, text: str) -> None:
        """Give the document its tokens, each under its head."""
        words, tokens = self._words, doc.tokens
        columns = parsed.to_array(list(_COLUMNS)).T.tolist()
        told = (map(self._strings.__getitem__, column) for column in columns[1:-2])
        curly, start = "\u2019" in text, 0
        for found, lemma, tag, pos, dep, ent_type, iob, spaced in zip(
            map(words.__getitem__, columns[0]), *told, *columns[-2:], strict=True
        ):
            word = found
            if curly and "'" in word.text and not text.startswith(word.text, start):
                word = words[self._vocab.strings.add(text[start : start + len(word.text)])]
            token = Token(doc, len(tokens), start, word)
            token.lemma_, token.tag_, token.pos_, token.dep_ = lemma, tag, pos, dep
            if tag == "VBP" and word.lower in self._base_of:
                token.tag_, token.lemma_ = "VBD", self._base_of[word.lower]
            token.ent_type_, token.ent_iob_ = ent_type, _IOB[iob]
            token.whitespace_ = " " if spaced else ""
            start += len(word.text) + spaced
            tokens.append(token)
        doc.text = "".join([token.text + token.whitespace_ for token in tokens])
        for token, steps in zip(tokens, parsed.to_array("HEAD").astype("int64").tolist(), strict=True):
            token.head = tokens[token.i + steps]
