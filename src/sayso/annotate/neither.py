"""Two cues under one "neither": "neither confirmed nor denied that …" credits somebody with saying nothing."""

from collections.abc import Sequence

from sayso.annotate.baseforms import base_form
from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.schema.tree import Range, Tree, overlap

NEAR = 4  # words from "neither" to "nor": "neither publicly confirmed nor"


def neither_nor(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """Make such a pair one cue in the draft that has a part of it, in place; return those that no draft has."""
    out = []
    for i, token in enumerate(tree.tokens):
        if token.text.lower() != "neither":
            continue
        near = range(i + 2, min(i + 2 + NEAR, len(tree.tokens) - 1))
        nor = next((j for j in near if tree.tokens[j].text.lower() == "nor"), None)
        if nor is None or not all(_is_verb(j, tree) for j in (nor - 1, nor + 1)):
            continue
        cue = i, nor + 2
        owner = next((d for d in drafts if overlap(d.cue, cue)), None) or Draft(cue)
        owner.cue = cue
        if not owner.contents:
            thing = next((c for v in (nor + 1, nor - 1) for c in tree.children[v] if c > nor + 1 and _is_said(c, tree)), None)
            owner.contents = [tree.phrase(thing)] if thing is not None else []
        if owner.source is None:
            owner.source = _who(nor - 1, tree)
        if owner.contents and not any(owner is d for d in drafts):
            out.append(owner)
    return out


def _is_verb(i: int, tree: Tree) -> bool:
    token = tree.tokens[i]
    # after "nor" the tagger takes "denied" for an infinitive
    return token.tag.startswith("VB") and (is_cue(token.lemma) or is_cue(base_form(token.text, "VBN", token.lemma)))


def _who(verb: int, tree: Tree) -> Range | None:
    """The subject of a verb, or of the one that it goes with: "Neither confirming nor denying it, the army said …"."""
    subject = next((s for i in (verb, *tree.climbs(verb)) if (s := tree.subject(i)) is not None), None)
    if subject is None or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    return tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "parataxis")))


def _is_said(i: int, tree: Tree) -> bool:
    return tree.tokens[i].dep.split(":")[0] in ("obj", "ccomp")
