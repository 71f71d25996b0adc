"""Who is said to have erred, or lied, when he said something: the words are his, and who says so says the contrary.

"Ost claimed that Morn had lied when she said that nobody died".
"""

from collections.abc import Sequence

from sayso.extract.clause import is_negated, without_contrast
from sayso.extract.place import Grid
from sayso.extract.tables import cues
from sayso.schema import Attribution, Token, Tree
from sayso.tables import word_set

LEADS = frozenset(("when", "in", "by", "to"))  # "lied when she said", "was wrong in saying", "erred by telling", "… to say"
ENDS = frozenset((";", "because", "although", "though", "while", "after", "before"))  # what is denied goes on no further
UNSURE = word_set("negations") | {"may", "might", "could", "if", "whether", "would"}
BEFORE = 4  # words before the verb in which a "not" or a "may" stands: "may not have knowingly lied"
ADVERB = 3  # words: "to publicly say", but not "wrong to sack those who say"
BEHIND = 6  # words from it to the verb of saying: "misled the court on Monday when she said"


def who_erred(tree: Tree, pronoun: int) -> int | None:
    """The noun that "she" stands for in "Morn had lied when she said", "accused Morn of lying when she said"; None elsewhere."""
    verb = tree.tokens[pronoun].head
    if tree.tokens[pronoun].dep != "nsubj" or not tree.tokens[verb].dep.startswith("advcl"):
        return None
    erred = tree.tokens[verb].head
    if tree.tokens[erred].lemma.lower() in word_set("accusing"):  # "accused Morn of lying | when she said": parsed so or so
        erred = next((c for c in tree.children[erred] if erred < c < pronoun and _errs(tree.tokens[c])), erred)
    words = {token.text.lower() for token in tree.tokens[erred + 1 : pronoun]}
    if not erred < pronoun or not _errs(tree.tokens[erred]) or "when" not in words:
        return None
    subject = tree.subject(erred)
    if subject is None and tree.tokens[erred].tag == "VBG":
        subject = tree.child(tree.tokens[erred].head, "obj")
    named = subject is not None and tree.tokens[subject].tag.startswith("NN")
    return subject if named else None


def contradicts(inner: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether an attribution is what somebody said in error, by the words of the one round it: that one passes nothing on."""
    if not inner.source:
        return False
    first, last = grid.tokens(inner.source[0])
    erred = who_erred(tree, first) if last == first + 1 else None
    return erred is not None and _sure(tree.tokens[erred + 1 : first])


def calls_mistaken(clause: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Morn had lied when she said P", "the mayor was wrong to say P": who says so denies P. clause: the main clause of it."""
    main = {id(token) for token in clause}
    at = next((i for i, token in enumerate(content) if id(token) in main and _errs(token)), None)
    if at is None or not _sure(content[max(0, at - BEFORE) : at]):
        return False
    about = [token for token in content[:at] if token.tag.startswith(("NN", "PRP"))]
    if not about or about[0].tag == "PRP":  # "she had been wrong to say so": of oneself
        return False
    behind = content[at + 1 : at + 1 + BEHIND]
    lead = next((i for i, token in enumerate(behind) if token.text.lower() in LEADS), len(behind))
    told = behind[lead:] if behind[lead : lead + 1] and behind[lead].text.lower() == "when" else behind[lead : lead + ADVERB]
    return any(t.tag.startswith("VB") and (cue := cues().get(t.lemma.lower())) and cue.kind == "say" for t in told)


def denies_a_no(clause: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether what is denied says no itself, so that who denies it affirms: "the claim that nobody died", "lied when she said
    nobody died". clause: the main one of the content, which tells how it is denied and no more.
    """
    main = {id(token) for token in clause}
    told = word_set("told before")
    at = next((i for i, t in enumerate(content) if id(t) in main and (_errs(t) or t.lemma.lower() in told)), len(content))
    below = [token.text.lower() for token in content[at + 1 :] if id(token) not in main]
    end = next((i for i, word in enumerate(below) if word in ENDS), len(below))
    return is_negated(without_contrast(below[:end]))


def _errs(token: Token) -> bool:
    adjective = token.tag.startswith("JJ") and token.text.lower() in ("wrong", "mistaken")
    return adjective or token.lemma.lower() in word_set("erring")


def _sure(before: Sequence[Token]) -> bool:
    return UNSURE.isdisjoint(token.text.lower() for token in before)
