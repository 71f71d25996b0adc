"""A sentence parted at the clauses that stand for themselves: ", and X did …", and ", which …" with the noun that it tells of."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from sayso.schema import Tree
from sayso.schema.tree import SUBJECTS, Range

SHORTEST = 4  # words; below that a "sentence" is a heading, a credit or a slip of the splitter
ASIDES = frozenset(("which", "who", "whose", "where"))


class Aside(NamedTuple):
    """A relative clause. start, end: its tokens; noun: where the noun phrase before it begins, or its start."""

    start: int
    end: int
    noun: int


def clauses(tree: Tree, first: int, last: int, taken: Sequence[bool]) -> list[list[Range]]:
    """The sentence's clauses in text order, each in one piece or more, without what is taken.

    A relative clause in the middle leaves a clause of two pieces round it. The noun before it goes with it and so stands in both:
    "which bears the ministry's stamp" tells a reader nothing.
    """
    starts, asides = _cuts(tree, first, last, taken)
    labels = _labels(first, last, starts, asides)
    out: list[list[Range]] = []
    going: dict[tuple[int, int], int] = {}  # where the pieces go of each clause that may go on
    begun: dict[tuple[int, int], int] = {}
    for label, run in groupby(range(first, last), key=lambda i: None if taken[i] else labels[i - first]):
        places = list(run)
        if label is None:
            going.clear()  # what is credited in between parts two statements
            continue
        piece = tree.stripped(places[0], places[-1] + 1)
        if label in going:
            out[going[label]].append(piece)
        else:
            going[label] = len(out)
            begun.setdefault(label, len(out))
            out.append([piece])
    for aside in asides:
        found = begun.get(labels[aside.start - first])
        if found is not None and out[found][0][0] == aside.start:
            out[found][0] = (aside.noun, out[found][0][1])
    out = [pieces for clause in out if (pieces := [piece for piece in clause if piece[0] < piece[1]])]
    whole = len(out) == 1 and out[0] == [tree.stripped(first, last)]
    return [clause for clause in out if whole or stands_alone(tree, clause)]


def _labels(first: int, last: int, starts: set[int], asides: Sequence[Aside]) -> list[tuple[int, int]]:
    """For each token which joined clause it stands in, and in which aside of that; 0 is the main clause, -1 no aside."""
    joined = 0
    labels = []
    for i in range(first, last):
        joined += i in starts
        labels.append((joined, -1))
    for n, aside in enumerate(asides):
        for i in range(aside.start, aside.end):
            labels[i - first] = (labels[i - first][0], n)
    return labels


def _cuts(tree: Tree, first: int, last: int, taken: Sequence[bool]) -> tuple[set[int], list[Aside]]:
    """Where clauses begin that go on to the next one (", and X did …"), and the relative clauses, outer ones first."""
    starts: set[int] = set()
    asides: list[Aside] = []
    for i in range(first, last):
        token = tree.tokens[i]
        if taken[i] or token.head == i or token.head < first or not token.dep.startswith(("acl", "conj", "parataxis")):
            continue
        start, end = tree.phrase(i)
        if end - start < SHORTEST + 1 or start <= first or not tree.is_clause(i):
            continue
        before = tree.tokens[start - 1]
        if token.dep.startswith("acl"):
            if before.text == "," and tree.tokens[start].text.lower() in ASIDES:
                asides.append(Aside(start, end, _noun_of(tree, i, start, first, taken)))
        elif tree.subject(i) is not None and before.text in (",", "and", "but", ";", "—"):
            starts.add(start)
    return starts, sorted(asides, key=lambda aside: (aside.start, -aside.end))


def _noun_of(tree: Tree, aside: int, start: int, first: int, taken: Sequence[bool]) -> int:
    """Where the noun phrase begins that a relative clause tells of; the clause's own start if it is another's, or unclear."""
    noun = tree.tokens[aside].head
    if not first <= noun < start or not tree.tokens[noun].tag.startswith("NN"):
        return start
    begin, end = tree.phrase(noun, without=frozenset(("acl", "acl:relcl", "case", "cc")))
    joined = end >= start - 1 and not any(taken[begin:start])
    return max(begin, first) if joined else start


def stands_alone(tree: Tree, clause: Sequence[Range]) -> bool:
    """Whether a left-over stretch holds a finite verb and its subject."""
    inside = [i for piece in clause for i in range(*piece)]
    held = set(inside)
    for i in inside:
        if tree.is_clause(i) or tree.tokens[i].tag in ("VBD", "VBZ", "VBP"):
            subject = tree.subject(i)
            if subject is None:  # "Although most men had eaten, they …": a parser may hang both subjects on the second verb
                strays = (j for j in inside if j < i and tree.tokens[j].dep in SUBJECTS)
                subject = next((j for j in strays if tree.tokens[j].head not in held), None)
            if subject in held:
                return True
    return False
