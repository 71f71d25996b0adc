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
