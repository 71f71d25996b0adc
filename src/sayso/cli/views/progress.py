"""A bar on stderr for whatever takes more than two seconds, shown only to a person."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.export.visible import visible
from sayso.export.words import count

_PATIENCE = 2.0  # seconds; DESIGN.md's surface: progress for anything over two


@dataclass(slots=True)
class Meter:
    """Counts inputs begun and reports done, and says which input is being read."""

    bar: Progress
    inputs: int
    begun: int = 0
    reports: int = 0

    def begin(self, name: str) -> None:
        """The next input is being read."""
        self.begun += 1
        self.bar.update(self.bar.task_ids[0], completed=self.begun - 1, description=visible(name)[-40:])

    def done(self) -> None:
        """One more report is finished."""
        self.reports += 1
        self.bar.update(self.bar.task_ids[0], reports=count(self.reports, "report"))


@contextmanager
def meter(inputs: int) -> Iterator[Meter]:
    """Meter this many inputs. Nothing is shown before two seconds have passed, nor where stderr is no terminal."""
    columns = (TextColumn("{task.fields[reports]}"), BarColumn(), TextColumn("{task.description}", markup=False))
    bar = Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True, disable=not _watched())
    bar.add_task("", total=inputs, reports="")
    with _shown_late(bar.start, bar.stop):
        yield Meter(bar, inputs)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say what is going on if it takes more than two seconds; its length is not known."""
    status = Console(stderr=True).status(what)
    with _shown_late(status.start, status.stop):
        yield


@contextmanager
def _shown_late(start: Callable[[], None], stop: Callable[[], None]) -> Iterator[None]:
    if not _watched():
        yield
        return
    starter = Timer(_PATIENCE, start)
    starter.start()
    try:
        yield
    finally:
        starter.cancel()
        starter.join()  # it may just be starting
        stop()


def _watched() -> bool:
    """Whether a person looks at stderr. FORCE_COLOR may call a file a terminal; a bar in a log is a nuisance all the same."""
    return sys.stderr.isatty()
