"""Links between what two short texts say, read by the shipped pipeline and taken for one point."""

from readings import read_text
from sayso.annotate import with_meanings
from sayso.link.block import Block, traits_of
from sayso.link.copies.find import find_copies
from sayso.link.copies.shared import SharedText
from sayso.link.memo import Memo
from sayso.link.relations.find import find_links
from sayso.schema import Link, Reading, Story

MONDAY, TUESDAY = "2031-03-03", "2031-03-04"


def links(first: str, second: str, *, days: tuple[str, str] = (MONDAY, MONDAY)) -> list[Link]:
    """Every link of all claims of two reports, each of another outlet. days: when they were published."""
    outlets = zip((first, second), ("Bay Post", "Valley Echo"), days, strict=True)
    readings = []
    for text, outlet, day in outlets:
        found = read_text(text, outlet=outlet, published=day)
        report = found.document.report
        readings.append(Reading(report, with_meanings(report, found.claims)))
    readings.sort(key=lambda each: each.report.id)
    copies = tuple(find_copies([each.report for each in readings]))
    traits = traits_of(Block(tuple(readings), (Story("s", tuple(each.report.id for each in readings)),), copies))
    memo = Memo()
    memo.begin(traits)
    return [*find_links([[*traits]], [], traits, SharedText(copies), memo)]


def kinds(first: str, second: str, *, days: tuple[str, str] = (MONDAY, MONDAY)) -> list[str]:
    """The kinds of the links."""
    return [each.kind.value for each in links(first, second, days=days)]
