"""Who is credited last in a sentence, by what he is and his name: "…, its president, Klaus Meyn, | admitted | on Tuesday"."""

from collections.abc import Iterator, Sequence

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import is_cue
from sayso.schema import Sentence
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.text import QUOTATION_MARKS

NAMED = ("NNP", "NNPS")
LONGEST = 8  # words of what somebody is: "the head of the city's audit office"
WHO_LONGEST = 12  # words: "a teacher who had escaped through a window of the hall"
WHEN = 6  # words after the verb: "on Tuesday in a statement"
OWNERS = ("its", "their", "his", "her", "the")


def credited_last(drafts: Sequence[Draft], tree: Tree, sentences: Sequence[Sentence]) -> Iterator[Draft]:
    """The attributions of sentences that end so, where the recogniser has seen none."""
    for sentence in sentences:
        verb = _verb(sentence, tree)
        source = None if verb is None else _source(verb, sentence, tree)
        seen = None if verb is None else _seen(drafts, verb)
        if source is None:
            verb, source = _who_told(sentence, tree)
            seen = None if verb is None else _seen(drafts, verb)
            said = (0, 0) if source is None else tree.stripped(sentence.first, source[0])
            free = seen is not None and all(first >= sentence.last for first, _ in seen.contents)
            if seen is not None and source is not None and free and not _quotes(said, tree):
                seen.source = source
                seen.contents = [said, *seen.contents]
                for draft in drafts:  # "plans to cut 4,500 jobs, | three people …": who told it is no part of the plan
                    draft.contents = [tree.stripped(a, source[0]) if a < source[0] < b else (a, b) for a, b in draft.contents]
        if verb is None or source is None or seen is not None or any(_holds(d, verb) for d in drafts):
            continue
        said = tree.stripped(sentence.first, source[0])
        if any(tree.tokens[i].tag in FINITE for i in range(*said)) and not _quotes(said, tree):
            yield Draft((verb, verb + 1), source, [said])


def _seen(drafts: Sequence[Draft], verb: int) -> Draft | None:
    return next((d for d in drafts if overlap(d.cue, (verb, verb + 1))), None)


def _verb(sentence: Sentence, tree: Tree) -> int | None:
    """The last verb of the sentence, if it credits somebody, stands behind a name and a comma, and only says when or where."""
    for i in range(sentence.last - 1, max(sentence.first, sentence.last - WHEN - 2), -1):
        token = tree.tokens[i]
        if token.tag in ("VBD", "VBN", "VBZ"):
            behind_name = tree.tokens[i - 1].text == "," and tree.tokens[i - 2].tag in NAMED
            return i if behind_name and is_cue(token.lemma, "say") else None
        if token.text == "," or token.tag.startswith(("VB", "MD")):
            return None
    return None


def _source(verb: int, sentence: Sentence, tree: Tree) -> Range | None:
    """ "Its president, Klaus Meyn," behind another comma."""
    start = verb - 2
    while start > sentence.first and tree.tokens[start - 1].tag in NAMED:
        start -= 1
    if tree.tokens[start - 1].text != ",":
        return None
    for at in range(start - 2, max(sentence.first, start - 2 - LONGEST), -1):
        token = tree.tokens[at]
        if token.text == "," or token.tag in FINITE:
            return None
        if token.text.lower() in OWNERS and tree.tokens[at - 1].text == ",":
            return at, verb
    return None


def _who_told(sentence: Sentence, tree: Tree) -> tuple[int | None, Range | None]:
    """ "Sixty were taken, | a teacher who escaped | told | Radio Sarem.": the verb and who told it; a parser may take "told" for
    what was done to him.
    """
    verb = sentence.last - 1
    while verb > sentence.first and (tree.tokens[verb].tag in NAMED or tree.tokens[verb].text in (".", "the")):
        verb -= 1
    if tree.tokens[verb].text.lower() not in ("told", "said"):
        return None, None
    start = verb
    while start > sentence.first and verb - start < WHO_LONGEST and tree.tokens[start - 1].text != ",":
        start -= 1
    words = tree.tokens[start:verb]
    who = next((n for n, token in enumerate(words) if token.text.lower() in ("who", "with")), 0)
    if start == sentence.first or tree.tokens[start - 1].text != "," or who < 2 or len(words) < who + 2:
        return None, None
    somebody = words[0].tag in ("DT", "CD") and words[who - 1].tag.startswith("NN") and words[-1].tag != "VBN"
    clause = words[who].text.lower() == "who"  # else "people with knowledge of the matter"
    done = sum(token.tag in FINITE for token in words[who:]) == clause
    joined = any(token.tag == "CC" for token in words[-2:])  # "an accountant who kept copies and told the Gazette"
    return (verb, (start, verb)) if somebody and done and not joined else (None, None)


def _holds(draft: Draft, place: int) -> bool:
    return any(first <= place < last for first, last in draft.contents)


def _quotes(said: Range, tree: Tree) -> bool:
    return any(tree.tokens[i].text in QUOTATION_MARKS for i in range(*said))
