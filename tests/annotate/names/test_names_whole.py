"""Names made whole from the report alone."""

from names_reports import found


def names(text: str, *recognised: tuple[str, str]) -> list[str]:
    return [name for _, label, name in found(text, *recognised) if label in ("PERSON", "ORG", "OUTLET")]


def test_a_last_name_gets_the_whole_name_of_the_one_person_who_has_it() -> None:
    text = "Varn spoke first. President Ilse Varn spoke again. Varn’s aide and Ms. Varn agreed."
    assert names(text, ("Varn", "PERSON")) == ["Ilse Varn"] * 4


def test_a_last_name_that_the_recogniser_missed_or_mislabelled_is_found() -> None:
    assert names("Mayor Ilse Varn spoke. Later Varn left.", ("Varn left", "ORG")) == ["Ilse Varn", "Ilse Varn"]


def test_a_korean_family_name_comes_first() -> None:
    assert names("Pak Jin-ho spoke. Then Pak left.", ("Pak Jin-ho", "PERSON"), ("Pak", "PERSON")) == ["Pak Jin-ho", "Pak Jin-ho"]


def test_a_family_name_of_two_people_stays_as_it_is() -> None:
    recognised = [("Kim Jong-un", "PERSON"), ("Kim Yong-un", "PERSON"), ("Kim", "PERSON")]
    assert names("Kim Jong-un met Kim Yong-un. Kim smiled.", *recognised) == ["Kim Jong-un", "Kim Yong-un", "Kim"]
    assert names("Mayor Ana Quell met Judge Tove Quell. Quell smiled.") == ["Ana Quell", "Tove Quell", "Quell"]


def test_a_full_name_with_a_middle_name_is_the_fullest_form() -> None:
    assert names("Mayor Ana Quell spoke. Ana Maria Quell left.") == ["Ana Maria Quell", "Ana Maria Quell"]


def test_another_spelling_of_a_last_name_is_the_same_person() -> None:
    assert names("Mayor Ilse Zelinsky spoke. Mayor Zelinskyy left.") == ["Ilse Zelinsky", "Ilse Zelinsky"]


def test_two_spellings_of_one_korean_name_are_one_person() -> None:
    recognised = [("Pak Jin-ho", "PERSON"), ("Pak Jin Ho", "PERSON")]
    assert names("Pak Jin-ho spoke. Pak Jin Ho left.", *recognised) == ["Pak Jin-ho", "Pak Jin-ho"]


def test_the_times_is_the_one_outlet_of_the_report_that_ends_so() -> None:
    assert names("The Seattle Times asked. The Times waited.") == ["The Seattle Times", "The Seattle Times"]
    assert names("The Varno Times asked. Officials told the Times nothing.") == ["Varno Times", "Varno Times"]


def test_the_times_alone_is_the_tables_times_only_if_it_reports() -> None:
    assert names("As the Times reported, it rained.") == ["The Times"]
    assert names("These were the Times of plenty.") == []


def test_the_times_of_two_outlets_is_neither() -> None:
    text = "The Seattle Times and The Irish Times asked. Then the Times reported more."
    assert names(text) == ["The Seattle Times", "Irish Times"]


def test_an_acronym_is_learnt_from_its_explanation() -> None:
    text = "The Varno Irrigation Service (VIS) denied it. Staff of the VIS left."
    assert names(text) == ["Varno Irrigation Service"] * 3


def test_an_acronym_explained_otherwise_is_not_what_the_table_says() -> None:
    assert names("The National Irrigation Service (NIS) denied it. NIS staff left.") == ["National Irrigation Service"] * 3
    assert names("South Korea’s NIS denied it.") == ["National Intelligence Service"]


def test_a_place_in_capitals_is_named_as_elsewhere_in_the_report() -> None:
    text = "VARNO (Delta Wire) - It rained in Varno."
    assert [name for _, label, name in found(text, ("Varno", "PLACE")) if label == "PLACE"] == ["Varno", "Varno"]
