"""What all tests share: how Hypothesis draws, and the demo story read once a process."""

import pytest
from hypothesis import HealthCheck, settings

from readings import demo_files, read_files
from sayso import flow
from sayso.export.ledger_json import ledger_bytes
from sayso.link import link
from sayso.schema import Ledger

# The same examples on every run and machine, so that a red test is red for everybody; no deadline, as the machines are shared.
settings.register_profile("sayso", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sayso")


@pytest.fixture(scope="session")
def demo_reads() -> tuple[flow.Read, ...]:
    """The fourteen reports of the demo story as the shipped pipeline reads them."""
    return tuple(read_files(demo_files()))


@pytest.fixture(scope="session")
def demo_ledger(demo_reads: tuple[flow.Read, ...]) -> Ledger:
    """The ledger of the demo story, linked as one declared story, as `sayso demo` does."""
    return link([read.reading for read in demo_reads], stories={"demo": [read.report.id for read in demo_reads]})


@pytest.fixture(scope="session")
def demo_bytes(demo_ledger: Ledger) -> bytes:
    """What `sayso ledger --json` would write of it."""
    return ledger_bytes(demo_ledger)
