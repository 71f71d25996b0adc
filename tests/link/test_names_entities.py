"""One entity across reports: who is joined, why, and how a person keeps two apart."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readings import read_text

from sayso.link import link
from sayso.schema import Ledger, Name, Reading, Span


def readings(*texts: str, dates: Sequence[str] = ()) -> list[Reading]:
    """Each text as a report of its own, published on the days given."""
    days = [*dates, *[None] * (len(texts) - len(dates))]
    return [
        read_text(text, name=f"{n}.txt", **({"published": day} if day else {})).reading
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def at(read: Sequence[Reading], words: str, nth: int = 0) -> Span:
    """The nth place in the reports where the words stand."""
    found = []
    for each in read:
        start = each.report.text.find(words)
        while start >= 0:
            found.append(each.report.span(start, start + len(words)))
            start = each.report.text.find(words, start + 1)
    return found[nth]


def named(ledger: Ledger, place: Span) -> Name:
    """The name whose mention is the place."""
    (found,) = [name for name in ledger.names if place in name.mentions]
    return found


def rules(name: Name) -> set[str]:
    return {merge.rule for merge in name.merges}


def one(texts: Sequence[str], a: str, b: str, rule: str) -> None:
    read = readings(*texts)
    ledger = link(read)
    first, second = named(ledger, at(read, a)), named(ledger, at(read, b, -1))
    assert first == second
    assert rule in rules(first)


def two(texts: Sequence[str], a: str, b: str) -> None:
    read = readings(*texts)
    ledger = link(read)
    assert named(ledger, at(read, a)).id != named(ledger, at(read, b, -1)).id


def test_two_spellings_in_two_reports_are_one_person() -> None:
    one(
        ["Sergei Varnov opened the mill on Monday.", "The mill was opened by Sergey Varnov."],
        "Sergei Varnov",
        "Sergey Varnov",
        "spelling",
    )


def test_a_bare_last_name_in_another_report_is_the_only_one_who_has_it() -> None:
    one(["Ilse Varn inspected the long dam.", "The long dam is safe, Varn said."], "Ilse Varn", "Varn", "surname")


def test_of_two_with_one_last_name_nobody_knows_which_was_meant() -> None:
    read = readings("Ilse Varn inspected the long dam.", "Otto Varn built the long dam.", "The long dam is safe, Varn said.")
    ledger = link(read)
    ids = [named(ledger, at(read, words, n)).id for words, n in (("Ilse Varn", 0), ("Otto Varn", 0), ("Varn", -1))]
    assert len(set(ids)) == 3


def test_a_last_name_that_many_have_joins_no_other_report() -> None:
    two(["The old mill burned, Smith said.", "Smith won the second race in June."], "Smith", "Smith")


def test_kim_jong_un_and_kim_yong_un_are_two() -> None:
    two(["Kim Jong-un visited a shipyard in the north.", "Kim Yong-un designed the shipyard."], "Kim Jong-un", "Kim Yong-un")


def test_an_acronym_that_one_report_explains_is_known_in_the_others_with_the_place_that_tells_it() -> None:
    read = readings("The Harbour Safety Board (HSB) closed two piers.", "A third pier may follow, the HSB said.")
    name = named(link(read), at(read, "HSB", 1))
    assert name.name == "Harbour Safety Board"
    (merge,) = [m for m in name.merges if m.rule == "acronym" and at(read, "HSB", 1) in m.mentions]
    assert [read[0].report.quote(span) for span in merge.told] == ["Harbour Safety Board (HSB)"]


def test_an_acronym_that_two_reports_explain_differently_is_neither_in_a_third() -> None:
    read = readings(
        "The Harbour Safety Board (HSB) closed two piers.",
        "The Highland Sheep Bureau (HSB) counted the lambs.",
        "The plan was dropped, the HSB said.",
    )
    ledger = link(read)
    assert len({named(ledger, at(read, words)).id for words in ("Harbour Safety Board", "Highland Sheep Bureau")}) == 2
    assert named(ledger, at(read, "HSB", -1)).forms == ("HSB",)


def test_another_name_that_a_report_tells_is_the_same_person() -> None:
    one(["Dina Falk (formerly Dina Osten) runs the museum."], "Dina Falk", "Dina Osten", "alias")


OFFICE = "Norwegian Prime Minister Ane Lysdal opened the tunnel."


def test_an_office_stands_for_whoever_a_report_names_as_its_holder() -> None:
    read = readings(OFFICE, "The Norwegian prime minister said a second tunnel was planned.")
    name = named(link(read), at(read, "The Norwegian prime minister"))
    assert name.name == "Ane Lysdal"
    (merge,) = [m for m in name.merges if m.rule == "office"]
    assert [read[0].report.quote(span) for span in merge.told] == ["Norwegian Prime Minister Ane Lysdal"]


@pytest.mark.parametrize(
    "other",
    [
        "The Danish prime minister said a second tunnel was planned.",
        "The former Norwegian prime minister said a second tunnel was planned.",
        "The Norwegian prime minister's aide said a second tunnel was planned.",
        "The Norwegian deputy prime minister said a second tunnel was planned.",
    ],
)
def test_another_office_is_not_its_holder(other: str) -> None:
    (name,) = [n for n in link(readings(OFFICE, other)).names if n.name == "Ane Lysdal"]
    assert "office" not in rules(name)


def test_an_office_with_two_holders_stands_for_neither() -> None:
    read = readings(
        OFFICE, "Norwegian Prime Minister Ole Brandt closed it.", "The Norwegian prime minister said no more would come."
    )
    assert named(link(read), at(read, "The Norwegian prime minister")).kind == "office"


def test_years_later_an_office_may_have_another_holder() -> None:
    texts = (OFFICE, "The Norwegian prime minister said a second tunnel was planned.")
    near = readings(*texts, dates=("2020-01-10", "2020-03-01"))
    far = readings(*texts, dates=("2020-01-10", "2023-03-01"))
    assert named(link(near), at(near, "The Norwegian prime minister")).name == "Ane Lysdal"
    assert named(link(far), at(far, "The Norwegian prime minister")).kind == "office"


def test_a_ministry_that_every_country_has_goes_with_its_country() -> None:
    two(
        ["Chad's Health Ministry counted four cases.", "Niger's Health Ministry counted nine cases."],
        "Health Ministry",
        "Health Ministry",
    )
    one(
        ["Chad's Ministry of Health counted four cases.", "The Chadian Health Ministry counted five cases."],
        "Ministry of Health",
        "Chadian Health Ministry",
        "order",
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Paul Ivers, 33, lost the long race.", "Paul Ivers, 66, found a gold coin."),
        ("The footballer Paul Ivers signed for a year.", "The judge Paul Ivers freed two men."),
    ],
)
def test_namesakes_whom_the_reports_tell_apart_are_two(a: str, b: str) -> None:
    two([a, b], "Paul Ivers", "Paul Ivers")


def test_a_body_and_its_metonym_are_one_by_the_table() -> None:
    texts = ["The Quai d'Orsay summoned the envoy on Monday.", "The French Foreign Ministry said the envoy had been summoned."]
    read = readings(*texts)
    assert named(link(read), at(read, "Quai d'Orsay")) == named(link(read), at(read, "French Foreign Ministry"))


def test_a_report_that_names_a_person_whole_tells_why_the_last_name_alone_is_the_same() -> None:
    read = readings("Ilse Varn runs the ferry office. The boats were full, Varn said.")
    (merge,) = named(link(read), at(read, "Ilse Varn")).merges
    assert (merge.rule, merge.forms) == ("surname", ("Varn", "Ilse Varn"))
    assert [read[0].report.quote(span) for span in merge.mentions] == ["Varn", "Ilse Varn"]


SPELT = ("Sergei Varnov opened the mill on Monday.", "The mill was opened by Sergey Varnov.")


def test_names_that_a_person_said_are_two_stay_two_and_become_one_again_when_the_decision_is_taken_back() -> None:
    read = readings(*SPELT)
    a, b = at(read, "Sergei Varnov"), at(read, "Sergey Varnov")
    kept = link(read, apart=[("Sergei Varnov", "Sergey Varnov")])
    assert named(kept, a).id != named(kept, b).id
    assert named(link(read), a) == named(link(read), b)


def test_a_decision_survives_a_new_reading_and_new_reports() -> None:
    again = readings(*SPELT, "Sergey Varnov left the mill in June.")
    ledger = link(again, apart=[("Sergei Varnov", "Sergey Varnov")])
    assert named(ledger, at(again, "Sergey Varnov", 0)) == named(ledger, at(again, "Sergey Varnov", 1))
    assert named(ledger, at(again, "Sergei Varnov")) != named(ledger, at(again, "Sergey Varnov"))


def test_two_places_of_one_name_can_be_said_to_be_two() -> None:
    read = readings("Paul Ivers lost the long race.", "Paul Ivers found a gold coin.")
    a, b = at(read, "Paul Ivers", 0), at(read, "Paul Ivers", 1)
    assert named(link(read), a) == named(link(read), b)
    ledger = link(read, apart=[(a, b)])
    assert named(ledger, a).id != named(ledger, b).id


def test_two_places_in_one_report_can_be_said_to_be_two() -> None:
    read = readings("Ilse Varn runs the ferry office. The boats were full, Varn said.")
    a, b = at(read, "Ilse Varn"), at(read, "Varn", 1)
    assert named(link(read), a) == named(link(read), b)
    ledger = link(read, apart=[(a, b)])
    assert named(ledger, a).id != named(ledger, b).id


def test_a_speaker_held_apart_is_no_longer_one_voice() -> None:
    said = "said the long dam was cracked before the winter storm."
    read = readings(f"Sergei Varnov {said}", f"Sergey Varnov {said}")
    most = [max(p.at_most for p in link(read, apart=apart).points) for apart in ([], [("Sergei Varnov", "Sergey Varnov")])]
    assert most == [1, 2]


TEXTS = readings(
    OFFICE,
    "The Norwegian prime minister said a second tunnel was planned.",
    "The Harbour Safety Board (HSB) closed two piers.",
    "A third pier may follow, the HSB said.",
    *SPELT,
    "The mill is old, Varnov said.",
    "Paul Ivers, 33, lost the long race.",
    "Paul Ivers, 66, found a gold coin.",
)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_names_do_not_depend_on_the_order_of_reports(seed: int) -> None:
    shuffled = list(TEXTS)
    random.Random(seed).shuffle(shuffled)
    assert link(shuffled).names == link(TEXTS).names


def test_every_mention_and_place_that_tells_a_merge_is_in_its_report() -> None:
    ledger = link(TEXTS)
    texts = {report.id: report.text for report in ledger.reports}
    spans = [s for n in ledger.names for s in (*n.mentions, *(s for m in n.merges for s in (*m.mentions, *m.told)))]
    assert spans
    assert all(span.end <= len(texts[span.report_id]) for span in spans)


def test_every_name_with_several_forms_has_a_reason_for_each_but_one() -> None:
    names = [name for name in link(TEXTS).names if len(name.forms) > 1]
    assert names
    for name in names:
        assert len(name.merges) >= len(name.forms) - 1, name
