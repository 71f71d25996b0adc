"""A denial is a claim by its speaker: it points at what it denies, also in other reports, and makes nothing false."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.link.amounts import Amount, counts, relation
from sayso.link.compare import features
from sayso.link.statements import who
from sayso.link.succession import one_voice, said_later
from sayso.link.traits import Traits
from sayso.link.when import published
from sayso.schema import Link, LinkKind, Stance
from sayso.text import one_line

# A reason is one sentence in a cell; longer quotes are cut at a word.
_SHOWN = 80


def denials(group: Sequence[Traits], traits: Mapping[str, Traits]) -> Iterator[Link]:
    """Links from each denial in a point to every claim it denies, and agreement between two voices that deny the same.

    What it denies: the claims it points back to, wherever they stand, and the point's claims on the other side. A denial that
    only points back takes the other side of whatever it points to.
    """
    deniers = [t for t in group if t.claim.stance is Stance.DENIES]
    for one in deniers:
        pointed = [traits[c] for c in sorted(set(one.claim.about)) if c in traits]
        targets = {t.claim.id: t for t in (*group, *pointed)}
        for target in (targets[c] for c in sorted(targets)):
            if target.claim.id != one.claim.id and denied(one, target, pointed):
                yield against(one, target)
    for n, one in enumerate(deniers):
        for other in deniers[n + 1 :]:
            a, b = sorted((one, other), key=lambda t: t.claim.id)
            if a.side == b.side and a.speaker != b.speaker:
                reason = f"{who(a)} and {who(b)} both deny it."
                yield Link(LinkKind.AGREES, a.claim.id, b.claim.id, reason, features(a, b))


def against(one: Traits, target: Traits) -> Link:
    """The denial's link, or the admission's, if the one who denied says later that it is so."""
    detail = features(one, target)
    if one_voice(one, target) and said_later(target, one) > 0:
        when = published(target.report)
        reason = f"{who(target)} later ({when}) {_said(target)} what {who(one)} had denied: {_cut(target.claim.quote)}."
        return Link(LinkKind.SUPERSEDES, target.claim.id, one.claim.id, reason, detail)
    reason = f"{who(one)} denies what {who(target)} {_said(target)}: {_cut(target.claim.quote)}."
    return Link(LinkKind.DENIES, one.claim.id, target.claim.id, reason, detail)


def denied(one: Traits, target: Traits, pointed: Sequence[Traits]) -> bool:
    """Whether a denial, with the claims it points back to, is against this target."""
    if target.claim.stance is Stance.DENIES or target.side == 0:
        return False
    if any(target.claim.id == t.claim.id for t in pointed):
        return True
    if not pointed and one.side * target.side >= 0:
        return False
    return _same_figures([x for t in (pointed or [one]) for x in t.amounts], target)


def _same_figures(denied: Sequence[Amount], target: Traits) -> bool:
    """Whether the target gives no other figure than the one denied: who denies that 23 died does not deny that 17 did."""
    how = [relation(x, y) for x in denied for y in target.amounts if counts(x, y) == "same"]
    return not how or any(found in ("equal", "vague") for found in how)


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
