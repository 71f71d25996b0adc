"""One figure of one claim, as what can be held against another."""

import re
from dataclasses import dataclass

from sayso.link.counts.sides import side_of
from sayso.link.counts.told_as import HERE, THERE
from sayso.link.words.concepts import last_noun
from sayso.link.words.tables import PEOPLE, THINGS
from sayso.schema import Bound, Figure, SumPart

EVERYWHERE = "everywhere"
HUMAN = frozenset({PEOPLE, "man", "woman", THINGS["troop"], THINGS["officer"], THINGS["child"], THINGS["worker"]})
_SUSPECTED = re.compile(r"\b(?:unconfirmed|suspected|probable|possible|presumed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of one claim.

    head: comparison form of the noun counted; proper: the names among its modifiers ("korea"); part: whether it is
    said to be a part of something ("three of the wounded"); harmed: whether its words may mean a number of people harmed.
    sum_of: for a sum that the words do not give, what was added up ("three men and two women"), else empty. inside: whether
    another amount of the claim, a sum or a number given, counts these people with others. added: whether it came on top of an
    earlier count, which its claim brings up to date. per: what money is the price of one of, or that it is a difference.
    aside: whether it is the one that is not right, beside another: "nine, not twelve". closer: the noun for people that it counts
    as people under a closer name ("passenger"), of whom there may be more; "" where head is the noun's own. thing: what is
    counted, where its words stand before the number. marks: of its event, the kind of place and what happened there, where its
    story tells two events apart. where: the places that it is of, as far as its story counts some apart (see
    `sayso.link.compared.sited`), `EVERYWHERE` for all of them; empty where nobody knows. there: whether it is a part only in that
    others were counted elsewhere: "17 died, nine of them in Harven". losing: the side whose people they are by who lost them.
    fates, only, before, wrong, whole, treated: as in `ToldAs`. background: whether it is of an event long before, which its
    report tells beside the one of its own days. share_of: what a percentage is of, how they voted, what a sum is called.
    by: the body with people of its own that counts them ("police"). both: whether it is of the people of both sides of a fight.
    state: as in `sayso.link.counts.parts.state`. of: what a percentage is of, for a reader.
    out_of: of how many it is told to be: 40, of "six of the 40 samples".
    """

    claim: str
    figure: Figure
    role: str
    head: str | None
    proper: frozenset[str]
    part: bool
    low: float
    high: float
    harmed: bool
    sum_of: tuple[SumPart, ...] = ()
    inside: bool = False
    added: bool = False
    per: str = ""
    aside: bool = False
    closer: str = ""
    thing: str = ""
    marks: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    there: bool = False
    losing: str | None = None
    fates: frozenset[str] = frozenset()
    only: str = ""
    before: bool = False
    wrong: str = ""
    whole: bool = False
    treated: bool = False
    background: bool = False
    share_of: frozenset[str] = frozenset()
    by: str = ""
    both: bool = False
    state: str = ""
    of: str = ""
    out_of: float = 0.0

    @property
    def of_all(self) -> bool:
        """Whether it counts all that its claim tells of, as far as the words show."""
        return not (self.of_some or self.inside)

    @property
    def of_some(self) -> bool:
        """Whether it counts a part of those at its place."""
        return self.part and not self.there

    @property
    def place(self) -> frozenset[str]:
        """The places that it is of, empty for all of them: what names none is as likely of all as not."""
        return self.where - {EVERYWHERE}

    @property
    def side(self) -> str | None:
        """The side of a fight that its words put those counted on, or who lost them."""
        if self.both:
            return None
        told = self.figure.counted or self.thing
        return (side_of(told) if told else None) or self.losing

    @property
    def some(self) -> str:
        """Why it is of some only; "" if it is of all, or if the place or happening of which it is has counts of its own."""
        return "" if (self.where or self.marks) and self.only in (HERE, THERE) else self.only

    @property
    def named(self) -> str:
        """The noun for things, which may be told beside others of the kind: "lorry" beside cars; "" of people."""
        return "" if self.head is None or self.head in HUMAN else last_noun(self.figure.counted)

    @property
    def suspected(self) -> bool:
        """Whether it counts what is not confirmed, beside which a number of the confirmed is another count."""
        return bool(_SUSPECTED.search(self.figure.counted or self.thing))

    @property
    def exact(self) -> bool:
        """Whether the words give one number, and not as about so many."""
        return self.figure.bound is Bound.EXACT and not self.figure.approximate and not self.vague

    @property
    def vague(self) -> bool:
        """Whether the words give no number at all."""
        return self.figure.low is None and self.figure.high is None
