"""Each noun of a report as DESIGN.md's surface writes it: spans as start and end, what only the schema has after it."""

from collections.abc import Iterable
from typing import Any

from sayso.export.canonical import whole
from sayso.schema import Claim, Entity, Event, Fact, Figure, Moment, Place, Report, Span, TimeExpression, Voice

METADATA = ("title", "outlet", "published", "url", "byline", "language")

Json = dict[str, Any]


def span_json(span: Span) -> Json:
    """Start and end, in code points of the report's text."""
    return {"start": span.start, "end": span.end}


def spans_json(spans: Iterable[Span]) -> list[Json]:
    """Each span as start and end, in the order given."""
    return [span_json(span) for span in spans]


def report_json(report: Report) -> Json:
    """A report without its text: metadata as plain strings or null, and under "metadata" where each value came from."""
    facts: dict[str, Fact] = {name: fact for name in METADATA if (fact := getattr(report, name)) is not None}
    return {
        "id": report.id,
        **{name: facts[name].value if name in facts else None for name in METADATA[:4]},
        "name": report.name,
        **{name: facts[name].value if name in facts else None for name in METADATA[4:]},
        "metadata": {name: {"value": fact.value, "origin": fact.origin} for name, fact in facts.items()},
        "media_type": report.media_type,
        "encoding": report.encoding,
        "regions": [{**span_json(region.span), "role": region.role} for region in report.regions],
        "warnings": list(report.warnings),
    }


def figure_json(figure: Figure) -> Json:
    """A figure in its place; low and high are null where the words give no limit."""
    return {
        **span_json(figure.span),
        "low": whole(figure.low),
        "high": whole(figure.high),
        "bound": figure.bound.value,
        "approximate": figure.approximate,
        "unit": figure.unit,
        "counted": figure.counted,
        "role": figure.role,
        "real": figure.real,
    }


def time_json(time: TimeExpression) -> Json:
    """A time expression in its place."""
    return {**span_json(time.span), "type": time.type, "value": time.value, "anchor": time.anchor, "mod": time.mod}


def place_json(place: Place) -> Json:
    """A toponym in its place; degrees are null where the gazetteer has nothing."""
    degrees = {"lat": whole(place.lat), "lon": whole(place.lon)}
    return {**span_json(place.span), "name": place.name, **degrees, "country": place.country, "disputed": list(place.disputed)}


def entity_json(entity: Entity) -> Json:
    """A named thing in its place."""
    return {**span_json(entity.span), "label": entity.label, "name": entity.name, "kind": entity.kind}


def voice_json(voice: Voice) -> Json:
    """One voice of a chain; mention and reason are places in the report, or null."""
    return {
        "name": voice.name,
        "kind": voice.kind.value,
        "anonymous": voice.anonymous,
        "mention": span_json(voice.mention) if voice.mention else None,
        "reason": span_json(voice.reason) if voice.reason else None,
        "resolved": voice.resolved,
    }


def event_json(event: Event) -> Json:
    """An event: PLOVER's code, ACLED's label or null, and where its word and its parts stand."""
    return {
        "code": event.code.value,
        "acled": event.acled.value if event.acled else None,
        "trigger": span_json(event.trigger),
        "actor": spans_json(event.actor),
        "target": spans_json(event.target),
        "place": spans_json(event.place),
        "time": spans_json(event.time),
    }


def moment_json(moment: Moment) -> Json:
    """A moment: its TIMEX3 value and mod, where that is said (or null), and what it goes by."""
    place = span_json(moment.span) if moment.span else None
    return {"value": moment.value, "mod": moment.mod, "span": place, "basis": moment.basis}


def claim_json(claim: Claim) -> Json:
    """A claim, the same in `annotate --json` and in `ledger --json`; "chain" runs from the innermost voice outwards."""
    return {
        "id": claim.id,
        "report": claim.report_id,
        "quote": claim.quote,
        "content": spans_json(claim.content),
        "occurrences": [
            {"content": spans_json(occurrence.content), "context": span_json(occurrence.context)}
            for occurrence in claim.occurrences
        ],
        "chain": [voice_json(voice) for voice in claim.chain],
        "cue": spans_json(claim.cue),
        "stance": claim.stance.value,
        "factuality": claim.factuality.value,
        "polarity": claim.polarity.value,
        "figures": [figure_json(figure) for figure in claim.figures],
        "times": [time_json(time) for time in claim.times],
        "places": [place_json(place) for place in claim.places],
        "entities": [entity_json(entity) for entity in claim.entities],
        "about": list(claim.about),
        "event": event_json(claim.event) if claim.event else None,
        "happened": moment_json(claim.happened) if claim.happened else None,
        "as_of": moment_json(claim.as_of) if claim.as_of else None,
        "nested_in": claim.nested_in,
    }
