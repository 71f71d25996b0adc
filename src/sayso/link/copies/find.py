"""Text of one report that stands in another: wire copy is containment (cut from below, padded, edited), not similarity."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from sayso.link.copies.fingerprints import fingerprint, shingles
from sayso.link.copies.postings import CONTAINED, Postings
from sayso.link.copies.runs import Run, ShinglePlaces, matching_runs
from sayso.link.copies.wordlists import Places, WordCodes, places
from sayso.schema import Copy, Report, Span

# Share of the shorter report's words outside quotation marks that must stand in the other: quoted words are the speaker's, two
# reporters may well both have them.
CONTAINED_UNQUOTED = 0.3
# Fewer words than this can be equal by chance: a dateline, a title, one sentence from a press release.
FEWEST_WORDS = 15
# Words under an end that two papers share: each paper's own lines, a notice of two or three sentences.
_UNDER = 40
# Texts kept ready for verification: reports that copy each other stand near each other in the list of pairs, not next.
_KEPT = 64


class Text:
    """A report made ready for comparison: words and shingles as plain numbers."""

    def __init__(self, report: Report, codes: WordCodes) -> None:
        self.report = report
        words = codes.of(report)
        self.words: list[int] = words.tolist()
        self.shingles = shingles(words)

    @cached_property
    def shingle_places(self) -> ShinglePlaces:
        return ShinglePlaces(self.shingles)

    @cached_property
    def places(self) -> Places:
        return places(self.report)


def find_copies(reports: Iterable[Report]) -> tuple[Copy, ...]:
    """Pairs of reports of which one (a, the shorter) stands in the other (b) to at least `CONTAINED`, by ids.

    Boilerplate regions are left out. Whether two reports are a pair depends on the two alone; see `copy_index` for the same one
    report at a time. Cost: sorting the words, and the pairs.
    """
    codes = WordCodes()
    ordered = sorted(reports, key=lambda r: r.id)
    pairs = _by_group(_pairs(ordered, codes), len(ordered))
    text = lru_cache(_KEPT)(lambda n: Text(ordered[n], codes))
    found = (copy_of(text(i), text(j)) for i, j in pairs)
    return tuple(sorted((copy for copy in found if copy), key=lambda c: (c.a, c.b)))


def _pairs(reports: Sequence[Report], codes: WordCodes) -> list[tuple[int, int]]:
    """Which reports are worth comparing."""
    index, order = Postings(fingerprint(report, codes) for report in reports).shortest_first()
    return [(order[n], order[other]) for n, other in index.pairs()]


def _by_group(pairs: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """The pairs of reports that hang together one after the other, so that each text is made ready once."""
    group = list(range(size))

    def root(n: int) -> int:
        while group[n] != n:
            group[n] = n = group[group[n]]
        return n

    for i, j in pairs:
        group[root(j)] = root(i)
    return sorted(pairs, key=lambda pair: (root(pair[0]), pair))


def copy_of(one: Text, other: Text) -> Copy | None:
    """What of the shorter text stands in the longer, if that makes it a copy."""
    a, b = sorted((one, other), key=lambda text: (len(text.words), text.report.id))
    runs = matching_runs(a.words, a.shingles, b.words, b.shingle_places)
    matched, needed = sum(run.length for run in runs), CONTAINED * len(a.words)
    foot = _foot(a, b, runs)
    counted = matched if foot >= needed else matched - foot
    if matched < FEWEST_WORDS or counted < needed or _unquoted(a, runs) < CONTAINED_UNQUOTED:
        return None
    spans = tuple((_span(a, run.a, run.length), _span(b, run.b, run.length)) for run in runs)
    return Copy(a.report.id, b.report.id, round(matched / len(a.words), 4), spans)


def _foot(a: Text, b: Text, runs: Sequence[Run]) -> int:
    """Words, equal in a row, with which both texts end but for a few; 0 if they end differently.

    Papers put the same lines under all they print, and wire copy is cut from below: an equal end speaks for a copy only if it is
    large enough to be one.
    """
    if not runs:
        return 0
    last = runs[-1]
    left = max(len(text.words) - start - last.length for text, start in ((a, last.a), (b, last.b)))
    return last.length if left <= _UNDER else 0


def _unquoted(text: Text, runs: Sequence[Run]) -> float:
    """Share of the unquoted words that the runs cover; 1 if all are quoted."""
    quoted = text.places.quoted
    plain = len(quoted) - sum(quoted)
    covered = sum(run.length - sum(quoted[run.a : run.a + run.length]) for run in runs)
    return covered / plain if plain else 1.0


def _span(text: Text, first: int, length: int) -> Span:
    return Span(text.report.id, text.places.starts[first], text.places.ends[first + length - 1])
