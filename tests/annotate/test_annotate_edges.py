"""Where what is said ends: before the comma that parts off who says it."""

from readings import claims_of


def test_a_sum_right_before_the_comma_is_whole() -> None:
    text = (
        "Norvik Group agreed to buy Brask Foods for $2.4bn, the two companies said on Tuesday.\n"
        "Norvik said that it would pay $1.9 billion in cash.\nBrask's profit fell 12% to €85m last year."
    )
    claim = claims_of(text)[0]
    assert claim.quote == "Norvik Group agreed to buy Brask Foods for $2.4bn"
    assert [figure.low for figure in claim.figures] == [2.4e9]


def test_a_clause_goes_on_behind_what_its_subject_is() -> None:
    text = (
        "Their guide was found dead, Captain Runa Tolv said.\n\nNo group claimed responsibility. Police believe the Red Anchor, "
        "a gang that has robbed hikers before, is behind the theft."
    )
    quotes = [claim.quote for claim in claims_of(text)]
    assert quotes[-1] == "the Red Anchor, a gang that has robbed hikers before, is behind the theft"
    assert "Their guide was found dead" in quotes


def test_what_a_number_had_been_is_a_part_of_what_is_said() -> None:
    text = (
        "PELL, July 15 (Northern Wire) - One of those hurt in Monday's chlorine leak at the Pell waterworks has died, the county "
        "health office said on Tuesday. It put the number of people in hospital at 41, up from 34."
        "\n\nVarrow Water denied that the valve had been reported as faulty. "
        '"That claim is false," said its chief executive, Oren Bast.'
        "\n\nThe leak cost the company about 2 million crowns, Bast said."
    )
    assert "the number of people in hospital at 41, up from 34" in [claim.quote for claim in claims_of(text)]
