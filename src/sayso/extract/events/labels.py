"""ACLED's sub-event beside PLOVER's code, as far as the words tell it."""

from sayso.extract.events.clause import Clause
from sayso.extract.events.lexicon import lexicon
from sayso.extract.events.trigger import Trigger
from sayso.schema import EventCode, SubEvent

# A label that only says that somebody was attacked, or with a bomb of whatever kind: what it was done with says more.
COARSE = frozenset((None, SubEvent.ATTACK, SubEvent.AIR, SubEvent.SHELLING, SubEvent.REMOTE))
# A body under an explosion is of a suicide bomber whatever else is named; then the rarer tools before the more common ones.
ORDER = (
    SubEvent.SUICIDE, SubEvent.CHEMICAL, SubEvent.SEXUAL, SubEvent.GRENADE, SubEvent.REMOTE, SubEvent.AIR, SubEvent.SHELLING,
)  # fmt: skip
BELOW = frozenset(
    ("advcl", "ccomp", "xcomp", "acl")
)  # "killed when a mine went off", "killed in an attack carried out with drones"


def label(trigger: Trigger, actor: int | None, target: int | None) -> SubEvent | None:
    """The sub-event, None where the words leave it open."""
    given = trigger.row.label
    if trigger.row.code is not EventCode.ASSAULT or given not in COARSE:
        return given
    clause = trigger.light or trigger.clause
    tool = _tool(trigger, clause)
    if tool is not None:
        return tool
    tokens = clause.tree.tokens
    armed, people = lexicon().sets["armed"], lexicon().sets["people"]
    by, on = (None if i is None else tokens[i].lemma.lower() for i in (actor, target))
    if by in armed and on in armed and given is None:
        return SubEvent.CLASH
    somebody = target is not None and (on in people or tokens[target].tag in ("CD", "PRP"))
    return SubEvent.ATTACK if given is None and somebody and on not in armed else given


def _tool(trigger: Trigger, clause: Clause) -> SubEvent | None:
    """What it was done with, by the words of the subject, the objects, and the clauses right below."""
    tools = lexicon().tools
    words = set(clause.told["o"] | clause.told["s"] | trigger.clause.told["o"])
    tokens = clause.tree.tokens
    words.add(tokens[trigger.token].lemma.lower())
    if clause.subject is not None:
        words |= clause.words(clause.subject)
    for c in clause.tree.children[clause.head]:
        if tokens[c].dep.split(":")[0] in BELOW and tokens[c].tag.startswith("VB"):
            below = Clause(clause.tree, c)
            words |= below.told["o"] | below.told["s"]
    found = {tools[word] for word in words if word in tools}
    return next((each for each in ORDER if each in found), None)
