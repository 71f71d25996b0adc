"""What a voice does with a statement, and how firmly: one sentence a row."""

import pytest
from extract_tables import rows, shortest

from readings import claims_of
from sayso.schema import Factuality, Polarity, Stance

# sentence, words of the statement, stance, factuality
SENTENCES = [
    ("Minister Dorian Vesk said the bridge was closed.", "the bridge was closed", "states", "CT+"),
    ("The bridge is closed, the Ministry of Ports announced.", "The bridge is closed", "states", "CT+"),
    ("According to police, two men were arrested.", "two men were arrested", "states", "CT+"),
    ("“The pumps failed,” Mayor Lena Oswin said.", "The pumps failed", "states", "CT+"),
    ("Mayor Lena Oswin insisted that the water was clean.", "the water was clean", "states", "CT+"),
    ("The monitors were unable to confirm that 15 had died.", "15 had died", "withholds", "Uu"),
    ("The ministry failed to say who was arrested.", "who was arrested", "withholds", "Uu"),
    ("The navy has yet to confirm that the ferry sank.", "the ferry sank", "withholds", "Uu"),
    ("The company admitted that its statement was wrong.", "its statement was wrong", "denies", "CT-"),
    ("The company does not believe that the tank leaked.", "the tank leaked", "believes", "PR-"),
    ("The monitors said they could confirm seven deaths.", "they could confirm seven deaths", "states", "CT+"),
    ("Neither account could be independently verified.", "Neither account could be", "unknown", "Uu"),
    ("Health officials are investigating whether the well was foul.", "whether the well was foul", "unknown", "Uu"),
    ("Ida Crone said it has not been confirmed that the boy was ill.", "it has not been confirmed", "unknown", "Uu"),
    ("Ida Crone said the boy had not been ill.", "the boy had not been ill", "states", "CT-"),
    ("The claim that soldiers crossed the line is a lie.", "soldiers crossed the line is a lie", "denies", "CT-"),
    ("Allegations that our forces shelled the village are entirely false.", "Allegations that our forces", "denies", "CT-"),
    ("The company admitted that the pipe had leaked.", "the pipe had leaked", "states", "CT+"),
    ("The union claims that the list is false.", "the list is false", "states", "CT+"),
    ("The army confirmed that a helicopter had crashed.", "a helicopter had crashed", "confirms", "CT+"),
    ("Mayor Lena Oswin acknowledged that the alarm came late.", "the alarm came late", "confirms", "CT+"),
    ("Minister Dorian Vesk denied that he had met the envoy.", "he had met the envoy", "denies", "CT-"),
    ("The company rejected the accusation.", "the accusation", "denies", "CT-"),
    ("The Kremlin dismissed the report.", "the report", "denies", "CT-"),
    ("Police ruled out arson.", "arson", "denies", "CT-"),
    ("The ministry estimates that 4,000 people fled.", "4,000 people fled", "estimates", "PR+"),
    ("Economists estimate the damage at 80 million crowns.", "80 million crowns", "estimates", "PR+"),
    ("Mayor Lena Oswin said an estimated 4,000 people fled.", "an estimated 4,000 people fled", "estimates", "PR+"),
    ("The bank predicts that prices will fall.", "prices will fall", "predicts", "PR+"),
    ("Mayor Lena Oswin said the port will open on Monday.", "the port will open on Monday", "predicts", "CT+"),
    ("Minister Dorian Vesk warned that the dam could burst.", "the dam could burst", "predicts", "PS+"),
    ("Analysts said the price may rise.", "the price may rise", "predicts", "PS+"),
    ("Analysts said the rebels may have lost 30 men.", "the rebels may have lost 30 men", "believes", "PS+"),
    ("Investigators believe that the fire was set.", "the fire was set", "believes", "CT+"),
    ("Investigators suspect that the fire was set.", "the fire was set", "believes", "PR+"),
    ("Residents fear that the dam will burst.", "the dam will burst", "believes", "PS+"),
    ("Lawmakers doubt that the plan is legal.", "the plan is legal", "believes", "PR-"),
    ("Mayor Lena Oswin urged residents to stay indoors.", "to stay indoors", "urges", "Uu"),
    ("The union demanded that the director resign.", "the director resign", "urges", "Uu"),
    ("Mayor Lena Oswin called for an inquiry.", "an inquiry", "urges", "Uu"),
    ("“We must close the gates,” Mayor Lena Oswin said.", "We must close the gates", "urges", "Uu"),
    ("Minister Dorian Vesk promised to rebuild the quay.", "to rebuild the quay", "offers", "Uu"),
    ("Minister Dorian Vesk offered to exchange the prisoners.", "to exchange the prisoners", "offers", "Uu"),
    ("Mayor Lena Oswin asked who had opened the valve.", "who had opened the valve", "asks", "Uu"),
    ("Minister Dorian Vesk hopes to visit the port.", "to visit the port", "wishes", "Uu"),
    ("The company declined to comment on the leak.", "the leak", "withholds", "Uu"),
    ("The ministry said nothing of the leak.", "nothing of the leak", "withholds", "Uu"),
    ("The ministry said nothing of the kind had leaked.", "nothing of the kind had leaked", "states", "CT-"),
    ("Police did not say who was arrested.", "who was arrested", "withholds", "Uu"),
    ("Police refused to say who was arrested.", "who was arrested", "withholds", "Uu"),
    ("The army has not confirmed that a helicopter crashed.", "a helicopter crashed", "withholds", "Uu"),
    ("Mayor Lena Oswin said the alarm had not sounded.", "the alarm had not sounded", "states", "CT-"),
    ("Mayor Lena Oswin said nobody was hurt.", "nobody was hurt", "states", "CT-"),
    ("Mayor Lena Oswin said the alarm had probably failed.", "the alarm had probably failed", "states", "PR+"),
    ("The letter suggests that the minister knew.", "the minister knew", "states", "PR+"),
    ("The minister has reportedly resigned.", "The minister has reportedly resigned", "states", "PR+"),
    ("The spokesman did not deny that the ship had sailed.", "the ship had sailed", "withholds", "Uu"),
    ("The spokesman did not dispute that the ship had sailed.", "the ship had sailed", "states", "Uu"),
    ("The spokesman no longer disputed that the ship had sailed.", "the ship had sailed", "confirms", "PR+"),
    ("The mill no longer denies that its waste reached the river.", "its waste reached the river", "confirms", "PR+"),
    ("The mill no longer disputes that no fish survived.", "no fish survived", "confirms", "PR-"),
    ("The mill does not deny that its waste reached the river.", "its waste reached the river", "withholds", "Uu"),
    ("The army neither confirmed nor denied that the drone was its own.", "the drone was its own", "withholds", "Uu"),
    ("The clerk neither confirmed nor denied the report.", "the report", "withholds", "Uu"),
    ("Neither confirming nor denying the raid, the army said it was checking.", "the raid", "withholds", "Uu"),
    ("The harbour office stopped short of saying that the crane was overloaded.", "the crane was", "withholds", "Uu"),
    ("Ministers stopped short of blaming the contractor.", "the contractor", "withholds", "Uu"),
    ("Lotte Bran retracted his claim that the tunnel had been inspected.", "the tunnel", "denies", "Uu"),
    ("The engineer withdrew her statement that the valve was open.", "the valve was open", "denies", "Uu"),
    ("The union walked back its assertion that nine had died.", "nine had died", "denies", "Uu"),
    ("The council said that the report of a leak was false.", "the report of a leak was false", "denies", "CT-"),
    ("Petra Holm said the story about the missing gold was a lie.", "the missing gold was a lie", "denies", "CT-"),
    ("“That is an outright lie,” said the captain.", "That is an outright lie", "denies", "CT-"),
    ("It is not true that the ferry was late, the operator said.", "the ferry was late", "denies", "CT-"),
    ("Dorian Vesk said the accusation was not false.", "the accusation was not false", "states", "CT-"),
    ("The police said the passport was false.", "the passport was false", "states", "CT+"),
    ("Mayor Lena Oswin said she did not know who had cut the line.", "she did not know", "unknown", "Uu"),
    ("Mayor Lena Oswin said that she could not say whether it would hold.", "she could not say", "unknown", "Uu"),
    ("Mayor Lena Oswin said she did not know the engineer.", "she did not know the engineer", "states", "CT-"),
    ("Mayor Lena Oswin said she had asked for help but had received no answer.", "had received no answer", "states", "CT-"),
    ("Mayor Lena Oswin said she had received no warning.", "she had received no warning", "denies", "CT-"),
    ("The council dismissed the police chief on Monday.", "dismissed the police chief", "states", "CT+"),
    ("Mayor Lena Oswin dismissed the police chief's report.", "report", "denies", "CT-"),
    ("Mayor Lena Oswin refused to resign.", "Oswin refused to resign", "states", "CT+"),
    ("Mayor Lena Oswin refused to discuss the leak.", "the leak", "withholds", "Uu"),
    ("Minister Dorian Vesk said no warning reached his office.", "no warning reached his office", "denies", "CT-"),
    ("According to nobody, the bridge was safe.", "the bridge was safe", "unknown", "Uu"),
    ("It remains unclear who opened the valve.", "who opened the valve", "unknown", "Uu"),
    (
        "Mayor Lena Oswin said a letter did arrive, and it was not passed on.",
        "a letter did arrive, and it was not",
        "states",
        "CT+",
    ),
    ("Mayor Lena Oswin said no letter arrived and she was glad.", "no letter arrived and she was glad", "states", "CT-"),
    ("Ada Holm had been a diver and worked at Station No. 4.", "had been a diver and worked at Station No. 4", "states", "CT+"),
    ("Four sailors were hurt, but their condition is unknown, the coast guard said.", "were hurt", "states", "CT+"),
    ("How the fire began and the number of victims are unknown.", "the number of victims", "unknown", "Uu"),
    ("It is unclear whether the valve and the lock were shut.", "the valve and the lock", "unknown", "Uu"),
    ("It is not known how many people were aboard.", "how many people were aboard", "unknown", "Uu"),
    ("Mayor Lena Oswin said she had not known of the crack.", "she had not known of the crack", "states", "CT-"),
    ("The keeper had not known that the lock was shut, Mayor Lena Oswin said.", "The keeper had not known", "states", "CT-"),
    ("The cause had not been known for days, the captain said.", "The cause had not been known", "unknown", "Uu"),
    ("The ferry sank off the northern quay.", "The ferry sank off the northern quay", "states", "CT+"),
    ("Police found no evidence that the lock was forced.", "the lock was forced", "denies", "CT-"),
    ("Police said a search of the house had found no trace of the money.", "trace of the money", "denies", "CT-"),
    ("The firm gave no indication of when work would start.", "when work would start", "withholds", "Uu"),
    ("Mayor Lena Oswin said the ferry would sail on Monday.", "the ferry would sail on Monday", "predicts", "CT+"),
    ("“I would have liked a warning,” Mayor Lena Oswin said.", "I would have liked a warning", "wishes", "Uu"),
    ("“No warning ever reached me,” Mayor Lena Oswin said.", "No warning ever reached me", "denies", "CT-"),
    ("Minister Dorian Vesk said he had never met the envoy.", "he had never met the envoy", "denies", "CT-"),
    ("Mayor Lena Oswin said the boat had never been found.", "the boat had never been found", "states", "CT-"),
    ("The captain called the letter a forgery.", "the letter a forgery", "denies", "CT-"),
    ("The captain called the letter a comfort.", "the letter a comfort", "states", "CT+"),
    ("The captain called the claim not credible.", "the claim not credible", "denies", "CT-"),
    ("The port authority told boat owners not to leave the harbour.", "not to leave the harbour", "urges", "Uu"),
    ("The school reminded parents to keep windows shut.", "to keep windows shut", "urges", "Uu"),
    ("Doctors warned hikers never to eat the berries.", "never to eat the berries", "urges", "Uu"),
    ("The mayor cautioned against panic.", "panic", "urges", "Uu"),
    ("The union warned members against a strike.", "members against a strike", "urges", "Uu"),
    ("The clerk warned that the case against the mill was weak.", "the case against the mill was weak", "states", "CT+"),
    ("The minister urged sanctions against the firm.", "sanctions against the firm", "urges", "Uu"),
    ("The union argued the case against Mr Holt.", "the case against Mr Holt", "states", "CT+"),
    ("Engineers warned of mudslides.", "mudslides", "predicts", "PR+"),
    ("Engineers warned that the list was not complete.", "the list was not complete", "states", "CT-"),
    ("“Those who know more should call us,” Mayor Lena Oswin said.", "Those who know more should call us", "urges", "Uu"),
    ("Mayor Lena Oswin said she was tired but not beaten.", "she was tired but not beaten", "states", "CT+"),
    ("The Lowport Times could not verify the recording.", "could not verify the recording", "unknown", "Uu"),
    ("Two sailors are believed to have drowned.", "to have drowned", "believes", "PR+"),
]
WEAK: dict[str, str] = {}


@pytest.mark.parametrize(("text", "words", "stance", "factuality"), rows(SENTENCES, WEAK))
def test_the_cue_and_the_words_decide_stance_and_firmness(text: str, words: str, stance: str, factuality: str) -> None:
    claim = shortest(claims_of(text), words)
    assert (claim.stance, claim.factuality) == (Stance(stance), Factuality(factuality))


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Mayor Lena Oswin said the alarm had not sounded.", Polarity.NEGATIVE),
        ("Mayor Lena Oswin said the alarm had sounded.", Polarity.POSITIVE),
        ("Mayor Lena Oswin said no boat was missing.", Polarity.NEGATIVE),
        ("Mayor Lena Oswin said that the pier had burned and that the town would not rebuild it.", Polarity.POSITIVE),
        ("Mayor Lena Oswin said the man who was not on the list had drowned.", Polarity.POSITIVE),
        ("Mayor Lena Oswin said sailors not involved in the strike were arrested.", Polarity.POSITIVE),
        ("Mayor Lena Oswin said farmers not yet insured lost their barns.", Polarity.POSITIVE),
        ("Mayor Lena Oswin said sailors not on the list did not drown.", Polarity.NEGATIVE),
    ],
)
def test_only_the_main_clause_decides_whether_a_statement_negates(text: str, polarity: Polarity) -> None:
    said = text.split(" said ")[1].removeprefix("that ")
    assert shortest(claims_of(text), said[:15]).polarity is polarity


def test_a_hedge_in_a_subordinate_clause_leaves_the_statement_firm() -> None:
    claim = shortest(claims_of("Mayor Lena Oswin said the valve, which may be replaced, had failed."), "the valve")
    assert claim.factuality is Factuality.CERTAIN


@pytest.mark.parametrize(
    ("text", "stance", "factuality"),
    [
        ("Police said not fewer than 9 people were killed.", Stance.STATES, Factuality.CERTAIN),
        ("A bomb killed 11 people in May, police said.", Stance.STATES, Factuality.CERTAIN),
        ("Will Brown was arrested, police said.", Stance.STATES, Factuality.CERTAIN),
        ("The tower may fall, police said.", Stance.PREDICTS, Factuality.POSSIBLE),
    ],
)
def test_a_bound_is_no_denial_and_a_month_no_promise(text: str, stance: Stance, factuality: Factuality) -> None:
    (claim,) = claims_of(text)
    assert (claim.stance, claim.factuality) == (stance, factuality)


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The mayor said he had seen the files of 4.8 million members, not 1.2 million as the club claims.", Factuality.CERTAIN),
        ("Harven police said five shots were fired at Tom Reld, not three as first stated.", Factuality.CERTAIN),
        ("The mayor said the guards had, as the union claims, not slept.", Factuality.NOT_CERTAIN),
    ],
)
def test_what_somebody_else_has_wrong_turns_no_sentence_negative(text: str, factuality: Factuality) -> None:
    assert claims_of(text)[0].factuality is factuality


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The toll may be 400, the institute said.", "believes"),
        ("The number of dead could be as high as 40, police said.", "believes"),
        ("The bridge may be closed on Friday, the mayor said.", "predicts"),
        ("The toll could rise to 400, the institute said.", "predicts"),
    ],
)
def test_how_high_a_number_may_be_is_a_guess_and_no_forecast(text: str, stance: str) -> None:
    assert claims_of(text)[0].stance.value == stance


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The union warned members against a strike.", "negative"),
        ("The clinic cautioned against travel.", "negative"),
        ("The minister urged sanctions against the firm.", "positive"),
        ("The union urged a vote against the bill.", "positive"),
    ],
)
def test_what_somebody_advises_against_is_not_to_be_done(text: str, polarity: str) -> None:
    assert [(c.stance.value, c.polarity.value) for c in claims_of(text)] == [("urges", polarity)]
