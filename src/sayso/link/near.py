"""Which groups of names are worth comparing with a name: those that share beginnings, sounds or initials with it."""

from collections import Counter
from collections.abc import Mapping

from jellyfish import metaphone

from sayso.link.spelling import LONG
from sayso.link.voices import bare
from sayso.text import words

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&"})
# Groups looked at for one more. Three letters of a common first name are shared by hundreds of people; the right group shares
# more than one word's beginning, so it is among the best.
_MOST_GROUPS = 25


def near(form: str, blocks: Mapping[str, list[int]]) -> list[int]:
    """The groups that share most with the name, best first, the earlier of equals first."""
    shared: Counter[int] = Counter(at for key in _keys(form) for at in blocks.get(key, ()))
    return sorted(shared, key=lambda at: (-shared[at], at))[:_MOST_GROUPS]


def enter(form: str, at: int, blocks: Mapping[str, list[int]]) -> None:
    """Make group `at` findable by the name. blocks: a defaultdict of lists."""
    for key in _keys(form):
        if at not in blocks[key][-1:]:
            blocks[key].append(at)


def _keys(form: str) -> list[str]:
    """Beginnings of a name's words, their sounds ("Qaddafi", "Gaddafi"), and its initials for the sake of short forms ("NIS")."""
    parts = [w for w, _, _ in words(bare(form)) if w not in _SMALL]
    keys = {part[:3] for part in parts} | {"~" + metaphone(part)[:4] for part in parts if len(part) >= LONG and part.isalpha()}
    if len(parts) > 1:
        keys.add("#" + "".join(part[0] for part in parts))
    elif form.replace(".", "").isupper():
        keys.add("#" + bare(form).replace(".", ""))
    return sorted(keys)
