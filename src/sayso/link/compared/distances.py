"""How far apart what two claims speak of lies."""

import math

from sayso.link.compared.traits import Traits

# Places further apart are different ones: 161 km is the hundred miles by which toponym work calls two places the same.
SAME_PLACE_KM = 161.0


def places_near(a: Traits, b: Traits) -> bool | None:
    """Whether any of a's places is one of b's or within `SAME_PLACE_KM`; None if either names no place or nothing is known of
    them.
    """
    if not a.places or not b.places:
        return None
    if {name for name, _, _ in a.places} & {name for name, _, _ in b.places}:
        return True
    gaps = [_km(x, y) for x in a.places for y in b.places]
    known = [gap for gap in gaps if gap is not None]
    return min(known) <= SAME_PLACE_KM if known else None


def _km(a: tuple[str, float | None, float | None], b: tuple[str, float | None, float | None]) -> float | None:
    """Great-circle distance (haversine, radius 6371 km)."""
    if a[1] is None or a[2] is None or b[1] is None or b[2] is None:
        return None
    x, y = math.radians(a[1]), math.radians(b[1])
    half = math.sin((y - x) / 2) ** 2 + math.cos(x) * math.cos(y) * math.sin(math.radians(b[2] - a[2]) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))
