"""Nouns that credit somebody: "the auditor's claim that …", "a warning from the bank that …", "reports that …"."""

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.schema.tree import NAME_TAGS, Range, Tree
from sayso.tables import word_set

REPORTS = frozenset(("report", "claim", "allegation", "rumor", "rumour", "speculation", "suggestion"))
# "Reports by noon that", "a report from Monday that": when, and nobody's.
WHEN = word_set("calendar") | {
    "noon",
    "midnight",
    "dawn",
    "dusk",
    "evening",
    "morning",
    "night",
    "end",
    "week",
    "month",
    "year",
    "front",
}
UTTERED = frozenset(("express", "voice", "share", "have", "make", "raise", "issue"))


def _content(child: int, tree: Tree) -> list[Range]:
    first, last = tree.phrase(child)
    return [(first, last)] if first < last else []


def credited_noun(i: int, tree: Tree) -> Draft | None:
    """ "the auditor's claim that …", "a warning from the bank that …", "she voiced the hope that …" """
    noun = tree.tokens[i]
    if not is_cue(noun.lemma, "noun"):
        return None
    verb, clause = noun.head, that_clause(i, tree)
    if clause is None and noun.dep == "obj" and tree.tokens[verb].lemma in UTTERED:
        clause = tree.child(i, "acl")  # "expressed a desire to stay"
        if clause is None and i + 2 < len(tree.tokens) and tree.tokens[i + 1].tag == "TO":
            return _uttered(i, verb, [_up_to_comma(i + 1, tree)], tree)
    after = tree.child(i, "parataxis", "appos")
    if clause is None and after is not None and i + 1 < len(tree.tokens) and tree.tokens[i + 1].text == ":":
        clause = after  # "the minister's verdict: the budget will not survive"
    if clause is None or clause < i:
        return None
    uttered = tree.tokens[verb].lemma in UTTERED or takes_back(verb, tree)
    if noun.dep == "obj" and uttered and tree.tokens[verb].tag.startswith("VB"):
        return _uttered(i, verb, _content(clause, tree), tree)
    source = whose(i, clause, tree)
    if source is None:
        return None
    draft = Draft((i, i + 1), source, _content(clause, tree))
    stood_by(draft, tree)
    return draft


def _uttered(noun: int, verb: int, content: list[Range], tree: Tree) -> Draft | None:
    """ "expressed a desire …": verb and noun are the cue, the verb's subject is the source."""
    subject = tree.subject(verb)
    if subject is None or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    return Draft((verb, noun + 1), tree.phrase(subject), content)


def stood_by(draft: Draft, tree: Tree) -> None:
    """ "The union no longer | stands by its claim | that …": the verb's subject is the source, and not "its", in place."""
    noun = draft.cue[1] - 1
    verb = tree.tokens[noun].head
    if tree.tokens[verb].lemma != "stand" or not tree.tokens[verb].tag.startswith("VB") or tree.tokens[noun].dep != "obl":
        return
    own = draft.source is not None and [token.tag for token in tree.tokens[slice(*draft.source)]] == ["PRP$"]
    by = any(tree.tokens[c].lemma.lower() == "by" for c in tree.children[noun])
    if own and by and (said := _uttered(noun, verb, draft.contents, tree)) is not None:
        draft.cue, draft.source = said.cue, said.source


def takes_back(verb: int, tree: Tree) -> bool:
    """ "withdrew its claim that …", "walked back its claim that …", "took back the statement that …" """
    if tree.tokens[verb].lemma in word_set("taking back"):
        return True
    return tree.tokens[verb].lemma in ("walk", "take") and any(tree.tokens[c].text.lower() == "back" for c in tree.children[verb])


def _up_to_comma(first: int, tree: Tree) -> Range:
    """From a word to the next comma or the sentence's end: for an infinitive that the parse has hung elsewhere."""
    last = first + 1
    while (
        last < len(tree.tokens)
        and tree.tokens[last].text not in (",", ";", ".")
        and (tree.tokens[last].sentence == tree.tokens[first].sentence)
    ):
        last += 1
    return tree.stripped(first, last)


def that_clause(i: int, tree: Tree) -> int | None:
    """The head of the clause with "that" that says what a noun is about, hung on the noun or on one that hangs on it."""
    near = (i, *tree.children[i])
    for c in (c for n in near for c in tree.children[n] if c > i):
        mark = tree.child(c, "mark")
        if tree.tokens[c].dep.startswith(("acl", "ccomp", "advcl")) and mark is not None and tree.tokens[mark].lemma == "that":
            return c
    return None


def whose(i: int, clause: int, tree: Tree) -> Range | None:
    """Whose claim it is: its possessor, or the name after "by", "from" or "made by"."""
    if i and tree.tokens[i - 1].tag in ("POS", "PRP$"):
        end = i - (tree.tokens[i - 1].tag == "POS")
        start = end - 1
        while start and tree.tokens[start - 1].tag in NAME_TAGS and tree.tokens[start - 1].sentence == tree.tokens[i].sentence:
            start -= 1
        return start, end
    by_whom = [d for child in tree.children[i] if tree.tokens[child].tag == "VBN" for d in tree.children[child]]  # "made by X"
    for c in (*tree.children[i], *by_whom):
        case = tree.child(c, "case")
        spoken = i < c < clause and case is not None and tree.tokens[c].lemma.lower() not in WHEN
        if spoken and case is not None and tree.tokens[case].lemma.lower() in ("by", "from"):
            return case + 1, max(c + 1, tree.phrase(c, without=frozenset(("acl", "acl:relcl", "ccomp", "conj", "cc")))[1])
    return _right_behind(i, clause, tree)


def _right_behind(i: int, clause: int, tree: Tree) -> Range | None:
    """Where the parse gives them to the verb before: the ministry of "denied claims by the ministry that …", the paper of "denied
    claims in the Herald that …", not the month of "in May" or the land of "in the Netherlands".
    """
    if i + 2 >= clause or tree.tokens[i + 1].dep != "case" or not i < tree.tokens[i + 1].head < clause:
        return None
    case, head = tree.tokens[i + 1].text, tree.tokens[i + 1].head
    if case == "in":
        paper = tree.tokens[head].tag.startswith("NNP") and tree.tokens[head].text.lower() in word_set("outlet heads")
        return (i + 2, head + 1) if paper else None
    return (i + 2, head + 1) if case in ("by", "from") and tree.tokens[head].lemma.lower() not in WHEN else None


def reports_that(i: int, tree: Tree) -> Draft | None:
    """ "This fits reports that …": unnamed reports speak."""
    token = tree.tokens[i]
    if token.lemma not in REPORTS or not token.tag.startswith("NN"):
        return None
    clause = tree.child(i, "acl", "ccomp")
    if clause is None or clause < i:
        return None
    mark = tree.child(clause, "mark")
    if mark is None or tree.tokens[mark].lemma.lower() != "that" or tree.child(i, "nmod") is not None:
        return None
    return Draft((i, i + 1), whose(i, clause, tree) or (i, i + 1), _content(clause, tree))
