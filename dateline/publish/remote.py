"""A published dataset on a filesystem by URL (`s3://bucket/prefix`, any that pyarrow knows), beside the local one.

    URL/snapshots/<id>/...      written first, file by file
    URL/latest.json             the pointer: one object, written last and in one request

Object stores have no renaming and no links, so the pointer is what is atomic there: a reader asks it for the folder and
finds that whole. Of two who publish at once the last one's pointer stands; both snapshots are whole.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import InputError, SnapshotError
from dateline.publish import layout
from dateline.publish.atomic import replace_bytes

if TYPE_CHECKING:
    import pyarrow.fs as pafs


def put(out: Path, url: str) -> str:
    """Copy the current snapshot of `out` to `url` and point at it there; gives the URL of its folder.

    Where this very snapshot is current already, nothing is sent. Snapshots that the local output no longer keeps are
    removed after the pointer has moved. InputError for a URL that names no filesystem,
    SnapshotError where nothing is published, or the other side refuses.
    """
    latest_file = out / layout.LATEST
    if not latest_file.is_file():
        raise SnapshotError(f"No dataset is published in {out}, so there is nothing to put to {url}.")
    latest = latest_file.read_bytes()
    told = json.loads(latest)
    filesystem, base = _open(url)
    try:
        if _pointer(filesystem, base) != latest:
            _send(filesystem, out / told["path"], f"{base}/{told['path']}")
            _write(filesystem, f"{base}/{layout.LATEST}", latest)
        _forget(filesystem, base, set(told["snapshots"]))
    except OSError as error:
        raise SnapshotError(f"{url} could not be written: {error}; what was current there still is") from error
    return f"{url.rstrip('/')}/{told['path']}"


def get(url: str, folder: Path) -> Path:
    """Copy the current snapshot at `url` into `folder` as an output with that one snapshot, and give `folder`.

    SnapshotError where there is none, InputError for a URL that names no filesystem.
    """
    filesystem, base = _open(url)
    try:
        latest = _read(filesystem, f"{base}/{layout.LATEST}")
        told = json.loads(latest)
        target = folder / told["path"]
        for name in layout.all_files():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(_read(filesystem, f"{base}/{told['path']}/{name}"))
    except OSError as error:
        raise SnapshotError(f"No whole dataset is published at {url}: {error}") from error
    (folder / layout.LATEST).write_bytes(latest)
    (folder / layout.CURRENT).symlink_to(told["path"])
    return folder


def is_url(text: str) -> bool:
    """Whether a place is meant as a URL rather than a path."""
    return "://" in text


def _open(url: str) -> tuple[pafs.FileSystem, str]:
    """The filesystem and the path on it; S3 takes its key, region and endpoint from the environment's AWS_ variables."""
    import os

    import pyarrow.fs as pafs

    try:
        filesystem, base = pafs.FileSystem.from_uri(url)
    except (OSError, ValueError) as error:  # Arrow's own errors are of these
        raise InputError(f"{url!r} names no filesystem: {error}") from error
    if not base.strip("/"):
        raise InputError(f"{url!r} names no bucket or folder; write it as s3://bucket/prefix")
    endpoint = os.environ.get("AWS_ENDPOINT_URL")
    if isinstance(filesystem, pafs.S3FileSystem) and endpoint:
        scheme, _, host = endpoint.rpartition("://")
        filesystem = pafs.S3FileSystem(endpoint_override=host, scheme=scheme or "https", region=filesystem.region)
    return filesystem, base.rstrip("/")


def _pointer(filesystem: pafs.FileSystem, base: str) -> bytes:
    """What the pointer says; nothing where there is none yet."""
    path = f"{base}/{layout.LATEST}"
    return _read(filesystem, path) if filesystem.get_file_info(path).is_file else b""


def _send(filesystem: pafs.FileSystem, source: Path, target: str) -> None:
    for folder in sorted({str(Path(name).parent) for name in layout.all_files()}):
        filesystem.create_dir(f"{target}/{folder}" if folder != "." else target, recursive=True)
    for name in layout.all_files():
        _write(filesystem, f"{target}/{name}", (source / name).read_bytes())


def _write(filesystem: pafs.FileSystem, path: str, content: bytes) -> None:
    """One object in one request, or, on a disk, one file beside its place and then renamed."""
    import pyarrow.fs as pafs

    if isinstance(filesystem, pafs.LocalFileSystem):
        replace_bytes(Path(path), content)
        return
    with filesystem.open_output_stream(path) as stream:
        stream.write(content)


def _forget(filesystem: pafs.FileSystem, base: str, kept: set[str]) -> None:
    import pyarrow.fs as pafs

    for folder in filesystem.get_file_info(pafs.FileSelector(f"{base}/{layout.SNAPSHOTS}", allow_not_found=True)):
        if folder.type == pafs.FileType.Directory and folder.base_name not in kept:
            filesystem.delete_dir(folder.path)


def _read(filesystem: pafs.FileSystem, path: str) -> bytes:
    with filesystem.open_input_stream(path) as stream:
        return bytes(stream.read())
