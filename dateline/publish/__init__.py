"""The published dataset: tables in, a snapshot out that is whole or not there at all, and checks of what is there.

Nothing here decides what is in a table; it arranges, describes and writes what it is given. The files of a
snapshot are listed in `layout`, how they come to stand there in `snapshot`.
"""

from dateline.publish.snapshot import publish

__all__ = ["publish"]
