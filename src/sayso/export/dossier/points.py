"""The ledger table: one row a point, and what stands behind the row when it is opened."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.export.dossier.addresses import point_anchor
from sayso.export.dossier.claims import Card, Firmness, Reference, Speaker, card, firmness, reference, speaker
from sayso.export.dossier.figures import Range, ranges
from sayso.export.dossier.index import Index
from sayso.export.taken_back import denials_taken_back
from sayso.export.whole_names import whole_voice
from sayso.export.words import (
    FIRMNESS,
    LINK,
    clearest,
    contrary,
    count,
    link_reason,
    link_words,
    origins,
    stands_behind,
)
from sayso.schema import Claim, Feature, Link, LinkKind, Merge, Origin, Point, Stance

FLAGS = {LinkKind.DENIES: "denied", LinkKind.CONFLICTS: "in conflict", LinkKind.DIFFERS: "accounts differ"}
SHOWN_VOICES = 5  # as many chips as fit beside three lines of text at desktop width; the rest fold behind a count


@dataclass(frozen=True, slots=True)
class Chip:
    """A voice in a row, with each firmness it spoke with, the firmest first, and the place of its first claim.

    contrary: whether all it says there is against the row, though no "not" shows it.
    """

    speaker: Speaker
    place: str
    firmness: tuple[Firmness, ...]
    contrary: bool


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
class Summary:
    """One point as a line of the table. place: where its clearest claim stands."""

    id: str
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


@dataclass(frozen=True, slots=True)
class Behind:
    """What a point rests on, and who says that it is not so."""

    cards: tuple[Card, ...]
    relations: tuple[Relation, ...]
    roots: tuple[Root, ...]
    cautions: tuple[Merged, ...]
    circles: tuple[tuple[str, ...], ...]
    against: tuple[Root, ...]


Row = tuple[Summary, Behind]


def rows(index: Index) -> list[Row]:
    """A row for each point, the heaviest first."""
    found = ranges(index)
    return [_row(index, point, number, found.get(point.id, ())) for number, point in enumerate(index.points, 1)]


def _row(index: Index, point: Point, number: int, figures: tuple[Range, ...]) -> Row:
    return summary(index, point, number, figures), behind(index, point, number)


def summary(index: Index, point: Point, number: int, figures: tuple[Range, ...]) -> Summary:
    """The point's line. number: the row's; figures: those of `ranges` that are the point's."""
    claims = index.claims_of[point.id]
    about = clearest(point, claims)
    voices = chips(index, claims, point, about)
    reports = {claim.report_id for claim in claims}
    return Summary(
        id=point.id,
        number=number,
        anchor=point_anchor(point.id),
        about=point.about,
        place=index.to.place(about.report_id, about.id),
        stories=tuple(story.id for story in index.ledger.stories if reports & set(story.reports)),
        chips=voices[:SHOWN_VOICES],
        more_chips=voices[SHOWN_VOICES:],
        origins=origins(point.at_least, point.at_most),
        reports=count(len(reports), "report"),
        figures=figures,
        flags=flags(index, point, claims),
        claims=count(len(claims), "claim"),
    )


def behind(index: Index, point: Point, number: int) -> Behind:
    """What the point's line rests on: its claims, their links, its origins with each merge's reason."""
    return Behind(
        cards=tuple(card(index, claim, row=number) for claim in index.claims_of[point.id]),
        relations=tuple(relation(index, link) for link in contested_first(index.links_of.get(point.id, ()))),
        roots=tuple(root(index, origin) for origin in point.origins),
        cautions=tuple(merged(index, merge) for merge in point.cautions),
        circles=point.circles,
        against=tuple(root(index, origin) for origin in point.against),
    )


def chips(index: Index, claims: tuple[Claim, ...], point: Point, about: Claim) -> tuple[Chip, ...]:
    """One chip for each voice, in the order in which they spoke; its firmness marks from the firmest down.

    about: the claim whose words the row has.
    """
    against, counted = contrary(point, claims), stands_behind(point)
    spoke: dict[tuple[str, str, bool], tuple[Speaker, str, set[Firmness], list[bool]]] = {}
    for claim in claims:
        who = speaker(index, whole_voice(claim, index.names), index.report(claim.report_id))
        first = who, index.to.place(claim.report_id, claim.id), set[Firmness](), list[bool]()
        _, _, marks, contraries = spoke.setdefault((who.name, who.kind, who.anonymous), first)
        marks.add(firmness(claim, claim if claim.id in counted else about))
        contraries.append(claim.id in against)
    firmest = {code.value: place for place, code in enumerate(FIRMNESS)}
    return tuple(
        Chip(who, place, tuple(sorted(marks, key=lambda mark: firmest[mark.code])), all(contraries))
        for who, place, marks, contraries in spoke.values()
    )


def flags(index: Index, point: Point, claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """What a reader must not miss, in words: `denied (2 links)`."""
    links = index.links_of.get(point.id, ())
    gone = denials_taken_back(index.claims, links)
    kinds = [link.kind for link in links if not link.overtaken and not (link.kind is LinkKind.DENIES and link.a in gone)]
    found = [f"{words} ({count(kinds.count(kind), 'link')})" for kind, words in FLAGS.items() if kind in kinds]
    if LinkKind.DENIES not in kinds and any(claim.stance is Stance.DENIES and claim.id not in gone for claim in claims):
        found.insert(0, "holds a denial")
    if any(claim.id in gone for claim in claims):
        found.append("denial taken back")
    if point.id in index.withdrawn:
        found.append("a number was withdrawn")
    if point.circles:
        found.append("outlets cite each other")
    return tuple(found)


def contested_first(links: Iterable[Link]) -> list[Link]:
    """The links, denials and conflicts first; those of one kind as they stood."""
    order = list(LINK)
    return sorted(links, key=lambda link: order.index(link.kind))


def relation(index: Index, link: Link) -> Relation:
    """The link in words."""
    first, second = reference(index, link.a), reference(index, link.b)
    return Relation(link.kind.value, link_words(link), first, second, link_reason(link), link.detail)


def root(index: Index, origin: Origin) -> Root:
    """The origin with what rests on it."""
    claims = tuple(reference(index, name) for name in origin.claims)
    return Root(origin, claims, tuple(merged(index, merge) for merge in origin.merges))


def merged(index: Index, merge: Merge) -> Merged:
    """The reason, with the two claims it is about."""
    first, second = merge.claims
    return Merged(merge.rule, merge.reason, reference(index, first), reference(index, second))
