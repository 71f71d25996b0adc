"""Whether a gold link is in a ledger, as `shared/gold/score.py` counts it."""

from itertools import product
from typing import Any

from sayso.schema import Ledger


def found(ledger: Ledger, ids: dict[str, str], gold: dict[str, Any]) -> bool:
    """Whether one pair of the gold link's claims is linked so; agreement also by standing in one point."""
    a = {ids[c] for c in gold["claims"] if c in ids}
    b = {ids[c] for c in gold.get("against", gold["claims"]) if c in ids}
    kinds = {gold["kind"], *gold.get("also_accept", ())}
    linked = any(k.kind in kinds and k.a != k.b and ((k.a in a and k.b in b) or (k.b in a and k.a in b)) for k in ledger.links)
    home = {c: p.id for p in ledger.points for c in p.claims}
    return linked or ("agrees" in kinds and any(x != y and home[x] == home[y] for x, y in product(a, b)))
