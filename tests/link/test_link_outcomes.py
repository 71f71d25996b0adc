"""Passed and failed, accepted and turned down, freed and held, genuine and forged: contraries told of one thing."""

import pytest
from link_pairs import DAY, kinds, ledger_of

from sayso.schema import LinkKind

AGAINST = [
    ("The coach passed a brake test in April, the operator said.", "The coach failed a brake test in April, the inspector said."),
    ("The bridge at Oster passed an inspection, the council said.", "The bridge had failed the inspection, a surveyor said."),
    ("The owner of the ferry Ilma said that it passed a safety check in May.", "The Ilma failed the check in May, a clerk said."),
    ("All nine hikers were freed on Sunday, the minister said.", "The nine hikers were still being held, the group said."),
    ("The documents were forged, the mayor said.", "The letters about the harbour contract were genuine, the prosecutor said."),
    ("The fire at the mill in Oster was arson, police said.", "The fire was caused by faulty wiring, the mill's owner said."),
    ("Ada Morn was poisoned by her husband, the prosecutor said.", "Ada Morn had killed herself, the defence lawyer said."),
    ("Saul Morn poisoned his wife Ada, the prosecutor said.", "The defence lawyer said that Ada Morn had killed herself."),
    ("Ivo Sarn stabbed Mila Grote to death, police said.", "Mila Grote had taken her own life, a friend said."),
    ("Per Odal was murdered, his brother said.", "Per Odal killed himself, the prison said."),
    ("Guards murdered Per Odal, his brother said.", "Odal had killed himself, the prison said."),
    ("The student was murdered, her parents said.", "The student had killed herself, police said."),
    ("The minister said that Tolun had agreed to the truce.", "A Karsan general said that Tolun turned down the truce."),
    ("The minister said that both sides had accepted the truce.", "A Karsan general said that Tolun turned down the truce."),
]


AGAINST += [
    ("The exits of the hall were locked, a nurse said.", "The doors of the hall were open, a guard said."),
    ("The alarm worked, the owner said.", "The siren did not work, a tenant said."),
    ("The minister said that the council approved the plan.", "A clerk said that the council had turned down the plan."),
    ("The pumps in the mine were working when it was flooded, the owner said.", "The pumps in the mine failed, a miner said."),
    ("The brakes worked, the operator said.", "The brakes failed in the bend, the driver said."),
    ("The minister said that both sides had accepted the truce.", "A nurse said that the rebels turned down the truce."),
    ("The minister said that Karras had accepted the truce.", "A Karsan general said that Karras turned down the truce."),
    ("The minister said that Karsa had accepted the truce.", "He said that the Karsan government had turned down the truce."),
    ("The Oster ferry passed the inspection, the owner said.", "The ferry failed the inspection, the coast guard said."),
]


@pytest.mark.parametrize(("one", "other"), AGAINST)
def test_contraries_of_one_thing_conflict_and_do_not_count_together(one: str, other: str) -> None:
    assert kinds(one, other, days=(DAY, DAY)) == [LinkKind.CONFLICTS]
    (point,) = ledger_of(one, other, days=(DAY, DAY)).points
    assert (len(point.origins), len(point.against)) == (1, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another test, another time, another coach; there was a first one
        ("The coach passed a brake test in April, a driver said.", "The coach failed an emissions test in April, a clerk said."),
        ("The coach passed a brake test in April, a driver said.", "The coach failed a brake test in June, a clerk said."),
        ("The Oster coach passed a brake test, a driver said.", "The Merrow coach failed a brake test, a clerk said."),
        ("The coach passed a brake test, a driver said.", "The coach failed the first brake test, a clerk said."),
        # a part, somebody of it, others, and some of many
        ("The ferry passed an inspection last May, a clerk said.", "The ferry failed an inspection, the union said."),
        ("The bridge at Oster passed the inspection, a clerk said.", "The bridge at Merrow failed the inspection, a nurse said."),
        ("The hotel passed the inspection, the owner said.", "The hotel kitchen failed the inspection, the city said."),
        ("Lund passed the drug test, her team said.", "Lund's team-mate failed the drug test, the agency said."),
        ("The driver passed the breath test, a clerk said.", "The other driver failed the breath test, a nurse said."),
        ("Pupils passed the exam, the school said.", "Pupils failed the exam, a parent said."),
        ("The drivers passed the test in first aid, a clerk said.", "The drivers failed the test in map reading, a nurse said."),
        # people work too, and fail others
        ("Police are working the case, the mayor said.", "Police failed the family, a lawyer said."),
        # two that are alike
        ("The plant in Dorn will close, the union said.", "The plant in Merrow will stay open, the company said."),
        # fewer, others, and as many that may be others
        ("Nine hikers were freed, the minister said.", "Seven hikers were still being held, the group said."),
        ("The three hikers were freed, the minister said.", "The three other hikers were still being held, the group said."),
        ("Six hikers were freed, the minister said.", "Six hikers were still being held, the group said."),
        # who had been held until he was freed
        ("The four hikers were freed, the minister said.", "The four hikers had been held for two years, a friend said."),
        ("The four hikers were freed on bail, the court said.", "The four hikers were held in Oster for a year, a lawyer said."),
        ("The singer was released, her agent said.", "The singer was held until Sunday, her mother said."),
        # papers of somebody else; another fire
        ("The hotel's documents were forged, the mayor said.", "The letters about the port were genuine, a clerk said."),
        ("The fire at the mill was arson, police said.", "The fire at the school was caused by faulty wiring, a clerk said."),
        # a killer who killed himself too
        ("Saul Morn poisoned his wife Ada, the prosecutor said.", "Saul Morn had killed himself, the defence lawyer said."),
        ("Saul Morn poisoned his wife Ada, the prosecutor said.", "Morn had killed himself, the defence lawyer said."),
        ("Saul Morn shot his wife Ada, the prosecutor said.", "Ada Morn had killed herself, the defence lawyer said."),
        ("Saul Morn poisoned his wife Ada, the prosecutor said.", "Ada’s sister had killed herself, the defence lawyer said."),
        # a murderer's suicide, however the murder is told, and what is nobody's hand
        ("Ada Lind was stabbed to death by Ivo Sarn, police said.", "Sarn took his own life, a friend said."),
        ("Ada Lind was murdered by Ivo Sarn, police said.", "Ivo Sarn had hanged himself, the prison said."),
        ("Ada Lind was murdered in the house in Oster.", "Her husband took his own life in the house in Oster, a clerk said."),
        ("Ada Lind was poisoned by carbon monoxide, a doctor said.", "Ada Lind had killed herself, her husband said."),
        ("The minister’s driver was murdered, police said.", "The minister had killed himself, a friend said."),
        ("The victim was murdered, police said.", "The second victim had killed herself, a friend said."),
        # two who have a first name, a surname or a title in common
        ("Saul Morn killed Ada Lind, police said.", "Ada Kroll had killed herself, a friend said."),
        ("Guards murdered Per Odal, his brother said.", "Ulf Odal hanged himself, the prison said."),
        ("Soldiers killed President Lund, a deputy said.", "President Kell took his own life, the ministry said."),
        ("A guard killed Mr Odal, his brother said.", "Mr Brand had killed himself, the prison said."),
        ("A man was murdered in Oster, police said.", "A man in Oster had killed himself, a friend said."),
        # who lies in the road is no liar
        ("The driver was lying in the road, a nurse said.", "The driver told the truth, his lawyer said."),
        # an offer of another kind, from another or to another; a part of whoever accepted it
        ("The minister refused an invitation to the summit, he said.", "The minister accepted an invitation to the wedding."),
        ("The judge rejected a request for bail, a lawyer said.", "The judge accepted a request for more time, a clerk said."),
        ("Karsa agreed to a deal on grain, the envoy said.", "Karsa rejected a deal on prisoners."),
        ("Quayline rejected an offer from Orrel.", "Quayline accepted an offer from Brenn Group, its chairman said."),
        ("The union accepted the offer, the company said.", "The union's members rejected the offer, a steward said."),
        ("Both sides accepted the truce, the minister said.", "A splinter group rejected the truce, a nurse said."),
        ("Both sides accepted the truce, the minister said.", "The opposition in parliament rejected the truce, a deputy said."),
        ("Both sides accepted the truce, the minister said.", "Hardliners rejected the truce."),
        ("Tolun accepted the peace plan, the envoy said.", "The Tolun parliament rejected the peace plan."),
        # another side, another thing, and a parliament, which is no side
        ("The minister said that Tolun accepted the truce.", "A Karsan general said that Karsa turned down the truce."),
        ("The minister said that Tolun accepted the truce.", "A Karsan general said that Tolun rejected the invitation."),
        ("Workers accepted the offer, the union said.", "Workers at the Oster mill rejected the offer, the company said."),
        ("Both sides accepted the deal, the minister said.", "The parliament of Karsa rejected the deal."),
    ],
)  # fmt: skip
def test_contraries_of_two_things_are_no_conflict(one: str, other: str) -> None:
    assert not {LinkKind.CONFLICTS, LinkKind.DENIES} & {*kinds(one, other, days=(DAY, DAY))}


REFUSED = "Tolun rejected the truce."


@pytest.mark.parametrize("accepted", ["Tolun accepted the truce", "both sides accepted the truce"])
def test_who_turns_down_a_truce_denies_that_he_accepted_it_unless_he_did_so_later(accepted: str) -> None:
    ledger = ledger_of(f"The minister said that {accepted}.", REFUSED, days=(DAY, DAY))
    assert [link.kind for link in ledger.links] == [LinkKind.DENIES]
    (point,) = ledger.points
    assert (len(point.origins), len(point.against)) == (1, 1)
    later = ledger_of(REFUSED, f"The minister said that {accepted}.", days=(DAY, "2031-05-09"))
    assert [link.kind for link in later.links] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The alarms in the hall were out of order, a guard said.", "The alarms in the hall did not work, a nurse said."),
        ("The pumps at the Oster mill had failed, a worker said.", "The pumps were not working, the inspectorate said."),
        ("The coach failed the test in April, a driver said.", "The coach did not pass the test in April, a clerk said."),
        ("The fire was caused by faulty wiring, a nurse said.", "The fire at the mill was not started deliberately, a man said."),
    ],
)  # fmt: skip
def test_who_says_the_same_with_a_no_in_it_counts_as_an_origin(one: str, other: str) -> None:
    assert not {LinkKind.CONFLICTS, LinkKind.DENIES} & {*kinds(one, other)}
    (point,) = ledger_of(one, other).points
    assert (len(point.origins), len(point.against)) == (2, 0)
