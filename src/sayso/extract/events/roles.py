"""Who did it, to whom or what, and where: read off the tree round an event's word."""

from collections.abc import Callable, Iterator

from sayso.extract.events.clause import Clause
from sayso.extract.events.lexicon import Lexicon
from sayso.extract.events.trigger import Trigger
from sayso.schema import EventCode, SubEvent

# Prepositions that lead to whom or what an act is aimed at, and those that lead to a place.
AIMED = frozenset(("on", "upon", "against", "to", "with", "at", "into", "from", "between", "among", "over"))
LOCATIVE = frozenset(("in", "at", "near", "outside", "inside", "off", "around", "across", "through", "over", "above", "from", "to", "into", "along", "between", "on", "of", "around"))  # fmt: skip
# Acts named by a noun of whose "of" phrase is the one they are done to; of others it is the one who does them.
DONE_TO = frozenset(("shelling", "bombing", "bombardment", "killing", "murder", "massacre", "assassination", "arrest", "detention", "seizure", "capture", "occupation", "siege", "blockade", "abduction", "kidnapping", "release", "expulsion", "deportation", "suspension", "torture", "rape", "execution", "rejection", "invasion", "distribution", "delivery", "evacuation"))  # fmt: skip
# Acts aimed at somebody: what is talked about, asked for or refused is no target.
TO_SOMEBODY = frozenset((EventCode.AGREE, EventCode.CONSULT, EventCode.REQUEST, EventCode.REJECT, EventCode.COOPERATE, EventCode.CONCEDE, EventCode.THREATEN, EventCode.AID))  # fmt: skip# Objects that are part of a phrase: "took place", "took effect".
BLEACHED = frozenset(("place", "effect", "part", "shape", "hold"))

Test = Callable[[int], bool]


class Roles:
    """The heads of an event's parts. is_time, is_place, is_other: whether a token stands in a time
    expression, in a named place, in the name of a person or a body."""

    def __init__(self, lexicon: Lexicon, is_time: Test, is_place: Test, is_other: Test) -> None:
        self.sets, self.is_time, self.is_place, self.is_other = lexicon.sets, is_time, is_place, is_other

    def actor(self, trigger: Trigger) -> int | None:
        """The head of who did it, None if the words do not say or it is a weapon."""
        clause = trigger.light or trigger.clause
        found = clause.doer
        if trigger.light is not None and trigger.token in (clause.subject, found):
            found = None
        if found is None and not trigger.clause.verbal:
            found = self._doer_of_noun(trigger)
        if found is None:
            return None
        lemma = clause.tree.tokens[found].lemma.lower()
        thing = lemma in self.sets["weapon"] | self.sets["blast"] and lemma not in self.sets["armed"] | self.sets["manned"]
        noun = clause.tree.tokens[found].tag.startswith(("NN", "PRP", "CD", "JJ", "DT"))
        return found if noun and not thing and not self.is_time(found) else None

    def _doer_of_noun(self, trigger: Trigger) -> int | None:
        """ "the minister's appeal", "a raid by troops", "fighting between the army and the militia" """
        clause = trigger.clause
        tokens = clause.tree.tokens
        for i in clause.objects:
            case = clause.case(i)
            if tokens[i].dep == "nmod:poss" or case == "by":
                return i
            if case == "between" and trigger.row.code in (EventCode.ASSAULT, EventCode.AGREE):
                return i
        return None

    def target(self, trigger: Trigger, actor: int | None) -> int | None:
        """The head of whom or what it was done to, None if the words do not say."""
        if trigger.row.code is EventCode.MOBILIZE or trigger.row.label is SubEvent.PEACEFUL:
            return None
        clause = trigger.clause
        for i in (*self._aims(trigger), *self._below(trigger)):
            fits = trigger.row.code not in TO_SOMEBODY or clause.case(i) == "between" or clause.is_somebody(i)
            itself = clause.tree.tokens[i].text.lower().endswith(("self", "selves"))
            if fits and i not in (actor, trigger.token) and not itself and not self.is_time(i):
                return i
        return None

    def _below(self, trigger: Trigger) -> Iterator[int]:
        """Whom the clause under a threat, a promise or a refusal is about: "threatened to cut supplies to the city"."""
        tokens = trigger.clause.tree.tokens
        for c in trigger.clause.tree.children[trigger.token]:
            if trigger.row.code in TO_SOMEBODY and tokens[c].dep in ("xcomp", "ccomp") and tokens[c].tag.startswith("VB"):
                below = Clause(trigger.clause.tree, c)
                for i in below.objects:
                    if below.case(i) not in ("in", "by", "near"):
                        yield i
                        yield from (n for n in below.tree.children[i] if tokens[n].dep == "nmod" and below.case(n) in AIMED)

    def _aims(self, trigger: Trigger) -> Iterator[int]:
        clause = trigger.clause
        tokens = clause.tree.tokens
        if not clause.verbal:
            yield from self._aims_of_noun(trigger)
            return
        objects = [i for i in clause.objects if tokens[i].dep.split(":")[0] != "xcomp"]
        direct = [i for i in objects if self._is_direct(clause, i)]
        yield from (i for i in direct if tokens[i].dep == "iobj")
        thing = [i for i in direct if self._is_thing(trigger, i)]
        yield from (i for i in direct if i not in thing)
        oblique = [i for i in objects if i not in direct]
        yield from (i for i in oblique if clause.case(i) in AIMED and not self._is_whereabouts(clause, i))
        for i in (*thing, *oblique):
            yield from (c for c in clause.tree.children[i] if tokens[c].dep.startswith("nmod") and clause.case(c) in AIMED)

    def _is_direct(self, clause: Clause, i: int) -> bool:
        return clause.tree.tokens[i].dep in ("obj", "iobj", "nsubj:pass", "nsubj") or (clause.passive and i == clause.subject)

    def _is_thing(self, trigger: Trigger, i: int) -> bool:
        """Whether an object is what is used or made ("sanctions", "flour", "shots"), not whom it is for."""
        if trigger.row.code in TO_SOMEBODY:
            return not trigger.clause.is_somebody(i)
        lemma = trigger.clause.tree.tokens[i].lemma.lower()
        if lemma in self.sets["people"] | self.sets["captives"] | self.sets["places"] | self.sets["bodies"]:
            return False
        return lemma in trigger.row.objects()

    def _aims_of_noun(self, trigger: Trigger) -> Iterator[int]:
        clause = trigger.clause
        tokens = clause.tree.tokens
        lemma = tokens[clause.head].lemma.lower()
        if trigger.light is not None:
            light = trigger.light
            yield from (c for c in light.tree.children[light.head] if tokens[c].dep == "iobj")
        for i in clause.objects:
            if clause.case(i) in AIMED and not (clause.case(i) == "between" and trigger.row.code is not EventCode.CONSULT):
                if not self._is_whereabouts(clause, i) or clause.case(i) in ("on", "against", "with"):
                    yield i
            if clause.case(i) == "of" and lemma in DONE_TO:
                yield i
        if trigger.light is None:
            return
        light = trigger.light
        yield from (i for i in light.objects if light.case(i) in AIMED and not self._is_whereabouts(light, i))
        if light.head != clause.head and trigger.token == light.subject:
            yield from (i for i in light.objects if tokens[i].dep == "obj" and tokens[i].lemma.lower() not in BLEACHED)

    def _is_whereabouts(self, clause: Clause, i: int) -> bool:
        """Whether an oblique tells where: "in", or "at" and "to" before a named place."""
        case = clause.case(i)
        if case in ("in", "near", "outside", "inside", "off", "around", "across", "through"):
            return True
        return case in ("at", "to", "from", "into", "over", "on") and (self.is_place(i) or self._is_ground(clause, i))

    def _is_ground(self, clause: Clause, i: int) -> bool:
        lemma = clause.tree.tokens[i].lemma.lower()
        return case_of_ground(clause.case(i)) and lemma in self.sets["places"]

    def places(self, trigger: Trigger) -> Iterator[int]:
        """Heads of names that tell where, nearest to the event's word first: its own, the light verb's, its objects'."""
        clauses = [trigger.clause] if trigger.light is None else [trigger.light, trigger.clause]
        for clause in clauses:
            for i in clause.objects:
                yield from self._named(clause, i, 0)
        subject = clauses[0].subject
        if subject is not None:
            tokens = clauses[0].tree.tokens
            yield from (c for c in clauses[0].tree.children[subject] if tokens[c].dep.startswith("nmod") and self._is_named(clauses[0], c) and clauses[0].case(c) in ("in", "near", "of"))  # fmt: skip

        tree = trigger.clause.tree
        for c in tree.children[clauses[0].head]:  # "killed when a mine exploded near Olme"
            if tree.tokens[c].dep == "advcl" and tree.tokens[c].tag.startswith("VB"):
                below = Clause(tree, c)
                for i in below.objects:
                    yield from self._named(below, i, 0)

    def _named(self, clause: Clause, i: int, depth: int) -> Iterator[int]:
        tokens = clause.tree.tokens
        if self._is_named(clause, i) and clause.case(i) in LOCATIVE and not self.is_time(i):
            yield i
        if depth < 2:  # "the outskirts of the port of Holm"
            for c in clause.tree.children[i]:
                if tokens[c].dep.startswith("nmod") and clause.case(c) in LOCATIVE:
                    yield from self._named(clause, c, depth + 1)

    def _is_named(self, clause: Clause, i: int) -> bool:
        return clause.tree.tokens[i].tag.startswith("NNP") and not self.is_time(i) and not self.is_other(i)


def case_of_ground(case: str) -> bool:
    """Whether a preposition before a common noun for ground tells where: "at the airport", "from the town"."""
    return case in ("at", "from", "into")
