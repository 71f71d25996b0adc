"""Who says nothing: "the owner would not comment", "the army had no comment", "she did not return calls"."""

from collections.abc import Sequence

from sayso.extract.place import Grid
from sayso.schema import Attribution, Tree
from sayso.schema.silence import ANSWERS, NOT, silent_verb
from sayso.schema.tree import SUBJECTS

BEYOND = frozenset(("conj", "cc", "punct", "advcl", "parataxis"))  # what goes on after it and is no part of it


def silences(credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """An attribution for each silence of which nobody else tells; its content are the words for it, as nothing else is said."""
    verbs = [i for i, t in enumerate(tree.tokens) if t.lemma.lower() == "comment" or t.lemma.lower() in ANSWERS]
    if not verbs:
        return []
    taken = {i for a in credited for span in (*a.source, *a.cue, *a.content) for i in range(*grid.tokens(span))}
    out = []
    for i in verbs:
        verb = silent_verb(tree, i)
        if verb is None or not taken.isdisjoint((i, verb)):
            continue
        first = min([verb, *(c for c in tree.children[verb] if c < verb and _helps(tree, c))])
        subject = _subject(tree, verb, first)
        if subject is None or subject in taken:
            continue
        source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))
        own = {n for c in tree.children[verb] if c >= first and tree.tokens[c].dep not in BEYOND for n in tree.subtree(c)} | {
            verb
        }
        if source[1] <= first:
            parts = (source, (first, max(verb, i) + 1), tree.stripped(first, _end(own, verb)))
            out.append(Attribution(f"q{i}", None, *((grid.span(part),) for part in parts)))
    return out


def _helps(tree: Tree, i: int) -> bool:
    return tree.tokens[i].dep.startswith("aux") or tree.tokens[i].text.lower() in NOT


def _subject(tree: Tree, verb: int, first: int) -> int | None:
    """Whoever says nothing; right before the verb's helpers if a parser hung it elsewhere."""
    subject = tree.subject(verb)
    if subject is None and first and tree.tokens[first - 1].dep in SUBJECTS:
        subject = first - 1
    return subject if subject is not None and subject < first else None


def _end(own: set[int], verb: int) -> int:
    end = verb + 1
    while end in own:
        end += 1
    return end
