"""Reports on the same events as the ledger has them, each join with its reason."""

from collections.abc import Mapping

from sayso.link.ids import made_id
from sayso.link.stories.groups import Edge, Group
from sayso.link.stories.reasons import detail, reason
from sayso.link.stories.score import MODEL, Model
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Story, StoryJoin


def story_of(
    group: Group,
    traits: Mapping[str, StoryTraits],
    model: Model = MODEL,
    known: Mapping[tuple[str, str], StoryJoin] | None = None,
) -> Story:
    """A group as the ledger has it.

    The id comes from the smallest report id: it stays when reports join, unless a smaller one comes. known: joins by what two
    reports tell of, made before of the same traits; they spare work and change nothing.
    """
    known = known or {}
    joins = tuple(
        (None if edge.copy else known.get((edge.a, edge.b))) or _join(edge, traits, model) for edge in sorted(group.joins)
    )
    return Story(made_id("s", group.reports[0]), group.reports, joins)


def _join(edge: Edge, traits: Mapping[str, StoryTraits], model: Model) -> StoryJoin:
    if edge.copy:
        return StoryJoin(edge.a, edge.b, "At least half of each stands word for word in the other.")
    a, b = traits[edge.a], traits[edge.b]
    return StoryJoin(edge.a, edge.b, reason(a, b), detail(a, b, model))
