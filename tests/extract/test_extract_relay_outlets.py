"""Outlets told by the shape of their names."""

import pytest

from sayso.extract.outlets import is_outlet_name


@pytest.mark.parametrize(
    "name", ["Brandel Clarion", "Radio Norrin", "Nordpress", "KVRN", "WQRT", "NTV", "Dar News Agency", "Lowport Today"]
)
def test_a_name_that_ends_or_begins_as_outlets_do_is_one(name: str) -> None:
    assert is_outlet_name(name.split())


@pytest.mark.parametrize("name", ["Lena Oswin", "WHO", "NATO", "Press", "Harbour Board", "gates", "World Bank"])
def test_names_of_people_and_bodies_are_none(name: str) -> None:
    assert not is_outlet_name(name.split())
