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
from sayso.link.when import apart, days
from sayso.schema import Factuality, Feature, Kind, Link, LinkKind, Stance
from sayso.tables import word_set
from sayso.text import folded, one_line

# "His statement", "its earlier claim", and what may stand behind it: "of Saturday", "had been wrong".
_OWN_WORD = re.compile(
    r"(?:that )?(?:his|her|its|their|my|our|the) (?:(?:own|earlier|previous|first|original|initial|former) )*"
    r"(?P<noun>[a-z]+?)s?(?P<behind>(?: \w+)*)"
)
_RESPONSIBILITY = " of responsibility"  # "withdrew its claim of responsibility": that it did it
_DATED = frozenset(("of", "on", "from", "made", "last", "this", "that", "day", "week", "earlier", "the", "before"))
_CALLED = frozenset(("had", "has", "have", "been", "was", "were", "is", "are", "not"))
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


def names_own_word(traits: Traits) -> bool:
    """Whether a voice takes back what it only names as its own word: "acknowledged that his statement of Saturday was wrong"."""
    said = folded(traits.claim.quote).strip(" .,;")
    found = _OWN_WORD.fullmatch(said.removesuffix(_RESPONSIBILITY)) if takes_back(traits) else None
    if found is None or found["noun"] not in word_set("told before"):
        return False
    known = _DATED | _CALLED | word_set("untrue") | word_set("calendar")
    return all(word in known or word.isdigit() for word in found["behind"].split())


def is_own_word(back: Traits, target: Traits) -> bool:
    """Whether a claim is what the same voice (see `names_own_word`) said in another report, on the day that is named."""
    if target.report.id == back.report.id or takes_back(target) or back.stories.isdisjoint(target.stories):
        return False
    if not one_voice(back, target) or said_later(back, target) <= 0:
        return False
    if folded(back.claim.quote).strip(" .,;").endswith(_RESPONSIBILITY) and not _claims_deed(target):
        return False
    told = (t for t in back.claim.times if t.type == "DATE" and any(part.covers(t.span) for part in back.claim.content))
    named = next((days(time.value) for time in told), None)  # "its statement of Saturday", not "withdrew it on Sunday"
    return not apart(days(target.said), named)


def _claims_deed(target: Traits) -> bool:
    """Whether a voice claims to have done a thing: "claimed that it had sunk the barge", "claimed responsibility"."""
    cue = " ".join(target.report.quote(span) for span in target.claim.cue)
    return "claim" in folded(cue) or "responsibility" in folded(target.claim.quote)


def withdrawal(back: Traits, target: Traits, detail: tuple[Feature, ...]) -> Link:
    """The link from what takes back to what is taken back."""
    when = back.said
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
