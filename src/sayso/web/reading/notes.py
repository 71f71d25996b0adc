"""The notes in the margin: one for each claim, in the order of the text, with the hue of its voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.dossier.claims import Firmness, Speaker, firmness, speaker
from sayso.export.dossier.figures import HUES
from sayso.export.dossier.index import Index
from sayso.export.words import STANCE
from sayso.schema import Claim, Kind, Occurrence, Point, Report, Stance
from sayso.web.opened import Opened


@dataclass(frozen=True, slots=True)
class Note:
    """A claim in the margin. key: its number in this report, from 1; hue: its voice's; begins: of its first place.

    occurrences: every place where it stands. row: the point's number, None for a claim in no point.
    """

    key: int
    claim: Claim
    speaker: Speaker
    hue: int
    stance: str | None
    firmness: Firmness
    own: bool
    row: int | None
    point: Point | None
    href: str

    @property
    def begins(self) -> int:
        """Where its first place begins."""
        return self.claim.content[0].start

    @property
    def occurrences(self) -> Sequence[Occurrence]:
        """Every place where it stands."""
        return self.claim.occurrences


@dataclass(frozen=True, slots=True)
class VoiceHere:
    """A voice of this report, with how many claims it has in it."""

    name: str
    kind: str
    anonymous: bool
    hue: int
    claims: int
    own: bool


def notes(story: Opened, report: Report) -> list[Note]:
    """The report's claims, by where they begin."""
    index = story.index
    claims = sorted(
        story.claims_in.get(report.id, ()), key=lambda claim: (claim.content[0].start, claim.content[0].end, claim.id)
    )
    hues: dict[str, int] = {}
    found = []
    for key, claim in enumerate(claims, 1):
        who = speaker(index, claim.voice, report)
        own = claim.voice.kind is Kind.REPORT
        hue = HUES if own else hues.setdefault(who.name, min(len(hues), HUES - 1))
        home = index.homes[claim.id]
        point = index.point_of(claim.id)
        stance = None if claim.stance is Stance.STATES else STANCE[claim.stance]
        found.append(Note(key, claim, who, hue, stance, firmness(claim), own, home.row or None, point, index.to.claim(claim.id)))
    return found


def voices(found: Sequence[Note]) -> list[VoiceHere]:
    """The voices of these notes, those with the most claims first, the report's own last."""
    first: dict[str, Note] = {}
    times: dict[str, int] = {}
    for note in found:
        first.setdefault(note.speaker.name, note)
        times[note.speaker.name] = times.get(note.speaker.name, 0) + 1
    made = [
        VoiceHere(name, note.speaker.kind, note.speaker.anonymous, note.hue, times[name], note.own)
        for name, note in first.items()
    ]
    return sorted(made, key=lambda voice: (voice.own, -voice.claims, voice.name))


def label(index: Index, report_id: str) -> str:
    """Another report in a few words."""
    return index.label(index.report(report_id))
