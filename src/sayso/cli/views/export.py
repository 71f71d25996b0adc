"""`sayso export`: the ledger as a file."""

import os
import tempfile
from pathlib import Path

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import linked
from sayso.errors import SaysoError, UsageError
from sayso.export import FORMATS, RULES, claims_csv
from sayso.export.canonical import dumps
from sayso.schema import Ledger

SQLITE = b"SQLite format 3\0"  # how every SQLite database begins


def run(setting: Setting, name: str, output: str | None, story: str | None, vague: str | None) -> None:
    """Write the ledger of the store or of one story to a file or to stdout.

    vague: name of the rule for vague figures. Raises UsageError for an unknown format or rule, and for a rule where none applies.
    """
    if name not in FORMATS:
        raise UsageError(f"there is no format {name}; there are: {', '.join(sorted(FORMATS))}")
    refuse_stores(output, setting.db)
    if vague is not None and name != "csv":
        raise UsageError(f"--vague is for csv only, not for {name}")
    if vague is not None and vague not in RULES:
        raise UsageError(f"there is no rule {vague}; there are: {', '.join(sorted(RULES))}")
    ledger = linked(setting, story).ledger
    data = FORMATS[name](ledger) if vague is None else claims_csv(ledger, vague=RULES[vague])
    if output is None or output == "-":
        screen.write(data)
        return
    write_whole(Path(output), data)
    if setting.as_json:
        screen.write(dumps({"format": name, "file": output, "bytes": len(data)}) + b"\n")
    else:
        screen.hint(f"{output}: {len(data):,} bytes")


def refuse_stores(output: str | None, db: str | None) -> None:
    """Raise UsageError where the file named would be written over a database, this store's or any other."""
    if output is None or output == "-":
        return
    path = Path(output)
    try:
        with path.open("rb") as stream:
            database = path.is_file() and stream.read(len(SQLITE)) == SQLITE
    except OSError:
        database = False
    beside = db is not None and any(path.absolute() == Path(f"{Path(db).absolute()}{end}") for end in ("", "-journal", "-wal"))
    if database or beside:
        raise UsageError(f"{output} is a database; an export is not written over one")


def write_dossier(path: Path, ledger: Ledger) -> None:
    """The HTML dossier of a ledger, as one file."""
    write_whole(path, FORMATS["html"](ledger))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one go: who reads the path meanwhile sees the old file or the new one, never half. Raises SaysoError."""
    try:
        if path.exists() and not path.is_file():  # a pipe or /dev/stdout is written to, not replaced; a folder is an error
            path.write_bytes(data)
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:
            part.write(data)
        _publish(Path(part.name), path)
    except OSError as error:
        raise SaysoError(f"{path} cannot be written: {error.strerror or error}") from error


def _publish(part: Path, path: Path) -> None:
    try:
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(0o666 & ~mask)  # a temporary file is for its owner only; this one is to be shared like any other
        part.replace(path)
    except OSError:
        part.unlink()
        raise
