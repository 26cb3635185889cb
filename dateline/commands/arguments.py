"""Arguments that several commands share, parsed strictly, with errors that say what was expected."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from dateline.errors import InputError

KINDS = ("auto", "news", "narrative")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day(text: str) -> date:
    """A day written YYYY-MM-DD and in no other way."""
    if not _DAY.fullmatch(text):
        raise ArgumentTypeError(f"{text!r} is not a day; write it as YYYY-MM-DD, for example 2023-11-03")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"there is no day {text}: {error}") from error


def share(text: str) -> float:
    """A share from 0 to 1."""
    try:
        found = float(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a number; write a share as 0.2") from error
    if not 0 <= found <= 1:
        raise ArgumentTypeError(f"{text} is not a share; it lies from 0 to 1, for example 0.2")
    return found


def columns(text: str) -> dict[str, str]:
    """A map of columns, written text=body,published=date."""
    from dateline.articles.formats.columns import parse_map

    try:
        return parse_map(text)
    except InputError as error:
        raise ArgumentTypeError(str(error)) from error


def add_kind(parser: ArgumentParser) -> None:
    """The option --kind."""
    parser.add_argument(
        "--kind", choices=KINDS, default="auto", help="how a bare weekday or month is read (default: by the text)"
    )


def add_json(parser: ArgumentParser) -> None:
    """The option --json."""
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def add_phrase(parser: ArgumentParser) -> None:
    """The arguments PHRASE, --said and --kind."""
    parser.add_argument("phrase", metavar="PHRASE", help='an expression of time, such as "last week"')
    parser.add_argument("--said", type=day, metavar="DAY", help="the day on which it was said or published, YYYY-MM-DD")
    add_kind(parser)


def add_dataset(parser: ArgumentParser) -> None:
    """The argument DIR."""
    parser.add_argument("folder", metavar="DIR", help="the folder that was given to `dateline build --out`")
