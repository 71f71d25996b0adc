"""The word by which two of one name in one family are told apart: "Aldo Renn Jr.", "Marek Tolb the elder", "the younger Tolb"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.annotate.names.spans import PERSON
from sayso.schema import Entity, Report

# "The elder brother", "the younger Holm sister": a kin, and no part of a name.
_BEHIND = re.compile(r" (?:(?:Jr|Sr)\.?(?!\w)|(?:III|II|IV)\b(?!-)|the (?:[Ee]lder|[Yy]ounger)\b(?! [\w-]*[a-z]{2}))(?=\W|$)")
_SAYS = re.compile(r" the (?P<which>[Ee]lder|[Yy]ounger) (?:(?:has|had|then|also|later) )?\w+(?:ed|id|ays|old)\b")
_BEFORE = re.compile(r"\b[Tt]he (?P<which>elder|younger) (?:(?:Mr|Mrs|Ms|Dr)\.? )?$")
_WHICH = re.compile(r"(?P<which>[Ee]lder|[Yy]ounger) (?P<last>\S+)")
_KIN = re.compile(r" (?:brother|sister|son|daughter|man|woman|child|boy|girl|sibling)s?\b")
_REACH = 24  # characters
_PLAIN = re.compile(r"[,.]")


def told_apart_in_family(report: Report, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities, each person's with the word that tells him from another of his name. Who has it once in a report has it where
    his last name stands alone there, unless the report names another so; his whole name without it may be another's.
    """
    made = _of_one_name([_told_apart(report, e) if e.label == PERSON else e for e in entities])
    known: dict[str, set[str]] = defaultdict(set)
    for before, now in zip(entities, made, strict=True):
        if now.name != before.name:
            known[before.name].add(now.name)
    ends = [e.span.end + _length(report, e) for e in entities]  # "Jr" alone is nobody's name
    out = [e for e, end in zip(made, [0, *ends], strict=False) if e.span.start >= end]
    return tuple(replace(e, name=next(iter(known[e.name]))) if _is_short(report, e, known) else e for e in out)


def _of_one_name(entities: Sequence[Entity]) -> list[Entity]:
    """The entities, "the younger Tolb" under the name of "Marek Tolb the younger", if the report has one such."""
    names = {e.name for e in entities if e.label == PERSON}
    out = []
    for e in entities:
        which = _WHICH.fullmatch(e.name) if e.label == PERSON else None
        whole = [name for name in names if which and name.endswith(f" {which['last']} the {which['which'].lower()}")]
        out.append(replace(e, name=whole[0]) if len(whole) == 1 else e)
    return out


def _is_short(report: Report, entity: Entity, known: Mapping[str, set[str]]) -> bool:
    """Whether a last name stands for a person whom the report tells apart by one such word."""
    own = known.get(entity.name, ())
    return entity.label == PERSON and len(own) == 1 and " ".join(report.quote(entity.span).split()) != entity.name


def _length(report: Report, entity: Entity) -> int:
    """How many characters of such a word stand behind a person's name."""
    found = _BEHIND.match(report.text[entity.span.end : entity.span.end + _REACH]) if entity.label == PERSON else None
    return found.end() if found else 0


def _told_apart(report: Report, entity: Entity) -> Entity:
    text, end = report.text, entity.span.end
    behind = text[end : end + _REACH]
    if found := _BEHIND.match(behind):
        word = _PLAIN.sub("", found.group()).strip()
        return replace(entity, name=f"{entity.name} {word}", span=report.span(entity.span.start, end + found.end()))
    if found := _SAYS.match(behind):
        last = end + found.end("which")
        return replace(entity, name=f"{entity.name} the {found['which']}", span=report.span(entity.span.start, last))
    before = _BEFORE.search(text[max(0, entity.span.start - _REACH) : entity.span.start])
    if before and not _KIN.match(behind):
        return replace(entity, name=f"{entity.name} the {before['which']}")
    return entity
