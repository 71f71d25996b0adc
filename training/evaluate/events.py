"""How well the events of claims are told, on `training/events.jsonl`: 278 fictional sentences, 238 of which report an event.

What the gold holds to: codes are PLOVER's, ACLED's labels stand beside them where ACLED would record the event and the words tell
which. The event is that of the main clause. What is asked, offered, threatened or refused has not happened: there the event is
the asking; of a statement, an accusation or a denial it is what is stated. An accident, a forecast, a match and a price are none.
Economic sanctions are SANCTION; arrests, charges, sentences and captured ground are COERCE, lawsuits and verdicts ACCUSE, riots
PROTEST, what police do to a crowd ASSAULT; a signed deal is AGREE, a declared ceasefire and a withdrawal RETREAT. Actor and
target are noun phrases without determiner; a weapon is no actor.

The half of the texts whose id has an even SHA-256 was looked at while the rules were mended; the other was only scored. The same
hand wrote the sentences first and the table of words after them, so either half flatters: on news by others expect less.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sayso
from sayso.schema import Claim, EventCode, Span
from sayso.text import words
from training.evaluate.chains import ENOUGH, overlap

EVENTS = Path(__file__).parents[1] / "events.jsonl"
ROLES = ("actor", "target", "place", "time")
# Half of the words shared, determiners aside: "Norrland's two envoys" and "two envoys" are one.
SAME_PHRASE = 0.5
DETERMINERS = frozenset(("the", "a", "an"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """One gold claim, its text, and the claim of our reading that is nearest to it (None: none is near)."""

    row: dict[str, Any]
    gold: dict[str, Any]
    got: Claim | None

    @property
    def code(self) -> str | None:
        """Our code, None if there is no event."""
        return self.got.event.code.value if self.got and self.got.event else None


def for_tuning(row: dict[str, Any]) -> bool:
    """Whether a text is of the half that may be looked at."""
    return int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2 == 0


def readings(path: Path = EVENTS) -> Iterator[tuple[dict[str, Any], tuple[Claim, ...]]]:
    """Each row of the file with the claims that the product reads in its text."""
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        document = next(sayso.annotate(sayso.read(row["text"].encode(), name=row["id"])))
        yield row, sayso.extract(document)


def _near(gold: dict[str, Any], claim: Claim, text: str) -> float:
    """Words shared; for a claim that holds the gold's words, or stands in them, at least what counts as near."""
    start = text.index(gold["content"])
    end = start + len(gold["content"])
    first, last = claim.content[0].start, claim.content[-1].end
    within = (first <= start and end <= last) or (start <= first and last <= end)
    return max(overlap(gold["content"], claim, text), ENOUGH if within else 0.0)


def judged(row: dict[str, Any], claims: Sequence[Claim]) -> tuple[list[Verdict], list[Claim]]:
    """Each gold claim beside ours, whatever its event, and our other claims that report an event the text's gold has not."""
    out: list[Verdict] = []
    for gold in row["claims"]:
        ranked = [(_near(gold, claim, row["text"]), -i, claim) for i, claim in enumerate(claims)]
        near, _, claim = max(ranked, key=lambda each: each[:2], default=(0.0, 0, None))
        out.append(Verdict(row, gold, claim if near >= ENOUGH else None))
    used = [v.got for v in out]
    known = {gold["event"] for gold in row["claims"]}
    return out, [c for c in claims if c not in used and c.event and c.event.code.value not in known]


def _share(right: float, of: float) -> float:
    return right / of if of else 0.0


def _f1(right: int, ours: int, theirs: int) -> float:
    return _share(2 * right, ours + theirs)


def same_phrase(gold: str, text: str, spans: Sequence[Span]) -> bool:
    """Whether two phrases share enough words."""
    one, other = (
        Counter(word for word, _, _ in words(said) if word not in DETERMINERS)
        for said in (gold, " ".join(text[span.start : span.end] for span in spans))
    )
    return _f1((one & other).total(), one.total(), other.total()) >= SAME_PHRASE


def _roles(verdicts: Sequence[Verdict], role: str) -> float:
    """F1 of one part of the events, over texts where gold or we report an event."""
    right = ours = theirs = 0
    for v in verdicts:
        spans = getattr(v.got.event, role) if v.got and v.got.event else ()
        ours += bool(spans)
        theirs += v.gold[role] is not None
        right += bool(spans) and v.gold[role] is not None and same_phrase(v.gold[role], v.row["text"], spans)
    return _f1(right, ours, theirs)


def figures(verdicts: Sequence[Verdict], others: Sequence[Claim]) -> dict[str, float]:
    """The figures of `score` for some of the texts."""
    ours, theirs = Counter(v.code for v in verdicts if v.code), Counter(v.gold["event"] for v in verdicts if v.gold["event"])
    ours += Counter(claim.event.code.value for claim in others if claim.event)
    right = Counter(v.code for v in verdicts if v.code and v.code == v.gold["event"])
    each = [_f1(right[code], ours[code], theirs[code]) for code in map(str, EventCode)]
    labelled = [v for v in verdicts if v.gold["acled"] is not None or (v.got and v.got.event and v.got.event.acled)]
    alike = sum((v.got.event.acled if v.got and v.got.event else None) == v.gold["acled"] for v in labelled)
    return {
        "events macro F1": sum(each) / len(each),
        "events micro F1": _f1(right.total(), ours.total(), theirs.total()),
        "events ACLED label right": _share(alike, len(labelled)),
        **{f"events {role} F1": _roles(verdicts, role) for role in ROLES},
    }


def score(path: Path = EVENTS) -> dict[str, float]:
    """How the events in a file of gold are told.

    "events macro F1": mean over PLOVER's 16 codes; an event of ours that no gold claim has counts against its code. "events
    micro F1": over all of them. "events ACLED label right": share of claims with a label, in the gold or ours, where both are
    one. "events actor F1" and so on: parts that share half of their words with the gold's.
    """
    return figures(*_gathered([judged(row, claims) for row, claims in readings(path)]))


def _gathered(pairs: Sequence[tuple[list[Verdict], list[Claim]]]) -> tuple[list[Verdict], list[Claim]]:
    return [v for verdicts, _ in pairs for v in verdicts], [c for _, others in pairs for c in others]


def main(path: Path = EVENTS) -> None:
    """Print each miss of the half that may be looked at, then the figures of either half and of both."""
    read = list(readings(path))
    for row, claims in read:
        if for_tuning(row):
            _print_misses(*judged(row, claims))
    for title, rows in (
        ("tuning half", [x for x in read if for_tuning(x[0])]),
        ("check half", [x for x in read if not for_tuning(x[0])]),
        ("all", read),
    ):
        print(f"\n{title}: {len(rows)} texts")
        for name, value in figures(*_gathered([judged(row, claims) for row, claims in rows])).items():
            print(f"  {value:.3f}  {name}")


def _print_misses(verdicts: Sequence[Verdict], others: Sequence[Claim]) -> None:
    for v in verdicts:
        event = v.got.event if v.got else None
        label = event.acled if event else None
        if v.code != v.gold["event"] or label != v.gold["acled"]:
            print(f"MISS {v.row['id']} {v.row['text']}\n  gold {v.gold['event']} {v.gold['acled']}, got {v.code} {label}")
        for role in ROLES:
            spans = getattr(event, role) if event else ()
            said = " ".join(v.row["text"][s.start : s.end] for s in spans) or None
            wanted = v.gold[role]
            if (wanted is None) != (said is None) or (wanted and not same_phrase(wanted, v.row["text"], spans)):
                print(f"{role} {v.row['id']} {v.row['text']}\n  gold {wanted}, got {said}")
    for claim in others:
        print(f"EXTRA {claim.quote!r} {claim.event.code if claim.event else None}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
