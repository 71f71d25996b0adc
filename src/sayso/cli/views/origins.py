"""`sayso origins`: where the chains of a point end, and why some ends count as one."""

from rich.tree import Tree

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, linked, shown_ids
from sayso.cli.views.weighing import weighed
from sayso.cli.views.wording import chain_words, report_words, stand_words, voice_words
from sayso.errors import NotFound
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.export.words import count
from sayso.export.words import origins as interval
from sayso.schema import Claim, Merge, Origin, Point, Report
from sayso.text import one_line, shortened

LONGEST = 70  # characters of a quote: with outlet, day and voice it fits two lines of a terminal


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
    """The point; its origins, under each through whom it was passed on, in which reports, and why that is one origin; what may be
    one all the same; circles; and who is not counted, as they say the contrary, or do not say so.
    """
    tree = Tree(screen.label(f"{ids[point.id]}  {one_line(point.about)}", "bold"))
    tree.add(screen.label(interval(point.at_least, point.at_most)))
    for origin in point.origins:
        _add_origin(tree, view, origin, ids)
    if point.cautions:
        cautions = tree.add(screen.label(f"at least {point.at_least}, if these are one and the same:", "yellow"))
        for merge in point.cautions:
            cautions.add(screen.label(_why(merge, ids)))
    for circle in point.circles:
        tree.add(screen.label(f"a circle, counted once: {' ← '.join((*circle, circle[0]))}; each has it from the next", "red"))
    if point.against:
        against = tree.add(screen.label(f"not counted, as they say that it is not so, on {count(len(point.against), 'origin')}:"))
        for origin in point.against:
            _add_origin(against, view, origin, ids)
    _add_others(tree, view, point, ids)
    return tree


def _add_origin(tree: Tree, view: View, origin: Origin, ids: dict[str, str]) -> None:
    """An origin with its paths outwards, and the merges."""
    unnamed = ", unnamed" if origin.anonymous else ""
    reports = {view.claims[claim].report_id for claim in origin.claims}
    heading = f"{one_line(origin.name)} ({origin.kind}{unnamed}), in {count(len(reports), 'report')}"
    node = tree.add(screen.label(heading, "cyan"))
    paths: dict[str, list[Claim]] = {}
    for claim_id in origin.claims:
        claim = view.claims[claim_id]
        paths.setdefault(chain_words(claim.chain[1:]), []).append(claim)
    for path in sorted(paths):  # first what was told at first hand, through nobody
        relay = node.add(screen.label(f"through {path}")) if path else node
        for claim in paths[path]:
            relay.add(screen.label(_told(claim, view.report_of(claim), ids)))
    if origin.merges:
        why = node.add(screen.label("one origin, because:"))
        for merge in origin.merges:
            why.add(screen.label(_why(merge, ids)))


def _told(claim: Claim, report: Report, ids: dict[str, str]) -> str:
    quote = shortened(one_line(claim.quote).strip("“”\"'‘’,.; "), LONGEST)
    return f"{ids[claim.id]}  {report_words(report)}: {voice_words(claim.voice, report)} {stand_words(claim)}: “{quote}”"


def _why(merge: Merge, ids: dict[str, str]) -> str:
    claims = " and ".join(ids.get(claim_id, claim_id) for claim_id in merge.claims)
    return f"{merge.rule}: {one_line(merge.reason)} ({claims})"


def _add_others(tree: Tree, view: View, point: Point, ids: dict[str, str]) -> None:
    """The claims of the point that neither say it nor the contrary: questions, silence."""
    counted = {claim for origin in (*point.origins, *point.against) for claim in origin.claims}
    others = [view.claims[claim] for claim in point.claims if claim not in counted]
    if others:
        node = tree.add(screen.label("not counted, as they do not say that it is so:"))
        for claim in others:
            node.add(screen.label(_told(claim, view.report_of(claim), ids)))
