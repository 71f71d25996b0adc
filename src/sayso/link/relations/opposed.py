"""What the reports themselves set against each other: "the memo contradicts the mayor", "now admits", "had denied before"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.link.compared.compare import features
from sayso.link.compared.traits import Traits
from sayso.link.relations.control import contested
from sayso.link.relations.grants import GRANTING, cue_words
from sayso.link.relations.recalled_denials import recalled_denials
from sayso.link.relations.statements import who
from sayso.link.relations.succession import said_later
from sayso.link.relations.withdrawn import corrected
from sayso.schema import Feature, Kind, Link, LinkKind, Stance
from sayso.text import one_line


def opposed(traits: Mapping[str, Traits], groups: Sequence[Sequence[str]]) -> Iterator[Link]:
    """Links for what a report says stands against something, in ledger order."""
    by_report: dict[str, list[Traits]] = defaultdict(list)
    for t in traits.values():
        by_report[t.report.id].append(t)
    for told in by_report.values():
        for t in told:
            yield from _contradicted(t, told, traits)
    yield from recalled_denials(by_report.values(), groups, traits)
    for group in groups:
        members = [traits[c] for c in group]
        for new in filter(_now_grants, members):
            yield from (_granted(new, old) for old in members if _grants_now(new, old))
    yield from contested(traits.values())
    yield from corrected(traits, groups)


def _contradicted(pointer: Traits, told: Sequence[Traits], traits: Mapping[str, Traits]) -> Iterator[Link]:
    """ "The memo contradicts Mr Orrel, who said …": what the memo says against what he said."""
    if pointer.claim.stance is not Stance.DENIES or len(pointer.claim.about) != 1 or pointer.claim.voice.kind is Kind.REPORT:
        return
    target = traits.get(pointer.claim.about[0])
    if target is None or target.side >= 0:
        return  # a denial of what somebody affirms is linked as such
    for one in told:
        if one.speaker == pointer.speaker and one.side > 0 and not one.claim.about and one.claim.stance is Stance.STATES:
            a, b = sorted((one, target), key=lambda t: t.claim.id)
            reason = f"{who(pointer)} says the one, {who(target)} the other; the report says that they contradict each other."
            yield Link(LinkKind.CONFLICTS, a.claim.id, b.claim.id, reason, _compared(a, b))


def _now_grants(new: Traits) -> bool:
    cue = cue_words(new)
    return "now" in cue and not GRANTING.isdisjoint(cue)


def _grants_now(new: Traits, old: Traits) -> bool:
    """Whether one voice "now admits" what stands in a point with something else it said before."""
    if new.speaker != old.speaker or new.claim.id == old.claim.id:
        return False
    return said_later(new, old) >= 0 and old.claim.stance in (Stance.STATES, Stance.DENIES) and not GRANTING & set(cue_words(old))


def _granted(new: Traits, old: Traits) -> Link:
    when = new.said
    reason = f"{who(new)} now ({when or 'later'}) admits this, after saying “{one_line(old.claim.quote)}”."
    return Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, _compared(new, old))


def _compared(a: Traits, b: Traits) -> tuple[Feature, ...]:
    return features(a, b) or (Feature("said", one_line(a.claim.quote), one_line(b.claim.quote), 0.0),)
