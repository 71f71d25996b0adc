"""What somebody is, told before a name in more than one word."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trade minister nominee Ansa Vell said the tariff would fall.", "Ansa Vell"),
        ("Opposition candidate for governor Ansa Vell said the tariff would fall.", "Ansa Vell"),
        ("Former Vostran army chief of staff Dov Marn said the files were burned.", "Dov Marn"),
        ("Minister for trade Ansa Vell said the tariff would fall.", "Ansa Vell"),
    ],
)
def test_an_office_with_of_or_for_before_a_name_is_that_persons(text: str, name: str) -> None:
    assert [(c.voice.name, str(c.voice.kind)) for c in claims_of(text)] == [(name, "person")]


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman for governor Ansa Vell said the tariff would fall.",
        "A lawyer for governor Ansa Vell said the tariff would fall.",
        "The chief of staff of governor Ansa Vell said the tariff would fall.",
    ],
)
def test_who_speaks_for_somebody_with_an_office_is_another(text: str) -> None:
    assert "Ansa Vell" not in [c.voice.name for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Bram Ost, the head of the port service, who had denied that the crane was old, resigned.", "Bram Ost"),
        ("The head of the port service, Bram Ost, who had denied that the crane was old, resigned.", "Bram Ost"),
    ],
)
def test_a_who_behind_an_office_is_the_one_who_holds_it(text: str, voice: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if claim.quote == "the crane was old"]
    assert claim.voice.name == voice
