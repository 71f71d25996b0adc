"""The event of a claim: of its content, or the speaking itself."""

from collections.abc import Iterable, Sequence

from sayso.extract.draft import Draft
from sayso.extract.events.clause import Clause
from sayso.extract.events.labels import label
from sayso.extract.events.roles import Roles
from sayso.extract.events.trigger import Trigger, Triggers
from sayso.extract.events.whereabouts import Whereabouts
from sayso.extract.place import Grid
from sayso.schema import Document, Event, EventCode, Kind, Span, Stance, TimeExpression, Tree

# What is asked, offered, threatened or refused has not happened: the event is the asking.
SPEECH = frozenset((EventCode.REQUEST, EventCode.THREATEN, EventCode.AGREE, EventCode.REJECT, EventCode.CONCEDE))
CALENDAR = ("DATE", "TIME")
UNSPOKEN = frozenset((EventCode.ASSAULT, EventCode.MOBILIZE, EventCode.AID))  # "attacked her as a fraud" is no assault
ASKING = frozenset(("whether", "if", "how", "what", "who", "why", "when", "where", "which"))  # "asked whether it was so"
# What hangs from a noun and is no part of its name.
NO_PART = frozenset(
    "punct cc appos acl acl:relcl advcl parataxis det case mark nsubj cop aux obl obl:agent obl:unmarked".split()  # noqa: SIM905
)
WHEREABOUTS = ("in", "at", "near", "outside")  # "prisoners in the camp" are prisoners


class Events:
    """Finds the events of one document's claims."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self.document, self.tree = document, tree
        self.grid = Grid(document)
        self.triggers = Triggers(tree)
        times = self._tokens(t.span for t in document.times)
        places = self._tokens(p.span for p in document.places)
        others = self._tokens(e.span for e in document.entities if e.label != "PLACE") - places
        self.roles = Roles(times.__contains__, places.__contains__)
        self.whereabouts = Whereabouts((times | others).__contains__)

    def _tokens(self, spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(i for span in spans for i in range(*self.grid.tokens(span)))

    def find(self, draft: Draft, stance: Stance, times: Sequence[TimeExpression]) -> Event | None:
        """The event of a claim, None if its words report none. times: the claim's."""
        words = [i for first, last in draft.pieces for i in range(first, last)]
        cue = {i for first, last in draft.cue for i in range(first, last)}
        # "accused the rebels of shelling the harbour": what it is about goes before the accusing, which the content holds too
        said = self.triggers.of_content([i for i in words if i not in cue]) or self.triggers.of_content(words)
        spoken = self._of_cue(draft)
        chosen = said
        if spoken is not None and (said is None or self._is_speech(spoken, said, draft, stance)):
            chosen = spoken
        return self._event(chosen, draft, times) if chosen else None

    def _of_cue(self, draft: Draft) -> Trigger | None:
        """The event that the speaking itself is: "demanded", "threatened", "condemned"; a question is none."""
        found = next((found for first, last in draft.cue for i in range(first, last) if (found := self.triggers.at(i))), None)
        if found is None or found.row.code in UNSPOKEN:
            return None
        words = [self.tree.tokens[i].text.lower() for first, last in draft.pieces for i in range(first, last)]
        asks = "?" in words or words[0] in ASKING
        return None if asks and found.row.code is EventCode.REQUEST else found

    def _is_speech(self, spoken: Trigger, said: Trigger, draft: Draft, stance: Stance) -> bool:
        """Whether the speaking is the event, though its content names one.

        Not in a denial of what is stated ("rejected claims of torture"), but where a thing is turned down ("ruled out a truce").
        """
        if spoken.row.code not in SPEECH:
            return False
        refused = spoken.row.code is EventCode.REJECT and said.token == self.tree.head_of(*draft.pieces[0])
        return stance is not Stance.DENIES or (refused and not said.clause.verbal)

    def _event(self, trigger: Trigger, draft: Draft, times: Sequence[TimeExpression]) -> Event:
        actor = self.roles.actor(trigger)
        target = self.roles.target(trigger, actor)
        place = self.whereabouts.of(trigger)
        spoken = any(first <= trigger.token < last for first, last in draft.cue)
        token = self.tree.tokens[trigger.token]
        return Event(
            code=trigger.row.code,
            acled=label(trigger, actor, target),
            trigger=self.document.report.span(token.start, token.end),
            actor=self._phrase(actor) if actor is not None else self._speaker(draft) if spoken else (),
            target=self._phrase(target) if target is not None else (),
            place=self._name(place) if place is not None else (),
            time=self._time(trigger.token, [t for t in times if spoken or self._is_said(draft, t)]),
        )

    def _speaker(self, draft: Draft) -> tuple[Span, ...]:
        """Where the voice is named; nobody is where the cue stands for it ("it is said")."""
        voice = draft.chain[0]
        return (voice.mention,) if voice.mention is not None and voice.kind is not Kind.UNATTRIBUTED else ()

    def _phrase(self, i: int) -> tuple[Span, ...]:
        """A noun phrase without determiner, preposition, clauses, and the place where it is."""
        tokens, clause = self.tree.tokens, Clause(self.tree, i)
        there = any(tokens[c].dep == "nmod" and clause.case(c) in WHEREABOUTS for c in self.tree.children[i])
        first, last = self.tree.phrase(i, without=NO_PART | {"nmod"} if there else NO_PART)
        while first < i and tokens[first].tag in ("DT", "PDT", "IN", "TO"):
            first += 1
        return (self.document.report.span(tokens[first].start, tokens[last - 1].end),)

    def _name(self, i: int) -> tuple[Span, ...]:
        """A name with the words that belong to it: "Port Halle"."""
        tokens = self.tree.tokens
        first = last = i
        while first and tokens[first - 1].tag.startswith("NNP") and first <= tokens[first - 1].head <= i:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].tag.startswith("NNP") and i <= tokens[last + 1].head <= last:
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
