"""The two seed reports through the command line, scored by the scorer that came with them."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from training.evaluate.corpora import SHARED


def _sayso(*arguments: str) -> str:
    return subprocess.run([sys.executable, "-m", "sayso", *arguments], check=True, capture_output=True, text=True).stdout


def score() -> dict[str, float]:
    """How many of the seeds' statements and links are found; statements' stance, factuality and anonymity among those found."""
    files = [str(p) for p in sorted((SHARED / "seeds").glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "r.jsonl").write_text(_sayso("annotate", *files, "--json"), encoding="utf8")
        _sayso("add", *files, "--db", str(place / "db"))
        (place / "l.json").write_text(_sayso("ledger", "--json", "--db", str(place / "db")), encoding="utf8")
        scorer = [sys.executable, str(SHARED / "gold" / "score.py"), str(SHARED / "gold" / "seeds.json")]
        told = subprocess.run(
            [*scorer, str(place / "r.jsonl"), str(place / "l.json")], check=True, capture_output=True, text=True
        ).stdout
    found = {name: float(n) for name, n in re.findall(r"(\w+) (\d+) of \d+", told)}
    return {f"seeds {name}": found[name] for name in ("found", "links", "stance", "factuality", "anonymous", "figures", "times")}
