"""Deliveries on disk: what arrived, copied once and never changed, so that any stage can be done again from it.

    OUT/deliveries/raw/<delivery>/manifest.json     settings and files; its digest names the folder beside it
    OUT/deliveries/raw/<delivery>/<digest>/<n>/...  the files of the n-th input, under their own names

The manifest is the one pointer to a delivery: a new content under an old name replaces it in one rename. How the
files are read as articles stands in `dateline.articles`.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import IO, Any

from dateline.articles.formats.sources import Source, find_sources
from dateline.articles.rejects import Refusal
from dateline.errors import InputError
from dateline.publish.atomic import sync
from dateline.reject_share import MAX_REJECT_SHARE
from pipelines.store import REJECTS_OF, Store, locked, made_from, write_text

PER_DELIVERY = ("articles", "timexes", "event_mentions")
REJECTS_PER_DELIVERY = tuple(REJECTS_OF + table for table in PER_DELIVERY)
ALL_PER_DELIVERY = (*PER_DELIVERY, *REJECTS_PER_DELIVERY)
_MANIFEST = "manifest.json"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """How a delivery is to be read; part of its identity."""

    published: date | None = None
    kind: str = "auto"
    all_events: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)

    def as_told(self) -> dict[str, Any]:
        """The settings as plain values, days in ISO 8601; columns only where some are told."""
        told = {**asdict(self), "published": self.published.isoformat() if self.published else None}
        return told if self.columns else {name: value for name, value in told.items() if name != "columns"}


@dataclass(frozen=True, slots=True)
class Taken:
    """One delivered file, by its path under the delivery's folder; `problem` and `reason` say why it was not read."""

    path: str
    size: int = 0
    sha256: str = ""
    problem: str = ""
    reason: str = ""

    @property
    def name(self) -> str:
        """The name by which rows refer to the file."""
        return self.path.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one delivery consists of.

    `max_reject_share` decides whether it is let through, and so is no part of what it is.
    """

    delivery: str
    digest: str
    settings: Settings = field(default_factory=Settings)
    files: tuple[Taken, ...] = ()
    max_reject_share: float = MAX_REJECT_SHARE

    @property
    def unread(self) -> tuple[Taken, ...]:
        """The files that could not be read."""
        return tuple(file for file in self.files if file.problem)

    def to_json(self) -> str:
        """The manifest as it stands on disk."""
        told = {**asdict(self), "settings": self.settings.as_told()}
        return json.dumps(told, default=str, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        """The manifest written by `to_json`."""
        told: dict[str, Any] = json.loads(text)
        settings = told["settings"]
        day = settings["published"]
        return cls(
            told["delivery"],
            told["digest"],
            Settings(
                date.fromisoformat(day) if day else None,
                settings["kind"],
                settings["all_events"],
                settings.get("columns", {}),
            ),
            tuple(Taken(**file) for file in told["files"]),
            told.get("max_reject_share", MAX_REJECT_SHARE),
        )


def take(  # noqa: PLR0913 - how a delivery is taken, by name
    store: Store,
    inputs: Sequence[Path],
    settings: Settings,
    name: str | None = None,
    max_reject_share: float = MAX_REJECT_SHARE,
    *,
    waiting: Callable[[], None] = lambda: None,
) -> Manifest:
    """Copy `inputs` (files, folders, `-`) into the store as one delivery and return its manifest.

    A name that is given again waits for the run that reads what it named, and says so to `waiting`. Without a name, the
    delivery is named by its content and settings, so taking the same again changes nothing. A path that does not exist,
    or an unusable name, raises InputError; a file that cannot be read is noted in the manifest.
    """
    if name is not None and (not name or name.startswith(".") or "/" in name or name != name.strip()):
        raise InputError(f"{name!r} cannot name a delivery: it must be a file name that does not start with a dot")
    with locked(store.raw), _staging(store) as staging:
        files = tuple(taken for n, path in enumerate(inputs) for taken in _copied(path, staging / str(n), staging))
        digest = _digest(files, settings)
        manifest = Manifest(name or digest, digest, settings, files, max_reject_share)
        _install(store, manifest, staging, waiting)
    return manifest


def manifest_of(store: Store, delivery: str) -> Manifest:
    """The manifest of a delivery; InputError where this output never took it."""
    path = store.raw / delivery / _MANIFEST
    if not path.exists():
        raise InputError(f"the delivery {delivery!r} was never taken into {store.root}: {path} is missing")
    return Manifest.from_json(path.read_text(encoding="utf-8"))


def settings_of(store: Store, delivery: str) -> Settings:
    """How a delivery is to be read; InputError where this output never took it."""
    return manifest_of(store, delivery).settings


def inputs_of(store: Store, manifest: Manifest) -> list[Path]:
    """The paths to read a delivery from: a file or a folder for each input, in the order in which they were given."""
    folder = store.raw / manifest.delivery / manifest.digest
    return [path for place in sorted(folder.iterdir(), key=lambda place: int(place.name)) for path in place.iterdir()]


def deliveries(store: Store) -> list[str]:
    """The names of all deliveries taken, sorted."""
    return sorted(path.parent.name for path in store.raw.glob(f"*/{_MANIFEST}"))


def is_whole(store: Store, delivery: str) -> bool:
    """Whether every table of a delivery was made from what it now consists of."""
    digest = manifest_of(store, delivery).digest
    return all(made_from(store.path(table, delivery)) == digest for table in ALL_PER_DELIVERY)


def pending(store: Store) -> list[str]:
    """Deliveries that were taken and not carried through, as after a crash."""
    return [delivery for delivery in deliveries(store) if not is_whole(store, delivery)]


def retake(store: Store, manifest: Manifest) -> Manifest:
    """Enter what is left of a delivery's files, some of which were cut; call it with `store.raw` locked.

    The delivery keeps its name and gets the digest of what it now consists of. Files that could not be read stay noted.
    """
    home = store.raw / manifest.delivery
    folder = home / manifest.digest
    files = tuple(_again(file, folder) for file in manifest.files if file.problem or (folder / file.path).exists())
    if not any(not file.problem for file in files):
        files = ()
    after = replace(manifest, digest=_digest(files, manifest.settings), files=files)
    if after.digest != manifest.digest:
        folder.rename(home / after.digest)
        sync(home)
    write_text(after.to_json(), home / _MANIFEST)
    return after


def _again(file: Taken, folder: Path) -> Taken:
    if file.problem:
        return file
    data = (folder / file.path).read_bytes()
    return replace(file, size=len(data), sha256=hashlib.sha256(data).hexdigest())


@contextmanager
def being_read(store: Store, delivery: str, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold one delivery, so that it is not replaced while a run reads it, and no two runs make its tables."""
    with locked(store.raw / delivery, waiting):
        yield


@contextmanager
def _staging(store: Store) -> Iterator[Path]:
    """An empty folder on the store's own filesystem, gone afterwards; what a crash left of it goes first."""
    folder = store.raw / ".taking"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copied(path: Path, place: Path, staging: Path) -> Iterator[Taken]:
    """Copy the files that the readers would open below `place`, under the names by which rows refer to them."""
    for source in find_sources([path]):
        if isinstance(source, Source):
            yield _copy(source, place / source.name, staging)
            if source.sidecar:
                beside = Source(str(Path(source.name).with_name(source.sidecar.name)), source.sidecar)
                yield _copy(beside, place / beside.name, staging)
        else:
            name, refusal = source
            yield Taken(str((place / name).relative_to(staging)), problem=refusal.message, reason=refusal.reason)


def _copy(source: Source, target: Path, staging: Path) -> Taken:
    stream = source.open()
    if isinstance(stream, Refusal):
        return Taken(str(target.relative_to(staging)), problem=stream.message, reason=stream.reason)
    with stream:
        return _copy_stream(stream, target, staging)


def _copy_stream(stream: IO[bytes] | io.BufferedIOBase, target: Path, staging: Path) -> Taken:
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as copy:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            size += copy.write(chunk)
    sync(target)
    return Taken(str(target.relative_to(staging)), size, digest.hexdigest())


def _digest(files: Sequence[Taken], settings: Settings) -> str:
    """What is delivered and how it is to be read, in 16 hexadecimal digits."""
    read = [{name: value for name, value in asdict(file).items() if name != "reason"} for file in files]
    identity: Mapping[str, Any] = {"files": read, "settings": settings.as_told()}
    return hashlib.sha256(json.dumps(identity, default=str, sort_keys=True).encode()).hexdigest()[:16]


def _install(store: Store, manifest: Manifest, staging: Path, waiting: Callable[[], None]) -> None:
    home = store.raw / manifest.delivery
    content = home / manifest.digest
    home.mkdir(parents=True, exist_ok=True)
    if not content.exists():
        staging.rename(content)
        sync(home)
    if (home / _MANIFEST).exists() and manifest_of(store, manifest.delivery).digest != manifest.digest:
        with being_read(store, manifest.delivery, waiting):
            _switch(home, manifest)
    else:
        _switch(home, manifest)


def _switch(home: Path, manifest: Manifest) -> None:
    write_text(manifest.to_json(), home / _MANIFEST)
    for old in home.iterdir():
        if old.is_dir() and old.name != manifest.digest:
            shutil.rmtree(old)
