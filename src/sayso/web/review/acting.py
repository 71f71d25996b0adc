"""From what a person pressed to a decision for the store."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import networkx as nx

from sayso.errors import NotFound, UsageError
from sayso.link.origins.merges import SAME_TEXT
from sayso.schema import About, Act, Anchor, Claim, Decision, Name, Origin, Point, Span, anchored, first_line
from sayso.store import Store
from sayso.web.joins import sides
from sayso.web.opened import Opened
from sayso.web.review.correcting import corrected
from sayso.web.review.finding import point_meant
from sayso.web.review.naming import places_of_forms

_LONGEST_NOTE = 1000  # characters; a paragraph


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody decides. story: as they see it; seen: the number of the last decision in it; note: what they wrote."""

    store: Store
    story: Opened
    who: str
    seen: int
    note: str = ""

    def on_claim(self, claim_id: str, fields: Mapping[str, str]) -> Decision:
        """The decision that these fields make on the claim. act: what was pressed.

        other: a point to merge with, or typed: its id, a claim's, or words; along: ids of claims that leave the point with it.
        """
        claim = self.story.index.claims.get(claim_id)
        if claim is None:
            raise NotFound(f"claim {claim_id} is no longer in the ledger; somebody may have rejected it")
        act = fields.get("act", "")
        if act in (Act.ACCEPT, Act.REJECT):
            return self._decided(Act(act), About.CLAIM, (self._read(claim),))
        if act == Act.EDIT:
            before, after = corrected(claim, self.story.index.report(claim.report_id), fields)
            return self._decided(Act.EDIT, About.CLAIM, (self._read(claim),), before=before, after=after)
        if act == Act.SPLIT:
            return self._split(claim, fields.get("along", "").split())
        if act == Act.MERGE:
            return self._merged(claim, fields.get("typed", "").strip() or fields.get("other", "").strip())
        raise UsageError("There is no such thing to do.")

    def unmerge(self, point: Point, pair: tuple[str, str]) -> Decision:
        """That two claims, and what hangs on each by other reasons, do not rest on one origin."""
        origin = next((o for o in point.origins if any(m.claims == pair for m in o.merges)), None)
        if origin is None:
            raise NotFound("these two claims are not merged, or no longer")
        return self._joining(Act.SPLIT, About.ORIGIN, *_sides(origin, pair))

    def uncopy(self, one: str, other: str) -> Decision:
        """That two reports rest on origins of their own, wherever claims of both count as one for their same words."""
        pairs = copied(self.story, one, other)
        if not pairs:
            raise NotFound("no two claims of these reports count as one origin for their same words, or no longer")
        sides = (dict.fromkeys(pair[side] for pair in pairs) for side in (0, 1))
        return self._joining(Act.SPLIT, About.ORIGIN, *sides)

    def unjoin(self, pair: tuple[str, str]) -> Decision:
        """That the reports which hang on one and those which hang on the other of these two are two stories."""
        parts = sides(self.story, pair)
        if parts is None:
            raise NotFound("these two reports are not joined, or no longer")
        on, rest = (tuple(first_line(self.story.index.report(each)) for each in part) for part in parts)
        return self._decided(Act.SPLIT, About.STORY, on, rest=rest)

    def unname(self, name: Name, number: int) -> Decision:
        """That the two places which the name's merge of this number joins are two names."""
        if not 0 <= number < len(name.merges) or len(name.merges[number].mentions) < 2:
            raise NotFound("that merge of names is not there, or no longer")
        one, other = (self._named(span) for span in name.merges[number].mentions[:2])
        return self._decided(Act.SPLIT, About.NAME, (one,), rest=(other,))

    def same(self, one: Name, other: Name) -> Decision:
        """That two names are one, in every way that either is written."""
        if one.id == other.id:
            raise UsageError("Both are one name already.")
        if one.kind != other.kind:
            raise UsageError(f"One is of the kind {one.kind}, the other {other.kind}: these are never one name.")
        on, rest = (tuple(self._named(span) for span in places_of_forms(self.story, name)) for name in (one, other))
        if not on or not rest:
            raise UsageError("One of them stands nowhere in these reports, so nothing could be kept of it.")
        return self._decided(Act.MERGE, About.NAME, on, rest=rest)

    def undo(self, decision: Decision) -> Decision:
        """The taking back of a decision."""
        return self._decided(Act.UNDO, decision.about, decision.on, rest=decision.rest, undoes=decision.id)

    def _decided(self, act: Act, about: About, on: tuple[Anchor, ...], **more: Any) -> Decision:
        note = " ".join(self.note.split())[:_LONGEST_NOTE]
        return Decision(act, about, self.who, now(), on, seen=self.seen, note=note, **more)

    def _split(self, claim: Claim, along: Sequence[str]) -> Decision:
        point = self.story.index.point_of(claim.id)
        held = point.claims if point else ()
        leaving = [each for each in held if each == claim.id or each in along]
        others = [each for each in held if each not in leaving]
        if len(held) < 2:
            raise UsageError("This claim stands alone in its point: there is nothing to split it from.")
        if not others or set(along) - set(held):
            raise UsageError("Some claims of the point have to stay, and only claims of the point can leave it.")
        return self._joining(Act.SPLIT, About.POINT, leaving, others)

    def _merged(self, claim: Claim, given: str) -> Decision:
        point, other = self.story.index.point_of(claim.id), point_meant(self.story, given)
        if other is None:
            raise UsageError("Choose the point that this one should be merged with.")
        if point is not None and other.id == point.id:
            raise UsageError("Both are one point already.")
        return self._joining(Act.MERGE, About.POINT, point.claims if point else (claim.id,), other.claims)

    def _joining(self, act: Act, about: About, on: Iterable[str], rest: Iterable[str]) -> Decision:
        first, second = tuple(on), tuple(rest)
        reports = {self.story.index.claims[each].report_id for each in (*first, *second)}
        read = {claim.id: anchored(claim) for report in sorted(reports) for claim in self.store.claims(report)}
        return self._decided(act, about, tuple(read[c] for c in first), rest=tuple(read[c] for c in second))

    def _read(self, claim: Claim) -> Anchor:
        """The claim as the machine read it: an edit does not move what decisions stand on."""
        return anchored(next(each for each in self.store.claims(claim.report_id) if each.id == claim.id))

    def _named(self, span: Span) -> Anchor:
        """The place of a name; the report may be another story's."""
        return Anchor(span.report_id, (span,), self.store.report(span.report_id).quote(span))


def now() -> str:
    """This moment, as decisions write it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def copied(story: Opened, one: str, other: str) -> list[tuple[str, str]]:
    """The claims of one report and of the other that count as one origin because these words stand in both."""
    home = {claim: report for report in (one, other) for claim in (each.id for each in story.claims_in.get(report, ()))}
    found = []
    for point in story.index.points:
        for merge in (merge for origin in point.origins for merge in origin.merges if merge.rule == SAME_TEXT):
            a, b = merge.claims
            if {home.get(a), home.get(b)} == {one, other}:
                found.append((a, b) if home[a] == one else (b, a))
    return found


def _sides(origin: Origin, pair: tuple[str, str]) -> tuple[list[str], list[str]]:
    """The origin's claims in two, as they hang together without this merge."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(origin.claims)
    graph.add_edges_from(merge.claims for merge in origin.merges if merge.claims != pair)
    one, other = (sorted(nx.node_connected_component(graph, claim)) for claim in pair)
    return one, other
