"""The 25 hard cases of reading who says what, judged: a sentence or two each, with what must and must not be read of them.

A row of tests/annotate/hard_cases.jsonl is `{"name", "texts": [{"text", "expect": […], "never": […]}]}`. A case passes when all
its texts do. Words are compared by where they stand, so the same words elsewhere do not count.

expect, each met by one claim: `content` (a substring, or a list of its pieces; `nth` where it stands more than once; `or`:
another extent that is as right) is right from a token F1 of .8, or with `exact` to the character, quotation marks and stops at
the ends aside. `chain` is the whole chain, innermost first, `voice` its innermost only; each a name, or a list of names of which
one will do, "(report)" or "(unattributed)"; articles and possessive endings aside. `kind`, `anonymous`, `stance`, `factuality`
as in the reading. `source` (token F1 .8, articles aside) and `cue` (some of these words and no others) of the attribution
behind it.

never, each broken by a claim that does all of it: `content` as above; `holding`: holds all these words; `within`: holds no words
but these; `voice`: has it anywhere in its chain; `chain`; `stance`; `factuality`; `credited`: to anyone but the report.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Column, Table

from sayso.export.canonical import dumps
from sayso.export.reading_json import reading_json
from sayso.flow import Source, readings_of, reports_of
from sayso.text import QUOTATION_MARKS, trimmed, words

CASES = Path(__file__).parents[1] / "tests" / "annotate" / "hard_cases.jsonl"
ENOUGH = 0.8  # token F1 from which a content or a source is right: one stray word in four or five, as two people differ
ARTICLES = frozenset(("the", "a", "an"))
EDGES = "".join(sorted(mark for mark in QUOTATION_MARKS if len(mark) == 1)) + " ,.;:!?—–-"
REPORT, UNATTRIBUTED = "(report)", "(unattributed)"
EXPECTED = frozenset(
    ("content", "or", "nth", "exact", "chain", "voice", "kind", "anonymous", "stance", "factuality", "source", "cue")
)
FORBIDDEN = frozenset(("content", "holding", "within", "nth", "voice", "chain", "stance", "factuality", "credited"))

Row = Mapping[str, Any]  # an object of the case file, or of what `sayso annotate --json` prints
Places = frozenset[int]  # where words begin, in code points


@dataclass(frozen=True, slots=True)
class Case:
    """One hard case: its name and the texts that must all be read rightly."""

    name: str
    texts: tuple[Row, ...]


def cases() -> tuple[Case, ...]:
    """All cases, in the order of the file. Raises ValueError for a row with a key that nothing judges."""
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf8").splitlines()]
    for row in rows:
        for text in row["texts"]:
            strange = set(text) - {"text", "expect", "never"}
            strange |= {key for item in text["expect"] for key in set(item) - EXPECTED}
            strange |= {key for item in text.get("never", ()) for key in set(item) - FORBIDDEN}
            if strange or not text["expect"]:
                raise ValueError(f"{row['name']}: {', '.join(sorted(strange)) or 'nothing expected'} of {text['text']!r}")
    return tuple(Case(row["name"], tuple(row["texts"])) for row in rows)


def judge(case: Case) -> list[str]:
    """What is wrong with the reading of a case, in words; empty if it passes."""
    return [fault for text in case.texts for fault in faults(text, reading_of(text["text"]))]


@lru_cache(maxsize=256)  # the texts of all cases: the test and its count of passes read each once
def reading_of(text: str) -> Row:
    """What `sayso annotate --json` prints for a plain text."""
    (read,) = readings_of(reports_of([Source(text.encode(), name="hard case")]))
    found: Row = json.loads(dumps(reading_json(read.document, read.claims)))
    return found


def faults(text: Row, reading: Row) -> list[str]:
    """What the reading of one text lacks, then what it must not hold, in words."""
    out = [fault for item in text["expect"] for fault in _missing(item, reading)]
    return out + [fault for item in text.get("never", ()) for fault in _forbidden(item, reading)]


def _missing(item: Row, reading: Row) -> list[str]:
    """What keeps the claims from meeting an expectation: no such content, another voice, or a trait of the nearest claim."""
    text = reading["text"]
    extents = [_spans(text, item[key], item.get("nth")) for key in ("content", "or") if key in item]
    hits = [c for c in reading["claims"] if any(_alike(text, spans, extent) for spans in _occurrences(c) for extent in extents)]
    what = _shown(item["content"])
    if not hits:
        near = max(reading["claims"], key=lambda c: _nearness(text, c, extents[0]), default=None)
        return [f"no claim is {what}" + (f", the nearest is {_told(text, near)}" if near else "")]
    spoken = [c for c in hits if _has_voices(c, item)]
    if not spoken:
        wanted = item.get("chain") or [item["voice"]]
        return [f"{what} is credited to {_names(hits[0])}, not to {' < '.join(map(_first, wanted))}"]
    found = [[*_traits(c, item), *_offsets(text, c, extents, item)] for c in spoken]
    wrong = min(found, key=len) + _parts(reading, extents, item)
    return [f"{what}: {fault}" for fault in wrong]


def _forbidden(item: Row, reading: Row) -> list[str]:
    return [f"must not be read: {_told(reading['text'], c)}" for c in reading["claims"] if _breaks(c, item, reading["text"])]


def _breaks(claim: Row, item: Row, text: str) -> bool:
    """Whether a claim does all that an item forbids."""
    for key in ("content", "holding", "within"):
        if key in item:
            spans = _spans(text, item[key], item.get("nth"))
            if not any(_meets(key, text, occurrence, spans) for occurrence in _occurrences(claim)):
                return False
    if "voice" in item and not any(_speaks(voice, item["voice"]) for voice in claim["chain"]):
        return False
    if "chain" in item and not _has_voices(claim, {"chain": item["chain"]}):
        return False
    if item.get("credited") and claim["chain"][0]["kind"] == "report":
        return False
    return all(claim[key] == item[key] for key in ("stance", "factuality") if key in item)


def _meets(way: str, text: str, content: Sequence[Row], spans: Sequence[Row]) -> bool:
    """Whether a claim's content is these words, or is `holding` them, or stands `within` them."""
    if way == "content":
        return _alike(text, content, spans)
    return _holds(text, content, spans) if way == "holding" else _holds(text, spans, content)


def _has_voices(claim: Row, item: Row) -> bool:
    chain = claim["chain"]
    if "voice" in item and not _speaks(chain[0], item["voice"]):
        return False
    wanted = item.get("chain")
    return wanted is None or (len(wanted) == len(chain) and all(map(_speaks, chain, wanted)))


def _speaks(voice: Row, accepted: str | Sequence[str]) -> bool:
    """Whether a voice is the one named: the same words, articles and possessive endings aside."""
    for name in [accepted] if isinstance(accepted, str) else accepted:
        if name in (REPORT, UNATTRIBUTED):
            if voice["kind"] == name.strip("()"):
                return True
        elif voice["kind"] not in ("report", "unattributed") and _bare(voice["name"]) == _bare(name):
            return True
    return False


def _bare(name: str) -> list[str]:
    return [word.removesuffix("'s") for word, _, _ in words(name) if word not in ARTICLES]


def _traits(claim: Row, item: Row) -> list[str]:
    """Stance and factuality of the claim, kind and anonymity of its innermost voice, where they are not as expected."""
    told = {**claim["chain"][0], "stance": claim["stance"], "factuality": claim["factuality"]}
    return [
        f"{key} is {told[key]}, not {item[key]}"
        for key in ("stance", "factuality", "kind", "anonymous")
        if key in item and told[key] != item[key]
    ]


def _offsets(text: str, claim: Row, extents: Sequence[list[Row]], item: Row) -> list[str]:
    """With `exact`: whether one of the claim's places is the expected one to the character."""
    if not item.get("exact"):
        return []
    wanted = [_trimmed(text, extent) for extent in extents]
    got = [_trimmed(text, spans) for spans in _occurrences(claim)]
    return [] if any(place in wanted for place in got) else [f"stands at {got}, not at {wanted[0]}"]


def _trimmed(text: str, spans: Sequence[Row]) -> list[tuple[int, int]]:
    return [trimmed(text, span["start"], span["end"], EDGES) for span in spans]


def _parts(reading: Row, extents: Sequence[list[Row]], item: Row) -> list[str]:
    """Whether an attribution holds the content with the expected source and cue."""
    text = reading["text"]
    behind = [a for a in reading["attributions"] if any(_share(text, a["content"], extent) >= ENOUGH for extent in extents)]
    if ("source" in item or "cue" in item) and not behind:
        return ["no attribution holds it all"]
    out = []
    if "source" in item:
        wanted = _spans(text, item["source"], None)
        if not any(_alike(text, a["source"], wanted, leaving=ARTICLES) for a in behind):
            out.append(f"source is {_either(text, behind, 'source')}, not {item['source']!r}")
    if "cue" in item:
        wanted = _spans(text, item["cue"], None)
        if not any(a["cue"] and _holds(text, wanted, a["cue"]) for a in behind):
            out.append(f"cue is {_either(text, behind, 'cue')}, not {item['cue']!r}")
    return out


def _either(text: str, attributions: Iterable[Row], part: str) -> str:
    return " or ".join(repr(_quoted(text, a[part])) for a in attributions)


def _spans(text: str, pieces: str | Sequence[str], nth: int | None) -> list[Row]:
    """Where the pieces stand. Raises ValueError for one that does not stand there, or more than once where no nth is given."""
    out: list[Row] = []
    for piece in [pieces] if isinstance(pieces, str) else pieces:
        starts = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(piece)}(?!\w)", text)]
        if not starts or (nth is None and len(starts) > 1) or (nth or 1) > len(starts):
            raise ValueError(f"{piece!r} stands {len(starts)} times in {text!r}")
        start = starts[(nth or 1) - 1]
        out.append({"start": start, "end": start + len(piece)})
    return out


def _occurrences(claim: Row) -> list[list[Row]]:
    return [occurrence["content"] for occurrence in claim.get("occurrences") or [claim]]


def _places(text: str, spans: Sequence[Row], leaving: frozenset[str] = frozenset()) -> Places:
    starts = {start for word, start, _ in words(text) if word not in leaving}
    return frozenset(i for i in starts if any(span["start"] <= i < span["end"] for span in spans))


def _f1(a: Places, b: Places) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def _alike(text: str, a: Sequence[Row], b: Sequence[Row], *, leaving: frozenset[str] = frozenset()) -> bool:
    return _f1(_places(text, a, leaving), _places(text, b, leaving)) >= ENOUGH


def _holds(text: str, outer: Sequence[Row], inner: Sequence[Row]) -> bool:
    """Whether the outer stretch has all words of the inner one."""
    return _places(text, inner) <= _places(text, outer)


def _share(text: str, spans: Sequence[Row], wanted: Sequence[Row]) -> float:
    """How much of the wanted stretch's words the spans hold: an attribution may hold more sentences than a claim."""
    expected = _places(text, wanted)
    return len(_places(text, spans) & expected) / len(expected)


def _nearness(text: str, claim: Row, extent: Sequence[Row]) -> float:
    return max(_f1(_places(text, spans), _places(text, extent)) for spans in _occurrences(claim))


def _quoted(text: str, spans: Sequence[Row]) -> str:
    return " … ".join(text[span["start"] : span["end"]] for span in spans)


def _shown(content: str | Sequence[str]) -> str:
    return f"[{content if isinstance(content, str) else ' … '.join(content)}]"


def _first(names: str | Sequence[str]) -> str:
    return names if isinstance(names, str) else names[0]


def _names(claim: Row) -> str:
    return " < ".join(voice["name"] for voice in claim["chain"])


def _told(text: str, claim: Row) -> str:
    return f"[{_quoted(text, claim['content'])}] by {_names(claim)} ({claim['stance']} {claim['factuality']})"


def measure() -> Iterator[tuple[str, bool, str]]:
    """(name, whether it passes, why not: a fault a line) for each case."""
    for case in cases():
        wrong = judge(case)
        yield case.name, not wrong, "\n".join(wrong)


def table() -> Table:
    """Name, verdict and reason of each case, and how many pass."""
    rows = list(measure())
    passed = sum(passes for _, passes, _ in rows)
    out = Table(Column(f"hard cases: {passed} of {len(rows)}", max_width=28), "", "why", show_lines=True)
    for name, passes, why in rows:
        out.add_row(name, "passes" if passes else "fails", escape(why))
    return out
