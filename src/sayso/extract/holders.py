"""Who is named as holder of a title: "Ana Roe, the defence minister", "the owner of the mill, Bram Ost", "Mayor Kell"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.mention import ROLES
from sayso.extract.tables import speakers
from sayso.schema import Document, Entity, Kind, Token
from sayso.schema.tree import FINITE, Range

# What can stand in "the former owner of the town's oldest mill".
IN_PHRASE = ("NN", "JJ", "DT", "PRP$", "POS", "CD", "HYPH", "IN", "VBN", "AFX")
LONGEST = 12  # words of a title beside a name; what is longer tells a story
# With one of these somebody is not the one who is meant without it.
OTHER = frozenset(("former", "ex", "deputy", "acting", "vice", "assistant", "junior", "late", "another", "second", "shadow"))


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody named, and the words of the title beside the name, in lower case, without its noun."""

    name: str
    kind: str
    words: frozenset[str]

    def can_be(self, words: frozenset[str]) -> bool:
        """Whether a title with these words can be this holder's: "the health minister" is not the defence minister."""
        if OTHER & words != OTHER & self.words and OTHER & words:
            return False
        return not words or not self.words or words <= self.words or self.words <= words


def holders(document: Document, noun: str) -> list[Holder]:
    """Those whom the report names as that, a row for each place. Bodies only where a body can be one: an owner, an operator."""
    kinds = ("person", "organisation") if noun in ROLES else ("person",)
    found = []
    for entity in document.entities:
        if entity.kind is not None and entity.kind in kinds:
            for place in _titles(document.tokens, entity):
                head = _head(document.tokens, place)
                if head is not None and document.tokens[head].lemma.lower() == noun:
                    found.append(Holder(entity.name, entity.kind, _telling(document.tokens, place, head)))
    return found


def others(document: Document, noun: str) -> Iterator[frozenset[str]]:
    """The words before each place of the noun: "Talvara's ports minister" beside a prime minister is another one."""
    tokens = document.tokens
    for i, token in enumerate(tokens):
        if token.lemma.lower() == noun and token.tag in ("NN", "NNP"):
            first = i
            while (
                first
                and tokens[first - 1].tag.startswith(("NN", "JJ", "AFX", "HYPH"))
                and tokens[first - 1].sentence == token.sentence
            ):
                first -= 1
            yield _telling(tokens, (first, i), i)


def _telling(tokens: Sequence[Token], place: Range, head: int) -> frozenset[str]:
    """The words that tell one office from another, without the noun itself and without whose it is."""
    first = max((i + 1 for i in range(place[0], head) if tokens[i].tag in ("POS", "PRP$")), default=place[0])
    return frozenset(
        t.text.lower()
        for i, t in enumerate(tokens[first : place[1]], first)
        if i != head and t.tag.startswith(("NN", "JJ", "AFX"))
    )


def _titles(tokens: Sequence[Token], entity: Entity) -> Iterator[Range]:
    first, last = (bisect_left(tokens, at, key=lambda t: t.start) for at in (entity.span.start, entity.span.end))
    if first and tokens[first - 1].tag.startswith("NN"):
        yield _own_title(tokens, _back(tokens, first), first), first
    elif first > 1 and tokens[first - 1].text == ",":
        yield _back(tokens, first - 1), first - 1
    if last + 1 < len(tokens) and tokens[last].text == ",":
        end = next((i for i in range(last + 1, len(tokens)) if not tokens[i].tag.startswith(IN_PHRASE)), len(tokens))
        if end == len(tokens) or tokens[end].tag not in FINITE:  # "they chose Ana Roe, its chairman said" names no chairman
            yield last + 1, end


def _own_title(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the title right before a name begins: after "the spokesman for" in "the spokesman for Governor Ansa Vell"."""
    speaker = speakers().get(tokens[end - 1].lemma.lower())
    if speaker is None or speaker.kind not in (Kind.PERSON, Kind.OFFICE):
        return start
    return next((i + 1 for i in reversed(range(start, end)) if tokens[i].tag == "IN"), start)


def _back(tokens: Sequence[Token], end: int) -> int:
    """Where the words of a title begin that end before token `end`."""
    first = end
    while first > max(0, end - LONGEST) and _goes_on(tokens[first - 1], tokens[end - 1]):
        first -= 1
    return first


def _goes_on(token: Token, last: Token) -> bool:
    return token.tag.startswith(IN_PHRASE) and token.sentence == last.sentence


def _head(tokens: Sequence[Token], place: Range) -> int | None:
    """The noun of a title: the last before "of", "for" or "at"."""
    stop = next((i for i in range(*place) if tokens[i].tag == "IN"), place[1])
    return next((i for i in reversed(range(place[0], stop)) if tokens[i].tag.startswith("NN")), None)
