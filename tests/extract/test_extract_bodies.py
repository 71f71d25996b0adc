"""Bodies that a report calls by a common noun are voices of their own: never unnamed people, and one voice across reports."""

import pytest
from extract_tables import shortest

from readings import claims_of, read_text
from sayso.link import link
from sayso.schema import Kind, Stance

BODIES = [
    "The coast guard",
    "Coast guard",
    "The coast-guard",
    "The river guard",
    "The border guard",
    "The national guard",
    "The fire brigade",
    "The health ministry",
    "The interior ministry",
    "The army",
    "The harbour authority",
    "The police",
    "The regional prosecutor's office",
    "The rescue service",
]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_in_lower_case_is_an_organisation_that_is_not_anonymous(body: str) -> None:
    voice = shortest(claims_of(f"{body} said the gates were shut."), "the gates were shut").voice
    assert (voice.kind, voice.anonymous) == (Kind.ORGANISATION, False)


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("A coast guard officer", Kind.OFFICE),
        ("A coast guard", Kind.PERSON),
        ("The prison guard", Kind.PERSON),
        ("The night guard", Kind.PERSON),
        ("Two coast guards", Kind.GROUP),
    ],
)
def test_one_of_a_body_is_an_unnamed_person(who: str, kind: Kind) -> None:
    voice = shortest(claims_of(f"{who} said the gates were shut."), "the gates were shut").voice
    assert (voice.kind, voice.anonymous) == (kind, True)


@pytest.mark.parametrize("body", ["The coast guard", "The river guard", "The fire brigade", "Police"])
def test_a_bodys_later_figure_supersedes_its_earlier_one_in_another_report(body: str) -> None:
    first = read_text(
        f"Ferry sinks off Harven\n\nThe ferry Aldis sank off Harven on Monday. {body} said 9 people had drowned.\n",
        outlet="Harven Courier",
        published="2025-03-04",
    )
    later = read_text(
        "More dead in ferry disaster\n\nMore bodies were found after the ferry Aldis sank off Harven on Monday. "
        f"On Wednesday {body[0].lower()}{body[1:]} said 11 people had drowned.\n",
        outlet="Brenholt Chronicle",
        published="2025-03-06",
    )
    ledger = link([first.reading, later.reading])
    figures = {c.id: c.figures[0].low for c in ledger.claims if c.figures and c.figures[0].role == "killed"}
    superseding = [{figures[x.a], figures[x.b]} for x in ledger.links if x.kind == "supersedes"]
    assert superseding == [{9.0, 11.0}]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Sella Foods sold bad milk, the Orm Echo reported. The company denied it.", "Sella Foods"),
        ("The Orm Echo wrote that Sella Foods had sold bad milk. The company denied it.", "Sella Foods"),
        ("The Brask Group reported that sales had fallen. The company denied that jobs would go.", "Brask Group"),
        ("Orrin Dairies reported that sales had fallen. The company denied that jobs would go.", "Orrin Dairies"),
    ],
)
def test_a_paper_of_no_known_name_that_reported_it_is_not_the_company(text: str, voice: str) -> None:
    assert [c.voice.name for c in claims_of(text) if c.stance is Stance.DENIES] == [voice]


def test_a_paper_that_only_reports_on_a_firm_is_not_the_company() -> None:
    text = (
        "The Lowport Chronicle reported on Monday that the company had written to her. Six men were hurt, the union said. "
        "The company said nobody was hurt."
    )
    assert claims_of(text, published="2031-03-05")[-1].voice.name == "company"


def test_a_firm_that_speaks_is_the_company() -> None:
    text = "Norvik Shipping said that the mast was sound. Six men were hurt, the union said. The company said nobody was hurt."
    assert claims_of(text, published="2031-03-05")[-1].voice.name == "Norvik Shipping"


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        # The report is the Dray Evening Echo's.
        ("Sella Foods will pay each worker 400 crowns, according to a letter seen by the Evening Echo.", "Sella Foods"),
        ("Sella Foods will pay each worker 400 crowns, according to a letter obtained by Orm Weekly.", "Sella Foods"),
        ("Sella Foods will pay each worker 400 crowns, a manager told the Evening Echo.", "Sella Foods"),
        ("Sella Foods will pay each worker 400 crowns, according to Brask Holding.", "Brask Holding"),
    ],
)
def test_the_paper_that_was_shown_a_letter_is_not_the_company(text: str, voice: str) -> None:
    found = claims_of(f"{text}\n\nThe company said that the sum would come to 23 million crowns.", outlet="Dray Evening Echo")
    assert found[-1].voice.name == voice


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Rebels of the Free Valley Army said they had captured Osk. The army denied that it had fled.", "army"),
        ("The Karven Army said it had left Osk. The army denied that it had fled.", "Karven Army"),
    ],
)
def test_the_army_is_a_lands_and_not_that_which_fights_it(text: str, voice: str) -> None:
    assert shortest(claims_of(text), "had fled").voice.name == voice


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were shot, the Marlow County Sheriff's Office said in a statement.", "Marlow County Sheriff's Office"),
        ("Two men were shot, the Harven Coroner's Office said.", "Harven Coroner's Office"),
        ("Tessaro Farms recalled the kits. Tessaro said it was sorry.", "Tessaro Farms"),
        ("The firm has been cited 14 times since 2019, city records show.", "city records"),
    ],
)
def test_an_office_of_somebody_is_called_by_its_whole_name(text: str, name: str) -> None:
    assert name in [claim.voice.name for claim in claims_of(text)]


def test_officials_there_are_officials() -> None:
    found = claims_of("An adult who tested positive for measles has died in Lusk County, health officials there said Thursday.")
    assert [claim.voice.name.removesuffix(" there") for claim in found] == ["health officials"]
