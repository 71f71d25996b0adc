"""What stands beside a source: what the speaker is, which is no part of what is said, and what somebody is called, which is."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_speaker
from sayso.annotate.sources import is_passive
from sayso.schema import Sentence, Token
from sayso.schema.tree import FINITE, Tree
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

DESCRIBING = frozenset(("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "IN", "POS", "HYPH", "CD"))
WHO = frozenset(("who", "whose", "whom"))
RELATIVES = ("WDT", "WP", "WP$", "WRB")
SHORTEST = 4  # tokens with the comma before them: what is said, "twelve were killed"
WHEN = 5  # words behind "as saying" that tell when: "on Monday in the capital."
LONGEST = 8  # words of an apposition: "the deputy head of the harbour police"


def past_apposition(draft: Draft, tree: Tree) -> None:
    """ "According to Iben, the police captain, | twelve were killed": the content begins after what the source is, in place."""
    if draft.source is None or len(draft.contents) != 1 or draft.cue[0] > draft.source[0]:
        return
    first, last = draft.contents[0]
    if (
        first != draft.source[1] + 1
        or tree.tokens[first - 1].text != ","
        or tree.tokens[first].text.lower() not in ("a", "an", "the")
    ):
        return
    comma = next((i for i in range(first + 1, min(last, first + LONGEST)) if tree.tokens[i].text == ","), None)
    if comma is None or last - comma < SHORTEST or tree.tokens[comma + 1].text.lower() in ("and", "or"):
        return
    if not tree.tokens[draft.source[1] - 1].tag.startswith("NNP") or _names(comma + 1, last, tree):
        return
    words = tree.tokens[first:comma]
    of = next((i for i, t in enumerate(words) if t.tag == "IN"), len(words))
    if is_speaker(words[of - 1].lemma) and all(token.tag in DESCRIBING for token in words):
        draft.contents = [(comma + 1, last)]


def past_name(draft: Draft, tree: Tree) -> None:
    """ "According to the prosecutor, Ines Roll, | twelve were killed": the name of who is meant is the source's, in place.

    Not where nothing else is the subject of what is said: "According to the prosecutor, Ines Roll, 51, was killed".
    """
    if draft.source is None or len(draft.contents) != 1 or draft.cue[0] > draft.source[0]:
        return
    first, last = draft.source[1] + 1, draft.contents[0][1]  # the name is at the head of what is said, or left out between
    what = tree.tokens[draft.source[1] - 1]
    if first >= last or tree.tokens[first - 1].text != "," or what.tag != "NN" or not is_speaker(what.lemma):
        return
    comma = next((i for i in range(first, min(last, first + LONGEST)) if tree.tokens[i].text == ","), None)
    if comma is None or draft.contents[0][0] not in (first, comma + 1):
        return
    if last - comma < SHORTEST or not all(t.tag.startswith("NNP") for t in tree.tokens[first:comma]):
        return
    verb = next((i for i in range(comma + 1, last) if tree.tokens[i].tag in FINITE or tree.tokens[i].text == ","), None)
    if verb is None or tree.tokens[verb].text == "," or tree.tokens[comma + 1].tag in (*RELATIVES, "CC"):
        return
    if any(token.tag.startswith(("NN", "PRP", "CD", "EX")) for token in tree.tokens[comma + 1 : verb]):
        draft.source, draft.contents = (draft.source[0], comma), [(comma + 1, last)]


def named_behind(draft: Draft, tree: Tree) -> None:
    """ "The exits were locked at the hall, a survivor, Ana Rell, | said": who she is and her name, between commas and before the
    cue, are the source where the parse takes them for a part of what is said, or the recogniser for the source, in place. So with
    "the head of the dockers' union, Ana Rell, | said", of which the name alone was found.
    """
    cue = draft.cue[0]
    whole = draft.source is not None and draft.source[1] == cue and _tells(*draft.source, tree)
    alone = draft.source is not None and _is_name(*draft.source, tree)
    if (
        (draft.source is not None and not whole and not alone)
        or is_passive(cue_head(draft, tree), tree)
        or tree.tokens[cue_head(draft, tree)].tag not in FINITE
    ):
        return
    commas = [i for i in range(cue - 1, max(-1, cue - 2 * LONGEST), -1) if tree.tokens[i].text == ","]
    if len(commas) < 3 or commas[0] != cue - 1 or tree.tokens[commas[2]].sentence != tree.tokens[cue].sentence:
        return
    last, middle, first = commas[:3]
    what, name = tree.tokens[first + 1 : middle], tree.tokens[middle + 1 : last]
    if not what or what[0].tag not in ("DT", "PRP$") or not all(token.tag in (*DESCRIBING, "PRP$") for token in what):
        return
    if not name or not all(token.tag == "NNP" for token in name):
        return
    if alone and not (is_speaker(_post(what)) and any(e in (first, middle) for _, e in draft.contents)):
        return
    draft.source = first + 1, last
    held = [(s, min(e, first)) if s < first else (s, e) for s, e in draft.contents if s < first or s > cue]
    draft.contents = held


def named_with_clause(draft: Draft, tree: Tree) -> None:
    """ "The exits were locked, Ana Rell, whose son was inside, | said": a name and what is told of its bearer, between commas and
    before the cue, are the source where the parse takes them for a part of what is said, in place.
    """
    cue, head = draft.cue[0], cue_head(draft, tree)
    if (
        draft.source is not None
        or is_passive(head, tree)
        or tree.tokens[head].tag not in FINITE
        or tree.tokens[cue - 1].text != ","
    ):
        return
    n = next((n for n, (_, end) in enumerate(draft.contents) if cue - 1 <= end <= cue), None)
    if n is None:
        return
    first, end = draft.contents[n]
    commas = [i for i in range(first, end) if tree.tokens[i].text == ","]
    for before, after in pairwise(commas):
        name = tree.tokens[before + 1 : after]
        if tree.tokens[after + 1].text.lower() in WHO and name and all(token.tag == "NNP" for token in name):
            draft.source, draft.contents[n] = (before + 1, cue), (first, before)
            return


def _is_name(first: int, last: int, tree: Tree) -> bool:
    """Whether words are a name and nothing else, with or without the comma behind it."""
    words = tree.tokens[first:last]
    return all(token.tag == "NNP" for token in (words[:-1] if words[-1].text == "," else words))


def _post(what: Sequence[Token]) -> str:
    """The noun that tells what somebody is: "head" in "the head of the dockers' union"."""
    of = next((i for i, token in enumerate(what) if token.tag == "IN"), len(what))
    return what[of - 1].lemma


def without_hearer(draft: Draft, tree: Tree) -> None:
    """ "The police were told by | a neighbour | that the door was open": who is told is no part of it, in place."""
    head = cue_head(draft, tree)
    subject = tree.subject(head)
    if len(draft.contents) < 2 or subject is None or tree.tokens[subject].dep != "nsubj:pass":
        return
    if tree.tokens[head].lemma.lower() in word_set("addressing"):
        draft.contents = [c for c in draft.contents if not c[0] <= subject < c[1] or c[0] > draft.cue[0]]


def _names(first: int, last: int, tree: Tree) -> bool:
    """ "According to Oswin, the port director, | Tomas Brandeker, now admits": the director is not Oswin."""
    end = next((i for i in range(first, last) if not tree.tokens[i].tag.startswith("NNP")), last)
    return first < end < last and tree.tokens[end].text == ","


def called(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """ "The suspect | was identified by | two officials | as Darren Holt": what somebody is called is what they say, in place."""
    if draft.source is None or len(draft.contents) != 1 or draft.source[0] < draft.cue[1] or draft.contents[0][0] > draft.cue[0]:
        return
    head = cue_head(draft, tree)
    if not is_passive(head, tree) or tree.tokens[head].lemma.lower() not in word_set("identifying"):
        return
    words = [t.text.lower() for t in tree.tokens[draft.source[0] : sentence.last]]
    at = words.index("as") + draft.source[0] if "as" in words else sentence.last
    if draft.source[0] < at <= draft.source[1]:
        draft.source = draft.source[0], at
        draft.contents.append(tree.stripped(at, _end(at, sentence, tree)))


def _end(at: int, sentence: Sentence, tree: Tree) -> int:
    """Where what somebody is called ends: before another clause or at the sentence's end."""
    stops = (i for i in range(at + 1, sentence.last) if tree.tokens[i].text in (";", ".") or tree.tokens[i].tag.startswith("W"))
    return next(stops, sentence.last)


def _tells(first: int, last: int, tree: Tree) -> bool:
    """Whether words hold a clause: a finite verb behind its subject, and no "who" before it."""
    verb = next((i for i in range(first, last) if tree.tokens[i].tag in FINITE or tree.tokens[i].tag in RELATIVES), None)
    if verb is None or tree.tokens[verb].tag in RELATIVES:
        return False
    return any(first <= s < verb for i in range(first, last) if (s := tree.subject(i)) is not None)


def quoted_before(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """ "The dam had failed, the Echo | quoted | the warden, Ada Morn, as saying": her words stand before, in place."""
    tokens = tree.tokens
    quoted = next((i for i in range(*draft.cue) if tokens[i].lemma.lower() in word_set("cited")), None)
    if draft.source is None or quoted is None or not draft.source[1] <= draft.cue[0] <= quoted:
        return
    saying = next((i for i in range(quoted + 2, sentence.last - 1) if _as_saying(i, tree)), None)
    comma, said = draft.source[0] - 1, [c for c in draft.contents if c[0] < draft.source[0]]
    if saying is None or tokens[comma].text not in (",", *QUOTATION_MARKS) or (not said and comma <= sentence.first + 1):
        return
    behind = tokens[saying + 2 : sentence.last]
    if len(behind) > WHEN or any(t.tag in (*FINITE, *RELATIVES) or t.text.lower() in ("that", ",") for t in behind):
        return
    before = said or [tree.stripped(sentence.first, comma)]
    if any(t.tag in FINITE for t in tokens[slice(*before[-1])]):
        draft.cue, draft.contents = (draft.cue[0], quoted + 1), [*before, (quoted + 1, saying + 2)]


def _as_saying(i: int, tree: Tree) -> bool:
    after = tree.tokens[i + 1]
    return tree.tokens[i].text.lower() == "as" and after.tag == "VBG" and after.lemma.lower() in ("say", "tell", "state")
