"""`dateline metrics`: how an output stands, in the text format of Prometheus."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from dateline.commands.arguments import add_dataset
from dateline.commands.output import OK, say

SUMMARY = "Print how an output stands, as metrics for Prometheus."
DETAILS = "Once, for a collector of text files, or at http://HOST:PORT/metrics with --listen."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("--listen", type=address, metavar="HOST:PORT", help="answer at this address until interrupted")


def address(text: str) -> tuple[str, int]:
    """A host and a port, written HOST:PORT."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise ArgumentTypeError(f"{text!r} is not an address; write it as 127.0.0.1:9464")
    return host, int(port)


def run(options: Namespace) -> int:
    """Print the metrics, or serve them."""
    from pipelines.metrics import metrics, server

    out = Path(options.folder)
    if options.listen is None:
        sys.stdout.write(metrics(out))
        return OK
    with server(out, *options.listen) as listening:
        say(f"metrics of {out} at http://{options.listen[0]}:{listening.server_port}/metrics")
        try:
            listening.serve_forever()
        except KeyboardInterrupt:
            return OK
    return OK
