"""The claims in time, and who denied or confirmed them since."""

from collections.abc import Sequence

from readings import read_text
from sayso.link import link
from sayso.link.since import since
from sayso.schema import ChangeKind, Ledger

FERRY = (
    (
        "2031-03-03",
        "Bay Post",
        "Six people were killed when the Vessin ferry sank, the Lowport Coast Guard said on Monday. The ferry had been "
        "inspected in January, Harbour Lines said.",
    ),
    ("2031-03-04", "Valley Echo", "The Vessin ferry was overloaded, deck hand Tomas Reld said on Tuesday."),
    (
        "2031-03-06",
        "Bay Post",
        "Eight people were killed when the Vessin ferry sank, the Lowport Coast Guard said on Thursday. Harbour Lines denied "
        "that the Vessin ferry was overloaded.",
    ),
    (
        "2031-03-07",
        "Harbour News",
        "The Vessin ferry was overloaded, harbour master Ida Crone said on Friday. Crone put the number of dead at nine.",
    ),
    (
        "2031-03-09",
        "Moor Radio",
        "Harbour Lines confirmed on Sunday that the Vessin ferry was overloaded. Coffee prices fell at Lowport, the harbour "
        "board said.",
    ),
)


def ledger_of(reports: Sequence[tuple[str, str, str]]) -> Ledger:
    made = [read_text(text, published=day, outlet=outlet).reading for day, outlet, text in reports]
    return link(made, stories={"ferry": [one.report.id for one in made]})


def before(day: str) -> Ledger:
    return ledger_of([report for report in FERRY if report[0] < day])


def test_what_was_denied_and_then_confirmed_says_by_whom_and_when() -> None:
    ledger = ledger_of(FERRY)
    claims = {claim.id: claim for claim in ledger.claims}
    told = {
        (claims[e.claim].voice.name, claims[e.claim].stance.value): e
        for e in ledger.timeline
        if "overloaded" in claims[e.claim].quote
    }
    answers = {key: [(a.kind.value, a.said, a.voice) for a in entry.answers] for key, entry in told.items()}
    both = [("denied", "2031-03-06", "Harbour Lines"), ("confirmed", "2031-03-09", "Harbour Lines")]
    assert answers == {
        ("Tomas Reld", "states"): both,
        ("Ida Crone", "states"): both,
        ("Harbour Lines", "denies"): [("taken back", "2031-03-09", "Harbour Lines")],
        ("Harbour Lines", "confirms"): [],
    }


def test_a_time_carries_the_reports_words_and_what_it_goes_by() -> None:
    ledger = ledger_of(FERRY)
    (january,) = [entry for entry in ledger.timeline if entry.happened]
    assert (january.happened, january.words) == ("2031-01", "January")
    assert january.basis is not None
    assert "counted from" in january.basis


def kinds(day: str) -> dict[str, list[tuple[str | None, str | None]]]:
    found: dict[str, list[tuple[str | None, str | None]]] = {}
    for change in since(before(day), ledger_of(FERRY)):
        found.setdefault(change.kind.value, []).append((change.was, change.now))
    return found


def test_since_a_day_tells_what_is_denied_superseded_independent_and_new() -> None:
    assert kinds("2031-03-06") == {
        "newly denied": [(None, None)],
        "newly confirmed": [(None, "confirmed")],
        "superseded": [("Six", "Eight")],
        "newly independent": [("1 origin", "2 to 3 origins"), ("1 origin", "3 origins")],  # the Coast Guard spoke twice
        "new": [(None, None)],
    }


def test_since_a_later_day_tells_what_is_disputed_confirmed_and_taken_back() -> None:
    found = kinds("2031-03-07")
    assert found["denial taken back"] == [("denied", "said")]
    assert found["newly confirmed"] == [("denied", "confirmed")]
    assert found["newly disputed"] == [("8", "9")]
    assert "newly denied" not in found


def test_a_figure_that_its_voice_has_replaced_is_not_newly_disputed() -> None:
    changes = since(before("2031-03-06"), ledger_of(FERRY))
    assert not [change for change in changes if change.kind is ChangeKind.DISPUTED]


def test_since_after_the_last_report_there_is_nothing() -> None:
    assert since(ledger_of(FERRY), ledger_of(FERRY)) == ()


def test_who_confirms_that_it_is_at_least_nine_does_not_confirm_twelve() -> None:
    found = ledger_of(
        (
            ("2031-03-03", "Bay Post", "Twelve people were killed when the Vessin ferry sank, the hospital said."),
            ("2031-03-03", "Valley Echo", "More than five people were killed when the Vessin ferry sank, police said."),
            (
                "2031-03-04",
                "Moor Radio",
                "Mayor Ida Crone confirmed that at least nine people were killed when the Vessin ferry sank.",
            ),
        )
    )
    voices = {claim.id: claim.voice.name for claim in found.claims}
    assert {voices[entry.claim] for entry in found.timeline if entry.answers} == {"police"}


def test_what_is_of_one_day_stands_in_the_order_of_its_hours() -> None:
    told = (
        "The last of the tents was cleared at 9.30 p.m. on 4 March 2031, Ida Crone said. Stones were thrown on 4 March 2031, "
        "Tomas Reld said. Police closed the bridge on Tuesday morning, Ana Orm said. Marchers reached the square "
        "at 2 p.m. on 4 March 2031, Rolf Dahl said."
    )
    ledger = ledger_of([("2031-03-05", "Bay Post", told)])
    claims = {claim.id: claim for claim in ledger.claims}
    happened = [(claims[entry.claim].voice.name, entry.happened) for entry in ledger.timeline if entry.happened]
    assert happened == [
        ("Tomas Reld", "2031-03-04"),
        ("Ana Orm", "2031-03-04TMO"),
        ("Rolf Dahl", "2031-03-04T14:00"),
        ("Ida Crone", "2031-03-04T21:30"),
    ]
