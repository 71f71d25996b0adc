"""One label for one name: what no table knows is called the same throughout a report."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.names.spans import PERSON, PLACE, Candidate
from sayso.annotate.names.words import Word
from sayso.tables import word_set

CERTAIN = 100  # votes of a dateline, a byline or a title: more than any recogniser's guesses in one report
LOCATIVE = 1  # a vote for a place from "in" or "near" before the name; "in Putin" is as rare as a guess is right


def agreed(words: Sequence[Word], names: Sequence[Candidate], certain: Sequence[Candidate]) -> list[Candidate]:
    """The names with one label for each spelling. certain: found by more than a guess. Ties go to the label found first.

    A single word that is part of a certain person's longer name is not put to the vote: the person has it.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    sure = {(c.first, c.last, c.label) for c in certain}
    parts = {words[i].key for c in names if c.label == PERSON and c.length > 1 for i in range(c.first, c.last)}
    for name in names:
        if name.known is None:
            key = _key(words, name)
            votes[key][name.label] += CERTAIN if (name.first, name.last, name.label) in sure else 1
            if name.first and words[name.first].joins and words[name.first - 1].key in word_set("locatives"):
                votes[key][PLACE] += LOCATIVE
    out = []
    for name in names:
        if name.known is not None or (name.length == 1 and words[name.first].key in parts):
            out.append(name)
            continue
        count = votes[_key(words, name)]
        out.append(replace(name, label=max(count, key=lambda label: count[label])))
    return out


def _key(words: Sequence[Word], name: Candidate) -> str:
    return " ".join(word.key for word in words[name.first : name.last])
