"""One source with a second cue that the recogniser took for a part of the first content: "said it “was hard,” claiming …"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue, is_speaker
from sayso.schema.tree import FINITE, SUBJECTS, Tree
from sayso.tables import word_set
from sayso.text import CLOSING, EITHER, QUOTATION_MARKS

# "Said that no crane had moved | and called the strike illegal", "accused the owner of greed".
JUDGING = frozenset(("accuse", "blame", "call", "condemn", "denounce", "criticise", "criticize"))
ACTS = ("order", "ask", "wish", "offer", "deny")  # kinds of cue that need no "that" after them: "urges the owner to …"


def parted(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """The attributions of second cues; the content of the first one then ends before its second cue, in place."""
    out = []
    for draft in drafts:
        if draft.source is None or not draft.contents:
            continue
        first, last = draft.contents[-1]
        cue = next((i for i in range(first + 2, last - 2) if _is_second(i, first, draft, tree)), None)
        if cue is not None:
            draft.contents[-1] = tree.stripped(first, cue - (tree.tokens[cue - 1].text.lower() == "while"))
            out.append(Draft((cue, cue + 1), draft.source, [tree.stripped(cue + 1, last)]))
    return out


def _is_second(i: int, first: int, draft: Draft, tree: Tree) -> bool:
    """A participle of saying that follows a quotation's end, or a comma if it hangs on the first cue."""
    token, before = tree.tokens[i], tree.tokens[i - 1]
    if before.text.lower() == "while" and i - 2 > first:  # "said it was safe, while admitting that two valves had failed"
        before = tree.tokens[i - 2]
    if token.tag != "VBG" or not is_cue(token.lemma, "say", "deny"):
        return False
    if before.text in CLOSING or before.text in EITHER:
        return tree.tokens[first].text not in EITHER or i > first + 3
    own = token.head == cue_head(draft, tree) or tree.tokens[i + 1].text.lower() == "that"
    return before.text == "," and token.dep.startswith("advcl") and own


def second_cue(draft: Draft, tree: Tree) -> Draft | None:
    """ "said the pumps had failed | and warned that the dyke would not hold": the same source speaks a second time.

    So with "confirmed that the pumps had failed | but denied that they were old", of which the second half is no confirmation.
    Ends the first content and returns the second attribution, none where the second verb has another subject or tense.
    """
    verb = next((t.tag for t in tree.tokens[slice(*draft.cue)] if t.tag.startswith("VB")), None)
    if len(draft.contents) != 1 or draft.source is None or verb is None:
        return None
    first, last = draft.contents[0]
    revised = _revises(first, last, tree)
    if revised is not None:
        draft.contents = [tree.stripped(first, revised - 2)]
        return Draft((revised - 1, revised + 1), draft.source, [(revised + 1, last)])
    for i in range(first + 3, last - 2):
        token = tree.tokens[i]
        if token.text in QUOTATION_MARKS:
            return None
        puts = _gives_another(i, last, tree)
        if tree.tokens[i - 1].text not in ("and", "but") or (token.tag != verb and not puts) or tree.subject(i) is not None:
            continue
        if tree.tokens[i].lemma in word_set("crediting"):  # no second statement: whom the first one comes from
            draft.contents = [tree.stripped(first, i - 1)]
            return None
        told = tree.tokens[i + 1].text.lower() == "that" and is_cue(token.lemma, "say", "deny")
        if told or puts or _turns_back(i, first, verb, tree):
            draft.contents = [tree.stripped(first, i - 1)]
            return Draft((i, i + 1), draft.source, [(i + 1, last)])
    return None


def _revises(first: int, last: int, tree: Tree) -> int | None:
    """ "Had said 14 died, but later | revised the toll to 12": the verb by which the same source says something else."""
    for i in range(first + 4, last - 1):
        if tree.tokens[i].text in QUOTATION_MARKS:
            return None
        before = [token.text.lower() for token in tree.tokens[i - 2 : i]]
        joined = before[0] in ("and", "but") and before[1] in ("later", "then", "since", "subsequently", "now")
        if joined and tree.tokens[i].tag in ("VBD", "VBN") and tree.tokens[i].lemma in word_set("revising"):
            return i
    return None


def _gives_another(i: int, last: int, tree: Tree) -> bool:
    """ "said the count of 31 was wrong | and put the toll at 26" """
    if tree.tokens[i].lemma != "put":
        return False
    words = tree.tokens[i + 1 : last]
    at = next((n for n, token in enumerate(words) if token.text.lower() == "at"), None)
    return at is not None and any(token.tag == "CD" for token in words[at:])


def _turns_back(i: int, first: int, verb: str, tree: Tree) -> bool:
    """ "says two valves had failed, | and urges the owner to …": a verb in the cue's tense, where what is said has another.

    Not where what is said is about somebody, who may be the one who urges: "says the union has left the talks and demands more".
    """
    if not is_cue(tree.tokens[i].lemma, *ACTS) and tree.tokens[i].lemma not in JUDGING:
        return False
    finite = [j for j in range(first, i - 1) if tree.tokens[j].tag in FINITE]
    if not finite or any(tree.tokens[j].tag == verb and tree.tokens[j].lemma != "have" for j in finite):
        return False
    about = [tree.tokens[j] for j in range(first, finite[0])]
    named = any(t.dep in SUBJECTS and t.tag in ("NNP", "NNPS", "PRP") for t in about)
    return not named and not any(is_speaker(t.lemma) for t in about if t.tag in ("NN", "NNS"))


def past_asides(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "The report says P, according to Radio Pelmo, and urges Q": the report urges, not the radio, in place."""
    for draft in drafts:
        first = draft.cue[0]
        if draft.source is None or draft.source[1] > first or tree.tokens[first - 1].text not in ("and", "but"):
            continue
        before = [t.text.lower() for t in tree.tokens[max(0, draft.source[0] - 2) : draft.source[0]]]
        if before != ["according", "to"]:
            continue
        here, tag = tree.tokens[first].sentence, tree.tokens[first].tag
        speakers = [
            d.source
            for d in drafts
            if d.source is not None
            and d.source[1] <= d.cue[0] < draft.source[0]
            and tree.tokens[d.cue[0]].sentence == here
            and tree.tokens[d.cue[0]].tag == tag
        ]
        draft.source = max(speakers, default=draft.source)
