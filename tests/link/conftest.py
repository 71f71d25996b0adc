"""Shared fixtures of the link tests."""

from typing import Any

import pytest
from link_gold import SEEDS, demo_gold, gold_readings, seed_gold

from sayso.schema import Reading

Golden = tuple[dict[str, Any], tuple[Reading, ...], dict[str, str]]


@pytest.fixture(scope="session")
def seeds() -> Golden:
    """The seed reports' gold, readings made from it, and claim id by gold id."""
    if SEEDS is None:
        pytest.skip("the seed reports and their gold lie in a `shared` folder beside the checkout, which is not here")
    gold, reports = seed_gold(SEEDS)
    # What the extract stage finds for the two bare pointers: "claims" and "the allegations".
    return gold, *gold_readings(gold, reports, {"b12": ("b11",), "b13": ("b11",)})


@pytest.fixture(scope="session")
def demo() -> Golden:
    """The same for the demo story."""
    gold, reports = demo_gold()
    # "The union's figure", "speculation", "no such figure".
    return gold, *gold_readings(gold, reports, {"j08": ("j03",), "n10": ("n09",)})
