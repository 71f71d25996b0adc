"""A claim ledger of news reports: who says it, through whom, how firmly, and how many independent origins stand behind it.

The whole way in five lines; nothing is stored and nothing leaves the machine:

    >>> import sayso
    >>> wire = b"Divers recovered six bodies from the Vessin ferry, Ida Crone said on Monday."
    >>> paper = b"At least six people died on the Vessin ferry, said Ida Crone, the harbour master."
    >>> reports = [report for source in (wire, paper) for report in sayso.read(source, published="2031-03-04")]
    >>> ledger = sayso.link(sayso.annotate(reports))
    >>> sorted({claim.voice.name for claim in ledger.claims if "Crone" in claim.voice.name})
    ['Ida Crone']

`read` also takes a path; `extract` gives one document's claims; `open_store` opens the database the command line writes to.
The nouns these functions hand on are in `sayso.schema`.

The functions `read`, `annotate`, `extract` and `link` carry the names of the subpackages that do the work. Here the function
wins: `sayso.read` is always the function, and `from sayso.read import ...` always finds the subpackage.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sayso.errors import InputError, SaysoError

if TYPE_CHECKING:
    from sayso.schema import Claim, Document, Ledger, Reading, Report
    from sayso.store import Store

__all__ = ["Ledger", "SaysoError", "__version__", "annotate", "extract", "link", "open_store", "read"]


def read(  # noqa: PLR0913  what a user may declare about a report is these five
    source: Path | str | bytes,
    *,
    name: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    on_error: Callable[[InputError], None] | None = None,
) -> "Iterator[Report]":
    """The reports in a file or in bytes: one for a text or a page, one a row for JSONL.

    outlet, published (ISO 8601) and url, where given, stand above what the input says of itself. Raises InputError for
    what cannot be read; with on_error, a bad row is handed to it and the rows after it are kept.
    """
    from sayso.read import read as read_source  # noqa: PLC0415  readers load when used, so that `import sayso` is quick

    path_or_bytes = Path(source) if isinstance(source, str) else source
    return read_source(path_or_bytes, name=name, outlet=outlet, published=published, url=url, on_error=on_error)


def annotate(reports: "Iterable[Report]") -> "Iterator[Document]":
    """Each report with its sentences, entities, times, places, figures and attributions marked, in the order given."""
    from sayso.annotate import annotate_many  # noqa: PLC0415  spaCy loads when used

    return annotate_many(reports)


def extract(document: "Document") -> "tuple[Claim, ...]":
    """The claims of one document: who says what, through whom, how firmly."""
    from sayso.annotate import with_meanings  # noqa: PLC0415
    from sayso.extract import extract as extract_claims  # noqa: PLC0415

    return with_meanings(document.report, extract_claims(document))


def link(items: "Iterable[Document | Reading]", *, stories: Mapping[str, Sequence[str]] | None = None) -> "Ledger":
    """The ledger of these reports. Takes documents (their claims are extracted first) or readings from a store.

    stories: story id -> report ids, for stories the caller has named; other reports are grouped by what they tell.
    """
    from sayso.flow import ledger_of  # noqa: PLC0415

    return ledger_of(items, stories=stories)


def open_store(path: Path | str) -> "Store":
    """The database at this path, made if it is not there; use it as a context manager. Raises StoreError."""
    from sayso.store import open_store as open_at  # noqa: PLC0415  SQLAlchemy loads when used

    return open_at(Path(path))


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415  reading the package's metadata costs 20 ms

        return version("sayso")
    if name == "Ledger":
        from sayso.schema import Ledger  # noqa: PLC0415

        return Ledger
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")


class _Face(ModuleType):
    """Keeps the four functions in place when Python hangs the subpackage of the same name here on its first import."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in ("read", "annotate", "extract", "link") and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
