"""Initials that a report says are of a body of another land than the table's stand as they are."""

import pytest

from readings import document_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Quenlandi state news agency, QNA, reported a truce on Monday.", "QNA"),
        ("A deal is near, Quenland's news agency QNA reported on Monday.", "QNA"),
        ("A deal is near, the Qatari news agency QNA reported on Monday.", "Qatar News Agency"),
        ("A deal is near, QNA reported on Monday.", "Qatar News Agency"),
        ("A deal is near, the French news agency AFP reported on Monday.", "Agence France-Presse"),
        ("A deal is near, the news agency AFP reported on Monday.", "Agence France-Presse"),
        ("Western news agency AFP reported on Monday that a deal is near.", "Agence France-Presse"),
    ],
)
def test_initials_of_a_body_of_another_land_are_not_made_whole(text: str, name: str) -> None:
    outlets = {entity.name for entity in document_of(text).entities if entity.label in ("ORG", "OUTLET")}
    assert name in outlets
