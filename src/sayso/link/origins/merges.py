"""The named rules by which two claims of a point rest on one origin for certain. Each gives its reason or stays silent."""

from collections.abc import Callable

from sayso.link.compared.relaying import described_alike, passes_on, through
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText
from sayso.link.counts.amounts import NO_FATE, counts, relation
from sayso.link.naming.bodies import speaker_nouns
from sayso.link.naming.voices import bare, named, outlet_name, own_pages, shown
from sayso.link.origins.credits import agencies, initials, signatures
from sayso.link.when import day_said, days, distance, published
from sayso.schema import Kind, Merge
from sayso.schema.roles import HURT
from sayso.tables import word_set

SAME_TEXT = "same text"
AGENCY = "shared agency credit"
REPORTED = "X reported"
SPEAKER = "same speaker and occasion"
DECISION = "decision"
# One statement is news for about three days: the evening's broadcast, the morning's paper, the weekly's Friday.
OCCASION_DAYS = 3

ONE_NIGHT = 1  # days: what was said "on Monday night" is printed as of Tuesday too

_LEAST = 2  # concepts of a headline that tell that the lead is meant

_NOBODY = {Kind.UNATTRIBUTED, Kind.REPORT}
_HARM = frozenset({"!kill", "!wound"})  # concepts of who tells that somebody died or was hurt

Rule = Callable[[Traits, Traits, SharedText], Merge | None]


def same_text(a: Traits, b: Traits, shared: SharedText) -> Merge | None:
    """Both claims stand at one place of text that the two reports share."""
    if not shared.same(a.claim, b.claim):
        return None
    copy = shared.copies[(a.report.id, b.report.id)]
    both = f"{outlet_name(a.report)} and {outlet_name(b.report)}"
    reason = f"The claim stands in text that {both} share ({copy.containment:.0%} of the shorter)."
    return _merge(SAME_TEXT, a, b, reason)


def shared_agency(a: Traits, b: Traits, shared: SharedText) -> Merge | None:
    """Both reports, or the chains, credit one wire agency."""
    if a.report.id == b.report.id:
        return None
    one, other = (agencies(t.report, t.claim) for t in (a, b))
    # The agency's own report need not credit itself.
    both = (one & other) | (one & _outlet(b)) | (other & _outlet(a)) | _signed_alike(a, one, b, other)
    if _outlet(a) == _outlet(b):
        both -= _outlet(a)  # "ORLA (Bay Post) -" in two of its own reports says no more than that both are its own
    if not both or not _one_telling(a, b) or _two_speakers(a, b):
        return None
    credited = ", ".join(sorted(name.upper() if len(name) <= 4 else name.title() for name in both))
    return _merge(AGENCY, a, b, f"{outlet_name(a.report)} and {outlet_name(b.report)} both credit {credited}.")


def _signed_alike(a: Traits, one: frozenset[str], b: Traits, other: frozenset[str]) -> frozenset[str]:
    """Names in one report's byline or last line that the other's dateline, outlet or own last line makes an agency's."""
    mine, theirs = signatures(a.report), signatures(b.report)
    names, others = (frozenset(map(bare, signed)) for signed in (mine, theirs))
    return (names & (other | _outlet(b))) | (others & (one | _outlet(a))) | (initials(mine) & initials(theirs))


def reported(a: Traits, b: Traits, shared: SharedText) -> Merge | None:
    """One claim comes through an outlet whose own report makes it too, or is one voice's account of the other claim."""
    for one, other in ((a, b), (b, a)):
        if passes_on(one, other):
            return _merge(
                REPORTED, a, b, f"{shown(one.claim, one.report)} only relays what {shown(other.claim, other.report)} says."
            )
        via = through(one, other)
        # What the outlet told of another day's dead is not where this number is from.
        if via is not None and not _another_number(one, other) and (via == 0 or described_alike(one, other)):
            return _merge(
                REPORTED, a, b, f"{outlet_name(one.report)} has it from {outlet_name(other.report)}, whose own report says so."
            )
    return None


def reported_number(a: Traits, b: Traits, shared: SharedText) -> Merge | None:
    """As `reported`, where both give one number: of all that an outlet printed, this is what was passed on."""
    one_number = any(counts(x, y) == "same" and relation(x, y) == "equal" for x in a.amounts for y in b.amounts)
    return reported(a, b, shared) if one_number else None


def same_speaker(a: Traits, b: Traits, shared: SharedText) -> Merge | None:
    """One speaker, and times that allow one occasion; within a report also a speaker without a name."""
    if _headline_of(a, b) or _headline_of(b, a):
        return _merge(SPEAKER, a, b, f"The headline of {outlet_name(a.report)} gives the word of {shown(b.claim, b.report)}.")
    if a.speaker != b.speaker or a.claim.voice.kind is Kind.UNATTRIBUTED:
        return None
    if a.report.id == b.report.id:
        return _merge(SPEAKER, a, b, f"{outlet_name(a.report)} gives both as the word of {shown(a.claim, a.report)}.")
    own = a.report.outlet is not None and all(t.claim.voice.kind is Kind.REPORT or own_pages(t.claim.voice) for t in (a, b))
    if not own and not (named(a.claim.voice) and named(b.claim.voice)):
        return None
    gap = distance(days(a.said), days(b.said))
    if gap is not None and (gap > OCCASION_DAYS or (gap > ONE_NIGHT and _two_days_told(a, b))):
        return None
    if gap is None:
        when = "no dates speak against one occasion"
    else:
        when = "on one day" if gap == 0 else "one day apart" if gap == 1 else f"{gap} days apart"
    one, other = shown(a.claim, a.report), shown(b.claim, b.report)
    if bare(one) == bare(other):
        return _merge(SPEAKER, a, b, f"Both are the word of {one}, {when}.")
    return _merge(SPEAKER, a, b, f"{one} and {other} are one voice, {when}.")


def _two_days_told(a: Traits, b: Traits) -> bool:
    """Whether both reports tell the day on which it was said, apart from their own: two occasions, if these are two days."""
    return all(day_said(t.claim, t.report) for t in (a, b))


def _headline_of(one: Traits, other: Traits) -> bool:
    """Whether one stands in its report's headline, which names the voice of the other in fewer words: "official says"."""
    if one.report.id != other.report.id or _NOBODY & {one.claim.voice.kind, other.claim.voice.kind}:
        return False
    titles = [region.span for region in one.report.regions if region.role == "title"]
    if not any(title.covers(one.claim.content[0]) for title in titles):
        return False
    return described_alike(one, other) or _is_lead_of(one, other)


def _is_lead_of(headline: Traits, lead: Traits) -> bool:
    """Whether a headline gives what the first claim below it says, on the word of "owner": of whoever says it there."""
    nouns = speaker_nouns() | word_set("heads") | word_set("owning and making")
    bare_noun = nouns.issuperset(bare(headline.claim.voice.name).split())
    if not bare_noun or lead.position != headline.position + 1 or headline.side != lead.side or not named(lead.claim.voice):
        return False
    return len(headline.concepts) >= _LEAST and headline.concepts.keys() <= lead.concepts.keys()


# In this order: what binds most closely first, so that the vaguest rule (a shared credit) finds the speakers already told apart.
RULES: tuple[Rule, ...] = (same_text, same_speaker, reported_number, reported, shared_agency)


def _one_telling(a: Traits, b: Traits) -> bool:
    """Whether two claims from one agency may be one dispatch: of one occasion, and no figure against the other's."""
    gap = distance(days(published(a.report)), days(published(b.report)))
    if gap is not None and gap > OCCASION_DAYS:
        return False
    return not _another_number(a, b) and not _others_harmed(a, b)


def _others_harmed(a: Traits, b: Traits) -> bool:
    """Whether the two count the dead, or the wounded, and never the same ones: one agency tells of a market and of a battle."""
    alike = [counts(x, y) for x in a.amounts for y in b.amounts if x.role == y.role and x.role not in NO_FATE]
    return bool(alike) and "same" not in alike


def _another_number(a: Traits, b: Traits) -> bool:
    """Whether the two count one thing and give numbers of which only one can be right."""
    return any(counts(x, y) == "same" and relation(x, y) == "apart" for x in a.amounts for y in b.amounts)


def _two_speakers(a: Traits, b: Traits) -> bool:
    """Whether two speakers, named or not, neither a channel, say the two: one wire may quote the mayor and a passenger. Or a
    speaker counts the dead or the hurt, and what the wire tells in its own words is of nobody harmed: when the fire began.
    """
    speaking = [t for t in (a, b) if t.claim.voice.kind not in (Kind.REPORT, Kind.OUTLET, Kind.UNATTRIBUTED)]
    if not speaking or described_alike(a, b):
        return False
    own = next((t for t in (a, b) if t not in speaking), None)
    return own is None or (
        any(x.role in HURT for x in speaking[0].amounts) and _HARM.isdisjoint(own.concepts) and not own.amounts
    )


def _outlet(traits: Traits) -> frozenset[str]:
    return frozenset({bare(traits.report.outlet.value)}) if traits.report.outlet else frozenset()


def _merge(rule: str, a: Traits, b: Traits, reason: str) -> Merge:
    first, second = sorted((a.claim.id, b.claim.id))
    return Merge(rule, (first, second), reason)
