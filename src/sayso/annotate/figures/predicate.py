"""Where the verb of those counted stands past a clause of something else: "62 people on a bus that fell | were killed"."""

from collections.abc import Sequence

from sayso.schema import Token

_RELATIVE = frozenset(("that", "which", "who"))
_HELPS = frozenset(("aux", "aux:pass", "cop"))


def past_clause(tokens: Sequence[Token], noun: int, end: int, last: int) -> int | None:
    """Where it begins, with its auxiliaries; None if no clause stands between. noun: what is counted, the last of its phrase;
    end, last: where the phrase and the sentence end.
    """
    verb = _verb(tokens, noun, end, last)
    if verb is None:
        return None
    start = next((i for i in range(end, verb) if tokens[i].head == verb and tokens[i].dep in _HELPS), verb)
    clause = any(tokens[i].text.lower() in _RELATIVE for i in range(end + 1, start))  # right behind, it is of those counted
    return start if clause else None


def _verb(tokens: Sequence[Token], noun: int, end: int, last: int) -> int | None:
    """The verb of what is counted, also where the parse takes it for a clause about it, though nothing there says "who"."""
    if tokens[noun].dep.startswith("nsubj"):
        return tokens[noun].head if end < tokens[noun].head < last else None
    for verb in range(end, last):
        if tokens[verb].head == noun and tokens[verb].dep == "acl:relcl":
            under = [t for t in tokens[end:verb] if t.head == verb]
            if any(t.dep in _HELPS for t in under) and not any(t.text.lower() in _RELATIVE for t in under):
                return verb
    return None
