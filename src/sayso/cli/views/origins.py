"""`sayso origins`: where the chains of a point end, and why some ends count as one."""

from rich.tree import Tree

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, linked, shown_ids
from sayso.cli.views.weighing import weighed
from sayso.cli.views.wording import chain_words, report_words, stand_words
from sayso.errors import NotFound
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.export.words import origins as interval
from sayso.schema import Merge, Origin, Point
from sayso.text import one_line


def run(setting: Setting, story: str | None, point: str | None) -> None:
    """Print the origins of one point, or of all that have two claims or more."""
    view = linked(setting, story)
    chosen = [point_of(view, point)] if point else [one.point for one in weighed(view) if len(one.point.claims) > 1]
    if setting.as_json:
        by_id = {each["id"]: each for each in ledger_json(view.ledger)["points"]}
        screen.write(dumps([by_id[each.id] for each in chosen]) + b"\n")
        return
    ids = shown_ids((*view.points, *view.claims))
    for each in chosen:
        screen.tree(origin_tree(view, each, ids))
    if not chosen:
        screen.hint("No point has more than one claim yet.")


def point_of(view: View, prefix: str) -> Point:
    """The one point whose id begins so. Raises NotFound where there is none or more than one."""
    found = [point for id_, point in view.points.items() if id_.startswith(prefix)]
    if prefix in view.points:
        return view.points[prefix]
    if not found:
        raise NotFound(f"there is no point {prefix}; `sayso ledger` lists them")
    if len(found) > 1:
        raise NotFound(f"{prefix} is the beginning of {len(found)} points' ids; give more of it")
    return found[0]


def origin_tree(view: View, point: Point, ids: dict[str, str]) -> Tree:
    """The point, its origins, under each the claims that rest on it and the merges that made it one."""
    tree = Tree(screen.label(f"{ids[point.id]}  {one_line(point.about)}", "bold"))
    tree.add(screen.label(interval(point.at_least, point.at_most)))
    for origin in point.origins:
        _add_origin(tree, view, origin, ids)
    if point.cautions:
        cautions = tree.add(screen.label(f"at least {point.at_least}, if these are one and the same:", "yellow"))
        _add_merges(cautions, point.cautions, ids)
    for circle in point.circles:
        tree.add(screen.label(f"these outlets only cite each other: {', '.join(circle)}", "red"))
    return tree


def _add_origin(tree: Tree, view: View, origin: Origin, ids: dict[str, str]) -> None:
    unnamed = ", unnamed" if origin.anonymous else ""
    node = tree.add(screen.label(f"{one_line(origin.name)} ({origin.kind}{unnamed})", "cyan"))
    for claim_id in origin.claims:
        claim = view.claims[claim_id]
        through = f"{chain_words(claim.chain)}; {stand_words(claim)}; in {report_words(view.report_of(claim))}"
        node.add(screen.label(f"{ids[claim_id]}  {through}"))
    if origin.merges:
        _add_merges(node.add(screen.label("one origin, because:")), origin.merges, ids)


def _add_merges(node: Tree, merges: tuple[Merge, ...], ids: dict[str, str]) -> None:
    for merge in merges:
        claims = " and ".join(ids.get(claim_id, claim_id) for claim_id in merge.claims)
        node.add(screen.label(f"{merge.rule}: {one_line(merge.reason)} ({claims})"))
