"""Who denies a point stands against it with all that he says there, unless he grants it."""

import pytest

from readings import read_text
from sayso.annotate import with_meanings
from sayso.link import link
from sayso.schema import Ledger, Reading


def ledger(*texts: str) -> Ledger:
    """The ledger of reports of one story, a day apart, each of another outlet."""
    outlets = ("Bay Post", "Valley Echo", "Hill Courier")
    found = [read_text(t, outlet=o, published=f"2031-04-{10 + n}") for n, (t, o) in enumerate(zip(texts, outlets, strict=False))]
    readings = [Reading(f.document.report, with_meanings(f.document.report, f.claims)) for f in found]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def sides(*texts: str) -> tuple[set[str], set[str]]:
    """Who stands behind, and who against, the point that most claims are about."""
    point = max(ledger(*texts).points, key=lambda p: len(p.claims))
    return {o.name for o in point.origins}, {o.name for o in point.against}


@pytest.mark.parametrize(
    ("told", "answer", "behind", "against"),
    [
        (
            "The president has fled the country, two diplomats said.",
            "Orvenia's president, Idris Walo, on Saturday dismissed reports that he had fled the country. In a video posted "
            'online, Walo said: "I am in Sarkaan."',
            {"two diplomats", "reports"},
            {"Idris Walo"},
        ),
        (
            "Quayline has raised its pay offer to 6 percent from 4.5 percent, two people familiar with the talks said.",
            'Quayline on Thursday denied that it had raised its pay offer to 6 percent. "The offer is what it was: 4.5 percent," '
            "said its chief negotiator, Olaf Trine.",
            {"two people familiar with the talks"},
            {"Quayline", "Olaf Trine"},
        ),
        (
            "The mayor, Ada Brenn, sold the quay to her brother, two councillors said.",
            "Brenn denied that she had sold the quay to her brother. She said the quay had been sold to the port company at an "
            "auction.",
            {"two councillors"},
            {"Brenn"},
        ),
        (
            "The refinery at Osk leaked oil into the bay, the fishermen's league said.",
            'The refinery denied that it had leaked oil into the bay. "The oil in the bay comes from a ship," said its director, '
            "Hal Mott.",
            {"fishermen's league"},
            {"refinery", "Hal Mott"},
        ),
    ],
)
def test_what_a_denier_says_is_so_instead_counts_with_the_denial(
    told: str, answer: str, behind: set[str], against: set[str]
) -> None:
    assert sides(told, answer) == (behind, against)


def test_nobody_denies_what_he_says_right_beside_the_denial() -> None:
    made = ledger(
        "Guards beat a prisoner to death in Velm jail, his family said.",
        "The jail's governor, Ottar Lind, denied that guards had beaten the prisoner to death. Lind said the prisoner had died "
        "of a heart attack.",
    )
    quotes = {c.id: c.quote for c in made.claims}
    denied = {quotes[link.b] for link in made.links if link.kind.value == "denies"}
    assert denied == {"Guards beat a prisoner to death in Velm jail"}


def test_who_grants_a_part_and_denies_the_rest_stands_behind_what_he_grants() -> None:
    behind, against = sides(
        "The army struck a school in Dorn, killing 12 pupils, the teachers' union said.",
        "The army confirmed that it had struck a school in Dorn, but denied that pupils had been killed.",
    )
    assert (behind, against) == ({"teachers' union", "army"}, {"army"})


def test_who_denies_one_number_of_the_dead_stands_behind_his_own() -> None:
    behind, _ = sides(
        "Twenty-three miners died in the shaft, the union said.",
        "The company denied that 23 miners had died in the shaft. It said nine miners had died.",
    )
    assert behind == {"company", "union"}


def test_who_admits_later_what_he_denied_stands_behind_it() -> None:
    behind, _ = sides(
        "The bishop has sold the seminary, the Harl Gazette said.",
        "The bishop, Ansel Roe, denied that he had sold the seminary.",
        "The bishop, Ansel Roe, admitted that he had sold the seminary.",
    )
    assert "Ansel Roe" in behind


def test_who_speaks_against_a_body_does_not_deny_with_it() -> None:
    behind, against = sides(
        "The refinery at Osk leaked oil into the bay, the fishermen's league said.",
        'The refinery denied that it had leaked oil into the bay. "The oil in the bay came from the refinery," said its former '
        "director, Hal Mott.",
    )
    assert "Hal Mott" in behind
    assert "Hal Mott" not in against


COUP = "An attempt by a group of officers to seize power had failed, Orvenia's prime minister, Hela Stroud, said on Sunday.\n\n"


@pytest.mark.parametrize(
    ("told", "answer", "behind", "against"),
    [
        (
            COUP + "Colonel Dasho Merr, who led the mutiny, has been arrested, Stroud said.",
            "Merr's lawyer, Petra Vond, denied that her client had been arrested; he had, she said, given himself up.",
            "Hela Stroud",
            "Petra Vond",
        ),
        (
            "The banker, Ralf Ost, who left for Pell in March with his two sons, was detained at the border, the ministry said.",
            "Ost's lawyer, Ina Wels, denied that her client had been detained.",
            "ministry",
            "Ina Wels",
        ),
    ],
)
def test_who_speaks_for_somebody_denies_what_is_said_to_have_happened_to_him(
    told: str, answer: str, behind: str, against: str
) -> None:
    assert sides(f"{told} {answer}") == ({behind}, {against})


def test_who_speaks_for_somebody_does_not_deny_what_else_happened_to_him() -> None:
    made = ledger(
        "The singer, Odile Harn, was arrested at Pell airport with two bags of pills, police said. Harn's manager, Tove Brill, "
        "denied that police had beaten her."
    )
    assert not [link for link in made.links if link.kind.value == "denies"]


def test_who_calls_a_report_irresponsible_does_not_say_what_it_says() -> None:
    behind, against = sides(
        "Samples showed Kessin virus, a person at the institute said.",
        "The Harbour Gazette reported that samples had shown Kessin virus. The health ministry said that report was "
        '"irresponsible".',
    )
    assert (behind, against) == ({"Harbour Gazette", "person"}, set())


def test_who_calls_a_report_accurate_says_what_it_says() -> None:
    behind, _ = sides("The union said that forty men had died at the pit. The firm said the report was accurate.")
    assert "firm" in behind


@pytest.mark.parametrize("contradicted", ["That is contradicted by an email.", "An email contradicts that."])
def test_what_contradicts_a_denial_does_not_stand_with_the_denier(contradicted: str) -> None:
    made = ledger(
        f"The ministry said 15 people were dead. Ferrier denied that he had been told of the test results. {contradicted}"
    )
    denied = next(p for p in made.points if "test results" in p.about)
    assert ({o.name for o in denied.origins}, {o.name for o in denied.against}) == ({"Ferrier"}, {"email"})
    assert not [link for link in made.links if link.kind.value == "denies"]


def test_a_body_does_not_deny_what_its_own_report_found() -> None:
    made = ledger(
        "The crash that killed 18 people near Tolmery last June was caused by a controller's clearance and not by the crew, the "
        "inquiry's final report found. The inquiry ruled out engine fire as a cause. A shepherd said he had seen an engine "
        "burning."
    )
    quotes = {c.id: c.quote for c in made.claims}
    assert not [link for link in made.links if link.kind.value == "denies" and "clearance" in quotes[link.b]]


OVERLOADED = (
    "A port official said the ferry Oronda had been overloaded.\n\nBrightwater Lines denied that the ferry was overloaded. "
)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        (f'{OVERLOADED}"The vessel was well within its limits," said Marta Lisk, a spokeswoman for the company.', "Marta Lisk"),
        (f'{OVERLOADED}"The vessel was well within its limits," Brightwater spokeswoman Marta Lisk said.', "Marta Lisk"),
        (f'{OVERLOADED}"The vessel was well within its limits," said spokeswoman Marta Lisk.', "Marta Lisk"),
        (
            f"{OVERLOADED}Marta Lisk, chief executive of Brightwater Lines, said the vessel was well within its limits.",
            "Marta Lisk",
        ),
        (
            "The refinery at Osk leaked oil into the bay, the fishermen's league said. Osk Oil denied that the refinery had "
            'leaked oil into the bay. "The oil in the bay comes from a ship," a spokesman said.',
            "spokesman",
        ),
    ],
)
def test_who_speaks_for_the_denier_right_behind_the_denial_is_against_the_point_too(told: str, speaker: str) -> None:
    made = ledger(told)
    point = max(made.points, key=lambda p: len(p.claims))
    assert speaker in {o.name for o in point.against}
    assert speaker not in {o.name for o in point.origins}
    quotes = {c.id: c.voice.name for c in made.claims}
    assert speaker not in {quotes[link.b] for link in made.links if link.kind.value == "denies"}


@pytest.mark.parametrize(
    "who",
    [
        "Per Holt, a spokesman for the town",
        "Per Holt, a former spokesman for Osk Oil",
        "Per Holt, a spokesman for the company's union",
        "Per Holt, an engineer at Osk Oil",
        "Per Holt, a critic of the company",
    ],
)
def test_who_does_not_speak_for_the_denier_can_say_what_it_denies(who: str) -> None:
    behind, against = sides(
        "The refinery at Osk leaked oil into the bay, the fishermen's league said. Osk Oil denied that the refinery had leaked "
        f'oil into the bay. "The refinery has leaked oil into the bay," said {who}.'
    )
    assert "Per Holt" in behind
    assert against == {"Osk Oil"}


def test_the_company_behind_a_unions_denial_is_another() -> None:
    behind, against = sides(
        "The paper company hid accidents at the mill, two workers said. The paper workers' union denied that accidents had been "
        'hidden at the mill. "Accidents were hidden at the mill," said Ida Voss, a spokeswoman for the company.'
    )
    assert "Ida Voss" in behind
    assert against == {"paper workers' union"}


@pytest.mark.parametrize(
    "told",
    [
        (
            "The treasurer, Vilem Roos, took a bribe, Ilan Sorm said.",
            "The treasurer, Vilem Roos, did not take a bribe, Dana Polk said.",
            "It is not clear whether the treasurer, Vilem Roos, took a bribe, the prosecutor, Lena Holt, said.",
        ),
        (
            "Ilan Sorm said that the dam at Velm was cracked.",
            "Dana Polk said that the dam at Velm was not cracked.",
            "It is not known whether the dam at Velm was cracked, Lena Holt said.",
        ),
    ],
)
def test_who_leaves_it_open_does_not_make_the_yes_and_the_no_origins_of_one_thing(told: tuple[str, ...]) -> None:
    assert sides(*told) == ({"Ilan Sorm"}, {"Dana Polk"})


def test_who_only_doubts_it_still_stands_with_who_says_it() -> None:
    behind, against = sides(
        "Ilan Sorm said that the dam at Velm was cracked.",
        "Dana Polk said that the dam at Velm was not cracked.",
        "The dam at Velm may have been cracked before the flood came, Lena Holt said.",
    )
    assert (behind, against) == ({"Ilan Sorm", "Lena Holt"}, {"Dana Polk"})


def test_a_no_stands_by_itself_beside_who_leaves_it_open() -> None:
    behind, against = sides(
        "Dana Polk said that the dam at Velm was not cracked.",
        "It is not known whether the dam at Velm was cracked, Lena Holt said.",
    )
    assert (behind, against) == ({"Dana Polk"}, set())
