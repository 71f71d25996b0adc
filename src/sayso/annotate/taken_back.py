"""What somebody no longer stands by, or speaks against, told with a noun for it: "withdrew its figure of 296"."""

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.annotate.nouns import that_clause
from sayso.annotate.withheld import speaks
from sayso.schema.tree import FINITE, Tree
from sayso.tables import word_set

BACK = word_set("going back")  # "took back its figure"


def taken_back(i: int, tree: Tree) -> Draft | None:
    """ "The line | withdrew | its earlier figure of 296", "the mayor | ridiculed | the toll of 40" """
    token = tree.tokens[i]
    back = i + 1 if token.lemma in BACK and i + 1 < len(tree.tokens) and tree.tokens[i + 1].text.lower() == "back" else None
    if back is None and token.lemma not in word_set("taking back") | word_set("scorning"):
        return None
    subject = tree.subject(i)
    thing = next((c for c in tree.children[i] if c > i and tree.tokens[c].dep.split(":")[0] == "obj"), None)
    if subject is None or subject > i or thing is None or tree.tokens[subject].dep == "nsubj:pass" or _told_behind(thing, tree):
        return None
    who = tree.tokens[subject].lemma.lower()
    if (
        not token.tag.startswith("VB")
        or who in NOBODY - {"it"}
        or not (_is_told(thing, tree) or _is_own_word(i, subject, thing, tree) or _is_that_number(i, thing, tree))
    ):
        return None
    helpers = [c for c in tree.children[i] if subject < c < i and tree.tokens[c].dep.startswith("aux")]
    if token.tag in ("VB", "VBG", "VBN") and not helpers:
        return None
    if any(tree.tokens[c].tag in ("MD", "TO") or tree.tokens[c].text.lower() in ("not", "n't", "n’t") for c in tree.children[i]):
        return None  # "would not withdraw its figure"
    first, last = tree.phrase(thing)
    last = _with_number(last, tree)
    cue = (min([*helpers, i]), (back or i) + 1)
    return Draft(cue, tree.phrase(subject, without=frozenset(("acl:relcl", "advcl"))), [(max(first, cue[1]), last)])


def _with_number(last: int, tree: Tree) -> int:
    """Where "its figure of 40 dead" ends, if a parser hangs the number on the verb."""
    tokens = tree.tokens
    if last + 1 >= len(tokens) or tokens[last].text.lower() != "of" or tokens[last + 1].tag != "CD":
        return last
    return next((i for i in range(last + 2, len(tokens)) if not tokens[i].tag.startswith(("CD", "JJ", "NN"))), len(tokens))


def _told_behind(noun: int, tree: Tree) -> bool:
    """Whether a clause behind other words tells what was said: "its claim on Tuesday that 15 had died" (see `nouns`)."""
    clause = that_clause(noun, tree) if is_cue(tree.tokens[noun].lemma, "noun") else None
    return clause is not None and tree.phrase(clause)[0] > noun + 1


def _is_own_word(verb: int, subject: int, noun: int, tree: Tree) -> bool:
    """ "It later withdrew the report": whoever speaks, and a noun for what was told or counted before."""
    speaker = tree.tokens[subject].text.lower() == "it" or speaks(subject, tree)
    back = tree.tokens[verb].lemma in word_set("taking back") and tree.tokens[verb].tag in FINITE
    return back and speaker and tree.tokens[noun].lemma.lower() in word_set("told before") | word_set("number told")


def _is_that_number(verb: int, noun: int, tree: Tree) -> bool:
    """ "Contests | the figure": one that was told before."""
    the = tree.child(noun, "det")
    known = the is not None and tree.tokens[the].text.lower() in ("the", "that", "this", "those", "these", "both")
    bare = not any(tree.tokens[c].dep.startswith(("acl", "nmod")) for c in tree.children[noun])
    scorned = tree.tokens[verb].lemma in word_set("scorning")
    return scorned and known and bare and tree.tokens[noun].lemma.lower() in word_set("number told")


def _is_told(noun: int, tree: Tree) -> bool:
    """Whether a noun stands for a number that is given, or for somebody's word of which no clause tells more."""
    lemma = tree.tokens[noun].lemma.lower()
    if any(tree.tokens[c].dep.startswith(("acl", "ccomp")) for c in tree.children[noun]):
        return False  # "withdrew the claim that …": see `nouns`
    number = lemma in word_set("number told") and any(tree.tokens[c].tag == "CD" for c in tree.subtree(noun))
    return number or lemma in ("claim", "allegation", "accusation", "assertion")
