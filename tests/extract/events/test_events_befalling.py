"""Verbs whose subject is whom it was done to."""

from readings import document_of
from sayso.extract import extract


def test_who_died_in_an_attack_is_its_target_and_not_its_doer() -> None:
    document = document_of("Thirteen people died in the shelling of Lowport market on Sunday, the health ministry said.")
    events = [claim.event for claim in extract(document) if claim.event is not None]
    assert [[document.report.quote(span) for span in event.target] for event in events] == [["Thirteen people"]]
    assert [event.actor for event in events] == [()]
