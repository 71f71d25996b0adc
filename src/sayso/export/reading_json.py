"""One report as the machine read it: what `sayso annotate --json` writes, an object a line."""

from collections.abc import Sequence

from sayso.export.nouns_json import (
    Json,
    claim_json,
    entity_json,
    figure_json,
    place_json,
    report_json,
    span_json,
    spans_json,
    time_json,
)
from sayso.schema import Attribution, Claim, Document, check_claim


def reading_json(document: Document, claims: Sequence[Claim]) -> Json:
    """The document and the claims read from it, with DESIGN.md's keys.

    Every start and end counts code points of "text". Raises SpanError for a claim that does not point into this report.
    """
    for claim in claims:
        check_claim(claim, document.report)
    return {
        "report": report_json(document.report),
        "text": document.report.text,
        "sentences": [span_json(sentence.span) for sentence in document.sentences],
        "entities": [entity_json(entity) for entity in document.entities],
        "times": [time_json(time) for time in document.times],
        "places": [place_json(place) for place in document.places],
        "figures": [figure_json(figure) for figure in document.figures],
        "attributions": [_attribution(attribution) for attribution in document.attributions],
        "claims": [claim_json(claim) for claim in claims],
    }


def _attribution(attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "parent": attribution.parent,
        "source": spans_json(attribution.source),
        "cue": spans_json(attribution.cue),
        "content": spans_json(attribution.content),
    }
