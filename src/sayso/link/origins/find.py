"""Where chains end: how many origins stand behind a point, as an interval, with the reason for every merge.

The graph: claims of a point are nodes, a certain merge is an edge, and each connected part is one origin. Outlets that cite each
other are strongly connected in a second graph, of who cites whom.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from sayso.link.bonds import Pairs
from sayso.link.compared.relaying import OUTLETS, passes_on, relays, wraps
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText
from sayso.link.counts.amounts import counts, relation
from sayso.link.counts.others import others_harmed
from sayso.link.ids import made_id
from sayso.link.memo import Memo, Merges
from sayso.link.naming.known import words_of
from sayso.link.naming.voices import bare, named, outlet_name, own_pages, same_body, shown
from sayso.link.origins.cautions import find_cautions
from sayso.link.origins.copied import only_in_one_copy, printed
from sayso.link.origins.deniers import Against, deniers_words, named_by
from sayso.link.origins.merges import DECISION, RULES
from sayso.link.points.title import clearest
from sayso.link.relations.began import both_first
from sayso.link.relations.control import two_holders
from sayso.link.relations.deeds import two_doers
from sayso.link.relations.opposites import contrary
from sayso.link.relations.turned import turned
from sayso.link.relations.two_persons import two_persons
from sayso.link.relations.winners import both_won
from sayso.link.relations.withdrawn import says_otherwise
from sayso.schema import Kind, Link, LinkKind, Merge, Origin, Point, Stance
from sayso.tables import word_set
from sayso.text import one_line, unbroken

# These voices do not stand behind what the point says: they deny it, ask, or say nothing about it.
_NOT_BEHIND = frozenset({Stance.DENIES, Stance.ASKS, Stance.WITHHOLDS, Stance.UNKNOWN})
_TELLING = frozenset({Stance.STATES, Stance.CONFIRMS})
_AGAINST = frozenset({LinkKind.DENIES, LinkKind.CONFLICTS, LinkKind.DIFFERS})
# Claims of a point between which every pair is tried; beyond, each is tried with the nearest before it in ledger order and with
# those of its speaker, so that a point of thousands does not cost their square.
_ALL_PAIRS = 60
_NOTHING: Merges = ((None,) * len(RULES), ())


@dataclass(frozen=True, slots=True)
class Given:
    """What origins are found by. links: between claims; said: which claims a person said rest on one origin, or on two; memo:
    begun with these traits.
    """

    traits: Mapping[str, Traits]
    links: Iterable[Link]
    shared: SharedText
    said: Pairs
    memo: Memo


def find_points_with_origins(groups: Sequence[Sequence[str]], given: Given) -> tuple[Point, ...]:
    """A Point for each group of claim ids, by id."""
    against: dict[str, dict[str, LinkKind]] = defaultdict(dict)
    replaced: set[str] = set()
    withdrawn: set[str] = set()
    for link in given.links:
        if link.kind is LinkKind.SUPERSEDES:
            replaced.add(link.b)
            if given.traits[link.a].claim.stance is Stance.DENIES:
                withdrawn.add(link.b)
        if link.kind in _AGAINST:
            for one, other in ((link.a, link.b), (link.b, link.a)):
                against[one][other] = link.kind

    def point(group: Sequence[str]) -> Point:
        here = {claim: against[claim] for claim in group if claim in against}
        places = {claim: n for n, claim in enumerate(group)}
        known = tuple(
            (places[one], places.get(other, -1), kind) for one, others in here.items() for other, kind in sorted(others.items())
        )
        gone, back = replaced.intersection(group), withdrawn.intersection(group)
        told = (known, *(tuple(sorted(places[claim] for claim in each)) for each in (gone, back)))
        return given.memo.point(group, given.said, told, lambda: _point(group, here, _Gone(gone, back), given))

    return tuple(sorted(map(point, groups), key=lambda p: p.id))


@dataclass(frozen=True, slots=True)
class _Gone:
    """Claims of a group in whose place something else stands. withdrawn: those that their own voice denies since."""

    replaced: Collection[str]
    withdrawn: Collection[str]


def _point(group: Sequence[str], opposed: Against, gone: _Gone, given: Given) -> Point:
    """The id is made from the smallest claim id: it stays when claims join, unless a smaller one comes."""
    point_id, traits, replaced = made_id("p", min(group)), given.traits, gone.replaced
    members = [traits[c] for c in sorted(group)]
    about = named_by(group, traits, opposed, replaced)
    beside = deniers_words(members, about, opposed, replaced)
    set_against = {t.claim.id for t in members if _says_the_contrary(t, about, opposed)} | beside
    behind = [t for t in members if t.claim.id not in set_against and _stands_behind(t, about) and not _only_told_of(t, traits)]
    behind = [t for t in behind if t.claim.id not in gone.withdrawn] or behind  # who took it back stands behind it no more
    if not behind and all(t.claim.stance is Stance.WITHHOLDS for t in members):
        behind = [about]  # silence stands behind nothing: two who do not answer are no two origins
    crossed = {t.claim.id for t in members if _denies_a_denial(t, traits)}
    behind = behind or [t for t in members if t.claim.id not in crossed] or members
    counted = {t.claim.id for t in behind}
    now = {t.speaker for t in behind}  # who took his denial back stands here, and against nothing
    against = [
        t
        for t in members
        if t.claim.id not in counted
        and not (t.claim.id in replaced and t.speaker in now)
        and (
            not counted.isdisjoint(t.claim.about)
            if t.claim.id in crossed
            else (t.claim.id in beside or not counted.isdisjoint(opposed.get(t.claim.id, ())))
            and (t.claim.id in set_against or t.side * about.side < 0)
        )
    ]
    origins = _origins(point_id, behind, given)
    cautions = find_cautions(origins, traits, given.said)
    return Point(
        id=point_id,
        about=unbroken(one_line(_standing(about, behind, replaced, traits).claim.quote)),
        claims=tuple(sorted(group)),
        at_most=len(origins),
        at_least=len(origins) - len(cautions),
        origins=origins,
        cautions=cautions,
        circles=_circles(members),
        against=_origins(point_id, against, given),
    )


def _standing(about: Traits, behind: Sequence[Traits], replaced: Collection[str], traits: Mapping[str, Traits]) -> Traits:
    """What names the point for a reader: what it is about, or in the place of words that were corrected or overtaken since the
    clearest of those that stand: "at least 17 were killed" for "sixteen people died".
    """
    if about.claim.id not in replaced:
        return about
    left = [t.claim.id for t in behind if t.claim.id not in replaced]
    return clearest(left, traits) if left else about


def _says_the_contrary(t: Traits, about: Traits, opposed: Against) -> bool:
    """Whether a claim says what cannot hold beside the point, though its words are no denial: "was locked", "was open". Two ages
    and two hours are told of the same thing all the same.
    """
    if opposed.get(t.claim.id, {}).get(about.claim.id) not in (LinkKind.CONFLICTS, LinkKind.DIFFERS):
        return False
    return contrary(t, about) < 0 or any(
        other(t, about) is not None for other in (two_doers, two_holders, both_first, turned, both_won)
    )


def _stands_behind(traits: Traits, about: Traits) -> bool:
    """Whether a voice says what the point says: who says that nobody was killed is no origin more for nine dead, nor is who
    counts others.
    """
    if traits.claim.stance in _NOT_BEHIND or others_harmed(traits.amounts, about.amounts) or says_otherwise(traits, about):
        return False
    if two_persons(traits, about):
        return False  # "Lorne resigned as well"
    if traits.claim.about and not word_set("disapproving").isdisjoint(words_of(traits.claim.quote)):
        return False  # "that report was irresponsible"
    if (told := contrary(traits, about)) < 0:
        return False  # "was held" and, the week after, "was released": nobody is against anybody, and they do not say the same
    if told > 0 and {traits.claim.stance, about.claim.stance} <= _TELLING:
        return True  # "were not working" and "were out of order": the one no is the other's word
    one_number = any(counts(x, y) == "same" and relation(x, y) == "equal" for x in traits.amounts for y in about.amounts)
    return traits.side * about.side >= 0 or one_number


def _denies_a_denial(t: Traits, known: Mapping[str, Traits]) -> bool:
    """Whether a voice is set against what another denies: "that is contradicted by an email"."""
    pointed = [known[claim] for claim in t.claim.about if claim in known]
    return t.claim.stance is Stance.DENIES and any(other.claim.stance is Stance.DENIES for other in pointed)


def _only_told_of(traits: Traits, known: Mapping[str, Traits]) -> bool:
    """Whether somebody else tells what the voice "ordered": the voice itself has said nothing."""
    outer = known.get(traits.claim.nested_in or "")
    return traits.claim.stance is Stance.URGES and outer is not None and wraps(outer, traits) and not passes_on(outer, traits)


def _origins(point_id: str, members: Sequence[Traits], given: Given) -> tuple[Origin, ...]:
    if len(members) < 2:
        return tuple(_origin(point_id, members, ()) for _ in members)
    known = given.memo.merges(members, _tried(members), lambda a, b: _merges(a, b, given.shared))
    return _as_joined(point_id, members, _Parts(members, given.said), known)


def joined(groups: Sequence[Sequence[Traits]], given: Given) -> tuple[Origin, ...]:
    """The origins of claims that stand in several points, each group those of one origin: what is one stays one, and two are one
    where a rule says so of a claim of each.
    """
    members = sorted((t for group in groups for t in group), key=lambda t: t.claim.id)
    parts = _Parts(members, given.said)
    for group in groups:
        parts.keep(group)
    known = ((i, j, _merges(members[i], members[j], given.shared)) for i, j in _tried(members))
    return _as_joined(min(t.claim.id for t in members), members, parts, known)


def _as_joined(
    point_id: str, members: Sequence[Traits], parts: "_Parts", known: Iterable[tuple[int, int, Merges]]
) -> tuple[Origin, ...]:
    """The origins, once all rules have joined the parts. known: what these say of the members, two by two, by their places."""
    # What relays a report of several claims is of the one that it is told most like: of a rule's merges last, most alike first.
    tried = sorted(
        (each for each in known if each[2] != _NOTHING),
        key=lambda each: (bool(each[2][1]), -_in_common(members[each[0]], members[each[1]]) if each[2][1] else 0.0),
    )
    for n in range(len(RULES)):
        for i, j, (merges, relaying) in tried:
            if (merge := merges[n]) is not None:
                parts.join(members[i], members[j], merge, relaying)
    parts.join_as_said()
    by_id = {t.claim.id: t for t in members}
    components = (sorted(component) for component in nx.connected_components(parts.graph))
    return tuple(_origin(point_id, [by_id[c] for c in ids], parts.merges(ids)) for ids in sorted(components))


def _merges(a: Traits, b: Traits, shared: SharedText) -> Merges:
    """What each rule says of two claims, and those of the two that only relay the other."""
    found = tuple(rule(a, b, shared) for rule in RULES)
    if not any(found):
        return _NOTHING
    return found, tuple(x.claim.id for x, y in ((a, b), (b, a)) if relays(x, y))


def _in_common(a: Traits, b: Traits) -> float:
    """The part of two claims' words that they share. Not how much these weigh, which changes as a story grows."""
    return len(a.concepts.keys() & b.concepts.keys()) / max(1, len(a.concepts.keys() | b.concepts.keys()))


class _Parts:
    """The graph of merges while it grows. No part ever holds two named speakers: an agency's report on the mayor and on the
    minister has two origins. A claim that relays an outlet's report is joined to one claim of that report only, for the report
    may have two origins.
    """

    def __init__(self, members: Sequence[Traits], said: Pairs) -> None:
        self.graph: nx.Graph[str] = nx.Graph()
        self.graph.add_nodes_from(t.claim.id for t in members)
        self._part = {t.claim.id: t.claim.id for t in members}
        self._speakers = {t.claim.id: _speakers(t) for t in members}
        self._placed: set[str] = set()
        self._said = said

    def keep(self, group: Sequence[Traits]) -> None:
        """Make claims one part that are known to have one origin."""
        for t in group[1:]:
            self._unite(group[0].claim.id, t.claim.id, None)

    def join(self, a: Traits, b: Traits, merge: Merge, relaying: Sequence[str]) -> None:
        """Make the two claims' parts one, unless that would make two speakers or two reports' origins one. relaying: those of the
        two that only relay the other.
        """
        one, other = sorted((self._part[a.claim.id], self._part[b.claim.id]))
        if one == other or (relaying and self._placed.issuperset(relaying)):
            return
        channels = {t.speaker for t in (a, b) if t.claim.id in relaying}
        speakers = (self._speakers[one] | self._speakers[other]) - channels
        if len(speakers) > 1 or self._barred(a.claim.id, b.claim.id):
            return
        self._placed.update(relaying)
        self._unite(a.claim.id, b.claim.id, merge)
        self._speakers[one] = speakers

    def join_as_said(self) -> None:
        """Make one what a person said is one: whole parts, so that a merge does not take claims out of the parts they are in."""
        for one, other in sorted(self._said.together):
            known = one in self._part and other in self._part
            if known and self._part[one] != self._part[other] and not self._barred(one, other):
                self._unite(one, other, Merge(DECISION, (one, other), "A reviewer said that both rest on one origin."))

    def _barred(self, a: str, b: str) -> bool:
        """Whether a person said of two claims of the two parts that they do not rest on one origin."""
        if not self._said.apart:
            return False
        left, right = (nx.node_connected_component(self.graph, each) for each in (a, b))
        return any(self._said.bars(x, y) for x in left for y in right)

    def _unite(self, a: str, b: str, merge: Merge | None) -> None:
        one, other = sorted((self._part[a], self._part[b]))
        self._speakers[one] = self._speakers[one] | self._speakers[other]
        for claim in nx.node_connected_component(self.graph, other):
            self._part[claim] = one
        self.graph.add_edge(a, b, merge=merge)

    def merges(self, claims: Sequence[str]) -> tuple[Merge, ...]:
        """Why these claims are one origin."""
        found = (merge for _, _, merge in self.graph.subgraph(claims).edges(data="merge") if merge is not None)
        return tuple(sorted(found, key=lambda m: (m.claims, m.rule)))


def _tried(members: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Pairs of members, by their places."""
    last: dict[str, int] = {}  # of each speaker the nearest member before those that are tried anyway
    for n, b in enumerate(members):
        if n > _ALL_PAIRS:
            last[members[n - _ALL_PAIRS - 1].speaker] = n - _ALL_PAIRS - 1
        if b.speaker in last:
            yield last[b.speaker], n
        yield from ((m, n) for m in range(max(0, n - _ALL_PAIRS), n))


def _speakers(traits: Traits) -> set[str]:
    return {traits.speaker} if named(traits.claim.voice) and traits.claim.voice.kind is not Kind.OUTLET else set()


def _origin(point_id: str, members: Sequence[Traits], merges: Sequence[Merge]) -> Origin:
    """Named by its most definite voice: a name, else a description, else an outlet's own word; of equals by the first printed."""
    wrapped = {t.claim.nested_in for t in members}
    alone = only_in_one_copy(members, merges)

    def rank(t: Traits) -> tuple[bool, bool, int, bool, str, str]:
        vague = (_relaying(t, members, wrapped), _definite(t), len(t.claim.chain) == 1)
        return (t.claim.id in alone, *vague, printed(t), t.claim.id)

    best = min(members, key=rank)
    voice = best.claim.voice
    own = voice.kind is Kind.REPORT or own_pages(voice)
    name = outlet_name(best.report) if own else one_line(voice.name) or shown(best.claim, best.report)
    return Origin(
        id=made_id("o", point_id, members[0].claim.id),
        name=name,
        kind=(Kind.REPORT if own else voice.kind).value,
        anonymous=voice.anonymous,
        claims=tuple(t.claim.id for t in members),
        merges=tuple(merges),
    )


def _relaying(traits: Traits, members: Sequence[Traits], wrapped: Collection[str | None]) -> bool:
    """Whether a claim only tells again what another of the members says: its voice is a channel, no origin. wrapped: the claims
    in which members stand.
    """
    if traits.claim.id not in wrapped and traits.claim.voice.kind not in OUTLETS:
        return False
    return any(relays(traits, other) for other in members if other is not traits)


def _definite(traits: Traits) -> int:
    voice = traits.claim.voice
    if named(voice):
        return 1 if voice.kind is Kind.OUTLET else 0
    if voice.kind in (Kind.UNATTRIBUTED, Kind.REPORT):
        return 4 if voice.kind is Kind.UNATTRIBUTED else 3
    return 2


def _circles(members: Sequence[Traits]) -> tuple[tuple[str, ...], ...]:
    """Outlets of the point that cite each other for it, directly or in a ring."""
    outlets: dict[str, str] = {}
    for t in members:
        if t.report.outlet:
            outlets.setdefault(bare(t.report.outlet.value), outlet_name(t.report))
    graph: nx.DiGraph[str] = nx.DiGraph()
    for t in members:
        if t.report.outlet is None:
            continue
        here = bare(t.report.outlet.value)
        for voice in t.claim.chain:
            if voice.kind in (Kind.OUTLET, Kind.ORGANISATION):
                cited = [o for o in sorted(outlets) if o != here and same_body(voice.name, outlets[o])]
                graph.add_edges_from((here, other) for other in cited)
    rings = [sorted(outlets[o] for o in ring) for ring in nx.strongly_connected_components(graph) if len(ring) > 1]
    return tuple(sorted(tuple(ring) for ring in rings))
