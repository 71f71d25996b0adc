"""Walking a dependency tree of our own tokens (Universal Dependencies)."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from sayso.schema.document import Token

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))  # tags of finite verbs
NAME_TAGS = frozenset(("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH"))  # tags of the words of a name
SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "csubj"))
Range = tuple[int, int]  # first token, last token exclusive


def overlap(a: Range, b: Range) -> bool:
    """Whether two ranges share a token."""
    return a[0] < b[1] and b[0] < a[1]


class Tree:
    """The tokens of a document with their children."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def children(self) -> list[Sequence[int]]:
        """For each token the indexes of those it governs, in text order."""
        found: dict[int, list[int]] = {}
        for i, token in enumerate(self.tokens):
            if token.head != i:
                found.setdefault(token.head, []).append(i)
        return [found.get(i, ()) for i in range(len(self.tokens))]

    def child(self, i: int, *relations: str) -> int | None:
        """The first token that `i` governs by one of these relations (subtypes count)."""
        return next((c for c in self.children[i] if self.tokens[c].dep.split(":")[0] in relations), None)

    def subject(self, i: int) -> int | None:
        """The subject of a predicate, None if it has none of its own; the nearer of two ("who his commanders told him")."""
        return min((c for c in self.children[i] if self.tokens[c].dep in SUBJECTS), key=lambda c: abs(c - i), default=None)

    def case(self, i: int) -> str:
        """The preposition before a noun, in lower case: "by" in "by the court"; empty if it has none."""
        case = self.child(i, "case")
        return self.tokens[case].lemma.lower() if case is not None else ""

    def subtree(self, i: int) -> set[int]:
        """A token and everything under it."""
        seen, stack = {i}, [i]
        while stack:
            for c in self.children[stack.pop()]:
                if c not in seen:
                    seen.add(c)
                    stack.append(c)
        return seen

    def phrase(self, i: int, *, without: frozenset[str] = frozenset()) -> Range:
        """The unbroken run of tokens round `i` inside its subtree, leaving out dependents by the relations in `without`."""
        inside = {i}
        for c in self.children[i]:
            if self.tokens[c].dep not in without:
                inside |= self.subtree(c)
        first = last = i
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return self.stripped(first, last + 1)

    def stripped(self, first: int, last: int) -> Range:
        """The range without commas, dashes and full stops at its ends; quotation marks and brackets stay."""
        while first < last and self.tokens[first].text in (",", ".", ";", ":", "—", "–", "-", "--"):
            first += 1
        while last > first and self.tokens[last - 1].text in (",", ".", ";", ":", "—", "–", "-", "--", "and", "but"):
            last -= 1
        return first, last

    def head_of(self, first: int, last: int) -> int:
        """The token of a range that its other tokens hang from: the first whose head lies outside."""
        return next((i for i in range(first, last) if not first <= self.tokens[i].head < last or self.tokens[i].head == i), first)

    def climbs(self, i: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        seen = {i}
        while (head := self.tokens[i].head) not in seen:
            seen.add(head)
            yield head
            i = head

    def is_clause(self, i: int) -> bool:
        """Whether a token is the head of a finite clause: a finite verb, or a predicate with an auxiliary or a copula."""
        if self.tokens[i].tag in FINITE:
            return True
        return any(self.tokens[c].dep.split(":")[0] in ("aux", "cop") for c in self.children[i])
