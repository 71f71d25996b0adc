"""Through whom a voice reached the report: "told the Evening Post", "in an interview with …", "a memo seen by …"."""

from collections.abc import Callable

from sayso.extract.media import medium_of, placed
from sayso.extract.mouthpiece import mouthpiece
from sayso.extract.outlets import outlet_at, phrase_at
from sayso.extract.reporting import outlet_behind
from sayso.extract.scope import Scope, Surroundings
from sayso.extract.wording import SPEAK, among
from sayso.schema import Attribution, Document, Tree, Voice
from sayso.schema.tree import FINITE

HAVING = frozenset(("have", "has", "had", "also", "since", "first", "exclusively"))
BESIDE = frozenset(
    ("as", "live", "first", "later", "exclusively", "on", "up", "earlier", "also", "by", "widely", "out", "originally")
)
FAR = 8  # words from "quotes" to "in which": "quotes at length from a leaked letter in which"
NEAR = 4  # words between a participle and its "by": "relayed live on Sunday by"


def relays(around: Surroundings, attribution: Attribution) -> tuple[Voice, ...]:
    """The media and outlets named round an attribution, between its voice and the report: innermost first."""
    scope = around.scope(attribution)
    document, tree = around.document, around.tree
    found: list[Voice] = []
    for i in scope.tokens:
        at = _carrier(document, tree, scope, i)
        if at is not None and at.name not in [voice.name for voice in found]:
            found.append(at)
    medium = medium_of(around, attribution, scope, before=[voice.mention.start for voice in found if voice.mention])
    return (*((medium,) if medium else ()), *found)


def carried_from(document: Document, tree: Tree, first: int, last: int) -> int:
    """Where the words about an outlet begin in a source: "a banker | quoted by Reuters". `last` if there are none."""
    scope = Scope(tuple(range(first, last)), last, last)
    for i in range(first + 1, last):
        if _participle(document, tree, scope, i) is not None:
            return i
    return last


def _carrier(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """The outlet that the word at `i` leads to."""
    token = tree.tokens[i]
    rules: list[Callable[[Document, Tree, Scope, int], Voice | None]] = []
    if token.tag.startswith("VB"):
        rules = [_told, _spoken_to, _participle, _has_seen, _quotes_from]
    elif token.tag.startswith("NN"):
        rules = [_occasion, _in_print]
    elif token.tag in ("TO", "IN"):
        rules = [_said_to, _per, mouthpiece]
    return next((voice for rule in rules if (voice := rule(document, tree, scope, i)) is not None), None)


def _word(tree: Tree, i: int) -> str:
    return tree.tokens[i].text.lower() if i < len(tree.tokens) else ""


def _told(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "told the Evening Post that …"; whoever is told to do something is no outlet that passes it on."""
    if not scope.first_cue <= i < scope.last_cue or not among(tree.tokens[i], "told"):
        return None
    last = scope.limit(i)
    voice = outlet_at(document, i + 1, last, certain=True)
    end = phrase_at(tree.tokens, i + 1, last)[1]
    ordered = _word(tree, end) == "to" and end + 1 < len(tree.tokens) and tree.tokens[end + 1].tag == "VB"
    return None if ordered else voice


def _said_to(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "confirmed to the Evening Post", "her admission to the Evening Post that …" """
    if _word(tree, i) != "to" or i != scope.last_cue:
        return None
    return outlet_at(document, i + 1, scope.limit(i), certain=True)


def _per(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ ", per Reuters": the outlet that says so."""
    if _word(tree, i) != "per" or scope.first_cue <= i < scope.last_cue:
        return None
    return outlet_at(document, i + 1, scope.limit(i), certain=True)


def _spoken_to(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "Speaking to the Evening Post", "who spoke to Reuters", "interviewed by Radio Pelmo" """
    token, last = tree.tokens[i], scope.limit(i)
    if token.lemma.lower() in SPEAK:
        to = next((j for j in range(i + 1, min(i + NEAR, last)) if _word(tree, j) in ("to", "with", "on")), None)
        return None if to is None else outlet_at(document, to + 1, last, certain=True)
    if among(token, "asked") and token.tag == "VBN" and _word(tree, i + 1) in ("by", "on", "for"):
        return outlet_at(document, i + 2, last, certain=False)
    return None


def _occasion(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "in an interview with Le Phare", "in remarks to the Evening Post" """
    last, meeting = scope.limit(i), among(tree.tokens[i], "meetings")
    if not meeting and not among(tree.tokens[i], "occasions"):
        return None
    step = i + 3 if [_word(tree, j) for j in (i + 1, i + 2)] == ["-", "down"] else i + 1  # "sit-down"
    if _word(tree, step) not in ("with", "to", "on", "for", "by"):
        return None
    return outlet_at(document, step + 1, last, certain=not meeting or _word(tree, step) != "with")


def _in_print(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "In a report by the Evening Post, a diver said", "in an interview in Le Phare" """
    if not placed(tree, i):
        return None
    if among(tree.tokens[i], "outlets' reports"):
        return outlet_behind(document, i, scope.limit(i))
    if not among(tree.tokens[i], "media", "meetings") or _word(tree, i + 1) != "in":
        return None
    return outlet_at(document, i + 2, scope.limit(i), certain=True)


def _participle(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "a statement carried by state television", "emails leaked to the Courier", "was quoted by Xinhua as saying" """
    token = tree.tokens[i]
    if token.tag not in ("VBN", "VBD") or not _is_about_words(tree, scope, i):
        return None
    last = scope.limit(i)
    for j in range(i + 1, min(i + 1 + NEAR, last)):
        word = _word(tree, j)
        fits = (
            (word == "by" and among(token, "carried by"))
            or (word in ("on", "in") and among(token, "carried on"))
            or (word == "to" and among(token, "handed to"))
            or (word == "with" and among(token, "handed with"))
        )
        voice = outlet_at(document, j + 1, last, certain=word == "in") if fits else None
        if voice is not None:
            return voice
        if word in (",", ";", "and") or tree.tokens[j].tag in FINITE:
            break
    return None


def _is_about_words(tree: Tree, scope: Scope, i: int) -> bool:
    """Whether a participle tells of words: beside a noun, or "portions of which were shared with", or "was quoted by"."""
    before = i - 1
    while before >= 0 and _word(tree, before) in BESIDE:
        before -= 1
    if before < 0 or before not in scope.tokens:
        return False
    if tree.tokens[before].lemma.lower() != "be":
        return tree.tokens[before].tag.startswith("NN") or _word(tree, before) in (",", "and", "“", "”", '"')
    if among(tree.tokens[i], "cited"):
        return True
    return any(among(tree.tokens[j], "copies") for j in range(max(0, before - 3), before))


def _has_seen(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "The contract, which Le Temps has read, …" """
    if not among(tree.tokens[i], "seen"):
        return None
    end = i
    while end - 1 in scope.tokens and _word(tree, end - 1) in HAVING:
        end -= 1
    start = next((j for j in range(end - 1, max(end - 8, -1), -1) if _word(tree, j) in ("which", "that")), None)
    if start is None or start + 1 >= end or start not in scope.tokens:
        return None
    if phrase_at(tree.tokens, start + 1, end)[1] != end:
        return None
    return outlet_at(document, start + 1, end, certain=False)


def _quotes_from(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """ "Le Temps quotes from a letter in which the abbot says …": the outlet that has the letter."""
    if not among(tree.tokens[i], "cited", "seen", "carried by") or i >= scope.first_cue:
        return None
    last = scope.limit(i)
    which = next((j for j in range(i + 2, last) if _word(tree, j) == "which" and _word(tree, j - 1) in ("in", "on")), None)
    if which is None or not among(tree.tokens[which - 2], "media") or which - i > FAR:
        return None
    subject = tree.subject(i)
    return None if subject is None or subject > i else outlet_at(document, tree.phrase(subject)[0], i, certain=False)
