"""What is counted: the noun phrase after a number, without its determiner."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token

_NOUN = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = _NOUN | lexicon("JJ JJR JJS RBS VBN VBG HYPH AFX POS FW")
_MORE = frozenset(["more", "additional", "other", "further"])
_DETERMINERS = lexicon("the a an its their his her our these those this that all such")
_OTHERS = lexicon("others more them people's of")
# Nouns that say how something was packed or grouped: what was counted is what they hold.
_HOLDERS = lexicon(
    "containers container tonnes tons boxes crates rounds pieces truckloads loads batches barrels litres liters "
    "cases sets units groups cans sacks"
)
# For words without tags: they end a noun phrase.
_STOP = lexicon(
    "was were is are be been being had has have having will would could may might can shall should must do does did "
    "who whom whose that which what when where while after before since until in on at by from to for with without "
    "into onto over under near of and or but as than if so because then there here it they he she we you i them him "
    "us not n't also still so-called alone each per via during amid against between among away deep long wide high tall apart ago"
)
_LONGEST = 7  # words; a longer run is a parsing accident


def counted_phrase(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """The tokens [start, end) of the noun phrase that begins at or after `at` (past "of the"), None if none does."""
    start = at
    while start < last and tokens[start].text.lower() in _MORE:
        start += 1
    if start < last and tokens[start].text.lower() == "of":
        start += 1
        while start < last and (tokens[start].text.lower() in _DETERMINERS | _MORE or _is_whole(tokens, start, last)):
            start += 1
        start = _past_owner(tokens, start, last)
    start = _past_age(tokens, start, last)
    end = _phrase_end(tokens, start, last)
    if end is None:
        return None
    if tokens[end - 1].text.lower() in _HOLDERS and end + 1 < last and tokens[end].text.lower() == "of":
        inner = _phrase_end(tokens, end + 1, last)
        end = inner or end
    return start, end


def _is_whole(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a number stands before the noun that both count: "five of its 19 plants"; not "17-year-old boys"."""
    return tokens[at].tag == "CD" and at + 1 < last and tokens[at + 1].text[:1].isalpha()


def _past_owner(tokens: Sequence[Token], start: int, last: int) -> int:
    """Past whose they all are: "eleven of | the train's 94 | cars", "two of the mayor's three aides"."""
    own = next((at for at in range(start, min(last, start + _LONGEST)) if tokens[at].tag not in _NOUN), last)
    if own == start or own + 1 >= last or tokens[own].tag != "POS":
        return start
    return own + 2 if _is_whole(tokens, own + 1, last) else start


def _past_age(tokens: Sequence[Token], start: int, last: int) -> int:
    """Past the age in "two 15-year-old boys"."""
    if start < last and tokens[start].text[:1].isdigit():
        for at in range(start, min(last, start + 5)):
            if tokens[at].text.lower() in ("old", "year-old") or tokens[at].text.lower().endswith("-old"):
                return at + 1
    return start


def _phrase_end(tokens: Sequence[Token], start: int, last: int) -> int | None:
    tagged = any(token.tag for token in tokens[start : start + _LONGEST])
    return _tagged_end(tokens, start, last) if tagged else _plain_end(tokens, start, last)


def _tagged_end(tokens: Sequence[Token], start: int, last: int) -> int | None:
    end, noun = start, None
    while end < min(last, start + _LONGEST) and (tokens[end].tag in _INSIDE or _joins_adjectives(tokens, start, end, last)):
        if tokens[end].tag in ("VBN", "VBG", "VBD") and noun is not None and not _goes_on(tokens, end, last):
            break  # "soldiers killed": the participle follows its noun
        if tokens[end].tag in _NOUN and tokens[end].text[:1].isalpha():
            noun = end
        end += 1
    if noun is None or tokens[noun].text.lower() in _OTHERS or (noun == start and tokens[noun].text.lower() in _PARTICIPLES):
        return None
    by = [token.text.lower() for token in tokens[noun + 1 : min(last, noun + 3)]] == ["-", "by"]
    return noun + 1 + 2 * by  # "passers-by"


def _goes_on(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a word in -ing stands inside a compound: "13 toddler shooting deaths", but not "soldiers fighting forces"."""
    singular = tokens[at - 1].tag in ("NN", "NNP")
    return tokens[at].tag == "VBG" and singular and at + 1 < last and tokens[at + 1].tag in ("NN", "NNS")


def _joins_adjectives(tokens: Sequence[Token], start: int, at: int, last: int) -> bool:
    """The "and" of "Russian and North Korean soldiers": between two words of which the first is no noun in the plural."""
    if tokens[at].text.lower() not in ("and", "or") or at == start or at + 1 >= last:
        return False
    if at + 2 < last and tokens[at + 2].tag == "POS":  # "31 dead and Orland's at 400": somebody else's, counted apart
        return False
    before, after = tokens[at - 1].tag, tokens[at + 1].tag
    if before in ("NN", "VBG"):  # "two lobbying and consulting firms", but "one soldier and a driver"
        return after in ("NN", "VBG") and at + 2 < last and tokens[at + 2].tag == "NNS"
    return before in ("JJ", "NNP") and after in ("JJ", "NNP", "NN")


def _plain_end(tokens: Sequence[Token], start: int, last: int) -> int | None:
    end = start
    while end < min(last, start + _LONGEST):
        word = tokens[end].text.lower()
        if word in _STOP or not re.match(r"[^\W\d_]", word) or (end > start and re.search(r"(?:ed|ing|ly)$", word)):
            break
        end += 1
        if (
            re.search(r"[^s']s$", word)
            and end < last
            and not tokens[end].text[:1].isupper()
            and tokens[end].text not in ("'s", "’s")
        ):
            break
        if word in ("people", "men", "women", "children", "police", "personnel"):
            break
    if end == start or tokens[end - 1].text.lower() in _OTHERS | _PARTICIPLES:
        return None
    return end


_PARTICIPLES = lexicon(
    "shot killed dead wounded injured missing captured detained arrested displaced evacuated deployed hurt destroyed"
)
