"""`build`: the one door for programs. It takes a delivery, runs the job on it and says what came out.

The run belongs to the instance of `pipelines.home`, so the UI shows it and its materialisations afterwards. What is
done to the delivery stands in `assets`, how a run is started in `pipelines.runner`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from dateline.counting import counted
from dateline.reject_share import MAX_REJECT_SHARE
from pipelines.currency import outdated
from pipelines.deliveries import Settings, pending, take
from pipelines.reference_tables import keep_reference
from pipelines.runner import BuildResult, Runner, open_runner
from pipelines.store import Store, locked

__all__ = ["BuildResult", "build", "renew"]


def build(  # noqa: PLR0913 - the options of the command, by name
    inputs: Sequence[Path],
    out: Path,
    *,
    published: date | None,
    delivery: str | None,
    all_events: bool,
    kind: str,
    progress: Callable[[str], None],
    columns: Mapping[str, str] | None = None,
    reference: Path | None = None,
    max_reject_share: float = MAX_REJECT_SHARE,
) -> BuildResult:
    """Take `inputs` as one delivery into `out` and publish the timeline over all its deliveries.

    `reference` is a folder of the user's own reference tables, which are kept in `out` and used from then on.
    `max_reject_share` (0 to 1) of the records may be impossible to read. Building the same again replaces what it made
    before. Deliveries that an earlier build took and did not carry through are carried through first. Raises InputError
    for inputs that cannot be used, TooManyRejectsError where more cannot be read than may be, and RuleBrokenError where
    a rule could not run; then `out` publishes what it did before.
    """
    store = Store(out.absolute())
    if reference is not None:
        keep_reference(store, reference)
    settings = Settings(published, kind, all_events, columns or {})

    def wait() -> None:
        progress(f"a run reads the delivery {delivery} that is to be replaced; waiting for it to end")

    taken = take(store, inputs, settings, delivery, max_reject_share, waiting=wait)
    progress(f"delivery {taken.delivery}: {counted(len(taken.files), 'file')}")
    with open_runner(store, progress) as runner:
        for unfinished in _abandoned(store, progress):
            if unfinished != taken.delivery:
                _carry_through(runner, unfinished, progress)
        return runner.build(taken.delivery)


def renew(out: Path, *, progress: Callable[[str], None]) -> list[str]:
    """Make again what is pending or was made by another version, one delivery after the other, then publish.

    What is done is current, so a renewal that was interrupted goes on where it was. Gives the deliveries that could not
    be carried through; they stay as they were.
    """
    store = Store(out.absolute())
    with open_runner(store, progress) as runner:
        todo = outdated(store)
        failed = []
        for number, delivery in enumerate(todo, start=1):
            progress(f"delivery {delivery}: {number} of {len(todo)}")
            if not runner.carry_through(delivery):
                failed.append(delivery)
        if todo:
            runner.rebuild()
    return failed


def _abandoned(store: Store, progress: Callable[[str], None]) -> list[str]:
    """The deliveries that nobody is carrying through: those that are unfinished while no other run is under way."""
    with locked(store.deliveries, lambda: progress(f"another run writes to {store.root}; waiting for it")):
        return pending(store)


def _carry_through(runner: Runner, delivery: str, progress: Callable[[str], None]) -> None:
    progress(f"delivery {delivery} was not carried through; doing so now")
    if not runner.carry_through(delivery):
        progress(
            f"delivery {delivery} could not be carried through and counts as it last was, if it ever was; see its run in the UI"
        )
