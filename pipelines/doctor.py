"""What an installation needs, looked at one thing after the other, each with what to do where it is not so.

Nothing is changed: what is missing is named. Whether a published dataset is whole is asked of `dateline check`.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.counting import counted
from pipelines.home import POSTGRES_URL, dagster_home
from pipelines.resources import inbox_folder
from pipelines.store import Store, locked, put_in_place

OK, WARNING, BROKEN = "ok", "warning", "broken"
_LOCK = Path(__file__).parents[1] / "requirements.lock"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_INSTALL = "make setup"
_LEAST_FREE = 1 << 30  # bytes


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at: `state` is ok, warning or broken; `mend` says what to do."""

    name: str
    state: str
    found: str
    mend: str = ""


def diagnose(out: Path) -> list[Diagnosis]:
    """Everything that builds into `out` need, the most basic first. Whatever a look dies of is what it found."""
    looks: list[tuple[str, Callable[[], Iterator[Diagnosis]]]] = [
        ("python", _python),
        ("packages", _packages),
        ("model", _model),
        ("output", lambda: _folder("output", out)),
        ("inbox", lambda: _folder("inbox", inbox_folder(out))),
        ("instance", _instance),
        ("feeds", _feeds),
        ("deliveries", lambda: _deliveries(out)),
    ]
    return [found for name, look in looks for found in _safely(name, look)]


def _safely(name: str, look: Callable[[], Iterator[Diagnosis]]) -> Iterator[Diagnosis]:
    try:
        yield from look()
    except Exception as error:  # noqa: BLE001 - a look that dies must not hide the others
        yield Diagnosis(name, BROKEN, f"{type(error).__name__}: {_one_line(error)}", "mend what the error names")


def _python() -> Iterator[Diagnosis]:
    found = ".".join(str(part) for part in sys.version_info[:3])
    good = sys.version_info >= (3, 11)
    yield Diagnosis("python", OK if good else BROKEN, found, "" if good else "install Python 3.11 or later")


def _packages() -> Iterator[Diagnosis]:
    """Every package of the lock in its version; without a lock at hand, that what Dateline requires is there."""
    locked_to = dict(_PINNED.findall(_LOCK.read_text(encoding="utf-8"))) if _LOCK.is_file() else _required()
    found = {name: _installed(name) for name in locked_to}
    absent = [f"{name} is absent" for name, version in found.items() if version is None]
    other = [
        f"{name} is {found[name]}, not {pin}"
        for name, pin in locked_to.items()
        if pin and found[name] not in {pin, None}
    ]
    if absent or other:
        told = f"of {len(locked_to)}: {', '.join([*absent, *other][:5])}"
        yield Diagnosis("packages", BROKEN if absent else WARNING, told, _INSTALL)
    else:
        yield Diagnosis("packages", OK, f"{len(locked_to)} as {'locked' if _LOCK.is_file() else 'required'}")


def _required() -> dict[str, str]:
    """The names of what Dateline requires, without versions."""
    told = importlib.metadata.requires("dateline") or []
    return {re.split(r"[\s<>=!~;\[(]", line, maxsplit=1)[0]: "" for line in told if "extra ==" not in line}


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _model() -> Iterator[Diagnosis]:
    """The parser's model, by parsing with it."""
    from dateline.events.parsing.engine import default_engine

    engine = default_engine()
    (parsed,) = engine.parse(["The ferry sank."], entities=False)
    if [token.lemma_ for token in parsed if token.pos_ == "VERB"] == ["sink"]:
        yield Diagnosis("model", OK, f"{engine.model} {_installed(engine.model)} parses")
    else:
        yield Diagnosis(
            "model", BROKEN, f"{engine.model} {_installed(engine.model)} parses otherwise than it should", _INSTALL
        )


def _folder(name: str, folder: Path) -> Iterator[Diagnosis]:
    """That a folder, or the one it would be made in, takes files, gives them their name in one step, and locks."""
    place = next(parent for parent in (folder.absolute(), *folder.absolute().parents) if parent.is_dir())
    try:
        with tempfile.TemporaryDirectory(prefix=".doctor-", dir=place) as told, locked(Path(told)):
            hidden = Path(told) / ".file"
            hidden.write_bytes(b"whole")
            put_in_place(hidden, Path(told) / "file")
    except OSError as error:
        mend = f"give this user the right to write in {place}, or name another folder"
        yield Diagnosis(name, BROKEN, f"{place}: {error.strerror}", mend)
        return
    free = shutil.disk_usage(place).free
    told_free = f"{folder.absolute()}, {free / (1 << 30):.1f} GiB free"
    if free < _LEAST_FREE:
        yield Diagnosis(name, WARNING, told_free, "make room: without it builds fail, and what is published stays")
    else:
        yield Diagnosis(name, OK, told_free)


def _instance() -> Iterator[Diagnosis]:
    """Dagster's home and its storage, by opening it, and whether its daemon has been heard of."""
    import dagster as dg

    home, url = dagster_home(), os.environ.get(POSTGRES_URL)
    kind = "PostgreSQL" if url else "SQLite"
    try:
        with dg.DagsterInstance.from_config(str(home)) as instance:
            runs, daemons = instance.get_runs_count(), instance.get_daemon_statuses()
    except Exception as error:  # noqa: BLE001 - drivers raise what they like
        reach = f"write {POSTGRES_URL} as postgresql+psycopg2://USER:PASSWORD@HOST:5432/NAME, install the extra `deploy`, and start that server"
        mend = reach if url else f"see that {home} can be written, and dagster.yaml in it be read"
        yield Diagnosis("instance", BROKEN, f"{home} on {kind}: {_one_line(error)}", mend)
        return
    yield Diagnosis("instance", OK, f"{home} on {kind}, {counted(runs, 'run')}")
    silent = sorted(name for name, status in daemons.items() if status.required and not status.healthy)
    if silent:
        start = "start it where runs are to start by themselves: make ui, or dagster-daemon run"
        yield Diagnosis("daemon", WARNING, f"not heard of: {', '.join(silent)}", start)
    else:
        yield Diagnosis("daemon", OK, "alive")


def _feeds() -> Iterator[Diagnosis]:
    from pipelines.fetching.feeds import read_list
    from pipelines.jobs import feed_list

    path = feed_list()
    if path is None:
        yield Diagnosis("feeds", OK, "no list is configured, so nothing is fetched")
    else:
        yield Diagnosis("feeds", OK, f"{len(read_list(path))} in {path}")


def _deliveries(out: Path) -> Iterator[Diagnosis]:
    from pipelines.ledger import SET_ASIDE
    from pipelines.overview import PENDING, overview

    store = Store(out.absolute())
    standings = overview(store) if store.raw.is_dir() else []
    of = [one.state for one in standings]
    bad = of.count(SET_ASIDE) + of.count(PENDING)
    told = f"{len(of)}, {of.count(PENDING)} pending, {of.count(SET_ASIDE)} set aside"
    yield Diagnosis("deliveries", WARNING if bad else OK, told, f"dateline deliveries {out} says why" if bad else "")


def _one_line(error: BaseException) -> str:
    """The first line of an error, without the password of an address."""
    first = str(error).strip().splitlines()[0] if str(error).strip() else ""
    return re.sub(r"//[^/@\s]*@", "//…@", first)
