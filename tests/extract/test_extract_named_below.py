"""Who is first only described, and named below, is one voice."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("A fisherman said the boat was red. The fisherman, Bo Lind, said he saw two men.", {"Bo Lind"}),
        (
            "Eleven patients died, according to a former nurse who has handed papers to the Bay Post.\n\nThe nurse, Carla Voss, "
            "said the managers knew.",
            {"Carla Voss"},
        ),
        ("A lawyer for the family said they would sue. The lawyer, Ada Prim, said the case was clear.", {"Ada Prim"}),
        # Somebody else, or perhaps.
        ("A witness said the boat was red. Another witness, Odo Renn, said it was blue.", {"witness", "Odo Renn"}),
        (
            "A witness said the boat was red. A second witness said it was blue. The witness, Odo Renn, said it was dark.",
            {"witness", "Odo Renn"},
        ),
        ("A nurse said he had drowned. The night nurse, Carla Voss, said he had not.", {"nurse", "Carla Voss"}),
        ("A nurse said he had drowned. The nurse said he had a cut.", {"nurse"}),
    ],
)
def test_who_is_named_below_is_one_voice(text: str, voices: set[str]) -> None:
    assert {claim.voice.name for claim in claims_of(text)} == voices
