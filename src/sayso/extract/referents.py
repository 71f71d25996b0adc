"""Who stands in the text before a pronoun or a "the …" and can be meant by it, whether they have spoken or not."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.tables import speakers
from sayso.schema import Document, Entity, Kind, Tree, gender
from sayso.schema.tree import Range

BACK = 2  # sentences: further off, a reader is told the name again
JOINED = frozenset(("and", "or"))
AFTER_NOUN = frozenset(("acl", "acl:relcl", "advcl", "appos", "parataxis", "cc", "conj", "punct", "case", "nmod", "advmod"))
OF_A_CLAUSE = frozenset(("nsubj", "cop"))  # "Bo Lind is | the nominee"
# Verbs of which the object is told "of" something.
TELLING_OF = frozenset(("warn", "inform", "notify", "tell", "advise", "remind", "assure", "accuse", "convict", "suspect"))


@dataclass(frozen=True, slots=True)
class Human:
    """Someone in the text. at: the first token; entity: the name, or None for a noun like "the rebel leader" at `phrase`."""

    at: int
    phrase: Range
    entity: Entity | None
    gender: str
    subject: bool
    plural: bool = False


def humans_before(document: Document, tree: Tree, i: int) -> list[Human]:
    """The people named or described before token `i`, in its sentence and the ones before, in text order."""
    tokens = document.tokens
    first = document.sentences[max(0, tokens[i].sentence - BACK)].first
    return sorted([*_named(document, tree, first, i), *_described(document, tree, first, i)], key=lambda h: h.at)


def _named(document: Document, tree: Tree, first: int, end: int) -> Iterator[Human]:
    tokens = document.tokens
    for entity in document.entities:
        if entity.kind != "person" or not tokens[first].start <= entity.span.start < tokens[end].start:
            continue
        at = bisect_left(tokens, entity.span.start, key=lambda t: t.start)
        last = max(at + 1, bisect_left(tokens, entity.span.end, key=lambda t: t.start))
        titles = (title_before(document, e) for e in document.entities if e.name == entity.name)
        before = next((title for title in titles if title), "")
        owner = last < len(tokens) and tokens[last].text in ("'s", "’s", "'", "’")
        subject = not owner and any(t.dep.startswith("nsubj") for t in tokens[at:last])
        yield Human(at, (at, last), entity, gender.of_name(entity.name, before), subject or _leads(tree, at, last))


def title_before(document: Document, entity: Entity) -> str:
    """ "Mr" right before a name, which tells of "he" or "she"; not that of another in "Mr Orne's lawyer, Ida Holm"."""
    words = document.report.text[max(0, entity.span.start - 10) : entity.span.start].split()
    return words[-1] if words and words[-1].rstrip(".").casefold() in gender.TITLES else ""


def _leads(tree: Tree, first: int, last: int) -> bool:
    """Whether a name hangs on a subject: "Governor Tomas Brandel", where the title is the head; "her aide, Bo Brandel, left"."""
    return any(
        tree.tokens[tree.tokens[i].head].dep.startswith("nsubj")
        and tree.tokens[i].dep in ("flat", "compound", "appos")
        and not (tree.tokens[i].dep == "appos" and tree.tokens[tree.tokens[i].head].tag.startswith("NNP"))
        for i in range(first, last)
    )


def _is_named_behind(document: Document, tree: Tree, noun: int) -> bool:
    """ "The minister's brother, Tomas Brandel, left": who he is and his name are one."""
    tokens = document.tokens
    people = [e.span for e in document.entities if e.kind == "person"]
    appositions = [tree.phrase(c) for c in tree.children[noun] if c > noun and tokens[c].dep == "appos"]
    return any(tokens[a].start <= span.start < tokens[b - 1].end for a, b in appositions for span in people)


def _described(document: Document, tree: Tree, first: int, end: int) -> Iterator[Human]:
    """Nouns for persons that no name holds and that modify no other noun."""
    tokens = document.tokens
    for i in range(first, end):
        token = tokens[i]
        if token.tag not in ("NN", "NNS") or token.dep in ("compound", "amod", "appos", "nmod:desc", "nmod:poss"):
            continue
        speaker = speakers().get(token.lemma.lower())
        if speaker is None or speaker.kind not in (Kind.PERSON, Kind.OFFICE) or _is_named_behind(document, tree, i):
            continue
        phrase = noun_phrase(tree, i)
        if phrase[1] > end or (i + 1 < end and tokens[i + 1].tag.startswith("NNP")):
            continue
        yield Human(
            phrase[0], phrase, None, gender.of_noun(token.lemma.lower()), token.dep.startswith("nsubj"), plural=token.tag == "NNS"
        )


def noun_phrase(tree: Tree, i: int) -> Range:
    """A noun with what stands before it, and an "of …" after it."""
    first, last = tree.phrase(i, without=AFTER_NOUN | OF_A_CLAUSE)
    after = [c for c in tree.children[i] if c > i and tree.tokens[c].dep == "nmod"]
    of = next((c for c in after if tree.tokens[tree.phrase(c)[0]].text == "of"), None)
    return first, max(last, _of_one(tree, i, tree.phrase(of)) if of is not None else last)


def _of_one(tree: Tree, noun: int, of: Range) -> int:
    """Where an "of …" ends: before a second body in "between the government of Karven and the Delta Front"."""
    between = tree.case(noun) == "between"
    for i in range(of[0] + 1, of[1] - 1):
        after = tree.tokens[i + 1]
        if tree.tokens[i].text.lower() in JOINED and (between or after.tag in ("DT", "PRP$")):
            return i
    return of[1]


def _without_what_was_said(tree: Tree, noun: int, phrase: Range) -> Range:
    """ "Warned the ministry of an attack": the attack is what the ministry was told of, no part of its name."""
    if tree.tokens[tree.tokens[noun].head].lemma.lower() not in TELLING_OF:
        return phrase
    return phrase[0], next((i for i in range(noun + 1, phrase[1]) if tree.tokens[i].text.lower() == "of"), phrase[1])


def described_before(document: Document, tree: Tree, i: int, lemma: str, modifiers: frozenset[str]) -> Range | None:
    """ "the official" at token `i` -> the last phrase before it with the same noun and more words, if none speaks against it."""
    tokens = document.tokens
    first = document.sentences[max(0, tokens[i].sentence - BACK)].first
    for j in range(i - 1, first - 1, -1):
        noun = tokens[j].tag in ("NN", "NNS") or (tokens[j].tag.startswith("NN") and tokens[j].text.islower())  # no name
        if not noun or tokens[j].lemma.lower() != lemma or tokens[j].dep == "compound":
            continue
        phrase = _without_what_was_said(tree, j, noun_phrase(tree, j))
        words = {t.text.lower() for t in tokens[phrase[0] : phrase[1]] if t.tag[:2] in ("NN", "JJ", "VB")}
        if modifiers <= words and len(words) > len(modifiers | {tokens[j].text.lower()}):
            return phrase
    return None


def thing_before(document: Document, tree: Tree, i: int) -> Range | None:
    """ "It" at token `i` -> the subject of the sentence before, a paper or a body: "A report was published. It said …"."""
    tokens = document.tokens
    before = tokens[i].sentence - 1
    if before < 0:
        return None
    sentence = document.sentences[before]
    for j in range(sentence.first, sentence.last):
        speaker = speakers().get(tokens[j].lemma.lower())
        main = tokens[tokens[j].head]
        noun = tokens[j].tag == "NN" or (tokens[j].tag == "NNP" and tokens[j].text.islower())
        if speaker is None or speaker.kind not in (Kind.DOCUMENT, Kind.ORGANISATION) or not noun:
            continue
        if tokens[j].dep.startswith("nsubj") and tokens[main.head] is main:
            return noun_phrase(tree, j)
    return None
