"""A lemma as what changes at a word's end: "runs" -> "run" is "cut one, add nothing"."""


def edit(word: str, lemma: str) -> str:
    """The change that makes the lower-cased word into the lemma, as "cut|add"; a capital that stays is marked with ^."""
    low = word.lower()
    if lemma == word != low:
        return "^"
    lemma = lemma.lower()
    same = 0
    while same < min(len(low), len(lemma)) and low[same] == lemma[same]:
        same += 1
    return f"{len(low) - same}|{lemma[same:]}"


def apply(word: str, change: str) -> str:
    """The lemma; a change that does not fit the word leaves it as it is, in lower case."""
    if change in ("^", ""):  # "" is what a paragraph break has
        return word
    low = word.lower()
    cut, _, add = change.partition("|")
    keep = len(low) - int(cut)
    return low[:keep] + add if keep > 0 or add else low
