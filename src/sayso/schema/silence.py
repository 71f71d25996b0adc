"""The verb of a silence: "would not comment", "had no comment", "did not return calls"."""

from sayso.schema.tree import Tree
from sayso.tables import word_set

NOT = word_set("negations")
ANSWERS = frozenset(("respond", "reply", "answer", "return"))
# What somebody is asked by a reporter, and what is not given in return.
ASKED = frozenset(("request", "call", "message", "question", "email", "e-mail", "inquiry", "enquiry", "comment"))
GIVES = frozenset(("have", "make", "give", "offer"))  # "no comment"
NEAR = 5  # words from "not" to the verb, from the verb to what was asked: "did not respond to several written questions"


def silent_verb(tree: Tree, i: int) -> int | None:
    """The verb of a silence: "comment" itself, what has "no comment" for an object, or "did not respond to a request".

    None if the word at `i` tells of none.
    """
    token = tree.tokens[i]
    if token.lemma.lower() != "comment" and token.lemma.lower() not in ANSWERS:
        return None
    sentence = [j for j in range(i - NEAR, i) if j >= 0 and tree.tokens[j].sentence == token.sentence]
    negated = any(tree.tokens[j].text.lower() in NOT for j in sentence)
    if token.lemma.lower() in ANSWERS:
        after = (t for t in tree.tokens[i + 1 : i + 1 + NEAR] if t.sentence == token.sentence)
        return i if negated and token.tag.startswith("VB") and any(t.lemma.lower() in ASKED for t in after) else None
    if token.tag.startswith("VB"):
        return i if negated else None
    no = i > 1 and tree.tokens[i - 1].text.lower() == "no"
    return i - 2 if no and tree.tokens[i - 2].lemma.lower() in GIVES else None
