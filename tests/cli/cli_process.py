"""sayso run as a process, as a user or a script runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

PILE = Path(__file__).parents[1] / "golden" / "pile"

# Name, outlet, date and text of three made-up reports on one ferry.
FERRY = (
    (
        "wire.txt",
        "Harbour Wire",
        "2031-03-04",
        "At least four people were killed when the Vessin ferry sank on Monday night, the coast guard said on Tuesday.\n\n"
        "“We had no warning,” said Ida Crone, the harbour master. The owner, Tarn Lines, denied that the boat was overloaded.\n\n"
        "The search for two missing passengers was broken off at dusk, Crone said, and would go on in the morning.\n",
    ),
    (
        "copy.txt",
        "The Pier Post",
        "2031-03-05",
        "At least four people were killed when the Vessin ferry sank on Monday night, the coast guard said on Tuesday.\n\n"
        "“We had no warning,” said Ida Crone, the harbour master. The owner, Tarn Lines, denied that the boat was overloaded.\n\n"
        "Two hotels on the promenade opened their doors to the families.\n",
    ),
    (
        "later.txt",
        "Harbour Wire",
        "2031-03-06",
        "Seven people were killed when the Vessin ferry sank on Monday night, the coast guard said on Thursday.\n\n"
        "The boat was overloaded, said an officer, who asked not to be named because the inquiry is open.\n",
    ),
)

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]


def environment(home: Path, **changes: str) -> dict[str, str]:
    """This process's environment without what would reach the user's own store or change how things look.

    Compiled modules are kept for the session: without them every start compiles spaCy again, which takes seconds.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_")}
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONDONTWRITEBYTECODE"):
        kept.pop(name, None)
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    return {**kept, **own, "OMP_NUM_THREADS": "1", **changes}


def run_sayso(home: Path, *arguments: str | Path, env: dict[str, str] | None = None, **options: Any) -> Done:
    """Run `sayso` with these arguments. env: variables to set; options: of subprocess.run. Without input, stdin is empty."""
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(
        [sys.executable, "-m", "sayso", *map(str, arguments)],
        env=environment(home, **(env or {})),
        capture_output=True,
        timeout=300,
        check=False,
        **options,
    )


def one_line(done: Done) -> str:
    """What stderr says, which must be one line and no traceback."""
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert said.count("\n") == 1, said
    return said
