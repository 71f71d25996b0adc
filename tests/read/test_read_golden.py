"""Golden pairs: tests/golden/read/<case>/input* and expected.json. Adding a format is one reader and one such pair.

After a change that is meant: `python tests/read/test_read_golden.py` writes them anew; read the difference before you commit it.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import InputError
from sayso.read import read

GOLDEN = Path(__file__).parents[1] / "golden" / "read"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())
FACTS = ("title", "outlet", "byline", "published", "url", "language")


def seen(case: Path) -> dict[str, Any]:
    """All that a person would check of what reading a case's input gives."""
    (source,) = case.glob("input*")
    errors: list[InputError] = []
    reports = [
        {
            "name": report.name,
            "media_type": report.media_type,
            "encoding": report.encoding,
            **{name: [fact.value, fact.origin] if (fact := getattr(report, name)) else None for name in FACTS},
            "regions": [[region.role, report.quote(region.span)] for region in report.regions],
            "warnings": list(report.warnings),
            "text": report.text[:200],
        }
        for report in read(source, on_error=errors.append)
    ]
    return {"reports": reports, "errors": [[type(error).__name__, error.line, error.reason] for error in errors]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_input_reads_as_its_golden_pair_says(case: Path) -> None:
    assert seen(case) == json.loads((case / "expected.json").read_text(encoding="utf-8"))


def test_there_is_a_golden_pair_for_each_format() -> None:
    kinds = {report["media_type"] for case in CASES for report in seen(case)["reports"]}
    assert kinds == {"text/plain", "text/markdown", "text/html", "application/jsonl"}


if __name__ == "__main__":
    for folder in CASES:
        (folder / "expected.json").write_text(json.dumps(seen(folder), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
