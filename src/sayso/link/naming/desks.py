"""Who speaks for whom: a spokeswoman's word is her office's, so that the office's next figure replaces hers."""

import re
from collections import defaultdict
from collections.abc import Iterable

from sayso.link.naming.voices import NameIndex
from sayso.schema import Report

# No word and no name without end: in a page of nothing but capitals each letter would be the start of a search to its end.
_PERSON = r"\b[A-Z][\w’'-]{1,60}(?: [A-Z][\w’'.-]{0,60}){1,3}"
_BODY = r"\b[A-Z][\w’'&-]{1,60}+(?: (?:(?:of|for|and|the|&) ){0,3}[A-Z][\w’'&-]{1,60}+){0,12}+"
_ROLE = r"(?:spokes(?:man|woman|person)|press (?:officer|secretary))"
_ITS = r"(?:(?!former )[a-z]+ )?"
# "Ada Lorn, a spokeswoman for the Harbour Board"
_AFTER = re.compile(rf"({_PERSON}), (?:an? |the |its )?{_ITS}{_ROLE} (?:for|of|at) (?:the )?({_BODY})")
# "Harbour Board spokeswoman Ada Lorn", "the Harbour Board's chief spokeswoman, Ada Lorn"
_BEFORE = re.compile(rf"({_BODY}) {_ITS}{_ROLE},? ({_PERSON})")
_AROUND = re.compile(r"^The |['’]s?$")
# "A spokeswoman for the Harbour Board, Ada Lorn, said"
_NAMED_LAST = re.compile(rf"\b(?:[Aa]n? |[Tt]he |[Ii]ts ){_ITS}{_ROLE} (?:for|of|at) (?:the )?({_BODY}), ({_PERSON})(?=[,.;])")


def find_desks(reports: Iterable[Report], index: NameIndex) -> NameIndex:
    """The index with each spokesperson's name leading to the body spoken for, where the reports say so and name one body only."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        found = [(m[1], m[2]) for m in _AFTER.finditer(report.text)]
        found += [(m[2], m[1]) for way in (_BEFORE, _NAMED_LAST) for m in way.finditer(report.text)]
        for person, body in found:
            one, other = index.of(report.id, "person", person), index.of(report.id, "organisation", _AROUND.sub("", body))
            if one and other:
                bodies[one].add(other)
    desk = {person: min(found) for person, found in bodies.items() if len(found) == 1}
    return index.renamed(desk)
