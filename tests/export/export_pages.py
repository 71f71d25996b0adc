"""The pages of three ledgers, written once and parsed once for all tests of the dossier; read only."""

import lxml.html
import pytest
from export_ledgers import dam, hostile

from sayso.export import dossier
from sayso.schema import Ledger

CASES = {"dam": dam(), "hostile": hostile(), "empty": Ledger()}
PAGES = {name: dossier(ledger).decode() for name, ledger in CASES.items()}
DOM = {name: lxml.html.document_fromstring(page) for name, page in PAGES.items()}
EVERY = pytest.mark.parametrize("name", list(CASES))
