"""Who had been given up for dead and lives: "two people thought dead were found alive", "three men presumed dead walked in"."""

import re

_HELD = (
    r"(?:,? ?(?:who|whom|that) (?:(?:had|have|was|were|has) )+(?:been )?|previously |earlier |at first )?"
    r"(?:\w+ly )?(?:thought|believed|presumed|feared|assumed|reported|declared|listed|given up for)"
    r"(?: to (?:be|have been))?(?: as)? (?:dead|lost|killed|drowned)\b"
)
_LIVE = (
    r"(?:(?:(?:was|were|been|are|is) (?:\w+ )?(?:found|discovered|located|traced|pulled out|dug out|identified) (?:[\w-]+ ){0,3}?"
    r"(?:alive|safe|well|unharmed)|(?:was|were|been|are|is) (?:\w+ )?(?:rescued|saved|alive|safe))\b"
    r"|(?:turned up|walked|returned|came (?:back|home)|reappeared|survived)\b)"
)
_FOUND = re.compile(rf"{_HELD}(?:(?! and | but )[^.;:]){{0,30}}? ?,? ?(?:(?:has|have|had) )?{_LIVE}")


def had_been_held_for_dead(after: str) -> bool:
    """Whether the words behind a number of people, in lower case, say that these had been held for dead and live."""
    return _FOUND.match(after) is not None
