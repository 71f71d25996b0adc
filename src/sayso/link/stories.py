"""Reports on the same events: as the user declared them, the others by what they share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.link.blocking import candidates
from sayso.link.cluster import agglomerate
from sayso.link.ids import made_id
from sayso.link.story_score import Fame, Model
from sayso.link.story_traits import StoryTraits, traits_of, weight
from sayso.schema import Claim, Report, Story

# Mean probability from which two groups of reports are one story. From .14 to .28 both measures move by less than .015 on either
# fold of the tuning incidents; the lower end, as reports of two sentences without a title score low.
ENOUGH = 0.16
# Words of a report by which partners are looked for, the heaviest: names and rare words, which is where a story's reports meet.
PROPOSING = 40
NAME_WEIGHT = 2.0  # names among them first: they tell stories apart better than other words do
MODEL = Model()


def find_stories(
    reports: Mapping[str, Report],
    claims: Iterable[Claim],
    declared: Mapping[str, Sequence[str]],
    *,
    model: Model = MODEL,
    enough: float = ENOUGH,
) -> tuple[Story, ...]:
    """Declared stories as given, the other reports grouped; each report not declared is in exactly one story. By id.

    A made id comes from the smallest report id: it stays when reports join, unless a smaller one comes.
    """
    told = {report for members in declared.values() for report in members}
    free = sorted(set(reports) - told)
    traits = story_traits([reports[report] for report in free], claims)
    fame = Fame(traits)

    def likeness(i: int, j: int) -> float:
        return model.likeness(traits[i], traits[j], fame)

    pairs = [(like, i, j) for i, j in proposed(traits) if (like := likeness(i, j)) >= enough]
    groups = agglomerate(len(free), pairs, likeness=likeness, enough=enough)
    made = [Story(made_id("s", free[group[0]]), tuple(free[i] for i in group)) for group in groups]
    given = [Story(story, tuple(members)) for story, members in declared.items()]
    return tuple(sorted(given + made, key=lambda s: s.id))


def story_traits(reports: Sequence[Report], claims: Iterable[Claim]) -> list[StoryTraits]:
    """Each report's traits, in the order given."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.report_id].append(claim)
    return [traits_of(report, held[report.id]) for report in reports]


def proposed(traits: Sequence[StoryTraits]) -> list[tuple[int, int]]:
    """Pairs worth comparing: those that share names or rare words, common ones only if told of within a week or two."""
    keys = []
    for held in traits:
        ranked = {word: (NAME_WEIGHT if word in held.names else 1.0) * w * weight(word) for word, w in held.words.items()}
        keys.append(dict(sorted(ranked.items(), key=lambda kw: (-kw[1], kw[0]))[:PROPOSING]))
    weeks = [sorted({str(day // 7 + n) for day in held.days[-1:] for n in (0, 1)}) for held in traits]
    return candidates(keys, weeks)
