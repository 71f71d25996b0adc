"""Whether two words are one first or family name in two spellings. Edit distance alone would join "Jong" and "Yong"."""

from functools import cache

from jellyfish import metaphone
from rapidfuzz.fuzz import ratio

from sayso.link.naming.known import words_of
from sayso.tables import read_table

ALIKE = 80  # of 100: "Zelensky" and "Zelenskyy" have 94, "Volodymyr" and "Vladimir" 59, "Jane" and "John" 50
LONG = 5  # letters: shorter names that sound alike ("Jon" and "Joan", "Li" and "Lee") are as often two
# Arabic articles before a family name, in the spellings of the news; "al-Assad" and "Assad" are one.
ARTICLES = frozenset(("al", "el", "ul", "ad", "as", "ash", "at", "an", "ar", "az", "ed", "es", "er", "ez"))


@cache
def _related() -> dict[str, dict[frozenset[str], None]]:
    """relation -> pairs of forms that have it; of short forms only those with the full one."""
    out: dict[str, dict[frozenset[str], None]] = {"spelling": {}, "short": {}, "distinct": {}}
    for row in read_table("spellings"):
        forms = ["-".join(words_of(form)) for form in row["forms"].split("|")]
        firsts = forms[:1] if row["relation"] == "short" else forms
        out[row["relation"]].update((frozenset((a, b)), None) for a in firsts for b in forms if a != b)
    return out


def agree(a: str, b: str, *, first: bool) -> str | None:
    """How two parts of persons' names agree: "same", "spelling" or "short" (first names only); None if they do not."""
    if a == b:
        return "same"
    pair = frozenset((a, b))
    if pair in _related()["distinct"]:
        return None
    if pair in _related()["spelling"]:
        return "spelling"
    if first and pair in _related()["short"]:
        return "short"
    one, other = without_article(a), without_article(b)
    if (one, other) != (a, b) and agree(one, other, first=first):
        return "spelling"
    return "spelling" if _sounds_alike(a, b) else None


@cache
def _spellings() -> dict[str, set[str]]:
    """Each form of the table -> its pairs, as words: it shares one with each form that it is a spelling or short form of."""
    out: dict[str, set[str]] = {}
    for relation in ("spelling", "short"):
        for pair in _related()[relation]:
            for form in pair:
                out.setdefault(form, set()).add("/".join(sorted(pair)))
    return out


def spellings_of(part: str) -> set[str]:
    """What the table has of a part of a name: two that are a pair in it share one of these."""
    return _spellings().get(part, set())


def without_article(part: str) -> str:
    """A family name without an Arabic article that a hyphen joins to it."""
    article, _, rest = part.partition("-")
    return rest if rest and article in ARTICLES else part


def _sounds_alike(a: str, b: str) -> bool:
    """Long enough, alike to the ear word by word, a letter or two apart, and not a man's and a woman's form of one name."""
    if min(len(a), len(b)) < LONG or not (a + b).replace("-", "").isalpha() or ratio(a, b) < ALIKE:
        return False
    if a.count("-") != b.count("-") or any(metaphone(x) != metaphone(y) for x, y in zip(a.split("-"), b.split("-"), strict=True)):
        return False
    gendered = any(a.endswith(ending) != b.endswith(ending) for ending in ("a", "e"))
    return not gendered and {a[-3:], b[-3:]} != {"son", "sen"}
