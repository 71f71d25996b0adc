"""A bar on stderr for whatever takes more than two seconds, shown only to a person."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.export.visible import visible

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
        self.bar.update(self.bar.task_ids[0], reports=self.reports)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say what is going on if it takes more than two seconds; its length is not known."""
    console = Console(stderr=True)
    status = console.status(visible(what))
    starter = Timer(_PATIENCE, status.start)
    starter.daemon = True
    if console.is_terminal:
        starter.start()
    try:
        yield
    finally:
        starter.cancel()
        status.stop()


@contextmanager
def meter(inputs: int) -> Iterator[Meter]:
    """Meter this many inputs. Nothing is shown before two seconds have passed, nor where stderr is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.fields[reports]} reports"), BarColumn(), TextColumn("{task.description}", markup=False))
    bar = Progress(*columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal)
    bar.add_task("", total=inputs, reports=0)
    starter = Timer(_PATIENCE, bar.start)
    starter.daemon = True
    if console.is_terminal:
        starter.start()
    try:
        yield Meter(bar, inputs)
    finally:
        starter.cancel()
        bar.stop()
