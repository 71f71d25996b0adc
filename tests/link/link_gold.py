"""Readings made from hand-made gold: the two real seed reports (of which nothing is kept here) and the fictional demo story.

What a pipeline would mark and gold leaves out is marked crudely: terms by `link_samples.terms`, names by their capitals.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from link_samples import terms

from sayso.annotate import with_meanings
from sayso.extract.moments import moments
from sayso.read import read
from sayso.schema import (
    Bound,
    Claim,
    Entity,
    Fact,
    Factuality,
    Figure,
    Kind,
    Occurrence,
    Place,
    Polarity,
    Reading,
    Report,
    Span,
    Stance,
    TimeExpression,
    Voice,
)

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "src" / "sayso" / "data" / "demo"
DEMO_GOLD = ROOT / "tests" / "golden" / "demo" / "gold.json"
SEEDS = ROOT.parent / "shared" if (ROOT.parent / "shared" / "gold" / "seeds.json").exists() else None

Gold = dict[str, Any]
LABELS = {"person": "PERSON", "organisation": "ORG", "outlet": "OUTLET", "place": "PLACE"}
ROLES = {"sent": "deployed", "killed": "killed", "wounded": "wounded", "captured": "captured", "exchange": "detained"}
PEOPLES = ("North Korean", "North Korea", "Russian", "Russia", "Ukrainian", "Ukraine", "South Korea", "Talvaran", "Talvara")
_NAME = re.compile(r"(?<![.“‘\"'] )(?<!^)\b[A-Z][\w’'-]+(?: (?:of |& )?[A-Z][\w’'-]+)*")
_NUMBER = re.compile(
    r"^(?:(?:at least|more than|up to|about|some|the|an?|[\d.,]+|two of the six|nine|six|sixteen|seventeen|two|one)\b[ -]*)+",
    re.I,
)


def seed_gold(shared: Path) -> tuple[Gold, list[Report]]:
    gold = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf8"))
    return gold, [report for name in gold["reports"] for report in read(shared / "seeds" / name)]


def demo_gold() -> tuple[Gold, list[Report]]:
    gold = json.loads(DEMO_GOLD.read_text(encoding="utf8"))
    files = sorted(path for path in DEMO.iterdir() if path.suffix in (".txt", ".html", ".jsonl"))
    return gold, [_described(report, gold["reports"][report.name]) for path in files for report in read(path)]


def _described(report: Report, known: Gold) -> Report:
    """The report with the outlet and the date its gold gives."""
    return replace(report, outlet=Fact(known["outlet"], "gold"), published=Fact(known["published"], "gold"))


def gold_readings(
    gold: Gold, reports: Sequence[Report], pointers: dict[str, tuple[str, ...]]
) -> tuple[tuple[Reading, ...], dict[str, str]]:
    """Readings and claim id by gold id. pointers: the claims that a bare "claims" or "the allegations" points back to, by gold
    id.
    """
    ids: dict[str, str] = {}
    readings = []
    for report in reports:
        claims = []
        for statement in gold["statements"]:
            if statement["report"] == report.name and statement["stance"] in set(Stance):
                about = tuple(ids[c] for c in pointers.get(statement["id"], ()))
                claims.append(_claim(report, statement, gold, about))
                ids[statement["id"]] = claims[-1].id
        readings.append(Reading(report, with_meanings(report, claims)))
    return tuple(readings), ids


def _claim(report: Report, gold: Gold, whole: Gold, about: tuple[str, ...]) -> Claim:
    pieces = tuple(_find(report, piece, 0) for piece in gold["content"])
    start, end = _line(report, pieces)
    entities = [e for piece in pieces for e in _entities(report, piece, whole)]
    quote = " ".join(report.quote(piece) for piece in pieces)
    places = [Place(_find(report, w, 0), w, None, None, None) for w in gold["where"] if w in report.text]
    times = tuple(TimeExpression(pieces[0], "DATE", when["value"]) for when in gold["when"])
    happened, as_of = moments(report, pieces, times, None)
    return Claim(
        id=f"c{report.id[1:7]}{gold['id']}",
        report_id=report.id,
        quote=quote,
        occurrences=(Occurrence(pieces, Span(report.id, start, end)),),
        chain=_chain(gold),
        stance=Stance(gold["stance"]),
        factuality=Factuality(gold["factuality"]),
        polarity=Polarity.POSITIVE,
        figures=tuple(_figure(report, f, pieces[0].start) for f in gold["figures"]),
        times=times,
        places=tuple(places) or tuple(_located(e, whole) for e in entities if e.label == "PLACE"),
        entities=tuple(entities),
        terms=terms(quote),
        about=about,
        happened=happened,
        as_of=as_of,
    )


def _find(report: Report, said: str, after: int) -> Span:
    pattern = r"\s+".join(re.escape(word) for word in said.split())
    match = re.compile(pattern).search(report.text, max(0, after)) or re.compile(pattern).search(report.text)
    assert match, (report.name, said)
    return report.span(match.start(), match.end())


def _line(report: Report, pieces: Sequence[Span]) -> tuple[int, int]:
    start, end = min(p.start for p in pieces), max(p.end for p in pieces)
    stop = report.text.find(". ", end)
    return max(report.text.rfind(". ", 0, start), report.text.rfind("\n", 0, start)) + 1, stop + 1 if stop > 0 else len(
        report.text
    )


def _chain(gold: Gold) -> tuple[Voice, ...]:
    name = gold["voice"] if isinstance(gold["voice"], str) else max(gold["voice"], key=len)
    relays = [
        (
            via,
            Kind.DOCUMENT
            if "video" in via
            else Kind.OUTLET
            if re.search("Times|Independent|Chronicle|Plumb", via)
            else Kind.PERSON,
        )
        for via in gold["via"]
    ]
    return (Voice(name, Kind(gold["voice_kind"]), gold["anonymous"]), *(Voice(via, kind) for via, kind in relays))


def _figure(report: Report, gold: Gold, after: int) -> Figure:
    span = _find(report, gold["text"], after - 40)
    if "role" in gold:
        role, counted = gold["role"], _NUMBER.sub("", gold["text"]).strip() or None
        counted = None if counted in ("wounded", "dead") else counted
    else:
        *first, last = gold["what"].split()
        role = ROLES.get(last, "count")
        counted = " ".join(first).replace(" offered in", "") if role != "count" else gold["what"]
    vague = Bound.VAGUE if gold["low"] is None and gold["high"] is None else Bound.ABOUT if gold["approximate"] else Bound.EXACT
    return Figure(
        span, gold["low"], gold["high"], Bound(gold.get("bound", vague)), gold["approximate"], gold.get("unit"), counted, role
    )


def _entities(report: Report, piece: Span, whole: Gold) -> list[Entity]:
    text = report.quote(piece)
    found = [
        (mention, e["name"], LABELS[e["kind"]]) for e in whole.get("entities", ()) for mention in e["mentions"] if mention in text
    ]
    if not found:
        people = {name.split()[-1]: name for s in whole["statements"] if s["voice_kind"] == "person" for name in s["voice"]}
        found = [(m, people.get(m.split()[-1], m), "PERSON" if m.split()[-1] in people else "ORG") for m in _NAME.findall(text)]
        found = [f for f in found if f[0] not in PEOPLES]
    found += [(word, word, "NORP") for word in PEOPLES if re.search(rf"{word}\b", text)]
    return [Entity(_find(report, said, piece.start), label, name, None) for said, name, label in sorted(set(found))]


def _located(entity: Entity, whole: Gold) -> Place:
    lat, lon = next((e.get("lat"), e.get("lon")) for e in whole["entities"] if e["name"] == entity.name)
    return Place(entity.span, entity.name, lat, lon, None)
