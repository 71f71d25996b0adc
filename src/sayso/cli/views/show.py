"""`sayso show`: one report, claim or point, opened."""

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.claim import claim_as_json, rejected_as_json, show_claim, show_rejected
from sayso.cli.views.loading import View, linked
from sayso.cli.views.point import point_as_json, show_point
from sayso.cli.views.report import report_as_json, show_report
from sayso.errors import NotFound
from sayso.export.canonical import dumps

# So many of the ids that fit are named when an id is ambiguous.
_NAMED = 5


def run(setting: Setting, id_: str) -> None:
    """Print what the id, or its beginning, means."""
    view = linked(setting)
    found = _found(view, id_)
    if setting.as_json:
        screen.write(dumps(_as_json(view, found)) + b"\n")
    elif found in view.points:
        show_point(view, view.points[found])
    elif found in view.claims:
        show_claim(view, view.claims[found])
    elif found in _rejected(view):
        show_rejected(view, found)
    else:
        show_report(view, view.reports[found])


def _found(view: View, prefix: str) -> str:
    """The one id that begins so. Raises NotFound where there is none or more than one."""
    ids = (*view.points, *view.claims, *view.reports, *_rejected(view))
    found = sorted(each for each in ids if each.startswith(prefix)) if prefix else []
    if prefix in found or len(found) == 1:
        return prefix if prefix in found else found[0]
    if not found:
        raise NotFound(f"no report, claim or point has an id that begins with {prefix!r}")
    more = " …" if len(found) > _NAMED else ""
    raise NotFound(f"{prefix!r} fits {len(found)} ids: {', '.join(found[:_NAMED])}{more}; give more characters")


def _rejected(view: View) -> list[str]:
    """Claims that people decided on and that are not in the ledger."""
    stood = {a.claim for each in view.ledger.decisions for a in each.decision.anchors if a.report_id in view.reports}
    return sorted(claim for claim in stood if claim is not None and claim not in view.claims)


def _as_json(view: View, found: str) -> dict[str, object]:
    if found in view.points:
        return point_as_json(view, view.points[found])
    if found in view.claims:
        return claim_as_json(view, view.claims[found])
    if found in _rejected(view):
        return rejected_as_json(view, found)
    return report_as_json(view, view.reports[found])
