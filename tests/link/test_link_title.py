"""Which claim's words name a point."""

from link_pairs import ledger_of
from link_samples import claim, report, understood

from readings import read_text
from sayso.link import link
from sayso.link.block import Block, traits_of
from sayso.link.points.title import clearest
from sayso.schema import Reading, Stance, Story


def named(*told: Reading) -> str:
    """The words that name the point of all these claims."""
    ordered = tuple(sorted(told, key=lambda each: each.report.id))
    traits = traits_of(Block(ordered, (Story("s", tuple(each.report.id for each in ordered)),)))
    return clearest(sorted(traits), traits).claim.quote


def said(text: str, outlet: str, words: str | None = None, **more) -> Reading:
    source = report(text, outlet=outlet, published="2031-05-05")
    return understood(source, claim(source, words or text.removesuffix("."), **more))


QUAKE = (
    said(
        "The earthquake in Merrow killed 187 people, the relief office said.",
        "Bay Post",
        "The earthquake in Merrow killed 187 people",
    ),
    said("At least 190 people were killed in the earthquake in Merrow on Saturday.", "Valley Echo"),
    said("The toll of the earthquake in Merrow rose to 212 dead on Monday.", "Northern Herald"),
)


def test_a_point_is_named_by_the_claim_nearest_to_what_all_of_them_say() -> None:
    aside = said(
        "In the neighbouring Oster valley, a landslide in June of last year buried 530 villagers and two roads.", "Hill Times"
    )
    assert "Merrow" in named(*QUAKE, aside)


def test_a_word_or_two_a_quotation_and_a_denial_name_a_point_only_where_there_is_nothing_else() -> None:
    short = said("Ada Holm said they were killed.", "Hill Times", "they were killed")
    quoted = said(
        "“The earthquake in Merrow killed 187 of our own,” Ada Holm said.",
        "Lake Mail",
        "“The earthquake in Merrow killed 187 of our own,”",
    )
    words = "the earthquake in Merrow killed 187 people"
    denied = said(f"Ada Holm denied that {words}.", "Port News", words, stance=Stance.DENIES)
    assert named(QUAKE[0], short, quoted, denied) == "The earthquake in Merrow killed 187 people"
    assert named(short) == "they were killed"


def test_the_name_hangs_on_no_order() -> None:
    assert named(*QUAKE) == named(*reversed(QUAKE))


def test_a_number_overtaken_since_names_no_point() -> None:
    told = (
        "Twelve people died when the ferry Selka burned off the island of Osk on Monday, the coast guard of Ferrin said.",
        "Nineteen people died when the Selka burned, the coast guard of Ferrin said.",
    )
    (point,) = [p for p in ledger_of(*told).points if len(p.claims) == 2]
    assert "Nineteen" in point.about


def test_an_agencys_note_names_no_point() -> None:
    texts = (
        "(Corrects number of dead to 12 from 13 in first paragraph after interior ministry revised figure)\n\nTwelve people "
        "died in Saturday's explosion at Harven central station, the interior ministry said on Sunday, revising its earlier "
        "figure of 13.",
        "At least four people were killed in an explosion at the central station in Harven on Saturday, the fire brigade said.",
    )
    ledger = link([read_text(text, published="2031-03-16").reading for text in texts])
    assert not any(point.about.startswith("(Corrects") for point in ledger.points if len(point.claims) > 1)
