"""Who speaks: the name, kind and anonymity of the innermost voice, one text a row."""

import pytest
from extract_tables import rows, shortest

from readings import claims_of
from sayso.schema import Kind

# text, words of the statement, name of the voice, kind, anonymous
VOICES = [
    ("Mayor Lena Oswin closed the gates. She said the water was rising.", "the water was rising", "Lena Oswin", "person", False),
    ("Lena Oswin is mayor of Lowport. Oswin said the water was rising.", "the water was rising", "Lena Oswin", "person", False),
    (
        "Mayor Lena Oswin said the gates were shut. “I turned the key,” she said.",
        "I turned the key",
        "Lena Oswin",
        "person",
        False,
    ),
    (
        "Mayor Lena Oswin said the gates were shut. Minister Dorian Vesk said they were not. He said he had looked.",
        "he had looked",
        "Dorian Vesk",
        "person",
        False,
    ),
    (
        "Mayor Lena Oswin said all was shut.\n\nMr Orne’s lawyer, Hester Glaive, said it was not. A key, she argued, was lost.",
        "A key",
        "Hester Glaive",
        "person",
        False,
    ),
    ("An official said the gates were shut.", "the gates were shut", "official", "office", True),
    (
        "A senior harbour official said the gates were shut. The official said nobody drowned.",
        "nobody drowned",
        "senior harbour official",
        "office",
        True,
    ),
    (
        "Orland's intelligence service had warned the interior ministry of an attack. The ministry said the gates were shut.",
        "the gates were shut",
        "interior ministry",
        "organisation",
        False,
    ),
    (
        "The Plumbline, an investigative website, published a letter that, it said, was sent in May.",
        "was sent in May",
        "Plumbline",
        "outlet",
        False,
    ),
    ("A passenger, engineer Paolo Venier, said the gates were shut.", "the gates were shut", "Paolo Venier", "person", False),
    (
        "A witness, a retired teacher named Ida Holm, said the gates were shut.",
        "the gates were shut",
        "Ida Holm",
        "person",
        False,
    ),
    (
        "A senior official who worked on the plan, speaking on condition of anonymity because he was not authorised to talk, "
        "said inspectors had warned of the crack.",
        "inspectors had warned of the crack",
        "senior official",
        "office",
        True,
    ),
    ("A guard, the nurse Ida Holm and a driver said the gates were shut.", "the gates were shut", "guard", "person", True),
    ("A witness, a friend of Ida Holm, said the gates were shut.", "the gates were shut", "witness", "person", True),
    ("Ukrainian officials said the gates were shut.", "the gates were shut", "Ukrainian officials", "group", True),
    (
        "A spokesman for the Ministry of Ports said the gates were shut.",
        "the gates were shut",
        "spokesman for the Ministry of Ports",
        "office",
        False,
    ),
    ("The Ministry of Ports said the gates were shut.", "the gates were shut", "Ministry of Ports", "organisation", False),
    ("Police said the gates were shut.", "the gates were shut", "Police", "organisation", False),
    ("Kyiv said the gates were shut.", "the gates were shut", "Kyiv", "organisation", False),
    ("The report said the gates were shut.", "the gates were shut", "report", "document", False),
    ("Residents said the gates were shut.", "the gates were shut", "Residents", "group", True),
    ("A witness said the gates were shut.", "the gates were shut", "witness", "person", True),
    ("Witnesses said the gates were shut.", "the gates were shut", "Witnesses", "group", True),
    (
        "The hospital has treated 58 wounded, its medical director, Dr Irena Dovell, said.",
        "The hospital has treated 58 wounded",
        "Irena Dovell",
        "person",
        False,
    ),
    ("Irena Dovell, the hospital's director, said the beds were full.", "the beds were full", "Irena Dovell", "person", False),
    (
        "Silas Rooke, a spokesman for the ministry, said the letter was lost.",
        "the letter was lost",
        "Silas Rooke",
        "person",
        False,
    ),
    (
        "Transport Minister Oren Vass arrived on Monday. The minister said the road was open.",
        "the road was open",
        "Oren Vass",
        "person",
        False,
    ),
    ("Police have reportedly seized the records.", "seized the records", "unnamed reports", "unattributed", True),
    ("Reports suggest that 20 people may have died.", "20 people may have died", "Reports", "unattributed", True),
    ("The New York Times reports that the envoy has left.", "the envoy has left", "The New York Times", "outlet", False),
    ("The ferry sank off the quay.", "The ferry sank", "the report itself", "report", False),
    ("“Nobody called us,” said Nadia Pellow, 41, who lives on Tanner Row.", "Nobody called us", "Nadia Pellow", "person", False),
    ("Police said the gates were shut. They said nobody was below.", "nobody was below", "Police", "organisation", False),
    ("The Ferry Board said it shut the gates. It said nobody was hurt.", "nobody was hurt", "Ferry Board", "organisation", False),
    (
        "Marek Tolland leads the brigade. Tolland said the water was rising.",
        "the water was rising",
        "Marek Tolland",
        "person",
        False,
    ),
    ("The gates were shut, harbour master Ida Crone said.", "The gates were shut", "Ida Crone", "person", False),
    ("Ida Crone, the harbour master, said the gates were shut.", "the gates were shut", "Ida Crone", "person", False),
    ("Kestrel Mining said the gates were shut.", "the gates were shut", "Kestrel Mining", "organisation", False),
    ("Lena Oswin and Oren Vass said the gates were shut.", "the gates were shut", "Lena Oswin and Oren Vass", "group", False),
    ("Two of the five pilots said the gates were shut.", "the gates were shut", "Two of the five pilots", "group", True),
    ("Lock keepers said the gates were shut.", "the gates were shut", "Lock keepers", "group", True),
    ("The pump’s maker, Orvane Motors, said the gates were shut.", "the gates were shut", "Orvane Motors", "organisation", False),
    (
        "Captain Oren Vass left with his deputy, Ilse Kranz. “The gates were shut,” she said.",
        "The gates were shut",
        "Ilse Kranz",
        "person",
        False,
    ),
    (
        "A senior harbour official came out at noon. The gates were shut, the official said.",
        "The gates were shut",
        "senior harbour official",
        "office",
        True,
    ),
    (
        "A diver came up at noon. He said the gates were shut.",
        "the gates were shut",
        "diver",
        "person",
        True,
    ),
    ("A draft of the treaty says the gates were shut.", "the gates were shut", "draft of the treaty", "document", False),
    ("A presentation says the gates were shut.", "the gates were shut", "presentation", "document", False),
    (
        "The gates were shut, according to a copy of the letter seen by the Vale Post.",
        "The gates were shut",
        "copy of the letter",
        "document",
        False,
    ),
    ("Two officers met the press. One of them said the gates were shut.", "the gates were shut", "One of them", "person", True),
    ("One of them, Ida Crone, said the gates were shut.", "the gates were shut", "Ida Crone", "person", False),
    ("Both nations denied that troops had crossed.", "troops had crossed", "Both nations", "organisation", False),
]
WEAK: dict[str, str] = {}


@pytest.mark.parametrize(("text", "words", "name", "kind", "anonymous"), rows(VOICES, WEAK))
def test_the_voice_is_as_whole_as_the_text_allows(text: str, words: str, name: str, kind: str, anonymous: bool) -> None:
    voice = shortest(claims_of(text), words).voice
    assert (voice.name, voice.kind, voice.anonymous) == (name, Kind(kind), anonymous)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Roel, who told the court that the dam was safe, left the town.", "Anna Roel"),
        ("The file contradicts Governor Anders Wick, who said he had left the island by noon.", "Anders Wick"),
        ("The owner of the mill, Karel Dunn, who said it was sound, has fled.", "Karel Dunn"),
    ],
)
def test_who_after_a_name_is_the_whole_name(text: str, name: str) -> None:
    assert (name, Kind.PERSON) in [(claim.voice.name, claim.voice.kind) for claim in claims_of(text)]


def test_a_pronoun_that_was_resolved_says_how() -> None:
    text = "Mayor Lena Oswin said the gates were shut. “I turned the key,” she said."
    voice = shortest(claims_of(text), "I turned the key").voice
    assert voice.resolved == '"she": the last voice before it that it fits'
    assert voice.mention is not None
    assert text[voice.mention.start : voice.mention.end] == "she"


def test_some_and_others_are_told_out_of_whom_they_are() -> None:
    text = "Residents met at the church. Some said the siren was late, while others said it never sounded."
    claims = claims_of(text)
    some = shortest(claims, "the siren was late").voice
    assert some.name.casefold() == "some"
    assert some.resolved == "out of: Residents"


def test_both_nations_are_the_two_named_last() -> None:
    text = "France and Spain closed the pass. Both nations denied that troops had crossed."
    voice = shortest(claims_of(text), "troops had crossed").voice
    assert voice.resolved == "the two before it: France and Spain"


def test_i_inside_a_quotation_is_its_speaker() -> None:
    text = "“I believe that the pumps failed,” Mayor Lena Oswin said."
    names = {claim.voice.name for claim in claims_of(text)}
    assert names == {"Lena Oswin"}


def test_both_are_the_two_just_told_of() -> None:
    text = "Two sailors met the press at noon. Both said the gates were shut."
    assert shortest(claims_of(text), "the gates were shut").voice.name == "Two sailors"


def test_the_ministry_is_the_one_told_of_last_whether_it_spoke_or_not() -> None:
    text = (
        "The health ministry said 11 people had died.\n\nA spokesman for the transport ministry said the coach had failed an "
        "inspection. The ministry declined to say when."
    )
    assert shortest(claims_of(text), "when").voice.name == "transport ministry"
    text = "The health ministry said 11 people had died. The ministry declined to say when."
    assert shortest(claims_of(text), "when").voice.name == "health ministry"


def test_one_of_them_is_somebody_unnamed_out_of_those_before() -> None:
    text = "Two doctors said the wards were full. One of them said the drips had run out."
    voice = shortest(claims_of(text), "the drips had run out").voice
    assert (voice.kind, voice.anonymous, voice.resolved) == (Kind.PERSON, True, "out of: Two doctors")


def test_a_trade_that_ends_in_man_is_a_person_who_can_stay_unnamed() -> None:
    text = "A Calder Power lineman, who requested anonymity because he feared for his job, said the line had sagged."
    voice = shortest(claims_of(text), "the line had sagged").voice
    assert (voice.kind, voice.anonymous) == (Kind.PERSON, True)
    assert voice.reason is not None
    assert shortest(claims_of("An unnamed spokesman for the port said the crane was old."), "the crane was old").voice.anonymous
    assert not shortest(claims_of("A spokesman for the port said the crane was old."), "the crane was old").voice.anonymous


def test_who_sent_the_report_is_no_it_in_it() -> None:
    text = "CALDER, Aug 14 (Northern Wire) - The council met on Tuesday, a day after it denied that the line had sagged."
    names = {claim.voice.name for claim in claims_of(text, outlet="Northern Wire")}
    assert "Northern Wire" not in names


def test_who_quotes_somebody_as_saying_a_thing_passes_it_on_once() -> None:
    text = "The Lowport Times quoted an unnamed engineer as saying that the weir had been repaired."
    said = [claim for claim in claims_of(text) if "repaired" in claim.quote and claim.voice.name.endswith("engineer")]
    assert [[voice.name for voice in claim.chain] for claim in said] == [["unnamed engineer", "Lowport Times"]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A study of the wells was published on Monday. It said that nine wells were dry.", "study of the wells", Kind.DOCUMENT),
        ("An audit by two clerks has been leaked. It warned that the till was empty.", "audit", Kind.DOCUMENT),
    ],
)
def test_it_is_the_paper_that_the_sentence_before_is_about(text: str, name: str, kind: Kind) -> None:
    voice = claims_of(text)[-1].voice
    assert (voice.name, voice.kind) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Ost, who now lives in the north and who agreed to meet only if his brother sat beside him, denies it.",
        "A man who mends nets there on Sundays, and who did not want to give his name, told me that his wife, one of them, "
        "had got nothing. Nobody asked.",
        "Runa Falk, who has a stall by the gate and who refused to say how much she earns, left the town.",
    ],
)
def test_and_who_goes_on_with_the_same_person(text: str) -> None:
    assert {claim.voice.name for claim in claims_of(text)} <= {"man", "Karl Ost", "Runa Falk", "the report itself"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The warden's cousin, Teo Rask, came at nine. “I saw no smoke,” he said.", "Teo Rask"),
        ("Anton Brell did not comment.\n\nBrell's agent, Teo Rask, shrugged at the news. “Anton is well,” he said.", "Teo Rask"),
        ("Anton Brell said he would stay.\n\nThe team's doctor, Teo Rask, came. He said the knee was broken.", "Teo Rask"),
        ("Mayor Anton Brell said he would stay. The agent was told. He said it was late.", "Anton Brell"),
    ],
)
def test_he_is_whoever_is_named_between_commas_in_the_sentence_before(text: str, name: str) -> None:
    assert claims_of(text)[-1].voice.name == name


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        ("Nearly one in three anglers said they would wait.", "Nearly one in three anglers", "they would wait"),
        ("A study by Tessel published on Friday says the wells are dry.", "study by Tessel", "the wells are dry"),
        ("But a man who said he spoke for the crew said all were well.", "man", "all were well"),
        ("Veldan's Chief Security Officer Lida Orn said no files were lost.", "Lida Orn", "no files were lost"),
        ("The court today confirmed what Olm told you: the castle is sold.", "court", "the castle is sold"),
    ],
)
def test_a_voice_has_its_own_words_for_its_name(text: str, name: str, quote: str) -> None:
    assert (name, quote) in [(claim.voice.name, claim.quote) for claim in claims_of(text)]


def test_he_in_the_words_of_his_friend_is_not_the_friend() -> None:
    text = (
        "The painter Anton Brell died on Monday.\n\nHis friend, the dancer Ana Tolv, said he had been at work. "
        "\"He told me: 'I am not done yet,'\" she said."
    )
    assert [claim.voice.name for claim in claims_of(text) if claim.quote.startswith("'I am")] == ["Anton Brell"]


def test_a_body_named_in_a_headline_is_the_one_named_below() -> None:
    text = "Patient lay two hours, Harbour News reports\n\nA patient lay two hours in a lift, Harbour News reported on Tuesday."
    assert {(claim.voice.name, claim.voice.kind) for claim in claims_of(text)} == {("Harbour News", Kind.ORGANISATION)}


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ('Coach Mats Elander would not comment. "I talk about my players," the Osk coach said.', "Mats Elander"),
        ('The captain, Ilse Varn, was on deck. The captain said: "We saw no light."', "Ilse Varn"),
        ('Coach Mats Elander saw Orla beat Osk. "I talk about my players," the Osk coach said.', "Osk coach"),
        ('Captain Ilse Varn of the Alda was on deck. "We saw no light," the tug captain said.', "tug captain"),
        ('Coach Mats Elander met coach Bo Lind. "I talk about my players," the Osk coach said.', "Osk coach"),
    ],
)
def test_the_coach_is_the_only_one_named_as_that(text: str, voice: str) -> None:
    assert [c.voice.name for c in claims_of(text) if "talk" in c.quote or "light" in c.quote] == [voice]


def test_an_offer_that_is_told_as_somebodys_is_nobodys_word() -> None:
    text = "Osk United have raised their offer for Ana Dell to 52 million crowns, a person with knowledge of the talks said."
    assert [claim.voice.name for claim in claims_of(text)] == ["person with knowledge of the talks"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The ministry denied that the army fled. It lowered the number of dead to three from five.", "ministry"),
        ("Ada Prim denied that the army fled. She raised the toll to 12.", "Ada Prim"),
        ("The agency said fires had been reported. It put the number of bikes returned so far at 31,000.", "agency"),
        ("The agency said fires had been reported. It put the number of staff on leave.", "the report itself"),
        ("The ministry denied that the army fled. It lowered the rent to three crowns.", "the report itself"),
    ],
)
def test_who_spoke_right_before_sets_the_count_right(text: str, voice: str) -> None:
    assert claims_of(text)[-1].voice.name == voice


def test_the_helper_of_a_verb_is_no_part_of_the_voice() -> None:
    text = "Tilda Rahn, the student whose body was found in the river last week, drowned, a post-mortem has found."
    assert {claim.voice.name for claim in claims_of(text)} == {"post-mortem"}
