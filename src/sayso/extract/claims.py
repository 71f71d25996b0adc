"""Drafts -> claims: the same words by the same voice once, each with its figures, times, places and firmness."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.extract.draft import Draft
from sayso.extract.place import inside
from sayso.extract.pointing import pointed_at
from sayso.extract.stance import firmness
from sayso.extract.terms import terms
from sayso.schema import Claim, Document, Kind, Occurrence, Span, TimeExpression, Token, Tree
from sayso.text import folded

# "However, X" and "Now, X" are one statement twice.
_LINKING_WORD = re.compile(
    r"^(?:however|now|meanwhile|but|and|still|yet|also|moreover|in addition|nevertheless|instead|so|then),? "
)


SUBORDINATE = frozenset(("acl:relcl", "advcl", "acl", "ccomp", "advcl:relcl"))


def finished(document: Document, tree: Tree, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """The claims in text order."""
    groups: dict[tuple[str, str], list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: (d.first, d.pieces, d.chain[0].name)):
        key = _LINKING_WORD.sub("", folded(_quote(document, tree, draft))), _standing(tree, draft)
        groups.setdefault(key, []).append(draft)
    merged = [_merged(document, tree, group) for group in groups.values()]
    ids = {d.attribution: claim.id for claim, group in zip(merged, groups.values(), strict=True) for d in group if d.attribution}
    out = []
    for claim, group in zip(merged, groups.values(), strict=True):
        parent = next((ids[d.parent] for d in group if d.parent in ids and ids[d.parent] != claim.id), None)
        out.append((claim, parent))
    out.sort(key=lambda pair: (pair[0].content[0].start, pair[0].content[-1].end, pair[0].id))
    return pointed_at(document, tree, out)


def _standing(tree: Tree, draft: Draft) -> str:
    """What must be the same, besides the words, for two places to be one claim: the report's own voice, or the same cue.

    Not the voice's name: the second place may tell who "the official" of the first is. But what one denies and another states is
    two claims, whatever the words.
    """
    if draft.chain[0].kind is Kind.REPORT:
        return "own"
    return " ".join(token.lemma.lower() for token in _tokens(tree, draft.cue)) + f" {len(draft.chain)}"


def _spans(document: Document, tree: Tree, ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(document.report.span(tree.tokens[first].start, tree.tokens[last - 1].end) for first, last in ranges)


def _quote(document: Document, tree: Tree, draft: Draft) -> str:
    return " ".join(document.report.quote(span) for span in _spans(document, tree, draft.pieces))


def _merged(document: Document, tree: Tree, group: Sequence[Draft]) -> Claim:
    """One claim from all the places where it stands; its voice is the one that the text tells most about."""
    best = max(group, key=lambda d: (d.chain[0].resolved is not None, len(d.chain[0].name), -d.first))
    first = group[0]
    content = _spans(document, tree, first.pieces)
    cue = _spans(document, tree, best.cue)
    chain = best.chain
    said = _tokens(tree, first.pieces)
    firm = firmness(_tokens(tree, first.cue), said, _main_clause(tree, first))
    identity = "|".join(
        [document.report.id, chain[0].name, *(f"{s.start}-{s.end}" for s in content), *(f"{s.start}" for s in cue)]
    )
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
        figures=inside(document.figures, content),
        times=_times(document, first, content),
        places=inside(document.places, content),
        entities=inside(document.entities, content),
        terms=terms(said),
    )


def _tokens(tree: Tree, ranges: Sequence[tuple[int, int]]) -> list[Token]:
    return [tree.tokens[i] for first, last in ranges for i in range(first, last)]


def _main_clause(tree: Tree, draft: Draft) -> list[Token]:
    """The content without its subordinate clauses, in which "not" and "may" are about something else."""
    inside_content = {i for first, last in draft.pieces for i in range(first, last)}
    if not inside_content:
        return []
    head = next(
        (i for i in sorted(inside_content) if tree.tokens[i].head not in inside_content or tree.tokens[i].head == i),
        min(inside_content),
    )
    left_out = _left_out(tree, inside_content, head)
    kept = [tree.tokens[i] for i in sorted(inside_content) if not left_out[i]]
    return kept or [tree.tokens[i] for i in sorted(inside_content)]


def _left_out(tree: Tree, inside_content: set[int], head: int) -> dict[int, bool]:
    """For each token of a content, whether it stands in a subordinate clause; each token is climbed from once."""
    known = {head: False}
    for start in inside_content:
        path, i = [], start
        while i in inside_content and i not in known:
            path.append(i)
            if tree.tokens[i].head == i:
                break
            i = tree.tokens[i].head
        out = known.get(i, False)
        for j in reversed(path):
            out = out or (tree.tokens[j].dep in SUBORDINATE and tree.tokens[j].head in inside_content)
            known[j] = out
    return known


def _context(document: Document, tree: Tree, draft: Draft) -> Span:
    """The sentences that the content, its cue and its source stand in."""
    numbers = {tree.tokens[i].sentence for first, last in (*draft.pieces, *draft.cue) for i in (first, last - 1)}
    near = [n for n in numbers if abs(n - tree.tokens[draft.first].sentence) <= 2]
    return document.report.span(document.sentences[min(near)].span.start, document.sentences[max(near)].span.end)


def _times(document: Document, draft: Draft, content: tuple[Span, ...]) -> tuple[TimeExpression, ...]:
    """The times inside the content, and those beside the cue in the same sentence that no other content holds."""
    within = inside(document.times, content)
    starts = [sentence.span.start for sentence in document.sentences]
    number = bisect_right(starts, content[0].start) - 1
    sentence = document.sentences[max(0, number)].span
    held = [span for a in document.attributions for span in a.content if a.id != draft.attribution]
    beside = tuple(
        t
        for t in inside(document.times, [sentence])
        if t not in within and draft.attribution is not None and not any(span.covers(t.span) for span in held)
    )
    return within + beside
