"""Which groups of names are worth comparing with a name: few, however many names there are."""

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from itertools import product

from jellyfish import metaphone

from sayso.link.naming.bodies import is_body, undescribed, words_in_any_order
from sayso.link.naming.known import entry, words_of
from sayso.link.naming.persons import SUFFIXES, Parts, parts_of
from sayso.link.naming.spelling import LONG, spellings_of, without_article
from sayso.link.naming.voices import bare
from sayso.tables import family_names_first
from sayso.text import words

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&"})
# Groups looked at for one more. A common last name is shared by hundreds of people; the right group shares the beginning of the
# first name too, so it is among the best.
_MOST_GROUPS = 25
# What two names must have in common to be the same by `names.why_same`: keys of a form.
Finding = Callable[[str], tuple[str, ...]]


class Near:
    """Groups, by number, found by the keys of their names."""

    def __init__(self, finding: Finding) -> None:
        self._finding = finding
        self._held: dict[str, list[int]] = defaultdict(list)
        self._keys: dict[int, set[str]] = defaultdict(set)

    def enter(self, form: str, at: int) -> None:
        """Make group `at` findable by the name."""
        for key in self._finding(form):
            if at not in self._held[key][-1:]:
                self._held[key].append(at)
        self._keys[at].update(_beginnings(form))

    def groups(self, form: str) -> list[int]:
        """The groups that share most with the name, best first, the earlier of equals first."""
        found = {at for key in self._finding(form) for at in self._held.get(key, ())}
        own = _beginnings(form)
        shared = {at: sum(key in self._keys[at] for key in own) for at in found}
        return sorted(shared, key=lambda at: (-shared[at], at))[:_MOST_GROUPS]


@lru_cache(maxsize=65536)
def _beginnings(form: str) -> tuple[str, ...]:
    """Beginnings of a name's words, and their sounds ("Qaddafi", "Gaddafi")."""
    parts = [w for w, _, _ in words(bare(form)) if w not in _SMALL]
    sounds = {"~" + metaphone(part)[:4] for part in parts if len(part) >= LONG and part.isalpha()}
    return tuple(sorted({part[:3] for part in parts} | sounds))


@lru_cache(maxsize=65536)
def person(form: str) -> tuple[str, ...]:
    """A whole name by its first and its last part, as each is spelt and as it sounds; and by all its letters, in any order of the
    parts and as they stand ("Abdel Rahman", "Abdelrahman").
    """
    parts = _parts(form)
    if not parts:
        return ()
    ends = {f"{first} {last}" for first, last in product(_ways(parts[0]), _ways(parts[-1]))}
    return tuple(sorted(ends | {"=" + "".join(words_of(form)), "+" + " ".join(sorted(parts))}))


@lru_cache(maxsize=65536)
def body(form: str) -> tuple[str, ...]:
    """An organisation by its words in any order, its letters, its row in the tables; and as a person, where nothing in the name
    says that it is none.
    """
    said = words_of(form)
    row = entry(said)
    found = {"=" + "".join(said), "=" + "".join(words_of(undescribed(form))), "%" + words_in_any_order(said)} | (
        {f"|{row[0]}|{row[1]}"} if row is not None else set()
    )
    return tuple(sorted(found | set(() if is_body(said) else person(form))))


@lru_cache(maxsize=65536)
def last_words(form: str) -> tuple[str, ...]:
    """A person by the last two words of the name."""
    return (" ".join(_parts(form)[-2:]),)


@lru_cache(maxsize=65536)
def last_name(form: str) -> tuple[str, ...]:
    """A person by the last name, as it is spelt and as it sounds, and by the first part where that may be the family's."""
    parts = _parts(form)
    ends = {*parts[-1:]} | ({*parts[:1]} & family_names_first())
    return tuple(sorted({way for end in ends for way in _ways(end)}))


def _parts(form: str) -> Parts:
    return tuple(part for part in parts_of(form) if part not in SUFFIXES)


def _ways(part: str) -> set[str]:
    """What two parts of names have in common if they agree (see `spelling.agree`)."""
    plain = without_article(part)
    sounds = {"~" + "-".join(metaphone(piece) for piece in plain.split("-"))} if len(plain) >= LONG else set()
    return {part, plain} | spellings_of(part) | spellings_of(plain) | sounds
