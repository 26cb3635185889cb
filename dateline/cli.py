"""The command line: `dateline COMMAND`, one module a command in `dateline.commands`.

Data goes to standard output, everything else to standard error. Exit codes:

    0  done
    1  done, but some input was rejected, or a check has findings
    2  wrong usage: an argument, a path or a day that cannot be used
    3  failed: nothing was published

It starts in a few milliseconds: arguments are read by argparse, only the command that is named is loaded, and whatever is
heavier is imported by the command that needs it.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, HelpFormatter, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import dateline
from dateline.commands.output import FAILED, OK, WRONG_USAGE, say
from dateline.errors import DatelineError, InputError

COMMANDS = (
    "build",
    "tag",
    "resolve",
    "explain",
    "show",
    "view",
    "check",
    "diff",
    "fetch",
    "forget",
    "deliveries",
    "doctor",
    "metrics",
    "retain",
    "publish",
    "completion",
)

_BEFORE_COLLECTION = 100_000
"""New objects after which Python looks for garbage: a grammar is thousands of objects, and none of them is garbage."""

_EPILOG = """exit codes:
  0  done
  1  done, but some input was rejected, or a check has findings
  2  wrong usage: an argument, a path or a day that cannot be used
  3  failed: nothing was published
"""


_USUAL_WIDTH = 80


class _Formatter(HelpFormatter):
    """As wide as the terminal. argparse would load what copies files and packs archives to ask how wide that is."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


class _FormatterOfAll(_Formatter, RawDescriptionHelpFormatter):
    """The list of exit codes is written as it stands."""


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_WIDTH
    except (AttributeError, ValueError, OSError):  # no standard output, or none that is a terminal
        return _USUAL_WIDTH


def command(name: str) -> Any:
    """The module of a command."""
    return import_module(f"dateline.commands.{name}")


def parser(names: Sequence[str] = COMMANDS) -> ArgumentParser:
    """The parser of all commands, or of those alone."""
    found = ArgumentParser(
        prog="dateline",
        description="Turns news articles into an event timeline in which every date says what it rests on.",
        epilog=_EPILOG,
        formatter_class=_FormatterOfAll,
        allow_abbrev=False,
    )
    found.add_argument("--version", action="version", version=f"dateline {dateline.__version__}")
    commands = found.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=found.prog)
    for name in names:
        module = command(name)
        described = f"{module.SUMMARY} {module.DETAILS}"
        declared = commands.add_parser(
            name, help=module.SUMMARY, description=described, formatter_class=_Formatter, allow_abbrev=False
        )
        module.declare(declared)
        declared.set_defaults(run=module.run)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; `arguments` are those of the process unless given."""
    gc.set_threshold(_BEFORE_COLLECTION)
    given = sys.argv[1:] if arguments is None else arguments
    named = [name for name in given[:1] if name in COMMANDS]
    options = parser(named or COMMANDS).parse_args(given)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except InputError as error:
        say(f"dateline: {error}")
        return WRONG_USAGE
    except BrokenPipeError:
        return _reader_is_gone()
    except (DatelineError, OSError) as error:
        say(f"dateline: {error}")
        return FAILED
    except Exception:  # noqa: BLE001 - a fault of ours must not end with the exit code of rejected input
        import traceback

        traceback.print_exc()
        say("dateline: this is a fault of Dateline, not of your input; the lines above say where it happened.")
        return FAILED
    return code


def _reader_is_gone() -> int:
    """Whoever read our output has enough of it, as `head` does: end quietly, and let Python flush into nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
