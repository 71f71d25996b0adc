"""Sentences in which two speak, each in a half of their own: "the army said 40 fell; the rebels put it at 12"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import CLOSING, EITHER, OPENING

CONTRASTS = frozenset(("while", "whereas"))
TURNS = frozenset(("and", "but", "while", "whereas"))
JOINTS = frozenset((",", "and", "but", "(", ")"))
PAUSES = frozenset((",", "—", "–", "-", "--"))
LEADING = 4  # words before a half's own speaker: "the next day |", "in turn, |"
BOUNDS = frozenset(
    (
        "at",
        "least",
        "most",
        "about",
        "around",
        "some",
        "more",
        "fewer",
        "less",
        "than",
        "up",
        "to",
        "nearly",
        "almost",
        "over",
        "only",
    )
)
COMMENT = 10  # words of what the reporter adds in which its verb stands
CONDITIONAL = frozenset(("if", "that", "which", "who", "whose", "where"))  # words by which a half goes on with what is said


def past_halves(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """End each content, in place, before the half of the sentence in which somebody else speaks, or the reporter.

    Returns the denials in such halves that no draft has: "the union said; the company denied it".
    """
    out: list[Draft] = []
    for draft in drafts:
        _past_aside(draft, drafts, tree)
        anothers = (i for i in _joints(draft, tree) if _is_comment(i, draft, tree) or _is_anothers(i, draft, drafts, tree))
        end = next(anothers, None)
        if end is None:
            continue
        sentence = tree.tokens[end].sentence
        cut = (tree.stripped(a, min(b, end)) if a <= end else (a, b) for a, b in draft.contents)
        kept = [c for c in cut if c[0] < c[1] and not (c[0] > end and tree.tokens[c[0]].sentence == sentence)]
        draft.contents = kept or draft.contents
        denial = _denial(_half(end, tree), tree)
        if denial is not None and not any(overlap(d.cue, denial.cue) for d in (*drafts, *out)):
            out.append(denial)
    return out


def _past_aside(draft: Draft, drafts: Sequence[Draft], tree: Tree) -> None:
    """ "The minister said – and the army confirmed – | that nine had died": both say what stands behind the aside, in place."""
    for n, (first, last) in enumerate(draft.contents):
        opened = first > 0 and tree.tokens[first - 1].text in PAUSES and tree.tokens[first].text.lower() in ("and", "as", "but")
        aside = (d for d in drafts if opened and d is not draft and d.source is not None and d.source[0] == first + 1)
        end = next((d.cue[1] for d in aside if d.cue[1] + 2 < last and tree.tokens[d.cue[1]].text in PAUSES), None)
        if end is not None:
            draft.contents[n] = tree.stripped(end, last)


def _joints(draft: Draft, tree: Tree) -> Iterator[int]:
    """The semicolons and the ", while" behind the cue that a content goes over, outside its quotations."""
    sentence = tree.tokens[draft.cue[0]].sentence
    for first, last in draft.contents:
        quoted = False
        for i in range(first - 1, last - 2):
            word = tree.tokens[i].text
            if i >= first and (word in OPENING or word in EITHER or word in CLOSING):
                quoted = word in OPENING or (word in EITHER and not quoted)
            if not quoted and word in (";", ",") and i >= draft.cue[1] and tree.tokens[i].sentence == sentence:
                yield i


def _is_comment(joint: int, draft: Draft, tree: Tree) -> bool:
    """ "Said 40 had died|, a claim that could not be verified", ", figures the ministry denied": what the reporter adds to it."""
    words = tree.tokens[joint + 1 : joint + 2 + COMMENT]
    noun = next((n for n, token in enumerate(words[:3]) if token.tag in ("NN", "NNS")), None)
    if tree.tokens[joint].text != "," or noun is None or any(t.tag not in ("DT", "JJ", "CD", "NN", "NNS") for t in words[:noun]):
        return False
    if words[noun].lemma.lower() not in word_set("told before") | word_set("number told") or words[noun].dep in ("conj", "obj"):
        return False
    if not any(token.tag in FINITE for first, last in draft.contents for token in tree.tokens[first : min(last, joint)]):
        return False
    verbs = [token for token in words[noun + 1 :] if token.tag.startswith("VB") and token.sentence == tree.tokens[joint].sentence]
    told = next((token for token in verbs if token.lemma not in ("be", "have", "do")), None)
    return told is not None and (told.lemma in word_set("checking") or is_cue(told.lemma, "deny"))


def _is_anothers(joint: int, draft: Draft, drafts: Sequence[Draft], tree: Tree) -> bool:
    """Whether the half behind a joint credits somebody at its top, or says of what was said that it is denied or not checked."""
    if tree.tokens[joint].text == "," and tree.tokens[joint + 1].text.lower() not in CONTRASTS:
        return False
    half = _half(joint, tree)
    first, last = half
    if last - first < 2 or tree.tokens[first].text.lower() in CONDITIONAL or _continues(first, tree):
        return False
    for other in drafts:
        if other is draft or other.source is None or not all(_within(part, half) for part in (other.source, other.cue)):
            continue
        if tree.tokens[joint].text == "," and not any(_says(i, tree) for i in range(*other.cue)):
            continue  # "noted that one hoped to stay, while the other wished to leave"
        start = min(other.source[0], other.cue[0], *(c[0] for c in other.contents))
        lead = tree.tokens[first:start]
        if first <= start <= first + LEADING and not any(token.tag in FINITE for token in lead):
            return True
    return tree.tokens[joint].text == ";" and _answers(half, tree)


def _says(i: int, tree: Tree) -> bool:
    return tree.tokens[i].lemma == "put" or is_cue(tree.tokens[i].lemma, "say", "deny", "silent") or _is_according(i, tree)


def _half(joint: int, tree: Tree) -> Range:
    """The words from behind a joint to the next semicolon or the sentence's end."""
    first = joint + 1 + (tree.tokens[joint].text == ",")
    last = first
    while last < len(tree.tokens) and tree.tokens[last].sentence == tree.tokens[joint].sentence and tree.tokens[last].text != ";":
        last += 1
    return first, last


def _continues(first: int, tree: Tree) -> bool:
    """ "said that the dam had failed; and that …" """
    words = [token.text.lower() for token in tree.tokens[first : first + 2]]
    return words[:1] in (["and"], ["or"]) and words[-1] in CONDITIONAL


def _within(part: Range, half: Range) -> bool:
    return half[0] <= part[0] and part[1] <= half[1]


def _answers(half: Range, tree: Tree) -> bool:
    """ "the company denied it", "neither claim could be verified": the half's first verb speaks of what was said."""
    verb = _verb(half, tree)
    subject = None if verb is None else tree.subject(verb)
    if verb is None or subject is None or not half[0] <= subject < verb or tree.tokens[subject].lemma.lower() in NOBODY:
        return False
    if tree.tokens[verb].tag in FINITE:
        return is_cue(tree.tokens[verb].lemma, "deny")
    told = tree.tokens[subject].lemma.lower() in word_set("told before") or tree.tokens[subject].tag == "DT"
    return told and tree.tokens[verb].lemma in word_set("checking") and tree.tokens[subject].dep == "nsubj:pass"


def _verb(half: Range, tree: Tree) -> int | None:
    """The first verb of a half that is no helper."""
    verbs = (i for i in range(*half) if tree.tokens[i].tag.startswith("VB") and not tree.tokens[i].dep.startswith(("aux", "cop")))
    return next(verbs, None)


def _denial(half: Range, tree: Tree) -> Draft | None:
    """ "the company | denied | it" """
    verb = _verb(half, tree)
    if verb is None or tree.tokens[verb].tag not in FINITE or not _answers(half, tree):
        return None
    subject, thing = tree.subject(verb), tree.child(verb, "obj")
    if subject is None or thing is None or thing < verb:
        return None
    return Draft((verb, verb + 1), tree.phrase(subject), [tree.phrase(thing)])


def shared_out(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """Those of whom a content credits a part of itself: "the toll is 40, according to the army, and 12, according to the rebels".

    The content of the second one is cut in place: a clause of its own, or what is counted with the second number.
    """
    out = _missed(drafts, tree)
    for draft in [*drafts, *out]:
        if draft.source is None or len(draft.contents) != 1 or not _is_according(draft.cue[0], tree):
            continue
        first, last = draft.contents[0]
        cue = next(
            (i for i in range(first + 2, last) if _is_according(i, tree) and tree.tokens[i + 1].text.lower() == "to"), None
        )
        end = None if cue is None or draft.cue[0] < last else _end_of_first(cue + 2, last, tree)
        if cue is None or end is None:
            continue
        who = _bare(cue + 2, end, tree)
        while end < last and (tree.tokens[end].text.lower() in JOINTS | TURNS or tree.tokens[end].text == ";"):
            end += 1
        before, behind = _bare(first, cue, tree), (end, last)
        pieces = _own_pieces(before, behind, tree)
        if pieces is not None:
            draft.contents = pieces
            known = next((d for d in drafts if d.cue[0] == cue), None)
            if known is None:
                out.append(Draft((cue, cue + 2), who, [before]))
            else:
                known.contents = [before]
    return out


def _missed(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The second of two credits in a sentence of which no draft has either, with all that stands before it."""
    cues = [i for i in range(len(tree.tokens) - 2) if _is_according(i, tree) and tree.tokens[i + 1].text.lower() == "to"]
    out = []
    for one, other in pairwise(cues):
        if tree.tokens[one].sentence != tree.tokens[other].sentence or any(d.cue[0] in (one, other) for d in drafts):
            continue
        first, end = one, other + 2
        while first and tree.tokens[first - 1].sentence == tree.tokens[one].sentence:
            first -= 1
        while end < len(tree.tokens) and tree.tokens[end].text not in (",", ".", ";", ")", "—", "–"):
            end += 1
        out.append(Draft((other, other + 2), (other + 2, end), [tree.stripped(first, other)]))
    return out


def _end_of_first(start: int, last: int, tree: Tree) -> int | None:
    """Where the first one's name ends: at a pause, or at an "and" with a number behind: "the organisers | and 25,000"."""
    for i in range(start, last):
        word = tree.tokens[i].text.lower()
        if word in (",", ")", ";"):
            return i
        if word in TURNS and i > start and any(tree.tokens[j].tag == "CD" for j in range(i + 1, min(i + 1 + LEADING, last))):
            return i
    return None


def _is_according(i: int, tree: Tree) -> bool:
    return tree.tokens[i].text.lower() == "according"


def _bare(first: int, last: int, tree: Tree) -> Range:
    """A range without brackets, commas and an "and" at its end."""
    while last > first and tree.tokens[last - 1].text.lower() in JOINTS | {";"}:
        last -= 1
    return first, last


def _own_pieces(before: Range, behind: Range, tree: Tree) -> list[Range] | None:
    """What the second one says: its clause, or what the first one's number counts with the second number; None if neither."""
    verb = next((i for i in range(*behind) if tree.tokens[i].tag in FINITE), None)
    if verb is not None:
        return [behind] if verb > behind[0] else None
    number = next((i for i in range(*before) if tree.tokens[i].tag == "CD"), None)
    if number is None or not any(tree.tokens[i].tag == "CD" for i in range(*behind)):
        return None
    while number > before[0] and tree.tokens[number - 1].text.lower() in BOUNDS:
        number -= 1
    return [(before[0], number), behind] if number > before[0] else [behind]
