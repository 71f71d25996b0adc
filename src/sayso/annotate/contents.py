"""The content that the parse and the punctuation give a cue, and the parts that the recogniser left out."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.annotate.sources import is_passive
from sayso.schema import Sentence
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.text import QUOTATION_MARKS

TOLD = frozenset(("tell", "inform", "brief", "remind", "assure"))  # verbs whose object is the hearer
CLAUSES = ("ccomp", "xcomp", "obj", "acl")
QUESTION = frozenset(("when", "whether", "how", "why", "what", "who", "where", "if"))
# What follows a comma as one of these is the reporter's comparison, not the speaker's words.
REPORTERS_OWN = frozenset(("contradict", "undercut", "undermine", "echo", "belie"))
SILENT = frozenset(("decline", "refuse"))
NOTHING_SAID = frozenset(("detail", "information", "comment", "explanation", "evidence", "timeline", "figure", "reason", "sign"))
WHEN_SAID = 12  # words: room for "reporters at a noon briefing in Harven on Wednesday" after a closing "the office told"


def find_content(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """Fill in a missing content."""
    head = cue_head(draft, tree)
    told = any(t.lemma.lower() in TOLD for t in tree.tokens[slice(*draft.cue)])
    if tree.tokens[head].lemma.lower() in ("accord", "according"):
        draft.contents = _rest_of(draft, tree, sentence)
        return
    passive = tree.child(head, "nsubj") if is_passive(head, tree) and draft.source is not None and not told else None
    if passive is not None and passive < draft.cue[0] and draft.source is not None and draft.source[0] >= draft.cue[0]:
        draft.contents = [tree.phrase(passive)]  # "his claim was rejected by the court"
        return
    for relation in CLAUSES[:1] if told else CLAUSES:
        child = tree.child(head, relation)
        if child is not None and child >= draft.cue[1] and not draft.touches(child):
            first, last = tree.phrase(child)
            if draft.source and first <= draft.source[0] < last:
                first = draft.source[1]
            first, last = tree.stripped(max(first, draft.cue[1]), last)
            if first < last:
                draft.contents = [(first, last)]
                return
    if _parenthetical(draft, tree, sentence):
        draft.contents = _rest_of(draft, tree, sentence)
    else:
        draft.contents = _that_clause(draft, head, tree, sentence)


def _that_clause(draft: Draft, head: int, tree: Tree, sentence: Sentence) -> list[Range]:
    """ "told reporters at the gate that …", "would not say when …": the clause, however the parse has hung it."""
    if not is_cue(tree.tokens[head].lemma, "say", "think", "show"):
        return []
    for i in range(draft.cue[1], sentence.last):
        token = tree.tokens[i]
        if i == draft.cue[1] and token.text.lower() in QUESTION:
            first, last = tree.stripped(i, sentence.last)
            return [(first, last)] if last - first > 2 else []
        if token.text.lower() == "that" and token.tag in ("IN", "WDT", "DT"):
            first, last = tree.stripped(i, sentence.last)
            return [(first, last)] if last - first > 3 else []
        if token.tag in ("VBD", "VBZ", "VBP") or token.text in ("“", '"', ";"):
            return []
    return []


def _parenthetical(draft: Draft, tree: Tree, sentence: Sentence) -> bool:
    """Whether source and cue stand apart: "…, the clerk said." with nothing of the clause after them."""
    first = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
    last = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
    opened = first - 1 > sentence.first and tree.tokens[first - 1].text in (",", "”", '"', "—", "–")
    rest = tree.tokens[last : sentence.last]
    closed = (
        not rest
        or rest[0].text in (",", ".", ";", "—", "–")
        or (
            len(rest) <= WHEN_SAID
            and not any(t.tag in FINITE or t.text in (",", "that") or t.text in QUOTATION_MARKS for t in rest)
        )
    )
    return bool(opened and closed and draft.source)


def _rest_of(draft: Draft, tree: Tree, sentence: Sentence) -> list[Range]:
    """The sentence before source and cue, or, where nothing stands before, after them."""
    first = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
    last = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
    before = tree.stripped(sentence.first, first)
    after = tree.stripped(last, sentence.last)
    if before[1] - before[0] >= 3:
        return [before]
    return [after] if after[1] - after[0] >= 2 else []


def after_to_say(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """ "declined to say when …": the open question is the content, not "to say"."""
    if len(draft.contents) != 1 or not any(t.lemma.lower() in SILENT for t in tree.tokens[slice(*draft.cue)]):
        return
    first, last = draft.contents[0]
    if [t.text.lower() for t in tree.tokens[first:last]] in (["to", "say"], ["to", "reveal"], ["to", "disclose"]):
        question = tree.stripped(last, sentence.last)
        if question[1] - question[0] > 2:
            draft.cue = (draft.cue[0], last)
            draft.contents = [question]


def rejoin(draft: Draft, drafts: Sequence[Draft], tree: Tree, sentence: Sentence) -> None:
    """ "The tunnel, the operator said, was never rated …": a content of which one half was left out has both."""
    if draft.source is None or len(draft.contents) != 1:
        return
    first, last = min(draft.cue[0], draft.source[0]), max(draft.cue[1], draft.source[1])
    set_apart = all(sentence.first < i < sentence.last and tree.tokens[i].text == "," for i in (first - 1, last))
    before, after = tree.stripped(sentence.first, first), tree.stripped(last, sentence.last)
    if not set_apart or draft.contents[0] not in (before, after) or before[0] == before[1]:
        return
    words = tree.tokens[slice(*before)]
    if any(t.tag in FINITE or t.text in QUOTATION_MARKS for t in words) or tree.tokens[after[0]].tag not in (*FINITE, "RB"):
        return
    other = after if draft.contents[0] == before else before
    if not any(overlap(part, other) for d in drafts for part in (d.cue, *d.contents)):
        draft.contents = [before, after]


def cut_off(draft: Draft, tree: Tree) -> None:
    """End a content where the reporter goes on: at the verb of the noun that credits it, at what he makes of it himself."""
    if len(draft.contents) != 1:
        return
    first, last = draft.contents[0]
    noun = tree.head_of(*draft.cue)
    verb = tree.tokens[noun].head
    credited = tree.tokens[noun].tag.startswith("NN") and tree.tokens[noun].dep.startswith("nsubj")
    if credited and first + 2 < verb < last and tree.tokens[first].text.lower() == "that":
        # "a warning that reserves would run out | sent the currency down"
        before = [c for c in tree.children[verb] if noun < c < verb and tree.tokens[c].dep.startswith(("aux", "advmod", "cop"))]
        last = min([*before, verb])
    for i in range(first + 2, last - 1):
        if tree.tokens[i].text in QUOTATION_MARKS:
            break
        # "said the fire was out | , contradicting his own office"
        if tree.tokens[i].text == "," and tree.tokens[i + 1].tag == "VBG" and tree.tokens[i + 1].lemma in REPORTERS_OWN:
            last = i
            break
    draft.contents = [tree.stripped(first, last)] if last != draft.contents[0][1] else draft.contents


def spelt_out(draft: Draft, tree: Tree) -> None:
    """ "has offered a swap: the two boats for the crew": what stands after the colon spells the content out."""
    if len(draft.contents) != 1 or draft.contents[0][0] < draft.cue[1]:
        return
    first, last = draft.contents[0]
    if last + 1 >= len(tree.tokens) or tree.tokens[last].text != ":":
        return
    named = next((c for i in range(first, last) for c in tree.children[i] if c > last and tree.tokens[c].dep == "appos"), None)
    if named is not None and tree.tokens[first].sentence == tree.tokens[named].sentence:
        end = tree.phrase(named)[1]
        while (
            end < len(tree.tokens)
            and tree.tokens[end].text not in (",", ".", ";", "—")
            and (tree.tokens[end].sentence == tree.tokens[named].sentence)
        ):
            end += 1  # what the parse hung on the verb: "the two boats | for the crew"
        draft.contents = [tree.stripped(first, end)]


def keep_found(draft: Draft, tree: Tree) -> None:
    """ "found no evidence of a deal": the evidence is what was not found, and the cue ends with "no"."""
    last = draft.cue[1]
    nouns = (i for i in range(draft.cue[0] + 2, last) if tree.tokens[i].lemma in NOTHING_SAID)
    noun = next((i for i in nouns if tree.tokens[i - 1].text.lower() == "no"), None)
    if noun is None or len(draft.contents) > 1 or not (not draft.contents or last <= draft.contents[0][0] <= last + 1):
        return
    draft.contents = [(noun, draft.contents[0][1] if draft.contents else max(last, tree.phrase(noun)[1]))]
    draft.cue = (draft.cue[0], noun)


def second_cue(draft: Draft, tree: Tree) -> Draft | None:
    """ "said the pumps had failed | and warned that the dyke would not hold": the same source speaks a second time.

    Ends the first content and returns the second attribution, none where the second verb has another subject or tense.
    """
    verb = next((t.tag for t in tree.tokens[slice(*draft.cue)] if t.tag.startswith("VB")), None)
    if len(draft.contents) != 1 or draft.source is None or verb is None:
        return None
    first, last = draft.contents[0]
    for i in range(first + 3, last - 3):
        token = tree.tokens[i]
        if token.text in QUOTATION_MARKS:
            return None
        joined = tree.tokens[i - 1].text in ("and", "but") and tree.tokens[i + 1].text.lower() == "that"
        if joined and token.tag == verb and is_cue(token.lemma, "say") and tree.subject(i) is None:
            draft.contents = [tree.stripped(first, i - 1)]
            return Draft((i, i + 1), draft.source, [(i + 1, last)])
    return None
