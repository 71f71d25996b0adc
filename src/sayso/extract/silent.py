"""Who says nothing: "the owner would not comment", "the army had no comment", "she did not return calls"."""

from collections.abc import Sequence

from sayso.extract.place import Grid
from sayso.schema import Attribution, Tree
from sayso.schema.tree import SUBJECTS
from sayso.tables import word_set

NOT = word_set("negations")
ANSWERS = frozenset(("respond", "reply", "answer", "return"))
# What somebody is asked by a reporter, and what is not given in return.
ASKED = frozenset(("request", "call", "message", "question", "email", "e-mail", "inquiry", "enquiry", "comment"))
GIVES = frozenset(("have", "make", "give", "offer"))  # "no comment"
NEAR = 5  # words from "not" to the verb, from the verb to what was asked: "did not respond to several written questions"
BEYOND = frozenset(("conj", "cc", "punct", "advcl", "parataxis"))  # what goes on after it and is no part of it


def silences(credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """An attribution for each silence of which nobody else tells; its content are the words for it, as nothing else is said."""
    verbs = [i for i, t in enumerate(tree.tokens) if t.lemma.lower() == "comment" or t.lemma.lower() in ANSWERS]
    if not verbs:
        return []
    taken = {i for a in credited for span in (*a.source, *a.cue, *a.content) for i in range(*grid.tokens(span))}
    out = []
    for i in verbs:
        verb = _verb(tree, i)
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


def _verb(tree: Tree, i: int) -> int | None:
    """The verb of a silence: "comment" itself, what has "no comment" for an object, or "did not respond to a request"."""
    token = tree.tokens[i]
    sentence = [j for j in range(i - NEAR, i) if j >= 0 and tree.tokens[j].sentence == token.sentence]
    negated = any(tree.tokens[j].text.lower() in NOT for j in sentence)
    if token.lemma.lower() in ANSWERS:
        after = (t for t in tree.tokens[i + 1 : i + 1 + NEAR] if t.sentence == token.sentence)
        return i if negated and token.tag.startswith("VB") and any(t.lemma.lower() in ASKED for t in after) else None
    if token.tag.startswith("VB"):
        return i if negated else None
    no = i > 1 and tree.tokens[i - 1].text.lower() == "no"
    return i - 2 if no and tree.tokens[i - 2].lemma.lower() in GIVES else None


def _end(own: set[int], verb: int) -> int:
    end = verb + 1
    while end in own:
        end += 1
    return end
