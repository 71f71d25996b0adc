"""Drafts -> claims: the same words by the same voice once, each with its figures, times, places and firmness."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from sayso.extract.asides import beside_the_saying, of_the_claim, without_other_days
from sayso.extract.draft import Draft
from sayso.extract.events import Events
from sayso.extract.hanging import hangs
from sayso.extract.heads import Heads
from sayso.extract.left_open import LEFT_OPEN, left_open
from sayso.extract.main_clause import main_clause
from sayso.extract.moments import moments
from sayso.extract.place import Shelves
from sayso.extract.pointing import pointed_at
from sayso.extract.stance import firmness, only_possible, weakened
from sayso.extract.taken_back import TAKEN_BACK, taken_back
from sayso.extract.terms import terms
from sayso.extract.verdicts import acquits
from sayso.extract.victims import find_victims
from sayso.schema import Claim, Document, Kind, Occurrence, Span, Stance, TimeExpression, Token, Tree
from sayso.text import folded

# "However, X" and "Now, X" are one statement twice.
_LINKING_WORD = re.compile(
    r"^(?:however|now|meanwhile|but|and|still|yet|also|moreover|in addition|nevertheless|instead|so|then),? "
)


def finished(
    document: Document, tree: Tree, drafts: Sequence[Draft], against: Collection[str] = frozenset()
) -> tuple[Claim, ...]:
    """The claims in text order.

    against: attributions in which one speaks against another and no more is told: claims only where the other has said something.
    """
    groups = _grouped(document, tree, drafts)
    shelves, events, heads = Shelves(document, find_victims(document, tree)), Events(document, tree), Heads(document)
    merged = [_merged(document, tree, group, shelves=shelves, events=events, heads=heads) for group in groups]
    ids = {d.attribution: claim.id for claim, group in zip(merged, groups, strict=True) for d in group if d.attribution}
    out = []
    for claim, group in zip(merged, groups, strict=True):
        parent = next((ids[d.parent] for d in group if d.parent in ids and ids[d.parent] != claim.id), None)
        out.append((claim, parent))
    out.sort(key=lambda pair: (pair[0].content[0].start, pair[0].content[-1].end, pair[0].id))
    hollow = {ids[attribution] for attribution in against if attribution in ids}
    return tuple(claim for claim in pointed_at(document, out) if claim.about or claim.id not in hollow)


def _grouped(document: Document, tree: Tree, drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts that are one claim together, in the order of their first places: the same words, by voices that can be one.

    What one denies and another states is two claims, whatever the words: the cue counts too.
    """
    groups: list[list[Draft]] = []
    alike: dict[tuple[str, str], list[list[Draft]]] = {}
    for draft in sorted(drafts, key=lambda d: (d.first, d.pieces, d.chain[0].name)):
        key = _LINKING_WORD.sub("", folded(_quote(document, tree, draft))), _standing(tree, draft)
        known = alike.setdefault(key, [])
        group = next((g for g in known if all(_may_be_one(draft, other) for other in g)), None) or _at_one_place(draft, groups)
        if group is None:
            group = []
            known.append(group)
            groups.append(group)
        group.append(draft)
    return groups


def _at_one_place(draft: Draft, groups: Sequence[list[Draft]]) -> list[Draft] | None:
    """ "Quoted an official as saying that P" read twice, by "quoted" and by "saying": the same words, place and chain."""
    said = [voice.name for voice in draft.chain]
    last = groups[-1] if groups and len(said) > 1 else []
    alike = any(d.pieces == draft.pieces and [voice.name for voice in d.chain] == said for d in last)
    return last if alike else None


def _standing(tree: Tree, draft: Draft) -> str:
    """What must be the same for two places to be one claim, besides words and voice: the report's own voice, or the cue."""
    if draft.chain[0].kind is Kind.REPORT:
        return "own"
    return " ".join(token.lemma.lower() for token in _tokens(tree, draft.cue)) + f" {len(draft.chain)}"


def _may_be_one(a: Draft, b: Draft) -> bool:
    """Whether two voices can be one: the second place may tell more of who "the official" of the first is, never another name."""
    one, other = (frozenset(folded(d.chain[0].name).split()) for d in (a, b))
    return one <= other or other <= one


def _spans(document: Document, tree: Tree, ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(document.report.span(tree.tokens[first].start, tree.tokens[last - 1].end) for first, last in ranges)


def _quote(document: Document, tree: Tree, draft: Draft) -> str:
    return " ".join(document.report.quote(span) for span in _spans(document, tree, draft.pieces))


def _merged(  # noqa: PLR0913  what a claim is made of
    document: Document, tree: Tree, group: Sequence[Draft], *, shelves: Shelves, events: Events, heads: Heads
) -> Claim:
    """One claim from all the places where it stands; its voice is the one that the text tells most about."""
    best = max(group, key=lambda d: (d.chain[0].resolved is not None, len(d.chain[0].name), -d.first))
    first = group[0]
    content = _spans(document, tree, first.pieces)
    cue = _spans(document, tree, best.cue)
    chain = best.chain
    said = _tokens(tree, first.pieces)
    main = main_clause(tree, first.pieces, bare=not first.cue)
    firm = firmness(_tokens(tree, first.cue), said, main, alone=chain[0].kind in (Kind.PERSON, Kind.OFFICE))
    cleared = acquits(main, said)
    if chain[0].kind in (Kind.UNATTRIBUTED, Kind.REPORT):
        firm = weakened(firm, main, said, _tokens(tree, first.cue))
    if firm.stance is not Stance.DENIES and hangs(tree, first.pieces):
        firm = only_possible(firm)
    if cue and taken_back(document.report, _context(document, tree, first), content[0]):
        firm = TAKEN_BACK
    elif cue and left_open(document.report, _context(document, tree, first), content[-1], _tokens(tree, first.cue), chain[0]):
        firm = LEFT_OPEN
    identity = "|".join(
        [document.report.id, chain[0].name, *(f"{s.start}-{s.end}" for s in content), *(f"{s.start}" for s in cue)]
    )
    times = _times(document, shelves, first, content)
    event = events.find(first, firm.stance, times)
    told = beside_the_saying(tree, best.cue, first.pieces, without_other_days(tree, first.pieces, times))
    over = heads.over(tree.tokens[first.first].sentence)
    own = of_the_claim(tree, first.pieces, times)
    happened, as_of = moments(document.report, content, told, event, own=own, head=over)
    return Claim(
        id="c" + hashlib.sha256(identity.encode()).hexdigest()[:16],
        report_id=document.report.id,
        quote=_quote(document, tree, first),
        occurrences=tuple(Occurrence(_spans(document, tree, d.pieces), _context(document, tree, d)) for d in group),
        chain=chain,
        stance=firm.stance,
        factuality=firm.factuality,
        polarity=firm.polarity,
        cue=cue,
        figures=shelves.figures.inside(content),
        times=times,
        places=shelves.places.inside(content),
        entities=shelves.entities.inside(content),
        terms=terms(said),
        event=event,
        happened=happened,
        as_of=as_of,
        victims=() if cleared else shelves.victims.inside(content),
    )


def _tokens(tree: Tree, ranges: Sequence[tuple[int, int]]) -> list[Token]:
    return [tree.tokens[i] for first, last in ranges for i in range(first, last)]


def _context(document: Document, tree: Tree, draft: Draft) -> Span:
    """The sentences that the content, its cue and its source stand in."""
    numbers = {tree.tokens[i].sentence for first, last in (*draft.pieces, *draft.cue) for i in (first, last - 1)}
    near = [n for n in numbers if abs(n - tree.tokens[draft.first].sentence) <= 2]
    return document.report.span(document.sentences[min(near)].span.start, document.sentences[max(near)].span.end)


def _times(document: Document, shelves: Shelves, draft: Draft, content: tuple[Span, ...]) -> tuple[TimeExpression, ...]:
    """The times inside the content, and those beside the cue in the same sentence that no other content holds."""
    within = shelves.times.inside(content)
    if draft.attribution is None:
        return within
    number = bisect_right(shelves.sentences, content[0].start) - 1
    sentence = document.sentences[max(0, number)].span
    return within + tuple(
        t for t in shelves.times.inside([sentence]) if t not in within and not _held_elsewhere(document, draft, t)
    )


def _held_elsewhere(document: Document, draft: Draft, time: TimeExpression) -> bool:
    """Whether another attribution's content holds a time."""
    return any(span.covers(time.span) for a in document.attributions if a.id != draft.attribution for span in a.content)
