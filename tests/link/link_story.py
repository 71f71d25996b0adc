"""A fictional story of a burst dam, told by six outlets; small enough to know every link by heart."""

from link_samples import claim, killed, reading, report

from sayso.schema import Bound, Factuality, Kind, Reading, Stance

WIRE = (
    "HARROW BAY (Northern Wire) - At least nine people were killed when the Tarn dam burst on Sunday, "
    "the Interior Ministry said.\n"
    "Engineers had walked the crest two days earlier and seen water where no water should have been, their log says.\n"
    "Villagers below the wall ran uphill in the dark with what they could carry; some went back for the animals and were lost.\n"
    "The minister, Orla Venn, denied that her office was told of any leak in the dam.\n"
)


def story() -> tuple[Reading, ...]:
    return (_wire(), _copy(), _anonymous(), _relay(), _later(), _disputed())


def _wire() -> Reading:
    text = report(WIRE, outlet="Northern Wire", published="2025-05-05", name="wire.txt")
    toll = claim(
        text,
        "At least nine people were killed when the Tarn dam burst on Sunday",
        "Interior Ministry",
        Kind.ORGANISATION,
        figures=[killed("At least nine", 9, bound=Bound.AT_LEAST)],
        when="2025-05-04",
    )
    denial = claim(
        text,
        "her office was told of any leak in the dam",
        "Orla Venn",
        Kind.PERSON,
        stance=Stance.DENIES,
        factuality=Factuality.NOT_CERTAIN,
    )
    return reading(text, toll, denial)


def _copy() -> Reading:
    body = WIRE.rsplit("The minister", 1)[0]
    text = report(
        f"Dam bursts above Harrow Bay\n{body}Subscribe now.", outlet="Bay Post", published="2025-05-05", name="copy.txt"
    )
    toll = claim(
        text,
        "At least nine people were killed when the Tarn dam burst on Sunday",
        "the ministry",
        Kind.OFFICE,
        figures=[killed("At least nine", 9, bound=Bound.AT_LEAST)],
        when="2025-05-04",
    )
    return reading(text, toll)


def _anonymous() -> Reading:
    said = "The minister's office was told twice of a leak in the Tarn dam"
    text = report(
        f"{said}, an official said on condition of anonymity.", outlet="Valley Echo", published="2025-05-06", name="echo.txt"
    )
    return reading(text, claim(text, said, "an official", Kind.OFFICE, anonymous=True))


def _relay() -> Reading:
    said = "The office of the minister was told of a leak in the Tarn dam"
    text = report(f"{said}, an official told the Valley Echo.", outlet="Radio Moor", published="2025-05-06", name="moor.txt")
    return reading(text, claim(text, said, "an official", Kind.OFFICE, anonymous=True, via=["Valley Echo"]))


def _later() -> Reading:
    said = "The number of people killed when the Tarn dam burst has reached 14"
    text = report(f"{said}, the Interior Ministry said.", outlet="Bay Post", published="2025-05-07", name="later.txt")
    return reading(text, claim(text, said, "the Interior Ministry", Kind.ORGANISATION, figures=[killed("14", 14)]))


def _disputed() -> Reading:
    said = "21 people were killed when the Tarn dam burst"
    text = report(f"{said}, said Doctor Ilse Harn.", outlet="Valley Echo", published="2025-05-07", name="doctor.txt")
    return reading(text, claim(text, said, "Ilse Harn", Kind.PERSON, figures=[killed("21", 21)]))
