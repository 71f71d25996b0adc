"""Who speaks for somebody: "through a spokesman", "in a statement read by his daughter"; and whom "his client" is."""

from sayso.extract.mention import Mention, mention_of
from sayso.extract.scope import Scope
from sayso.extract.stage import Stage
from sayso.schema import Document, Entity, Tree, Voice
from sayso.tables import word_set

THROUGH = frozenset(("through", "via"))
ALOUD = frozenset(("out", "aloud"))
LONGEST = 5  # words before the noun: "a spokesman", "his longtime defence lawyer"
PARTS = ("DT", "PRP$", "JJ", "NN", "NNP", "POS", "HYPH")


def mouthpiece(document: Document, tree: Tree, scope: Scope, i: int) -> Voice | None:
    """The one through whom it is said, at the word before him: "through | his lawyer", "read out by | his daughter"."""
    word = tree.tokens[i].text.lower()
    read_by = word == "by" and _is_read(tree, i)
    if (word not in THROUGH and not read_by) or i + 1 >= len(tree.tokens):
        return None
    end = i + 1
    while end < min(scope.limit(i + 1), i + 1 + LONGEST) and tree.tokens[end].tag.startswith(PARTS):
        end += 1
    noun = tree.tokens[end - 1].lemma.lower() if end > i + 1 else ""
    if noun not in word_set("mouthpieces") and not (read_by and noun in word_set("kin")):
        return None
    told = mention_of(document, i + 1, end)
    place = document.report.span(tree.tokens[i + 1].start, tree.tokens[end - 1].end)
    return Voice(told.name, told.kind, told.anonymous, place)


def _is_read(tree: Tree, by: int) -> bool:
    before = by - 1 - (tree.tokens[by - 1].text.lower() in ALOUD)
    return before > 0 and tree.tokens[before].tag.startswith("VB") and tree.tokens[before].lemma in word_set("read out")


def whose_client(stage: Stage, mention: Mention, speaker: str) -> Entity | None:
    """ "His client" in the words of "Dov Marn's lawyer, Ota Brem": the one named beside the lawyer."""
    document = stage.document
    turn = next((t for t in reversed(stage.turns) if t.voice.name == speaker and t.at < mention.first), None)
    if turn is None:
        return None
    start, end = document.tokens[turn.mention.first].start, document.tokens[turn.mention.last - 1].end
    named = (e for e in document.entities if e.kind is not None and start <= e.span.start and e.span.end <= end)
    return next((e for e in named if e.kind == "person" and e.name != speaker), None)
