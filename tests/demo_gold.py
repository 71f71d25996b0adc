"""How much of a hand-made reading the machine finds: the rules of the seeds' scorer, on nouns instead of JSON.

A gold statement is found when a claim of its report holds at least 60 % of one of its pieces (white space, quotation marks and
stops aside) without being three times as long, and its innermost voice carries every word of one accepted name.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from readings import GOLDEN
from sayso.flow import Read
from sayso.schema import Claim, Kind, Report, Voice

Gold = dict[str, Any]
_NOT_COMPARED = re.compile(r"[\s“”\"‘’'.,;—–-]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_LIGHT = {"the", "a", "an", "some", "of"}
ENOUGH = 0.6  # of the gold's letters in one run
TOO_LONG = 3  # times the gold's letters


def demo_gold() -> Gold:
    """The reading of the demo story by hand."""
    found: Gold = json.loads((GOLDEN / "demo" / "gold.json").read_text(encoding="utf8"))
    return found


def _letters(text: str) -> str:
    return _NOT_COMPARED.sub("", text)


def holds(claim: str, piece: str) -> bool:
    """Whether the claim's words hold enough of a gold piece and not much besides."""
    wanted, got = _letters(piece), _letters(claim)
    if not wanted or not got or len(got) > TOO_LONG * len(wanted):
        return False
    if wanted in got:
        return True
    run = SequenceMatcher(None, wanted, got, autojunk=False).find_longest_match()
    return run.size >= ENOUGH * len(wanted)


def _names(text: str) -> set[str]:
    found = set(re.findall(r"[^\W_]+", _POSSESSIVE.sub("", text.casefold())))
    return found - _LIGHT or found


def speaks(voice: Voice, statement: Gold) -> bool:
    """Whether the voice is the one the gold names."""
    wanted_kind = statement["voice_kind"]
    if wanted_kind == "report" or voice.kind is Kind.REPORT:
        return wanted_kind == "report" and voice.kind is Kind.REPORT
    if wanted_kind == "unattributed" and voice.kind in (Kind.UNATTRIBUTED, Kind.DOCUMENT):
        return True
    accepted = statement["voice"] if isinstance(statement["voice"], list) else [statement["voice"]]
    return any(_names(name) <= _names(voice.name) for name in accepted)


def near(statement: Gold, report: Report, claims: Iterable[Claim]) -> list[Claim]:
    """The claims that hold the statement's words, whoever they are credited to."""

    def pieces_of(claim: Claim) -> list[str]:
        return [claim.quote, *(report.quote(span) for span in claim.content)]

    return [c for c in claims if any(holds(said, piece) for said in pieces_of(c) for piece in statement["content"])]


def found_claims(gold: Gold, reads: Sequence[Read]) -> dict[str, Claim]:
    """Gold id -> the claim that is that statement, for those found."""
    by_name = {read.report.name: read for read in reads}
    out: dict[str, Claim] = {}
    for statement in gold["statements"]:
        read = by_name[statement["report"]]
        hits = (c for c in near(statement, read.report, read.claims) if speaks(c.voice, statement))
        if (hit := next(hits, None)) is not None:
            out[statement["id"]] = hit
    return out


def agreeing(gold: Gold, found: Mapping[str, Claim]) -> dict[str, tuple[int, int]]:
    """For stance, factuality, anonymity and figures: how many of the found statements' are right, and of how many."""
    tally = {name: [0, 0] for name in ("stance", "factuality", "anonymous", "figures")}

    def count(name: str, right: bool) -> None:
        tally[name][0] += right
        tally[name][1] += 1

    for statement in gold["statements"]:
        claim = found.get(statement["id"])
        if claim is None:
            continue
        count("stance", claim.stance == statement["stance"])
        count("factuality", claim.factuality == statement["factuality"])
        if statement["voice_kind"] not in ("report", "unattributed"):
            count("anonymous", claim.voice.anonymous == statement["anonymous"])
        for figure in statement["figures"]:
            count("figures", any((f.low, f.high) == (figure["low"], figure["high"]) for f in claim.figures))
    return {name: (right, of) for name, (right, of) in tally.items()}
