"""What must hold of any ledger at all."""

from sayso.link.origins.may_be_one import names_nobody
from sayso.schema import Kind, Ledger

CERTAIN = ("same text", "shared agency credit", "X reported", "same speaker and occasion")


def check_figures(ledger: Ledger) -> None:
    """Law 4: each value of a history is a figure of the claim it names, as it stands there."""
    reports = {report.id: report for report in ledger.reports}
    claims = {claim.id: claim for claim in ledger.claims}
    for history in ledger.figures:
        assert history.values
        for value in history.values:
            claim = claims[value.claim]
            said = [(f.low, f.high, f.bound, f.approximate, reports[claim.report_id].quote(f.span)) for f in claim.figures]
            assert (value.low, value.high, value.bound, value.approximate, value.words) in said
    told = [(value.claim, value.words, value.low) for history in ledger.figures for value in history.values]
    said_once = [(c.id, reports[c.report_id].quote(f.span), f.low) for c in ledger.claims for f in c.figures]
    assert all(told.count(each) <= said_once.count(each) for each in told), "a figure stands in two histories"


def check_origins(ledger: Ledger) -> None:
    """Law 5: certain merges are named and span the origin; the rest of the interval is what is unnamed."""
    for point in ledger.points:
        assert point.at_most == len(point.origins)
        assert 1 <= point.at_least <= point.at_most
        assert point.at_most - point.at_least == len(point.cautions)
        placed = [claim for origin in (*point.origins, *point.against) for claim in origin.claims]
        assert len(placed) == len(set(placed))
        assert set(placed) <= set(point.claims)
        home = {claim: origin for origin in point.origins for claim in origin.claims}
        for origin in point.origins:
            assert len(origin.merges) == len(origin.claims) - 1
            for merge in origin.merges:
                assert merge.rule in CERTAIN
                assert len(set(merge.claims)) == 2
                assert set(merge.claims) <= set(origin.claims)
                assert merge.reason.strip().endswith(".")
        for caution in point.cautions:
            assert caution.rule in ("unnamed", "may be one")
            assert caution.reason.strip().endswith(".")
            pair = [home[claim] for claim in caution.claims]
            assert pair[0] is not pair[1]
            if caution.rule == "unnamed":
                assert any(names_nobody(Kind(o.kind), o.name, anonymous=o.anonymous) for o in pair)


def check_links(ledger: Ledger) -> None:
    """Every link joins two claims of the ledger and says why in a sentence, with what was compared."""
    known = {claim.id for claim in ledger.claims}
    for each in ledger.links:
        assert each.a != each.b
        assert {each.a, each.b} <= known
        assert each.reason.strip().endswith(".")
        assert each.detail
