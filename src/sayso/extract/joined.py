"""Two statements in one sentence of which one says yes and the other no: "the road was open but the bridge was not".

Read as one they have one polarity, and the other half is lost or turned round. Each becomes a claim.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.clause import is_negated, without_contrast
from sayso.extract.draft import Draft
from sayso.extract.main_clause import main_clause, main_places
from sayso.extract.tables import cues
from sayso.extract.verdicts import acquits
from sayso.schema import Tree
from sayso.schema.tree import FINITE, SUBJECTS, Range

CONTRASTS = frozenset(("but", "while", "whereas", "though", "although", "yet"))
LOOSE = CONTRASTS - {"but"}  # which also tell of time, or are adverbs
JOINTS = CONTRASTS | {"and"}  # which parts only what one subject does: "the driver survived and was not charged"
SHORTEST = 2  # words of a half: "paid nothing", "she lied"
NOBODY = frozenset(("that", "this", "there", "which", "who", "what"))  # subjects that no second verb shares
WITHHELD = frozenset(("deny", "silent", "doubt", "order", "ask", "wish"))  # kinds of cue under which no half is stated


def parted(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The drafts, those of two such halves parted; a second half without a subject takes that of the first along."""
    return [part for draft in drafts for part in _parts(draft, tree)]


def _parts(draft: Draft, tree: Tree) -> list[Draft]:
    words = [i for first, last in draft.pieces for i in range(first, last)]
    if not any(tree.tokens[i].text.lower() in JOINTS for i in words) or _withholds(draft, tree):
        return [draft]
    if any(tree.tokens[i].text == "?" or tree.tokens[i].tag in ("WP", "WRB", "WDT") for i in words):
        return [draft]  # what is asked is not stated: "who was let in and who was not"
    main: set[int] | None = None
    for n, i in enumerate(words):
        if not _can_join(n, words, tree):
            continue
        anew = tree.tokens[words[n + 1]].text.lower() == "that"  # "that no ransom was paid | and that the army had freed them"
        if anew and any(tree.tokens[j].tag == "MD" for j in words[n + 2 :]):
            continue  # "was not finished and that it could still change": what is open stands with why
        first, second = _ranges(words[:n], tree), _ranges(words[n + 1 + anew :], tree)
        main = set(main_places(tree, draft.pieces)) if main is None else main
        if not first or not second or not _is_joined(first, second, main, tree):
            continue
        whole = _with_subject(first, second, tree)
        if whole is None or (whole[1:] != second and not anew and tree.tokens[i].text.lower() not in CONTRASTS):
            continue
        negated = _is_no(whole, tree)
        if anew and negated:
            continue  # a "no" behind a "yes" turns nothing round
        paused = tree.tokens[words[n - 1]].text == ","
        if negated != _is_no(first, tree) and (paused or negated or tree.tokens[i].text.lower() not in LOOSE):
            return [replace(draft, pieces=first), replace(draft, pieces=whole)]
    return [draft]


def _can_join(n: int, words: Sequence[int], tree: Tree) -> bool:
    """Whether the n-th of the words may join two halves in one sentence; "yet" after a comma only, elsewhere it is an adverb."""
    word = tree.tokens[words[n]].text.lower()
    if word not in JOINTS or n < SHORTEST or len(words) - n <= SHORTEST:
        return False
    if word == "yet" and tree.tokens[words[n - 1]].text != ",":
        return False
    return tree.tokens[words[0]].sentence == tree.tokens[words[-1]].sentence


def _withholds(draft: Draft, tree: Tree) -> bool:
    cue = [tree.tokens[i] for first, last in draft.cue for i in range(first, last)]
    kinds = {cues()[t.lemma.lower()].kind for t in cue if t.lemma.lower() in cues()}
    return bool(kinds & WITHHELD) or is_negated([t.text.lower() for t in cue])


def _ranges(words: Sequence[int], tree: Tree) -> list[Range]:
    """The unbroken runs of these tokens, without the marks at their ends."""
    out: list[Range] = []
    for i in words:
        out = [*out[:-1], (out[-1][0], i + 1)] if out and out[-1][1] == i else [*out, (i, i + 1)]
    return [(a, b) for a, b in (tree.stripped(*piece) for piece in out) if a < b]


def _inside(pieces: Sequence[Range]) -> Iterator[int]:
    return (i for first, last in pieces for i in range(first, last))


def _is_joined(first: Sequence[Range], second: Sequence[Range], main: set[int], tree: Tree) -> bool:
    """Whether the first half has a finite verb and a subject, and the second a finite verb that is joined to it, not below it."""
    if _predicate(first, tree) is None or not any(tree.tokens[i].dep in SUBJECTS for i in _inside(first)):
        return False
    verb = _predicate(second, tree)
    if verb is None:
        return False
    here, before = set(_inside(second)), set(_inside(first))
    top = verb
    for above in tree.climbs(verb):
        if above not in here:
            break
        top = above
    above = tree.tokens[top].head
    return above not in before or (
        above in main and tree.tokens[top].dep.split(":")[0] in ("conj", "advcl", "parataxis", "ccomp")
    )


def _predicate(pieces: Sequence[Range], tree: Tree) -> int | None:
    """The first finite verb of a half."""
    return next((i for i in _inside(pieces) if tree.tokens[i].tag in FINITE or _is_past(i, tree)), None)


def _is_past(i: int, tree: Tree) -> bool:
    """ "Paid but never came back": a past tense that looks like a participle, joined to one."""
    token = tree.tokens[i]
    return token.tag == "VBN" and token.dep == "conj" and tree.tokens[token.head].tag == "VBD" and tree.child(i, "aux") is None


def _with_subject(first: Sequence[Range], second: Sequence[Range], tree: Tree) -> list[Range] | None:
    """The second half, with the first one's subject before it where it has none of its own; None if neither has."""
    verb = _predicate(second, tree)
    assert verb is not None  # `_is_joined` asks for it
    start = second[0][0]
    if any(tree.tokens[i].text in (".", ";", ":") for i in range(start, verb)):
        return None
    if any(
        tree.tokens[i].dep in SUBJECTS or tree.tokens[i].tag in ("NN", "NNS", "NNP", "NNPS", "PRP") for i in range(start, verb)
    ):
        return list(second)
    if any(tree.tokens[i].tag not in ("RB", "MD") for i in range(start, verb)):
        return None
    whose = next((i for i in _inside(first) if tree.tokens[i].dep in SUBJECTS), None)
    before = _predicate(first, tree)
    if whose is None or before is None or tree.tokens[whose].text.lower() in NOBODY:
        return None
    tags = {tree.tokens[i].tag.replace("VBN", "VBD") for i in (before, verb)}
    if len(tags) > 1 and "MD" not in tags:
        return None  # of another tense: the verb of somebody else, or no finite one after all
    subject = tree.phrase(whose, without=frozenset(("acl", "acl:relcl", "advcl", "cc", "parataxis")))
    return [subject, *second] if subject[0] >= first[0][0] and subject[1] <= start else None


def _is_no(pieces: Sequence[Range], tree: Tree) -> bool:
    main = main_clause(tree, pieces)
    cleared = acquits(main, [tree.tokens[i] for i in _inside(pieces)])
    return cleared or is_negated(without_contrast([token.text.lower() for token in main]))
