"""Sources that the recogniser found without a cue: a dash or a colon joins them to what they said, or a verb it passed over."""

from collections.abc import Iterator, Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree
from sayso.text import CLOSING, OPENING, QUOTATION_MARKS

DASHES = frozenset(("-", "--", "—", "–", "―", "~"))
FARTHEST = 6  # words a passed-over cue may have: "learned again during the debate"


def loose(sources: Sequence[Range], contents: Sequence[Range], drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """Attributions of sources that have no cue. sources, contents: those that stand in no draft.

    A dash before a name takes over the quotation that ends before it: a byline under a letter has no other.
    """
    out: list[Draft] = []
    free = set(contents)
    for source in sources:
        draft = _signed(source, free, drafts, tree) or _headed(source, free, tree) or _with_verb(source, free, tree)
        if draft is not None:
            free.difference_update(draft.contents)
            out.append(draft)
    out += _signatures([*drafts, *out], tree)
    held = {content for draft in out for content in draft.contents}
    told = (_spoken_before(said, drafts, tree) for said in sorted(free - held))
    return out + [draft for draft in told if draft is not None]


def _signed(source: Range, free: set[Range], drafts: Sequence[Draft], tree: Tree) -> Draft | None:
    """ "“…” — Jane Doe" """
    dash = source[0] - 1
    if dash < 1 or tree.tokens[dash].text not in DASHES:
        return None
    end = dash
    while end and tree.tokens[end - 1].text in QUOTATION_MARKS:
        end -= 1
    said = next((c for c in free if end <= c[1] <= dash), None)
    if said is None:
        owner = next((d for d in drafts if end < dash and d.contents and end <= d.contents[-1][1] <= dash), None)
        if owner is None or owner.cue[0] < owner.contents[-1][0]:
            return None
        said = owner.contents.pop()
    return Draft((dash, dash + 1), source, [said])


def _headed(source: Range, free: set[Range], tree: Tree) -> Draft | None:
    """ "Jane Doe: …" """
    colon = source[1]
    if colon >= len(tree.tokens) or tree.tokens[colon].text != ":":
        return None
    said = next((c for c in free if colon < c[0] <= colon + 2), None)
    return Draft((colon, colon + 1), source, [said]) if said else None


def _with_verb(source: Range, free: set[Range], tree: Tree) -> Draft | None:
    """ "Republicans learned again that …": the words between, where the content hangs on a verb whose subject the source is."""
    said = next((c for c in free if 0 < c[0] - source[1] <= FARTHEST), None)
    if said is None or tree.tokens[said[0]].sentence != tree.tokens[source[0]].sentence:
        return None
    verb = tree.tokens[tree.head_of(*source)].head
    hung = tree.tokens[tree.head_of(*said)].head
    if verb != hung or not source[1] <= verb < said[0] or not tree.tokens[verb].tag.startswith("VB"):
        return None
    return Draft((source[1], said[0]), source, [said])


def _signatures(drafts: Sequence[Draft], tree: Tree) -> Iterator[Draft]:
    """ "“…” — Jane Doe, a farmer": a quotation, a dash and a name that the recogniser passed over."""
    held = {i for d in drafts for part in (d.cue, *d.contents) for i in range(*part)}
    for dash in range(2, len(tree.tokens) - 1):
        if tree.tokens[dash].text not in DASHES or tree.tokens[dash - 1].text not in CLOSING or dash - 1 in held:
            continue
        start = next((i for i in range(dash - 2, -1, -1) if tree.tokens[i].text in OPENING or i in held), 0)
        end = dash + 1
        while end < len(tree.tokens) and tree.tokens[end].tag in ("NNP", "NNPS"):
            end += 1
        if tree.tokens[start].text in OPENING and end > dash + 1:
            yield Draft((dash, dash + 1), (dash + 1, end), [(start, dash)])


def _spoken_before(said: Range, drafts: Sequence[Draft], tree: Tree) -> Draft | None:
    """ "The nurse had waited since noon. “They came at last.”": a quotation without a cue: of whom the sentence before tells.

    Its cue is the opening quotation mark. None where the sentence before credits somebody or is about nobody in particular.
    """
    first, last = said
    start = first - 1
    if start < 0 or tree.tokens[first].text not in OPENING or tree.tokens[last - 1].text not in QUOTATION_MARKS:
        return None
    sentence = tree.tokens[start].sentence
    if sentence == tree.tokens[first].sentence:
        return None
    while start and tree.tokens[start - 1].sentence == sentence:
        start -= 1
    if any(start <= r[0] < first for d in drafts for r in (d.cue, *d.contents)):
        return None
    root = next((i for i in range(start, first) if tree.tokens[i].head == i), None)
    subject = None if root is None else tree.child(root, "nsubj")
    if subject is None or tree.tokens[subject].tag not in ("NNP", "NN"):
        return None
    return Draft((first, first + 1), tree.phrase(subject, without=frozenset(("acl:relcl", "advcl"))), [said])
