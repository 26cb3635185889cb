"""What a mend is: asked with a word, it says whether it has set the parse right there. Each kind has a room of its own."""

from __future__ import annotations

from collections.abc import Callable

from dateline.events.lexicon import Lexicon
from dateline.events.parsing.parsed import Token

Mend = Callable[[Token, Lexicon], bool]
