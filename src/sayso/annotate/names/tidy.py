"""The recogniser's spans, put right where cheap rules can: no titles, determiners, possessives or half sentences in a name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate.names.first import is_person
from sayso.annotate.names.runs import CALENDAR, OPENERS, PARTICLES
from sayso.annotate.names.shapes import HEADS, INNER
from sayso.annotate.names.spans import NORP, ORG, PERSON, PLACE, Candidate
from sayso.annotate.names.titled import title_end
from sayso.annotate.names.words import Word, is_possessive
from sayso.schema import Token
from sayso.tables import word_set

LABELS = frozenset((PERSON, ORG, PLACE))
IN_PLACES = word_set("inside places")  # "Dar es Salaam", "Newcastle upon Tyne"
INSTITUTIONS = word_set("institutions")  # "St. Mary's Hospital" is one name


def tidied(
    recognised: Sequence[tuple[int, int, str]], tokens: Sequence[Token], words: Sequence[Word], sure: Sequence[Candidate]
) -> list[Candidate]:
    """The names in each recognised span. sure: what the tables know: a nationality before a person's name goes."""
    groups = {c.first: c for c in sure if c.label == NORP}
    starts = [word.start for word in words]
    out: list[Candidate] = []
    for first, last, label in sorted(set(recognised), key=lambda span: (span[0], -span[1], span[2])):
        if label not in LABELS or not 0 <= first < last <= len(tokens):
            continue
        inside = _inside(starts, words, tokens[first].start, tokens[last - 1].end)
        for piece in _pieces(words, inside, label):
            trimmed = _trimmed(words, piece, label, groups)
            if trimmed is not None:
                out.append(_relabelled(words, trimmed))
    return out


def _relabelled(words: Sequence[Word], found: Candidate) -> Candidate:
    """With the rest of a hyphenated word it was cut in, and a person where it starts with a first name."""
    last = found.last
    while last < len(words) and words[last].glued and words[last].joins and not is_possessive(words, last):
        last += 1
    whole = replace(found, last=last)
    return replace(whole, label=PERSON) if whole.label == PLACE and is_person(words, whole) else whole


def _inside(starts: Sequence[int], words: Sequence[Word], start: int, end: int) -> range:
    """The words that overlap characters start to end: half a word of ours may be a token of theirs, never less."""
    first = bisect_right(starts, start) - 1
    if first < 0 or words[first].end <= start:
        first += 1
    return range(first, bisect_left(starts, end))


def _pieces(words: Sequence[Word], inside: range, label: str) -> Iterator[range]:
    """The span cut at lower-case words that link nothing, at possessives, commas and the gaps between paragraphs."""
    first = inside.start
    for i in inside:
        if i > first and not words[i].joins:
            yield range(first, i)
            first = i
        possessive = is_possessive(words, i) and not (i + 1 in inside and words[i + 1].key in INSTITUTIONS)
        linking = words[i].key in INNER or words[i].key in PARTICLES or words[i].glued
        linking = linking or (label == PLACE and words[i].key in IN_PLACES)
        if (
            possessive
            or words[i].text in ",+"
            or not (words[i].upper or linking or words[i].text[0].isdigit() or words[i].text == "&")
        ):
            yield range(first, i)
            first = i + 1
    yield range(first, inside.stop)


def _trimmed(words: Sequence[Word], piece: range, label: str, groups: dict[int, Candidate]) -> Candidate | None:
    """A piece without what no name starts or ends with; None if nothing capitalised is left."""
    first, last = piece.start, piece.stop
    if label == PERSON:
        first = _past_titles(words, first, last, groups)
    while first < last and not (words[first].upper and words[first].key not in OPENERS) and not _unit(words, first, last, label):
        if words[first].key in PARTICLES and words[first].key not in INNER and last - first > 1 and words[first + 1].upper:
            break
        first += 1
    while last > first and not (words[last - 1].upper or words[last - 1].glued or words[last - 1].text[0].isdigit()):
        last -= 1
    if first < last and title_end(words, first, last) == last:
        return None  # "Prime Minister" and nobody's name
    if first >= last or not any(words[i].upper for i in range(first, last)) or words[first].key in CALENDAR:
        return None
    return Candidate(first, last, ORG if label == PERSON and words[last - 1].key in HEADS and last - first > 1 else label)


def _past_titles(words: Sequence[Word], first: int, last: int, groups: dict[int, Candidate]) -> int:
    """The first word after nationalities and titles, as long as a name is left."""
    i = first
    while i < last:
        group = groups.get(i)
        after = group.last if group is not None else title_end(words, i, last)
        if after == i or after >= last:
            return i
        i = after
    return i


def _unit(words: Sequence[Word], first: int, last: int, label: str) -> bool:
    """Whether the piece starts with an organisation's number: "155th Brigade"."""
    return label == ORG and words[first].text[0].isdigit() and last - first > 1
