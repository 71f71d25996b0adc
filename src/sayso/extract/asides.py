"""Times that stand beside a noun, not what the claim tells: "the board was warned about a mill that burnt down on Monday"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.extract.tables import cues
from sayso.schema import TimeExpression, Tree
from sayso.schema.tree import FINITE, Range
from sayso.tables import word_set

# "Up from 61 percent", "compared with 40 in": what stands behind is the day of a number that went before.
_NUMBER = r"(?:(?:just|about|only|the|a|some|nearly) ){0,2}[\d.,]*\d(?: (?:million|billion|thousand))?"
_FORMER = re.compile(
    rf"(?:\b(?:(?:up|down) from|(?:as )?compared (?:with|to)|as against) {_NUMBER}(?: (?:%|percent|per cent|[a-z]+s))?"
    # "From 18 million it had set aside in January"
    r"(?: (?:it|they|he|she|we|that|which) (?:had|has|have) [a-z]+(?: [a-z]+)?| planned| agreed)?"
    # "Will fall to 2.1 percent of output, from 2.8 percent this year"
    rf"|\bto [^;:]*, from {_NUMBER}(?: (?:%|percent|per cent))?)(?: (?:in|on|for|at|the))*$"
)
_FORMER_BEFORE = 16  # words: "to 2.1 percent of national output, from 2.8 percent"
_SAID_BEFORE = 9  # words: "not nine as the health ministry had first said on"


def of_the_claim(tree: Tree, pieces: Sequence[Range], times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The times without those in a relative clause about something that is no event, or of what came only after.

    pieces: the content's tokens.
    """
    inside = {i for first, last in pieces for i in range(first, last)}
    return tuple(time for time in times if not _is_aside(tree, inside, time))


def without_other_days(tree: Tree, pieces: Sequence[Range], times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The times without those beside the cue that are not of the saying: "Ana Lund, who was hurt in Friday's raid, said …".

    Nor, wherever it stands, the day of another statement that this one is set against: "64, not 61 as it said on Monday", or of
    a number that went before: "64 percent, up from 61 percent four years ago".
    """
    inside = {i for first, last in pieces for i in range(first, last)}
    places = ((time, _word(tree, time)) for time in times)
    own = (time for time, i in places if not (_is_of_another_statement(tree, i) or _is_of_former_number(tree, i)))
    return tuple(time for time in own if _word(tree, time) in inside or not _is_of_another_day(tree, _word(tree, time)))


def _is_of_another_statement(tree: Tree, i: int) -> bool:
    """ "Not 61 as stated yesterday", "more than the ten reported on Monday", "five fewer than he had said on Sunday", "than on
    Sunday": a number and when it was told, or was so, before.
    """
    if _is_compared_with(tree, i):
        return True
    words = [token.text.lower() for token in tree.tokens[max(0, i - _SAID_BEFORE) : i]]
    start = max((n for n, word in enumerate(words) if word in (",", ";", ".", ":", "—", "–")), default=-1) + 1
    words, tokens = words[start:], tree.tokens[max(0, i - _SAID_BEFORE) + start : i]
    told = next((n for n, token in enumerate(tokens) if token.tag.startswith("VB") and token.lemma.lower() in cues()), None)
    if told is None:
        return False
    set_against = "as" in words[:told] and not {"not", "than"}.isdisjoint(words[:told])
    than = next((n for n in range(told - 1) if words[n] == "than"), told)
    set_against = set_against or (than < told and tokens[than + 1].tag == "PRP")
    old = next((n for n in range(told - 1) if words[n] in ("than", "from")), told)  # "up from the ten reported on"
    reduced = tokens[told].tag == "VBN" and not any(token.tag in FINITE for token in tokens[old:told])
    return set_against or (reduced and old < told)


def _is_compared_with(tree: Tree, i: int) -> bool:
    """ "Two points more than in 2027", "more than planned in May"; "no later than on Monday" is by then."""
    if [token.text.lower() for token in tree.tokens[max(0, i - 3) : i]][:1] == ["than"] and tree.tokens[i - 2].tag in (
        "VBN",
        "VBD",
    ):
        return tree.tokens[i - 1].tag == "IN"
    before = [token.text.lower() for token in tree.tokens[max(0, i - 3) : i]]
    return before[1:2] == ["than"] and tree.tokens[i - 1].tag == "IN" and before[0] not in ("later", "earlier", "sooner")


def _is_of_former_number(tree: Tree, i: int) -> bool:
    """Whether a time stands right behind the number that something is "up from", or is "compared with"."""
    tokens = tree.tokens[max(0, i - _FORMER_BEFORE) : i]
    words = " ".join(token.text.lower() for token in tokens if token.sentence == tree.tokens[i].sentence)
    return _FORMER.search(words) is not None


def beside_the_saying(
    tree: Tree, cue: Sequence[Range], pieces: Sequence[Range], times: Sequence[TimeExpression]
) -> tuple[TimeExpression, ...]:
    """The times without those of a clause beside that of the cue: "the roof fell in on Monday and police said nine were hurt"."""
    if not cue:
        return tuple(times)
    inside = {i for first, last in pieces for i in range(first, last)}
    verb = tree.head_of(*cue[0])
    return tuple(time for time in times if (i := _word(tree, time)) in inside or not _is_of_joined_clause(tree, verb, i))


def _is_of_joined_clause(tree: Tree, verb: int, i: int) -> bool:
    first, last = min(verb, i), max(verb, i)
    if any(token.text == ";" for token in tree.tokens[first:last]):
        return True
    clause = next((above for above in tree.climbs(i) if tree.is_clause(above)), None)
    if clause is None or clause == verb:
        return False
    above, below = (clause, verb) if clause < verb else (verb, clause)
    joined = tree.tokens[below].dep in ("conj", "parataxis") and tree.tokens[below].head == above
    return joined and all(tree.subject(one) is not None for one in (above, below))


def _is_of_another_day(tree: Tree, i: int) -> bool:
    for above in (i, *tree.climbs(i)):
        token = tree.tokens[above]
        if token.dep == "nmod:poss":
            noun = tree.tokens[token.head]
            return not {noun.lemma.lower(), noun.text.lower()} & word_set("occasions of speech")
        if token.dep == "acl:relcl" and any(tree.tokens[j].text.lower() in _WHO for j in range(token.head, above)):
            return token.lemma.lower() not in _SPEAKING
    return False


_WHO = frozenset(("who", "whose", "whom"))
_SPEAKING = frozenset(("speak", "talk", "address", "brief", "testify", "write"))  # "the mayor, who spoke on Monday, said"


def _word(tree: Tree, time: TimeExpression) -> int:
    """The token in which a time begins. That may be within a word ("2pm"): the word is the last that begins no later."""
    return max(0, bisect_right(tree.tokens, time.span.start, key=lambda token: token.start) - 1)


def _is_aside(tree: Tree, inside: set[int], time: TimeExpression) -> bool:
    i = _word(tree, time)
    if any(_comes_after(tree, clause, i) for clause in inside):
        return True
    for above in (i, *tree.climbs(i)):
        if above not in inside:
            return False
        token = tree.tokens[above]
        if token.dep == "acl:relcl" and token.head in inside:
            noun = tree.tokens[token.head]
            # "The blast that hit the port on Monday killed 17": the killing's day too.
            return noun.tag.startswith("NN") and not {noun.lemma.lower(), noun.text.lower()} & word_set("event nouns")
    return False


def _comes_after(tree: Tree, clause: int, i: int) -> bool:
    """ "Was warned twice before it exploded on Monday": the day of the blast, though a parser may give it to the warnings."""
    mark = tree.child(clause, "mark") if clause < i and tree.tokens[clause].dep == "advcl" else None
    if mark is None or tree.tokens[mark].text.lower() != "before" or tree.subject(clause) is None:
        return False
    return all(token.text != "," for token in tree.tokens[clause:i])
