"""The two real seed reports as readings, made from their hand-made gold; nothing of them is kept here."""

import json
from pathlib import Path
from typing import Any

from link_samples import terms

from sayso.schema import (
    Bound,
    Claim,
    Entity,
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
    report_id,
)

_SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = _SHARED if (_SHARED / "gold" / "seeds.json").exists() else None

LABELS = {"person": "PERSON", "organisation": "ORG", "outlet": "OUTLET", "place": "PLACE"}
ROLES = {"sent": "deployed", "killed": "killed", "wounded": "wounded", "captured": "captured", "exchange": "detained"}
# Peoples and countries are not in the gold's list of entities, but a pipeline marks them.
PEOPLES = ("North Korean", "North Koreans", "North Korea", "Russia", "Russian", "Ukraine", "Ukrainian", "South Korea")


def seed_readings(shared: Path) -> tuple[tuple[Reading, ...], dict[str, str]]:
    gold = json.loads((shared / "gold" / "seeds.json").read_text(encoding="utf8"))
    readings, ids = [], {}
    for name in sorted(gold["reports"]):
        raw = (shared / "seeds" / name).read_bytes()
        report = Report(report_id(raw), name, raw, raw.decode().replace("\r\n", "\n"), "text/plain")
        claims = []
        for statement in gold["statements"]:
            if statement["report"] == name and statement["stance"] in set(Stance):
                claims.append(_claim(report, statement, gold["entities"], ids))
                ids[statement["id"]] = claims[-1].id
        readings.append(Reading(report, tuple(claims)))
    return tuple(readings), ids


def _claim(report: Report, gold: dict[str, Any], entities: list[dict[str, Any]], ids: dict[str, str]) -> Claim:
    pieces = tuple(_find(report, piece, 0) for piece in gold["content"])
    first, last = pieces[0].start, pieces[-1].end
    quote = " ".join(report.quote(piece) for piece in pieces)
    marked = _entities(report, entities, pieces)
    return Claim(
        id=f"c{report.id[1:7]}{gold['id']}",
        report_id=report.id,
        quote=quote,
        occurrences=(Occurrence(pieces, Span(report.id, first, last)),),
        chain=_chain(gold),
        stance=Stance(gold["stance"]),
        factuality=Factuality(gold["factuality"]),
        polarity=Polarity.POSITIVE,
        figures=tuple(_figure(report, f, first) for f in gold["figures"]),
        times=tuple(TimeExpression(pieces[0], "DATE", when["value"]) for when in gold["when"]),
        places=tuple(Place(e.span, e.name, *_where(e.name, entities), None) for e in marked if e.label == "PLACE"),
        entities=tuple(marked),
        terms=terms(quote),
        # What the extract stage finds for the two bare pointers: "claims" and "the allegations".
        about=(ids["b11"],) if gold["id"] in ("b12", "b13") else (),
    )


def _find(report: Report, words: str, after: int) -> Span:
    start = report.text.index(words, after)
    return report.span(start, start + len(words))


def _chain(gold: dict[str, Any]) -> tuple[Voice, ...]:
    name = gold["voice"][-1] if isinstance(gold["voice"], list) else gold["voice"]
    inner = Voice(name, Kind(gold["voice_kind"]), gold["anonymous"])
    return (inner, *(Voice(via, Kind.DOCUMENT if "video" in via else Kind.PERSON if "Z" in via else Kind.OUTLET) for via in gold["via"]))


def _figure(report: Report, gold: dict[str, Any], after: int) -> Figure:
    span = _find(report, gold["text"], max(0, after - 40))
    *counted, last = gold["what"].split()
    role = ROLES.get(last, "count")
    head = " ".join(counted) if role != "count" else gold["what"]
    bound = Bound.VAGUE if gold["low"] is None else Bound.ABOUT if gold["approximate"] else Bound.EXACT
    return Figure(span, gold["low"], gold["high"], bound, gold["approximate"], None, head.replace(" offered in", ""), role)


def _entities(report: Report, gold: list[dict[str, Any]], pieces: tuple[Span, ...]) -> list[Entity]:
    out = []
    for piece in pieces:
        text = report.quote(piece)
        for entity in gold:
            for mention in sorted(entity["mentions"], key=len, reverse=True):
                if mention in text:
                    span = _find(report, mention, piece.start)
                    out.append(Entity(span, LABELS[entity["kind"]], entity["name"], entity["kind"]))
                    break
        out += [Entity(_find(report, word, piece.start), "NORP", word, "group") for word in PEOPLES if word in text]
    return out


def _where(name: str, gold: list[dict[str, Any]]) -> tuple[float | None, float | None]:
    return next((e.get("lat"), e.get("lon")) for e in gold if e["name"] == name)
