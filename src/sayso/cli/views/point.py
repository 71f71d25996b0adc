"""One point: every claim about it with its sentence, its origins, links and figures."""

from sayso.cli.views import screen
from sayso.cli.views.claim import in_context
from sayso.cli.views.figures import show_histories
from sayso.cli.views.loading import View, shown_ids
from sayso.cli.views.origins import origin_tree
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import chain_words, report_words, stand_words
from sayso.export.ledger_json import ledger_json
from sayso.export.words import count, link_reason, link_words
from sayso.schema import Point
from sayso.text import one_line

LINK_COLUMNS = (
    Column("Claim", whole=True, style="dim"),
    Column("", whole=True),
    Column("Claim", whole=True, style="dim"),
    Column("Why", share=3),
)


def show_point(view: View, point: Point) -> None:
    """Print the point."""
    ids = shown_ids((*view.points, *view.claims))
    screen.line(f"Point {point.id}: {one_line(point.about)}", style="bold")
    screen.line(f"{count(len(point.claims), 'claim')}:")
    for claim in view.claims_of(point):
        report = view.report_of(claim)
        screen.line(f"{ids[claim.id]}  {chain_words(claim.chain)}: {stand_words(claim)} ({report_words(report)})", style="cyan")
        screen.line(in_context(report, claim.occurrences[0]))
    screen.line()
    screen.tree(origin_tree(view, point, ids))
    links = [link for link in view.ledger.links if link.a in point.claims or link.b in point.claims]
    if links:
        screen.line()
        screen.table(LINK_COLUMNS, [(ids[link.a], link_words(link), ids[link.b], one_line(link_reason(link))) for link in links])
    histories = [history for history in view.ledger.figures if history.point == point.id]
    if histories:
        screen.line()
        show_histories(view, histories)


def point_as_json(view: View, point: Point) -> dict[str, object]:
    """The point, its claims, the links that touch them and its figure histories."""
    whole = ledger_json(view.ledger)
    return {
        "point": next(each for each in whole["points"] if each["id"] == point.id),
        "claims": [each for each in whole["claims"] if each["id"] in point.claims],
        "links": [each for each in whole["links"] if each["a"] in point.claims or each["b"] in point.claims],
        "figures": [each for each in whole["figures"] if each["point"] == point.id],
    }
