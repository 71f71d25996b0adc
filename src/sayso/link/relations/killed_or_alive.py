"""Whether somebody named was killed or lives: "a strike killed Faris Daoud", "Daoud was alive", "Daoud survived the strike"."""

import re
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.schema import Factuality, Stance
from sayso.schema.victims import Harm

_NAME = r"(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+"
# "Daoud, the commander, survived"; not "survived by a wife".
_LIVES = re.compile(
    rf"(?P<who>{_NAME})(?:, [^,;:.]{{2,60}},)?"
    r" (?:(?:has|have|had) )?(?:(?:is|was|were|are) (?:still |in fact |actually |now )?(?:alive|not dead|unharmed|safe and well)"
    r"|survived(?! by\b)|escaped (?:unharmed|unhurt|alive|the (?:strike|attack|blast|bombing))"
    r"|(?:did not|didn[’']t|had not|has not) (?:die|died|been killed))\b"
)
_SURE = (Factuality.CERTAIN, Factuality.PROBABLE)


def killed_or_alive(a: Traits, b: Traits) -> int | None:
    """-1 if one says that somebody was killed and the other that he lives. None where they do not tell this of one person."""
    if not {a.claim.stance, b.claim.stance} <= {Stance.STATES, Stance.CONFIRMS} or a.stories.isdisjoint(b.stories):
        return None
    if not (_dead(a) & _alive(b.claim.quote) or _dead(b) & _alive(a.claim.quote)):
        return None
    return -1 if {a.claim.factuality, b.claim.factuality} <= set(_SURE) else 0


def _dead(traits: Traits) -> frozenset[str]:
    """The surnames of those whom a claim names as killed."""
    killed = (v.name for v in traits.claim.victims if v.harm is Harm.KILLED and v.name)
    return frozenset(words[-1] for name in killed if (words := words_of(name)))


@lru_cache(maxsize=16384)
def _alive(quote: str) -> frozenset[str]:
    """The surnames of those of whom words say that they live."""
    return frozenset(words[-1] for found in _LIVES.finditer(quote) if (words := words_of(found["who"])))
