"""Where the corpora lie, and which data a figure was measured on."""

import hashlib
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SHARED = REPOSITORY.parent / "shared"
CORPORA = SHARED / "corpora"


def digest(*paths: Path) -> str:
    """SHA-256, 16 hex digits, over the files' bytes in the order given."""
    state = hashlib.sha256()
    for path in paths:
        state.update(path.read_bytes())
    return state.hexdigest()[:16]
