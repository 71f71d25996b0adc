"""Characters that cannot be seen, in the fields of a form: a field shows their pictures (see `sayso.export.visible`), and what is
sent back means what they show.
"""

import re
from difflib import SequenceMatcher

from sayso.export.visible import visible

_CODE = re.compile(r"⟦U\\\+(202[A-E]|206[6-9])⟧")  # as re.escape leaves it
_PICTURE = re.compile("[\u2400-\u241f\u2421\ufffd]")
_BLANKS = re.compile(r"[^\S\x0b-\x1f\x85]+")  # white space but for what is shown as a picture: a form feed, a next line
_NO_PICTURE = "\x80-\x9f\ufffe\uffff\ud800-\udfff"


def on_line(text: str) -> str:
    """The text that a field of one line shows: each run of white space that stays white space as one space."""
    return _BLANKS.sub(" ", text).strip(" ")


def restored(sent: str, old: str) -> str:
    """What was sent, with those characters of `old`, the field's words, whose pictures were left in it."""
    pieces = [(visible(character), character) for character in old]
    shown = "".join(piece for piece, _ in pieces)
    if shown == old:
        return sent
    made, upto = [], 0
    matched = SequenceMatcher(None, shown, sent, autojunk=False).get_matching_blocks()
    at = 0
    for piece, character in pieces:
        block = next((each for each in matched if each.a <= at and at + len(piece) <= each.a + each.size), None)
        if block is not None:
            begin = block.b + at - block.a
            made += [sent[upto:begin], character]
            upto = begin + len(piece)
        at += len(piece)
    return "".join((*made, sent[upto:]))


def pattern(words: str) -> str:
    """A regular expression for these words, with any space between them; a picture in them also stands for what it shows."""
    return r"\s+".join(_PICTURE.sub(_or_shown, _CODE.sub(_or_coded, re.escape(word))) for word in words.split())


def _or_coded(match: re.Match[str]) -> str:
    return f"(?:{match.group()}|{chr(int(match.group(1), 16))})"


def _or_shown(match: re.Match[str]) -> str:
    picture = match.group()
    shown = _NO_PICTURE if picture == "\ufffd" else "\x7f" if picture == "␡" else re.escape(chr(ord(picture) - 0x2400))
    return f"[{picture}{shown}]"
