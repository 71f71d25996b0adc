"""Which decision a form asks for: what was pressed, and on what."""

from collections.abc import Mapping

from sayso.errors import NotFound
from sayso.schema import Decision, Name
from sayso.web.opened import Opened
from sayso.web.review.acting import Desk

ON_NAMES = ("same", "unname")
"""What is pressed on names: they have pages of their own."""


def decision_of(desk: Desk, fields: Mapping[str, str]) -> Decision:
    """The decision. Raises NotFound for what is no longer there, UsageError, in words for the person, for what cannot be."""
    story, act = desk.story, fields.get("act", "")
    if act == "unmerge":
        point = next((each for each in story.index.points if each.id == fields.get("point")), None)
        one, _, other = fields.get("pair", "").partition(" ")
        if point is None:
            raise NotFound("that point is no longer there")
        return desk.unmerge(point, (one, other))
    if act == "uncopy":
        return desk.uncopy(fields.get("report", ""), fields.get("other", ""))
    if act in ON_NAMES:
        name = named(story, fields.get("name", ""))
        if name is None:
            raise NotFound("that name is no longer there")
        if act == "unname":
            number = fields.get("number", "")
            return desk.unname(name, int(number) if number.isdecimal() and len(number) < 9 else -1)
        other_name = named(story, fields.get("other", ""))
        if other_name is None:
            raise NotFound("Choose the name that this one should be merged with.")
        return desk.same(name, other_name)
    return desk.on_claim(fields.get("claim", ""), fields)


def named(story: Opened, name_id: str) -> Name | None:
    """The story's name with this id."""
    return next((each for each in story.ledger.names if each.id == name_id), None)


def seen_in(fields: Mapping[str, str]) -> int:
    """The last decision that whoever sent the form had seen; -1, which the store refuses, if it does not say."""
    told = fields.get("seen", "")
    return int(told) if told.isdecimal() and len(told) < 16 else -1
