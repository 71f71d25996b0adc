"""Who calls himself a name or was shown a thing, what is known, and who puts a number at something."""

import pytest

from readings import claims_of, document_of


def told(text: str, **declared: str) -> list[tuple[str, str, str]]:
    return [(c.voice.name, c.stance.value, c.quote) for c in claims_of(text, **declared)]


def test_what_a_group_calls_itself_is_no_statement() -> None:
    text = (
        "A group calling itself the Sons of the Plain claimed responsibility and demanded a ransom of 200 million lira in a "
        "video "
        "seen by the Gazette. The government has said it does not pay ransoms."
    )
    found = told(text)
    group = "group calling itself the Sons of the Plain"
    assert [(voice, quote) for voice, _, quote in found][:2] == [
        (group, "responsibility"),
        (group, "a ransom of 200 million lira"),
    ]
    assert "Gazette" not in [voice for voice, *_ in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sixty children were taken from their dormitories in Dalku, a teacher who escaped told Radio Sarem.", "teacher"),
        ("Six people were killed, two officials who took part in the talks told Reuters.", "two officials"),
    ],
)
def test_who_did_something_tells_a_paper_at_the_end(text: str, who: str) -> None:
    assert [voice for voice, *_ in told(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Twenty-seven people are known to have died.",
        "Sixty are confirmed to have died in the valley.",
        "The group is known to hold two hostages.",
    ],
)
def test_what_is_known_is_the_reports_own_word(text: str) -> None:
    assert [(voice, f"{quote}.") for voice, _, quote in told(text)] == [("the report itself", text)]


def test_what_is_not_known_stays_open() -> None:
    assert [(voice, stance) for voice, stance, _ in told("He is not known to have left.")] == [("the report itself", "unknown")]


def test_who_was_hired_puts_the_number_himself() -> None:
    text = (
        "Independent counters commissioned by the Post put Sunday's march at 28,000.\n\nThe interior minister, Dana Wirth, "
        'defended the police. She said tear gas had been used "as a last resort". A video verified by the Post shows that it was '
        "fired before any bottle was thrown."
    )
    assert ("Independent counters commissioned by the Post", "estimates", "Sunday's march at 28,000") in told(text)


def test_a_report_that_a_paper_has_is_called_by_its_own_name() -> None:
    text = (
        "TESSIN (Allied Wire) - Vardia has 142.1 kg of uranium enriched to up to 60%, according to a quarterly report of the "
        "nuclear "
        "inspectorate that Allied Wire obtained. Inspectors were refused access to the Karsh plant twice in January, the "
        "report said."
    )
    assert {voice for voice, *_ in told(text, outlet="Allied Wire")} == {"quarterly report of the nuclear inspectorate"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gunmen seized 43 pupils in the town of Dalku on Sunday, the governor of Sarem province, Idris Omane, said.\n\nThe army "
         "said that it had sealed off the forest.", "Idris Omane"),
        ("The road is shut, the mayor of the Lower Ketta district, Sarel Vonn, said.", "Sarel Vonn"),
    ],
)  # fmt: skip
def test_a_name_behind_an_office_and_its_land_is_a_persons(text: str, who: str) -> None:
    assert (who, "person") in [(entity.name, entity.kind) for entity in document_of(text).entities]
    assert told(text)[0][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Carmaker Velm said it would cut 4,500 jobs.", "Velm"),
        ("Airline Blue Wing said it would cut 4,500 jobs.", "Blue Wing"),
        ("Airline Pilots Association said it would call a strike.", "Airline Pilots Association"),
    ],
)
def test_what_a_firm_is_stands_before_its_name(text: str, who: str) -> None:
    assert [voice for voice, *_ in told(text)] == [who]


def test_who_knows_of_a_plan_and_told_a_paper_says_so() -> None:
    text = (
        "Carmaker Velm plans to cut 4,500 jobs in Garsten, more than a third of the workforce there, three people with knowledge "
        "of the matter told Motor Daily.{} Velm declined to comment."
    )
    plan = "Carmaker Velm plans to cut 4,500 jobs in Garsten, more than a third of the workforce there"
    for more in ("", " The plant would stop making the V4 by the end of 2027.\n\n"):
        found = told(text.format(more))
        assert ("three people with knowledge of the matter", "states", plan) in found
        assert not any(quote.endswith("the matter") for *_, quote in found)


def test_it_demands_what_the_group_before_demands() -> None:
    text = (
        "The group LockBear claimed to have stolen 400 gigabytes of data. It demanded 3 million dollars. Police knew of no claim."
    )
    assert ("LockBear", "urges", "3 million dollars") in told(text)


def test_a_thing_or_a_party_behind_its_leader_is_no_person() -> None:
    for text in ("The leader of the party, New Dawn, said that it would win.", "The captain of the ferry, Ocean Pearl, said so."):
        assert "person" not in [entity.kind for entity in document_of(text).entities]


def test_a_brewer_by_trade_is_a_person() -> None:
    assert [e.kind for e in document_of("Brewer Tom Hask was arrested on Monday.").entities] == ["person"]


@pytest.mark.parametrize(
    "text",
    [
        "The fraud ended with an accountant, a woman who kept copies and told the Gazette.",
        "The union, calling itself betrayed by the ministry, said that it would strike.",
    ],
)
def test_who_kept_copies_or_feels_betrayed_says_nothing_with_it(text: str) -> None:
    assert {voice for voice, *_ in told(text)} <= {"union", "the report itself"}


def test_who_backs_whom_parts_two_groups() -> None:
    text = "A group that backs the government said the vote was fair. A group that backs the rebels said it was rigged."
    assert len({voice for voice, *_ in told(text)}) == 2
