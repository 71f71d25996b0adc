"""Reports on the same events: as the user declared them, the others by what they tell of, each join with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.link.ids import made_id
from sayso.link.stories.groups import Edge, Group
from sayso.link.stories.index import StoryIndex
from sayso.link.stories.reasons import detail, reason
from sayso.link.stories.score import MODEL, Model
from sayso.link.stories.traits import StoryTraits, traits_of
from sayso.schema import Claim, Copy, Report, Story, StoryJoin


def find_stories(
    reports: Mapping[str, Report],
    claims: Iterable[Claim],
    declared: Mapping[str, Sequence[str]],
    copies: Iterable[Copy],
    model: Model = MODEL,
) -> tuple[Story, ...]:
    """Declared stories as given, the other reports grouped; each report not declared is in exactly one story. By id."""
    told = {report for members in declared.values() for report in members}
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.report_id].append(claim)
    traits = {report: traits_of(reports[report], held[report]) for report in sorted(set(reports) - told)}
    copied: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        copied[copy.a].append(copy)
        copied[copy.b].append(copy)
    index = StoryIndex(model)
    for report, found in traits.items():
        index.put(report, found, copied[report])
    made = [story_of(group, traits, model) for group in index.stories()]
    given = [Story(story, tuple(members)) for story, members in declared.items()]
    return tuple(sorted(given + made, key=lambda s: s.id))


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
