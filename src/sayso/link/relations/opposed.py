"""What the reports themselves set against each other: "the memo contradicts the mayor", "now admits", "had denied before"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sayso.link.compared.compare import features
from sayso.link.compared.traits import Traits
from sayso.link.relations.control import contested
from sayso.link.relations.grants import GRANTING, cue_words
from sayso.link.relations.statements import who
from sayso.link.relations.succession import said_later
from sayso.link.relations.withdrawn import corrected
from sayso.schema import Feature, Kind, Link, LinkKind, Report, Stance
from sayso.text import folded, one_line

# Claims between an admission and the denial that the report recalls with it: a paragraph or two.
_RECALLED = 6


def opposed(traits: Mapping[str, Traits], groups: Sequence[Sequence[str]]) -> Iterator[Link]:
    """Links for what a report says stands against something, in ledger order."""
    by_report: dict[str, list[Traits]] = defaultdict(list)
    for t in traits.values():
        by_report[t.report.id].append(t)
    texts = _Texts(told[0].report for told in by_report.values())
    for told in by_report.values():
        for t in told:
            yield from _contradicted(t, told, traits)
            yield from _recalled(t, told, texts)
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


class _Texts:
    """All reports' texts, folded once somebody looks."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports = list(reports)

    @cached_property
    def _folded(self) -> list[str]:
        return [folded(report.text) for report in self._reports]

    def have(self, words: str) -> bool:
        """Whether the words stand in any."""
        return any(words in text for text in self._folded)


def _recalled(new: Traits, told: Sequence[Traits], texts: _Texts) -> Iterator[Link]:
    """ "The minister acknowledged … Three days earlier he had insisted that no …": the admission, and the denial recalled."""
    if new.claim.stance is not Stance.CONFIRMS or new.side <= 0:
        return
    for old in told:
        near = abs(new.position - old.position) <= _RECALLED
        before = near and old.claim.stance is Stance.DENIES and cue_words(old)[:1] == ["had"]
        if before and old.claim.voice.kind is Kind.PERSON and _one_person(new, old, texts):
            reason = (
                f"{who(new)} grants this now; before, the report recalls, {who(old)} denied it: “{one_line(old.claim.quote)}”."
            )
            yield Link(LinkKind.SUPERSEDES, new.claim.id, old.claim.id, reason, _compared(new, old))


def _one_person(new: Traits, old: Traits, texts: _Texts) -> bool:
    """Whether the two are one speaker, or the newer one an office that some report gives the older one by name."""
    if new.speaker == old.speaker:
        return True
    office = folded(new.claim.voice.name).split()[-2:]
    held = " ".join([*office, folded(old.claim.voice.name)])
    return new.claim.voice.kind is Kind.OFFICE and texts.have(held)


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
