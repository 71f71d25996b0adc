"""Shared fixtures of the link tests."""

import pytest
from link_seeds import SEEDS, seed_readings

from sayso.schema import Reading


@pytest.fixture(scope="session")
def seeds() -> tuple[tuple[Reading, ...], dict[str, str]]:
    """Readings of the two seed reports made from their gold, and claim id by gold id."""
    if SEEDS is None:
        pytest.skip("the seed reports and their gold lie in a `shared` folder beside the checkout, which is not here")
    return seed_readings(SEEDS)
