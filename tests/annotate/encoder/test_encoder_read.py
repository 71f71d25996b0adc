import pytest

from readings import claims_of, document_of
from sayso.annotate.encoder.read import LONGEST


@pytest.mark.parametrize("text", ['"' * 3000, "A-" * 2000 + " said", "according to " * 1000], ids=["marks", "hyphens", "cues"])
def test_noise_without_end_is_cut_and_read(text: str) -> None:
    document = document_of(text)
    assert document.sentences
    assert all(s.last - s.first <= LONGEST for s in document.sentences)


@pytest.mark.parametrize(
    "text", ["Neither Eva Falk nor Bo Lind said the house burned.", "Nobody in Harven said the house burned."]
)
def test_who_did_not_speak_is_credited_with_nothing(text: str) -> None:
    assert not [c for c in claims_of(text) if c.voice.name in ("Bo Lind", "Eva Falk") or "obody" in c.voice.name]
