"""Whether two persons' names are one person's. Every part must agree; middle names may be left out."""

import re
from functools import cache, lru_cache

from sayso.link.naming.known import words_of
from sayso.link.naming.spelling import agree
from sayso.tables import family_names_first, read_table, word_set

SUFFIXES = word_set("generations")
_SHORT = {"junior": "jr", "senior": "sr"}
Parts = tuple[str, ...]
_THE = re.compile(r" the (?=(?:elder|younger|older)$)", re.IGNORECASE)
# What a last name of several words starts with: "von der Leyen", "bin Salman". First names ("Al", "Ben") and family names that
# stand first ("Le", "Du") are left out.
PARTICLES = frozenset(("von", "van", "de", "da", "dos", "di", "bin", "ibn"))
_HOW = {"spelling": "other spelling", "short": "short form", "initial": "initial"}


@lru_cache(maxsize=65536)
def parts_of(name: str) -> Parts:
    """A person's name in its parts, titles left out; "Field, Joe" turned round; what a hyphen joins is one part.

    An Arabic article belongs to the part after it: "Al Rashidi" and "al-Rashidi" are one part.
    """
    before, comma, after = name.partition(",")
    if comma and after.strip() and " ".join(words_of(after)) not in SUFFIXES:
        name = f"{after} {before}"
    parts = [joined for piece in _THE.sub(" ", name).replace(".", ". ").split() if (joined := "-".join(words_of(piece)))]
    while len(parts) > 1 and (size := _title(parts)):
        parts = parts[size:]
    out: list[str] = []
    for part in parts:
        if len(out) > 1 and out[-1] in ("al", "el"):  # never the first part: "Al Gore"
            out[-1] += f"-{part}"
        else:
            out.append(part)
    return tuple(out)


@cache
def titles() -> frozenset[str]:
    """Titles that stand before a name, in compared form."""
    return frozenset(" ".join(words_of(row["title"])).replace("-", " ") for row in read_table("titles") if row["before"] == "yes")


def _title(parts: list[str]) -> int:
    """How many parts at the start are a title; the last part never is."""
    sizes = range(min(4, len(parts) - 1), 0, -1)  # four: "commander in chief" and room for one more
    return next((size for size in sizes if " ".join(parts[:size]).replace("-", " ") in titles()), 0)


@cache
def _common() -> frozenset[str]:
    return frozenset(row["surname"].casefold() for row in read_table("common_surnames")) | family_names_first()


def is_common(form: str) -> bool:
    """Whether many people who are named in the news have this last name."""
    return bool(parts_of(form)) and parts_of(form)[-1] in _common()


def same_person(a: Parts, b: Parts, *, unique: bool) -> tuple[str, str] | None:
    """(rule, reason) if two persons' names are one. unique: a bare last name may stand for the whole one."""
    if not a or not b:
        return None
    suffixes = [_SHORT.get(parts[-1], parts[-1]) if parts[-1] in SUFFIXES else "" for parts in (a, b)]
    a, b = (parts[:-1] if suffix else parts for parts, suffix in zip((a, b), suffixes, strict=True))
    if suffixes[0] != suffixes[1] or not a or not b:
        return None
    if is_last_name(a) or is_last_name(b):
        return _same_last(a, b) if unique else None
    if unique and len(a) != len(b) and (end := _same_end(a, b)):
        return end
    if a == b:
        return "same name", "same words, but for a title or their order"
    if set(a) == set(b) and len(a) == 2 and any("-" in part for part in a) and set(a) & family_names_first():
        return "same name", "same words, family name first or last"
    ends = [(a[0], b[0]), (a[-1], b[-1])]
    if len(a) == len(b):
        ends = list(zip(a, b, strict=True))
    elif not _middle_left_out(a, b):
        return None
    if len(a) == len(b) > 2 and not _family_first(a, b):
        ends = [pair for i, pair in enumerate(ends) if i in (0, len(a) - 1) or not _is_initial(*pair)]
    middles = max(a, b, key=len)[1:-1] if len(a) != len(b) else ()
    return _reason(ends, middles, unique=unique)


def is_last_name(parts: Parts) -> bool:
    """Whether the parts, titles gone, are a last name alone: one part, or several that start with a particle in its own case."""
    return len(parts) == 1 or (parts[0] in PARTICLES and len(parts) < 4)


def _same_last(a: Parts, b: Parts) -> tuple[str, str] | None:
    """A bare last name and a name that ends (or, where that is the way, starts) with it."""
    bare, whole = sorted((a, b), key=len)
    if not is_last_name(bare):
        bare, whole = whole, bare
    if whole[-len(bare) :] == bare or (len(bare) == 1 and _starts_or_ends(bare[0], whole)):
        return "surname", f"last name, and nobody else has it: {' '.join(map(_capital, bare))}"
    return None


def _same_end(a: Parts, b: Parts) -> tuple[str, str] | None:
    """The last words of a longer name: "Suu Kyi", "López Obrador"; not "Ana Quell" of "Maria Ana Quell", who may be two."""
    end, whole = sorted((a, b), key=len)
    if whole[-len(end) :] != end or end[0] in first_names() or len(whole) < 3:
        return None
    return "surname", f"last words of a name, and nobody else has them: {' '.join(map(_capital, end))}"


@cache
def first_names() -> frozenset[str]:
    """Common first names, in compared form."""
    return frozenset("-".join(words_of(row["name"])) for row in read_table("first_names"))


def _starts_or_ends(bare: str, whole: Parts) -> bool:
    lasts = [whole[-1]] + ([whole[0]] if whole[0] in family_names_first() else [])
    return any(agree(bare, last, first=False) for last in lasts)


def _reason(ends: list[tuple[str, str]], middles: Parts, *, unique: bool) -> tuple[str, str] | None:
    """The reason for pairs of parts that must all agree, None if one pair does not. middles: middle names that only one has."""
    found = []
    for i, (x, y) in enumerate(ends):
        how = agree(x, y, first=i < len(ends) - 1) or ("initial" if unique and i == 0 and _is_initial(x, y) else None)
        if how is None:
            return None
        found.append((how, x, y))
    if any(how != "same" for how, _, _ in found) and any(len(middle) > 1 for middle in middles):
        return None  # a whole middle name left out and another spelling: two doubts at once
    told = [f"{_HOW[how]}: {_capital(x)} / {_capital(y)}" for how, x, y in found if how != "same"]
    rule = next((how for how, _, _ in found if how != "same"), "middle name")
    return rule, "same name, " + ("; ".join(told) if told else "a middle name left out")


def _middle_left_out(a: Parts, b: Parts) -> bool:
    """Whether the longer name has only middle names more: "Ana Maria Ruiz" and "Ana Ruiz", not "Kim Jong Un" and "Kim Un"."""
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) == 2 and len(longer) <= 4 and not _family_first(a, b)


def _family_first(a: Parts, b: Parts) -> bool:
    """Whether one of the names may start with its family name, as Korean, Chinese and Vietnamese names do."""
    return a[0] in family_names_first() or b[0] in family_names_first()


def _is_initial(x: str, y: str) -> bool:
    """Whether one is the other's first letter."""
    return x[0] == y[0] and 1 in (len(x), len(y))


def _capital(part: str) -> str:
    return "-".join(piece.capitalize() for piece in part.split("-"))
