"""What the reporter adds behind "said on Monday" is none of what was said."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    "lead",
    ["", "PORT SEVIN, March 3 (Bay Post) - "],
)
def test_whose_account_is_contradicted_denies_it_and_does_not_say_it(lead: str) -> None:
    text = f"{lead}The mast was sawn through, Norvik Shipping said on Monday, contradicting the port's account of a storm."
    assert [(c.quote, c.stance.value) for c in claims_of(text, outlet="Bay Post") if c.voice.name == "Norvik Shipping"] == [
        ("The mast was sawn through", "states"),
        ("the port's account of a storm", "denies"),
    ]


def test_what_stands_before_the_credit_is_said_also_where_only_the_addition_was_found() -> None:
    text = (
        "The captain of a coastguard vessel has admitted that it was present when a boat capsized off Tolmos, two officials with "
        "knowledge of the inquiry said, contradicting the coastguard's account."
    )
    chains = {claim.quote: [voice.name for voice in claim.chain] for claim in claims_of(text)}
    assert chains["it was present when a boat capsized off Tolmos"] == [
        "captain of a coastguard vessel",
        "two officials with knowledge of the inquiry",
    ]
