"""Ledgers built by hand, for the exporters' tests: a fictional story of a dam at Marrow, and a page of hostile text."""

from export_desk import Desk, value

from sayso.schema import (
    About,
    Act,
    Bound,
    Claim,
    Copy,
    Decision,
    Factuality,
    Feature,
    Figure,
    FigureHistory,
    FigureStatus,
    Harm,
    Kind,
    Ledger,
    Link,
    LinkKind,
    Merge,
    Name,
    Origin,
    Place,
    Point,
    Polarity,
    ReportToll,
    Reviewed,
    Span,
    Stance,
    State,
    Story,
    TimeExpression,
    TimelineEntry,
    ToldNumber,
    Toll,
    TollPart,
    Voice,
    anchored,
)

WIRE = (
    "Dam at Marrow fails overnight\n\n"
    "At least 12 people were killed when the dam at Marrow gave way on Tuesday, the district office said. "
    "A senior official, who asked not to be named because the inquiry is open, said the spillway had not been inspected since "
    "2027. "
    "The operator denied that warnings were ignored.\n"
    "Subscribe to our morning letter\n"
)
COURIER = (
    "At least 12 people were killed when the dam at Marrow gave way on Tuesday, the district office said. "
    "The toll may rise, a rescue worker told Harbour Wire.\n"
)
LANTERN = (
    "Dena Orlik, who heads the district office, put the toll at 19 on Thursday, correcting an earlier figure. "
    "“No warning ever reached us,” said Teo Varga of Marrow Hydro. "
    "A letter dated 3 February 2031, seen by The Lantern, warns Marrow Hydro of “cracks as wide as a hand”. "
    "Dozens were hurt, reportedly. "
    "“No warning ever reached us,” said Teo Varga of Marrow Hydro.\n"
)


SHARED = COURIER.partition(" The toll")[0]
TOLL = "At least 12 people were killed when the dam at Marrow gave way on Tuesday"


def dam() -> Ledger:
    """Three reports: a wire text, its cut copy, and a later report with a correction, a denial and a document against it."""
    desk = Desk()
    desk.report(
        "r1",
        WIRE,
        title="Dam at Marrow fails overnight",
        outlet="Harbour Wire",
        published="2031-03-04",
        url="https://wire.example/marrow?a=1&b=2",
        boilerplate="Subscribe to our morning letter",
    )
    desk.report("r2", COURIER, outlet="Tessin Courier", published="2031-03-05")
    desk.report("r3", LANTERN, title="“No warning”: what the letter says", outlet="The Lantern", published="2031-03-07")
    _claims(desk)
    return Ledger(
        stories=(Story("marrow", ("r1", "r2", "r3")),),
        reports=tuple(desk.reports.values()),
        claims=tuple(desk.claims.values()),
        points=_points(),
        links=_links(),
        copies=(Copy("r2", "r1", 0.849, ((desk.span("r2", SHARED), desk.span("r1", SHARED)),)),),
        figures=(_history(),),
        timeline=(
            TimelineEntry("2031-03-04", "2031-03-04", "c1", "p-toll"),
            TimelineEntry("2027", "2031-03-04", "c2", "p-spillway"),
            TimelineEntry(None, "2031-03-07", "c6", "p-warning"),
        ),
        names=(Name("n1", "Dena Orlik", "person", ("Dena Orlik", "Orlik"), ("c5",)),),
        tolls=(_toll(desk),),
        decisions=(_accepted(desk.claims["c1"], "Ida Orm"),),
    )


def _accepted(claim: Claim, who: str) -> Reviewed:
    decision = Decision(Act.ACCEPT, About.CLAIM, who, "2031-03-08T09:10:11Z", (anchored(claim),), note=who, number=1, id="d1")
    return Reviewed(decision, State.IN_FORCE, (claim.id,))


def _toll(desk: Desk) -> Toll:
    """12 or more on the first day, 19 at last: the first number is outgrown."""
    told = (
        ReportToll("r1", Harm.KILLED, 12.0, (TollPart("c1", desk.span("r1", "At least 12"), 12.0),), 12.0, None, standing=False),
        ReportToll("r3", Harm.KILLED, 19.0, (TollPart("c5", desk.span("r3", "19"), 19.0),), 19.0, 19.0),
    )
    reason = "1 of the 2 reports that bear on it comes to 19, 1 more allows it; others to 12"
    return Toll("marrow", Harm.KILLED, 19.0, 19.0, 30.5, reason, told, False, ("c5",), ("c5",), ("c9",))


def _claims(desk: Desk) -> None:
    for name, report in (("c1", "r1"), ("c4", "r2")):
        day = TimeExpression(desk.span(report, "Tuesday"), "DATE", "2031-03-04", "published 2031-03-04 (option)")
        office = Voice("the district office", Kind.ORGANISATION, mention=desk.span(report, "the district office"))
        desk.claim(
            name,
            report,
            TOLL,
            chain=(office,),
            figures=(desk.figure(report, "At least 12 people", 12, None, Bound.AT_LEAST),),
            times=(day,),
            places=(Place(desk.span(report, "Marrow"), "Marrow", 46.5, 12.0, None),),
            cue=(desk.span(report, "said"),),
        )
    reason = desk.span("r1", "because the inquiry is open")
    official = Voice(
        "a senior official", Kind.OFFICE, anonymous=True, mention=desk.span("r1", "A senior official"), reason=reason
    )
    desk.claim(
        "c2",
        "r1",
        "the spillway had not been inspected since 2027",
        chain=(official,),
        polarity=Polarity.NEGATIVE,
        factuality=Factuality.NOT_CERTAIN,
    )
    desk.claim(
        "c3",
        "r1",
        "warnings were ignored",
        chain=(Voice("Marrow Hydro", Kind.ORGANISATION, resolved="“The operator”"),),
        stance=Stance.DENIES,
        factuality=Factuality.NOT_CERTAIN,
    )
    worker = Voice("a rescue worker", Kind.OFFICE, anonymous=True)
    desk.claim(
        "c9",
        "r2",
        "The toll may rise",
        chain=(worker, Voice("Harbour Wire", Kind.OUTLET)),
        stance=Stance.PREDICTS,
        factuality=Factuality.POSSIBLE,
    )
    desk.claim(
        "c5",
        "r3",
        "put the toll at 19 on Thursday",
        chain=(Voice("Dena Orlik", Kind.PERSON),),
        figures=(desk.figure("r3", "19", 19, 19),),
        cue=(desk.span("r3", "put"),),
    )
    desk.claim(
        "c6",
        "r3",
        "No warning ever reached us",
        stands=2,
        chain=(Voice("Teo Varga", Kind.PERSON),),
        stance=Stance.DENIES,
        factuality=Factuality.NOT_CERTAIN,
        polarity=Polarity.NEGATIVE,
    )
    letter = Voice("a letter dated 3 February 2031", Kind.DOCUMENT)
    desk.claim("c7", "r3", "warns Marrow Hydro of “cracks as wide as a hand”", chain=(letter,), nested_in="c8")
    desk.claim(
        "c8", "r3", "A letter dated 3 February 2031, seen by The Lantern, warns Marrow Hydro of “cracks as wide as a hand”"
    )
    desk.claim(
        "c10",
        "r3",
        "Dozens were hurt",
        chain=(Voice("reportedly", Kind.UNATTRIBUTED),),
        factuality=Factuality.PROBABLE,
        figures=(desk.figure("r3", "Dozens", None, None, Bound.VAGUE),),
    )


def _points() -> tuple[Point, ...]:
    copied = Merge("same text", ("c1", "c4"), "71 of 84 words of the Courier’s report stand in Harbour Wire’s.")
    unnamed = Merge("unnamed", ("c1", "c9"), "A rescue worker without a name may be of the district office.")
    office = Origin("o-office", "the district office", "organisation", False, ("c1", "c4", "c5"), (copied,))
    worker = Origin("o-worker", "a rescue worker", "office", True, ("c9",))
    toll = Point("p-toll", TOLL, ("c9", "c5", "c4", "c1"), 2, 1, (office, worker), (unnamed,))
    hydro = Origin("o-hydro", "Marrow Hydro", "organisation", False, ("c3", "c6"))
    letter = Origin("o-letter", "a letter dated 3 February 2031", "document", False, ("c7", "c8"))
    warning = Point(
        "p-warning",
        "No warning ever reached us",
        ("c3", "c6", "c7", "c8"),
        2,
        2,
        (hydro, letter),
        (),
        (("Harbour Wire", "The Lantern"),),
    )
    spillway = Point(
        "p-spillway",
        "the spillway had not been inspected since 2027",
        ("c2",),
        1,
        1,
        (Origin("o-official", "a senior official", "office", True, ("c2",)),),
    )
    return spillway, toll, warning


def _links() -> tuple[Link, ...]:
    return (
        Link(LinkKind.REPEATS, "c1", "c4", "The same words in both reports.", (Feature("words", "15", "15", 1.0),)),
        Link(
            LinkKind.SUPERSEDES,
            "c5",
            "c1",
            "The same office gives a later figure.",
            (Feature("killed", "19", "at least 12", 0.8),),
        ),
        Link(
            LinkKind.DENIES,
            "c6",
            "c7",
            "Varga says no warning came; the letter is one.",
            (Feature("polarity", "no", "yes", -0.75),),
        ),
    )


def _history() -> FigureHistory:
    values = (
        value(
            "c1",
            12.0,
            None,
            bound=Bound.AT_LEAST,
            words="At least 12 people",
            as_of="2031-03-04",
            published="2031-03-04",
            voice="the district office",
            status=FigureStatus.SUPERSEDED,
        ),
        value(
            "c9",
            20.0,
            30.5,
            bound=Bound.BETWEEN,
            words="20 to 30",
            published="2031-03-05",
            origin="o-worker",
            voice="a rescue worker",
            status=FigureStatus.DISPUTED,
        ),
        value("c10", None, None, bound=Bound.VAGUE, words="Dozens", voice="reportedly"),
        value("c5", 19.0, 19.0, words="19", as_of="2031-03", published="2031-03-07"),
        value("c9", None, 40.0, bound=Bound.UP_TO, words="up to 40", voice="a rescue worker", status=FigureStatus.DENIED),
        value("c4", 11.0, 11.0, words="11", as_of="2031-03-05", voice="the district office", status=FigureStatus.WITHDRAWN),
    )
    return FigureHistory("p-toll", "killed", "people", None, values, numbers=_numbers())


def _numbers() -> tuple[ToldNumber, ...]:
    """Three of them: one that stands for nobody any more, one that two may give, one that the words leave open."""
    office, worker = "the district office", "a rescue worker"
    return (
        ToldNumber(12.0, None, Bound.AT_LEAST, False, "At least 12 people", None, 1, 1, (office,), ("c1",), stands=False),
        ToldNumber(20.0, 30.5, Bound.BETWEEN, False, "20 to 30", None, 2, 1, (worker, office), ("c9",), stands=True),
        ToldNumber(None, None, Bound.VAGUE, False, "Dozens", None, 1, 1, ("reportedly",), ("c10",), stands=True),
    )


HOSTILE = (
    "</mark></div><script>alert('x')</script> said \"nobody\" & 'all' \u202egnirts\u202c nul\x00here "
    "<img src=x onerror=alert(1)> {{ 7*7 }} =1+1 \x1b[31m ]]> <!-- שלום <b>bold</b>"
)


def hostile() -> Ledger:
    """One report that is hostile in every field that is text."""
    desk = Desk()
    evil = {"title": HOSTILE, "outlet": HOSTILE, "byline": HOSTILE, "published": "<b>soon</b>", "url": "javascript:alert(1)"}
    desk.report("r<1> \"'&", HOSTILE, **evil)
    report = "r<1> \"'&"
    voice = Voice(HOSTILE, Kind.PERSON, anonymous=True, reason=desk.span(report, "<b>bold</b>"), resolved=HOSTILE)
    desk.claim('c" <1>', report, "<script>alert('x')</script>", "<img src=x onerror=alert(1)>", chain=(voice, voice))
    desk.claim(
        "c'2",
        report,
        "alert('x')</script> said",
        chain=(voice,),
        nested_in='c" <1>',
        about=('c" <1>',),
        figures=(Figure(desk.span(report, "7*7"), 7, 7, Bound.EXACT, False, HOSTILE, HOSTILE, HOSTILE),),
        times=(TimeExpression(desk.span(report, "said"), "DATE", HOSTILE),),
        places=(Place(desk.span(report, "שלום"), HOSTILE, None, None, None),),
    )
    claims = tuple(desk.claims)
    merge = Merge(HOSTILE, claims, HOSTILE)  # type: ignore[arg-type]
    origin = Origin(HOSTILE, HOSTILE, HOSTILE, True, claims, (merge,))
    values = tuple(
        value(name, low, low, words=HOSTILE, as_of=HOSTILE, published="2031-02-31", origin=HOSTILE, voice=HOSTILE)
        for name, low in zip(claims, (7.0, 8.0), strict=True)
    )
    whole = Span(report, 0, len(HOSTILE))
    return Ledger(
        stories=(Story(HOSTILE, (report,)), Story("other", (report,))),
        reports=tuple(desk.reports.values()),
        claims=tuple(desk.claims.values()),
        points=(Point(HOSTILE, HOSTILE, claims, 1, 1, (origin,), (merge,), ((HOSTILE,),)),),
        links=(Link(LinkKind.DENIES, *claims, HOSTILE, (Feature(HOSTILE, HOSTILE, HOSTILE, 1.0),)),),
        copies=(Copy(report, report, 1.0, ((whole, whole),)),),
        figures=(FigureHistory(HOSTILE, HOSTILE, HOSTILE, HOSTILE, values),),
        timeline=(TimelineEntry(HOSTILE, HOSTILE, claims[0], HOSTILE),),
        names=(Name("n", HOSTILE, "person", (HOSTILE,), claims),),
        decisions=(_accepted(desk.claims["c'2"], HOSTILE),),
        tolls=(
            Toll(HOSTILE, Harm.WOUNDED, 7.0, 7.0, 7.0, HOSTILE, (ReportToll(report, Harm.WOUNDED, 7.0, (), inferred=HOSTILE),)),
        ),
    )
