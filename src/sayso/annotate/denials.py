"""Denials that the recogniser gave to the wrong one: by the noun of what is denied, or behind another's words."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import NOBODY, is_cue, is_speaker
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

# Words at most between "accusations" and its "that".
MIDST = 8
STOPS = frozenset((",", ";", ".", "–", "—"))
POINTING = frozenset(("it", "that", "this", "them", "these", "those", "both"))
ASIDE = frozenset(("acl", "acl:relcl", "advcl"))


def with_what_is_denied(draft: Draft, tree: Tree) -> None:
    """ "The town | denied accusations | by the port that it had sold the pier": the accusations are what is denied, in place.

    Left in the cue, their noun makes it the cue of whoever accuses, and the denial a confession.
    """
    first, last = draft.cue
    verbs = (i for i in range(first, last) if tree.tokens[i].tag.startswith("VB"))
    verb = next((i for i in verbs if is_cue(tree.tokens[i].lemma, "deny")), last)
    deed = next((i for i in range(verb + 1, last) if tree.tokens[i].tag == "VBG"), None)
    if (
        deed is not None and draft.contents and draft.contents[0][0] >= last
    ):  # "denied | on Thursday having ordered | police to fire"
        draft.cue = (first, verb + 1)
        draft.contents[0] = (deed, draft.contents[0][1])
        return
    nouns = (i for i in range(last - 1, verb, -1) if tree.tokens[i].tag.startswith("NN"))
    noun = next((i for i in nouns if tree.tokens[i].lemma.lower() in word_set("told before")), None)
    if noun is None or not _adverbial(noun + 1, last, tree):
        return
    if draft.contents and draft.contents[0][0] >= last:
        draft.cue = (first, verb + 1)
        draft.contents[0] = (verb + 1, draft.contents[0][1])


def with_its_clause(draft: Draft, tree: Tree) -> None:
    """ "The minister | rejected | accusations | on Monday that police had fired": that they had is what is rejected, in place.

    Left out, the clause would be the report's own word.
    """
    if len(draft.contents) != 1 or not is_cue(tree.tokens[cue_head(draft, tree)].lemma, "deny"):
        return
    first, last = draft.contents[0]
    if tree.tokens[last - 1].lemma.lower() not in word_set("told before"):
        return
    that = next((i for i in range(last, min(last + MIDST, len(tree.tokens))) if tree.tokens[i].text == "that"), None)
    if that is None or tree.tokens[that].dep != "mark" or not _adverbial(last, that, tree):
        return
    under = tree.subtree(tree.tokens[that].head)
    end = next((i for i in range(that, len(tree.tokens)) if i not in under), len(tree.tokens))
    draft.contents = [tree.stripped(first, end)]


def _adverbial(first: int, last: int, tree: Tree) -> bool:
    """Whether a range has neither verb nor comma nor subject, only when and where: "late on Friday in the Herald"."""
    tokens = tree.tokens[first:last]
    return not any(t.tag.startswith("VB") or t.text == "," or t.dep.startswith("nsubj") for t in tokens)


def own_denials(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The denials in sentences of their own that were taken for the words of whoever spoke in another; taken from there in place.

    "The runner failed a test, the federation said. Vale, 24, denied ever having cheated": it is Vale who denies.
    """
    out = []
    for draft in drafts:
        for place in draft.contents:
            denial = _denial(place, draft, tree)
            if denial is not None and not any(overlap(d.cue, denial.cue) for d in drafts):
                out.append(denial)
                draft.contents = [c for c in draft.contents if c != place]
    return out


def _denial(place: Range, draft: Draft, tree: Tree) -> Draft | None:
    tokens = tree.tokens[slice(*place)]
    if not tokens or tokens[0].sentence == tree.tokens[draft.cue[0]].sentence or any(t.text in QUOTATION_MARKS for t in tokens):
        return None
    verb = next((i for i in range(*place) if tree.tokens[i].head == i), None)
    if verb is None or tree.tokens[verb].tag not in FINITE or not is_cue(tree.tokens[verb].lemma, "deny"):
        return None
    subject = tree.subject(verb)
    if subject is None or not place[0] <= subject < verb or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    said = tree.stripped(verb + 1, place[1])
    if said[1] - said[0] < 1:
        return None
    return Draft((verb, verb + 1), tree.phrase(subject, without=ASIDE), [said])


def ruled_out(drafts: list[Draft], tree: Tree) -> None:
    """ "Roth | ruled that out", with what is ruled out between verb and particle, in place."""
    for i, token in enumerate(tree.tokens[:-2]):
        between, out = tree.tokens[i + 1], tree.tokens[i + 2]
        if token.lemma != "rule" or not token.tag.startswith("VB") or out.text != "out" or between.text not in POINTING:
            continue
        if "".join(t.text for t in tree.tokens[i + 3 : i + 4]) in ("of", "for", "as"):
            continue  # "ruled them out of the final": who may not play
        subject = tree.subject(i)
        helpers = [
            c
            for c in tree.children[i]
            if c < i and (tree.tokens[c].dep.startswith("aux") or tree.tokens[c].text in ("not", "n't"))
        ]
        cue, place = (min([i, *helpers]), i + 3), (i + 1, i + 2)
        known = next((d for d in drafts if overlap(d.cue, cue)), None)
        if known is not None:
            known.cue, known.contents = (min(known.cue[0], cue[0]), cue[1]), [place]
        elif subject is not None and tree.tokens[subject].lemma.lower() not in NOBODY:
            drafts.append(Draft(cue, tree.phrase(subject, without=ASIDE), [place]))


def rules_out(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """ "She | ruled out | sabotage", where the recogniser has seen nobody speak."""
    out = []
    for i, token in enumerate(tree.tokens[:-2]):
        subject, thing = tree.subject(i), tree.child(i, "obj")
        if (
            token.lemma != "rule"
            or token.tag not in FINITE
            or tree.tokens[i + 1].text != "out"
            or subject is None
            or thing is None
        ):
            continue
        who = tree.tokens[subject]
        speaks = who.text.lower() in ("he", "she", "they") or who.tag.startswith("NNP") or is_speaker(who.lemma)
        taken = any(overlap(d.cue, (i, i + 2)) or any(c[0] <= i < c[1] for c in d.contents) for d in drafts)
        if speaks and not taken and subject < i + 1 < thing and who.dep == "nsubj":
            end, under = tree.phrase(thing)[1], tree.subtree(i)
            while end in under and tree.tokens[end].text not in STOPS and tree.tokens[end].dep != "cc":
                end += 1  # "a fine | before the inquiry ends"
            place = tree.stripped(i + 2, end)
            out.append(Draft((i, i + 2), tree.phrase(subject, without=ASIDE), [place]))
    return out


def by_others(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "The town denied | reports that it had sold the pier": whoever denies them has not told them, in place."""
    for outer in drafts:
        if not is_cue(tree.tokens[cue_head(outer, tree)].lemma, "deny") or outer.source is None:
            continue
        for inner in drafts:
            first, last = inner.cue
            noun = last - first == 1 and tree.tokens[first].lemma.lower() in word_set("told before")
            if inner is not outer and noun and inner.source == outer.source and any(c[0] <= first < c[1] for c in outer.contents):
                inner.source = inner.cue
