"""Decisions for the tests, made on claims as a page would make them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sayso.schema import About, Act, Anchor, Claim, Decision, Reading, Span, anchored, first_line, version_of

WHEN = "2031-03-04T05:06:07Z"


def numbered(*decisions: Decision) -> tuple[Decision, ...]:
    """The decisions as a store would number them."""
    return tuple(replace(each, number=n, id=each.id or f"d{n}") for n, each in enumerate(decisions, 1))


def on_claim(act: Act, claim: Claim, **more: Any) -> Decision:
    return Decision(act, About.CLAIM, "Ida", WHEN, (anchored(claim),), **more)


def edit(reading: Reading, claim: Claim, **changed: Any) -> Decision:
    """An edit that changes these fields of the claim's version."""
    before = version_of(claim, reading.report)
    return on_claim(Act.EDIT, claim, before=before, after=replace(before, **changed))


def pair(act: Act, about: About, on: Sequence[Claim], rest: Sequence[Claim]) -> Decision:
    return Decision(act, about, "Ida", WHEN, tuple(map(anchored, on)), tuple(map(anchored, rest)))


def names(act: Act, reading: Reading, one: Span, other_reading: Reading, other: Span) -> Decision:
    a, b = (Anchor(r.report.id, (span,), r.report.quote(span)) for r, span in ((reading, one), (other_reading, other)))
    return Decision(act, About.NAME, "Ida", WHEN, (a,), (b,))


def stories_apart(on: Sequence[Reading], rest: Sequence[Reading]) -> Decision:
    """That these reports and those are two stories."""
    one, other = (tuple(first_line(reading.report) for reading in side) for side in (on, rest))
    return Decision(Act.SPLIT, About.STORY, "Ida", WHEN, one, other)


def undo(decision: Decision) -> Decision:
    """Takes a numbered decision back."""
    return Decision(Act.UNDO, decision.about, "Ida", WHEN, decision.on, decision.rest, undoes=decision.id)
