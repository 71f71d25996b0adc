"""Three small stories, read once, and what puts their reports into a store."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from readings import read_text
from sayso.flow import Read
from sayso.store import Store

PIPELINE = "test-1"
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
def pile() -> tuple[Read, ...]:
    """The reports and what is read in them."""
    return tuple(read_text(text, published=f"2031-03-0{n + 1}", outlet=f"Outlet {n % 3}") for n, text in enumerate(TEXTS))


@pytest.fixture(scope="session")
def put() -> Callable[[Store, Sequence[Read], str | None], None]:
    """Adds readings to a store, maybe to a story."""

    def add(store: Store, reads: Sequence[Read], story: str | None = None) -> None:
        for read in reads:
            store.add(read.document, read.claims, story=story, pipeline=PIPELINE)

    return add


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store lies."""
    return tmp_path / "ledger.db"
