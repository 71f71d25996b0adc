"""The word of a content that names its event: in the main clause, else below it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.extract.events.clause import Clause
from sayso.extract.events.lexicon import Row, lexicon
from sayso.schema import EventCode, Tree

BELOW = ("xcomp", "ccomp", "conj", "parataxis", "advcl")  # in the order of looking
# What is done to somebody, so that promising it is a threat.
HOSTILE = frozenset((EventCode.ASSAULT, EventCode.COERCE, EventCode.SANCTION, EventCode.THREATEN, EventCode.MOBILIZE))
PROMISING = frozenset(("vow", "promise", "pledge", "swear"))
WARNING = frozenset(("warn",))
OWN = frozenset(("it", "they", "he", "she", "we", "i"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event: its token, the reading of it, and the light verb it stands with ("held talks"), if any."""

    clause: Clause
    row: Row
    light: Clause | None = None

    @property
    def token(self) -> int:
        """The word's token."""
        return self.clause.head


class Triggers:
    """Finds the word that names an event."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.lexicon = tree, lexicon()
        self.known: dict[int, Trigger | None] = {}
        self.bases: dict[str, str] = {}

    def of_content(self, inside: Collection[int]) -> Trigger | None:
        """The trigger among a content's tokens (in text order), None if it names no event."""
        if not any(self._named(i) for i in inside):
            return None
        within = frozenset(inside)
        roots = [i for i in inside if self.tree.tokens[i].head not in within or self.tree.tokens[i].head == i]
        roots.sort(key=lambda i: not self.tree.tokens[i].tag.startswith("VB"))
        return next((found for root in roots for i in self._downwards(root, within) if (found := self.at(i))), None)

    def _named(self, i: int) -> bool:
        lemma = self._base(i)
        return lemma in self.lexicon.verbs or lemma in self.lexicon.nouns

    def _base(self, i: int) -> str:
        """A word's lemma; if the lemmatiser left a past tense as it was ("cooperated"), that without its ending."""
        lemma = self.tree.tokens[i].lemma.lower()
        if lemma not in self.bases:
            word = self.tree.tokens[i].text.lower()
            forms = [lemma, *(word[:-n] for n in (1, 2, 3) if word.endswith("ed"))]
            verbs = self.lexicon.verbs
            self.bases[lemma] = next((form for form in forms if form in verbs), lemma)
        return self.bases[lemma]

    def _downwards(self, root: int, within: frozenset[int]) -> Iterator[int]:
        """The heads of clauses from a root down, breadth first."""
        queue, seen = [root], {root}
        for i in queue:
            yield i
            relations = self._relations(i)
            for relation in relations:
                below = [c for c in self.tree.children[i] if self.tree.tokens[c].dep.split(":")[0] == relation]
                for c in below:
                    if c in within and c not in seen:
                        seen.add(c)
                        queue.append(c)

    def _relations(self, i: int) -> tuple[str, ...]:
        """By which relations to go on downwards from a word that names no event; "allegations of torture" are of torture."""
        token = self.tree.tokens[i]
        if token.lemma.lower() in self.lexicon.sets["pointing"]:
            return "nmod", "acl", "conj"
        return BELOW if token.tag.startswith(("VB", "JJ")) or token.dep == "ROOT" else ("conj", "acl")

    def at(self, i: int) -> Trigger | None:
        """The event that a token names, by itself or, if it is a light verb, with its noun."""
        if i not in self.known:
            self.known[i] = self._at(i)
        return self.known[i]

    def _at(self, i: int) -> Trigger | None:
        token = self.tree.tokens[i]
        lemma = self._base(i)
        if token.tag.startswith("VB"):
            if lemma not in self.lexicon.verbs and lemma not in self.lexicon.light:
                return None
            clause = Clause(self.tree, i)
            row = self._row(self.lexicon.verbs.get(lemma, ()), clause)
            if row is not None and lemma in PROMISING and self._hostile_below(i):
                row = Row(EventCode.THREATEN, None, row.conditions)
            if row is None and lemma in WARNING and self._hostile_below(i):
                row = Row(EventCode.THREATEN, None, ())
            if row is not None:
                return Trigger(clause, row)
            return self._with_noun(clause) if lemma in self.lexicon.light else None
        return self._noun(i)

    def _row(self, rows: Collection[Row], clause: Clause) -> Row | None:
        return next((row for row in rows if all(c.holds(clause.told[c.where]) for c in row.conditions)), None) if rows else None

    def _noun(self, i: int, light: Clause | None = None) -> Trigger | None:
        token = self.tree.tokens[i]
        rows = self.lexicon.nouns.get(token.lemma.lower(), ())
        if not rows or not token.tag.startswith(("NN", "VBG", "JJ")) or self.tree.child(i, "cop") is not None:
            return None  # "climate change is a threat" says what it is, not that it came to pass
        clause = Clause(self.tree, i)
        row = self._row(rows, clause)
        return Trigger(clause, row, light) if row else None

    def _with_noun(self, light: Clause) -> Trigger | None:
        tokens = self.tree.tokens
        beside = [c for c in self.tree.children[light.head] if tokens[c].dep.split(":")[0] in ("obj", "nsubj", "obl")]
        beside.sort(key=lambda c: tokens[c].dep.split(":")[0] == "obl")
        return next((found for c in beside if (found := self._noun(c, light))), None)

    def _hostile_below(self, i: int) -> bool:
        """Whether a clause under this verb tells of harm that its own subject will do: "warned that it would cut …"."""
        for c in self.tree.children[i]:
            if self.tree.tokens[c].dep in ("xcomp", "ccomp", "advcl", "obj") and self._base(c) not in PROMISING | WARNING:
                found = self.at(c)
                subject = self.tree.subject(c)
                own = subject is None or self.tree.tokens[subject].text.lower() in OWN
                if found is not None and found.row.code in HOSTILE and own and self.tree.tokens[c].tag in ("VB", "NN", "NNS"):
                    return True
        return False
