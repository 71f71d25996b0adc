"""Nouns as JSON and back, by msgspec. Decoding builds the dataclasses anew, so each checks itself again."""

from typing import Any, TypeVar

import msgspec

from sayso.errors import SpanError, StoreError
from sayso.schema import Attribution, Claim, Decision, Document, Entity, Figure, Place, Report, Sentence, TimeExpression

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="sorted")


class Marks(msgspec.Struct, frozen=True):
    """What a Document adds to its report, less the tokens: they are many times the text, and a new reading brings them back."""

    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]
    attributions: tuple[Attribution, ...]


_CLAIM = msgspec.json.Decoder(Claim)
_DECISION = msgspec.json.Decoder(Decision)
_MARKS = msgspec.json.Decoder(Marks)
_WARNINGS = msgspec.json.Decoder(tuple[str, ...])


def claim_json(claim: Claim) -> str:
    """The whole claim. Raises StoreError if it would not come back equal (a figure that is no number, say)."""
    return _encoded(claim, _CLAIM, f"claim {claim.id}")


def decision_json(decision: Decision) -> str:
    """The whole decision. Raises StoreError if it would not come back equal."""
    return _encoded(decision, _DECISION, f"the decision of {decision.who}")


def marks_json(document: Document) -> str:
    """The document's marks. Raises StoreError if they would not come back equal."""
    marks = Marks(
        sentences=document.sentences,
        entities=document.entities,
        times=document.times,
        places=document.places,
        figures=document.figures,
        attributions=document.attributions,
    )
    return _encoded(marks, _MARKS, f"document of report {document.report.id}")


def warnings_json(report: Report) -> str:
    """The report's warnings, as a list."""
    return _encoded(report.warnings, _WARNINGS, f"warnings of report {report.id}")


def claim_from(body: str, row: str) -> Claim:
    """The claim in a row's body. Raises StoreError naming the row."""
    return _decoded(body, _CLAIM, row)


def decision_from(body: str, row: str) -> Decision:
    """The decision in a row's body. Raises StoreError naming the row."""
    return _decoded(body, _DECISION, row)


def document_from(report: Report, marks: str, row: str) -> Document:
    """The document of a report, without tokens. Raises StoreError naming the row."""
    found = _decoded(marks, _MARKS, row)
    try:
        return Document(report, **msgspec.structs.asdict(found))
    except SpanError as error:
        raise StoreError(f"{row}: {error}") from error


def warnings_from(text: str, row: str) -> tuple[str, ...]:
    """The warnings in a row. Raises StoreError naming the row."""
    return _decoded(text, _WARNINGS, row)


def _encoded(value: object, decoder: "msgspec.json.Decoder[Any]", what: str) -> str:
    try:
        encoded = _ENCODER.encode(value)
        kept = decoder.decode(encoded)
    except (UnicodeEncodeError, OverflowError, msgspec.MsgspecError) as error:
        raise StoreError(f"{what} cannot be kept: {error}") from error
    if kept != value:
        raise StoreError(f"{what} cannot be kept: JSON has no form for one of its values (infinity, or not a number)")
    return encoded.decode()


def _decoded(text: str, decoder: "msgspec.json.Decoder[T]", row: str) -> T:
    try:
        return decoder.decode(text)
    except (msgspec.MsgspecError, SpanError, ValueError) as error:
        raise StoreError(f"{row} cannot be read: {error}") from error
