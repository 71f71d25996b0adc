"""Who escaped, who of them is at large, who was caught again; and by whom a thing was done, beside those it was done to."""

import re

from sayso.tables import word_set

DOERS, ESCAPED, AT_LARGE, CAUGHT = "by whom it was done", "escaped", "at large", "caught again"
_CAPTIVE = re.compile(
    r"\b(?:prisoner|inmate|convict|detainee|captive|hostage|fugitive|escapee|patient|animal)s?\Z", re.IGNORECASE
)
_WITHIN = r"(?!\b(?:and|but|after|while|when|as|whom)\b)"  # what is told there is told of others
_LEAD = rf"(?:\s+{_WITHIN}[\w-]+){{0,5}}?\s+"
_ESCAPED = re.compile(
    rf"{_LEAD}(?P<who>who\s+)?(?:(?:had|have|has)\s+)?(?:escaped|br(?:oke|oken) (?:out|free)|absconded|got away|fled)\b",
    re.IGNORECASE,
)
_AT_LARGE = re.compile(rf"{_LEAD}(?:at large|on the run|not (?:yet )?been (?:caught|found))\b", re.IGNORECASE)
_CAUGHT = re.compile(rf"{_LEAD}(?:re-?captured|caught again|re-?arrested|back in custody)\b", re.IGNORECASE)
_RECAPTURED = re.compile(r"\b(?:re-?captured|re-?arrested)\s+(?:(?:at least|about|some|all|the|another)\s+)?$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|all)\s+$", re.IGNORECASE)
_HARMED = "|".join(sorted(word_set("harming")))
# "Was struck by two drones", "two drones struck the ship"; not "was watched by 9,000", who are all who watched.
_BY = re.compile(
    rf"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?(?:{_HARMED})\s+(?:down\s+|dead\s+)?by\s+"
    r"(?:(?:at least|about|some|up to)\s+)?$",
    re.IGNORECASE,
)
_DID = re.compile(
    rf"(?:\s+(?!(?:was|were|been|is|are|and|but|after|when|as|who|that)\b)[\w-]+){{0,4}}?\s+(?:{_HARMED})\s+"
    r"(?:the|an?|his|her|its|their)\b",
    re.IGNORECASE,
)


def of_captives(role: str, counted: str, before: str, behind: str) -> str:
    """What became of captives who got away, or `DOERS`, from the words round their number; "" if nothing is told."""
    if role == "count" and (_BY.search(before) or _DID.match(behind)):
        return DOERS
    if role not in ("count", "captured", "detained"):
        return ""
    if _CAUGHT.match(behind) or _RECAPTURED.search(before):
        return CAUGHT
    if _AT_LARGE.match(behind):
        return AT_LARGE
    escaped = _ESCAPED.match(behind) if _CAPTIVE.search(counted) else None
    # "Three prisoners who escaped hold a family" are some of them, "the 22 prisoners who escaped" are all.
    return ESCAPED if escaped and (not escaped["who"] or _THE.search(before)) else ""
