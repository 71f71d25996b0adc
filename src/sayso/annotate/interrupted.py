"""An aside that credits who passes it on, between a speaker and his words: "the ministry denied, the agency reported, that …"."""

from collections.abc import Iterator, Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.annotate.told import KINDS
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import word_set

LONGEST = 8  # words behind the aside's cue: "the agency reported | late on Friday from the capital"
CLAUSE = frozenset(("that", "to", "whether", "when", "how", "why", "what", "who", "where", "“", '"'))  # what goes on with it


def interrupted(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """Give the one in the aside both halves round it, and the first half its own voice, in place.

    Returns the attributions that no draft had. So with "the army, quoted by Sable TV, denied P": the army denied it.
    """
    out = []
    for draft in list(drafts):
        _quoted_aside(draft, tree)
        halves = _halves(draft, tree)
        if halves is None:
            continue
        (first, verb), rest = halves
        draft.contents = [(first, verb), rest]
        owner = next((d for d in drafts if d is not draft and overlap(d.cue, (verb - 1, verb))), None)
        inner = owner or Draft((verb - 1, verb))
        speaker = tree.subject(verb - 1)
        assert speaker is not None  # `_halves` asks for it
        inner.source = tree.phrase(speaker, without=frozenset(("acl", "acl:relcl", "advcl")))
        inner.cue, inner.contents = (inner.source[1], verb), [rest]
        if owner is None:
            out.append(inner)
        for other in drafts:
            if other is not draft and other is not inner:
                other.contents = [c for c in other.contents if not overlap(c, rest)]
    return out


def second_clauses(drafts: Sequence[Draft], tree: Tree) -> None:
    """Give the one in an aside the clause behind a semicolon, and nothing before it that another has said, in place.

    "Her lawyer denied that Merr had been arrested; he had, she said, given himself up": the lawyer denies the first clause only.
    """
    for aside in drafts:
        if not _goes_on_in_aside(aside, tree):
            continue
        for other in (d for d in drafts if d is not aside and d.source is not None and _goes_on_in_aside(aside, tree)):
            for place in [c for c in other.contents if _ends_at(c, aside, tree)]:
                mark = _semicolon(place, tree)
                other.contents[other.contents.index(place)] = (place[0], mark)
                aside.contents.insert(0, (mark + 1, place[1]))
            first, last = aside.contents[0]
            told = other.source is not None and first <= other.source[0] <= other.cue[0]
            if told and _ends_at((first, last), aside, tree) and other.cue[1] <= (mark := _semicolon((first, last), tree)):
                aside.contents[0] = (mark + 1, last)


def _goes_on_in_aside(aside: Draft, tree: Tree) -> bool:
    """Whether source and cue stand between two commas, with words of the source's on both sides or behind them."""
    if aside.source is None or not aside.contents:
        return False
    start, end = min(aside.source[0], aside.cue[0]), max(aside.source[1], aside.cue[1])
    commas = 0 < start < end < len(tree.tokens) and tree.tokens[start - 1].text == tree.tokens[end].text == ","
    return commas and any(c[0] == end + 1 for c in aside.contents)


def _ends_at(place: Range, aside: Draft, tree: Tree) -> bool:
    """Whether words that hold a semicolon go on as far as the comma of an aside."""
    assert aside.source is not None  # `_goes_on_in_aside` asks for it
    start = min(aside.source[0], aside.cue[0])
    return place[1] == start - 1 and place[0] < _semicolon(place, tree)


def _semicolon(place: Range, tree: Tree) -> int:
    """The last semicolon between two words of a content; -1 if there is none."""
    return max((i for i in range(place[0] + 1, place[1] - 1) if tree.tokens[i].text == ";"), default=-1)


def _halves(draft: Draft, tree: Tree) -> tuple[Range, Range] | None:
    """ "The ministry denied", "that the dam had failed": subject and verb before the aside, and what follows it."""
    passes_on = is_cue(tree.tokens[cue_head(draft, tree)].lemma, "say") or tree.tokens[draft.cue[0]].lemma in (
        "accord",
        "according",
    )
    if draft.source is None or not passes_on:
        return None
    start, end = min(draft.source[0], draft.cue[0]), max(draft.source[1], draft.cue[1])
    verb = start - 2
    if verb < 1 or tree.tokens[start - 1].text != "," or not _says(verb, tree):
        return None
    sentence = tree.tokens[verb].sentence
    last = next((i for i in range(end, len(tree.tokens)) if tree.tokens[i].sentence != sentence), len(tree.tokens))
    comma = next((i for i in range(end, min(end + LONGEST, last)) if tree.tokens[i].text == ","), last)
    if comma + 2 >= last or tree.tokens[comma + 1].text.lower() not in CLAUSE or _is_finite(end, comma, tree):
        return None
    subject = tree.subject(verb)
    rest = tree.stripped(comma + 1, last)
    if subject is None or subject >= verb or rest[1] - rest[0] < 2:
        return None
    return (tree.phrase(subject)[0], verb + 1), rest


def _says(i: int, tree: Tree) -> bool:
    """Whether a word is the verb of somebody who says something."""
    token, subject = tree.tokens[i], tree.subject(i)
    if not token.tag.startswith("VB") or not is_cue(token.lemma, *KINDS) or subject is None:
        return False
    return tree.tokens[subject].dep == "nsubj" and tree.tokens[subject].lemma.lower() not in NOBODY


def _is_finite(first: int, last: int, tree: Tree) -> bool:
    return any(tree.tokens[i].tag in FINITE for i in range(first, last))


def _quoted_aside(draft: Draft, tree: Tree) -> None:
    """ "The army, quoted by Sable TV, denied shelling the port": the source is whoever is quoted, in place."""
    if draft.source is None or draft.source[1] >= draft.cue[0]:
        return
    subject = tree.subject(cue_head(draft, tree))
    if subject is None or subject >= draft.source[0] or tree.tokens[draft.source[1]].text != ",":
        return
    if any(_is_cited(i, tree) for i in _between(subject, draft.source[0], tree)):
        draft.source = tree.phrase(subject, without=frozenset(("acl", "acl:relcl", "advcl")))


def _between(subject: int, source: int, tree: Tree) -> Iterator[int]:
    """The words from the comma behind a subject to a source after "by"."""
    opened: Sequence[int] = range(subject + 1, source)
    if tree.tokens[source - 1].text.lower() == "by":
        comma = next((i for i in opened if tree.tokens[i].text == ","), source)
        yield from range(comma + 1, source - 1)


def _is_cited(i: int, tree: Tree) -> bool:
    token = tree.tokens[i]
    return token.tag in ("VBN", "VBD") and token.lemma in word_set("cited")
