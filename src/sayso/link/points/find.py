"""Claims about the same thing, from all reports: the rows of the ledger."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.link.blocking import candidates, once
from sayso.link.bonds import Pairs, united
from sayso.link.cluster import agglomerate
from sayso.link.compared.columns import Numbers, Places
from sayso.link.compared.compare import ENOUGH, alike, cosine, denied_words
from sayso.link.compared.counted import counted
from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import NO_FATE, counts
from sayso.link.memo import Memo
from sayso.link.naming.voices import named
from sayso.link.points.answered import acts_named
from sayso.link.points.bound import bound
from sayso.link.relations.fared import of_one_person, tells_fate
from sayso.link.relations.negated import plain_no, says_no, says_there_was
from sayso.link.relations.opposites import contrary_of_one, has_contrary
from sayso.link.relations.paid import of_that_money
from sayso.link.relations.withdrawn import is_own_word, names_own_word
from sayso.schema import Stance

# Claims without a common figure need this cosine of their words to be linked across points.
HALF_THE_WORDS = 0.4

# How much less alike than `ENOUGH` two claims of one point may be, in nats: of 1.5 to 5 tried, from 2.6 on the demo story's "was
# warned" and "was sent a report" run together.
LEAST_ALIKE = 2.4
# Members of each group that are compared: a toll told in a dozen reports begins with the wire text and its copies.
LOOKED_AT = 12
# Cosine of the meanings from which a denial may be of what stands in another point: the right ones of the demo story have .66 or
# more.
SAME_SUBJECT = 0.5
# Log-odds down to which two figures of the killed, the wounded or the displaced of one story are held against each other: words
# may differ wholly, while another place or day costs two nats.
ONE_TOLL = -4.0
# Log-odds down to which "in critical condition" and "has died" may be told of one person: two questions, but the later answers
# the earlier. With the network before, those tried by hand had -1.9 to -1.1, and -2.0 was asked.
ONE_PERSON = -2.6
# Log-odds down to which contrary words ("is alive", "is dead") may be told of one person or thing: the words that the two have in
# common are then only those for it. Those tried by hand had -.7 or more, a wrong pair -2.75.
CONTRARY_WORDS = -2.5
# And down to which a plain "no" may be to what another says: those tried by hand had -3.2 or more.
PLAIN_NO = -3.4


def find_points(
    traits: Mapping[str, Traits], said: Pairs | None = None, memo: Memo | None = None
) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, str], ...]]:
    """Groups of claim ids, each claim in one group, and the pairs of claims that are alike although they stand in different
    groups.

    traits: in ledger order. said: which claims a person put together or kept apart. memo: begun with these traits. A claim that
    only points back ("the allegations") goes where the claims stand that it points to.
    """
    said = said or Pairs()
    if memo is None:
        memo = Memo()
        memo.begin(traits)
    pointers = {t.claim.id: found for t in traits.values() if (found := _pointed(t, traits, said))}
    items = [t for t in traits.values() if t.claim.id not in pointers]
    proposed = _scored(items, memo)
    known = proposed.by_code()
    likeness = memo.likeness(items, known)
    acts = acts_named(items, likeness)
    joined = [*bound(items, likeness), *((min(i, j), max(i, j)) for j, i in acts.items() if i is not None)]
    groups = agglomerate(
        len(items),
        proposed.from_most_alike(ENOUGH),
        likeness=likeness,
        known=known,
        enough=ENOUGH,
        least=ENOUGH - LEAST_ALIKE,
        looked_at=LOOKED_AT,
        barred=_barred(items, said, frozenset(j for j, i in acts.items() if i is None)),
        together=[(i, j) for i, j in joined if not said.bars(items[i].claim.id, items[j].claim.id)],
    )
    home = {items[i].claim.id: n for n, group in enumerate(groups) for i in group}
    points = [[items[i].claim.id for i in group] for group in groups]
    for pointer, targets in pointers.items():
        at = _home(targets, home, pointers)
        if at is None:  # pointers that point at one another only
            at = len(points)
            points.append([])
        points[at].append(pointer)
        home[pointer] = at
    if said.together:
        points = united(points, said)
        home = {claim: at for at, point in enumerate(points) for claim in point}
    pairs = _apart_but_linked(items, [home[t.claim.id] for t in items], proposed)
    return tuple(sorted(tuple(sorted(point)) for point in points)), tuple(pairs)


def _barred(items: Sequence[Traits], said: Pairs, alone: frozenset[int]) -> Callable[[Sequence[int], Sequence[int]], bool]:
    """Whether two groups of items may not meet: a person parted two of their claims, or one voice counts two things in them.

    alone: those that belong to none, as they name an act and nobody can say which.
    """
    counting: dict[int, tuple[str, str]] = {i: (t.report.id, t.speaker) for i, t in enumerate(items) if t.amounts}

    def barred(a: Sequence[int], b: Sequence[int]) -> bool:
        if alone and not (alone.isdisjoint(a) and alone.isdisjoint(b)):
            return True
        if said.apart and any(said.bars(items[i].claim.id, items[j].claim.id) for i in a for j in b):
            return True
        here = {counting[i] for i in a if i in counting}
        mine = [j for j in b if counting.get(j) in here]
        return any(counting[j] == counting.get(i) and other_statement(items[i], items[j]) for j in mine for i in a)

    return barred


@dataclass(frozen=True, slots=True)
class _Proposed:
    """Pairs of items by their places, one[n] < other[n], in order, and the likeness of each."""

    items: int
    one: Places
    other: Places
    score: Numbers

    def by_code(self) -> dict[int, float]:
        """Each likeness by one * items + other."""
        return dict(zip((self.one * self.items + self.other).tolist(), self.score.tolist(), strict=True))

    def from_most_alike(self, enough: float) -> list[tuple[int, int]]:
        """The places of pairs of at least this likeness, as `cluster.from_most_alike` has them."""
        chosen = np.flatnonzero(self.score >= enough)
        chosen = chosen[np.argsort(-self.score[chosen], kind="stable")]  # of equals the first stays first
        return list(zip(self.one[chosen].tolist(), self.other[chosen].tolist(), strict=True))


def _apart_but_linked(items: Sequence[Traits], at_home: Sequence[int], proposed: _Proposed) -> list[tuple[str, str]]:
    """Ids of the proposed pairs that stand in different points and are linked all the same, sorted."""
    denies = np.array([t.claim.stance is Stance.DENIES for t in items], bool)
    fates = np.array([any(x.role not in NO_FATE for x in t.amounts) for t in items], bool)
    home, one, other = np.array(at_home, np.int64), proposed.one, proposed.other
    alike = proposed.score >= ENOUGH
    denial = denies[one] != denies[other]
    toll = fates[one] & fates[other] & (proposed.score >= ONE_TOLL)
    fares = np.array([tells_fate(t.claim.quote) for t in items], bool)
    pole = np.array([has_contrary(t.claim.quote) for t in items], bool)
    opposed = pole[one] & pole[other] & (proposed.score >= CONTRARY_WORDS)
    no = np.array([says_no(t) for t in items], bool)
    negated = (no[one] != no[other]) & (proposed.score >= PLAIN_NO)
    fate = fares[one] & fares[other] & (proposed.score >= ONE_PERSON)
    apart = (home[one] != home[other]) & (alike | denial | toll | fate | opposed | negated)
    pairs = zip(*(column[apart].tolist() for column in (one, other, alike, denial, toll, fate, opposed | negated)), strict=True)
    return sorted(
        _by_id(items[i], items[j])
        for i, j, may_be_linked, may_deny, may_be_toll, may_be_fate, may_be_contrary in pairs
        if (may_be_linked and _linked_apart(items[i], items[j]))
        or (may_deny and _denial(items[i], items[j]))
        or (may_be_toll and _toll(items[i], items[j]))
        or (may_be_fate and of_one_person(items[i], items[j]))
        or (may_be_contrary and _contrary(items[i], items[j]))
    )


def _by_id(a: Traits, b: Traits) -> tuple[str, str]:
    one, other = a.claim.id, b.claim.id
    return (one, other) if one < other else (other, one)


def _linked_apart(a: Traits, b: Traits) -> bool:
    """Whether two claims of different points are worth a link: the same thing counted, most of the words, or what one named voice
    said in two reports; its two statements in one report never.
    """
    again = a.speaker == b.speaker and a.report.id != b.report.id and named(a.claim.voice)
    return not other_statement(a, b) and bool(again or counted(a, b).same or cosine(a, b) >= HALF_THE_WORDS)


def _contrary(a: Traits, b: Traits) -> bool:
    """Whether two say the contrary of one person or thing by their words, or one says a plain "no" to the other."""
    return contrary_of_one(a, b) or plain_no(a, b) or plain_no(b, a)


def _toll(a: Traits, b: Traits) -> bool:
    """Whether both count what became of people or things in one story: if nothing speaks for two events, there is one toll."""
    return bool(counted(a, b).fate) and bool(a.stories & b.stories) and not other_statement(a, b)


def _denial(a: Traits, b: Traits) -> bool:
    """Whether one of the two, a denial, denies what the other says although they read differently: a denial is short and names
    only what it denies. Two claims that share names alone, or nothing in their meaning, are of two things.
    """
    if any(of_that_money(x, y) or says_there_was(x, y) for x, y in ((a, b), (b, a)) if x.claim.stance is Stance.DENIES):
        return True
    against = a.side * b.side < 0 and a.speaker != b.speaker and denied_words(a, b, but_names=True)
    return against and alike(a, b) >= SAME_SUBJECT


def _pointed(traits: Traits, known: Mapping[str, Traits], said: Pairs) -> tuple[str, ...]:
    """The claims this one points back to, as far as they are there and nobody said that it stands apart from them."""
    own = traits.claim.id
    if names_own_word(traits) and not traits.claim.about:
        return tuple(sorted(c for c, t in known.items() if is_own_word(traits, t) and not said.bars(own, c)))
    return tuple(sorted(c for c in set(traits.claim.about) if c in known and c != own and not said.bars(own, c)))


def _home(targets: Sequence[str], home: Mapping[str, int], pointers: Mapping[str, Sequence[str]]) -> int | None:
    """The group most of the targets stand in, through other pointers if need be."""
    seen: set[str] = set()
    queue, votes = list(targets), defaultdict[int, int](int)
    while queue:
        target = queue.pop(0)
        if target in seen:
            continue
        seen.add(target)
        if target in home:
            votes[home[target]] += 1
        else:
            queue += pointers.get(target, ())
    return min(votes, key=lambda n: (-votes[n], n)) if votes else None


def _scored(items: Sequence[Traits], memo: Memo) -> _Proposed:
    """The pairs worth comparing, each with its likeness."""
    keys = [memo.keys(t, _keys) for t in items]
    pairs = once(np.concatenate((candidates(keys, [tuple(sorted(t.stories)) for t in items]), memo.nearest(items))))
    i, j = np.divmod(pairs, max(len(items), 1))
    return _Proposed(len(items), i, j, memo.scores(items, i, j))


def _keys(t: Traits) -> dict[str, float]:
    """By what a claim finds those worth comparing with, and how much each says."""
    found = dict(t.concepts)
    found |= {f"@{actor}": weight for actor, weight in t.actors.items()}
    found |= {f"#{a.role}/{a.head}": 1.5 for a in t.amounts}  # two figures for one thing are what a reader looks for first
    found |= {f"°{name}": 0.5 for name, _, _ in t.places}
    found |= {f"?{question}": 0.5 for question in t.questions}
    return found


def other_statement(a: Traits, b: Traits) -> bool:
    """Whether one voice counts two different things in one report."""
    if a.report.id != b.report.id or a.speaker != b.speaker:
        return False
    if a.claim.id in b.claim.about or b.claim.id in a.claim.about:
        return False
    pairs = [counts(x, y) for x in a.amounts for y in b.amounts]
    return bool(pairs) and "same" not in pairs
