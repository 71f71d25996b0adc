"""Names told by what is said right after them: "Ilse Varn, 41,", "Ilse Varn, a port worker,", "Northwire, a news agency,"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.annotate.names.runs import is_name_word, run_from, sentence_start
from sayso.annotate.names.spans import OUTLET, PERSON, Candidate
from sayso.annotate.names.titled import LONGEST_NAME
from sayso.annotate.names.words import Word, key_of
from sayso.tables import read_table, word_set

AGE = re.compile(r"[1-9]\d?|10\d")
REACH = 9  # words after the comma in which the role is looked for: "the Delta Gazette's former deputy defence correspondent"
NO_PERSON = word_set("not persons") | word_set("heads") | word_set("units") | word_set("outlet heads")
KINDS_OF_OUTLET, MAY_BE_OUTLET, OF_NEWS = map(word_set, ("kinds of outlet", "kinds of outlet with another word", "of news"))
_LINKING = frozenset(["of", "at", "for", "from", "in", "on", "by", "with", "to", "near", "and"])  # "a guest of the paper" is none
OFFICE_REACH, _OFFICE_OF = 6, frozenset(("of", "for"))  # words of "of the northern Sarem province"
OUTLET_REACH = 5  # words of "an independent online news website"


@cache
def roles() -> frozenset[str]:
    """Last words of titles and roles: "correspondent", "spokeswoman"."""
    return frozenset(key_of(row["title"]).split(" ")[-1] for row in read_table("titles"))


def described_persons(words: Sequence[Word], sure: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Runs of two to four capitalised words before a comma and an age or a role, or between a role and a comma or full stop. No
    known name may stand among them.
    """
    for i, end in _runs(words, sure, headlines):
        told = end - i > 1 and words[end - 1].key not in NO_PERSON
        if told and (_is_described(words, end) or _is_introduced(words, i, end)):
            yield Candidate(i, end, PERSON)


def described_outlets(words: Sequence[Word], sure: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Runs of up to four capitalised words before a comma and what an outlet is: "The Plumbline, an investigative website,"."""
    for i, end in _runs(words, sure, headlines):
        if _is_medium(words, end):
            yield Candidate(i, end, OUTLET)


def _runs(words: Sequence[Word], sure: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Where capitalised words stand together that begin a name and of which none is known."""
    known = {i for c in sure for i in range(c.first, c.last)}
    i = 0
    while i < len(words):
        if not words[i].upper or i in headlines or not is_name_word(words[i]):
            i += 1
            continue
        end = run_from(words, i, LONGEST_NAME)
        middle = i > 0 and words[i].joins and words[i - 1].upper and not sentence_start(words, i)
        article = i > 0 and words[i - 1].key == "the"
        if (not middle or article) and known.isdisjoint(range(i, end)):
            yield i, end
        i = max(end, i + 1)


def _is_described(words: Sequence[Word], i: int) -> bool:
    """Whether a comma stands at word i, then an age, or an article or "who" with a role before the next comma."""
    if i + 1 >= len(words) or words[i].text != ",":
        return False
    if AGE.fullmatch(words[i + 1].text):
        return True
    if words[i + 1].key == "who":
        return True
    for word in words[i + 1 : i + 1 + REACH]:
        if word.text == "," or word.sentence != words[i].sentence or not (word.joins or word is words[i + 1]):
            return False
        if word.key in roles() and not word.upper:
            return True
    return False


def _is_introduced(words: Sequence[Word], i: int, end: int) -> bool:
    """ "The agency's director, Corin Vash, said": behind a role and a comma, and closed by another or by the sentence's end."""
    if i < 2 or words[i - 1].text != "," or words[i - 2].sentence != words[i].sentence:
        return False
    closed = end == len(words) or words[end].text in (",", ".", ";") or words[end].sentence != words[i].sentence
    return closed and (_is_role(words[i - 2]) or _is_office(words, i - 1))


def _is_role(word: Word) -> bool:
    return not word.upper and word.key in roles()


def _is_office(words: Sequence[Word], comma: int) -> bool:
    """Whether "the governor of Sarem province" ends before the comma: a role, and the name of what it is of."""
    for k in range(comma - 1, max(0, comma - OFFICE_REACH), -1):
        if not words[k].joins or words[k].sentence != words[comma].sentence:
            return False
        if words[k].key in _OFFICE_OF:
            of_a_place = any(word.upper for word in words[k + 1 : comma])  # not "the captain of the ferry, Ocean Pearl"
            return k > 1 and of_a_place and _is_role(words[k - 1]) and words[k - 2].key == "the"
    return False


def _is_medium(words: Sequence[Word], i: int) -> bool:
    """Whether a comma stands at word i, then an article, words in lower case and one for a medium, then another comma."""
    if i + 2 >= len(words) or words[i].text != "," or words[i + 1].key not in ("a", "an", "the"):
        return False
    for k in range(i + 2, min(len(words) - 1, i + 2 + OUTLET_REACH)):
        if words[k].upper or words[k].key in _LINKING or not words[k].joins or words[k].sentence != words[i].sentence:
            return False
        if words[k + 1].text == ",":
            news = any(word.key in OF_NEWS for word in words[i + 2 : k])
            return words[k].key in KINDS_OF_OUTLET or (words[k].key in MAY_BE_OUTLET and news)
    return False
