"""People's decisions put to the machine's readings, before anything is linked. The readings given stay as they are (law 7).

Each decision is found again by the claim's id, else by its place, else by its words where they stand once as a claim of the
report. What none of these finds is an orphan: it is shown and waits, and is never put on something like it (law 1).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.link.bonds import Bonds, Pair, Pairs
from sayso.link.edited import edited, moved
from sayso.link.naming.apart import Apart, Side
from sayso.link.order import in_order
from sayso.schema import About, Act, Anchor, Claim, Decision, Ledger, Reading, Reviewed, State, in_force

_JOINED = (About.POINT, About.ORIGIN, About.STORY)  # what is joined and parted by ids, two by two


@dataclass(frozen=True, slots=True)
class Decided:
    """What is linked. readings: without the claims rejected, with those edited as they were set right; bonds, apart: for `link`.
    reviewed: every decision, in the order made.
    """

    readings: tuple[Reading, ...]
    bonds: Bonds = field(default_factory=Bonds)
    apart: tuple[Apart, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()

    def over(self, ledger: Ledger) -> Ledger:
        """The ledger with the decisions that bear on its reports."""
        held = {report.id for report in ledger.reports}
        mine = (each for each in self.reviewed if any(anchor.report_id in held for anchor in each.decision.anchors))
        return replace(ledger, decisions=tuple(mine))


def decide(readings: Iterable[Reading], decisions: Iterable[Decision]) -> Decided:
    """The readings as people decided. Order and repetition of either change nothing: decisions count by number."""
    ordered = sorted({decision.number: decision for decision in decisions}.values(), key=lambda decision: decision.number)
    if not ordered:
        return Decided(tuple(readings))
    held = {reading.report.id: reading for reading in in_order(readings)}
    made = _Made(held)
    stands = in_force(ordered)
    reviewed = tuple(made.take(decision, in_force=decision.id in stands) for decision in ordered)
    return Decided(made.readings(), made.bonds(), tuple(made.names[False]), reviewed)


@dataclass(slots=True)
class _Made:
    """What the decisions so far come to. names: pairs that are one (True) and that are two (False). Of two decisions on a
    pair the later one holds.
    """

    held: Mapping[str, Reading]
    claims: dict[str, Claim] = field(default_factory=dict)
    out: set[str] = field(default_factory=set)
    pairs: dict[About, dict[Pair, bool]] = field(default_factory=lambda: {about: {} for about in _JOINED})
    names: dict[bool, dict[Apart, None]] = field(default_factory=lambda: {True: {}, False: {}})

    def __post_init__(self) -> None:
        self.claims = {claim.id: claim for reading in self.held.values() for claim in reading.claims}

    def take(self, decision: Decision, *, in_force: bool) -> Reviewed:
        """Put the decision to the claims, if it is in force."""
        found = [_found(anchor, self.held) for anchor in decision.anchors]
        claims = tuple(claim.id for claim in found if claim is not None)
        if not in_force:
            return Reviewed(decision, State.UNDONE, claims)
        if decision.act is Act.UNDO:
            return Reviewed(decision, State.IN_FORCE, claims)
        on, rest = found[: len(decision.on)], found[len(decision.on) :]
        if decision.about is About.NAME:
            done = self._named(decision)
        elif decision.about is About.STORY:
            done = self._joined(
                decision, *([a.report_id for a in side if self._stands(a)] for side in (decision.on, decision.rest))
            )
        elif decision.joins:
            done = self._joined(decision, [c.id for c in on if c], [c.id for c in rest if c])
        else:
            done = on[0] is not None and self._on_claim(decision, on[0])
        elsewhere = any(anchor.report_id not in self.held for anchor in decision.anchors)  # only some reports are looked at
        return Reviewed(decision, State.IN_FORCE if done or elsewhere else State.ORPHAN, claims)

    def readings(self) -> tuple[Reading, ...]:
        """The readings as they are now."""
        return tuple(self._reading(reading) for reading in self.held.values())

    def bonds(self) -> Bonds:
        """What belongs together and what does not."""
        points, origins, stories = (
            Pairs(
                frozenset(pair for pair, one in self.pairs[about].items() if one),
                frozenset(pair for pair, one in self.pairs[about].items() if not one),
            )
            for about in _JOINED
        )
        return Bonds(points, origins, tuple(self.names[True]), stories)

    def _on_claim(self, decision: Decision, read: Claim) -> bool:
        if decision.act is Act.REJECT:
            self.out.add(read.id)
        elif decision.act is Act.EDIT and decision.before is not None and decision.after is not None:
            by = read.content[0].start - decision.on[0].spans[0].start
            made = edited(self.claims[read.id], decision.before, decision.after, self.held[read.report_id], by=by)
            if made is None:
                return False
            self.claims[read.id] = made
        return True

    def _joined(self, decision: Decision, on: Sequence[str], rest: Sequence[str]) -> bool:
        for one in on:
            for other in rest:
                self.pairs[decision.about][(one, other) if one < other else (other, one)] = decision.act is Act.MERGE
        return bool(on and rest)

    def _named(self, decision: Decision) -> bool:
        """Two names are one at their places; they are two in whatever report where their words differ, else at their places."""
        stands = [anchor for anchor in decision.anchors if self._stands(anchor)]
        for one in (anchor for anchor in decision.on if anchor in stands):
            for other in (anchor for anchor in decision.rest if anchor in stands):
                places, forms = _in_order(one.spans[0], other.spans[0]), _in_order(one.quote, other.quote)
                for pair in (places, forms):
                    self.names[True].pop(pair, None)
                    self.names[False].pop(pair, None)
                merge = decision.act is Act.MERGE
                self.names[merge][places if merge or one.quote == other.quote else forms] = None
        return any(a in stands for a in decision.on) and any(a in stands for a in decision.rest)

    def _stands(self, anchor: Anchor) -> bool:
        reading = self.held.get(anchor.report_id)
        return reading is not None and moved(anchor.spans, 0, reading.report, anchor.quote) is not None

    def _reading(self, reading: Reading) -> Reading:
        kept = tuple(self._claim(claim.id) for claim in reading.claims if claim.id not in self.out)
        return reading if kept == reading.claims else Reading(reading.report, kept)

    def _claim(self, claim_id: str) -> Claim:
        """The claim as it is now, pointing to no claim that was rejected: it stands in what the rejected one stood in."""
        claim = self.claims[claim_id]
        outer = claim.nested_in
        while outer in self.out:
            outer = self.claims[outer].nested_in if outer in self.claims else None
        about = tuple(each for each in claim.about if each not in self.out)
        return claim if (outer, about) == (claim.nested_in, claim.about) else replace(claim, nested_in=outer, about=about)


def _in_order(one: Side, other: Side) -> Apart:
    a, b = sorted((one, other), key=repr)
    return a, b


def _found(anchor: Anchor, held: Mapping[str, Reading]) -> Claim | None:
    """The claim that the anchor was made from, in today's reading; None if nothing says for certain which it is."""
    reading = held.get(anchor.report_id)
    if anchor.claim is None or reading is None:
        return None
    same = [claim for claim in reading.claims if claim.quote == anchor.quote]
    for fits in (
        [claim for claim in same if claim.id == anchor.claim],
        [claim for claim in same if claim.content == anchor.spans and claim.voice.name == anchor.voice],
        [claim for claim in same if claim.content == anchor.spans],
        [claim for claim in same if claim.voice.name == anchor.voice],
    ):
        if len(fits) == 1:
            return fits[0]
    return None
