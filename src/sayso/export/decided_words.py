"""Decisions in plain English: what a page or a table says of each."""

from sayso.export.words import FIRMNESS, KIND, STANCE, count
from sayso.schema import About, Act, Decision, State, Version, Voice
from sayso.text import one_line

DONE = {
    Act.ACCEPT: "accepted",
    Act.EDIT: "edited",
    Act.REJECT: "rejected",
    Act.MERGE: "merged",
    Act.SPLIT: "split",
    Act.UNDO: "undid",
}

STATE = {
    State.IN_FORCE: "in force",
    State.UNDONE: "undone",
    State.ORPHAN: "orphan: its words are no longer found as a claim",
}

_SIDES = {About.POINT: "one point", About.ORIGIN: "one origin", About.NAME: "one name", About.STORY: "one story"}
_THINGS = {About.NAME: "place", About.STORY: "report"}  # what a decision stands on; else claims


def done(decision: Decision) -> str:
    """What was done, without the words it was done on: "rejected", "split: not one origin"."""
    if decision.act is Act.MERGE:
        return joins(decision.about)
    if decision.act is Act.SPLIT:
        return parts(decision.about)
    return DONE[decision.act]


def joins(about: About) -> str:
    """What a merge does: "merged into one name"."""
    return f"merged into {_SIDES[about]}"


def parts(about: About) -> str:
    """What a split does: "split: not one origin"."""
    return f"split: not {_SIDES[about]}"


def stood_on(decision: Decision) -> str:
    """The words it was done on, the first of each side."""
    sides = [side for side in (decision.on, decision.rest) if side]
    thing = _THINGS.get(decision.about, "claim")
    return " | ".join(_side([one_line(anchor.quote) for anchor in side], thing) for side in sides)


def changes(before: Version, after: Version) -> list[tuple[str, str, str]]:
    """What an edit changed: the field, what it was and what it is."""
    fields = (
        ("words", one_line(before.quote), one_line(after.quote)),
        ("voice", _voice(before.voice), _voice(after.voice)),
        ("through", _voices(before), _voices(after)),
        ("cue", one_line(before.cue_quote) or "none", one_line(after.cue_quote) or "none"),
        ("stance", STANCE[before.stance], STANCE[after.stance]),
        ("firmness", FIRMNESS[before.factuality][1], FIRMNESS[after.factuality][1]),
    )
    return [each for each in fields if each[1] != each[2]]


def edited(decision: Decision) -> list[tuple[str, str, str]]:
    """What the decision changed, as `changes` has it; nothing if it is no edit."""
    return changes(decision.before, decision.after) if decision.before and decision.after else []


def _side(quotes: list[str], thing: str) -> str:
    more = f" and {count(len(quotes) - 1, f'more {thing}')}" if len(quotes) > 1 else ""
    return f"“{quotes[0]}”{more}"


def _voice(voice: Voice) -> str:
    anonymous = ", anonymous" if voice.anonymous else ""
    return f"{one_line(voice.name)} ({KIND[voice.kind]}{anonymous})"


def _voices(version: Version) -> str:
    return " → ".join(map(_voice, version.relays)) or "nobody"
