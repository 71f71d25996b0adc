"""A report's words as names are matched: cut finer than tokens, so that no tokeniser's habits decide where a name ends."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.annotate.names.keys import name_key
from sayso.schema import Sentence
from sayso.tables import word_set

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+|[,&+]")
_JOIN = re.compile(r"['’ʼ‘]?(?:[ \t\u00a0\u202f\u2009]|\n(?![ \t]*\n))?|[-‐‑–/]|[ \u00a0]", re.UNICODE)
_STOP = re.compile(r"[^\w\n]*[.!]")
_GLUE = re.compile(r"['’ʼ‐‑-]")
_ABBREVIATED = word_set("abbreviations")


class Word(NamedTuple):
    """Letters and digits that stand together, an initialism with its full stops, or one of , & +.

    key: its compared form. sentence, line: their indices. joins: nothing but a space or a hyphen parts it from the word before.
    glued: a hyphen or an apostrophe alone parts it from the word before. upper: it starts with a capital.
    """

    start: int
    end: int
    text: str
    key: str
    sentence: int
    line: int
    joins: bool
    glued: bool
    upper: bool


@lru_cache(maxsize=65536)
def word_key(text: str) -> str:
    """The compared form of one word: "and" for &, initialisms with their full stops."""
    if text == "&":
        return "and"
    return text.casefold() if "." in text or text in ",+" else name_key(text) or text.casefold()


def key_of(phrase: str) -> str:
    """The compared form of a phrase of a table or a text."""
    return " ".join(word_key(m.group()) for m in _WORD.finditer(phrase))


def _takes_stop(text: str, same_sentence: bool) -> bool:
    """Whether a full stop after the word belongs to it: "St. Kitts", and "George W. Bush" where no sentence ends there."""
    return word_key(text) in _ABBREVIATED or (same_sentence and len(text) == 1 and text.isupper())


def words_of(text: str, sentences: Sequence[Sentence] = ()) -> list[Word]:
    """The words of a text in order; without sentences it is one sentence."""
    starts = [*(sentence.span.start for sentence in sentences), len(text)]
    out: list[Word] = []
    before, line, sentence, told, last = "", 0, 0, 0, 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word, gap = match[0], text[last:start] if out else "."
        lines, says, joins, glued = (0, False, True, False) if gap == " " else _gap(gap)  # as nearly every gap is
        line += lines
        goes_on = start < starts[told]
        if not goes_on:
            told = bisect_right(starts, start, told)
            goes_on = not says  # no sentence ends between two words that only a space parts, whatever the parser says
            sentence += says
        if gap == ". " and out:
            joins = _takes_stop(before, goes_on)
        elif out and not goes_on:
            joins = False
        out.append(Word(start, end, word, word_key(word), sentence, line, joins, glued, word[0].isupper()))
        before, last = word, end
    return out


@lru_cache(maxsize=4096)
def _gap(gap: str) -> tuple[int, bool, bool, bool]:
    """Of what stands between two words: its line breaks, whether a sentence may end in it, whether it joins, whether it glues."""
    return gap.count("\n"), bool(gap.strip() or "\n" in gap), bool(_JOIN.fullmatch(gap)), bool(_GLUE.fullmatch(gap))


def is_possessive(words: Sequence[Word], i: int) -> bool:
    """Whether word i is the "s" of "Ukraine's"."""
    return 0 < i < len(words) and words[i].text in ("s", "S") and words[i].glued


def headline_words(text: str, words: Sequence[Word]) -> frozenset[int]:
    """Words in lines where capitals say nothing: no full stop ends them, and four of five longer words have a capital."""
    lines: dict[int, list[int]] = {}
    for i, word in enumerate(words):
        lines.setdefault(word.line, []).append(i)
    out: set[int] = set()
    for inside in lines.values():
        flags = [words[i].upper for i in inside if len(words[i].text) > 3 and words[i].text[0].isalpha()]
        if len(flags) >= 5 and sum(flags) >= 0.8 * len(flags) and not _STOP.match(text, words[inside[-1]].end):
            out.update(inside)
    return frozenset(out)


def shouted_words(words: Sequence[Word]) -> frozenset[int]:
    """Words in lines and sentences without a lower-case letter, where "US" may be the pronoun."""
    spoken = [w for w in words if w.text.islower() or any(c.islower() for c in w.text)]  # the first holds for most and is quick
    lines, sentences = {w.line for w in spoken}, {w.sentence for w in spoken}
    return frozenset(i for i, w in enumerate(words) if w.line not in lines or w.sentence not in sentences)
