"""In what a voice said it: "in a letter to her staff", "a video shown to the jury"."""

from collections.abc import Sequence

from sayso.extract.scope import Scope, Surroundings
from sayso.extract.wording import among
from sayso.schema import Attribution, Kind, Tree, Voice
from sayso.tables import word_set

PLACING = frozenset(("in", "on", "via", "through", "from", "over"))
ABOUT = frozenset(("rely", "draw", "base", "report", "comment"))  # "reported on a letter", "relied on a memo"
FAR = 20  # words between the medium and the cue: beyond that the sentence has come to something else


def medium_of(around: Surroundings, attribution: Attribution, scope: Scope, *, before: Sequence[int]) -> Voice | None:
    """The letter, post or recording in which an attribution's words stand, if its own clause says so.

    before: places in the text that the medium's name does not run past: outlets that have it, each a link of its own.
    """
    tree, grid = around.tree, around.grid
    sources = {i for span in attribution.source for i in range(*grid.tokens(span))}
    for i in scope.tokens:
        token = tree.tokens[i]
        if not token.tag.startswith("NN") or not _is_medium(tree, i) or i in sources or abs(i - scope.first_cue) > FAR:
            continue
        if (not placed(tree, i) and not _told_in(tree, i, scope)) or _is_of_another(around, i, scope):
            continue
        first, last = _words(tree, i, scope, before)
        place = around.document.report.span(tree.tokens[first].start, tree.tokens[last - 1].end)
        return Voice(" ".join(around.document.report.quote(place).split()), Kind.DOCUMENT, False, place)
    return None


def _is_of_another(around: Surroundings, i: int, scope: Scope) -> bool:
    """Whether a word stands in what another cue says, and this cue does not: "owned that the voice on tape was his, but said"."""
    held = (around.grid.tokens(span) for other in around.attributions for span in other.content)
    return any(first <= i < last and not first <= scope.first_cue < last for first, last in held)


def _is_medium(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if among(token, "media"):
        return not tree.tokens[i].text[:1].isupper() or token.tag == "NN"
    return token.text.lower() in ("story", "stories") and i > 0 and tree.tokens[i - 1].text.lower() in word_set("platforms")


def _start(tree: Tree, i: int) -> int:
    """Where the noun phrase that ends in the medium begins."""
    first = i
    while first > 0 and tree.tokens[first - 1].sentence == tree.tokens[i].sentence and _before_noun(tree, first - 1):
        first -= 1
    return first


def _before_noun(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.tag == "VBN":  # "a leaked letter", not "had seen a letter"
        return i > 0 and tree.tokens[i - 1].tag in ("DT", "PRP$", "JJ", "IN") and tree.tokens[i + 1].tag != "DT"
    return token.tag.startswith(("NN", "JJ")) or token.tag in ("DT", "PRP$", "CD", "POS", "HYPH") or token.text == "-"


def placed(tree: Tree, i: int) -> bool:
    """Whether a medium's noun stands behind a word that makes it the place of what is said: "in a letter", not "on a letter"
    that somebody relied on.
    """
    first = _start(tree, i)
    if first == 0 or tree.tokens[first - 1].text.lower() not in PLACING:
        return False
    return first < 2 or tree.tokens[first - 2].lemma.lower() not in ABOUT


def _told_in(tree: Tree, i: int, scope: Scope) -> bool:
    """ "a letter in which the minister ordered …" """
    following = [tree.tokens[j].text.lower() for j in range(i + 1, min(i + 3, len(tree.tokens)))]
    return following in (["in", "which"], ["on", "which"]) and i < scope.first_cue


def _words(tree: Tree, i: int, scope: Scope, before: Sequence[int]) -> tuple[int, int]:
    """The medium with what describes it, without a determiner before it and without the outlet that has it."""
    first, last = _start(tree, i), tree.phrase(i)[1]
    if tree.tokens[first].tag in ("DT", "PRP$") and first < i:
        first += 1
    end = next((j for j in range(i + 1, last) if _stops(tree, j, scope)), max(last, i + 1))
    if any(tree.tokens[i].end < place <= tree.tokens[end - 1].end + 1 for place in before):
        end = next((j for j in range(i + 1, end) if tree.tokens[j].tag in ("VBN", "VBD")), i + 1)
    return first, end


def _stops(tree: Tree, j: int, scope: Scope) -> bool:
    token = tree.tokens[j]
    return (
        j not in scope.tokens
        or token.text in (",", "“", '"', ":", ";", "—")
        or scope.first_cue <= j < scope.last_cue
        or (token.text.lower() in ("in", "on") and tree.tokens[min(j + 1, len(tree.tokens) - 1)].text.lower() == "which")
    )
