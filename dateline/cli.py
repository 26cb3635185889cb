"""The command line: `dateline COMMAND`, one module a command in `dateline.commands`.

Data goes to standard output, everything else to standard error. Exit codes:

    0  done
    1  done, but some input was rejected, or a check has findings
    2  wrong usage: an argument, a path or a day that cannot be used
    3  failed: nothing was published

It starts in a few milliseconds: arguments are read by argparse, and whatever is heavier is imported by the command
that needs it.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import Any

import dateline
from dateline.commands import (
    build,
    check,
    completion,
    deliveries,
    diff,
    doctor,
    explain,
    fetch,
    forget,
    metrics,
    publish,
    resolve,
    retain,
    show,
    tag,
    view,
)
from dateline.commands.output import FAILED, OK, WRONG_USAGE, say
from dateline.errors import DatelineError, InputError

COMMANDS: tuple[Any, ...] = (
    build,
    tag,
    resolve,
    explain,
    show,
    view,
    check,
    diff,
    fetch,
    forget,
    deliveries,
    doctor,
    metrics,
    retain,
    publish,
    completion,
)

_EPILOG = """exit codes:
  0  done
  1  done, but some input was rejected, or a check has findings
  2  wrong usage: an argument, a path or a day that cannot be used
  3  failed: nothing was published
"""


def parser() -> ArgumentParser:
    """The parser of all commands."""
    found = ArgumentParser(
        prog="dateline",
        description="Turns news articles into an event timeline in which every date says what it rests on.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    found.add_argument("--version", action="version", version=f"dateline {dateline.__version__}")
    commands = found.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in COMMANDS:
        name = module.__name__.rpartition(".")[2]
        described = f"{module.SUMMARY} {module.DETAILS}"
        command = commands.add_parser(name, help=module.SUMMARY, description=described, allow_abbrev=False)
        module.declare(command)
        command.set_defaults(run=module.run)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; `arguments` are those of the process unless given."""
    options = parser().parse_args(arguments)
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
