"""What looks like an attribution and is none: things that show, sights, questions, and names taken for statements."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.completion import cue_head
from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import is_cue
from sayso.annotate.pairing import Mark
from sayso.schema import Token
from sayso.schema.tree import Tree

ASKED = frozenset(("who", "what", "which", "whom", "where", "when", "how", "why", "whoever"))
UNSETTLED = frozenset(("unclear", "unknown", "uncertain"))
SIGHTS = frozenset(("see", "view", "consider", "regard", "find", "expose", "capture", "meet", "join", "face"))
TELLING = frozenset(("as", "that", "to", "how", "whether", "if", "what", "no"))


def relabelled(marks: Sequence[Mark], tokens: Sequence[Token], index: Sequence[int]) -> list[Mark]:
    """The marks with a long "source" that holds a finite verb of its own turned into a content: it is what was said."""
    out = []
    for mark in marks:
        words = tokens[index[mark.start] : index[mark.end]]
        finite = [n for n, t in enumerate(words) if t.tag in ("VBD", "VBP", "VBZ", "MD")]
        relative = (
            any(t.text.lower() in ("who", "which", "whose", "that", "where", ",") for t in words[: finite[0]]) if finite else True
        )
        out.append(
            replace(mark, label="CONTENT") if mark.label == "SOURCE" and finite and not relative and len(words) > 5 else mark
        )
    return out


def sifted(drafts: Sequence[Draft], tree: Tree, speaker_nouns: frozenset[str]) -> list[Draft]:
    """The drafts that credit somebody with something. speaker_nouns: nouns that stand for a voice or a document."""
    return [d for d in drafts if d.contents and not _shows(d, tree, speaker_nouns) and not _sees(d, tree) and not _asks(d, tree)]


def _shows(draft: Draft, tree: Tree, speaker_nouns: frozenset[str]) -> bool:
    """ "The capture shows the ties …": an event that shows something is the reporter's own judgement."""
    head = cue_head(draft, tree)
    if draft.source is None or not (
        is_cue(tree.tokens[head].lemma, "show") or tree.tokens[head].lemma in ("suggest", "expose", "indicate")
    ):
        return False
    nouns = [t for t in tree.tokens[slice(*draft.source)] if t.tag.startswith(("NN", "PRP"))]
    first = next((t for t in nouns if t.tag in ("NN", "NNS")), None)
    named = any(t.tag in ("NNP", "NNPS", "PRP") and t.text.lower() not in ("it", "this") for t in nouns[:1])
    return not named and (first is None or _stem(first) not in speaker_nouns)


def _stem(token: Token) -> str:
    return (
        token.lemma.lower()
        if token.tag != "NNS"
        else token.lemma.lower().removesuffix("s")
        if token.lemma.endswith("s")
        else token.lemma.lower()
    )


def _sees(draft: Draft, tree: Tree) -> bool:
    """ "have not yet seen combat": a verb that credits only with "as", "that" or a quotation, without one of them."""
    head = cue_head(draft, tree)
    token = tree.tokens[head]
    if token.lemma not in SIGHTS and (is_cue(token.lemma) or not token.tag.startswith("VB")):
        return False
    said = [t for first, last in draft.contents for t in tree.tokens[first:last]]
    if any(t.text.lower() in TELLING for t in said) or said[0].text in ("“", '"', "‘"):
        return False
    return len(said) < 3 or token.lemma in SIGHTS


def _asks(draft: Draft, tree: Tree) -> bool:
    """ "It remains unclear what X promised", "when asked who …": nobody is credited there."""
    head = cue_head(draft, tree)
    if any(tree.tokens[i].lemma.lower() in UNSETTLED for i in tree.climbs(head)):
        return True
    if draft.source is not None and tree.tokens[draft.source[0]].text.lower() in ASKED and draft.source[1] - draft.source[0] == 1:
        return True
    return draft.source is None and tree.tokens[head].lemma == "ask"
