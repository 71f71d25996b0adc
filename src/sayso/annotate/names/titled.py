"""Persons told by the title before their name: "Kremlin spokesperson Dmitry Peskov", "General Ana Ruiz"."""

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.annotate.names.runs import is_name_word, run_from, sentence_start
from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.words import Word, key_of
from sayso.tables import read_table, word_set

LONGEST_NAME = 4  # words: "Mohammed bin Salman Al Saud" has four without its particle
# what follows a capitalised title that is part of another name: "King County", "General Assembly", "Justice Department"
NOT_A_PERSON = (
    word_set("not persons") | word_set("firm heads") | (word_set("firm trades") - word_set("firm trades that are surnames"))
)


@cache
def title_lengths() -> dict[str, int]:
    """Keys of titles that stand before a name -> their number of words."""
    keys = (key_of(row["title"]) for row in read_table("titles") if row["before"] == "yes")
    return {key: len(key.split(" ")) for key in keys}


@cache
def _longest_from() -> dict[str, int]:
    """First words of titles -> the number of words of the longest title that starts so; most words start none."""
    out: dict[str, int] = {}
    for key, length in title_lengths().items():
        first = key.split(" ", 1)[0]
        out[first] = max(length, out.get(first, 0))
    return out


def title_end(words: Sequence[Word], i: int, stop: int | None = None) -> int:
    """Where the title that starts at word i ends; i itself if none does. A chain ("Prime Minister General") is one title.

    stop: the word at which the text is taken to end.
    """
    end, stop = i, len(words) if stop is None else stop
    while end < stop and (end == i or words[end].joins):
        for size in range(min(_longest_from().get(words[end].key, 0), stop - end), 0, -1):
            run = words[end : end + size]
            if all(w.joins for w in run[1:]) and " ".join([w.key for w in run]) in title_lengths():
                end += size
                break
        else:
            break
    return end


def titled_persons(words: Sequence[Word], taken: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Persons after a title. taken: names the tables are sure of; a run stops where a longer one of those starts."""
    barred = {c.first: c for c in taken}
    titles, i = _longest_from(), 0
    while i < len(words):
        end = title_end(words, i) if words[i].key in titles else i
        if end == i:
            i += 1
            continue
        i = end
        if end >= len(words) or end in headlines or not _may_follow(words, end):
            continue
        last = run_from(words, end, LONGEST_NAME)
        stop = next((k for k in range(end, last) if k in barred and barred[k].length > 1), last)
        known = barred.get(end)
        if known is not None and known.last >= stop:
            continue  # "President Ukraine": the name is a known one by itself
        if stop > end and words[stop - 1].key not in NOT_A_PERSON:
            yield Candidate(end, stop, PERSON)
            i = stop


@cache
def trades() -> frozenset[str]:
    """Nouns for what a person does or is, one word each, that are no titles: "geologist", "neighbour"."""
    nouns = {row["noun"] for row in read_table("speakers") if row["kind"] in ("person", "office")}
    return frozenset(nouns - {"other", "one"} - title_lengths().keys())


def traders(words: Sequence[Word], taken: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Persons after what they do, which opens a sentence and so has a capital: "Geologist Tove Brandt said". At least two words
    follow, of which none is a known name: "Guest House Ilm" is none, nor is "Miner killed".
    """
    known = {i for c in taken for i in range(c.first, c.last)}
    for i, word in enumerate(words[:-2]):
        if word.key not in trades() or not sentence_start(words, i) or i in headlines or not _may_follow(words, i + 1):
            continue
        stop = run_from(words, i + 1, LONGEST_NAME)
        bodies = (
            NOT_A_PERSON
            | word_set("heads")
            | word_set("units")
            | word_set("firm trades")
            | word_set("firm trades that are surnames")
        )
        whole = stop - i - 1 > 1 and bodies.isdisjoint(w.key for w in words[i + 1 : stop])
        if whole and known.isdisjoint(range(i + 1, stop)):
            yield Candidate(i + 1, stop, PERSON)


def _may_follow(words: Sequence[Word], i: int) -> bool:
    """Whether word i stands right after the title (a space, or the full stop of "Gen. ") and can start a name."""
    return is_name_word(words[i]) and words[i].joins and not words[i].glued
