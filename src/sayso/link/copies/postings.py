"""Which reports share shingles with a report: sorted numbers, each a shingle's hash and where it was met.

Whether two reports are worth comparing depends on their two fingerprints and on nothing else; what else is in the index changes
only the work. So a pair never comes or goes when a report is added.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from sys import byteorder

import numpy as np

from sayso.link.copies.fingerprints import FEWEST_SHINGLES, WINDOW, Fingerprint, Small
from sayso.link.copies.runs import SHINGLE
from sayso.link.copies.wordlists import Codes

# Share of the shorter report's words that must stand in the other for a copy (see `copies`), and so must lie where it shares.
CONTAINED = 0.4
# Share of the kept shingles of the report with fewer that two reports must share: of two copies of which each had a quarter of
# its words changed, 0.75^10 = 5.6 % of the shingles are whole; some texts have bad luck.
FEWEST_SHARED = 0.05
# Words over which two shared shingles reach at most. In two copies of which each had a quarter of its words changed the kept
# shingles that are whole stand 45 words apart; a foot and one phrase in common should not look like such a copy.
REACH = 45
# Words that the first shared shingle stands for: its own, and those of the shingles on both sides that were not kept.
_ENDS = SHINGLE + 2 * (WINDOW - 1)
# A shingle that more reports hold is not looked up for a report that could not be a copy by such shingles alone. Whatever this
# is set to, the pairs are the same; but a foot that a whole paper prints would cost the square of the paper's reports.
OFTEN = 64
_AT_ONCE = 100_000  # keys handled at a time where numpy would make a copy of them all

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
# For each level of the index its keys, and of each of a report's shingles where its keys start there and where they end.
Spans = Sequence[tuple[Codes, Numbers, Numbers]]
# A key: the hash above, the entry (the how-manieth kept shingle of all reports) below.
_KEY = np.dtype(
    [("entry", np.uint32), ("hash", np.uint32)] if byteorder == "little" else [("hash", np.uint32), ("entry", np.uint32)]
)
_HASH = np.uint64(32)
_ENTRY = np.uint64(0xFFFFFFFF)


class Postings:
    """Fingerprints of reports, numbered as they are added, to be asked which of them share enough with another.

    Twenty bytes a kept shingle, eight a word.
    """

    def __init__(self, fingerprints: Iterable[Fingerprint] = ()) -> None:
        self._levels: list[Codes] = []  # sorted keys, each level at least twice as long as the next
        self._hashes, self._places = array("I"), array("I")  # by entry
        self._starts, self._words = array("q", [0]), array("q")  # by report: its first entry (and where the last one ends)
        self.add(fingerprints)

    def __len__(self) -> int:
        return len(self._words)

    def add(self, fingerprints: Iterable[Fingerprint]) -> None:
        """Put reports in; they get the next numbers."""
        for each in fingerprints:
            self._hashes.frombytes(each.hashes.tobytes())
            self._places.frombytes(each.places.tobytes())
            self._starts.append(len(self._hashes))
            self._words.append(each.words)

    def shortest_first(self) -> tuple["Postings", list[int]]:
        """The same reports, numbered by their words, and by their new numbers which they were."""
        order = sorted(range(len(self)), key=self._words.__getitem__)
        out = Postings()
        out.add(map(self.fingerprint, order))
        return out, order

    def _sorted(self) -> list[Codes]:
        """The levels, with what was added since they were last asked for."""
        first = sum(map(len, self._levels))
        if first == len(self._hashes):
            return self._levels
        keys = np.empty(len(self._hashes) - first, dtype=np.uint64)
        halves = keys.view(_KEY)
        halves["hash"] = np.frombuffer(self._hashes, dtype=np.uint32)[first:]
        halves["entry"] = np.arange(first, len(self._hashes), dtype=np.uint32)
        while self._levels and len(self._levels[-1]) < 2 * len(keys):
            keys = np.concatenate((self._levels.pop(), keys))
        keys.sort()
        self._levels.append(keys)
        return self._levels

    def fingerprint(self, number: int) -> Fingerprint:
        """The fingerprint of a report that was added."""
        start, end = self._starts[number : number + 2]
        return Fingerprint(self._words[number], *(np.array(a[start:end], dtype=np.uint32) for a in (self._hashes, self._places)))

    def partners(self, own: Fingerprint) -> list[int]:
        """Numbers of the reports worth comparing with one of this fingerprint, in order; itself among them if it was added."""
        hashes = own.hashes.astype(np.uint64)
        spans = [(keys, *_found(keys, hashes)) for keys in self._sorted()]
        return self._partners(own, *_entries(spans, slice(None))) if spans else []

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All pairs worth comparing, the lower number first. Raises ValueError if reports were not added shortest first."""
        words = np.frombuffer(self._words, dtype=np.int64)
        if (words[1:] < words[:-1]).any():
            raise ValueError("pairs are asked for, but reports were not added shortest first")
        if not (levels := self._sorted()):
            return
        keys = levels[0] if len(levels) == 1 else np.sort(np.concatenate(levels))
        at, behind = _places_in(keys)
        for number in range(len(self)):
            start, end = self._starts[number : number + 2]
            first = at[start:end].astype(np.int64)
            spans = [(keys, first + 1, behind[first].astype(np.int64))]
            yield from ((number, other) for other in self._longer_partners(self.fingerprint(number), spans))

    def _longer_partners(self, own: Fingerprint, spans: Spans) -> list[int]:
        """The same as `_partners` of these spans, which lead to reports with no fewer words than `own`."""
        often = np.sum([ends - starts for _, starts, ends in spans], axis=0) > OFTEN
        if not often.any():
            return self._partners(own, *_entries(spans, slice(None)))
        alone = _reach(own.places[often].astype(np.int64), np.zeros(1, dtype=np.int64))[0]
        if alone >= CONTAINED * own.words:
            return self._partners(own, *_entries(spans, slice(None)))
        _, entries = _entries(spans, np.flatnonzero(~often))
        found, rare = np.unique(self._reports(entries), return_counts=True)
        found = found[alone + REACH * rare >= CONTAINED * own.words]  # a shingle more reaches over so many words more
        return self._partners(own, *self._shared(own, found))

    def _reports(self, entries: Numbers) -> Numbers:
        return np.searchsorted(np.frombuffer(self._starts, dtype=np.int64), entries, side="right") - 1

    def _shared(self, own: Fingerprint, reports: Numbers) -> tuple[Numbers, Numbers]:
        """Shingles of `own` that these reports hold: which, and the entry there."""
        starts = np.frombuffer(self._starts, dtype=np.int64)
        entries = _ranges(starts[reports], starts[reports + 1])
        order = np.argsort(own.hashes)
        sought, held = own.hashes[order], np.frombuffer(self._hashes, dtype=np.uint32)[entries]
        at = np.minimum(np.searchsorted(sought, held), len(sought) - 1)
        same = sought[at] == held
        return order[at[same]], entries[same]

    def _partners(self, own: Fingerprint, which: Numbers, entries: Numbers) -> list[int]:
        """Reports worth comparing, by the shingles shared with them: which of `own`, and the entry there.

        The shared shingles must be enough, and reach over enough of either text, for the shorter one to stand in the other.
        """
        if len(entries) < FEWEST_SHINGLES:
            return []
        reports = self._reports(entries)
        mine = np.sort((reports << 32) | own.places[which])  # by report, then place
        theirs = np.sort(entries)
        reports = mine >> 32
        first = np.flatnonzero(np.diff(reports, prepend=-1))
        found, shared = reports[first], np.diff(first, append=len(reports))
        starts = np.frombuffer(self._starts, dtype=np.int64)
        kept = np.minimum(starts[found + 1] - starts[found], len(own.hashes))
        needed = CONTAINED * np.minimum(np.frombuffer(self._words, dtype=np.int64)[found], own.words)
        enough = shared >= np.maximum(FEWEST_SHINGLES, FEWEST_SHARED * kept)
        if enough.any():
            there = np.frombuffer(self._places, dtype=np.uint32)[theirs].astype(np.int64)
            enough &= (_reach(mine & 0xFFFFFFFF, first) >= needed) & (_reach(there, first) >= needed)
        return [int(number) for number in found[enough]]


def _found(keys: Codes, hashes: Codes) -> tuple[Numbers, Numbers]:
    """Where the keys of each hash start, and where they end. Most hashes are nobody else's."""
    starts = np.searchsorted(keys, hashes << _HASH)
    ends = starts.copy()
    held = np.flatnonzero(keys.take(starts, mode="clip") >> _HASH == hashes)
    ends[held] = np.searchsorted(keys, (hashes[held] << _HASH) | _ENTRY, side="right")
    return starts, ends


def _places_in(keys: Codes) -> tuple[Small, Small]:
    """For each entry where its key stands, and for each key where those of its hash end; what `_found` finds, for all at once."""
    halves = keys.view(_KEY)
    size = np.uint32(len(keys))
    behind = np.arange(1, len(keys) + 1, dtype=np.uint32)
    behind[:-1][halves["hash"][1:] == halves["hash"][:-1]] = (
        size  # not the last of its hash: that one is the nearest on the right
    )
    np.minimum.accumulate(behind[::-1], out=behind[::-1])
    at = np.empty(len(keys), dtype=np.uint32)
    for start in range(0, len(keys), _AT_ONCE):
        part = halves["entry"][start : start + _AT_ONCE]
        at[part] = np.arange(start, start + len(part), dtype=np.uint32)
    return at, behind


def _entries(spans: Spans, chosen: Numbers | slice) -> tuple[Numbers, Numbers]:
    """What stands in these spans of the levels, of the chosen shingles only: which shingle, and the entry."""
    which, entries = [], []
    for keys, starts, ends in spans:
        lengths = ends[chosen] - starts[chosen]
        which.append(np.repeat(np.arange(len(starts), dtype=np.int64)[chosen], lengths))
        entries.append((keys[_ranges(starts[chosen], ends[chosen])] & _ENTRY).astype(np.int64))
    return np.concatenate(which), np.concatenate(entries)


def _ranges(starts: Numbers, ends: Numbers) -> Numbers:
    """The numbers from each start to before its end, one range after the other."""
    lengths = ends - starts
    behind = np.cumsum(lengths)
    out: Numbers = np.repeat(starts - behind + lengths, lengths)
    out += np.arange(len(out), dtype=np.int64)
    return out


def _reach(places: Numbers, first: Numbers) -> Numbers:
    """Words over which shared shingles reach, by group: `places` in order, groups beginning at `first`. A gap counts up to
    `REACH` words.
    """
    gaps = np.minimum(np.diff(places, prepend=0), REACH)
    gaps[first] = _ENDS
    reached: Numbers = np.add.reduceat(gaps, first)
    return reached
