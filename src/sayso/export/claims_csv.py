"""One row a claim, for a spreadsheet.

A spreadsheet runs a cell as a formula if it begins with = + - or @ (the full-width forms too), also behind white space. Such a
cell gets an apostrophe in front, the spreadsheet's own sign for "this is text": `=1+1` is written `'=1+1`. Whoever reads the file
with a program takes one leading apostrophe off where such a sign follows it.
"""

import csv
import io
import re

from sayso.errors import SaysoError
from sayso.export.decided_words import done, edited
from sayso.export.dossier.index import decided_on
from sayso.export.vague import Rule
from sayso.export.visible import visible
from sayso.schema import Claim, Decision, Event, Fact, Figure, Ledger, Moment, Point, Report
from sayso.schema.figures import spoken
from sayso.schema.timex_words import bounded
from sayso.text import one_line

COLUMNS = (
    *("point", "quote", "voice", "kind", "anonymous", "via", "stance", "factuality", "figures", "when"),
    *("report", "outlet", "published", "url", "start", "end", "about", "title", "name", "claim", "reviewed by"),
    *("event", "acled", "actor", "target", "place", "happened", "as_of", "names"),
)

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def claims_csv(ledger: Ledger, *, vague: Rule | None = None) -> bytes:
    """The claims in the ledger's order, in UTF-8 with a byte order mark (Excel reads it as Latin-1 without one), RFC 4180.

    via: the chain's other voices, outwards, " > " between them. figures, when, names: "; " between several. start, end: from the
    first character of the content to behind its last, in code points of the report's text. point, report, claim: ids. when,
    happened, as_of: TIMEX3 values; one that is open on a side says so ("2025-W02 or later"); happened and as_of say in brackets
    what they go by. event: PLOVER's code, acled: the ACLED label; actor, target, place: the report's own words, " … " between
    pieces. names: the entities in the claim by their ledger names, with their kind in brackets. reviewed by: each decision in
    force on the claim, with who made it, when, what an edit changed, and the note.

    vague: what "dozens" and the like are also given as, with the rule's name: "Dozens people [killed; acled, unconfirmed: 12]".
    """
    reports = {report.id: report for report in ledger.reports}
    points: dict[str, list[Point]] = {}
    for point in ledger.points:
        for claim_id in point.claims:
            points.setdefault(claim_id, []).append(point)
    reviewed = decided_on(ledger)
    names: dict[str, list[str]] = {}
    for name in ledger.names:
        for claim_id in name.claims:
            names.setdefault(claim_id, []).append(f"{name.name} [{name.kind}]")
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in ledger.claims:
        if claim.report_id not in reports:
            raise SaysoError(f"claim {claim.id} stands in report {claim.report_id}, which the ledger does not hold")
        row = _row(claim, reports[claim.report_id], points.get(claim.id, []), vague)
        row |= {
            "reviewed by": "; ".join(_decided(each.decision) for each in reviewed.get(claim.id, ())),
            "names": "; ".join(names.get(claim.id, ())),
        }
        writer.writerow([guarded(row[column]) for column in COLUMNS])
    return page.getvalue().encode("utf-8-sig")


def guarded(cell: str | int) -> str | int:
    """The cell as a spreadsheet may safely open it: never a formula, no invisible controls."""
    if isinstance(cell, int):
        return cell
    text = visible(cell)
    return "'" + text if _FORMULA.match(text) else text


def _row(claim: Claim, report: Report, points: list[Point], vague: Rule | None) -> dict[str, str | int]:
    return {
        "point": "; ".join(point.id for point in points),
        "quote": claim.quote,
        "voice": claim.voice.name,
        "kind": claim.voice.kind.value,
        "anonymous": "yes" if claim.voice.anonymous else "no",
        "via": " > ".join(voice.name for voice in claim.chain[1:]),
        "stance": claim.stance.value,
        "factuality": claim.factuality.value,
        "figures": "; ".join(_figure(figure, report, vague) for figure in claim.figures),
        "when": "; ".join(bounded(time.value, time.mod) for time in claim.times),
        "report": report.id,
        "outlet": _value(report.outlet),
        "published": _value(report.published),
        "url": _value(report.url),
        "start": min(span.start for span in claim.content),
        "end": max(span.end for span in claim.content),
        "about": "; ".join(point.about for point in points),
        "title": _value(report.title),
        "name": report.name,
        "claim": claim.id,
        **_event(claim.event, report),
        "happened": _moment(claim.happened),
        "as_of": _moment(claim.as_of),
    }


def _event(event: Event | None, report: Report) -> dict[str, str]:
    if event is None:
        return dict.fromkeys(("event", "acled", "actor", "target", "place"), "")
    parts = {"actor": event.actor, "target": event.target, "place": event.place}
    said = {name: " … ".join(one_line(report.quote(span)) for span in spans) for name, spans in parts.items()}
    return {"event": event.code.value, "acled": event.acled.value if event.acled else "", **said}


def _moment(moment: Moment | None) -> str:
    return f"{bounded(moment.value, moment.mod)} [{moment.basis}]" if moment else ""


def _decided(decision: Decision) -> str:
    """Who, what, when and why; of an edit what it changed."""
    what = ", ".join(f"{field}: {was} → {now}" for field, was, now in edited(decision))
    parts = (done(decision), decision.when, what, one_line(decision.note))
    return f"{decision.who} ({', '.join(part for part in parts if part)})"


def _figure(figure: Figure, report: Report, vague: Rule | None) -> str:
    said = spoken(figure.low, figure.high, figure.bound, approximate=figure.approximate, unit=figure.unit)
    words = report.quote(figure.span)
    counted = f" {figure.counted}" if figure.counted else ""
    converted = vague.converted(figure, words) if vague else None
    role = "; ".join(part for part in (figure.role, "" if figure.real else "not come about", converted) if part)
    return f"{said or words}{counted} [{role}]"


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
