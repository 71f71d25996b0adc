"""Sheets for annotators: each pile's claims, as units with numbers, in the order of the text.

    python -m training.links.sheets FOLDER     writes FOLDER/sheets/PILE.txt and FOLDER/units.jsonl

Sheets hold the reports' text and never go into the project. units.jsonl does, as it was when the sheets were made: a unit keeps
the characters it stands on, so what annotators said of it outlives the pipeline that proposed it.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import sayso
from sayso.link.naming.voices import bare, named
from sayso.schema import Claim, Kind, Report, Voice
from sayso.text import folded, one_line, words
from training.links.gold import Unit
from training.links.piles import Pile, choose, stories

# Nine of ten words: the guideline's "nearly the same words".
SAME_WORDS = 0.9
Row = tuple[Unit, Claim, Report]


def rows_of(pile: Pile) -> list[Row]:
    """The claims sayso reads in a pile, numbered from 1 in the order of reports and text, an outer one before the one inside."""
    rows: list[Row] = []
    speakers: dict[tuple[str, str], int] = {}
    for n, document in enumerate(pile.documents()):
        claims = sorted(sayso.extract(document), key=lambda c: (c.content[0].start, -c.content[-1].end, c.id))
        at = {claim.id: number for number, claim in enumerate(claims, len(rows) + 1)}
        for claim in claims:
            speaker = speakers.setdefault(_speaker(claim.voice, n), len(speakers))
            spans = tuple((s.start, s.end) for s in claim.content)
            rows.append((Unit(n, spans, speaker, at.get(claim.nested_in or "")), claim, document.report))
    return rows


def _speaker(voice: Voice, report: int) -> tuple[str, str]:
    """What makes a voice one: a name across reports, the same words for it within one."""
    return ("" if named(voice) else str(report), "" if voice.kind is Kind.REPORT else bare(voice.name))


def units_row(pile: Pile, rows: Sequence[Row], half: str) -> dict[str, Any]:
    """A line of units.jsonl. same: pairs of units with nearly the same words."""
    tokens = [[form for form, _, _ in words(folded(claim.quote))] for _, claim, _ in rows]
    same = [
        (a, b)
        for a, b in combinations(range(len(rows)), 2)
        if SequenceMatcher(None, tokens[a], tokens[b], autojunk=False).ratio() >= SAME_WORDS
    ]
    units = [
        {"report": u.report, "spans": u.spans, "speaker": u.speaker} | ({"inside": u.inside} if u.inside else {})
        for u, _, _ in rows
    ]
    ids = [row["id"] for row in pile.rows]
    return {"pile": pile.name, "kind": pile.kind, "half": half, "reports": ids, "units": units,
            "same": [(a + 1, b + 1) for a, b in same]}  # fmt: skip


def sheet(pile: Pile, rows: Sequence[Row]) -> str:
    """A pile to read: under each report its units, and between them, indented after a bar, the words that stand in none."""
    lines = [f"PILE {pile.name}"]
    for n, row in enumerate(pile.rows):
        known_as = row["id"] if pile.kind == "story" else row["id"][:8]
        lines.append(f"\nREPORT {known_as} | {row.get('outlet') or ''} | {row['published']} | {row['title']}")
        at, text = 0, row["text"]
        for number, (unit, claim, report) in enumerate(rows, 1):
            if unit.report == n:
                text = report.text
                lines += _between(text[at : claim.content[0].start])
                at = max(at, claim.content[-1].end)
                inside = f" (in {unit.inside})" if unit.inside else ""
                stance = "" if claim.stance.value == "states" else f" {claim.stance.value.upper()}"
                lines.append(f"{number}{inside} [{_voice(claim)}{stance}] {one_line(claim.quote)}")
        lines += _between(text[at:])
    return "\n".join(lines) + "\n"


def _between(passed: str) -> list[str]:
    shown = one_line(passed).strip(" .,")
    return [f"      | {shown}"] if len(shown) > 1 else []


def _voice(claim: Claim) -> str:
    names = ["REPORT" if v.kind is Kind.REPORT else one_line(v.name) + (" (anon.)" if v.anonymous else "") for v in claim.chain]
    return " < ".join(names[:-1] if len(names) > 1 and names[-1] == "REPORT" else names)


def in_halves(piles: Sequence[Pile]) -> Iterator[tuple[Pile, str]]:
    """Each pile with its half, in turn "tuning" and "check" in the order of a digest, incidents and stories by themselves."""
    halves = {
        pile.name: ("tuning", "check")[n % 2]
        for kind in ("incident", "story")
        for n, pile in enumerate(sorted((p for p in piles if p.kind == kind), key=lambda p: _digest(p.name)))
    }
    yield from ((pile, halves[pile.name]) for pile in piles)


def _digest(name: str) -> str:
    return hashlib.sha256(f"half {name}".encode()).hexdigest()


def main(folder: Path) -> None:
    """Write the sheets and the units of every pile."""
    (folder / "sheets").mkdir(parents=True, exist_ok=True)
    with (folder / "units.jsonl").open("w", encoding="utf8") as out:
        for pile, half in in_halves([*chain(choose(), stories())]):
            rows = rows_of(pile)
            (folder / "sheets" / f"{pile.name}.txt").write_text(sheet(pile, rows), encoding="utf8")
            out.write(json.dumps(units_row(pile, rows, half), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
