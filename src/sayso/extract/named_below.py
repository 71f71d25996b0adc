"""Who somebody is that a report first only describes: "a former nurse said … The nurse, Carla Voss, said"."""

from bisect import bisect_left

from sayso.extract.mention import Mention, head_lemma
from sayso.schema import Document, Entity, Kind

ONE = frozenset(("a", "an", "one"))
# "Another nurse", "two nurses": from there on "the nurse" may be somebody else.
FURTHER = 8  # sentences


def named_below(document: Document, mention: Mention) -> Entity | None:
    """The person whom a later "the …" names as the one described here, if nobody else of the kind comes between."""
    tokens = document.tokens
    if mention.entity is not None or mention.plural or mention.kind not in (Kind.PERSON, Kind.OFFICE):
        return None
    if tokens[mention.first].text.lower() not in ONE:
        return None
    noun = head_lemma(document, mention)
    until = min(len(document.sentences), tokens[mention.first].sentence + FURTHER)
    for i in range(mention.last, document.sentences[until - 1].last):
        if tokens[i].lemma.lower() != noun or not tokens[i].tag.startswith("NN"):
            continue
        first = i
        while tokens[first - 1].tag.startswith(("JJ", "NN", "VBN", "CD")) and tokens[first - 1].sentence == tokens[i].sentence:
            first -= 1
        words = {t.text.lower() for t in tokens[first:i]}
        if tokens[first - 1].text.lower() != "the" or not words <= mention.modifiers:
            return None  # "another nurse", "two nurses", "the night nurse": perhaps somebody else
        if i + 1 < len(tokens) and tokens[i + 1].text == ",":
            return _person_at(document, i + 2)
    return None


def _person_at(document: Document, i: int) -> Entity | None:
    """The person whose name begins at a token and stands between commas."""
    tokens = document.tokens
    entity = next((e for e in document.entities if i < len(tokens) and e.span.start == tokens[i].start), None)
    if entity is None or entity.kind != "person":
        return None
    end = bisect_left(tokens, entity.span.end, key=lambda token: token.start)
    return entity if end < len(tokens) and tokens[end].text == "," else None
