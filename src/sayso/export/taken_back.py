"""Denials in whose place their voice has said something else since."""

from collections.abc import Collection, Iterable, Mapping

from sayso.schema import Claim, Link, LinkKind, Stance


def denials_taken_back(claims: Mapping[str, Claim], links: Iterable[Link]) -> frozenset[str]:
    """Ids of the denials that a claim of another stance, which is no denial, supersedes. claims: by id."""
    replacing = (link for link in links if link.kind is LinkKind.SUPERSEDES)
    return frozenset(link.b for link in replacing if _denies(claims[link.b]) and not _denies(claims[link.a]))


def still_denied(links: Iterable[Link], gone: Collection[str]) -> frozenset[str]:
    """Ids of the claims that a denial is against, without those `gone`."""
    return frozenset(link.b for link in links if link.kind is LinkKind.DENIES and link.a not in gone)


def _denies(claim: Claim) -> bool:
    return claim.stance is Stance.DENIES
