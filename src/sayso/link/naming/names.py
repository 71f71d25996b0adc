"""Whether two names, from two reports, are one person's or one organisation's, and why.

Only agreement of every word counts: "Kim Jong-un" and "Kim Yong-un" look alike and are two men. A table of other names (offices,
agencies, countries) decides before any likeness does, and decides against it too.
"""

from typing import NamedTuple

from sayso.link.naming.bodies import is_body, same_body_words, undescribed
from sayso.link.naming.known import entry, shown, words_of
from sayso.link.naming.persons import is_last_name, parts_of, same_person


class Why(NamedTuple):
    """Why two names are one: the rule's name, and the reason in words."""

    rule: str
    reason: str


def why_same(a: str, b: str, *, kind: str | None = None, unique: bool = False) -> Why | None:
    """Why two names from different reports are one; None if they are two or nobody can tell.

    kind: "person" if the names are known to be persons'. unique: a bare last name may stand for the whole one, as the caller has
    made sure that nobody else has it. "Joe Field" and "Joseph Field" are one; "Field" and "Joe Field" are not, unless unique.
    """
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return None
    if left == right:
        bare_person = kind == "person" and is_last_name(left) and not unique
        return None if bare_person else Why("same name", "same words")
    known = (entry(left), entry(right)) if kind != "person" else (None, None)
    if all(known):
        return Why("table", f"table: {shown(a, known[0])} = {shown(b, known[1])}") if known[0] == known[1] else None
    if kind != "person" and words_of(undescribed(a)) == words_of(undescribed(b)):
        return Why("described", "the same name, of which one says what the body is")
    if "".join(left) == "".join(right):
        return Why("same name", "same letters, parted otherwise")
    if kind != "person" and (is_body(left) or is_body(right)):
        found = same_body_words(left, right)
    else:
        found = same_person(parts_of(a), parts_of(b), unique=unique)
    return Why(*found) if found is not None else None


def same_name(a: str, b: str, *, kind: str | None = None, unique: bool = False) -> str | None:
    """The reason of `why_same` alone."""
    why = why_same(a, b, kind=kind, unique=unique)
    return why.reason if why is not None else None
