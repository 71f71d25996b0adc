"""One row a claim, for a spreadsheet.

A spreadsheet runs a cell as a formula if it begins with = + - or @ (the full-width forms too), also behind white space. Such a
cell gets an apostrophe in front, the spreadsheet's own sign for "this is text": `=1+1` is written `'=1+1`. Whoever reads the file
with a program takes one leading apostrophe off where such a sign follows it.
"""

import csv
import io
import re
from collections.abc import Mapping

from sayso.errors import SaysoError
from sayso.export.decided_words import done
from sayso.export.vague import Rule
from sayso.export.visible import visible
from sayso.schema import Act, Claim, Fact, Figure, Ledger, Point, Report, State
from sayso.schema.figures import spoken

COLUMNS = (
    *("point", "quote", "voice", "kind", "anonymous", "via", "stance", "factuality", "figures", "when"),
    *("report", "outlet", "published", "url", "start", "end", "about", "title", "name", "claim", "reviewed by"),
)

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def claims_csv(ledger: Ledger, *, vague: Rule | None = None) -> bytes:
    """The claims in the ledger's order, in UTF-8 with a byte order mark (Excel reads it as Latin-1 without one), RFC 4180.

    via: the chain's other voices, outwards, " > " between them. figures, when: "; " between several. start, end: from the first
    character of the content to behind its last, in code points of the report's text. point, report, claim: ids. reviewed by: each
    decision in force on the claim, with who made it and when.

    vague: what "dozens" and the like are also given as, with the rule's name: "Dozens people [killed; acled, unconfirmed: 12]".
    """
    reports = {report.id: report for report in ledger.reports}
    points: dict[str, list[Point]] = {}
    for point in ledger.points:
        for claim_id in point.claims:
            points.setdefault(claim_id, []).append(point)
    reviewed = _reviewed(ledger)
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in ledger.claims:
        if claim.report_id not in reports:
            raise SaysoError(f"claim {claim.id} stands in report {claim.report_id}, which the ledger does not hold")
        row = _row(claim, reports[claim.report_id], points.get(claim.id, []), reviewed.get(claim.id, []), vague)
        writer.writerow([guarded(row[column]) for column in COLUMNS])
    return page.getvalue().encode("utf-8-sig")


def guarded(cell: str | int) -> str | int:
    """The cell as a spreadsheet may safely open it: never a formula, no invisible controls."""
    if isinstance(cell, int):
        return cell
    text = visible(cell)
    return "'" + text if _FORMULA.match(text) else text


def _row(claim: Claim, report: Report, points: list[Point], reviewed: list[str], vague: Rule | None) -> Mapping[str, str | int]:
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
        "when": "; ".join(time.value for time in claim.times),
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
        "reviewed by": "; ".join(reviewed),
    }


def _reviewed(ledger: Ledger) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in ledger.decisions:
        decision = each.decision
        if each.state is State.IN_FORCE and decision.act is not Act.UNDO:
            for claim_id in each.claims:
                found.setdefault(claim_id, []).append(f"{decision.who} ({done(decision)}, {decision.when})")
    return found


def _figure(figure: Figure, report: Report, vague: Rule | None) -> str:
    said = spoken(figure.low, figure.high, figure.bound, approximate=figure.approximate, unit=figure.unit)
    words = report.quote(figure.span)
    counted = f" {figure.counted}" if figure.counted else ""
    converted = vague.converted(figure, words) if vague else None
    return f"{said or words}{counted} [{figure.role}{f'; {converted}' if converted else ''}]"


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
