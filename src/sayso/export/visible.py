"""Characters that cannot be seen, or that reorder what is seen, made visible. JSON keeps them; pages and tables are for eyes."""

import re

# Embeddings, overrides and isolates turn the order of letters round; the plain direction marks (U+200E, U+200F, U+061C) do not.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with control characters as their pictures, reordering marks as their codes: NUL as ␀, an override as ⟦U+202E⟧.

    Tabs and line feeds stay. What has no picture (C1 controls, half a surrogate pair, noncharacters) becomes U+FFFD.
    """
    shown = _REORDERING.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", text)
    return _HIDDEN.sub(lambda match: _picture(ord(match.group())), shown)


def _picture(code: int) -> str:
    if code == 0x7F:
        return "␡"
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
