"""Days and months that are people's names: "Friday Okoro", "April Smith", "Theresa May", and bare "May" after her."""

from collections.abc import Iterator, Sequence

from sayso.annotate.names.runs import CALENDAR, is_name_word, run_from, sentence_start
from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.titled import LONGEST_NAME, NOT_A_PERSON, title_end
from sayso.annotate.names.words import Word
from sayso.schema import Token
from sayso.tables import word_set

WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
# Months that are given names; the others are family names at most, and then the recogniser tells.
GIVEN = WEEKDAYS | {"january", "april", "may", "june", "august"}
DATED = CALENDAR | {"may"}
_LEADS = word_set("date leads")  # "in May", "since April", "late June": what stands before a date, never before a name


def is_date(words: Sequence[Word], i: int) -> bool:
    """Whether the words beside word i, a day or a month, make it a date: "in May", "3 May", "May 2024", "Friday, May"."""
    before = words[i - 1] if i > 0 and words[i - 1].sentence == words[i].sentence else None
    if before is not None and words[i].joins and (before.key in _LEADS or before.text[0].isdigit()):
        return True
    if before is not None and before.key in (",", "and", "or") and i > 1 and words[i - 2].key in DATED:
        return True
    after = words[i + 1] if i + 1 < len(words) and words[i + 1].joins else None
    return after is not None and (after.text[0].isdigit() or after.key in DATED)


def dated_persons(
    words: Sequence[Word], tokens: Sequence[Token], recognised: Sequence[tuple[int, int, str]], headlines: frozenset[int]
) -> Iterator[Candidate]:
    """Runs that begin with a day or a month as a given name, where the recogniser sees a person in the word after it.

    A weekday after a word without a capital is a date as agencies write it: "told police Friday Rell had fled".
    """
    seen = [(tokens[a].start, tokens[b - 1].end) for a, b, label in recognised if label == PERSON and 0 <= a < b <= len(tokens)]
    for i, word in enumerate(words):
        if word.key not in GIVEN or not word.upper or i in headlines or word.glued or is_date(words, i):
            continue
        if word.key in WEEKDAYS and not (sentence_start(words, i) or not word.joins or _follows_title(words, i)):
            continue
        if i + 1 >= len(words) or not words[i + 1].joins or words[i + 1].glued or not is_name_word(words[i + 1]):
            continue
        last = run_from(words, i + 1, LONGEST_NAME - 1)
        person = any(start <= words[i + 1].start < end for start, end in seen)
        if person and words[last - 1].key not in NOT_A_PERSON:
            yield Candidate(i, last, PERSON)


def _follows_title(words: Sequence[Word], i: int) -> bool:
    """Whether a title ends right before word i: "Governor Sunday Adeyemi"."""
    return any(title_end(words, start, i) == i for start in range(max(0, i - 3), i))


def undated(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names without days and months that are dates where they stand: "in May Okoro said" names Okoro, "in May" nobody."""
    out = []
    for name in names:
        first = name.first
        if name.label == PERSON and words[first].key in DATED and is_date(words, first):
            first += 1
        if first == name.first:
            out.append(name)
        elif first < name.last and is_name_word(words[first]):
            out.append(Candidate(first, name.last, PERSON))
    return out
