"""Quotations that run on into the next paragraph."""

import re

import pytest

from readings import claims_of

OPEN = '"There are nine of us," Captain Runa Tolv said. "The ice is thick and the crew can hear nothing.\n\n'


@pytest.mark.parametrize("curly", [True, False])
@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('"We will turn back at dawn."\n\nThe cause was not known.', "We will turn back at dawn."),
        ('"We will turn back at dawn.\n\n"The engine has stopped."\n\nThe cause was not known.', "The engine has stopped."),
    ],
)
def test_a_quotation_left_open_goes_on_in_the_next_paragraph(text: str, quote: str, *, curly: bool) -> None:
    text = OPEN + text
    if curly:
        text = re.sub(r'"(?=\w)', "“", text).replace('"', "”")
    assert next(c.voice.name for c in claims_of(text) if quote in c.quote) == "Runa Tolv"


@pytest.mark.parametrize(
    ("text", "quote", "voice"),
    [
        (OPEN + '"We will turn back at dawn," said the pilot, Anton Brell.', "We will turn back at dawn", "Anton Brell"),
        (
            '"The ice is thick," Captain Runa Tolv said. "We hear nothing."\n\n"Nobody is to blame."\n\nThe cause was not known.',
            "Nobody is to blame",
            "the report itself",
        ),
    ],
)
def test_a_quotation_that_was_closed_or_is_credited_is_not_handed_on(text: str, quote: str, voice: str) -> None:
    assert next(c.voice.name for c in claims_of(text) if quote in c.quote) == voice
