"""Which decision a form asks for: what was pressed, and on what."""

from collections.abc import Mapping

from sayso.errors import NotFound
from sayso.schema import Decision
from sayso.web.review.acting import Desk


def decision_of(desk: Desk, fields: Mapping[str, str]) -> Decision:
    """The decision. Raises NotFound for what is no longer there, UsageError, in words for the person, for what cannot be."""
    story, act = desk.story, fields.get("act", "")
    one, _, other = fields.get("pair", "").partition(" ")
    if act == "unjoin":
        return desk.unjoin((one, other))
    if act == "unmerge":
        row = story.rows.get(fields.get("point", ""))
        if row is None:
            raise NotFound("that point is no longer there")
        return desk.unmerge(story.index.points[row - 1], (one, other))
    if act == "uncopy":
        return desk.uncopy(fields.get("report", ""), fields.get("other", ""))
    if act in ("same", "unname"):
        name = story.by_name.get(fields.get("name", ""))
        if name is None:
            raise NotFound("that name is no longer there")
        if act == "unname":
            return desk.unname(name, _number(fields.get("number", "")))
        other_name = story.by_name.get(fields.get("other", ""))
        if other_name is None:
            raise NotFound("Choose the name that this one should be merged with.")
        return desk.same(name, other_name)
    return desk.on_claim(fields.get("claim", ""), fields)


def seen_in(fields: Mapping[str, str]) -> int:
    """The last decision that whoever sent the form had seen; -1, which the store refuses, if it does not say."""
    return _number(fields.get("seen", ""))


def _number(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) < 16 else -1
