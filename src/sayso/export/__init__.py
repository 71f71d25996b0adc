"""Ledger -> bytes. A format is one function in one file and one line in FORMATS."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sayso.export.canonical import dumps
from sayso.export.claims_csv import claims_csv
from sayso.export.html import dossier
from sayso.export.ledger_json import ledger_bytes, ledger_json
from sayso.export.reading_json import reading_json
from sayso.export.vague import RULES
from sayso.schema import Ledger

FORMATS: Mapping[str, Callable[[Ledger], bytes]] = MappingProxyType(
    {
        "html": dossier,
        "json": ledger_bytes,
        "csv": claims_csv,
    }
)
"""Name, as `sayso export` takes it and as the file's ending, to the function that writes it."""

__all__ = ["FORMATS", "RULES", "claims_csv", "dossier", "dumps", "ledger_bytes", "ledger_json", "reading_json"]
