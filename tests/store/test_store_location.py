"""Where the ledger lies by default."""

from pathlib import Path

import platformdirs
import pytest

from sayso.errors import UsageError
from sayso.store import locate


def test_the_option_comes_before_the_variable_and_the_variable_before_the_data_folder() -> None:
    assert locate("here.db", {"SAYSO_DB": "there.db"}) == Path("here.db")
    assert locate(None, {"SAYSO_DB": "there.db"}) == Path("there.db")
    assert locate(None, {}) == platformdirs.user_data_path("sayso", appauthor=False) / "ledger.db"


def test_an_empty_variable_counts_as_unset() -> None:
    assert locate(None, {"SAYSO_DB": ""}) == locate(None, {})


def test_a_tilde_is_the_home_folder() -> None:
    assert locate("~/ledger.db", {}) == Path.home() / "ledger.db"
    with pytest.raises(UsageError, match="--db ~nobody-of-this-name/x"):
        locate("~nobody-of-this-name/x", {})


def test_an_empty_option_and_a_url_are_refused() -> None:
    with pytest.raises(UsageError, match="--db names no file"):
        locate(" ", {})
    with pytest.raises(UsageError, match="SAYSO_DB takes a path, not a URL"):
        locate(None, {"SAYSO_DB": "postgresql://host/name"})
