"""What the dossier says, and that every link in it leads where it says."""

from dataclasses import replace

import lxml.html
import pytest
from export_ledgers import dam
from export_pages import CASES, DOM, PAGES

from sayso.errors import SaysoError, SpanError
from sayso.export import dossier
from sayso.export.dossier.addresses import claim_anchor
from sayso.export.dossier.anchors import anchor
from sayso.export.visible import visible
from sayso.schema import Feature, Ledger, Link, LinkKind, Origin, Point, Span, Story, StoryJoin, SumPart
from sayso.text import one_line


@pytest.mark.parametrize("name", ["dam", "hostile"])
def test_each_claim_links_to_characters_that_say_its_quote(name: str) -> None:
    dom = DOM[name]
    for claim in CASES[name].claims:
        (card,) = dom.xpath("//*[@id=$id]", id=claim_anchor(claim.id))
        places = card.xpath(".//a[@class='place']/@href")
        assert len(places) == len(claim.occurrences)
        for number, href in enumerate(places):
            (start,) = dom.xpath("//*[@id=$id]", id=href[1:])
            (text,) = start.xpath("ancestor::div[@class='text']")
            pieces = []
            for piece in range(len(claim.content)):
                marks = _marks(text, anchor("part", claim.id, number, piece))
                pieces.append("".join(mark.text for mark in marks))
            assert " ".join(pieces) == visible(claim.quote)
            first = next(element for element in start.itersiblings() if element.tag == "mark")
            assert anchor("part", claim.id, number, 0) in first.get("data-parts").split()
        assert claim_anchor(claim.id) in {href[1:] for href in text.xpath(".//a[@class='note']/@href")}


def _marks(text: lxml.html.HtmlElement, token: str) -> list[lxml.html.HtmlElement]:
    return [mark for mark in text.iter("mark") if token in mark.get("data-parts").split()]


def test_a_report_says_with_which_others_it_holds_its_story_together_and_why() -> None:
    ledger = dam()
    a, b = sorted(report.id for report in ledger.reports)[:2]
    story = Story("s" + "0" * 12, (a, b), (StoryJoin(a, b, "Both name <Tarn>."),))
    page = lxml.html.document_fromstring(dossier(replace(ledger, stories=(story,))))
    for one, other in ((a, b), (b, a)):
        (said,) = page.xpath(
            "//article[@id=$id]//dd[a[@href=$other]]", id=anchor("report", one), other="#" + anchor("report", other)
        )
        assert "Both name <Tarn>." in said.text_content()


@pytest.mark.parametrize("name", ["dam", "hostile"])
def test_each_report_stands_in_full_in_its_own_words(name: str) -> None:
    dom = lxml.html.document_fromstring(PAGES[name])
    for report in CASES[name].reports:
        (text,) = dom.xpath("//*[@id=$id]//div[@class='text']", id=anchor("report", report.id))
        for note in text.xpath(".//a[@class='note']"):
            note.text = ""
        assert text.text_content() == visible(report.text)


def test_a_quote_is_marked_inside_its_sentence() -> None:
    (card,) = DOM["dam"].xpath("//*[@id=$id]", id=claim_anchor("c2"))
    (quote,) = card.xpath(".//blockquote")
    assert quote.text_content().endswith("said the spillway had not been inspected since 2027.")
    assert quote.xpath("./mark/text()") == ["the spillway had not been inspected since 2027"]


def test_a_card_shows_the_chain_the_firmness_and_the_reason_for_anonymity_in_words() -> None:
    (card,) = DOM["dam"].xpath("//*[@id=$id]", id=claim_anchor("c9"))
    (chain,) = card.xpath(".//p[@class='chain']")
    said = " ".join(chain.text_content().split())
    assert said.endswith("a rescue worker (office, anonymous) → Harbour Wire (outlet) → Tessin Courier (this report)")
    assert "predicts it; ●○○ possible PS+" in " ".join(card.text_content().split())
    (card,) = DOM["dam"].xpath("//*[@id=$id]", id=claim_anchor("c2"))
    assert "because the inquiry is open" in card.text_content()
    (card,) = DOM["dam"].xpath("//*[@id=$id]", id=claim_anchor("c10"))
    assert "dozens of people killed (“Dozens”)" in card.text_content()


def test_rows_stand_by_weight_and_say_origins_behind_reports() -> None:
    rows = DOM["dam"].xpath("//tbody[contains(@class, 'point')]")
    assert [row.get("id") for row in rows] == [anchor("point", name) for name in ("p-toll", "p-warning", "p-spillway")]
    origins = [" ".join(row.xpath(".//td[@class='origins']")[0].text_content().split()) for row in rows]
    assert origins == ["1 to 2 origins behind 3 reports", "2 origins behind 2 reports", "1 origin behind 1 report"]
    assert [row.xpath(".//span[@class='flag']/text()") for row in rows] == [
        ["a number was withdrawn"],
        ["denied (1 link)", "outlets cite each other"],
        [],
    ]
    assert "killed (people) 19–40" in " ".join(rows[0].text_content().split())


def test_a_row_opens_to_links_with_reason_and_values_and_to_each_merge() -> None:
    (row,) = DOM["dam"].xpath("//*[@id=$id]", id=anchor("point", "p-toll"))
    opened = " ".join(row.xpath(".//details")[-1].text_content().split())
    assert "supersedes" in opened
    assert "The same office gives a later figure." in opened
    (compared,) = row.xpath(".//li[contains(@class, 'relation-supersedes')]/p[@class='weighed']")
    assert compared.text_content().endswith(": 19 – at least 12 +0.80")
    kinds = [relation.get("class") for relation in row.xpath(".//li[contains(@class, 'relation ')]")]
    assert kinds == ["relation relation-supersedes", "relation relation-repeats"]  # what a reader must not miss comes first
    assert "same text: 71 of 84 words" in opened
    assert "Why there may be fewer: unnamed: A rescue worker without a name" in opened


def test_what_a_link_compared_is_not_said_twice_where_it_is_the_quotes_or_the_same_for_both() -> None:
    ledger = dam()
    (link, *_) = (each for each in ledger.links if each.kind is LinkKind.SUPERSEDES)
    quotes = {claim.id: one_line(claim.quote) for claim in ledger.claims}
    detail = Feature("meaning", quotes[link.a], quotes[link.b], 7.06), Feature("day", "2031-03-04", "2031-03-04", 0.42)
    page = lxml.html.document_fromstring(dossier(replace(ledger, links=(replace(link, detail=detail),))))
    (line,) = page.xpath("//p[@class='weighed']")
    assert line.text_content() == "Compared: meaning +7.06; day: 2031-03-04 +0.42"


def test_a_figures_history_is_a_chart_and_a_table_with_every_value() -> None:
    (history,) = DOM["dam"].xpath("//article[@class='history']")
    assert len(history.xpath(".//svg[@class='chart']")) == 1
    statuses = [cell.text_content() for cell in history.xpath(".//table//td/b")][1::2]
    assert statuses == ["superseded", "disputed", "current", "current", "denied", "withdrawn"]
    assert "1 value without a number is in the table only" in history.text_content()


def test_each_number_says_how_many_origins_give_it_first_those_that_stand() -> None:
    (told,) = DOM["dam"].find_class("giving")
    assert [" ".join(each.text_content().split()) for each in told] == [
        "20 to 30.5: 1 to 2 origins (a rescue worker, the district office)",
        "“Dozens”: 1 origin (reportedly)",
        "at least 12: was 1 origin (the district office)",
    ]
    assert [each.get("class") for each in told] == [None, None, "past"]


def test_a_number_that_one_value_gives_needs_no_list_of_origins() -> None:
    (history,) = dam().figures
    one = replace(dam(), figures=(replace(history, values=history.values[:1], numbers=history.numbers[:1]),))
    assert b'class="giving"' not in dossier(one)


def test_a_history_of_many_numbers_and_origins_names_some_and_counts_the_others() -> None:
    (history,) = dam().figures
    numbers = tuple(replace(history.numbers[1], low=float(n), origins=("a", "b", "c", "d", "e"), at_most=5) for n in range(14))
    page = dossier(replace(dam(), figures=(replace(history, numbers=numbers),))).decode()
    assert page.count("1 to 5 origins") == 12
    assert "and 2 more numbers" in page
    assert "<bdi>c</bdi> and 2 more)" in page


def test_a_sum_says_what_was_added_up_beside_its_words() -> None:
    ledger = dam()
    (history,) = ledger.figures
    first, place = history.values[0], Span("r1", 0, 3)
    parts = SumPart(place, 4, 4), SumPart(place, 1, None)
    added = replace(history, values=(replace(first, sum_of=parts), *history.values[1:]))
    dom = lxml.html.document_fromstring(dossier(replace(ledger, figures=(added,))))
    cells = [cell.text_content() for cell in dom.xpath("//article[@class='history']//td[@class='amount']/b")]
    assert cells[0].endswith(", the sum of 4 and at least 1")
    assert not any("the sum of" in cell for cell in cells[1:])


def test_a_closer_name_for_those_counted_stands_with_its_number() -> None:
    ledger = dam()
    (history,) = ledger.figures
    named = replace(history, values=(replace(history.values[0], named="villagers of Tessin"), *history.values[1:]))
    dom = lxml.html.document_fromstring(dossier(replace(ledger, figures=(named,))))
    cells = [cell.text_content() for cell in dom.xpath("//article[@class='history']//td[@class='amount']/b")]
    assert [cell.endswith(" villagers of Tessin") for cell in cells] == [True, *[False] * (len(cells) - 1)]


def test_copies_timeline_and_sources_are_told() -> None:
    text = " ".join(DOM["dam"].text_content().split())
    assert "84 % of Tessin Courier, 5 March 2031 stands in Harbour Wire, 4 March 2031" in text
    assert DOM["dam"].xpath("//ol[@class='stretches']/li/q/text()")[0].startswith("At least 12 people")
    assert "1 claim without a stated time" in text
    sources = DOM["dam"].xpath("//table[@class='sources']/tbody/tr")
    assert [" ".join(row.xpath("./th")[0].text_content().split()) for row in sources][:2] == [
        "the district office organisation",
        "Dena Orlik person",
    ]
    worker = next(row for row in sources if "rescue worker" in row.text_content())
    assert [cell.text_content() for cell in worker.xpath("./td")[2:]] == ["always", "Harbour WireTessin Courier", "predicts it"]


def test_accounts_that_differed_and_are_overtaken_are_no_flag_and_their_link_says_so() -> None:
    reason = "One gives 12, the other 19: the ranges do not meet."
    rival = Link(LinkKind.DIFFERS, "c1", "c5", reason, (Feature("killed", "at least 12", "19", 0.0),))
    for overtaken, flags, verb in ((False, ["accounts differ (1 link)"], "differs from"), (True, [], "differed from")):
        page = dossier(replace(dam(), links=(replace(rival, overtaken=overtaken),)))
        dom = lxml.html.document_fromstring(page)
        assert [each.text_content() for each in dom.find_class("flag") if "differ" in each.text_content()] == flags
        (link,) = dom.find_class("relation-differs")
        assert verb in link.text_content()
        assert ("has been superseded or withdrawn since" in link.text_content()) is overtaken


def test_boilerplate_is_greyed_and_nested_claims_share_their_characters() -> None:
    assert DOM["dam"].xpath("//span[contains(@class, 'is-boilerplate')]/text()") == ["Subscribe to our morning letter"]
    deep = DOM["dam"].xpath("//mark[contains(@class, 'is-deep')]")
    assert [mark.text for mark in deep] == ["warns Marrow Hydro of “cracks as wide as a hand”"]
    assert len(deep[0].get("data-parts").split()) == 2


def test_the_title_may_be_given_and_an_empty_ledger_is_a_page_too() -> None:
    assert lxml.html.document_fromstring(dossier(Ledger(), title="The dam")).xpath("//h1/text()") == ["The dam"]
    assert DOM["empty"].xpath("//h1/text()") == ["Claim ledger"]
    assert "No claim was found" in DOM["empty"].text_content()


def test_a_claim_in_two_rows_has_one_card_with_an_id() -> None:
    ledger = dam()
    both = Point(
        "p-more", "the spillway had not been inspected since 2027", ("c2",), 1, 1, (Origin("o", "o", "office", True, ("c2",)),)
    )
    dom = lxml.html.document_fromstring(dossier(replace(ledger, points=(*ledger.points, both))))
    assert len(dom.xpath("//*[@id=$id]", id=claim_anchor("c2"))) == 1
    assert len(dom.xpath("//tbody[contains(@class, 'point')]")) == 4


def test_a_link_between_two_rows_stands_in_both() -> None:
    link = Link(LinkKind.CONFLICTS, "c2", "c1", "Across rows.")
    dom = lxml.html.document_fromstring(dossier(replace(dam(), links=(link,))))
    assert len(dom.xpath("//li[contains(@class, 'relation-conflicts')]")) == 2


@pytest.mark.parametrize(
    "part",
    [{"claims": ()}, {"reports": ()}, {"links": (Link(LinkKind.AGREES, "c1", "none", "?"),)}],
    ids=["claims", "reports", "links"],
)
def test_a_ledger_that_points_to_what_it_does_not_hold_is_refused(part: dict[str, tuple[object, ...]]) -> None:
    with pytest.raises(SaysoError, match="which it does not hold"):
        dossier(replace(dam(), **part))  # type: ignore[arg-type]


def test_a_claim_that_does_not_fit_its_report_is_refused() -> None:
    claim = dam().claims[0]
    wrong = replace(claim, occurrences=(replace(claim.occurrences[0], content=(Span("r1", 5, 99_999),)),))
    with pytest.raises(SpanError, match="ends after the text"):
        dossier(replace(dam(), claims=(wrong, *dam().claims[1:])))
