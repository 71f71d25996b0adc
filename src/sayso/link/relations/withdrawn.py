"""Who takes back what he said himself: "retracted his claim that", "deleted its post saying that", an outlet's correction.

He no longer stands by it, and says nothing in its place: not that it was false, still less that what somebody else said was.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.link.compared.compare import features
from sayso.link.compared.relaying import described_alike
from sayso.link.compared.traits import Traits
from sayso.link.naming.voices import bare, own_pages
from sayso.link.relations.corrections import correction
from sayso.link.relations.statements import who
from sayso.link.relations.succession import one_voice, said_later
from sayso.link.when import said
from sayso.schema import Factuality, Feature, Kind, Link, LinkKind, Stance
from sayso.text import folded, one_line

# "He was suspended and not dismissed", "was not dismissed": the word that a note of correction takes back.
_NOT = re.compile(r"\b(?:not|never|no)\s+(?:been |an? |the )?(?P<word>[a-z]{4,})")
_STEM = 5  # letters in which two forms of a word agree


def takes_back(traits: Traits) -> bool:
    """Whether a voice takes back what it had said: the only denial that commits to nothing."""
    return traits.claim.stance is Stance.DENIES and traits.claim.factuality is Factuality.UNCOMMITTED


def own_word(back: Traits, target: Traits) -> bool:
    """Whether what is taken back (see `takes_back`) may be the voice's own claim: its own, or its body's, and not told later."""
    if target.claim.voice.kind is Kind.REPORT and back.claim.voice.kind is not Kind.REPORT:
        return False
    return said_later(back, target) >= 0 and (one_voice(back, target) or described_alike(back, target))


def withdrawal(back: Traits, target: Traits, detail: tuple[Feature, ...]) -> Link:
    """The link from what takes back to what is taken back."""
    when = said(back.claim, back.report)
    reason = f"{who(back)} took back ({when or 'later'}) what {who(target)} had said: “{one_line(target.claim.quote)}”."
    return Link(LinkKind.SUPERSEDES, back.claim.id, target.claim.id, reason, detail)


def corrected(traits: Mapping[str, Traits], groups: Sequence[Sequence[str]]) -> Iterator[Link]:
    """Statements that an outlet's note of correction takes back, in ledger order: "not dismissed", of its own earlier report."""
    for group in groups:
        members = [traits[c] for c in group]
        notes = [t for t in members if t.claim.voice.kind is Kind.REPORT and t.report.outlet and not t.amounts and correction(t)]
        for note in notes:
            yield from (_in_a_note(note, old) for old in members if _is_corrected(note, old))


def _is_corrected(note: Traits, old: Traits) -> bool:
    """Whether the note says that a word of what the outlet had said is not so."""
    if not note.report.outlet or not old.report.outlet or old.side <= 0 or old.claim.stance is Stance.DENIES:
        return False
    own = bare(old.report.outlet.value) == bare(note.report.outlet.value) and not correction(old)
    relayed = any(own_pages(voice) and old.report.id == note.report.id for voice in old.claim.chain)
    relayed = relayed or any(bare(voice.name) == bare(note.report.outlet.value) for voice in old.claim.chain)
    return (own or relayed) and said_later(note, old) >= 0 and says_otherwise(note, old)


def says_otherwise(note: Traits, old: Traits) -> bool:
    """Whether a note of correction says "not" to a word of another claim: "was not dismissed"."""
    if note.claim.voice.kind is not Kind.REPORT or old.claim.id == note.claim.id or not correction(note):
        return False
    wrong = {m["word"][:_STEM] for m in _NOT.finditer(folded(note.claim.quote))}
    return any(folded(term)[:_STEM] in wrong for term in old.claim.terms)


def _in_a_note(note: Traits, old: Traits) -> Link:
    detail = features(note, old) or (Feature("said", one_line(note.claim.quote), one_line(old.claim.quote), 0.0),)
    reason = f"{who(note)} corrects what was said before: “{one_line(old.claim.quote)}”."
    return Link(LinkKind.SUPERSEDES, note.claim.id, old.claim.id, reason, detail)
