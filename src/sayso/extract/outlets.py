"""News outlets, also those that no table knows: "the Weekly Clarion", "broadcaster KXQR", "state television", "the newspaper"."""

import re
from collections.abc import Sequence

from sayso.extract.mention import in_full
from sayso.extract.wording import among, first_names
from sayso.schema import Document, Entity, Kind, Token, Voice
from sayso.tables import word_set

CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?|[A-Z]{1,3}TV\d?|TV\w?\d?")
# Words that join the parts of a name: "Le Temps du Midi", "Voice of Karsa", "Diario del Sur".
JOINING = frozenset(("of", "du", "de", "del", "della", "des", "di", "da", "and", "&", "for"))
_ALL_OF_THEM = ("press", "media")  # "not authorised to talk to the press": all newspapers, and none of them
SHORTEST_ENDING = 3  # letters before "-press" or "-tv", so that "Express" and "Press" are words of their own


def phrase_at(tokens: Sequence[Token], i: int, last: int) -> tuple[int, int]:
    """The noun phrase that begins at a token, by its words alone, without days and months at its end. last: where to stop."""
    j = i
    while j < last and (
        _inside_phrase(tokens[j])
        or _describes(tokens, j, last)
        or (j == i and tokens[j].tag in ("DT", "PRP$"))
        or _joins(tokens, j, i, last)
    ):
        j += 1
    while j - 1 > i and tokens[j - 1].tag == "JJ" and tokens[j - 2].tag.startswith("NN") and tokens[j - 1].text.islower():
        j -= 1  # "two managers familiar with the matter"
    while j > i and (tokens[j - 1].text.lower() in word_set("calendar") or tokens[j - 1].tag == "POS"):
        j -= 1
    return i, j


def _inside_phrase(token: Token) -> bool:
    if token.tag.startswith("NN") or token.tag in ("JJ", "CD", "HYPH", "POS", "FW"):
        return True
    return token.text[:1].isupper() and token.tag not in ("PRP", "PRP$", "DT", "WDT", "WP")


def _describes(tokens: Sequence[Token], j: int, last: int) -> bool:
    """ "a leaked audit": a participle right before its noun."""
    return (
        tokens[j].tag in ("VBN", "VBG")
        and j + 1 < last
        and tokens[j + 1].tag.startswith("NN")
        and j > 0
        and tokens[j - 1].tag
        in (
            "DT",
            "PRP$",
            "JJ",
            "VBG",
        )
    )


def _joins(tokens: Sequence[Token], j: int, first: int, last: int) -> bool:
    """Whether a small word stands between two capitals."""
    if j == first or j + 1 >= last or tokens[j].text.lower() not in JOINING or tokens[j].text == "and":
        return False
    return tokens[j - 1].text[:1].isupper() and tokens[j + 1].text[:1].isupper()


def is_outlet_name(name: Sequence[str]) -> bool:
    """Whether a capitalised name has the shape of an outlet's: "Daily Clarion", "Radio Pelmo", "Nordpress", "KXQR"."""
    if not name or not name[-1][:1].isupper():
        return False
    final = name[-1].casefold()
    if len(name) == 1:
        if name[0].isupper() or "TV" in name[0]:
            return bool(CALL_LETTERS.fullmatch(name[0])) and name[0] not in word_set("no call letters")
        return any(final.endswith(e) and len(final) >= len(e) + SHORTEST_ENDING for e in word_set("outlet endings"))
    if final in word_set("outlet heads") or final in word_set("outlet words"):
        return True
    if name[0].casefold() in word_set("outlet openings") or final == "agency":
        return name[0].casefold() not in ("channel",) or len(name) > 1
    return any(
        word.casefold() in word_set("outlet words") - {"today", "week", "world"} for word in name[:2] if word[:1].isupper()
    )


def outlet_at(document: Document, i: int, last: int, *, certain: bool) -> Voice | None:
    """The outlet whose name begins at a token, None if none does.

    last: where the words may end. certain: only what is an outlet wherever it stands; else any proper name that is not known
    to be something else, for places where an outlet is expected ("in an interview with X", "seen by X").
    """
    tokens = document.tokens
    first, end = phrase_at(tokens, i, last)
    if first >= end or tokens[first].text.lower() in ("this", "our", "my", "your"):
        return None
    start = first + (tokens[first].tag in ("DT", "PRP$"))
    start += start < end and tokens[start].text.lower() == "own"
    if start >= end or any(t.text.lower() in word_set("platforms") for t in tokens[start:end]):
        return None
    known = _entity(document, start, end)
    if known is not None and known.kind == "outlet":
        return _named(document, known)
    if end - start == 1 and tokens[first].tag == "PRP$" and tokens[start].text.islower():
        return None  # "a message on its channel": a speaker's own, not the last outlet named
    return _unknown(document, start, end, certain=certain, definite=start > first)


def _entity(document: Document, first: int, last: int) -> Entity | None:
    """The name that ends the phrase or, as "the BBC's breakfast programme", begins it."""
    tokens = document.tokens
    inside = [e for e in document.entities if tokens[first].start <= e.span.start < tokens[last - 1].end and e.kind is not None]
    at_end = [e for e in inside if e.span.end >= tokens[last - 1].end]
    return next(iter(at_end or [e for e in inside if e.span.start == tokens[first].start]), None)


def _named(document: Document, entity: Entity) -> Voice | None:
    own = document.report.outlet.value.casefold().removeprefix("the ") if document.report.outlet else ""
    if entity.name.casefold().removeprefix("the ") == own:
        return None
    there = " ".join(document.report.quote(entity.span).split()).casefold()
    resolved = None if entity.name.casefold() in there else in_full(document, entity.name)
    return Voice(entity.name, Kind.OUTLET, False, entity.span, resolved=resolved)


def _unknown(document: Document, first: int, last: int, *, certain: bool, definite: bool) -> Voice | None:
    """An outlet by the shape of its name or by the noun beside it."""
    tokens = document.tokens
    proper = last
    while proper > first and (
        tokens[proper - 1].text[:1].isupper()
        or tokens[proper - 1].tag in ("HYPH", "CD")
        or _joins(tokens, proper - 1, first, last)
    ):
        proper -= 1
    name = [t.text for t in tokens[proper:last]]
    nouns = [t for t in tokens[first:last] if not t.text[:1].isupper()]
    public = any(t.text.lower() in ("police", "intelligence", "government") for t in nouns)
    beside = not public and any(among(t, "outlet nouns") for t in nouns)
    if name and name[0][:1].isupper():
        human = name[0].casefold() in first_names() and not definite
        sure = beside or (is_outlet_name(name) and not human)
        if sure or (not certain and not human and _may_be_outlet(_entity(document, first, last), name)):
            return _voice(document, proper, last)
        return None
    if not beside or not among(tokens[last - 1], "outlet nouns"):
        return None
    return _by_noun(document, first, last, certain=certain, definite=definite)


def _may_be_outlet(known: Entity | None, name: Sequence[str]) -> bool:
    """Whether nothing speaks against a proper name being an outlet's: no place, no nation, no body with a body's noun in it."""
    if known is not None and known.kind in ("place", "group", "office"):
        return False
    if known is not None and known.kind == "organisation" and known.name != " ".join(name):
        return False  # named in full by a table: a body that is known, and known as no outlet
    return name[-1].casefold() not in word_set("heads") and not (
        len(name) == 1 and name[0].isupper() and len(name[0]) > 1 and known is None
    )


def _is_outlet(entity: Entity) -> bool:
    return entity.kind == "outlet" or (entity.kind in ("organisation", "person") and is_outlet_name(entity.name.split()))


def _by_noun(document: Document, first: int, last: int, *, certain: bool, definite: bool) -> Voice | None:
    """ "state television", "its own Al-Fajr channel"; "the newspaper" is the last outlet named before it."""
    tokens = document.tokens
    if last - first == 1 and definite:
        if tokens[first].text.lower() in _ALL_OF_THEM:
            return None
        before = [e for e in document.entities if e.span.end <= tokens[first].start and _is_outlet(e)]
        if not before:
            return None
        voice = _named(document, before[-1])
        place = document.report.span(tokens[first].start, tokens[last - 1].end)
        noun = tokens[first].text.lower()
        found = f'"the {noun}": {before[-1].name}, named before it'
        return voice and Voice(voice.name, Kind.OUTLET, False, place, resolved=found)
    final = tokens[last - 1].text.lower()
    named = any(t.text[:1].isupper() for t in tokens[first:last])
    news = final in ("agency", "site", "website") and tokens[last - 2].text.lower() in ("news", "press")
    if final in word_set("own pages") and not named and not news:
        return None
    return _voice(document, first, last) if named or news or among(tokens[last - 1], "outlets alone") or not certain else None


def _voice(document: Document, first: int, last: int) -> Voice:
    place = document.report.span(document.tokens[first].start, document.tokens[last - 1].end)
    return Voice(" ".join(document.report.quote(place).split()), Kind.OUTLET, False, place)
