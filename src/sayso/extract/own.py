"""What the report says in its own voice: every clause that nobody else is credited with."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from sayso.extract.anonymity import stated_reasons
from sayso.extract.draft import Draft
from sayso.extract.relatives import only_says_which, with_its_noun
from sayso.extract.results import tells_result
from sayso.extract.sifting import puts_question
from sayso.extract.stage import SELF
from sayso.extract.tables import cues
from sayso.extract.wording import SPEAK
from sayso.schema import Document, Sentence, Span, Token, Tree
from sayso.schema.tree import SUBJECTS, Range
from sayso.tables import word_set

CREDITED = "byline"  # a dateline stands before a sentence that says something
SHORTEST = 4  # words; below that a "sentence" is a heading, a credit or a slip of the splitter, unless it counts something
OPENING = 3  # words: "not five as"
REVISED = 6  # words to "raising", and from it to "estimate": "late on Tuesday, raising its first estimate"
COUNTING = 2  # words: "Forty drowned."

# ", fewer than", ", well below the"
COMPARING = frozenset(
    (
        "fewer",
        "more",
        "less",
        "higher",
        "lower",
        "larger",
        "smaller",
        "well",
        "far",
        "than",
        "against",
        "compared",
        "with",
        "to",
        "as",
    )
) | {"above", "below"}
TURNING = frozenset(("than", "against", "compared"))
ASKING = frozenset(("what", "how", "why", "who", "where", "when"))
PAUSES = frozenset((",", "and", "but", ";", "—"))  # what stands between two clauses


def own_claims(document: Document, tree: Tree, taken: Sequence[bool]) -> list[Draft]:
    """Drafts for the clauses left over. taken: for each token, whether an attribution holds it."""
    out = []
    titles = [region.span for region in document.report.regions if region.role == "title"]
    datelines = [region.span.end for region in document.report.regions if region.role == "dateline"]
    hidden = [region.span for region in document.report.regions if region.role == CREDITED]
    reasons = list(stated_reasons(document).values())
    for sentence in document.sentences:
        if any(span.overlaps(sentence.span) for span in hidden):
            continue
        clauses = _clauses(document, tree, sentence, taken)
        heading = any(span.overlaps(sentence.span) for span in titles)  # "Nine dead as depot explodes": verbs are read as nouns
        lead = any(_is_lead(document, end, sentence) for end in datelines)  # tells what happened, whatever a tagger makes of it
        out += [
            Draft([clause], (SELF,))
            for clause in (_before_reason(tree, with_its_noun(tree, clause), reasons) for clause in clauses)
            if _says_something(document, tree, clause, verbless=heading or lead)
            and not _is_reason(tree, clause, reasons)
            and not _puts_question(tree, clause)
            and not (heading and _announces(tree, clause))
            and not _only_compares(tree, clause)
            and not only_says_which(tree, clause)
            and not _only_revises(tree, clause, taken)
        ]
    return out


def _is_lead(document: Document, end: int, sentence: Sentence) -> bool:
    """Whether a whole sentence stands right behind the dateline that ends there."""
    text, (start, stop) = document.report.text, (sentence.span.start, sentence.span.end)
    return end <= start and not text[end:start].strip() and text[start:stop].rstrip('"”’').endswith(".")


def _before_reason(tree: Tree, clause: Range, reasons: Sequence[Span]) -> Range:
    """What a clause says before somebody in it states why nobody names him, if that stands alone: not "Two aides spoke"."""
    for span in reasons:
        last = next((i for i in range(*clause) if tree.tokens[i].start >= span.start), clause[0])
        if last > clause[0] and tree.tokens[last - 1].text.lower() == "who":
            last -= 1
        cut = tree.stripped(clause[0], last)
        if cut[1] - cut[0] < SHORTEST or not _stands_alone(tree, cut):
            continue
        if not any(tree.tokens[i].lemma.lower() in SPEAK for i in range(*cut)):
            return cut
    return clause


def _is_reason(tree: Tree, clause: Range, reasons: Sequence[Span]) -> bool:
    """Whether a clause is for the most part the stated reason for a voice's anonymity, which is no claim about the world.

    The noun before "who asked not to be named" does not count, however long it is.
    """
    who = next((i for i in range(*clause) if tree.tokens[i].text.lower() == "who"), clause[0])
    start, end = tree.tokens[who].start, tree.tokens[clause[1] - 1].end
    return any(2 * (min(end, span.end) - max(start, span.start)) > end - start for span in reasons)


def _puts_question(tree: Tree, clause: Range) -> bool:
    """ "Asked whether she would resign, …", "When pressed on it, …": what somebody was asked, which nobody says."""
    return puts_question(tree, clause[0] + (tree.tokens[clause[0]].text.lower() == "when"))


def _announces(tree: Tree, clause: Range) -> bool:
    """ "What happened on the bridge", "How the flood began": a heading of what the report will tell, and says not yet."""
    texts = [token.text.lower() for token in tree.tokens[clause[0] : clause[1]]]
    return texts[0] in ASKING and {",", ":", ";", "—"}.isdisjoint(texts)


def _says_something(document: Document, tree: Tree, clause: Range, *, verbless: bool) -> bool:
    words = [t for t in tree.tokens[clause[0] : clause[1]] if t.text[0].isalnum()]
    if _only_refers(words):
        return False
    if len(words) < SHORTEST:
        return len(words) >= COUNTING and _counts(document, tree, clause)
    return verbless or any(t.tag.startswith(("VB", "MD")) for t in words)


def _only_refers(words: Sequence[Token]) -> bool:
    """ "As it said on Monday", "not five as the manager had said": that somebody said something else, and no more."""
    opening = [t.text.lower() for t in words[:OPENING]]
    verbs = [t.lemma.lower() for t in words if t.tag.startswith("VB") and t.lemma.lower() != "have"]
    return "as" in opening and len(verbs) == 1 and verbs[0] in cues() and cues()[verbs[0]].kind == "say"


def _counts(document: Document, tree: Tree, clause: Range) -> bool:
    """ "There were 209.", "Forty drowned.": a whole sentence, however short, that tells a figure; not "Page 4"."""
    start, end = tree.tokens[clause[0]].start, tree.tokens[clause[1] - 1].end
    return any(start <= f.span.start and f.span.end <= end for f in document.figures) and _stands_alone(tree, clause)


def _clauses(document: Document, tree: Tree, sentence: Sentence, taken: Sequence[bool]) -> list[Range]:
    """The sentence, parted at clauses that stand for themselves, without what is taken.

    A relative clause at the end takes along the noun before it, which so stands in two: "which bears the ministry's stamp" tells
    a reader nothing, while "where he died" does. One in the middle stays where it is.
    """
    first, last = sentence.first, sentence.last
    starts = {i: start for i in range(first, last) if (start := _cut_before(tree, i, first, taken)) is not None}
    joined = {start for i, start in starts.items() if not tree.tokens[i].dep.startswith("acl")}
    asides = {start: i for i, start in starts.items() if start not in joined and _ends_clause(tree, i, last, joined)}
    borders = [first, *sorted(joined | asides.keys()), last]
    out = []
    for start, end in pairwise(borders):
        run_start = None
        for i in range(start, end + 1):
            free = i < end and not taken[i]
            if free and run_start is None:
                run_start = i
            elif not free and run_start is not None:
                begin, stop = tree.stripped(run_start, _before_comparison(tree, run_start, i) if i < end else i)
                noun = _noun_before(tree, asides[start], begin, first, taken) if begin == start and start in asides else begin
                out.append((noun, stop))
                run_start = None
    whole = len(out) == 1 and out[0] == tree.stripped(first, last)
    return [clause for clause in out if whole or _stands_alone(tree, clause) or tells_result(document, tree, clause)]


def _only_compares(tree: Tree, clause: Range) -> bool:
    """ ", more than the 12 reported earlier", ", five fewer than he had said": behind a statement, and no word of anybody's."""
    first = clause[0] + (tree.tokens[clause[0]].tag == "CD")
    words = [token.text.lower() for token in tree.tokens[first : first + 3]]
    behind = clause[0] > 0 and tree.tokens[clause[0] - 1].text == ","
    return behind and words[:1] != ["as"] and not COMPARING.isdisjoint(words[:1]) and not TURNING.isdisjoint(words)


def _only_revises(tree: Tree, clause: Range, taken: Sequence[bool]) -> bool:
    """ "Said | on Tuesday, raising an estimate of 12 it gave on Friday": behind what is said, what becomes of a number."""
    first, last = clause
    if first < 2 or not (taken[first - 1] or taken[first - 2]) or tree.tokens[first - 1].sentence != tree.tokens[first].sentence:
        return False
    verb = next((i for i in range(first, min(first + REVISED, last)) if tree.tokens[i].tag == "VBG"), None)
    if verb is None or tree.tokens[verb].lemma.lower() not in word_set("revising") or tree.tokens[verb - 1].text != ",":
        return False
    return any(tree.tokens[i].lemma.lower() in word_set("number told") for i in range(verb + 1, min(verb + REVISED, last)))


def _before_comparison(tree: Tree, first: int, last: int) -> int:
    """Where a stretch ends that would end in ", fewer than", before a number that is another's (see `annotate.compared`)."""
    at = last
    while at > first and tree.tokens[at - 1].text.lower() in COMPARING:
        at -= 1
    return at - 1 if first < at - 1 and at < last and tree.tokens[at - 1].text == "," else last


def _cut_before(tree: Tree, i: int, first: int, taken: Sequence[bool]) -> int | None:
    """Where a clause of its own begins: ", which …", ", and X did …". None if token i heads no such clause."""
    token = tree.tokens[i]
    if taken[i] or token.head == i or token.head < first or not token.dep.startswith(("acl", "conj", "parataxis")):
        return None
    start, end = tree.phrase(i)
    if end - start < SHORTEST + 1 or start <= first or not tree.is_clause(i):
        return None
    before = tree.tokens[start - 1]
    if (
        token.dep.startswith("acl")
        and before.text == ","
        and tree.tokens[start].text.lower() in ("which", "who", "whose", "where")
    ):
        return start
    if token.dep in ("conj", "parataxis") and tree.subject(i) is not None and before.text in PAUSES:
        return start
    return None


def _ends_clause(tree: Tree, i: int, last: int, joined: Collection[int]) -> bool:
    """Whether nothing follows a relative clause, whose head is given, but the next clause."""
    end = tree.phrase(i)[1]
    while end < last and end not in joined and (tree.tokens[end].text in PAUSES or not tree.tokens[end].text[0].isalnum()):
        end += 1
    return end >= last or end in joined


def _noun_before(tree: Tree, i: int, start: int, first: int, taken: Sequence[bool]) -> int:
    """Where the noun phrase begins that a relative clause tells of; the clause's own start if it is another's, or unclear."""
    noun = tree.tokens[i].head
    if not first <= noun < start or not tree.tokens[noun].tag.startswith("NN") or tree.tokens[start].text.lower() == "where":
        return start
    begin, end = tree.phrase(noun, without=frozenset(("acl", "acl:relcl", "case", "cc")))
    joined = end >= start - 1 and not any(taken[begin:start])
    return max(begin, first) if joined else start


def _stands_alone(tree: Tree, clause: Range) -> bool:
    """Whether a left-over stretch holds a finite verb and its subject."""
    for i in range(*clause):
        if tree.is_clause(i) or tree.tokens[i].tag in ("VBD", "VBZ", "VBP"):
            subject = tree.subject(i)
            if subject is None:  # "Although most men had eaten, they …": a parser may hang both subjects on the second verb
                strays = (j for j in range(clause[0], i) if tree.tokens[j].dep in SUBJECTS)
                subject = next((j for j in strays if not clause[0] <= tree.tokens[j].head < clause[1]), None)
            if subject is not None and clause[0] <= subject < clause[1]:
                return True
    return False
