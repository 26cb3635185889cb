"""Install the systems to measure beside: `python benchmarks/install_peers.py [--only NAME]...` (`make bench-peers`).

Each gets an environment of its own under `var/peers`, with the packages that `peers/peers.toml` pins, from wherever
this machine's pip and npm take theirs, and must then find the times of one sentence. One that cannot be had is named
with the reason, and is no failure: comparisons name it as absent.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys

from peers.catalogue import Peer, peers
from peers.running import PeerError, last_words, run

TRIED = {"doc_id": "tried", "text": "They met on 3 May 2001.", "dct": "2001-06-04"}


def install(peer: Peer) -> str:
    """Why a peer cannot be had, or nothing."""
    missing = [name for name in peer.needs if shutil.which(name) is None]
    if missing:
        return f"{' and '.join(missing)} must be on this machine"
    if peer.installed:
        return ""
    if peer.folder.exists():
        shutil.rmtree(peer.folder)
    peer.folder.mkdir(parents=True)
    for command in _commands(peer):
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own commands)
        if done.returncode != 0:
            return last_words(done)
    return _tried(peer)


def _commands(peer: Peer) -> list[list[str]]:
    folder = str(peer.folder)
    if peer.kind == "node":
        quiet = ["--no-audit", "--no-fund", "--ignore-scripts"]
        return [["npm", "install", *quiet, "--prefix", folder, *peer.packages]]
    pip = [f"{folder}/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    return [[sys.executable, "-m", "venv", folder], [*pip, *peer.packages]]


def _tried(peer: Peer) -> str:
    """Why it does not work, or nothing and the seal that it does."""
    try:
        found = run(peer, [TRIED])
    except PeerError as error:
        return str(error)
    if found.failed or not found.timexes[0]:
        return "it is installed and finds no time in a sentence that holds one"
    peer.seal()
    return ""


def main() -> int:
    """Install all or those named, and say of each what came of it."""
    known = peers()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=known, metavar="NAME", help="this peer; may be given again")
    wanted = parser.parse_args().only or known
    for name in wanted:
        reason = install(known[name])
        told = f"absent     {reason}" if reason else "installed"
        print(f"{name:12} {told}  [{known[name].licence}]", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
