"""Who does what to whom in a clause: the heads of a verb's subject and objects, and the words that hang from them."""

from collections.abc import Iterator
from functools import cached_property

from sayso.extract.events.lexicon import SOMEBODY, VERB, lexicon
from sayso.schema import Tree
from sayso.schema.tree import SUBJECTS
from sayso.tables import word_set

# What makes up a noun phrase, without the clauses inside it.
PHRASE = frozenset(("compound", "amod", "nmod:desc", "conj", "flat", "fixed", "nmod:unmarked"))
DEEP = 2  # steps from a noun down its phrase: "the offices of the union of miners"
PART_OF = frozenset(("of", "with", "from", "on", "for", "between", "in", "against"))
FAR_UP = 6  # clauses: "hopes to be able to start trying to …" has four; a bound for text that is no text
OBJECTS = frozenset(("obj", "iobj", "obl", "nsubj:pass", "xcomp"))
ABOVE = frozenset(("conj", "xcomp", "advcl", "acl", "ccomp", "parataxis"))
PARTICLES = frozenset(("compound:prt", "advmod", "case", "mark"))


class Clause:
    """A verb, or a noun that names what is done, with its dependents."""

    def __init__(self, tree: Tree, head: int, up: int = 0) -> None:
        self.tree, self.head, self.up = tree, head, up

    def _above(self) -> "Clause | None":
        """The clause that this one hangs from, as far up as a reader goes for what is left out."""
        return Clause(self.tree, self.tree.tokens[self.head].head, self.up + 1) if self.up < FAR_UP else None

    def _dependents(self, *relations: str) -> Iterator[int]:
        return (c for c in self.tree.children[self.head] if self.tree.tokens[c].dep in relations)

    @cached_property
    def verbal(self) -> bool:
        """Whether the head is a verb."""
        return self.tree.tokens[self.head].tag.startswith("VB")

    @cached_property
    def passive(self) -> bool:
        """Whether the head is a passive: "was shelled", "the town shelled by"."""
        if next(self._dependents("aux:pass", "nsubj:pass", "obl:agent"), None) is not None:
            return True
        token = self.tree.tokens[self.head]
        if token.dep == "conj" and self.subject_of_own is None and token.tag == "VBN":
            above = self._above()
            return above is not None and above.passive
        return token.tag == "VBN" and token.dep == "acl"

    @cached_property
    def subject_of_own(self) -> int | None:
        """The grammatical subject that hangs from this head."""
        before = [c for c in self._dependents(*SUBJECTS) if c < self.head]
        return before[-1] if before else self.tree.subject(self.head)

    @cached_property
    def subject(self) -> int | None:
        """The grammatical subject, its own or that of the clause above; a relative pronoun's antecedent."""
        own = self.subject_of_own
        token = self.tree.tokens[self.head]
        if own is not None:
            antecedent = self.tree.tokens[own].tag in ("WDT", "WP") and token.dep.startswith("acl")
            return token.head if antecedent else own
        if token.dep.startswith("acl"):
            return token.head
        if token.head == self.head or token.dep.split(":")[0] not in ABOVE or not self.verbal:
            return None
        above = self._above()
        if above is None:
            return None
        controller = self.tree.child(token.head, "obj") if token.dep in ("xcomp", "ccomp", "advcl") and above.verbal else None
        if controller is not None and above.controls(token.dep):
            return controller
        return None if token.dep == "ccomp" else above.subject

    def controls(self, dep: str) -> bool:
        """Whether the object of this verb is the subject of the clause below: "urged them to leave", "accused them of firing"."""
        lemma = self.tree.tokens[self.head].lemma.lower()
        return (dep == "xcomp" and lemma not in ("promise", "threaten")) or lemma in ("accuse", "suspect", "blame")

    @cached_property
    def doer(self) -> int | None:
        """Who does it: the subject, in a passive the agent."""
        if not self.passive:
            return self.subject
        agent = next(self._dependents("obl:agent"), None)
        return agent if agent is not None else next((i for i in self.objects if self.case(i) == "by"), None)

    @cached_property
    def objects(self) -> tuple[int, ...]:
        """Heads of objects and obliques, in text order; in a passive its subject first."""
        tokens = self.tree.tokens
        found = [
            c for c in self.tree.children[self.head] if tokens[c].dep.split(":")[0] in OBJECTS or tokens[c].dep == "nsubj:pass"
        ]
        if not self.verbal:
            found += list(self._dependents("nmod", "nmod:poss", "compound", "amod"))
        else:  # a second subject, after the verb, is an object that was misread
            own = self.subject_of_own
            found += [c for c in self._dependents("nsubj") if own is not None and own < self.head < c]
        found = sorted(c for c in found if tokens[c].dep != "obl:agent" and (tokens[c].dep != "nsubj:pass" or self.passive))
        if self.passive and self.subject is not None and self.subject not in found:
            found.insert(0, self.subject)
        return tuple(found)

    def case(self, i: int) -> str:
        """The preposition before a noun, "" if none."""
        return next((self.tree.tokens[c].text.lower() for c in self.tree.children[i] if self.tree.tokens[c].dep == "case"), "")

    def words(self, i: int) -> set[str]:
        """Lemmas of a noun phrase, from its head down, lower case; and a mark if its head is somebody."""
        tokens, found = self.tree.tokens, {SOMEBODY} if self.is_somebody(i) else set()
        stack = [(i, 0)]
        while stack:
            at, depth = stack.pop()
            found.add(tokens[at].lemma.lower())
            if depth < DEEP:
                below = self.tree.children[at]
                stack += [
                    (c, depth + 1)
                    for c in below
                    if tokens[c].dep in PHRASE or (tokens[c].dep == "nmod" and self.case(c) in PART_OF)
                ]
        return found

    def is_somebody(self, i: int) -> bool:
        """Whether a noun or pronoun stands for people or a body that acts."""
        token = self.tree.tokens[i]
        return token.tag.startswith(("NNP", "PRP", "WP")) or token.lemma.lower() in lexicon().somebody

    @cached_property
    def told(self) -> dict[str, frozenset[str]]:
        """The words that a row's conditions ask for: "o", "s", "r" and "p"."""
        tokens = self.tree.tokens
        objects: set[str] = set()
        below = self.tree.children[self.head]
        prepositions = {tokens[c].text.lower() for c in below if tokens[c].dep in PARTICLES}
        if any(tokens[c].tag == "VB" and tokens[c].dep in ("xcomp", "ccomp", "advcl", "acl") for c in below):
            prepositions.add(VERB)
        for i in self.objects:
            objects |= self.words(i)
            if tokens[i].lemma.lower() not in word_set("calendar"):  # "called on Monday" calls on nobody
                prepositions.add(self.case(i))
            of_object = self.tree.child(i, "nmod") if tokens[i].dep == "obj" else None
            if of_object is not None:
                prepositions.add(self.case(of_object))
        particles = {tokens[c].text.lower() for c in below if tokens[c].dep in ("compound:prt", "advmod")}
        after = self.head + 1
        if after < len(tokens) and tokens[after].tag in ("IN", "RP", "RB"):
            if tokens[after].dep != "case" or tokens[tokens[after].head].lemma.lower() not in word_set("calendar"):
                prepositions.add(tokens[after].text.lower())
            if tokens[after].tag == "RP" or (after + 1 < len(tokens) and tokens[after + 1].tag in ("IN", "TO")):
                particles.add(tokens[after].text.lower())  # "gave in to"
        doer = self.doer
        subject = self.words(doer) if doer is not None else set()
        return {
            "o": frozenset(objects),
            "s": frozenset(subject),
            "r": frozenset(particles),
            "p": frozenset(prepositions | particles),
        }
