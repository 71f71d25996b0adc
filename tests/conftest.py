"""What all tests share: how Hypothesis draws, and the demo story and a small pile read once a process."""

import pytest
from hypothesis import HealthCheck, settings

from readings import demo_files, read_files, read_text
from sayso import flow
from sayso.export.ledger_json import ledger_bytes
from sayso.link import link
from sayso.schema import Ledger

# The same examples on every run and machine, so that a red test is red for everybody; no deadline, as the machines are shared.
settings.register_profile("sayso", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sayso")

TEXTS = (
    "Nine people drowned when the Vessin ferry sank off Lowport on Monday, Minister Oren Vass said.",
    "At least 12 people died when the Vessin ferry sank off Lowport, Mayor Lena Oswin told the Lowport Gazette.",
    "The Vessin ferry off Lowport was overloaded, an official who asked not to be named said. The Ferry Board denied it.",
    "“We counted 12 bodies from the Vessin ferry,” Oren Vass said in Lowport. Police put the number of missing at about 40.",
    "Nine people drowned when the Vessin ferry sank off Lowport on Monday, Minister Oren Vass said. More soon.",
    "Grandmaster Veli Orsk won the chess open in Port Ellen with a rook sacrifice, the organisers said.",
    "Veli Orsk, who won the chess open in Port Ellen, said the rook sacrifice was luck.",
    "A circus elephant called Bimba walked through the fish market of Quarn, trader Ina Toll said.",
    "The elephant Bimba ate 40 herrings at the fish market of Quarn, the circus said.",
)


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


@pytest.fixture(scope="session")
def pile() -> tuple[flow.Read, ...]:
    """Nine small reports on a ferry (the first five, of which two are nearly the same), a chess open and an elephant."""
    return tuple(read_text(text, published=f"2031-03-0{n + 1}", outlet=f"Outlet {n % 3}") for n, text in enumerate(TEXTS))
