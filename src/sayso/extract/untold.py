"""What somebody left untold behind what he told: "said a man was being held | but gave no details", "… but did not say where".

It is the speaker who gives no details. Read as part of what he said, it would turn the statement round: nobody would be held.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.draft import Draft
from sayso.schema import Tree
from sayso.schema.tree import Range

_NOT = r"(?:did|do|does|would|will|could|can|has|have|had|wo|ca)(?: ?(?:n't|n’t|not)| never)(?: yet| immediately)?"
_FURTHER = r"(?:any |more |further |other |immediate |exact |specific |precise |many |much )*"
_WHAT = (
    r"(?:details?|names?|reasons?|explanations?|evidence|timetables?|timeframes?|timelines?|specifics|particulars|information"
    r"|figures?|numbers?|motives?|comment|indication)"
)
_ASKED = r"(?:(?:exactly|by|to|for|in|at|from|of|on) )?(?:who|whom|whose|what|when|where|why|how|which|whether|if)\b"
_WHOM = r"(?:him|her|them|the|those|any|anyone|either|who)\b"
_GIVE_ANY = rf"{_FURTHER}(?:(?:a|an|the|its|his|her|their|any) )?{_FURTHER}{_WHAT}\b"
_WITHHELD = (
    rf"(?:elaborate|go into detail|comment|be drawn|(?:say|specify|explain|disclose|reveal|clarify|tell \w+) {_ASKED}"
    rf"|(?:name|identify) {_WHOM}|(?:give|provide|offer|release|disclose|reveal|specify) {_GIVE_ANY})"
)
_GAVE_NONE = rf"(?:(?:g[ai]v|provid|offer|ha[ds])(?:e|es|ed|ing|s)?) (?:no|few|little) {_FURTHER}{_WHAT}\b"
# Of two people or things told of before it neither can be "it": of those only who speaks holds something back.
_UNTOLD = re.compile(
    rf"(?:,? ?\b(?:but|and|though|although|yet) (?:(?:he|she|it|they) )?"
    rf"(?:{_NOT} {_WITHHELD}|(?:declin|refus)(?:ed|es) to {_WITHHELD}|{_GAVE_NONE})"
    rf"|,? ?without (?:elaborating|going into detail|naming {_WHOM}|identifying {_WHOM}|saying {_ASKED}"
    rf"|(?:giving|providing|offering) {_GIVE_ANY}))",
    re.IGNORECASE,
)
# Where the speaker goes on with something else: "but gave no details, and that a second man was sought".
_GOES_ON = re.compile(r" (?:, )?(?:and|but) that ")
_SPEAKING = frozenset(("say", "cite", "add", "tell", "call", "describe"))  # "gave no details, citing the inquiry"
_SHORTEST = 2  # words of what is left


def without_untold(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The drafts of what somebody said, without what he left untold behind it."""
    return [replace(draft, pieces=_told(draft.pieces, tree)) if draft.attribution else draft for draft in drafts]


def _told(pieces: list[Range], tree: Tree) -> list[Range]:
    words = [i for first, last in pieces for i in range(first, last)]
    starts, text = [], ""
    for i in words:
        starts.append(len(text) + 1)
        text += f" {tree.tokens[i].text}"
    found = _UNTOLD.search(text)
    if found is None or '"' in text or "“" in text:
        return pieces
    on = _GOES_ON.search(text, found.end())
    end = on.start() if on else len(text)
    if any(found.end() <= at < end and _does_more(i, text[at - 1 :], tree) for i, at in zip(words, starts, strict=True)):
        return pieces
    kept = {i for i, at in zip(words, starts, strict=True) if not found.start() < at <= end}
    if sum(at <= found.start() for at in starts) < _SHORTEST:
        return pieces
    return _runs(pieces, kept, tree)


def _does_more(i: int, behind: str, tree: Tree) -> bool:
    """ "Took her phone without giving a reason | and held her", "gave no notice, | leaving 40 without work": whoever does more is
    somebody told of, and no speaker who holds something back. behind: the words from token i on.
    """
    tokens = tree.tokens
    verb = next((v for v in range(i + 1, len(tokens)) if not tokens[v].tag.startswith("RB")), i)
    if tokens[i].text == ",":
        return tokens[verb].tag == "VBG" and tokens[verb].lemma.lower() not in _SPEAKING
    return tokens[i].text.lower() in ("and", "but") and tokens[verb].tag in ("VBD", "VBZ", "VBP") and not _UNTOLD.match(behind)


def _runs(pieces: Sequence[Range], kept: set[int], tree: Tree) -> list[Range]:
    """The pieces with these tokens only, without the marks at the ends of each."""
    out: list[Range] = []
    for first, last in pieces:
        here = [i for i in range(first, last) if i in kept]
        for i in here:
            out = [*out[:-1], (out[-1][0], i + 1)] if out and out[-1][1] == i and i != first else [*out, (i, i + 1)]
    return [(a, b) for a, b in (tree.stripped(*piece) for piece in out) if a < b]
