"""What a word weighs: by how common it is in English and in the block's claims, and by nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.link.words.weights import share_of, weigh

FOUND = {"a": ("dam", "!kill", "water"), "b": ("dam", "inspector"), "c": ("dam", "water")}


def test_what_more_claims_have_weighs_less() -> None:
    weights = weigh(FOUND)["a"]
    assert weights["dam"] < weights["water"]
    assert weigh(FOUND)["b"]["inspector"] > weights["water"]


def test_a_common_word_weighs_less_than_a_rare_one_that_as_many_claims_have() -> None:
    weights = weigh({"a": ("country",), "b": ("isthmus",)})
    assert weights["a"]["country"] < weights["b"]["isthmus"]


def test_a_class_of_words_is_as_common_as_all_of_them() -> None:
    assert share_of("!kill") > max(share_of("toll"), share_of("slay"))
    assert share_of("russia") > share_of("russian")


def test_a_name_is_as_rare_as_its_rarest_word() -> None:
    assert share_of("port ellen") == share_of("ellen") < share_of("port")


@given(st.dictionaries(st.text(), st.lists(st.text(min_size=1), unique=True), max_size=5))
def test_every_key_has_a_weight_above_nothing(found: dict[str, list[str]]) -> None:
    weights = weigh(found)
    assert {item: set(keys) for item, keys in found.items()} == {item: set(keys) for item, keys in weights.items()}
    assert all(weight > 0 for of_item in weights.values() for weight in of_item.values())
