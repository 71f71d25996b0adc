"""Who speaks for whom is looked for in any text, without end where a text is nothing but names."""

import time

import pytest
from link_samples import report

from sayso.link.naming.desks import find_desks
from sayso.link.naming.voices import NameIndex


@pytest.mark.parametrize("run", ["A", "Aa ", "A-", "A'-", "Aa of the ", "Aa & ", "A. "])
def test_a_long_run_of_capitals_is_gone_through_once(run: str) -> None:
    text = report(run * (60_000 // len(run)))
    start = time.process_time()
    find_desks([text], NameIndex({}, {}, {}))
    assert time.process_time() - start < 1
