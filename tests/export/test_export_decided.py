"""A dossier says who decided what, when and why: on each claim, and in a list of its own; without decisions it has none."""

from dataclasses import replace

import lxml.html
from export_ledgers import dam

from sayso.export import dossier
from sayso.export.dossier.addresses import claim_anchor
from sayso.schema import About, Act, Decision, Reviewed, Stance, State, anchored, version_of

WHEN = "2031-03-04T05:06:07Z"


def page() -> lxml.html.HtmlElement:
    ledger = dam()
    first, second = ledger.claims[:2]
    report = next(report for report in ledger.reports if report.id == first.report_id)
    before = version_of(first, report)
    edit = Decision(
        *(Act.EDIT, About.CLAIM, "Ida <b>Orm</b>", WHEN, (anchored(first),)),
        before=before,
        after=replace(before, stance=Stance.WISHES),
        note="She only hopes so. <script>",
        number=1,
    )
    reject = Decision(Act.REJECT, About.CLAIM, "Ola", WHEN, (replace(anchored(second), quote="it burst"),), number=2)
    undo = Decision(Act.UNDO, About.CLAIM, "Ola", WHEN, reject.on, undoes="d2", number=3)
    gone = Decision(Act.ACCEPT, About.CLAIM, "Eve", WHEN, (replace(anchored(second), quote="old"),), number=4)
    decisions = (
        Reviewed(edit, State.IN_FORCE, (first.id,)),
        Reviewed(reject, State.UNDONE, (second.id,)),
        Reviewed(undo, State.IN_FORCE, (second.id,)),
        Reviewed(gone, State.ORPHAN),
    )
    return lxml.html.document_fromstring(dossier(replace(ledger, decisions=decisions)))


def said(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_list_has_every_decision_with_who_when_what_and_note_undone_ones_too() -> None:
    dom = page()
    lines = [said(each) for each in dom.xpath("//ol[@class='decisions']/li")]
    assert len(lines) == 4
    assert "1 edited by Ida <b>Orm</b> 2031-03-04 05:06 UTC; in force" in lines[0]
    assert "wishes it" in lines[0]
    assert "She only hopes so. <script>" in lines[0]
    assert "rejected by Ola" in lines[1]
    assert "undone" in lines[1]
    assert "orphan" in lines[3]
    assert dom.xpath("//nav//a[@href='#decisions']")


def test_a_card_says_what_was_decided_on_it_and_is_in_force() -> None:
    dom = page()
    first, second = (dom.xpath("//*[@id=$id]", id=claim_anchor(claim.id))[0] for claim in dam().claims[:2])
    (line,) = first.xpath(".//div[dt='Reviewed']/dd")
    assert said(line).startswith("edited by Ida <b>Orm</b>, 2031-03-04 05:06 UTC; stance:")
    assert said(line).endswith("→ wishes it: She only hopes so. <script>")
    assert not second.xpath(".//div[dt='Reviewed']")
    (link,) = dom.xpath("//ol[@class='decisions']/li[1]//a/@href")
    assert link == "#" + claim_anchor(dam().claims[0].id)


def test_a_ledger_without_decisions_has_no_such_part() -> None:
    dom = lxml.html.document_fromstring(dossier(replace(dam(), decisions=())))
    assert not dom.xpath("//*[@id='decisions'] | //a[@href='#decisions'] | //dt[.='Reviewed']")
