"""Who denies a thing, and goes on with what is so instead: "denied that he had fled. “I am at home,” he said"."""

import re
from functools import lru_cache

from sayso.link.compared.compare import cosine
from sayso.link.compared.traits import Traits
from sayso.link.naming.bodies import body_words, is_everywhere, speaker_nouns
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
_NOT_FOR_IT = frozenset(
    ("critic", "opponent", "rival", "victim", "customer", "patient", "whistleblower", "challenger", "former", "ex")
)
_SPOKESMAN = r"spokes(?:man|woman|person)"
_FOR_IT = rf"(?:{_SPOKESMAN}|lawyer|attorney)"
_ONLY_SPOKESMAN = re.compile(rf"(?:an? |the )?{_SPOKESMAN}(?:,? (?P<name>.+))?")
# "The company", told right behind a firm's name, is that firm; behind a union's or a ministry's it is another.
_COMPANY = ("company", "firm", "operator", "manufacturer", "carrier")
_FIRMS = frozenset(
    (*_COMPANY, "bank", "group", "airline", "brewery", "automaker", "carmaker", "conglomerate", "insurer", "builder")
)
# Who holds one of these is a body's voice; an engineer at a firm is not.
_HEADS = r"(?:executive|director|chairman|chairwoman|chair|chairperson|president|head|chief|ceo|commander|minister|secretary)"


def of_the_denier(t: Traits, denial: Traits) -> bool:
    """Whether the denier speaks in both, or right behind a body's denial one who speaks for it."""
    if t.speaker == denial.speaker:
        return named(t.claim.voice) or t.report.id == denial.report.id
    behind = t.position - denial.position
    if t.report.id != denial.report.id or not 0 < behind <= _NEXT or t.claim.voice.mention is None:
        return False
    mention, body = folded(t.report.quote(t.claim.voice.mention)), denial.claim.voice
    if _speaks_for_it(mention):
        return True
    if body.kind not in (Kind.ORGANISATION, Kind.OFFICE):
        return False
    return _speaks_for(mention, body.name) or (behind == 1 and _is_bare_spokesman(mention, bare(t.claim.voice.name)))


@lru_cache(maxsize=16384)
def _speaks_for_it(mention: str) -> bool:
    found = _ITS.match(mention)
    words = frozenset(found["office"].split()) if found else frozenset()
    return not words.isdisjoint(speaker_nouns()) and words.isdisjoint(_NOT_FOR_IT)


def _is_bare_spokesman(mention: str, name: str) -> bool:
    """Whether a mention says "a spokeswoman" and beside it only her name: of whom was told right before."""
    found = _ONLY_SPOKESMAN.fullmatch(mention)
    return found is not None and found["name"] in (None, name)


@lru_cache(maxsize=16384)
def _speaks_for(mention: str, body: str) -> bool:
    """Whether one is told to be spokesman or lawyer of a body, or to hold a post in it: "Ada Brenn, a spokeswoman for the
    company", "Quayline chief executive Ada Brenn".
    """
    told = re.findall(r"[\w-]+", mention)
    if not _NOT_FOR_IT.isdisjoint(told):
        return False
    full = re.escape(bare(body))
    short = "|".join((full, *_called_too(body)))
    ways = (
        rf"\b{_FOR_IT} (?:for|of|at) (?:the )?(?:{short})\b(?!['’])",
        rf"\b(?:{short})(?:['’]s?)? (?:[\w-]+ )?{_FOR_IT}\b",
        rf"\b{_HEADS} (?:of|at) (?:the )?{full}\b(?!['’])",
        rf"\b{full}(?:['’]s?)? (?:[\w-]+ )?{_HEADS}\b",
    )
    return any(re.search(way, mention) for way in ways)


def _called_too(body: str) -> tuple[str, ...]:
    """What a firm is called behind its name: "Quayline" of "Quayline Ferries", "the company"; of other bodies nothing."""
    words = body.split()
    kinds = (body_words() | speaker_nouns()).intersection(bare(body).split())
    if kinds - _FIRMS or not any(word[:1].isupper() for word in words):
        return ()
    first = bare(words[0])
    return (*_COMPANY, re.escape(first)) if len(words) > 1 and not is_everywhere(first) else _COMPANY


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
