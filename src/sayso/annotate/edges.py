"""Where a content that was found begins and ends after all: what was left out of it, and where the reporter goes on."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.sources import is_passive
from sayso.schema import Sentence
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

# What follows a comma as one of these is the reporter's comparison, not the speaker's words.
REPORTERS_OWN = frozenset(("contradict", "undercut", "undermine", "echo", "belie"))
READER = 10  # words from "read out" to "that"
MOUTHPIECE = 5  # words: "through his longtime defence lawyer"
JUDGED = 3  # words after "as": "completely without foundation"
GAP = 4  # words that were left out at the end of a content: "$ | 2.4bn", "in the | old town"
PAUSES = frozenset((",", ";", ":", "—", "–", "-", "(", ")"))
SILENT = word_set("keeping silent")
NOTHING_SAID = word_set("evidence") | {"detail", "information", "comment", "explanation", "timeline", "figure", "reason"}

_OF_THE_NOUN = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "PRP$"))


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
    if not set_apart or draft.contents[0] not in (before, after) or before[0] == before[1] or after[0] == after[1]:
        return
    words = tree.tokens[slice(*before)]
    if any(t.tag in FINITE or t.text in QUOTATION_MARKS for t in words) or tree.tokens[after[0]].tag not in (*FINITE, "RB"):
        return
    other = after if draft.contents[0] == before else before
    if not any(overlap(part, other) for d in drafts for part in (d.cue, *d.contents)):
        draft.contents = [before, after]


def before_mouthpiece(draft: Draft, tree: Tree) -> None:
    """ "Denied the charges | through a spokesman": by whom it is said is none of what is said, in place."""
    if len(draft.contents) != 1 or draft.contents[0][0] < draft.cue[1]:
        return
    first, last = draft.contents[0]
    by = [token.text.lower() for token in tree.tokens[first + 1 : first + 3]]
    if tree.tokens[first].tag.startswith("VB") and tree.tokens[first].lemma in word_set("read out") and "by" in by:
        # "said in a statement | read out by his daughter | that he forgave them"
        that = (i for i in range(first + 2, min(last, first + READER)) if tree.tokens[i].text.lower() == "that")
        first = next(that, first)
        draft.contents = [(first, last)]
        return
    at = next((i for i in range(first + 1, last) if tree.tokens[i].text.lower() in ("through", "via")), None)
    if (
        at is None
        or last - at > MOUTHPIECE
        or any(tree.tokens[i].text in QUOTATION_MARKS or tree.tokens[i].tag in FINITE for i in range(first, last))
    ):
        return  # "said the money went through an agent"
    if tree.tokens[last - 1].lemma.lower() in word_set("mouthpieces"):
        draft.contents = [tree.stripped(first, at)]


def past_judgement(draft: Draft, tree: Tree) -> None:
    """ "Dismissed | as false | a report that the king had died": how it is called is none of what is denied, in place."""
    if len(draft.contents) != 1 or draft.contents[0][0] != draft.cue[1]:
        return
    first, last = draft.contents[0]
    words = [token.text.lower() for token in tree.tokens[first : min(last, first + 6)]]
    judged = next((n for n, word in enumerate(words) if word in word_set("rejecting") | word_set("untrue")), 0)
    if words[:1] != ["as"] or not judged or judged > JUDGED or first + judged + 3 > last:
        return
    if tree.tokens[first + judged + 1].tag in ("DT", "PRP$", "NN", "NNS", "NNP", "CD", "JJ"):
        draft.contents = [(first + judged + 1, last)]


def whole_clause(draft: Draft, tree: Tree) -> None:
    """ "Police believe | the Black Sails |, a gang from the coast, are behind it": a clause of which no more than the subject was
    found, before what is said beside it between commas, in place.
    """
    if draft.source is None or len(draft.contents) != 1 or draft.contents[0][0] != draft.cue[1]:
        return
    first, last = draft.contents[0]
    if last >= len(tree.tokens) or tree.tokens[last].text != "," or any(t.tag in FINITE for t in tree.tokens[first:last]):
        return
    head, subject = cue_head(draft, tree), tree.head_of(first, last)
    clauses = [c for c in tree.children[head] if c > last and tree.tokens[c].dep == "ccomp"]
    clause = next((c for c in clauses if tree.subject(c) == subject), None)
    if clause is None and tree.tokens[subject].dep == "obj":  # as a parser may take the subject that stands far from its verb
        clause = next((c for c in clauses if tree.subject(c) is None), None)
    if clause is None:
        return
    end = max(tree.phrase(clause)[1], clause + 1)
    if not any(token.text in QUOTATION_MARKS for token in tree.tokens[first:end]):
        draft.contents = [(first, end)]


def cut_off(draft: Draft, tree: Tree) -> None:
    """End a content where the reporter goes on: at the verb of the noun that credits it, at what he makes of it himself."""
    if len(draft.contents) != 1:
        return
    first, last = draft.contents[0]
    noun = tree.head_of(*draft.cue)
    verb = tree.tokens[noun].head
    credited = tree.tokens[noun].tag.startswith("NN") and tree.tokens[noun].dep.startswith("nsubj")
    # "her reply was that the mill had never been safe": the clause is what the noun is, and its verb none of the reporter's
    credited = credited and not any(token.lemma == "be" for token in tree.tokens[noun:first])
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


def up_to_comma(draft: Draft, tree: Tree) -> None:
    """ "It will pay $ | 2.4bn, the firms said": what stands before the comma that parts off who says it is said too."""
    if draft.source is None or not draft.contents:
        return
    start = min(draft.source[0], draft.cue[0])
    n = max((n for n, content in enumerate(draft.contents) if content[1] < start), key=lambda n: draft.contents[n], default=None)
    if n is None or tree.tokens[start - 1].text != ",":
        return
    first, last = draft.contents[n]
    gap = tree.tokens[last : start - 1]
    said = all(t.tag not in FINITE and t.text not in QUOTATION_MARKS and t.text not in PAUSES for t in gap)
    if 0 < len(gap) <= GAP and said and tree.tokens[last - 1].sentence == tree.tokens[start].sentence:
        draft.contents[n] = (first, start - 1)


def with_former(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "At 41, up | from 34": what a number had been belongs to what is said, in place."""
    for draft, n, (first, last) in [(d, n, content) for d in drafts for n, content in enumerate(d.contents)]:
        if tree.tokens[last - 1].text.lower() in ("up", "down") and [t.text.lower() for t in tree.tokens[last : last + 1]] == [
            "from"
        ]:
            number = next((i for i in range(last + 1, min(last + GAP, len(tree.tokens))) if tree.tokens[i].tag == "CD"), None)
            if number is not None and tree.tokens[number].sentence == tree.tokens[first].sentence:
                draft.contents[n] = (first, max(number + 1, tree.phrase(number)[1]))


def spelt_out(draft: Draft, tree: Tree) -> None:
    """ "has offered a swap: the two boats for the crew": what stands after the colon spells the content out."""
    if len(draft.contents) != 1 or draft.contents[0][0] < draft.cue[1]:
        return
    first, last = draft.contents[0]
    if tree.tokens[first].text.lower() == "what":  # "confirmed | what he had told you: the castle is sold"
        colon = next((i for i in range(first, last) if tree.tokens[i].text == ":"), last)
        if any(tree.tokens[i].tag in FINITE for i in range(colon, last)):
            draft.contents = [(colon + 1, last)]
            return
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


def with_who_is_there(draft: Draft, tree: Tree) -> None:
    """ "Health officials | there | said": the adverb is part of who says so, in place."""
    if draft.source is None or draft.source[1] - draft.source[0] != 1 or not draft.source[0]:
        return
    there = draft.source[0]
    noun = tree.tokens[there - 1]
    if tree.tokens[there].text.lower() not in ("there", "here") or noun.tag not in ("NNS", "NN", "NNP", "NNPS"):
        return
    first = there - 1
    while first and tree.tokens[first - 1].tag in _OF_THE_NOUN and tree.tokens[first - 1].sentence == noun.sentence:
        first -= 1
    draft.source = (first, there + 1)


def plea(draft: Draft, tree: Tree) -> None:
    """ "Pleaded | not guilty to theft", "pleaded guilty": the plea is what is said, in place."""
    first, last = draft.cue
    verb = next((i for i in range(first, last) if tree.tokens[i].lemma.lower() == "plead"), None)
    if verb is None:
        return
    words = [token.text.lower() for token in tree.tokens[verb + 1 : verb + 3]]
    if words[:1] == ["guilty"] or words == ["not", "guilty"]:
        said = verb + 1 + words.index("guilty") + 1
        behind = max([said, *(end for start, end in draft.contents if start <= said + 1 and end > said)])
        draft.cue, draft.contents = (first, verb + 1), [(verb + 1, behind)]


def past_it(draft: Draft, tree: Tree) -> None:
    """ "The bridge was closed, | it | was announced", "It was announced that …": the "it" is none of what is said, in place."""
    it = tree.subject(tree.head_of(*draft.cue)) if draft.source is None else None
    if it is None or tree.tokens[it].text.lower() != "it" or not is_passive(tree.head_of(*draft.cue), tree):
        return
    kept = [tree.stripped(*(piece if it not in range(*piece) else _other_side(it, piece))) for piece in draft.contents]
    if kept := [piece for piece in kept if piece[0] < piece[1]]:
        draft.contents = kept


def _other_side(it: int, piece: Range) -> Range:
    """A content without an "it" at its start or its end."""
    return (it + 1, piece[1]) if it == piece[0] else (piece[0], it) if it == piece[1] - 1 else piece
