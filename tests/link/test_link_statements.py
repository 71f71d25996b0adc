"""What two claims without comparable figures say of each other."""

from dataclasses import replace

import pytest
from link_samples import claim, reading, report

from sayso.link import link
from sayso.link.block import Block, traits_of
from sayso.link.copies.shared import SharedText
from sayso.link.relations.statements import compare_statements
from sayso.schema import Claim, Factuality, Link, Polarity, Reading, Stance, Story


def between(*told: tuple[Reading, Claim]) -> list[Link]:
    """The links between two claims, taken for one point."""
    readings = tuple(dict.fromkeys(reading for reading, _ in told))
    ordered = tuple(sorted(readings, key=lambda each: each.report.id))
    traits = traits_of(Block(ordered, (Story("s", tuple(each.report.id for each in ordered)),)))
    a, b = (traits[made.id] for _, made in told)
    return compare_statements(a, b, SharedText(()), ())


def said(text: str, words: str, speaker: str, *, outlet: str, day: str = "2031-03-04", **more) -> tuple[Reading, Claim]:
    source = report(text, outlet=outlet, published=day)
    made = claim(source, words, speaker, **more)
    return reading(source, made), made


def test_whoever_says_contrary_things_in_other_words_does_not_repeat_himself() -> None:
    text = report(
        "Soldiers had left for the front, Ada Holm said. “No recruit was trained abroad,” Ada Holm said.", outlet="Bay Post"
    )
    left = claim(text, "Soldiers had left for the front", "Ada Holm")
    trained = claim(text, "No recruit was trained abroad", "Ada Holm", polarity=Polarity.NEGATIVE)
    told = reading(text, left, trained)
    assert between((told, left), (told, trained)) == []


def test_refusing_to_say_is_not_saying_that_nobody_knows() -> None:
    more = {"factuality": Factuality.UNCOMMITTED}
    words = "who opened the northern gate"
    open_ = said(f"It is not known {words}.", words, "the report", outlet="Bay Post", stance=Stance.UNKNOWN, **more)
    words = "whose key was used that night"
    silent = said(f"Ada Holm would not say {words}.", words, "Ada Holm", outlet="Valley Echo", stance=Stance.WITHHOLDS, **more)
    assert between(open_, silent) == []


def test_two_voices_on_two_sides_of_what_is_hardly_one_statement_are_not_linked() -> None:
    seen = said(
        "Ada Holm heard two shots but did not see who fired.", "heard two shots but did not see who fired", "Ada Holm",
        outlet="Bay Post", polarity=Polarity.NEGATIVE,
    )  # fmt: skip
    assert (
        between(seen, said("“A bang woke me up,” Tomas Reld said.", "A bang woke me up", "Tomas Reld", outlet="Valley Echo"))
        == []
    )


def test_a_number_refines_the_word_that_nobody_knows_how_many() -> None:
    open_ = said(
        "It is not known how many were aboard the ferry.", "how many were aboard the ferry", "the report", outlet="Bay Post",
        stance=Stance.UNKNOWN, factuality=Factuality.UNCOMMITTED,
    )  # fmt: skip
    given = said(
        "There were 40 people aboard the ferry, Ada Holm said.", "There were 40 people aboard the ferry", "Ada Holm",
        outlet="Valley Echo", figures=[("40 people", {"low": 40, "counted": "people"})],
    )  # fmt: skip
    (found,) = between(open_, given)
    assert (found.kind, found.a) == ("refines", given[1].id)
    why = said(
        "It is not known why the ferry sailed.", "why the ferry sailed", "the report", outlet="Bay Post",
        stance=Stance.UNKNOWN, factuality=Factuality.UNCOMMITTED,
    )  # fmt: skip
    assert between(why, given) == []
    dead = said(
        "The number of dead is not known.", "The number of dead", "the report", outlet="Bay Post",
        stance=Stance.UNKNOWN, factuality=Factuality.UNCOMMITTED,
    )  # fmt: skip
    held = said(
        "Police detained 30 people, Ada Holm said.", "Police detained 30 people", "Ada Holm", outlet="Valley Echo",
        figures=[("30", {"low": 30, "counted": "people", "role": "detained"})],
    )  # fmt: skip
    assert between(dead, held) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The gas alarm worked all night", "The alarm had been switched off for a week", "conflicts"),
        ("The dam was sound", "Divers found two cracks in the dam", "conflicts"),
        ("The dam was sound", "An inspection of the dam found no faults", "agrees"),
        ("No cracks were seen in the dam", "Divers found two cracks in the dam", "conflicts"),
        ("The alarm failed to wake the crew", "The alarm worked", "agrees"),  # it rang: no word says the contrary
        ("The alarm worked and was then switched off", "The alarm worked", "agrees"),  # says both
    ],
)
def test_contrary_words_are_a_conflict_and_contrary_words_negated_are_none(one: str, other: str, kind: str) -> None:
    a = said(f"{one}, Ada Holm said.", one, "Ada Holm", outlet="Valley Echo")
    b = said(f"{other}, Tomas Reld said.", other, "Tomas Reld", outlet="Bay Post")
    assert [found.kind for found in between(a, b)] == [kind]


def test_one_voice_that_says_the_contrary_later_has_changed_its_mind() -> None:
    a = said("The dam was sound, Ada Holm said.", "The dam was sound", "Ada Holm", outlet="Valley Echo")
    words = "there were cracks in the dam"
    b = said(f"Ada Holm said {words}.", words, "Ada Holm", outlet="Bay Post", day="2031-03-06")
    (found,) = between(a, b)
    assert (found.kind, found.a) == ("supersedes", b[1].id)


def test_who_was_badly_hurt_and_is_home_later_is_better() -> None:
    a = said("A boy is in critical condition, Ada Holm said.", "A boy is in critical condition", "Ada Holm", outlet="Valley Echo")
    b = said("“He’s home,” Tomas Reld said.", "He’s home", "Tomas Reld", outlet="Bay Post", day="2031-03-06")
    (found,) = between(a, b)
    assert (found.kind, found.a) == ("supersedes", b[1].id)
    early = said("“He’s home,” Tomas Reld said.", "He’s home", "Tomas Reld", outlet="Bay Post", day="2031-03-01")
    assert [each.kind for each in between(a, early)] == ["agrees"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Pavel Orlov is in critical condition", "Maria Orlov has died in hospital"),
        ("The boy is in critical condition", "The girl is out of danger"),
        ("The boy is in critical condition", "The boy’s mother has died"),
        ("The driver is in critical condition", "Another driver died"),
        ("The boy is in critical condition", "The boy nearly died"),
        ("The boy is in critical condition", "The fire near the boy died down"),
        ("The minister was critical of the clinic", "The minister died"),
    ],
)
def test_what_became_of_somebody_else_takes_no_ones_place(old: str, new: str) -> None:
    people = [("Pavel Orlov", "PERSON"), ("Maria Orlov", "PERSON")]
    more = [{"names": [name for name in people if name[0] in words]} for words in (old, new)]
    a = said(f"{old}, Ada Holm said.", old, "Ada Holm", outlet="Valley Echo", **more[0])
    b = said(f"{new}, Tomas Reld said.", new, "Tomas Reld", outlet="Bay Post", day="2031-03-06", **more[1])
    assert [each.kind for each in between(a, b)] == ["agrees"]


def test_one_voices_later_word_of_a_death_is_no_repetition() -> None:
    a = said("The boy is in critical condition, Ada Holm said.", "The boy is in critical condition", "Ada Holm", outlet="Echo")
    b = said("The boy has died, Ada Holm said.", "The boy has died", "Ada Holm", outlet="Bay Post", day="2031-03-06")
    assert [each.kind for each in between(a, b)] == ["supersedes"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crash alarm was not only operational but new", "The alarm was operational"),
        ("The pump was partly switched off", "The pump worked"),
        ("The gate worked on Monday", "Nothing is known of the bell that was switched off"),
    ],
)
def test_words_that_only_look_contrary_are_no_conflict(one: str, other: str) -> None:
    a = said(f"{one}, Ada Holm said.", one, "Ada Holm", outlet="Valley Echo")
    b = said(f"{other}, Tomas Reld said.", other, "Tomas Reld", outlet="Bay Post")
    assert "conflicts" not in [found.kind for found in between(a, b)]


def test_whoever_says_that_it_is_not_so_agrees_with_the_denial() -> None:
    denial = said(
        "Orla Venn denied that the minister was told of a leak in the Tarn dam.",
        "the minister was told of a leak in the Tarn dam", "Orla Venn", outlet="Valley Echo",
        stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN,
    )  # fmt: skip
    plain = said(
        "Tomas Reld: nobody had warned the minister about a leak in the Tarn dam.",
        "nobody had warned the minister about a leak in the Tarn dam",
        "Tomas Reld", outlet="Bay Post", polarity=Polarity.NEGATIVE, factuality=Factuality.NOT_CERTAIN,
    )  # fmt: skip
    ledger = link([denial[0], plain[0]])
    assert [each.kind for each in ledger.links] == ["agrees"]


@pytest.mark.parametrize(("cue", "kind"), [("had denied", "supersedes"), ("denied", "denies")])
def test_what_somebody_says_now_takes_the_place_of_what_he_had_denied(cue: str, kind: str) -> None:
    text = report(f"The clerk was told of the leak, Ada Holm said. She {cue} that the clerk was told of the leak.", outlet="Echo")
    now = claim(text, "The clerk was told of the leak", "Ada Holm")
    words = "the clerk was told of the leak."
    denial = claim(text, words, "Ada Holm", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN)
    start = text.text.index(f"{cue} that")
    denial = replace(denial, cue=(text.span(start, start + len(cue)),))
    assert kind in [each.kind for each in link([reading(text, now, denial)]).links]
