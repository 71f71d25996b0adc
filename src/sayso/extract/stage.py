"""The voices that have had their turn so far: what a pronoun or a "the …" may go back to."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.extract.mention import Mention, mention_of
from sayso.extract.referents import Human
from sayso.schema import Document, Entity, Kind, Span, Tree, Voice, gender

SELF = Voice("the report itself", Kind.REPORT)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice that has had its turn, with its mention."""

    at: int
    voice: Voice
    mention: Mention
    lemma: str
    gender: str = gender.EITHER


@dataclass(frozen=True, slots=True)
class Stage:
    """turns: the voices before this place, in the order of reading."""

    document: Document
    tree: Tree
    turns: list[Spoken] = field(default_factory=list)


def nearest_body(stage: Stage, mention: Mention, fits: Callable[[Entity], bool] = bool) -> Entity | None:
    """The last organisation or outlet named in this sentence or the two before, whose name fits."""
    tokens, start = stage.document.tokens, stage.document.tokens[mention.first].start
    since = stage.document.sentences[max(0, tokens[mention.first].sentence - 2)].span.start
    signed = [
        region.span for region in stage.document.report.regions if region.role == "dateline"
    ]  # who sent it does nothing in it
    bodies = [
        e
        for e in stage.document.entities
        if e.kind in ("organisation", "outlet") and since <= e.span.start < start and not any(s.covers(e.span) for s in signed)
    ]
    return next((e for e in reversed(bodies) if fits(e)), None)


def person_of(stage: Stage, human: Human, place: Span, how: str) -> Voice:
    """The voice of someone in the text. how: what tells that it is the one."""
    if human.entity is not None:
        return Voice(human.entity.name, Kind.PERSON, False, place, None, how)
    described = mention_of(stage.document, *human.phrase)
    return Voice(described.name, described.kind, described.anonymous, place, None, how)
