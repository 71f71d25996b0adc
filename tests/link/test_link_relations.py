"""Each kind of link, from two or three claims."""

from dataclasses import replace

import pytest
from link_samples import claim, killed, reading, report

from readings import read_text
from sayso.annotate import with_meanings
from sayso.link import link
from sayso.schema import Bound, Claim, Factuality, Kind, Ledger, LinkKind, Polarity, Reading, Stance

DAM = "people were killed when the Tarn dam burst"


def toll(said: str, low: float | None, speaker: str = "Ilse Harn", *, outlet: str = "Bay Post", day: str = "2025-05-06", **more):
    """A report of one sentence with a toll."""
    fields = {"counted": "people", "role": "killed"} | {
        k: v for k, v in more.items() if k in ("bound", "high", "approximate", "unit", "counted")
    }
    rest = {k: v for k, v in more.items() if k not in fields}
    sentence = f"{said} {DAM}{rest.pop('where', '')}"
    text = report(f"{sentence}, {speaker} said.", outlet=outlet, published=day)
    return reading(text, claim(text, sentence, speaker, figures=[(said, {"low": low} | fields)], **rest))


def kinds(ledger: Ledger) -> list[LinkKind]:
    return [k.kind for k in ledger.links]


def test_two_rounded_figures_that_do_not_meet_differ_and_both_stay() -> None:
    about = {"bound": Bound.ABOUT, "approximate": True}
    ledger = link([toll("About 100", 100, **about), toll("About 120", 120, "Tomas Reld", outlet="Valley Echo", **about)])
    assert kinds(ledger) == ["differs"]
    assert "about 100" in ledger.links[0].reason
    assert "about 120" in ledger.links[0].reason
    assert sorted(v.low for h in ledger.figures for v in h.values) == [100, 120]
    assert ledger.links[0].detail[0].name == "killed"


def test_a_number_refines_a_vague_word_and_points_at_it() -> None:
    vague = toll("Dozens of", None, "Tomas Reld", outlet="Valley Echo", bound=Bound.VAGUE, high=None)
    exact = toll("38", 38)
    (found,) = link([vague, exact]).links
    assert (found.kind, found.a, found.b) == ("refines", exact.claims[0].id, vague.claims[0].id)


def test_a_number_within_an_open_range_refines_it() -> None:
    bound = toll("At least 30", 30, "Tomas Reld", outlet="Valley Echo", bound=Bound.AT_LEAST)
    exact = toll("41", 41)
    (found,) = link([bound, exact]).links
    assert (found.kind, found.a) == ("refines", exact.claims[0].id)
    assert "Tomas Reld puts people killed at 30 or more" in found.reason


def test_more_than_a_number_does_not_meet_that_number() -> None:
    above = toll("More than 30", 30, "Tomas Reld", outlet="Valley Echo", bound=Bound.MORE_THAN)
    low = toll("29", 29)
    assert kinds(link([above, low])) == ["differs"]


def test_equal_figures_of_two_voices_agree() -> None:
    assert kinds(link([toll("14", 14), toll("14", 14, "Tomas Reld", outlet="Valley Echo", where=" on Sunday")])) in (
        ["agrees"],
        ["repeats"],
    )


def test_a_newer_figure_of_one_voice_supersedes_the_older_also_within_its_range() -> None:
    old = toll("At least 9", 9, bound=Bound.AT_LEAST, day="2025-05-05")
    new = toll("14", 14, outlet="Valley Echo", day="2025-05-07")
    (found,) = link([old, new]).links
    assert (found.kind, found.a, found.b) == ("supersedes", new.claims[0].id, old.claims[0].id)
    assert "2025-05-07" in found.reason


def test_without_dates_nothing_supersedes() -> None:
    texts = [report(f"{n} {DAM}, Ilse Harn said.", outlet=o) for n, o in ((9, "Bay Post"), (14, "Valley Echo"))]
    made = [
        reading(t, claim(t, f"{n} {DAM}", "Ilse Harn", figures=[killed(str(n), n)])) for t, n in zip(texts, (9, 14), strict=True)
    ]
    assert kinds(link(made)) == ["differs"]


def test_counts_of_people_and_of_soldiers_cannot_be_compared_when_they_are_apart() -> None:
    soldiers = toll("3", 3, "Tomas Reld", outlet="Valley Echo", counted="soldiers")
    assert kinds(link([toll("14", 14), soldiers])) == ["incomparable"]


def test_tolls_of_two_distant_places_cannot_be_compared() -> None:
    here = toll("14", 14, where=" above Harrow Bay")
    there = toll("19", 19, "Tomas Reld", outlet="Valley Echo", where=" above Port Ellen")
    assert "differs" not in kinds(link([here, there]))


def test_two_exact_amounts_for_one_day_conflict() -> None:
    made = []
    for n, speaker, outlet in ((3, "Tomas Reld", "Bay Post"), (5, "Ilse Harn", "Valley Echo")):
        said = f"the works company paid {n} inspectors for the Tarn dam inspection on Friday"
        text = report(f"{speaker} said {said}.", outlet=outlet, published="2025-05-06")
        fields = {"low": n, "counted": "inspectors", "role": "count"}
        made.append(reading(text, claim(text, said, speaker, figures=[(str(n), fields)], when="2025-05-02")))
    assert kinds(link(made)) == ["conflicts"]


def leak(speaker: str, outlet: str, said: str = "the minister was told of a leak in the Tarn dam", **more) -> tuple:
    text = report(f"{speaker}: {said}.", outlet=outlet, published=more.pop("day", "2025-05-06"))
    made = claim(text, said, speaker, **more)
    return reading(text, made), made


def test_a_denial_points_at_what_it_denies_in_another_report() -> None:
    said, told = leak("Tomas Reld", "Bay Post")
    denied, denial = leak("Orla Venn", "Valley Echo", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN)
    (found,) = link([said, denied]).links
    assert (found.kind, found.a, found.b) == ("denies", denial.id, told.id)


def test_a_bare_denial_joins_the_point_of_the_claims_it_points_back_to() -> None:
    said = "the minister was told of a leak in the Tarn dam"
    text = report(f"Tomas Reld said {said}. Orla Venn rejected the allegations.", outlet="Bay Post")
    told = claim(text, said, "Tomas Reld")
    bare = claim(text, "the allegations", "Orla Venn", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN, about=[told.id])
    elsewhere, again = leak("Ilse Harn", "Valley Echo")
    made = [reading(text, told, bare), elsewhere]
    ledger = link(made, stories={"dam": [each.report.id for each in made]})
    (point,) = [p for p in ledger.points if bare.id in p.claims]
    assert set(point.claims) == {told.id, bare.id, again.id}
    assert {(k.a, k.b) for k in ledger.links if k.kind == "denies"} == {(bare.id, told.id), (bare.id, again.id)}


def test_a_denial_of_one_figure_leaves_another_figure_alone() -> None:
    high = toll("21", 21, "Tomas Reld")
    low = toll("14", 14, "Interior Ministry", outlet="Valley Echo", kind=Kind.ORGANISATION)
    text = report("Ilse Harn rejected the figure.", outlet="Radio Moor", published="2025-05-06")
    bare = claim(text, "the figure", "Ilse Harn", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN)
    bare = _about(bare, high.claims[0].id)
    made = [high, low, reading(text, bare)]
    ledger = link(made, stories={"dam": [each.report.id for each in made]})
    assert {k.b for k in ledger.links if k.kind == "denies"} == {high.claims[0].id}


def _about(made: Claim, *ids: str) -> Claim:
    return replace(made, about=ids)


def test_a_pointer_to_a_claim_that_is_gone_points_at_nothing() -> None:
    made, denial = leak("Orla Venn", "Bay Post", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN, about=["cgone"])
    ledger = link([made])
    assert not ledger.links
    assert ledger.points[0].claims == (denial.id,)


def test_contrary_statements_of_two_voices_conflict() -> None:
    yes, _ = leak("Tomas Reld", "Bay Post")
    no, _ = leak("Ilse Harn", "Valley Echo", "the minister was not told of a leak in the Tarn dam", polarity=Polarity.NEGATIVE)
    assert kinds(link([yes, no])) == ["conflicts"]


def test_a_voice_that_later_says_the_contrary_supersedes_itself() -> None:
    no, old = leak("Orla Venn", "Bay Post", "the minister was not told of a leak in the Tarn dam", polarity=Polarity.NEGATIVE)
    yes, new = leak("Orla Venn", "Valley Echo", day="2025-05-09")
    (found,) = link([no, yes]).links
    assert (found.kind, found.a, found.b) == ("supersedes", new.id, old.id)


def test_a_wish_and_a_statement_do_not_agree() -> None:
    said, _ = leak("Tomas Reld", "Bay Post")
    wish, _ = leak("Ilse Harn", "Valley Echo", stance=Stance.WISHES, factuality=Factuality.UNCOMMITTED)
    assert kinds(link([said, wish])) == []


def test_two_voices_with_the_same_statement_in_other_words_agree() -> None:
    said, _ = leak("Tomas Reld", "Bay Post", "engineers told the minister about a leak in the wall of the Tarn dam")
    other, _ = leak("Ilse Harn", "Valley Echo", "the minister was told of a leak in the Tarn dam by her own engineers")
    (found,) = link([said, other]).links
    assert found.kind == "agrees"
    assert {f.name for f in found.detail} >= {"words"}


@pytest.mark.parametrize("kind", ["a", "b"])
def test_one_voice_in_one_report_with_two_different_statements_stays_in_two_points(kind: str) -> None:
    first, second = "12 people were killed in the Tarn dam burst", "30 people were wounded in the Tarn dam burst"
    text = report(f"Ilse Harn said {first}. She said {second}.", outlet="Bay Post")
    dead = claim(text, first, "Ilse Harn", figures=[killed("12", 12)])
    hurt = claim(text, second, "Ilse Harn", figures=[("30", {"low": 30, "role": "wounded", "counted": "people"})])
    made = (dead, hurt) if kind == "a" else (hurt, dead)
    assert len(link([reading(text, *made)]).points) == 2


def test_two_claims_under_one_id_are_refused_with_the_id_and_the_report() -> None:
    one, made = leak("Tomas Reld", "Bay Post")
    other, clash = leak("Ilse Harn", "Valley Echo")
    with pytest.raises(ValueError, match=f"{made.id}.*sample.txt"):
        link([one, reading(other.report, replace(clash, id=made.id))])


def test_who_rejects_a_unions_figure_denies_it_in_every_report_and_leaves_the_offices_alone() -> None:
    text = report(
        "Union puts pit dead at 31. 24 miners were killed, the office said. The office rejected the union's figure.",
        outlet="Bay Post", published="2025-05-06",
    )  # fmt: skip
    given = claim(text, "pit dead at 31", "union", Kind.ORGANISATION, figures=[killed("31", 31)])
    own = claim(text, "24 miners were killed", "Provincial Office", Kind.ORGANISATION, figures=[killed("24", 24)])
    denial = claim(
        text, "the union's figure", "Provincial Office", Kind.ORGANISATION, stance=Stance.DENIES,
        factuality=Factuality.NOT_CERTAIN, about=(given.id,),
    )  # fmt: skip
    more = report("At least 31 miners were killed in the pit, said Doran Hest.", outlet="Valley Echo", published="2025-05-07")
    least = claim(
        more, "At least 31 miners were killed in the pit", "Doran Hest", figures=[killed("At least 31", 31, bound=Bound.AT_LEAST)]
    )
    ledger = link([reading(text, given, own, denial), reading(more, least)], stories={"pit": [text.id, more.id]})
    denied = {k.b for k in ledger.links if k.kind == "denies" and k.a == denial.id}
    assert denied == {given.id, least.id}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "At least nine people died in the Orla mill fire, police said.",
            "Fourteen people died in the Orla mill fire, a guard said.",
        ),
        (
            "Forty people died when the Orla mill burned, police said.",
            "Dozens of people died when the Orla mill burned, a guard said.",
        ),
        ("The mill in Orla had been warned, a clerk said.", "The owner denied that the mill in Orla had been warned."),
        ("The owner denied that the mill in Orla had been warned.", "The mill in Orla had been warned, a clerk said."),
    ],
)
def test_what_was_compared_stands_under_the_claim_whose_it_is(first: str, second: str) -> None:
    told = [read_text(text, published="2031-03-04", outlet=f"Paper {n}").reading for n, text in enumerate((first, second))]
    readings = [Reading(each.report, with_meanings(each.report, each.claims)) for each in told]
    found = link(readings, stories={"s": [each.report.id for each in readings]})
    quotes = {c.id: " ".join(c.quote.split()) for c in found.claims}
    compared = [(x, f) for x in found.links for f in x.detail if f.name == "meaning"]
    assert any(x.kind in (LinkKind.REFINES, LinkKind.DENIES) for x, _ in compared)
    assert [(f.a, f.b) for _, f in compared] == [(quotes[x.a], quotes[x.b]) for x, _ in compared]
