"""Text that was decoded wrongly before it came (`cafÃ©` for `café`) -> what was meant, line by line.

Only what ftfy is sure of is mended, and whoever reads is told by a note; characters that are merely odd are left.
"""

from __future__ import annotations

MENDED = "mojibake_mended"


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as meant, with the note that it was mended where it was."""
    if text.isascii():
        return text, ()

    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if not is_bad(text):
        return text, ()
    lines = text.splitlines(keepends=True)
    meant = "".join(fix_encoding(line) if is_bad(line) else line for line in lines)
    return (text, ()) if meant == text or is_bad(meant) else (meant, (MENDED,))
