"""From what was typed (files, folders, addresses, "-") to sources, in a fixed order."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.errors import EmptyInput, InputError, UsageError
from sayso.flow import Source

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What there is to read: each input once, in order; and what was declared for all of them."""

    items: tuple[str, ...]
    outlet: str | None = None
    published: str | None = None

    def __len__(self) -> int:
        return len(self.items)


def gather(
    typed: Sequence[str],
    setting: Setting,
    *,
    outlet: str | None = None,
    published: str | None = None,
    besides: Path | None = None,
) -> Inputs:
    """The inputs: folders opened, in sorted order; what is typed twice taken once; `besides` (the store itself) left out. An
    empty folder stays, to be named as such.

    Raises UsageError for a publication date that is none, and for "-" where nobody can type.
    """
    if published is not None:
        from sayso.read import read  # noqa: PLC0415

        read(b"", published=published)  # refuses a wrong date at once, before anything is touched
    if STDIN in typed and setting.no_input and sys.stdin.isatty():
        raise UsageError("'-' would wait for someone to type, and --no-input forbids that")
    items = dict.fromkeys(item for given in typed for item in _without_store(given, besides))
    return Inputs(tuple(items), outlet, published)


def sources(inputs: Inputs, on_failure: Callable[[InputError], None], *, started: Callable[[str], None]) -> Iterator[Source]:
    """Each input as a source; pages are fetched as their turn comes. What cannot be got goes to on_failure."""
    for item in inputs.items:
        started(item)
        try:
            source = _source(item)
        except InputError as failure:
            on_failure(failure)
            continue
        yield replace(source, outlet=inputs.outlet, published=inputs.published)


def _opened(given: str) -> Iterable[str]:
    """The files of a folder, hidden ones left out, folder by folder in sorted order; anything else as it is."""
    if given == STDIN or _ADDRESS.match(given) or not Path(given).is_dir():
        return [given]
    found = []
    for folder, folders, files in os.walk(given):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [str(Path(folder, name)) for name in sorted(files) if not name.startswith(".")]
    return found


def _without_store(given: str, store: Path | None) -> Iterable[str]:
    files = [item for item in _opened(given) if not _is_store(item, store)]
    return files or ([given] if given != STDIN and not _ADDRESS.match(given) and Path(given).is_dir() else [])


def _is_store(item: str, store: Path | None) -> bool:
    """Whether the item is the store's own file, or one that SQLite keeps beside it."""
    return store is not None and any(
        Path(item).absolute() == Path(f"{store.absolute()}{end}") for end in ("", "-journal", "-wal", "-shm")
    )


def _source(item: str) -> Source:
    if item == STDIN:
        if sys.stdin.isatty():
            screen.hint("Paste the report, then press Ctrl-D on a line of its own.")
        return Source(sys.stdin.buffer.read())
    if _ADDRESS.match(item):
        from sayso import __version__  # noqa: PLC0415
        from sayso.read.fetch import fetch  # noqa: PLC0415  nothing of the network loads until an address is typed

        page = fetch(item, version=__version__)
        return Source(page.content, name=item, url=item, media_type=page.media_type)
    path = Path(item)
    if not path.exists():
        raise InputError(item, "there is no such file or folder")
    if path.is_dir():
        raise EmptyInput(item, "there are no reports in this folder")
    if not path.is_file():
        raise InputError(item, "this is neither a file nor a folder")
    return Source(path)
