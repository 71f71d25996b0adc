"""Whom, or what, somebody cites, and no statement: "according to the Echo, which cited an unnamed clerk"."""

from sayso.extract.place import Grid
from sayso.extract.tables import speakers
from sayso.extract.wording import among
from sayso.schema import Attribution, Kind, Token, Tree
from sayso.schema.tree import FINITE
from sayso.text import QUOTATION_MARKS

CITING = frozenset(("cite", "quote"))


def only_cites(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether a content is only whom a paper has it from, behind "which cited"; or on what ground somebody does what the report
    tells: "the office lowered it, citing | a broken scale".
    """
    cue, said = (
        [tree.tokens[i] for span in spans for i in range(*grid.tokens(span))] for spans in (attribution.cue, attribution.content)
    )
    if cue[-1].lemma.lower() not in CITING or any(t.tag in FINITE or t.tag == "TO" for t in said):
        return False
    noun = tree.tokens[tree.head_of(*grid.tokens(attribution.content[0]))]
    who = [tree.tokens[i].text.lower() for span in attribution.source for i in range(*grid.tokens(span))]
    if who in (["which"], ["who"]):
        return _is_somebody(noun)
    ground = not attribution.source and cue[-1].tag == "VBG" and said[0].text not in QUOTATION_MARKS
    return ground and noun.tag in ("NN", "NNS") and noun.lemma.lower() not in speakers() and not among(noun, "documents")


def _is_somebody(noun: Token) -> bool:
    speaker = speakers().get(noun.lemma.lower())
    return speaker is not None and speaker.kind is not Kind.DOCUMENT
