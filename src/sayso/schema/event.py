"""What a claim reports to have happened, and when: the kind of event with its parts, and moments in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.span import Span
from sayso.schema.timex import Days, reach


class EventCode(StrEnum):
    """PLOVER's event types, as names (Halterman et al. 2023; the codebook of the Open Event Data Alliance)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class SubEvent(StrEnum):
    """ACLED's sub-event types, as names only (ACLED codebook, 2023)."""

    REGAINED = "Government regains territory"
    OVERTAKEN = "Non-state actor overtakes territory"
    CLASH = "Armed clash"
    CHEMICAL = "Chemical weapon"
    AIR = "Air/drone strike"
    SUICIDE = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    PEACEFUL = "Peaceful protest"
    INTERVENTION = "Protest with intervention"
    EXCESSIVE = "Excessive force against protesters"
    VIOLENT = "Violent demonstration"
    MOB = "Mob violence"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE = "Change to group/activity"
    DISRUPTED = "Disrupted weapons use"
    BASE = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Event:
    """The event a claim's words report, asserted or not: factuality and polarity tell that.

    code: PLOVER; acled: the ACLED sub-event it would fall under, None where the words do not tell. trigger: the word that names
    it, in the content, or in the cue where the event is the speech itself ("demanded", "threatened"). actor, target, place, time:
    where the words name who did it, to whom or what, where and when; empty where they do not. In text order.
    """

    code: EventCode
    acled: SubEvent | None
    trigger: Span
    actor: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    place: tuple[Span, ...] = ()
    time: tuple[Span, ...] = ()

    def spans(self) -> Iterator[Span]:
        """Every place it points to."""
        yield self.trigger
        yield from (*self.actor, *self.target, *self.place, *self.time)


@dataclass(frozen=True, slots=True)
class Moment:
    """When: a TIMEX3 value, the words that tell it (None if none do), and what it goes by.

    basis: "stated in the content", "stated beside the cue", "stated over it", or, if inferred, from what ("published 2024-11-05
    (option)").
    mod: how the value is bounded, as in TimeExpression: with ON_OR_AFTER it is the earliest that fits, and open above.
    """

    value: str
    span: Span | None
    basis: str
    mod: str | None = None

    def reach(self) -> Days | None:
        """The days it may be, open where its mod leaves it open; None if it names no stretch of the calendar."""
        return reach(self.value, self.mod)
