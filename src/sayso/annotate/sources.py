"""The source that the parse gives a cue: its subject, the agent of its passive, the name after "according to"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import IMPERSONAL, is_cue
from sayso.annotate.nouns import takes_back
from sayso.schema.tree import FINITE, NAME_TAGS, Range, Tree
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

SHARING = frozenset(("conj", "advcl", "xcomp", "acl", "parataxis"))  # a verb that hangs so may share another's subject
HELPERS = frozenset(("have", "be", "do", "will", "would", "could"))
THERE_LONGEST = 6  # words: "the hospital there"
NO_SPEAKER = IMPERSONAL | {"who"}


def find_source(draft: Draft, tree: Tree) -> None:
    """Fill in a missing source; none where the reporter speaks, or where a passive tells only who was told or described."""
    head = cue_head(draft, tree)
    token = tree.tokens[head]
    if token.lemma.lower() in ("accord", "according"):
        draft.source = _after_preposition(draft.cue[1], tree)
        return
    agent = next((c for c in tree.children[head] if tree.tokens[c].dep == "obl:agent"), None)
    if agent is None and token.tag == "VBN":
        agent = next((c for c in tree.children[head] if tree.tokens[c].dep.startswith("obl") and tree.case(c) == "by"), None)
    if agent is not None:
        first, last = tree.phrase(agent)
        draft.source = (first + 1, last) if tree.tokens[first].lemma.lower() == "by" else (first, last)
        return
    # "The union on Friday | withdrew its statement | that 15 had died": who takes his word back
    speaks = is_cue(token.lemma) or takes_back(head, tree)
    if not token.tag.startswith("VB") or is_passive(head, tree) or not speaks:
        return
    if (
        token.tag == "VBG"
        and token.dep in ("advcl", "acl", "xcomp", "ccomp", "parataxis", "conj")
        and token.lemma in word_set("inferring")
    ):
        return
    subject = _subject_above(head, tree)
    if subject is None and draft.source is None:
        draft.source = _with_there(draft, tree)
    if subject is not None and not _across_quotation(subject, head, tree):
        draft.source = _name_of(subject, draft, tree)


def _with_there(draft: Draft, tree: Tree) -> Range | None:
    """ "A fifth has died, | the hospital there | said": a parser may take the hospital for something else."""
    start = comma = draft.cue[0]
    while comma and draft.cue[0] - comma < THERE_LONGEST and tree.tokens[comma - 1].text != ",":
        comma -= 1
    words = tree.tokens[comma:start]
    if not comma or tree.tokens[comma - 1].text != "," or len(words) < 3 or words[-1].text.lower() not in ("there", "here"):
        return None
    return (comma, start - 1) if all(t.tag in NAME_TAGS for t in words[:-1]) and words[-2].tag.startswith("NN") else None


def without_helpers(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "A post-mortem | has | found": the helper of the cue's verb is no part of who found it, in place."""
    for draft in drafts:
        while draft.source is not None and draft.source[1] - draft.source[0] > 1 and draft.source[1] == draft.cue[0]:
            last = tree.tokens[draft.source[1] - 1]
            if last.lemma.lower() not in HELPERS or not last.tag.startswith(("VB", "MD")):
                break
            draft.source = (draft.source[0], draft.source[1] - 1)


def is_passive(i: int, tree: Tree) -> bool:
    """Whether a verb's subject is what is done or said to somebody: "was told", "titled", "is expected"."""
    token = tree.tokens[i]
    if any(tree.tokens[c].dep in ("nsubj:pass", "aux:pass") for c in tree.children[i]):
        return True
    return token.tag == "VBN" and tree.child(i, "aux") is None


def _subject_above(head: int, tree: Tree) -> int | None:
    """The subject of a predicate, or of the one it depends on when it shares that one's subject."""
    for i in (head, *tree.climbs(head)):
        subject = tree.subject(i)
        if subject is not None:
            if tree.tokens[subject].lemma.lower() in NO_SPEAKER or tree.tokens[subject].dep == "nsubj:pass":
                return None
            return subject
        if tree.tokens[i].dep.split(":")[0] not in SHARING:
            return None
        if tree.tokens[i].dep.startswith("acl"):  # "officials saying …"
            return tree.tokens[i].head if tree.tokens[i].tag == "VBG" else None
    return None


def _across_quotation(a: int, b: int, tree: Tree) -> bool:
    """Whether a quotation begins or ends between two tokens, so that one of them is somebody's words."""
    return any(token.text in QUOTATION_MARKS and token.text not in ("'", "’") for token in tree.tokens[min(a, b) : max(a, b)])


def _name_of(subject: int, draft: Draft, tree: Tree) -> Range | None:
    first, last = tree.phrase(subject, without=frozenset(("advcl", "parataxis")))
    if first < draft.cue[1] and draft.cue[0] < last:
        return None
    return (first, last) if first < last else None


def _after_preposition(start: int, tree: Tree) -> Range | None:
    """The noun phrase after "according to": up to a comma, a verb or the sentence's end."""
    end = start
    while (
        end < len(tree.tokens)
        and tree.tokens[end].sentence == tree.tokens[start].sentence
        and tree.tokens[end].text not in (",", ".", ";", ":", "—", "“", "”", '"')
        and tree.tokens[end].tag not in FINITE
    ):
        end += 1
    return (start, end) if start < end else None
