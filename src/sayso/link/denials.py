"""A denial is a claim by its speaker: it points at what it denies, also in other reports, and makes nothing false."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.link.compare import features
from sayso.link.statements import who
from sayso.link.traits import Traits
from sayso.schema import Link, LinkKind, Stance
from sayso.text import one_line

# A reason is one sentence in a cell; longer quotes are cut at a word.
_SHOWN = 80


def denials(group: Sequence[Traits], traits: Mapping[str, Traits]) -> Iterator[Link]:
    """Links from each denial in a point to every claim it denies, and agreement between two voices that deny the same.

    What it denies: the claims it points back to, wherever they stand, and the point's claims on the other side. A denial that only
    points back takes the other side of whatever it points to.
    """
    deniers = [t for t in group if t.claim.stance is Stance.DENIES]
    for one in deniers:
        pointed = {c for c in one.claim.about if c in traits}
        targets = {t.claim.id: t for t in group} | {c: traits[c] for c in sorted(pointed)}
        for target in (targets[c] for c in sorted(targets)):
            if target.claim.id != one.claim.id and _denied(one, target, pointed):
                reason = f"{who(one)} denies what {who(target)} {_said(target)}: {_cut(target.claim.quote)}."
                yield Link(LinkKind.DENIES, one.claim.id, target.claim.id, reason, features(one, target))
    for n, one in enumerate(deniers):
        for other in deniers[n + 1 :]:
            a, b = sorted((one, other), key=lambda t: t.claim.id)
            if a.side == b.side and a.speaker != b.speaker:
                reason = f"{who(a)} and {who(b)} both deny it."
                yield Link(LinkKind.AGREES, a.claim.id, b.claim.id, reason, features(a, b))


def _denied(one: Traits, target: Traits, pointed: set[str]) -> bool:
    if target.claim.stance is Stance.DENIES or target.side == 0:
        return False
    return target.claim.id in pointed or bool(one.claim.about) or one.side * target.side < 0


def _said(target: Traits) -> str:
    return {
        Stance.CONFIRMS: "confirms",
        Stance.ESTIMATES: "estimates",
        Stance.PREDICTS: "predicts",
        Stance.BELIEVES: "believes",
    }.get(target.claim.stance, "says")


def _cut(quote: str) -> str:
    text = one_line(quote).strip("“”\"'.,; ")
    short = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"“{short}”"
