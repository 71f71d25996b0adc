"""Who takes back what he said: it is no denial of what others say, and what he said stands as taken back."""

import pytest
from link_piles import pile

from sayso.link.since import since
from sayso.schema import ChangeKind, FigureStatus

BOMB = ("2031-03-03", "Police in Orm said on Monday that a bomb had destroyed the post office.")


@pytest.mark.parametrize(
    "back",
    [
        "Police in Orm withdrew the statement that a bomb had destroyed the post office.",
        "Police in Orm deleted their post saying that a bomb had destroyed the post office.",
        "Police in Orm apologised on Tuesday for saying that a bomb had destroyed the post office.",
    ],
)
def test_a_statement_that_its_speaker_takes_back_shows_it(back: str) -> None:
    found = pile(BOMB, ("2031-03-04", back))
    assert found.reasons("supersedes")[0].split(" what ")[0].endswith("took back (2031-03-04)")
    first = next(e for e in found.ledger.timeline if e.said == "2031-03-03")
    assert [(a.kind.value, a.said) for a in first.answers] == [("taken back", "2031-03-04")]


@pytest.mark.parametrize(
    "kept",
    [
        "Police in Orm refused to withdraw the statement that a bomb had destroyed the post office.",
        "Police in Orm did not delete their post saying that a bomb had destroyed the post office.",
    ],
)
def test_a_statement_that_is_kept_is_not_taken_back(kept: str) -> None:
    assert pile(BOMB, ("2031-03-04", kept)).links("supersedes") == set()


def test_what_one_voice_takes_back_another_may_still_say() -> None:
    found = pile(
        ("2031-03-03", "A bomb destroyed the post office in Orm, the mayor, Tessa Vorn, said."),
        ("2031-03-04", "Police in Orm withdrew the statement that a bomb had destroyed the post office."),
    )
    assert found.links("denies") == found.links("supersedes") == set()


def test_who_took_it_back_is_no_origin_beside_whoever_still_says_it() -> None:
    found = pile(
        ("2031-03-03", "The letter is a forgery, the ministry's spokeswoman, Edda Lohr, said."),
        ("2031-03-04", "Minister Karl Brede said that the letter is a forgery."),
        ("2031-03-05", "Edda Lohr withdrew her statement that the letter is a forgery."),
    )
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert [origin.name for origin in point.origins] == ["Karl Brede"]


def test_who_takes_it_back_and_who_denies_it_do_not_say_the_same() -> None:
    found = pile(
        ("2031-03-03", "The army said it had captured the town of Vell."),
        ("2031-03-04", "The rebels denied that the army had captured the town of Vell."),
        ("2031-03-05", "The army withdrew its claim to have captured the town of Vell."),
    )
    assert not [reason for reason in found.reasons("agrees") if "both deny" in reason]
    assert ("taken back", "2031-03-05") in found.answers("it had captured")


def test_a_figure_that_its_giver_calls_wrong_is_withdrawn_and_one_that_another_calls_wrong_is_denied() -> None:
    first = ("2031-03-03", "The health ministry said 41 people had died in the flood at Brask.")
    own = "The health ministry said the earlier figure of 41 dead in the flood at Brask was wrong. It said 29 people had died."
    others = "The mayor of Brask, Ema Fold, said the ministry's figure of 41 dead was wrong."
    standing = {
        value.words: value.status for history in pile(first, ("2031-03-04", own)).ledger.figures for value in history.values
    }
    assert standing == {"41": FigureStatus.WITHDRAWN, "29": FigureStatus.CURRENT}
    assert [b for _, b in pile(first, ("2031-03-04", others)).links("denies")] == ["41 people had died in the flood at Brask"]


def test_a_note_of_correction_takes_back_what_the_outlet_and_who_relays_it_said() -> None:
    found = pile(
        ("2031-03-03", "The judge Tomas Rill was dismissed on Friday for taking money, court papers show."),
        ("2031-03-04", "Judge Tomas Rill was dismissed on Friday, the Bay Post reported."),
        (
            "2031-03-05",
            "Correction: An earlier report of 3 March said that the judge Tomas Rill was dismissed. He was suspended and not "
            "dismissed.",
        ),
        outlets=("Bay Post", "Valley Echo", "Bay Post"),
    )
    assert len(found.reasons("supersedes")) == 3
    note = found.claim("He was suspended").id
    assert note not in {claim for origin in found.point("dismissed on Friday", "Bay Post").origins for claim in origin.claims}


def test_since_a_day_tells_what_was_taken_back() -> None:
    after = pile(BOMB, ("2031-03-04", "Police in Orm withdrew the statement that a bomb had destroyed the post office."))
    changes = since(pile(BOMB).ledger, after.ledger)
    assert ChangeKind.WITHDRAWN in {change.kind for change in changes}


@pytest.mark.parametrize(
    ("said", "back"),
    [
        (
            "No clearance below the safe altitude was given, Navsera's spokesman, Tobin Klaas, said.",
            '"We were wrong to say no clearance below the safe altitude was given," Tobin Klaas, Navsera\'s spokesman, said.',
        ),
        (
            "No oil had leaked into the bay, Sella Water said.",
            "Sella Water retracted its claim that no oil had leaked into the bay.",
        ),
    ],
)
def test_who_was_wrong_to_say_that_a_thing_was_not_so_takes_that_back_and_does_not_repeat_it(said: str, back: str) -> None:
    found = pile(("2031-03-03", said), ("2031-03-04", back))
    assert len(found.reasons("supersedes")) == 1
    assert "took back (2031-03-04)" in found.reasons("supersedes")[0]
    assert not found.reasons("repeats")
    other = pile(("2031-03-03", said.replace("No ", "Some ")), ("2031-03-04", back))
    assert not other.reasons("denies")


def test_who_no_longer_disputes_what_he_denied_has_given_in_and_who_does_not_deny_it_has_not() -> None:
    denial = ("2031-03-03", "Navsera denied that the flight had been cleared below the safe altitude.")
    gives_in = pile(
        denial, ("2031-03-04", "Navsera no longer disputed that the flight had been cleared below the safe altitude.")
    )
    assert [reason.split(" what ")[0] for reason in gives_in.reasons("supersedes")] == ["Navsera later (2031-03-04) confirms"]
    silent = pile(denial, ("2031-03-04", "Navsera did not dispute that the flight had been cleared below the safe altitude."))
    assert not silent.reasons("supersedes")


def test_who_withdraws_a_claim_of_responsibility_takes_back_that_it_did_the_deed() -> None:
    found = pile(
        ("2031-03-03", "The Free Shore Front claimed that it had sunk the barge Ola. It said the sea was calm."),
        ("2031-03-10", "The Free Shore Front withdrew its claim of responsibility on Sunday."),
    )
    assert found.links("supersedes") == {("its claim of responsibility", "it had sunk the barge Ola")}
