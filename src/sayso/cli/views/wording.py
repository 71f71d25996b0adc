"""The nouns in a table's words: how firmly, through whom, from how much to how much. What pages say too is taken from there."""

from collections.abc import Iterable

from sayso.export.words import FIRMNESS, number, shown, spoken
from sayso.schema import (
    Claim,
    Estimate,
    Figure,
    FigureHistory,
    FigureStatus,
    FigureValue,
    Kind,
    Moment,
    Report,
    Stance,
    ToldNumber,
    Voice,
)
from sayso.schema.timex_words import in_words
from sayso.text import one_line

_STANCE = {Stance.WITHHOLDS: "does not say", Stance.UNKNOWN: "leaves open"}

# Statuses a figure's range is made of: what has been superseded or withdrawn stays in its history, not in the range. What is
# denied is still somebody's word (law 3).
_STANDING = frozenset({FigureStatus.CURRENT, FigureStatus.DISPUTED, FigureStatus.DENIED})


def stance_words(claim: Claim) -> str:
    """What the voice does: "states", "denies", "does not say"."""
    return _STANCE.get(claim.stance, claim.stance.value)


def firmness_words(claim: Claim, beside: Claim | None = None) -> str:
    """What the voice commits to: "certain", "probable that not", as it reads beside its own words or those of another claim."""
    return FIRMNESS[shown(claim, beside)][1]


def stand_words(claim: Claim) -> str:
    """Stance and firmness together: "states, certain"; one of them where it says all."""
    return stance_words(claim) if claim.stance in _STANCE else f"{stance_words(claim)}, {firmness_words(claim)}"


def short_stand_words(claim: Claim, beside: Claim | None = None) -> str:
    """The one word that matters in a crowded cell: the firmness of a plain statement, else the stance. beside: as above."""
    return firmness_words(claim, beside) if claim.stance is Stance.STATES else stance_words(claim)


def voice_words(voice: Voice, report: Report | None = None) -> str:
    """A voice's name, with what a reader must know of it. report: whose own voice it would be, to call it by its outlet."""
    name = one_line(voice.name)
    if voice.kind is Kind.REPORT:
        return f"{one_line(report.outlet.value)} (own words)" if report and report.outlet else "the report itself"
    if voice.kind is Kind.UNATTRIBUTED:
        return f"{name} (nobody named)" if name else "(nobody named)"
    return f"{name} (unnamed)" if voice.anonymous else name


def chain_words(chain: Iterable[Voice]) -> str:
    """The chain from the one who speaks to the one who tells us: "U.S. official (unnamed) ← The New Courier"."""
    return " ← ".join(voice_words(voice) for voice in chain)


def report_words(report: Report) -> str:
    """A report as a reader knows it: outlet and date, else the name it came under."""
    outlet = report.published_by
    return one_line(f"{outlet}, {report.published.value[:10]}" if report.published else outlet)


def figure_words(figure: Figure | FigureValue) -> str:
    """One figure with its bound: "at least 12", "about 300"; "no number" for "dozens" and the like.

    A sum shows what it was added up from: "5 (“three men and two women”)"; a closer name stands with its number: "13 passengers".
    """
    said = spoken(figure.low, figure.high, figure.bound, approximate=figure.approximate) or "no number"
    if isinstance(figure, FigureValue) and figure.named:
        return f"{said} {one_line(figure.named)}"
    return f"{said} (“{one_line(figure.words)}”)" if isinstance(figure, FigureValue) and figure.sum_of else said


def event_words(claim: Claim, report: Report) -> list[str]:
    """The event's code and label, then its parts: "ASSAULT (Air/drone strike)", "by “rebel jets”", "to “the harbour”"."""
    event = claim.event
    if event is None:
        return []
    parts = (("by", event.actor), ("to", event.target), ("at", event.place), ("on", event.time))
    told = [f"{word} “{' '.join(report.quote(span) for span in spans)}”" for word, spans in parts if spans]
    return [event.code.value + (f" ({event.acled.value})" if event.acled else ""), *told]


def moment_words(moment: Moment) -> str:
    """A moment for a reader, with what it goes by: "the night of 3 March 2025, stated beside the cue"."""
    return f"{in_words(moment.value, mod=moment.mod)}, {moment.basis}"


def interval_words(at_least: int, at_most: int) -> str:
    """How many origins in a narrow cell: "2", "1–3"."""
    return str(at_most) if at_least == at_most else f"{at_least}–{at_most}"


def origins_words(number: ToldNumber | None) -> str:
    """How many origins give a number, in a narrow cell; "was 2" if it stands for nobody any more."""
    if number is None:
        return ""
    return f"{'' if number.stands else 'was '}{interval_words(number.at_least, number.at_most)}"


def three_words(estimate: Estimate) -> str:
    """What stands, in one phrase: "12", "low 14, best 17, high 23 or more", "high 50" where only limits are given."""
    high = f"{number(estimate.high)}{' or more' if estimate.open else ''}"
    if estimate.low == estimate.best == estimate.high:
        return high
    parts = (("low", estimate.low), ("best", estimate.best))
    return ", ".join((*(f"{name} {number(value)}" for name, value in parts if value is not None), f"high {high}"))


def standing_words(history: FigureHistory) -> str:
    """What stands of a history in a narrow cell: "12", "12–17", "12+" where the top is open, "≤30"; "" if no number stands."""
    found = history.estimate
    if found is None or found.low is None:
        return range_words(history.values)
    both = number(found.low) if found.low == found.high else f"{number(found.low)}–{number(found.high)}"
    return both + ("+" if found.open else "")


def range_words(values: Iterable[FigureValue]) -> str:
    """The lowest and the highest number among the values that stand; nothing is averaged (law 4).

    "12", "12–17"; "12+" if any of them leaves the top open ("at least 12"); "≤30" if they all leave the bottom open; "" for none.
    """
    standing = [value for value in values if value.status in _STANDING and (value.low, value.high) != (None, None)]
    lows = [value.low for value in standing if value.low is not None]
    highs = [value.high for value in standing if value.high is not None]
    if not standing:
        return ""
    low, high = min((*lows, *highs)), max((*lows, *highs))
    both = number(low) if low == high else f"{number(low)}–{number(high)}"
    return ("" if lows else "≤") + both + ("+" if len(highs) < len(standing) else "")
