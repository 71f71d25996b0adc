"""Denials in whose place their voice has said something else since."""

from collections.abc import Collection, Iterable, Mapping

from sayso.schema import Claim, Link, LinkKind, Stance


def denials_taken_back(claims: Mapping[str, Claim], links: Iterable[Link]) -> frozenset[str]:
    """Ids of the denials that a claim which is none supersedes. claims: by id.

    Who says “there was no warning” denies it, too, where it is held against what another says; of such a claim a newer number in
    its place takes nothing back.
    """
    links = list(links)
    denying = {link.a for link in links if link.kind is LinkKind.DENIES}
    replacing = [link for link in links if link.kind is LinkKind.SUPERSEDES and not _denies(claims[link.a])]
    said = {link.b for link in replacing if _denies(claims[link.b])}
    meant = {link.b for link in replacing if link.b in denying and link.a not in denying and not _of_numbers(link)}
    return frozenset(said | meant)


def still_denied(links: Iterable[Link], gone: Collection[str]) -> frozenset[str]:
    """Ids of the claims that a denial is against, without those `gone`."""
    return frozenset(link.b for link in links if link.kind is LinkKind.DENIES and link.a not in gone)


def _denies(claim: Claim) -> bool:
    return claim.stance is Stance.DENIES


def _of_numbers(link: Link) -> bool:
    """Whether it compares two numbers: what weighs nothing is the pair of these."""
    return bool(link.detail) and not link.detail[0].weight
