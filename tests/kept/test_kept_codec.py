"""Parts as bytes: a large one is compressed, and comes back as it was or is known to be damaged."""

import pytest

from sayso.errors import Damaged
from sayso.kept import codec
from sayso.link import link
from sayso.schema import Ledger


@pytest.fixture
def part(pile) -> Ledger:
    made = link(pile)
    return Ledger(**{name: getattr(made, name) for name in Ledger.__slots__ if name not in {"reports", "claims"}})


@pytest.mark.parametrize("large", [1, 10**9])
def test_a_part_comes_back_as_it_was_compressed_or_not(part: Ledger, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "_LARGE", large)
    stored = codec.part_bytes(part)
    assert codec.part_from(stored) == part
    assert codec.part_bytes(codec.part_from(stored)) == stored
    assert stored.startswith(codec._COMPRESSED) == (large == 1)


@pytest.mark.parametrize("large", [1, 10**9])
def test_a_part_cut_short_is_known_to_be_damaged(part: Ledger, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "_LARGE", large)
    with pytest.raises(Damaged):
        codec.part_from(codec.part_bytes(part)[:-1])
