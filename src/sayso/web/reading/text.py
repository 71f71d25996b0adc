"""The text of a page, paragraph by paragraph, cut where marks begin and end, each piece with its marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.dossier.addresses import place_anchor
from sayso.export.dossier.marks import Segment, segments
from sayso.schema import Report, Span
from sayso.web.reading.notes import Note
from sayso.web.reading.paragraphs import Stretch
from sayso.web.reading.shared import SharedWith

# Shown as a code in brackets, seven characters longer than it is: kept apart, so that places can still be counted.
_SIGN = re.compile("([\u202a-\u202e\u2066-\u2069])")


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a stretch is marked. role: said, own, cue, voice, shared, picked or a region's. key: a note's; anchor: of its place."""

    role: str
    key: int = 0
    hue: int = 0
    size: int = 0
    anchor: str = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters under the same marks. keys: the notes, as "3 5"; hue: of the shortest claim; refs: notes to name behind it.

    signs: the text in parts, every second of them one character that turns the order of letters round.
    """

    signs: tuple[str, ...]
    keys: str
    classes: str
    anchors: tuple[str, ...]
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the claims that begin in it and the reports that share words of it."""

    start: int
    whole: bool
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]
    shared: tuple[tuple[SharedWith, int], ...]


def laid_out(
    report: Report, page: Sequence[Stretch], notes: Sequence[Note], shared: Sequence[SharedWith], picked: Span | None
) -> list[Paragraph]:
    """The paragraphs of a page. picked: words that the address points to."""
    if not page:
        return []
    first, last = page[0].start, page[-1].end
    marks = sorted(_marks(report, notes, shared, picked), key=lambda pair: pair[0].start)
    marks = [(span, mark) for span, mark in marks if span.start < last and first < span.end]
    return [_paragraph(report, stretch, marks, notes, shared) for stretch in page]


def _marks(report: Report, notes: Sequence[Note], shared: Sequence[SharedWith], picked: Span | None) -> list[tuple[Span, Mark]]:
    found: list[tuple[Span, Mark]] = [(region.span, Mark(region.role)) for region in report.regions if region.role.isalpha()]
    found += [(stretch.here, Mark("shared")) for other in shared for stretch in other.stretches]
    if picked is not None:
        found.append((picked, Mark("picked", anchor="picked")))
    for note in notes:
        size = sum(len(piece) for piece in note.claim.content)
        for number, occurrence in enumerate(note.occurrences):
            for place, piece in enumerate(occurrence.content):
                anchor = place_anchor(note.claim.id, number) if place == 0 else ""
                ends = place == len(occurrence.content) - 1
                found.append((piece, Mark("own" if note.own else "said", note.key, note.hue, size, anchor, ends)))
        found += [(cue, Mark("cue")) for cue in note.claim.cue]
        found += [(voice.mention, Mark("voice")) for voice in note.claim.chain if voice.mention]
    return found


def _paragraph(
    report: Report, stretch: Stretch, marks: Sequence[tuple[Span, Mark]], notes: Sequence[Note], shared: Sequence[SharedWith]
) -> Paragraph:
    here = [pair for pair in marks if pair[0].start < stretch.end and stretch.start < pair[0].end]
    anchored = {(span.start, mark.anchor) for span, mark in here}
    cut = segments(report.text, here, start=stretch.start, end=stretch.end)
    pieces, at = [], stretch.start
    for segment in cut:
        pieces.append(_piece(segment, at, anchored))
        at += len(segment.text)
    others = tuple(
        (other, next(part.number for part in other.stretches if _touches(part.here, stretch)))
        for other in shared
        if any(_touches(part.here, stretch) for part in other.stretches)
    )
    mine = tuple(note for note in notes if stretch.start <= note.begins < stretch.end)
    return Paragraph(stretch.start, stretch.whole, tuple(pieces), mine, others)


def _touches(span: Span, stretch: Stretch) -> bool:
    return span.start < stretch.end and stretch.start < span.end


def _piece(segment: Segment[Mark], at: int, anchored: set[tuple[int, str]]) -> Piece:
    claims = sorted((mark for mark in segment.marks if mark.key), key=lambda mark: (mark.size, mark.key))
    roles = dict.fromkeys(mark.role for mark in segment.marks)
    classes = [f"is-{role}" for role in roles]
    if claims:
        classes.append(f"tint-{claims[0].hue}")
    if len({mark.key for mark in claims}) > 1:
        classes.append("is-deep")
    return Piece(
        signs=tuple(_SIGN.split(segment.text)),
        keys=" ".join(dict.fromkeys(str(mark.key) for mark in claims)),
        classes=" ".join(classes),
        anchors=tuple(mark.anchor for mark in segment.begins if mark.anchor and (at, mark.anchor) in anchored),
        refs=tuple(dict.fromkeys(mark.key for mark in segment.ends if mark.key and mark.last)),
    )
