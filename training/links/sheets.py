"""Sheets for annotators: each pile's claims, as units with numbers, in the order of the text.

    python -m training.links.sheets FOLDER     writes FOLDER/sheets/PILE.txt and FOLDER/units.jsonl

Sheets hold the reports' text and never go into the project. A unit keeps the characters it stands on, so what annotators say of it
outlives the pipeline that proposed it.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

import sayso
from sayso.schema import Claim, Kind, Report
from sayso.text import one_line
from training.links.piles import Pile, choose, stories


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement of a pile. report: the row's id; spans: its content in code points; voice: the place of the speaker's mention,
    None for the report's own voice or one that is not named; inside: the number of the unit in whose content it stands.
    """

    number: int
    report: str
    spans: tuple[tuple[int, int], ...]
    voice: tuple[int, int] | None
    stance: str
    inside: int | None


def units_of(pile: Pile) -> Iterator[tuple[Unit, Claim, Report]]:
    """The claims sayso reads in a pile, numbered from 1 in the order of reports and text, an outer one before the one inside."""
    number = 0
    for document in pile.documents():
        claims = sorted(sayso.extract(document), key=lambda c: (c.content[0].start, -c.content[-1].end, c.id))
        at = {claim.id: n for n, claim in enumerate(claims, number + 1)}
        for claim in claims:
            mention = claim.voice.mention
            yield (
                Unit(
                    at[claim.id],
                    document.report.name,
                    tuple((s.start, s.end) for s in claim.content),
                    (mention.start, mention.end) if mention else None,
                    claim.stance.value,
                    at.get(claim.nested_in or ""),
                ),
                claim,
                document.report,
            )
        number += len(claims)


def sheet(pile: Pile, units: Sequence[tuple[Unit, Claim, Report]]) -> str:
    """A pile to read: under each report its units, and between them, indented after a bar, the words that stand in none."""
    lines = [f"PILE {pile.name}"]
    for row in pile.rows:
        lines.append(f"\nREPORT {row['id'] if pile.kind == 'story' else row['id'][:8]} | {row.get('outlet') or ''} | {row['published']} | {row['title']}")
        mine = [(u, c, r) for u, c, r in units if u.report == row["id"]]
        at = 0
        for unit, claim, report in mine:
            lines += _between(report.text[at : claim.content[0].start])
            at = max(at, claim.content[-1].end)
            inside = f" (in {unit.inside})" if unit.inside else ""
            stance = "" if unit.stance == "states" else f" {unit.stance.upper()}"
            lines.append(f"{unit.number}{inside} [{_voice(claim)}{stance}] {one_line(claim.quote)}")
        lines += _between(mine[-1][2].text[at:] if mine else row["text"])
    return "\n".join(lines) + "\n"


def _between(words: str) -> list[str]:
    shown = one_line(words).strip(" .,")
    return [f"      | {shown}"] if len(shown) > 1 else []


def _voice(claim: Claim) -> str:
    names = ["REPORT" if v.kind is Kind.REPORT else one_line(v.name) + (" (anon.)" if v.anonymous else "") for v in claim.chain]
    return " < ".join(names[:-1] if len(names) > 1 and names[-1] == "REPORT" else names)


def main(folder: Path) -> None:
    """Write the sheets and the units of every pile."""
    (folder / "sheets").mkdir(parents=True, exist_ok=True)
    with (folder / "units.jsonl").open("w", encoding="utf8") as out:
        for pile in chain(choose(), stories()):
            units = list(units_of(pile))
            (folder / "sheets" / f"{pile.name}.txt").write_text(sheet(pile, units), encoding="utf8")
            reports = [row["id"] for row in pile.rows]
            out.write(json.dumps({"pile": pile.name, "kind": pile.kind, "reports": reports, "units": [asdict(u) for u, _, _ in units],
                                  "voices": [_voice(c) for _, c, _ in units], "quotes": [c.quote for _, c, _ in units]}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
