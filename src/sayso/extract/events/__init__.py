"""What a claim's words report to have happened: a code, and who, to whom, where, when, from the parse and data/tables/events.tsv."""

from collections.abc import Sequence

from sayso.extract.draft import Draft
from sayso.extract.events.clause import Clause
from sayso.extract.events.labels import label
from sayso.extract.events.lexicon import lexicon
from sayso.extract.events.roles import Roles
from sayso.extract.events.trigger import Trigger, Triggers
from sayso.extract.place import Grid
from sayso.schema import Document, Event, EventCode, Kind, Span, Stance, SubEvent, TimeExpression, Tree

# What is asked, offered, threatened or refused has not happened: the event is the asking.
SPEECH = frozenset((EventCode.REQUEST, EventCode.THREATEN, EventCode.AGREE, EventCode.REJECT, EventCode.CONCEDE))
CALENDAR = ("DATE", "TIME")
NO_PART = frozenset(("punct", "cc", "appos", "acl", "acl:relcl", "advcl", "parataxis", "det", "case", "obl", "obl:agent", "obl:unmarked", "mark", "nsubj", "cop", "aux"))  # fmt: skip


class Events:
    """Finds the events of one document's claims."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self.document, self.tree = document, tree
        self.grid = Grid(document)
        self.triggers = Triggers(tree, lexicon())
        times = {i for t in document.times for i in range(*self.grid.tokens(t.span))}
        places = {i for p in document.places for i in range(*self.grid.tokens(p.span))}
        others = {i for e in document.entities if e.label != "PLACE" for i in range(*self.grid.tokens(e.span))} - places
        self.roles = Roles(lexicon(), times.__contains__, places.__contains__, others.__contains__)

    def find(self, draft: Draft, stance: Stance, times: Sequence[TimeExpression]) -> Event | None:
        """The event of a claim, None if its words report none. times: the claim's."""
        said = self.triggers.of_content([i for first, last in draft.pieces for i in range(first, last)])
        spoken = self._of_cue(draft)
        if stance is Stance.DENIES and said is not None and (said.clause.verbal or not self._refused(spoken, draft, said)):
            chosen = said
        elif spoken is not None and (spoken.row.code in SPEECH or said is None):
            chosen = spoken
        elif said is not None:
            chosen = said
        else:
            return None
        return self._event(chosen, draft, times)

    def _of_cue(self, draft: Draft) -> Trigger | None:
        """The event that the speaking itself is: "demanded", "threatened", "condemned"."""
        return next((found for first, last in draft.cue for i in range(first, last) if (found := self.triggers.at(i))), None)

    def _refused(self, spoken: Trigger | None, draft: Draft, said: Trigger) -> bool:
        """Whether a thing was turned down ("ruled out talks"), not a statement ("rejected allegations of torture")."""
        return spoken is not None and spoken.row.code is EventCode.REJECT and said.token == self.tree.head_of(*draft.pieces[0])

    def _event(self, trigger: Trigger, draft: Draft, times: Sequence[TimeExpression]) -> Event:
        actor = self.roles.actor(trigger)
        target = self.roles.target(trigger, actor)
        found = label(trigger, actor, target, lexicon())
        token = self.tree.tokens[trigger.token]
        place = next(self.roles.places(trigger), None)
        source = None if draft.chain[0].kind is Kind.UNATTRIBUTED else draft.chain[0].mention
        spoken = any(first <= trigger.token < last for first, last in draft.cue)
        by = self._phrase(actor) if actor is not None else (source,) if spoken and source is not None else ()
        return Event(
            code=trigger.row.code,
            acled=found,
            trigger=self.document.report.span(token.start, token.end),
            actor=by,
            target=self._phrase(target) if target is not None else (),
            place=self._name(place) if place is not None else (),
            time=self._time(trigger.token, [t for t in times if spoken or self._is_said(draft, t)]),
        )

    def _phrase(self, i: int) -> tuple[Span, ...]:
        """A noun phrase without determiner, preposition and clauses."""
        tokens = self.tree.tokens
        clause = Clause(self.tree, i)
        whereabouts = any(
            tokens[c].dep == "nmod" and clause.case(c) in ("in", "at", "near", "outside") for c in self.tree.children[i]
        )
        first, last = self.tree.phrase(i, without=NO_PART | {"nmod"} if whereabouts else NO_PART)
        while first < i and self.tree.tokens[first].tag in ("DT", "PDT", "IN", "TO"):
            first += 1
        return (self.document.report.span(self.tree.tokens[first].start, self.tree.tokens[last - 1].end),)

    def _name(self, i: int) -> tuple[Span, ...]:
        """A name with the words that belong to it: "Port Halle"."""
        tokens = self.tree.tokens
        first = last = i
        while first and tokens[first - 1].tag.startswith("NNP") and tokens[first - 1].head in range(first, i + 1):
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].tag.startswith("NNP") and tokens[last + 1].head in range(i, last + 1):
            last += 1
        return (self.document.report.span(tokens[first].start, tokens[last].end),)

    def _is_said(self, draft: Draft, time: TimeExpression) -> bool:
        """Whether a time stands in the content, not only beside the cue."""
        first, last = self.grid.tokens(time.span)
        return any(start < last and first < end for start, end in draft.pieces)

    def _time(self, i: int, times: Sequence[TimeExpression]) -> tuple[Span, ...]:
        """The time in the event's own sentence that stands nearest to its word."""
        token = self.tree.tokens[i]
        sentence = self.document.sentences[token.sentence].span
        near = [t.span for t in times if t.type in CALENDAR and sentence.covers(t.span)]
        return (min(near, key=lambda s: (abs(s.start - token.start), s.start)),) if near else ()


__all__ = ["CALENDAR", "SPEECH", "EventCode", "Events", "SubEvent"]
