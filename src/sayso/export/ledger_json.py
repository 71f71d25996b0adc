"""The whole ledger as one JSON object: what `sayso ledger --json` writes."""

from collections.abc import Iterable

from sayso.export.canonical import dumps, whole
from sayso.export.decisions_json import reviewed_json
from sayso.export.nouns_json import Json, claim_json, report_json, span_json
from sayso.schema import (
    Copy,
    Estimate,
    Feature,
    FigureHistory,
    FigureValue,
    Ledger,
    Link,
    Merge,
    Name,
    NameMerge,
    Origin,
    Point,
    ReportToll,
    Span,
    Story,
    TimelineEntry,
    ToldNumber,
    Toll,
)


def ledger_json(ledger: Ledger) -> Json:
    """The ledger with DESIGN.md's keys, every list in the ledger's own order.

    Each report carries its "text", so that every start and end in the object can be followed without the database.
    """
    return {
        "stories": [story_json(story) for story in ledger.stories],
        "reports": [{**report_json(report), "text": report.text} for report in ledger.reports],
        "claims": [claim_json(claim) for claim in ledger.claims],
        "points": [point_json(point) for point in ledger.points],
        "links": [link_json(link) for link in ledger.links],
        "copies": [copy_json(copy) for copy in ledger.copies],
        "figures": [history_json(history) for history in ledger.figures],
        "timeline": [entry_json(entry) for entry in ledger.timeline],
        "names": [name_json(name) for name in ledger.names],
        "tolls": [toll_json(toll) for toll in ledger.tolls],
        "decisions": [reviewed_json(each) for each in ledger.decisions],
    }


def ledger_bytes(ledger: Ledger) -> bytes:
    """The ledger as one line of canonical JSON with a line end."""
    return dumps(ledger_json(ledger)) + b"\n"


def story_json(story: Story) -> Json:
    """A story with what holds it together."""
    joins = [{"a": join.a, "b": join.b, "reason": join.reason, "detail": _detail(join.detail)} for join in story.joins]
    return {"id": story.id, "reports": list(story.reports), "joins": joins}


def _detail(features: Iterable[Feature]) -> list[Json]:
    return [{"name": feature.name, "a": feature.a, "b": feature.b, "weight": whole(feature.weight)} for feature in features]


def point_json(point: Point) -> Json:
    """A point with its origins."""
    return {
        "id": point.id,
        "about": point.about,
        "claims": list(point.claims),
        "at_most": point.at_most,
        "at_least": point.at_least,
        "origins": [_origin(origin) for origin in point.origins],
        "cautions": [_merge(merge) for merge in point.cautions],
        "circles": [list(circle) for circle in point.circles],
        "against": [_origin(origin) for origin in point.against],
    }


def _origin(origin: Origin) -> Json:
    return {
        "id": origin.id,
        "name": origin.name,
        "claims": list(origin.claims),
        "kind": str(origin.kind),
        "anonymous": origin.anonymous,
        "merges": [_merge(merge) for merge in origin.merges],
    }


def _merge(merge: Merge) -> Json:
    return {"rule": merge.rule, "claims": list(merge.claims), "reason": merge.reason}


def link_json(link: Link) -> Json:
    """A link with what was compared."""
    return {
        "kind": link.kind.value,
        "a": link.a,
        "b": link.b,
        "reason": link.reason,
        "detail": _detail(link.detail),
        "overtaken": link.overtaken,
    }


def copy_json(copy: Copy) -> Json:
    """A copy with the shared stretches."""
    spans = [{"a": span_json(a), "b": span_json(b)} for a, b in copy.spans]
    return {"a": copy.a, "b": copy.b, "containment": whole(copy.containment), "spans": spans}


def entry_json(entry: TimelineEntry) -> Json:
    """A claim in time, with what was said to it since."""
    answers = [{"kind": a.kind.value, "claim": a.claim, "said": a.said, "voice": a.voice} for a in entry.answers]
    return {
        "happened": entry.happened,
        "mod": entry.mod,
        "said": entry.said,
        "claim": entry.claim,
        "point": entry.point,
        "words": entry.words,
        "basis": entry.basis,
        "answers": answers,
    }


def history_json(history: FigureHistory) -> Json:
    """A figure with all its values."""
    return {
        "point": history.point,
        "role": history.role,
        "counted": history.counted,
        "unit": history.unit,
        "values": [_value(value) for value in history.values],
        "numbers": [_number(number) for number in history.numbers],
        "supposed": history.supposed,
        "where": list(history.where),
        "estimate": _estimate(history.estimate) if history.estimate else None,
    }


def _estimate(estimate: Estimate) -> Json:
    return {
        "low": whole(estimate.low),
        "best": whole(estimate.best),
        "high": whole(estimate.high),
        "open": estimate.open,
        "low_claims": list(estimate.low_claims),
        "best_claims": list(estimate.best_claims),
        "high_claims": list(estimate.high_claims),
        "reason": estimate.reason,
    }


def _value(value: FigureValue) -> Json:
    return {
        "low": whole(value.low),
        "high": whole(value.high),
        "bound": value.bound.value,
        "as_of": value.as_of,
        "as_of_mod": value.as_of_mod,
        "claim": value.claim,
        "origin": value.origin,
        "status": value.status.value,
        "approximate": value.approximate,
        "words": value.words,
        "published": value.published,
        "voice": value.voice,
        "reason": value.reason,
        "against": list(value.against),
        "span": span_json(value.span) if value.span else None,
        "sum_of": [{**span_json(part.span), "low": whole(part.low), "high": whole(part.high)} for part in value.sum_of],
        "named": value.named,
    }


def _number(number: ToldNumber) -> Json:
    return {
        "low": whole(number.low),
        "high": whole(number.high),
        "bound": number.bound.value,
        "approximate": number.approximate,
        "words": number.words,
        "named": number.named,
        "at_most": number.at_most,
        "at_least": number.at_least,
        "origins": list(number.origins),
        "claims": list(number.claims),
        "stands": number.stands,
    }


def toll_json(toll: Toll) -> Json:
    """A story's toll with what each report comes to."""
    return {
        "story": toll.story,
        "harm": toll.harm.value,
        "low": whole(toll.low),
        "best": whole(toll.best),
        "high": whole(toll.high),
        "open": toll.open,
        "low_claims": list(toll.low_claims),
        "best_claims": list(toll.best_claims),
        "high_claims": list(toll.high_claims),
        "reason": toll.reason,
        "told": [_report_toll(told) for told in toll.told],
    }


def _report_toll(told: ReportToll) -> Json:
    parts = [{"claim": part.claim, **span_json(part.span), "number": whole(part.number)} for part in told.parts]
    return {
        "report": told.report,
        "number": whole(told.number),
        "low": whole(told.low),
        "high": whole(told.high),
        "inferred": told.inferred,
        "standing": told.standing,
        "where": list(told.where),
        "parts": parts,
    }


def name_json(name: Name) -> Json:
    """A name with its forms and why they are one."""
    return {
        "id": name.id,
        "name": name.name,
        "kind": name.kind,
        "forms": list(name.forms),
        "claims": list(name.claims),
        "merges": [merge.reason for merge in name.merges],
        "mentions": [_place(span) for span in name.mentions],
        "reasons": [_name_merge(merge) for merge in name.merges],
    }


def _name_merge(merge: NameMerge) -> Json:
    return {
        "rule": merge.rule,
        "forms": list(merge.forms),
        "reason": merge.reason,
        "mentions": [_place(span) for span in merge.mentions],
        "told": [_place(span) for span in merge.told],
    }


def _place(span: Span) -> Json:
    return {"report": span.report_id, **span_json(span)}
