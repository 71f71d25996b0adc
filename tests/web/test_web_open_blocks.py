"""Which blocks stay open when more was looked at than may stay open."""

from dataclasses import replace

import pytest

from sayso.kept import Part
from sayso.schema import Ledger
from sayso.web import open_blocks
from sayso.web.open_blocks import OpenBlocks


def part(block: str, claims: int, ledger: Ledger, *, turn: int = 1, reports: int = 1) -> Part:
    return Part(block, turn, 0, replace(ledger, claims=ledger.claims[:1] * claims, reports=ledger.reports[:1] * reports))


@pytest.fixture
def blocks(monkeypatch: pytest.MonkeyPatch) -> OpenBlocks:
    monkeypatch.setattr(open_blocks, "OPEN", 100)
    monkeypatch.setattr(open_blocks, "LARGE", 50)
    monkeypatch.setattr(open_blocks, "SMALL_ONES", 20)
    return OpenBlocks()


def test_a_large_block_stays_open_while_small_ones_come_and_go(blocks: OpenBlocks, demo_ledger: Ledger) -> None:
    blocks.put(part("large", 60, demo_ledger))
    for n in range(9):
        blocks.put(part(f"small {n}", 10, demo_ledger))
    assert blocks.get("large") is not None
    assert [n for n in range(9) if blocks.get(f"small {n}")] == [5, 6, 7, 8]


def test_small_blocks_keep_their_share_beside_large_ones_of_which_the_one_looked_at_last_stays(
    blocks: OpenBlocks, demo_ledger: Ledger
) -> None:
    for name, claims in (("one", 60), ("a", 10), ("b", 10), ("c", 10), ("other", 60)):
        blocks.put(part(name, claims, demo_ledger))
    assert [name for name in ("one", "a", "b", "c", "other") if blocks.get(name)] == ["b", "c", "other"]


def test_the_block_looked_at_last_is_open_however_large_it_is(blocks: OpenBlocks, demo_ledger: Ledger) -> None:
    blocks.put(part("small", 10, demo_ledger))
    blocks.put(part("huge", 500, demo_ledger))
    assert blocks.get("huge") is not None
    assert blocks.get("small") is None


def test_blocks_of_reports_without_a_claim_take_room_too(blocks: OpenBlocks, demo_ledger: Ledger) -> None:
    for n in range(4):
        blocks.put(part(f"silent {n}", 0, demo_ledger, reports=40))
    assert [n for n in range(4) if blocks.get(f"silent {n}")] == [2, 3]
