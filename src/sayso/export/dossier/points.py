"""The ledger table: one row a point, and what stands behind the row when it is opened."""

from dataclasses import dataclass

from sayso.export.dossier.anchors import anchor
from sayso.export.dossier.claims import Card, Firmness, Reference, Speaker, card, firmness, reference, speaker
from sayso.export.dossier.figures import Range, ranges
from sayso.export.dossier.index import Index, place_anchor
from sayso.export.words import FIRMNESS, LINK, count, origins
from sayso.schema import Claim, Feature, LinkKind, Merge, Origin, Point, Stance

FLAGS = {LinkKind.DENIES: "denied", LinkKind.CONFLICTS: "in conflict", LinkKind.DIFFERS: "accounts differ"}
SHOWN_VOICES = 5  # as many chips as fit beside three lines of text at desktop width; the rest fold behind a count


@dataclass(frozen=True, slots=True)
class Chip:
    """A voice in a row, with each firmness it spoke with, the firmest first, and the place of its first claim."""

    speaker: Speaker
    place: str
    firmness: tuple[Firmness, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A link in words: first, what it does, second, why, and the values compared."""

    kind: str
    words: str
    first: Reference
    second: Reference
    reason: str
    detail: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Why two claims rest on one origin."""

    rule: str
    reason: str
    first: Reference
    second: Reference


@dataclass(frozen=True, slots=True)
class Root:
    """An origin: what rests on it, and why that is one."""

    origin: Origin
    claims: tuple[Reference, ...]
    merges: tuple[Merged, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One point as the table shows it."""

    number: int
    anchor: str
    about: str
    place: str
    stories: tuple[str, ...]
    chips: tuple[Chip, ...]
    more_chips: tuple[Chip, ...]
    origins: str
    reports: str
    figures: tuple[Range, ...]
    flags: tuple[str, ...]
    claims: str
    cards: tuple[Card, ...]
    relations: tuple[Relation, ...]
    roots: tuple[Root, ...]
    cautions: tuple[Merged, ...]
    circles: tuple[tuple[str, ...], ...]


def rows(index: Index) -> list[Row]:
    """A row for each point, the heaviest first."""
    found = ranges(index)
    return [_row(index, point, number, found.get(point.id, ())) for number, point in enumerate(index.points, 1)]


def _row(index: Index, point: Point, number: int, figures: tuple[Range, ...]) -> Row:
    claims = index.claims_of[point.id]
    chips = _chips(index, claims)
    reports = {claim.report_id for claim in claims}
    return Row(
        number=number,
        anchor=anchor("point", point.id),
        about=point.about,
        place=place_anchor(_clearest(point, claims).id),
        stories=tuple(story.id for story in index.ledger.stories if reports & set(story.reports)),
        chips=chips[:SHOWN_VOICES],
        more_chips=chips[SHOWN_VOICES:],
        origins=origins(point.at_least, point.at_most),
        reports=count(len(reports), "report"),
        figures=figures,
        flags=_flags(index, point, claims),
        claims=count(len(claims), "claim"),
        cards=tuple(card(index, claim, row=number) for claim in claims),
        relations=_relations(index, point),
        roots=tuple(_root(index, origin) for origin in point.origins),
        cautions=tuple(_merged(index, merge) for merge in point.cautions),
        circles=point.circles,
    )


def _clearest(point: Point, claims: tuple[Claim, ...]) -> Claim:
    """The claim whose words the point goes by, else the first."""
    return next((claim for claim in claims if claim.quote == point.about), claims[0])


def _chips(index: Index, claims: tuple[Claim, ...]) -> tuple[Chip, ...]:
    """One chip for each voice, in the order in which they spoke; its firmness marks from the firmest down."""
    spoke: dict[tuple[str, str, bool], tuple[Speaker, str, set[Firmness]]] = {}
    for claim in claims:
        who = speaker(index, claim.voice, index.report(claim.report_id))
        spoke.setdefault((who.name, who.kind, who.anonymous), (who, place_anchor(claim.id), set()))[2].add(firmness(claim))
    firmest = {code.value: place for place, code in enumerate(FIRMNESS)}
    return tuple(
        Chip(who, place, tuple(sorted(marks, key=lambda mark: firmest[mark.code]))) for who, place, marks in spoke.values()
    )


def _flags(index: Index, point: Point, claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """What a reader must not miss, in words: `denied (2 links)`."""
    kinds = [link.kind for link in index.links_of.get(point.id, ())]
    flags = [f"{words} ({count(kinds.count(kind), 'link')})" for kind, words in FLAGS.items() if kind in kinds]
    if LinkKind.DENIES not in kinds and any(claim.stance is Stance.DENIES for claim in claims):
        flags.insert(0, "holds a denial")
    if point.circles:
        flags.append("outlets cite each other")
    return tuple(flags)


def _relations(index: Index, point: Point) -> tuple[Relation, ...]:
    """The point's links, denials and conflicts first."""
    order = {kind: place for place, kind in enumerate(LINK)}
    links = sorted(index.links_of.get(point.id, ()), key=lambda link: order[link.kind])
    return tuple(
        Relation(link.kind.value, LINK[link.kind], reference(index, link.a), reference(index, link.b), link.reason, link.detail)
        for link in links
    )


def _root(index: Index, origin: Origin) -> Root:
    claims = tuple(reference(index, name) for name in origin.claims)
    return Root(origin, claims, tuple(_merged(index, merge) for merge in origin.merges))


def _merged(index: Index, merge: Merge) -> Merged:
    first, second = merge.claims
    return Merged(merge.rule, merge.reason, reference(index, first), reference(index, second))
