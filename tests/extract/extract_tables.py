"""Tables of sentences, and finding a claim by its words."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from sayso.schema import Claim


def shortest(claims: Sequence[Claim], words: str) -> Claim:
    """The claim that holds these words and least besides."""
    holding = [claim for claim in claims if words in claim.quote]
    assert holding, [claim.quote for claim in claims]
    return min(holding, key=lambda claim: len(claim.quote))


def rows(table: Sequence[tuple[Any, ...]], weak: Mapping[str, str]) -> list[Any]:
    """The table's rows under the name of their text. weak: texts that are still read wrongly, and why; when one comes right, the
    test fails until it is taken off that list.
    """
    assert weak.keys() <= {row[0] for row in table}
    marks = {text: [pytest.mark.xfail(reason=reason, strict=True)] for text, reason in weak.items()}
    return [pytest.param(*row, id=row[0], marks=marks.get(row[0], [])) for row in table]
