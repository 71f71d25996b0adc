"""Which denials their voice has taken back: by stance, or said in plain words against what another says."""

from dataclasses import replace

from export_ledgers import dam

from sayso.export.taken_back import denials_taken_back, still_denied
from sayso.schema import Claim, Feature, Link, LinkKind, Stance

TWO = (Feature("killed", "12", "19", 0.0),)


def claims(**stances: Stance) -> dict[str, Claim]:
    """Claims of these stances, by name."""
    some = dam().claims[0]
    return {name: replace(some, id=name, stance=stance) for name, stance in stances.items()}


def link(kind: LinkKind, a: str, b: str, detail: tuple[Feature, ...] = ()) -> Link:
    return Link(kind, a, b, "Some reason.", detail)


def test_a_denial_is_taken_back_by_what_is_none() -> None:
    told = claims(denial=Stance.DENIES, grants=Stance.CONFIRMS, again=Stance.DENIES)
    assert denials_taken_back(told, [link(LinkKind.SUPERSEDES, "grants", "denial")]) == {"denial"}
    assert denials_taken_back(told, [link(LinkKind.SUPERSEDES, "again", "denial")]) == frozenset()


def test_who_said_in_plain_words_that_it_was_not_so_takes_that_back_too() -> None:
    told = claims(warned=Stance.STATES, never=Stance.STATES, grants=Stance.CONFIRMS)
    links = [link(LinkKind.DENIES, "never", "warned")]
    assert (denials_taken_back(told, links), still_denied(links, frozenset())) == (frozenset(), {"warned"})
    gone = denials_taken_back(told, [*links, link(LinkKind.SUPERSEDES, "grants", "never")])
    assert (gone, still_denied(links, gone)) == ({"never"}, frozenset())


def test_a_newer_number_takes_no_denial_back() -> None:
    told = claims(twelve=Stance.STATES, five=Stance.STATES, six=Stance.STATES)
    links = [link(LinkKind.DENIES, "five", "twelve"), link(LinkKind.SUPERSEDES, "six", "five", TWO)]
    assert denials_taken_back(told, links) == frozenset()
    assert denials_taken_back(told, [*links, link(LinkKind.DENIES, "six", "twelve")]) == frozenset()
