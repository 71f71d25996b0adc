"""Where an event took place: the names that hang from its word with a preposition of place."""

from collections.abc import Iterator

from sayso.extract.events.clause import Clause
from sayso.extract.events.roles import EITHER, WHERE, Test
from sayso.extract.events.trigger import Trigger

LOCATIVE = WHERE | EITHER | {"above", "along", "between", "of"}
OF_SUBJECT = frozenset(("in", "near", "of"))  # "the governor of Tarsa resigned", never "the man from Tarsa"
DEEP = 2  # "the outskirts of the port of Holm"


class Whereabouts:
    """Finds the place. is_other: whether a token stands in a time, or in the name of a person or a body."""

    def __init__(self, is_other: Test) -> None:
        self.is_other = is_other

    def of(self, trigger: Trigger) -> int | None:
        """The last word of the place's name, None if the words name none."""
        return next(self._found(trigger), None)

    def _found(self, trigger: Trigger) -> Iterator[int]:
        """The light verb's, the event word's, the subject's, then those of the clause below ("killed when a mine …")."""
        tree = trigger.clause.tree
        first = trigger.light or trigger.clause
        for clause in (first, trigger.clause):
            for i in clause.objects:
                yield from self._under(clause, i, 0)
        for i in dict.fromkeys(i for i in (first.doer, first.subject) if i is not None):
            below = [c for c in tree.children[i] if tree.tokens[c].dep.startswith("nmod") and first.case(c) in OF_SUBJECT]
            yield from (c for c in below if self._is_name(first, c))
        for c in tree.children[first.head]:
            if tree.tokens[c].dep == "advcl" and tree.tokens[c].tag.startswith("VB"):
                clause = Clause(tree, c)
                for i in clause.objects:
                    yield from self._under(clause, i, 0)

    def _under(self, clause: Clause, i: int, depth: int) -> Iterator[int]:
        if clause.case(i) in LOCATIVE and self._is_name(clause, i):
            yield i
        if depth < DEEP:
            for c in clause.tree.children[i]:
                if clause.tree.tokens[c].dep.startswith("nmod") and clause.case(c) in LOCATIVE:
                    yield from self._under(clause, c, depth + 1)

    def _is_name(self, clause: Clause, i: int) -> bool:
        return clause.tree.tokens[i].tag.startswith("NNP") and not self.is_other(i)
