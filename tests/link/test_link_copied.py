"""Whom an origin of copied text is named after: the voice that all copies have, else the first that printed it."""

from link_samples import claim, reading, report

from sayso.link import link
from sayso.schema import Kind, Origin, Reading

SAID = "about 600 residents of the lower town were told to leave their homes"
TEXT = (
    "Firefighters from four towns fought the flames for six hours in the warehouse at Harrow Bay, and two boats pumped water "
    f"from the river.\n\nAs the smoke drifted over the river, {SAID}.\n\nThe schools would stay closed until the end of the "
    "week, and the sports hall was open to everybody who could not go home."
)


def printed(outlet: str, day: str, speaker: str | None = None, kind: Kind | None = None, *, head: str = "") -> Reading:
    text = report(head + TEXT, outlet=outlet, published=day)
    return reading(text, claim(text, SAID, speaker, kind))


def origins(*readings: Reading) -> list[Origin]:
    (point,) = link(list(readings)).points
    return list(point.origins)


def test_an_origin_of_copied_text_is_named_after_the_first_that_printed_it() -> None:
    for wire, paper in (("Northern Wire", "Bay Post"), ("Bay Post", "Northern Wire")):
        (origin,) = origins(printed(wire, "2031-05-06"), printed(paper, "2031-05-07"))
        assert (origin.name, origin.kind) == (wire, "report")


def test_a_voice_that_one_of_several_copies_has_is_not_the_origin_of_all() -> None:
    (origin,) = origins(
        printed("Northern Wire", "2031-05-06"),
        printed("Valley Echo", "2031-05-07"),
        printed("Bay Post", "2031-05-07", "the water office", Kind.ORGANISATION, head="The river was clean.\n\n"),
    )
    assert (origin.name, origin.kind, len(origin.claims)) == ("Northern Wire", "report", 3)


def test_a_voice_that_later_copies_left_out_stays_the_origin() -> None:
    (origin,) = origins(
        printed("Northern Wire", "2031-05-06", "the water office", Kind.ORGANISATION),
        printed("Valley Echo", "2031-05-07"),
        printed("Bay Post", "2031-05-07"),
    )
    assert origin.name == "the water office"


def test_a_voice_that_two_copies_have_stays_the_origin() -> None:
    (origin,) = origins(
        printed("Northern Wire", "2031-05-06"),
        printed("Valley Echo", "2031-05-07", "the water office", Kind.ORGANISATION),
        printed("Bay Post", "2031-05-07", "the water office", Kind.ORGANISATION),
    )
    assert origin.name == "the water office"
