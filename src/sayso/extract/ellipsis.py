"""A second voice without its verb: "Police believe the arsonist was a guard; the guard's wife does not"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.people import is_people
from sayso.extract.place import Grid
from sayso.extract.tables import speakers
from sayso.schema import Attribution, Document, Token, Tree
from sayso.schema.tree import FINITE, Range

DO = frozenset(("do", "does"))
NOT = frozenset(("not", "n't", "n’t"))
JOINTS = frozenset(("but", "while", "though", "although", "whereas", "and"))
PRESENT = ("VBZ", "VBP")
NEVER_DONE = frozenset(("be", "have"))  # for which "does not" cannot stand: "is a guard; his wife does not"
SHORTEST = 6  # words of what is said and of who does not say it: "it leaks; Morn does not"
LONGEST = 10  # words of the second voice: "the head of the harbour workers' union"


def with_dissent(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """The attributions, each ended before whoever does not say so, who gets one of his own with the same content.

    Only where "does" can stand for nothing but the cue: not "the mayor says that the bridge leaks; the tunnel does not".
    """
    out: list[Attribution] = []
    for attribution in credited:
        found = _dissent(document, attribution, tree, grid)
        if found is None:
            out.append(attribution)
            continue
        said, who, does = found
        content = (grid.span(said),)
        out.append(replace(attribution, content=content))
        cue = (*attribution.cue, grid.span(does))
        out.append(Attribution(f"{attribution.id}n", attribution.parent, (grid.span(who),), cue, content))
    return out


def _dissent(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> tuple[Range, Range, Range] | None:
    """What is said, who does not say it, and "does not"."""
    if not attribution.source or len(attribution.content) != 1:
        return None
    first, ends = grid.tokens(attribution.content[0])
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    if grid.tokens(attribution.cue[0])[0] > first or not any(t.tag in PRESENT for t in cue):
        return None
    joint, last = _tail(document, first, tree)
    if joint is None or any(t.text != "," for t in tree.tokens[ends:joint]):
        return None
    said = tree.stripped(first, min(joint, ends))
    verbs = [t for t in tree.tokens[slice(*said)] if t.tag in FINITE]
    if not verbs or any(t.tag in PRESENT and t.lemma.lower() not in NEVER_DONE for t in verbs):
        return None
    return said, (joint + 1, last - 2), (last - 2, last)


def _tail(document: Document, first: int, tree: Tree) -> tuple[int | None, int]:
    """What joins the second voice to the rest of the sentence of the token `first`, if it ends in one; and where it ends."""
    last = tree.stripped(first, document.sentences[tree.tokens[first].sentence].last)[1]
    if last - first < SHORTEST or tree.tokens[last - 2].text.lower() not in DO or tree.tokens[last - 1].text.lower() not in NOT:
        return None, last
    places = range(last - 3, max(first + 1, last - 3 - LONGEST), -1)
    joint = next((i for i in places if tree.tokens[i].text == ";" or _joins(i, tree)), None)
    speaks = joint is not None and _speaks(document, tree.tokens[joint + 1 : last - 2])
    return (joint if speaks else None), last


def _joins(i: int, tree: Tree) -> bool:
    return tree.tokens[i].text.lower() in JOINTS and not tree.tokens[i + 1].tag.startswith(("VB", "MD"))


def _speaks(document: Document, who: Sequence[Token]) -> bool:
    """Whether words are somebody who can say something."""
    if not who or any(t.tag in FINITE or t.text in (",", ";") for t in who):
        return False
    last = who[-1]
    named = any(e.kind is not None and e.span.start <= last.start < e.span.end for e in document.entities)
    return named or last.lemma.lower() in speakers() or is_people(last)
