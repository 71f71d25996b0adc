"""Bytes -> Report. One format a file; `formats.py` says which reader takes what."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.errors import InputError, UsageError
from sayso.read import dates
from sayso.read.formats import reader_for
from sayso.read.source import Source
from sayso.schema import Report

__all__ = ["read"]


def read(  # noqa: PLR0913 (all but the first are options by keyword)
    source: Path | bytes,
    *,
    name: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    media_type: str | None = None,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Report]:
    """The reports in a file, or in bytes that came from elsewhere (standard input, a fetched page).

    name: what the report is called; a file's own name if not given. outlet, published, url: what the user declares; they stand
    before anything found in the input. media_type: the Content-Type it was served with, charset included. With on_error each
    InputError is handed over and the reading goes on with the next row; without, it is raised.

    Raises UsageError at once if `published` is no date; InputError, naming input and line, while reading.
    """
    if published:
        _require_date(published)
    is_path = isinstance(source, Path)
    place = str(source) if is_path else name or "standard input"
    # A file's name is bytes; those that are no UTF-8 are shown as such, as no text file or database could hold them.
    called = os.fsencode(name or (source.name if isinstance(source, Path) else "-")).decode(errors="backslashreplace")
    return _reports(Source(called, place, source, outlet, published, url, media_type), on_error or _raise)


def _reports(source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
    try:
        yield from reader_for(source).read(source, failed)
    except InputError as error:
        failed(error)


def _raise(error: InputError) -> None:
    raise error


def _require_date(published: str) -> None:
    try:
        normal = dates.iso(published)
    except dates.ImpossibleDateError as error:
        raise UsageError(f'published: there is no such date as "{published}"') from error
    if normal is None:
        raise UsageError(f'published: "{published}" does not give a date; write it as 2024-11-05')
