"""Whether two names, from two reports, are one person's or one organisation's, and why.

Only agreement of every word counts: "Kim Jong-un" and "Kim Yong-un" look alike and are two men. A table of other names (offices,
agencies, countries) decides before any likeness does, and decides against it too.
"""

import re
import unicodedata
from functools import cache, lru_cache

from jellyfish import metaphone
from rapidfuzz.fuzz import ratio

from sayso.tables import read_table
from sayso.text import folded

ALIKE = 80  # of 100: "Zelensky" and "Zelenskyy" have 94, "Volodymyr" and "Vladimir" 59, "Jane" and "John" 50
LONG = 5  # letters: shorter names that sound alike ("Jon" and "Joan", "Li" and "Lee") are as often two
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
CABINET = frozenset(("ministry", "department"))  # what turns its name round: "Ministry of Defence", "Defence Ministry"
SMALL = frozenset(("of", "the", "for", "and", "a", "on", "in"))
AMERICAN = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "programme": "program",
    "organisation": "organization",
    "harbour": "harbor",
    "theatre": "theater",
}
_POSSESSIVE = re.compile(r"['’](?:s\b|(?=\s|$))")
_NOT_WORD = re.compile(r"[^\w\s-]")


def same_name(a: str, b: str, *, kind: str | None = None, unique: bool = False) -> str | None:
    """Why two names from different reports are one, in words; None if they are two or nobody can tell.

    kind: "person" if the names are known to be persons'. unique: a bare last name may stand for the whole one, as the caller has
    made sure that nobody else has it. "Joe Field" and "Joseph Field" are one; "Field" and "Joe Field" are not, unless unique.
    """
    left, right = _words(a), _words(b)
    if not left or not right:
        return None
    if left == right:
        bare_person = kind == "person" and len(left) == 1 and not unique
        return None if bare_person else "same words"
    known = _entry(left), _entry(right)
    if kind != "person" and all(known):
        return f"table: {_shown(a, known[0])} = {_shown(b, known[1])}" if known[0] == known[1] else None
    if "".join(left) == "".join(right):
        return "same letters, parted otherwise"
    if kind != "person" and (_is_body(left) or _is_body(right)):
        return _same_body(left, right)
    return _same_person(_parts(a), _parts(b), unique=unique)


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    """The words in compared form: without "the", possessives, punctuation and accents; initialisms without full stops."""
    text = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", folded(name)).replace(".", ""))
    plain = "".join(c for c in text if not unicodedata.combining(c)).replace("&", " and ")
    out = _NOT_WORD.sub(" ", plain).replace("-", " ").split()
    return tuple(out[1:] if len(out) > 1 and out[0] == "the" else out)


@lru_cache(maxsize=65536)
def _parts(name: str) -> tuple[str, ...]:
    """A person's name in its parts, titles left out; "Field, Joe" turned round; what a hyphen joins is one part."""
    before, comma, after = name.partition(",")
    if comma and after.strip() and " ".join(_words(after)) not in SUFFIXES:
        name = f"{after} {before}"
    parts = [joined for piece in name.replace(".", ". ").split() if (joined := "-".join(_words(piece)))]
    while len(parts) > 1 and (size := _title(parts)):
        parts = parts[size:]
    return tuple(parts)


@cache
def _titles() -> frozenset[str]:
    return frozenset(" ".join(_words(row["title"])).replace("-", " ") for row in read_table("titles") if row["before"] == "yes")


def _title(parts: list[str]) -> int:
    """How many parts at the start are a title; the last part never is."""
    sizes = range(min(4, len(parts) - 1), 0, -1)  # four: "commander in chief" and room for one more
    return next((size for size in sizes if " ".join(parts[:size]).replace("-", " ") in _titles()), 0)


@cache
def _table() -> dict[tuple[str, ...], tuple[str, str]]:
    """Words of a name -> (canonical name, its country); names that mean two things are left out."""
    out: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for table in ("outlets", "organisations", "countries"):
        for row in read_table(table):
            country = "" if table == "countries" else row["country"]
            for spelling in (row["name"], *row["aliases"].split("|")):
                key = _words(spelling.rstrip("*"))
                if key and key not in (("times",), ("sun",), ("national",)):
                    out.setdefault(key, set()).add((row["name"], country))
    return {key: next(iter(found)) for key, found in out.items() if len(found) == 1}


@cache
def _countries() -> dict[tuple[str, ...], str]:
    """Words of a country's name or its people's -> its code; words for two countries are left out."""
    out: dict[tuple[str, ...], set[str]] = {}
    for row in read_table("countries"):
        forms = [row["name"], *row["aliases"].split("|"), *(form.rstrip("=") for form in row["adjectives"].split("|"))]
        for form in forms:
            if _words(form.rstrip("*")):
                out.setdefault(_words(form.rstrip("*")), set()).add(row["code"])
    return {key: next(iter(codes)) for key, codes in out.items() if len(codes) == 1}


def _led_by_country(words: tuple[str, ...]) -> tuple[str, int]:
    """The country that a name starts with and how many words that takes; ("", 0) if none."""
    for size in (3, 2, 1):
        code = _countries().get(words[:size])
        if code and len(words) > size:
            return code, size
    return "", 0


def _entry(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The table's row for a name; "South Korea's National Intelligence Service" is found by what follows its own country."""
    if words in _table():
        return _table()[words]
    code, size = _led_by_country(words)
    found = _table().get(words[size:]) if size else None
    return found if found is not None and found[1] == code else None


def _shown(name: str, entry: tuple[str, str] | None) -> str:
    """A name as the reason shows it, the canonical one with its country."""
    if entry is None or _words(name) != _words(entry[0]) or not entry[1]:
        return name
    country = next((row["name"] for row in read_table("countries") if row["code"] == entry[1]), entry[1])
    return f"{name} ({country})"


@cache
def _body_words() -> frozenset[str]:
    sets = {row["set"]: row["words"].split("|") for row in read_table("word_sets")}
    return frozenset((*sets["heads"], *sets["units"], *sets["outlet heads"]))


def _is_body(words: tuple[str, ...]) -> bool:
    """Whether a name is an organisation's by its words, or has a number in it."""
    return any(word in _body_words() or word in SMALL or word[0].isdigit() for word in words)


def _same_body(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """Two organisations: the same words in British and American spelling, or a ministry's name turned round."""
    a, b = (tuple(AMERICAN.get(word, word) for word in words) for words in (left, right))
    if a == b:
        return "same words, British and American spelling"
    if CABINET & set(a) and CABINET & set(b):
        bags = [sorted(_without_people(words)) for words in (a, b)]
        return "same words, in another order" if bags[0] == bags[1] else None
    return None


def _without_people(words: tuple[str, ...]) -> list[str]:
    """The words that matter, every country or people as the country's code: "Ukrainian" and "of Ukraine" are one."""
    out, i = [], 0
    while i < len(words):
        size = next((n for n in (3, 2, 1) if words[i : i + n] in _countries() and i + n <= len(words)), 0)
        if size:
            out.append("=" + _countries()[words[i : i + size]])
        elif words[i] not in SMALL:
            out.append(words[i])
        i += size or 1
    return out


@cache
def _related() -> dict[str, dict[frozenset[str], None]]:
    """relation -> pairs of forms that have it; of short forms only those with the full one."""
    out: dict[str, dict[frozenset[str], None]] = {"spelling": {}, "short": {}, "distinct": {}}
    for row in read_table("spellings"):
        forms = ["-".join(_words(form)) for form in row["forms"].split("|")]
        firsts = forms[:1] if row["relation"] == "short" else forms
        out[row["relation"]].update((frozenset((a, b)), None) for a in firsts for b in forms if a != b)
    return out


def _agree(a: str, b: str, *, first: bool) -> str | None:
    """How two parts of persons' names agree: "same", "spelling" or "short" (first names only); None if they do not."""
    pair = frozenset((a, b))
    if a == b:
        return "same"
    if pair in _related()["distinct"]:
        return None
    if pair in _related()["spelling"]:
        return "spelling"
    if first and pair in _related()["short"]:
        return "short"
    return "spelling" if _sounds_alike(a, b) else None


def _sounds_alike(a: str, b: str) -> bool:
    """Long enough, alike to the ear word by word, a letter or two apart, and not a man's and a woman's form of one name."""
    if min(len(a), len(b)) < LONG or not (a + b).replace("-", "").isalpha() or ratio(a, b) < ALIKE:
        return False
    if a.count("-") != b.count("-") or any(metaphone(x) != metaphone(y) for x, y in zip(a.split("-"), b.split("-"), strict=True)):
        return False
    gendered = any(a.endswith(ending) != b.endswith(ending) for ending in ("a", "e"))
    return not gendered and {a[-3:], b[-3:]} != {"son", "sen"}


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"].casefold() for row in read_table("surnames"))


def _same_person(a: tuple[str, ...], b: tuple[str, ...], *, unique: bool) -> str | None:
    """Two persons' names, titles gone. Every part must agree; middle names may be left out, last names alone prove nothing."""
    if not a or not b:
        return None
    suffixes = [parts[-1] if parts[-1] in SUFFIXES else "" for parts in (a, b)]
    a, b = (parts[:-1] if suffix else parts for parts, suffix in zip((a, b), suffixes, strict=True))
    if suffixes[0] != suffixes[1] or not a or not b:
        return None
    if len(a) == 1 or len(b) == 1:
        return _same_last(a, b) if unique else None
    if a == b:
        return "same words, but for a title or their order"
    if set(a) == set(b) and len(a) == 2 and any("-" in part for part in a) and set(a) & _surnames():
        return "same words, family name first or last"
    ends = [(a[0], b[0]), (a[-1], b[-1])]
    if len(a) == len(b):
        ends = list(zip(a, b, strict=True))
    elif not _middle_left_out(a, b):
        return None
    if len(a) == len(b) > 2 and not _family_first(a, b):
        ends = [pair for i, pair in enumerate(ends) if i in (0, len(a) - 1) or not _is_initial(*pair)]
    middles = max(a, b, key=len)[1:-1] if len(a) != len(b) else ()
    return _reason(ends, middles, unique=unique)


def _reason(ends: list[tuple[str, str]], middles: tuple[str, ...], *, unique: bool) -> str | None:
    """The reason for pairs of parts that must all agree, None if one pair does not. middles: middle names that only one has."""
    found = []
    for i, (x, y) in enumerate(ends):
        how = _agree(x, y, first=i < len(ends) - 1) or ("initial" if unique and i == 0 and _is_initial(x, y) else None)
        if how is None:
            return None
        found.append((how, x, y))
    if any(how != "same" for how, _, _ in found) and any(len(middle) > 1 for middle in middles):
        return None  # a whole middle name left out and another spelling: two doubts at once
    kinds = {"spelling": "other spelling", "short": "short form", "initial": "initial"}
    told = [f"{kinds[how]}: {_capital(x)} / {_capital(y)}" for how, x, y in found if how != "same"]
    return "same name, " + ("; ".join(told) if told else "a middle name left out")


def _middle_left_out(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the longer name has only middle names more: "Ana Maria Ruiz" and "Ana Ruiz", not "Kim Jong Un" and "Kim Un"."""
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) == 2 and len(longer) <= 4 and not _family_first(a, b)


def _family_first(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of the names may start with its family name, as Korean, Chinese and Vietnamese names do."""
    return a[0] in _surnames() or b[0] in _surnames()


def _is_initial(x: str, y: str) -> bool:
    """Whether one is the other's first letter."""
    return x[0] == y[0] and 1 in (len(x), len(y))


def _same_last(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    """A bare last name and a name that ends (or, where that is the way, starts) with it."""
    bare, whole = sorted((a, b), key=len)
    lasts = [whole[-1]] + ([whole[0]] if whole[0] in _surnames() else [])
    for last in lasts:
        if _agree(bare[0], last, first=False):
            return f"last name, and nobody else has it: {_capital(bare[0])}"
    return None


def _capital(part: str) -> str:
    return "-".join(piece.capitalize() for piece in part.split("-"))
