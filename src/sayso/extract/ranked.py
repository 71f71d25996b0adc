"""Who is meant by "the army spokesman" where nobody is called so: the one with a rank whom the report has just let speak."""

from sayso.extract.mention import Mention
from sayso.extract.stage import Stage
from sayso.schema import Kind, Span, Voice, gender
from sayso.tables import word_set

BACK = 2  # sentences since that one spoke
OFFICES = frozenset(("spokesman", "spokeswoman", "spokesperson", "officer", "commander", "official"))
FORCES = {"ranks": word_set("forces with ranks"), "police ranks": word_set("police forces")}


def ranked_speaker(stage: Stage, mention: Mention, noun: str, place: Span) -> Voice | None:
    """ "Major Ilo Drann said the town was taken. "It is over," the army spokesman said": the major, the last voice before.

    A rank of the police speaks for no army.
    """
    ranks = [word_set(kind) for kind, forces in FORCES.items() if not forces.isdisjoint(mention.modifiers)]
    if noun not in OFFICES or mention.plural or not ranks or not stage.turns:
        return None
    tokens, last = stage.document.tokens, stage.turns[-1]
    near = tokens[mention.first].sentence - tokens[last.at].sentence
    if last.voice.kind is not Kind.PERSON or last.voice.anonymous or near > BACK:
        return None
    named = [e for e in stage.document.entities if e.kind == "person" and _has_rank(stage, e.span, ranks[0])]
    sexes = {last.gender, gender.of_noun(noun)} - {gender.EITHER}
    if {e.name for e in named} != {last.voice.name} or len(sexes) > 1:
        return None
    how = f'"the {" ".join(sorted(mention.modifiers - {noun}))} {noun}": {last.voice.name}, the only one with such a rank'
    return Voice(last.voice.name, Kind.PERSON, False, place, None, how)


def _has_rank(stage: Stage, name: Span, ranks: frozenset[str]) -> bool:
    """Whether a word for a rank stands right before a name."""
    before = stage.document.report.text[max(0, name.start - 30) : name.start].split()
    return bool(before) and before[-1].rstrip(".").casefold() in ranks
