"""Where the ledger lies when nobody says so at every command."""

from collections.abc import Mapping
from pathlib import Path

import platformdirs

from sayso.errors import UsageError

VARIABLE = "SAYSO_DB"
FILE_NAME = "ledger.db"


def locate(option: str | None, environment: Mapping[str, str]) -> Path:
    """The database's path: the `--db` option, else SAYSO_DB, else `ledger.db` in the user's data folder.

    The environment is handed in, as only the command line reads it. An empty variable counts as unset; an empty option, or a URL
    in either place, raises UsageError.
    """
    if option is not None:
        return _path(option, "--db")
    if environment.get(VARIABLE):
        return _path(environment[VARIABLE], VARIABLE)
    return platformdirs.user_data_path("sayso", appauthor=False) / FILE_NAME


def _path(value: str, said_by: str) -> Path:
    if not value.strip():
        raise UsageError(f"{said_by} names no file")
    if "://" in value:
        raise UsageError(f"{said_by} takes a path, not a URL: {value}")
    try:
        return Path(value).expanduser()
    except RuntimeError as error:  # "~somebody" where there is nobody of that name
        raise UsageError(f"{said_by} {value}: {error}") from error
