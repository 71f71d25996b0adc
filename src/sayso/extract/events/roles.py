"""Who did it, and to whom or what: read off the tree round an event's word."""

from collections.abc import Callable, Iterator

from sayso.extract.events.clause import Clause
from sayso.extract.events.lexicon import lexicon
from sayso.extract.events.trigger import Trigger
from sayso.schema import EventCode, SubEvent

Test = Callable[[int], bool]

# Prepositions that lead to whom or what an act is aimed at, those that tell where, and those that do either.
AIMED = frozenset(("on", "upon", "against", "to", "with", "at", "into", "from", "between", "among", "over"))
WHERE = frozenset(("in", "near", "outside", "inside", "off", "around", "across", "through"))
EITHER = frozenset(("at", "to", "from", "into", "over", "on"))
STANDING = frozenset(("at", "from", "into"))  # before a common noun for ground: "at the airport"
# Acts aimed at somebody: what is talked about, asked for or refused is no target.
TO_SOMEBODY = frozenset(
    (
        EventCode.AGREE,
        EventCode.CONSULT,
        EventCode.REQUEST,
        EventCode.REJECT,
        EventCode.COOPERATE,
        EventCode.CONCEDE,
        EventCode.THREATEN,
        EventCode.AID,
    )
)


BEFALLING = frozenset(("die", "perish"))  # verbs whose subject is whom it was done to: "thirteen people died in the shelling"


class Roles:
    """The heads of an event's actor and target. is_time, is_place: whether a token stands in a time, in a named place."""

    def __init__(self, is_time: Test, is_place: Test) -> None:
        self.sets, self.is_time, self.is_place = lexicon().sets, is_time, is_place

    def actor(self, trigger: Trigger) -> int | None:
        """The head of who did it, None if the words do not say or it is a weapon."""
        clause = trigger.light or trigger.clause
        if _befalls(clause):
            return None
        found = clause.doer
        if trigger.light is not None and trigger.token in (clause.subject, found):
            found = None
        if found is None and not trigger.clause.verbal:
            found = self._doer_of_noun(trigger)
        if found is None or self.is_time(found) or self._is_weapon(clause, found):
            return None
        return found if clause.tree.tokens[found].tag.startswith(("NN", "PRP", "CD", "JJ", "DT")) else None

    def _is_weapon(self, clause: Clause, i: int) -> bool:
        lemma = clause.tree.tokens[i].lemma.lower()
        return lemma in self.sets["weapon"] | self.sets["blast"] and lemma not in self.sets["armed"] | self.sets["manned"]

    def _doer_of_noun(self, trigger: Trigger) -> int | None:
        """ "the minister's appeal", "a raid by troops", "fighting between the army and the militia" """
        clause = trigger.clause
        for i in clause.objects:
            case = clause.case(i)
            mutual = case == "between" and trigger.row.code in (EventCode.ASSAULT, EventCode.AGREE)
            if clause.tree.tokens[i].dep == "nmod:poss" or case == "by" or mutual:
                return i
        return None

    def target(self, trigger: Trigger, actor: int | None) -> int | None:
        """The head of whom or what it was done to, None if the words do not say."""
        if trigger.row.code is EventCode.MOBILIZE or trigger.row.label is SubEvent.PEACEFUL:
            return None
        clause = trigger.clause
        if _befalls(clause):
            return clause.subject
        for i in (*self._aims(trigger), *self._below(trigger)):
            fits = trigger.row.code not in TO_SOMEBODY or clause.case(i) == "between" or clause.is_somebody(i)
            itself = clause.tree.tokens[i].text.lower().endswith(("self", "selves"))
            if fits and i not in (actor, trigger.token) and not itself and not self.is_time(i):
                return i
        return None

    def _aims(self, trigger: Trigger) -> Iterator[int]:
        """What it may be aimed at, the likeliest first: receivers, objects that are no mere things, then what follows "on"."""
        clause = trigger.clause
        if not clause.verbal:
            yield from self._aims_of_noun(trigger)
            return
        tokens = clause.tree.tokens
        objects = [i for i in clause.objects if tokens[i].dep.split(":")[0] != "xcomp"]
        direct = [
            i for i in objects if tokens[i].dep in ("obj", "iobj", "nsubj:pass", "nsubj") or self._passive_subject(clause, i)
        ]
        oblique = [i for i in objects if i not in direct]
        things = [i for i in direct if self._is_thing(trigger, i)]
        yield from (i for i in direct if tokens[i].dep == "iobj")
        yield from (i for i in direct if i not in things)
        yield from (i for i in oblique if clause.case(i) in AIMED and not self._is_whereabouts(clause, i))
        for i in (*things, *oblique):
            yield from (c for c in clause.tree.children[i] if tokens[c].dep.startswith("nmod") and clause.case(c) in AIMED)

    def _passive_subject(self, clause: Clause, i: int) -> bool:
        return clause.passive and i == clause.subject

    def _is_thing(self, trigger: Trigger, i: int) -> bool:
        """Whether an object is what is used or made ("sanctions", "flour", "shots"), not whom it is for."""
        if trigger.row.code in TO_SOMEBODY:
            return not trigger.clause.is_somebody(i)
        lemma = trigger.clause.tree.tokens[i].lemma.lower()
        if any(lemma in self.sets[name] for name in ("people", "captives", "places", "bodies")):
            return False
        return lemma in trigger.row.objects()

    def _aims_of_noun(self, trigger: Trigger) -> Iterator[int]:
        """ "talks with the rebels", "the shelling of Olme"; of a light verb's: "gave the crowd an ultimatum" """
        clause, light = trigger.clause, trigger.light
        tokens = clause.tree.tokens
        if light is not None:
            yield from (c for c in light.tree.children[light.head] if tokens[c].dep == "iobj")
        lemma = tokens[clause.head].lemma.lower()
        yield from (i for i in clause.objects if self._is_aim_of(clause, i, lemma, trigger.row.code))
        if light is not None:
            yield from (i for i in light.objects if light.case(i) in AIMED and not self._is_whereabouts(light, i))
            if trigger.token == light.subject:  # "the shooting left three people dead"
                direct = (i for i in light.objects if tokens[i].dep == "obj")
                yield from (i for i in direct if tokens[i].lemma.lower() not in self.sets["bleached"])

    def _is_aim_of(self, clause: Clause, i: int, lemma: str, code: EventCode) -> bool:
        case = clause.case(i)
        if case == "of":
            return lemma in self.sets["done to"]
        if case not in AIMED or (case == "between" and code is not EventCode.CONSULT):
            return False
        return case in ("on", "against", "with") or not self._is_whereabouts(clause, i)

    def _below(self, trigger: Trigger) -> Iterator[int]:
        """Whom the clause under a threat, a promise or a refusal is about: "threatened to cut supplies to the city"."""
        tree = trigger.clause.tree
        for c in tree.children[trigger.token]:
            token = tree.tokens[c]
            if trigger.row.code in TO_SOMEBODY and token.dep in ("xcomp", "ccomp") and token.tag.startswith("VB"):
                below = Clause(tree, c)
                for i in below.objects:
                    if below.case(i) not in ("in", "by", "near"):
                        yield i
                        yield from (n for n in tree.children[i] if tree.tokens[n].dep == "nmod" and below.case(n) in AIMED)

    def _is_whereabouts(self, clause: Clause, i: int) -> bool:
        """Whether an oblique tells where: "in", or "at" and "to" before a named place, or "at" before the name of some ground."""
        case = clause.case(i)
        ground = case in STANDING and clause.tree.tokens[i].lemma.lower() in self.sets["places"]
        return case in WHERE or ground or (case in EITHER and self.is_place(i))


def _befalls(clause: Clause) -> bool:
    return clause.verbal and clause.tree.tokens[clause.head].lemma.lower() in BEFALLING
