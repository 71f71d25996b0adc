"""Who somebody is by the name behind a comma: "its medical director, Dr Irena Dovell"."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.extract.people import is_people
from sayso.extract.tables import speakers
from sayso.schema import Document, Entity, Kind, Token

OF_THE = 6  # words before a noun: "one of the two council"
LONGEST_TITLE = 4  # words before a name after a comma: "a retired teacher named Ida Holm"
_PERSONS = (Kind.PERSON, Kind.OFFICE)


def person_behind(document: Document, end: int, last: int) -> Entity | None:
    """ "its medical director, Dr Irena Dovell", "a passenger, the engineer Paolo Venier": the person named after the comma."""
    tokens = document.tokens
    if end >= last or tokens[end].text != ",":
        return None
    for entity in document.entities:
        if entity.kind == "person":
            before = [t for t in tokens[end + 1 : last] if t.end <= entity.span.start]
            if tokens[end].start < entity.span.start < tokens[last - 1].end and len(before) <= LONGEST_TITLE:
                titled = len(before) <= 1 and all(t.text[:1].isupper() for t in before)
                return entity if titled or (_is_title(before) and not _goes_on(tokens, entity, last)) else None
    return None


def person_behind_clause(document: Document, head: int, end: int, last: int) -> Entity | None:
    """ "A lawyer who has seen the file, Odile Marr,": the person named last, behind what the clause tells of somebody; also "one
    of the members who voted, Odile Marr,".

    Not behind another person: "a lawyer who defended the singer, Odile Marr," leaves open who that is. head: the noun for
    somebody; end: where its clause begins; last: where the source ends.
    """
    tokens = document.tokens
    if end >= last or tokens[end].text.lower() != "who" or not (_is_somebody(tokens[head]) or _is_one_of(tokens, head)):
        return None
    stop = last - 1 if tokens[last - 1].text == "," else last
    named = (e for e in document.entities if e.kind == "person" and e.span.end == tokens[stop - 1].end)
    for entity in named:
        at = next((i for i in range(end, stop) if tokens[i].start >= entity.span.start), stop)
        if tokens[at - 1].text == "," and at - 2 > end:
            before = tokens[at - 2]
            of_another = any(e.span.start <= before.start < e.span.end for e in document.entities if e.kind == "person")
            return None if of_another or _is_somebody(before) or is_people(before) else entity
    return None


def _is_one_of(tokens: Sequence[Token], head: int) -> bool:
    """ "One of the two council members" """
    before = [token.text.lower() for token in tokens[max(0, head - OF_THE) : head]]
    return ("one", "of") in pairwise(before)


def _is_somebody(noun: Token) -> bool:
    """Whether a noun is one for a person: "lawyer", "man"."""
    speaker = speakers().get(noun.lemma.lower())
    return noun.tag == "NN" and (is_people(noun, plural=False) or (speaker is not None and speaker.kind in _PERSONS))


def _goes_on(tokens: Sequence[Token], entity: Entity, last: int) -> bool:
    """ "A guard, the nurse Ana Reth and a driver": a list."""
    return any(t.start >= entity.span.end and t.text.lower() in ("and", "or") for t in tokens[:last])


def _is_title(tokens: Sequence[Token]) -> bool:
    """ "The engineer", "a retired teacher named": what somebody is, before the name."""
    named = tokens[-1].text.lower() in ("named", "called") and len(tokens) > 1
    return tokens[-2 if named else -1].tag == "NN" and all(t.tag in ("DT", "JJ", "NN", "VBN") for t in tokens)
