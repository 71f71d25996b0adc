"""Whether two names from two reports are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.naming.names import same_name

ONE = [
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "same name, other spelling: Zelensky / Zelenskyy"),
    ("Kim Jong-un", "Kim Jong Un", "same words"),
    ("Kim Jong-un", "Jong-un Kim", "same words, family name first or last"),
    ("President Ilse Varn", "Ilse Varn", "same words, but for a title or their order"),
    ("Varn, Ilse", "Ilse Varn", "same words, but for a title or their order"),
    ("Ilse Varn’s", "Ilse Varn", "same words"),
    ("Joe Tanner", "Joseph R. Tanner", "same name, short form: Joe / Joseph"),
    ("Ana Quell", "Ana M. Quell", "same name, a middle name left out"),
    ("Sergei Varnov", "Sergey Varnov", "same name, other spelling: Sergei / Sergey"),
    ("Mohammed Arlen", "Muhammad Arlen", "same name, other spelling: Mohammed / Muhammad"),
    ("NIS", "National Intelligence Service", "table: NIS = National Intelligence Service (South Korea)"),
    ("NIS", "South Korea’s National Intelligence Service", "table: NIS = South Korea’s National Intelligence Service"),
    ("The New York Times", "NYT", "table: The New York Times (United States) = NYT"),
    ("U.S.", "United States", "table: U.S. = United States"),
    ("the Pentagon", "US Department of Defense", "table: the Pentagon (United States) = US Department of Defense"),
    ("Harbour Board", "Harbor Board", "same words, British and American spelling"),
    ("Ministry of Ports", "Ports Ministry", "same words, in another order"),
    ("Varnian Ministry of Ports", "Varnian Ports Ministry", "same words, in another order"),
    ("Russian Defence Ministry", "Ministry of Defense of Russia", "same words, in another order"),
    ("Varnia's Ports Ministry", "Varnian Ministry of Ports", "same words, in another order"),
    ("Estria's army", "Estrian army", "same words, the country by its name or its people's"),
    ("Russia's General Staff", "Russian General Staff", "same words, the country by its name or its people's"),
    ("The Varno Gazette", "Varno Gazette", "same words"),
    ("Red Lantern aid group", "Red Lantern", "the same name, of which one says what the body is"),
    ("Open Hands charity", "Open Hands", "the same name, of which one says what the body is"),
    ("Ana Quell Jr.", "Ana Quell Junior", "same words, but for a title or their order"),
]


@pytest.mark.parametrize(("a", "b", "reason"), ONE, ids=[f"{a} = {b}" for a, b, _ in ONE])
def test_one_name_is_joined_with_its_reason(a: str, b: str, reason: str) -> None:
    assert same_name(a, b) == reason


TWO = [
    ("Kim Jong-un", "Kim Yong-un"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Harven company", "Harven"),
    ("Red Lantern choir", "Red Lantern"),
    ("Kim Jong-un", "Kim Un"),
    ("John Smith", "Mary Smith"),
    ("John Smith", "Jane Smith"),
    ("Jon Smith", "Joan Smith"),
    ("Alexander Novak", "Alexandra Novak"),
    ("Francis Quell", "Frances Quell"),
    ("Simon Quell", "Simone Quell"),
    ("Ivan Petrov", "Ivan Petrova"),
    ("John Peterson", "John Petersen"),
    ("Ana Quell", "Ana Quell Jr."),
    ("Ana Quell Senior", "Ana Quell Junior"),
    ("Ana Quell the older", "Ana Quell the younger"),
    ("George W. Tanner", "George H. W. Tanner"),
    ("Ana Maria Quell", "Ana Luisa Quell"),
    ("James Martin", "Martin James"),
    ("Smith", "John Smith"),
    ("Kim", "Kim Jong-un"),
    ("J. Smith", "John Smith"),
    ("Vladimir Varn", "Vladislav Varn"),
    ("Wang Yi", "Wang Li"),
    ("Russian Ministry of Defence", "Ukrainian Ministry of Defence"),
    ("Ministry of Defence", "Russian Ministry of Defence"),
    ("Ministry of Ports", "Ministry of Roads"),
    ("Varnia's Ports Ministry", "Estrian Ports Ministry"),
    ("Varnia's navy", "Estrian navy"),
    ("Varnia's navy", "Varnian army"),
    ("Varnia", "Varnian"),
    ("University of York", "York University"),
    ("155th Brigade", "156th Brigade"),
    ("FBI", "CIA"),
    ("Iran", "Iraq"),
    ("Congo", "Republic of the Congo"),
    ("Supreme Court", "Indian Supreme Court"),
    ("The Times", "The New York Times"),
    ("Varno Gazette", "Varno Herald"),
    ("", "John Smith"),
    ("...", "!"),
]


@pytest.mark.parametrize(("a", "b"), TWO, ids=[f"{a} / {b}" for a, b in TWO])
def test_two_names_stay_two(a: str, b: str) -> None:
    assert same_name(a, b) is None


def test_a_bare_last_name_needs_the_callers_word_that_nobody_else_has_it() -> None:
    assert same_name("Varn", "Ilse Varn") is None
    assert same_name("Varn", "Ilse Varn", unique=True) == "last name, and nobody else has it: Varn"
    assert same_name("Kim", "Kim Jong-un", unique=True) == "last name, and nobody else has it: Kim"
    assert same_name("Ilse", "Ilse Varn", unique=True) is None
    assert same_name("I. Varn", "Ilse Varn", unique=True) == "same name, initial: I / Ilse"


def test_the_same_bare_last_name_of_persons_proves_nothing_either() -> None:
    assert same_name("Varn", "Varn", kind="person") is None
    assert same_name("Varn", "Varn", kind="person", unique=True) == "same words"
    assert same_name("Hamas", "Hamas") == "same words"


NAMES = st.one_of(
    st.sampled_from([name for a, b, _ in ONE for name in (a, b)] + [name for pair in TWO for name in pair]),
    st.text(max_size=30),
)


@given(NAMES, NAMES, st.booleans())
def test_whether_two_names_are_one_does_not_depend_on_their_order(a: str, b: str, unique: bool) -> None:
    assert (same_name(a, b, unique=unique) is None) == (same_name(b, a, unique=unique) is None)


@given(NAMES)
def test_a_name_with_a_letter_in_it_is_itself(name: str) -> None:
    assert same_name(name, name) == ("same words" if any(c.isalnum() for c in name) and same_name(name, name) else None)
