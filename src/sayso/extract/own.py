"""What the report says in its own voice: every clause that nobody else is credited with."""

from collections.abc import Sequence

from sayso.extract.anonymity import stated_reasons
from sayso.extract.cast import SELF
from sayso.extract.clauses import SHORTEST, clauses, stands_alone
from sayso.extract.draft import Draft
from sayso.extract.sifting import puts_question
from sayso.extract.wording import SPEAK
from sayso.schema import Document, Span, Tree
from sayso.schema.tree import Range

CREDITED = frozenset(("boilerplate", "byline"))  # a dateline stands before a sentence that says something


def own_claims(document: Document, tree: Tree, taken: Sequence[bool]) -> list[Draft]:
    """Drafts for the clauses left over. taken: for each token, whether an attribution holds it."""
    out = []
    titles = [region.span for region in document.report.regions if region.role == "title"]
    hidden = [region.span for region in document.report.regions if region.role in CREDITED]
    reasons = list(stated_reasons(document).values())
    for sentence in document.sentences:
        if any(span.overlaps(sentence.span) for span in hidden):
            continue
        heading = any(span.overlaps(sentence.span) for span in titles)  # "Nine dead as depot explodes": verbs are read as nouns
        for clause in clauses(tree, sentence.first, sentence.last, taken):
            said = _before_reason(tree, clause, reasons)
            if (
                _says_something(tree, said, verbless=heading)
                and not _is_reason(tree, said, reasons)
                and not _puts_question(tree, said[0])
            ):
                out.append(Draft(said, (SELF,)))
    return out


def _before_reason(tree: Tree, clause: list[Range], reasons: Sequence[Span]) -> list[Range]:
    """What a clause says before somebody in it states why nobody names him, if that stands alone: not "Two aides spoke"."""
    start, end = clause[-1]
    for span in reasons:
        last = next((i for i in range(start, end) if tree.tokens[i].start >= span.start), start)
        if last > start and tree.tokens[last - 1].text.lower() == "who":
            last -= 1
        cut = [*clause[:-1], tree.stripped(start, last)]
        if cut[-1][1] - cut[-1][0] < SHORTEST or not stands_alone(tree, cut):
            continue
        if not any(tree.tokens[i].lemma.lower() in SPEAK for piece in cut for i in range(*piece)):
            return cut
    return clause


def _is_reason(tree: Tree, clause: Sequence[Range], reasons: Sequence[Span]) -> bool:
    """Whether a clause is for the most part the stated reason for a voice's anonymity, which is no claim about the world."""
    places = [(tree.tokens[first].start, tree.tokens[last - 1].end) for first, last in clause]
    length = sum(end - start for start, end in places)
    return any(2 * sum(max(0, min(end, s.end) - max(start, s.start)) for start, end in places) > length for s in reasons)


def _puts_question(tree: Tree, clause: Range) -> bool:
    """ "Asked whether she would resign, …", "When pressed on it, …": what somebody was asked, which nobody says."""
    return puts_question(tree, clause[0] + (tree.tokens[clause[0]].text.lower() == "when"))


def _says_something(tree: Tree, clause: Sequence[Range], *, verbless: bool) -> bool:
    words = [t for first, last in clause for t in tree.tokens[first:last] if t.text[0].isalnum()]
    return len(words) >= SHORTEST and (verbless or any(t.tag.startswith(("VB", "MD")) for t in words))
