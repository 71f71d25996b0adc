"""From two annotators to one gold.

    python -m training.links.settle check FOLDER A       names what annotator A cannot have meant

FOLDER holds units.jsonl and sheets/ (see sheets.py), and a folder of marks for each annotator (see marks.py).
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.links.marks import faults, read_marks


def piles_in(folder: Path) -> Iterator[dict[str, Any]]:
    """The rows of units.jsonl."""
    yield from map(json.loads, (folder / "units.jsonl").read_text(encoding="utf8").splitlines())


def check(folder: Path, annotator: str) -> int:
    """Print what is wrong with an annotator's marks; returns how many things are."""
    wrong = 0
    for pile in piles_in(folder):
        path = folder / annotator / f"{pile['pile']}.txt"
        try:
            found = faults(read_marks(path.read_text(encoding="utf8")), {u["number"] for u in pile["units"]})
        except (OSError, ValueError) as error:
            found = [str(error)]
        for fault in found:
            print(f"{pile['pile']}: {fault}")
        wrong += len(found)
    print(f"{wrong} faults")
    return wrong


def main(arguments: list[str]) -> int:
    """Run what the module's docstring shows."""
    folder = Path(arguments[1])
    return int(check(folder, arguments[2]) > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
