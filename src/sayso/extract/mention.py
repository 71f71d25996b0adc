"""What the words of a source say by themselves: its head, its name, what kind of voice it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.tables import speakers
from sayso.schema import Document, Entity, Kind, Span, Token, Tree

PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "us"))
POINTING = frozenset(("the", "this", "that", "these", "those", "its", "his", "her", "their"))
STOPS = frozenset((",", "—", "–", "(", ";", ":", "who", "which", "whose", "where", "in", "at", "during", "on", "after"))
KINDS = {
    "person": Kind.PERSON,
    "office": Kind.OFFICE,
    "organisation": Kind.ORGANISATION,
    "outlet": Kind.OUTLET,
    "group": Kind.GROUP,
    "place": Kind.ORGANISATION,  # "Kyiv said", "North Korea denied": the state speaks
    "document": Kind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A source's words, read alone.

    first, last: its tokens; head: the noun that names the voice; name: the words it would go by; pronoun: in lower case, or None;
    pointing: "the official", which may point back; modifiers: lower-case words before the head, for telling officials apart.
    """

    first: int
    last: int
    head: int
    name: str
    kind: Kind
    anonymous: bool
    plural: bool
    pronoun: str | None
    pointing: bool
    modifiers: frozenset[str]
    entity: Entity | None


def _core(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the naming part ends: before an appositive, a relative clause or where it was said."""
    for i in range(first + 1, last):
        word = tokens[i].text.lower()
        if word in STOPS and not (word in (",",) and _list_goes_on(tokens, i, last)):
            return i
    return last


def _list_goes_on(tokens: Sequence[Token], comma: int, last: int) -> bool:
    """ "Italy, Spain and Greece": a comma within a list of names, not before an appositive."""
    rest = [token.text.lower() for token in tokens[comma + 1 : last]]
    return "and" in rest[:6] and all(
        token.tag in ("NNP", "NNPS", "JJ", "NN", "NNS", "CC", ",") for token in tokens[comma + 1 : last]
    )


def _named(document: Document, first: int, last: int, head: int) -> Entity | None:
    """The entity that the naming part is a name of, not one that it only mentions ("a spokesman for NATO", "Putin's aide")."""
    tokens = document.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    best = None
    for entity in document.entities:
        span = entity.span
        if not (start <= span.start and span.end <= end) or entity.kind is None or entity.label in ("NORP", "DATE", "NUMBER"):
            continue
        after = next((t.text for t in tokens[first:last] if t.start >= span.end), "")
        before = [t for t in tokens[first:last] if t.end <= span.start]
        if after in ("'s", "’s", "'", "’") or any(t.tag == "IN" or t.text.lower() in ("to", "and") for t in before):
            continue
        ends_there = span.end >= end or after.lower() in (",", "and")
        if ends_there or span.start <= tokens[head].start < span.end:
            best = entity
    return best


def _appositive(document: Document, end: int, last: int) -> Entity | None:
    """ "its medical director, Dr Irena Dovell": the person named right after the comma."""
    tokens = document.tokens
    if end >= last or tokens[end].text != ",":
        return None
    for entity in document.entities:
        if entity.kind == "person":
            before = [t for t in tokens[end + 1 : last] if t.end <= entity.span.start]
            if tokens[end].start < entity.span.start < tokens[last - 1].end and len(before) <= 1:
                return entity if all(t.text[:1].isupper() for t in before) else None
    return None


def _last_noun(tokens: Sequence[Token], first: int, last: int) -> int:
    """The head of a noun phrase by its words: the last noun before a preposition, as parses of names are often wrong."""
    stop = next(
        (i for i in range(first + 1, last) if tokens[i].tag in ("IN", "TO", "VBG", "VBN") or tokens[i].tag.startswith("W")), last
    )
    nouns = [i for i in range(first, stop) if tokens[i].tag.startswith(("NN", "PRP")) or tokens[i].tag in ("DT", "CD", "JJ")]
    named = [i for i in nouns if tokens[i].tag.startswith(("NN", "PRP"))]
    return (named or nouns or [first])[-1]


def _lemma(token: Token) -> str:
    lemma = token.lemma.lower()
    if lemma in speakers():
        return lemma
    word = token.text.lower()
    return next(
        (w for w in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y") if w in speakers()),
        lemma,
    )


def mention_of(document: Document, tree: Tree, first: int, last: int) -> Mention:
    """Read the source at these tokens."""
    tokens = document.tokens
    end = _core(tokens, first, last)
    head = _last_noun(tokens, first, end)
    entity = _named(document, first, end, head) or _appositive(document, end, last)
    word = tokens[first].text.lower()
    pronoun = word if end - first == 1 and word in PRONOUNS else None
    start = first + 1 if word in ("the", "a", "an", "this", "that", "these", "those") and end - first > 1 else first
    lemma = _lemma(tokens[head])
    plural = tokens[head].tag in ("NNS", "NNPS") or (
        tree.child(head, "conj") is not None and " and " in _text(document, first, end)
    )
    speaker = speakers().get(lemma)
    if entity is not None and not plural:
        kind, anonymous = KINDS.get(entity.kind or "", Kind.ORGANISATION), False
        name = entity.name
    else:
        kind = speaker.kind if speaker else Kind.PERSON if pronoun else Kind.GROUP if plural else Kind.ORGANISATION
        anonymous = speaker.anonymous if speaker else False
        if plural and kind in (Kind.PERSON, Kind.OFFICE):
            kind, anonymous = Kind.GROUP, True
        if lemma in ("report", "claim", "allegation", "rumor", "rumour") and end - start == 1 and plural:
            kind, anonymous = Kind.UNATTRIBUTED, True
        name = _text(document, start, end)
    modifiers = frozenset(
        t.text.lower() for t in tokens[first:head] if t.tag.startswith(("JJ", "NN")) and t.text not in ("'s", "’s")
    )
    return Mention(
        first, last, head, name, kind, anonymous, plural, pronoun, word in POINTING and pronoun is None, modifiers, entity
    )


def _text(document: Document, first: int, last: int) -> str:
    text = document.report.text[document.tokens[first].start : document.tokens[max(first, last - 1)].end]
    return " ".join(text.split())


def head_lemma(document: Document, mention: Mention) -> str:
    """The lemma of the noun that names the voice."""
    return _lemma(document.tokens[mention.head])


def span_of(document: Document, mention: Mention) -> Span:
    """Where the mention stands."""
    return document.report.span(document.tokens[mention.first].start, document.tokens[mention.last - 1].end)
