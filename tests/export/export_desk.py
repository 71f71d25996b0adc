"""Reports and claims for hand-built ledgers, their spans found by their words."""

from dataclasses import dataclass, field
from typing import Any

from sayso.schema import (
    Bound,
    Claim,
    Fact,
    Factuality,
    Figure,
    FigureStatus,
    FigureValue,
    Kind,
    Occurrence,
    Polarity,
    Region,
    Report,
    Span,
    Stance,
    Voice,
)


@dataclass
class Desk:
    """Collects reports and claims; finds every span by its words, so that a test never counts characters."""

    reports: dict[str, Report] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    def report(self, name: str, text: str, *, boilerplate: str | None = None, **facts: str) -> Report:
        """Adds a report; facts are its metadata."""
        regions = ()
        if boilerplate:
            regions = (Region(Span(name, text.index(boilerplate), text.index(boilerplate) + len(boilerplate)), "boilerplate"),)
        metadata: Any = {key: Fact(value, "option") for key, value in facts.items()}
        self.reports[name] = Report(
            name, f"{name}.txt", text.encode("utf-8", "replace"), text, "text/plain", regions=regions, **metadata
        )
        return self.reports[name]

    def span(self, report: str, words: str, *, nth: int = 0) -> Span:
        """Where the words stand, the nth time, counted from 0."""
        text, start = self.reports[report].text, -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(report, start, start + len(words))

    def sentence(self, report: str, span: Span) -> Span:
        """From the line or full stop before to the one behind."""
        text = self.reports[report].text
        start = max(text.rfind(". ", 0, span.start) + 2, text.rfind("\n", 0, span.start) + 1, 0)
        ends = [end for end in (text.find(". ", span.end), text.find("\n", span.end)) if end >= 0]
        return Span(report, start if start > 1 else 0, min(ends, default=len(text) - 1) + 1)

    def claim(self, name: str, report: str, *pieces: str, stands: int = 1, **rest: Any) -> Claim:
        """Adds a claim whose content is the pieces, `stands` times in the report; without a chain it is the report's own."""
        occurrences = []
        for nth in range(stands):
            spans = tuple(self.span(report, words, nth=nth) for words in pieces)
            context = self.sentence(report, Span(report, spans[0].start, spans[-1].end))
            occurrences.append(Occurrence(spans, context))
        given = {"stance": Stance.STATES, "factuality": Factuality.CERTAIN, "polarity": Polarity.POSITIVE}
        given["chain"] = (Voice(self.reports[report].name, Kind.REPORT),)  # type: ignore[assignment]
        self.claims[name] = Claim(
            id=name, report_id=report, quote=" ".join(pieces), occurrences=tuple(occurrences), **(given | rest)
        )
        return self.claims[name]

    def figure(self, report: str, words: str, low: float | None, high: float | None, bound: Bound = Bound.EXACT) -> Figure:
        """A figure of people killed."""
        return Figure(self.span(report, words), low, high, bound, bound is Bound.ABOUT, None, "people", "killed")


def value(claim: str, low: float | None, high: float | None, **rest: Any) -> FigureValue:
    """A value of a history."""
    given = {"bound": Bound.EXACT, "approximate": False, "words": "a number of people", "as_of": None, "published": None}
    given |= {"origin": "o-office", "voice": "Dena Orlik", "status": FigureStatus.CURRENT}
    return FigureValue(low=low, high=high, claim=claim, **(given | rest))  # type: ignore[arg-type]
