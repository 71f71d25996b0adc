"""Whether what stands inside a content is a statement of somebody else's: "would say", "I think" and "wants to go" are none."""

from collections.abc import Iterator
from itertools import pairwise

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.schema import Token
from sayso.schema.tree import FINITE, Tree
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

# Kinds of cue whose content is a statement or a stand of the one who is its subject.
KINDS = ("say", "think", "wish", "order", "deny", "silent", "doubt")
PERSONAL = frozenset(("he", "she", "they"))
UNVOICED = frozenset(("know", "see", "feel", "understand", "give", "want", "consider", "cite"))  # seldom somebody's statement
WORDED = frozenset(("call", "describe", "label", "brand", "term", "dub"))
# Verbs that say something with no clause of their own after them: "denied the theft", "threatened to strike".
OFFERS = frozenset(("threaten", "promise", "vow", "pledge", "offer", "expect", "wish", "hope", "urge", "order", "advise"))
ACTS = word_set("spoken object") | OFFERS


def can_credit(token: Token) -> bool:
    """Whether a word can be a cue: by its base form, or as an adjective ("convinced") as it stands."""
    return is_cue(token.lemma, *KINDS, "adjective") or is_cue(token.text, "adjective")


def is_told(draft: Draft, tree: Tree) -> bool:
    """Whether somebody else than the speaker has said or thought it: not "would say", "to say", "I think"."""
    if draft.source is None or tree.tokens[draft.source[1] - 1].lemma.lower() in NOBODY:
        return False
    if any(draft.source[0] <= s < draft.source[1] for s in _undergoers(draft, tree)):
        return False  # "his ministry had been warned": who is warned says nothing
    words = tree.tokens[slice(*draft.cue)]
    if tree.tokens[draft.source[0]].text.lower() in PERSONAL and any(is_cue(t.lemma, "think", "wish") for t in words):
        return False  # "he said he hoped": as good as always the speaker's own thought
    verb = next((t for t in words if t.tag.startswith("VB")), None)
    if verb is None:
        return any(is_cue(t.lemma, "adjective", "noun") for t in words)
    if any(t.lemma in UNVOICED for t in words if t.tag.startswith("VB")) and not any(t.lemma == "let" for t in words):
        return False
    if any(a.tag == "IN" and b.tag == "VBG" for a, b in pairwise(words)):
        return False  # "was blamed for saying"
    bare = verb.tag == "VB" or any(t.tag in ("MD", "TO") for t in words[: words.index(verb)])
    return not bare and (_is_quoted(draft, tree) or any(map(can_credit, words)))


def _undergoers(draft: Draft, tree: Tree) -> Iterator[int]:
    """The subjects of the cue's passives."""
    for i in range(*draft.cue):
        if tree.tokens[i].tag == "VBN":
            yield from (c for c in tree.children[i] if tree.tokens[c].dep == "nsubj:pass")


def _is_quoted(draft: Draft, tree: Tree) -> bool:
    return any(tree.tokens[first].text in QUOTATION_MARKS for first, _ in draft.contents)


def is_statement(draft: Draft, tree: Tree) -> bool:
    """Whether what is credited is a statement, or what the verb makes one: not "wants to …", "called what …"."""
    if not draft.contents:
        return False
    first, last = draft.contents[0]
    words = tree.tokens[first:last]
    if _is_quoted(draft, tree):
        return True
    cue = tree.tokens[slice(*draft.cue)]
    denied = any(t.lemma == "deny" for t in cue) and words[0].tag.startswith("NN")  # "denied wrongdoing", "denies everything"
    if (last - first < 2 and not denied) or words[0].text.lower() == "what":
        return False
    if any(t.lemma in ACTS for t in cue) or (
        any(t.lemma in WORDED for t in cue) and any(t.text in QUOTATION_MARKS for t in words)
    ):
        return True
    clause = words[0].tag != "TO" and any(t.tag in FINITE for t in words)
    return clause and (cue[0].tag != "VBG" or words[0].text.lower() == "that" or cue[0].lemma in ("say", "tell"))
