"""Whether a person may be "she" or "he": from a title, a first name or the noun for the role."""

from functools import lru_cache

from sayso.tables import read_table, word_set

SHE, HE, EITHER = "she", "he", ""
PRONOUNS = {"she": SHE, "her": SHE, "hers": SHE, "he": HE, "him": HE, "his": HE}
TITLES = dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "madame", "queen", "sister", "mother", "frau", "señora"), SHE)
TITLES |= dict.fromkeys(("mr", "sir", "lord", "king", "father", "brother", "monsieur", "herr", "señor", "don"), HE)
WOMEN = word_set("women")
MEN = word_set("men")


@lru_cache(maxsize=1)
def _of_first_names() -> dict[str, str]:
    told = {"women": SHE, "men": HE, "both": EITHER}
    return {row["name"].casefold(): told[row["borne_by"]] for row in read_table("first_names")}


def of_name(name: str, before: str = "") -> str:
    """What a person's full name tells, with the word that stands before it in the text."""
    title = TITLES.get(before.rstrip(".").casefold(), EITHER)
    first, _, rest = name.partition(" ")
    if title or not rest:
        return title
    given = first.casefold()
    return _of_first_names().get(given, SHE if given.endswith("a") else EITHER)


def of_noun(lemma: str) -> str:
    """What a noun for a person tells: "spokeswoman", "father"; nothing for most."""
    if lemma in WOMEN or lemma.endswith("woman"):
        return SHE
    if lemma in MEN or lemma.endswith(("man", "brother")):
        return HE if lemma != "human" else EITHER
    return EITHER


def fits(pronoun: str, gender: str) -> bool:
    """Whether someone of this gender can be meant by a pronoun."""
    wanted = PRONOUNS.get(pronoun, EITHER)
    return not wanted or not gender or wanted == gender
