"""Claims as bytes of JSON, each made once: they are what programs ask for most."""

from sayso.export.canonical import dumps
from sayso.export.nouns_json import claim_json
from sayso.schema import Claim

KEPT = 20_000  # claims; each takes some two kilobytes


class ClaimsJson:
    """Writes the claims of one story, and keeps what it wrote until there are too many. By id: hashing a claim takes long."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def __call__(self, claim: Claim) -> bytes:
        """The claim as `sayso ledger --json` has it."""
        found = self._kept.get(claim.id)
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            found = self._kept[claim.id] = dumps(claim_json(claim))
        return found
