"""A few short reports of other outlets on one story, read by the shipped pipeline and linked whole."""

from dataclasses import dataclass

from readings import read_text
from sayso.link import link
from sayso.schema import Claim, Ledger, Point

OUTLETS = ("Bay Post", "Valley Echo", "Harrow Mail", "Moor Radio")
Told = tuple[str, str]
"""The day it was published, and the text."""


@dataclass(frozen=True, slots=True)
class Pile:
    """A ledger, asked by words of its claims."""

    ledger: Ledger

    def claim(self, words: str, voice: str = "") -> Claim:
        """The one claim with these words, and this in its voice's name."""
        (found,) = [c for c in self.ledger.claims if words in c.quote and voice in c.voice.name]
        return found

    def links(self, kind: str) -> set[tuple[str, str]]:
        """The quotes of the two claims of each link of a kind."""
        quotes = {c.id: " ".join(c.quote.split()) for c in self.ledger.claims}
        return {(quotes[each.a], quotes[each.b]) for each in self.ledger.links if each.kind.value == kind}

    def reasons(self, kind: str) -> list[str]:
        """What the links of a kind say."""
        return [each.reason for each in self.ledger.links if each.kind.value == kind]

    def point(self, words: str, voice: str = "") -> Point:
        """The point in which a claim stands."""
        claim = self.claim(words, voice).id
        return next(point for point in self.ledger.points if claim in point.claims)

    def answers(self, words: str, voice: str = "") -> list[tuple[str, str | None]]:
        """What the timeline says was done to a claim, and when."""
        claim = self.claim(words, voice).id
        return [(a.kind.value, a.said) for e in self.ledger.timeline if e.claim == claim for a in e.answers]


def pile(*told: Told, outlets: tuple[str, ...] = OUTLETS) -> Pile:
    """The reports linked as one story."""
    made = [read_text(text, published=day, outlet=outlet).reading for (day, text), outlet in zip(told, outlets, strict=False)]
    return Pile(link(made, stories={"story": [one.report.id for one in made]}))
