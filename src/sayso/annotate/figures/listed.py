"""What became of people counted side by side: what a sentence tells of one it tells of all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.line import Line
from sayso.annotate.figures.roles import role_of
from sayso.schema import Figure
from sayso.schema.roles import OF_PEOPLE
from sayso.schema.side_by_side import SideBySide, side_by_side
from sayso.schema.tree import FINITE

# "Nine deaths and 130 cases": who is ill has not died.
_CASES = re.compile(r"\b(?:cases?|infections?)$", re.IGNORECASE)
_CLOSING = frozenset((",", "–", "—", "--", "-", ")"))
# "A doctor said five women and a boy had died": a clause follows.
_SAYING = lexicon("say report announce confirm add believe think claim estimate note state know fear mean")


def one_fate(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, those told side by side with one role where only some have it, or only all together."""
    told = {figure.span: figure for figure in figures}
    for group in side_by_side(figures, line.report.text, line.start, line.end):
        members = [c.figure for c in (group.whole, *group.parts) if c is not None and c.figure is not None]
        roles = {figure.role for figure in members} - {"count"}
        role = next(iter(roles)) if len(roles) == 1 else "" if roles else _of_all(line, group)
        if role in OF_PEOPLE and (not roles or _reaches_all(line, group)):
            told |= {f.span: replace(f, role=role) for f in members if f.role == "count" and not _CASES.search(f.counted or "")}
    return list(told.values())


def _of_all(line: Line, group: SideBySide) -> str:
    """The role that the words round them all give."""
    begin, end = line.token_at(group.start), line.token_at(group.end)
    if group.whole and end < line.last and line.tokens[end].text in _CLOSING:
        end += 1
    return role_of(
        line.tokens, (begin, end), (begin, line.token_at(group.end)) if not group.whole else None, line.first, line.last
    )


def _reaches_all(line: Line, group: SideBySide) -> bool:
    """Whether what is told of one of them is told of the others.

    In "police questioned three men and two women were killed", "killed three men and two women were rescued" the "and" joins
    clauses.
    """
    if group.whole:
        return True
    first, last = group.parts[0].figure, group.parts[-1].figure
    begin, end = line.token_at(group.start), line.token_at(group.end)
    before = line.tokens[begin - 1] if begin > line.first else None
    verb_before = before is not None and before.tag.startswith("VB") and before.lemma.lower() not in _SAYING
    verb_after = end < line.last and line.tokens[end].tag in FINITE
    if first is not None and first.role == "count":
        return not verb_before
    return not (verb_after and verb_before) if last is None or last.role == "count" else True
