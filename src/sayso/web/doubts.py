"""Why a claim is worth a person's look, in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.export.dossier.index import is_contested
from sayso.export.words import FIRMNESS, count
from sayso.schema import Bound, Claim, Factuality, Kind, Link, Point

# What decides whom a reader believes (a dispute, an origin nobody can check, a name the words do not give) weighs
# most. What only makes a misreading likelier weighs least.
_MOST, _MUCH, _SOME = 3, 2, 1

_FIRM = (Factuality.CERTAIN, Factuality.NOT_CERTAIN)
_NAMELESS = (Kind.UNATTRIBUTED, Kind.REPORT)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason. weight: how much it speaks for looking, from 1."""

    words: str
    weight: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim with what its doubts are found in. point: None where it stands in none; links: its own."""

    claim: Claim
    point: Point | None
    links: Sequence[Link]


def doubts(seen: Seen) -> tuple[Doubt, ...]:
    """Every doubt about the claim, those that weigh most first."""
    found = (doubt for rule in _RULES if (doubt := rule(seen)) is not None)
    return tuple(sorted(found, key=lambda doubt: -doubt.weight))


def _disputed(seen: Seen) -> Doubt | None:
    against = sum(map(is_contested, seen.links))
    return Doubt(f"disputed: {count(against, 'link')} of denial, conflict or difference", _MOST) if against else None


def _single(seen: Seen) -> Doubt | None:
    if seen.point is None or seen.point.at_most != 1:
        return None
    origin = seen.point.origins[0]
    if not origin.anonymous and origin.kind != Kind.UNATTRIBUTED:
        return None
    return Doubt("a single origin, and it is anonymous", _MOST)


def _resolved(seen: Seen) -> Doubt | None:
    how = [voice for voice in seen.claim.chain if voice.resolved is not None]
    return Doubt(f"the name {how[0].name} was worked out: {how[0].resolved}", _MUCH) if how else None


def _uncommitted(seen: Seen) -> Doubt | None:
    factuality = seen.claim.factuality
    if factuality in _FIRM:
        return None
    return Doubt(f"low firmness: {FIRMNESS[factuality][1]}", _MUCH if factuality is Factuality.UNCOMMITTED else _SOME)


def _nameless(seen: Seen) -> Doubt | None:
    voice = seen.claim.voice
    if voice.kind is Kind.UNATTRIBUTED:
        return Doubt("nobody is named as saying it", _SOME)
    if voice.anonymous:
        return Doubt("the voice is anonymous" + ("" if voice.reason else ", and no reason is given"), _SOME)
    return None


def _vague(seen: Seen) -> Doubt | None:
    vague = any(figure.bound is Bound.VAGUE for figure in seen.claim.figures)
    return Doubt("a figure without a number", _SOME) if vague else None


def _pieces(seen: Seen) -> Doubt | None:
    pieces = len(seen.claim.content)
    return Doubt(f"its words stand in {count(pieces, 'piece')}", _SOME) if pieces > 1 else None


def _far(seen: Seen) -> Doubt | None:
    voices = sum(voice.kind not in _NAMELESS for voice in seen.claim.chain)
    return Doubt(f"passed on through {count(voices, 'voice')}", _SOME) if voices > 2 else None


_RULES: Iterable[Callable[[Seen], Doubt | None]] = (
    _disputed,
    _single,
    _resolved,
    _uncommitted,
    _nameless,
    _vague,
    _pieces,
    _far,
)
