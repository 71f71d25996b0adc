"""Organisations, military units and outlets told by their shape: "Harbour Safety Board", "155th Brigade", "Delta Gazette"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate.names.first import first_names
from sayso.annotate.names.runs import CALENDAR, OPENERS, sentence_start
from sayso.annotate.names.spans import ORG, OUTLET, Candidate
from sayso.annotate.names.titled import title_end
from sayso.annotate.names.words import Word, is_possessive
from sayso.tables import word_set

LONGEST = 8  # words to either side: longer names are lists of names
HEADS = word_set("heads")
LEGAL_FORMS = word_set("legal forms")
OPENING_HEADS = word_set("opening heads")
UNITS = word_set("units")
OUTLETS = word_set("outlet heads")
AGENCIES = frozenset(
    {("news", "agency"), ("press", "agency"), ("news", "service"), ("broadcasting", "corporation"), ("wire", "service")}
)
SURNAMES = word_set("firm trades that are surnames")
TRADES = word_set("firm trades") | SURNAMES
FIRM = 4  # words of such a firm's name
INNER = word_set("inner")


def shaped_names(words: Sequence[Word], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Names whose last or first word says what they are, outside headlines; they may overlap."""
    for i, word in enumerate(words):
        if not word.upper or i in headlines:
            continue
        first = _run_start(words, i)
        if word.key in UNITS and (first < i or _numbered(words, first)):
            yield Candidate(first - 1 if _numbered(words, first) else first, i + 1, ORG)
        elif i > first and (word.key in OUTLETS or (words[i - 1].key, word.key) in AGENCIES) and not _goes_on(words, i + 1):
            yield Candidate(first, i + 1, OUTLET)
        last = _tail(words, i) if word.key in OPENING_HEADS else i + 1
        if last > i + 1:
            yield Candidate(_plain_start(words, i), last, ORG)
        elif i > first and _is_head(words, first, i) and not _goes_on(words, i + 1):
            yield Candidate(first, i + 1, ORG)


def _is_head(words: Sequence[Word], first: int, i: int) -> bool:
    """Whether word i says that the name from `first` is a body's: "Board", "AS", "Sella Water"; not "Tom Steel"."""
    if words[i].key in HEADS or words[i].text in LEGAL_FORMS:
        return True
    titled = words[i].key in SURNAMES and title_end(words, first, i) > first
    return words[i].key in TRADES and i < first + FIRM and words[first].text not in first_names() and not titled


def _run_start(words: Sequence[Word], i: int) -> int:
    """Where the run of capitalised words that ends in word i starts; "Health and Safety" is one run, "the Health" is not."""
    first = i
    while first > 0 and words[first].joins and i - first < LONGEST and words[first - 1].sentence == words[i].sentence:
        before = words[first - 1]
        if is_possessive(words, first - 1) or before.key in CALENDAR:
            break
        if before.key == "and" and first > 1 and before.joins and _lone_capital(words, first - 2):
            first -= 2
        elif _plain_capital(words, first - 1):
            first -= 1
        else:
            break
    return first


def _lone_capital(words: Sequence[Word], i: int) -> bool:
    """Whether word i has a capital and the word before has none: "Health" in "the Health and Safety Board"."""
    return _plain_capital(words, i) and not (i > 0 and words[i].joins and _plain_capital(words, i - 1))


def _plain_start(words: Sequence[Word], i: int) -> int:
    """The start of the run that ends in word i without any "and": "Russian Ministry of Defence"."""
    first = i
    while first > 0 and words[first].joins and _plain_capital(words, first - 1) and not is_possessive(words, first - 1):
        first -= 1
    return first


def _plain_capital(words: Sequence[Word], i: int) -> bool:
    return words[i].upper and not (
        words[i].key in OPENERS and (sentence_start(words, i) or words[i].text != words[i].text.upper())
    )


def _numbered(words: Sequence[Word], first: int) -> bool:
    """Whether a number stands right before: "810 Separate Naval Infantry Brigade", "155th Brigade"."""
    return first > 0 and words[first].joins and words[first - 1].text[0].isdigit()


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Whether the name goes on with another capitalised word: the head is not its last word."""
    return i < len(words) and words[i].joins and words[i].upper and words[i].key not in OPENERS


def _tail(words: Sequence[Word], head: int) -> int:
    """The end of "Ministry of Rivers and Lakes" from its head; head + 1 if nothing of the kind follows."""
    last, i = head + 1, head + 1
    while i < len(words) and i - head < LONGEST and words[i].joins and not is_possessive(words, i):
        if words[i].upper and words[i].key not in OPENERS:
            if i == head + 1:
                return last  # "Bank Holiday": no linking word after the head
            last = i + 1
        elif words[i].key not in INNER or (words[i].key == "and" and i == head + 1):
            break
        i += 1
    return last


def with_partners(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, those on both sides of an "&" as one: "Olm & Rask", a firm, or an outlet where one half is taken for one."""
    out = list(names)
    for i, word in enumerate(words):
        if word.text != "&" or not _joins_two(words, i):
            continue
        whole = Candidate(_run_start(words, i - 1), _run_end(words, i + 1), ORG)
        parts = [name for name in out if name.overlaps(whole)]
        if any(name.covers(whole) or (name.known is not None and name.known.sure) for name in parts):
            continue
        label = OUTLET if any(name.label == OUTLET for name in parts) else ORG
        out = [*(name for name in out if name not in parts), replace(whole, label=label)]
    told = {_said(words, name) for name in out if name.label == OUTLET}
    out = [replace(name, label=OUTLET) if name.label == ORG and _said(words, name) in told else name for name in out]
    return sorted(out, key=lambda name: name.first)


def _said(words: Sequence[Word], name: Candidate) -> str:
    return " ".join(word.key for word in words[name.first : name.last])


def _joins_two(words: Sequence[Word], i: int) -> bool:
    """Whether an "&" joins two capitalised words: "Olm & Rask"; not "R & D"."""
    beside = [words[j] for j in (i - 1, i + 1) if 0 <= j < len(words) and words[j].sentence == words[i].sentence]
    return len(beside) == 2 and all(word.upper and len(word.text) > 1 and not word.text.isupper() for word in beside)


def _run_end(words: Sequence[Word], i: int) -> int:
    """Where the run of capitalised words that starts with word i ends."""
    last = i + 1
    while last < len(words) and words[last].joins and _plain_capital(words, last) and not is_possessive(words, last - 1):
        last += 1
    return last
