"""What a person said are one name: groups that no rule would join (law 7). Pairs are as in `sayso.link.naming.apart`."""

from collections.abc import Sequence

from sayso.link.naming.apart import Apart, held_apart, holds
from sayso.link.naming.groups import Group, first_mentions
from sayso.schema import NameMerge


def with_decisions(groups: Sequence[Group], one: Sequence[Apart], apart: Sequence[Apart]) -> list[Group]:
    """The groups, those of a kind joined of which a person said that they are one; none that a person holds apart."""
    made = list(groups)
    for pair in one:
        homes, others = ([group for group in made if holds(group.bearers, side)] for side in pair)
        alike = ((a, b) for a in homes for b in others if a is not b and a.bearers[0].kind == b.bearers[0].kind)
        home, other = next(alike, (None, None))
        if home is None or other is None or held_apart(home.bearers, other.bearers, apart):
            continue
        forms = (other.bearers[0].form, home.bearers[0].form)
        reason = f"a reviewer said that “{forms[0]}” and “{forms[1]}” are one"
        home.take(other, NameMerge("decision", forms, reason, first_mentions([other.bearers[0], home.bearers[0]])))
        made.remove(other)
    return made
