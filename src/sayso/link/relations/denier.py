"""Who denies a thing, and goes on with what is so instead: "denied that he had fled. “I am at home,” he said"."""

import re
from functools import lru_cache

from sayso.link.compared.compare import cosine
from sayso.link.compared.traits import Traits
from sayso.link.naming.bodies import speaker_nouns
from sayso.link.naming.voices import bare, named
from sayso.link.relations.grants import grants
from sayso.link.relations.succession import said_later
from sayso.schema import Kind, Stance
from sayso.text import folded

# Claims from a body's denial to what its spokesman says: he is named in the next sentence or the one after.
_NEXT = 2
# Cosine of the words from which what he goes on with says what he denied: "denied that he took it. “I took it”, he said at last".
SAME_STATEMENT = 0.6
# "Its chief negotiator, Olaf Trine": who speaks for the body just told of, but for those who left it or stand against it.
_ITS = re.compile(r"its (?:own )?(?!former\b|ex-|then\b)(?P<office>[^,]+)")
_NOT_FOR_IT = frozenset(("critic", "opponent", "rival", "victim", "customer", "patient", "whistleblower", "challenger"))


def of_the_denier(t: Traits, denial: Traits) -> bool:
    """Whether the denier speaks in both, or right behind a body's denial one who speaks for it."""
    if t.speaker == denial.speaker:
        return named(t.claim.voice) or t.report.id == denial.report.id
    near = t.report.id == denial.report.id and 0 < t.position - denial.position <= _NEXT
    return near and t.claim.voice.mention is not None and _speaks_for_it(t.report.quote(t.claim.voice.mention))


@lru_cache(maxsize=16384)
def _speaks_for_it(mention: str) -> bool:
    found = _ITS.match(folded(mention))
    words = frozenset(found["office"].split()) if found else frozenset()
    return not words.isdisjoint(speaker_nouns()) and words.isdisjoint(_NOT_FOR_IT)


def goes_on(t: Traits, denial: Traits) -> bool:
    """Whether the denier goes on with a claim, and neither grants in it what he denied nor says it: it is nothing that he
    denies.
    """
    if t.report.id != denial.report.id or t.position <= denial.position or not of_the_denier(t, denial):
        return False
    if t.claim.stance is Stance.CONFIRMS or grants(t) or said_later(t, denial):
        return False
    return cosine(t, denial) < SAME_STATEMENT


def own_finding(t: Traits, denial: Traits) -> bool:
    """Whether a claim before the denial is the denier's own, in the same report and in other words: an inquiry that "ruled out
    engine fire as a cause" stands by the cause that its report gives.
    """
    if t.report.id != denial.report.id or t.position >= denial.position or said_later(t, denial):
        return False
    own = t.speaker == denial.speaker or (t.claim.voice.kind is Kind.DOCUMENT and _is_its_paper(t, denial))
    return own and cosine(t, denial) < SAME_STATEMENT


def _is_its_paper(t: Traits, denial: Traits) -> bool:
    """Whether the one is a paper of the other's: "the inquiry's final report"."""
    paper, body = (bare(x.claim.voice.name) for x in (t, denial))
    return bool(body) and re.match(rf"{re.escape(body)}['’]s?\b", folded(t.claim.voice.name)) is not None and paper != body
