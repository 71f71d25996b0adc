"""The cycle collector, kept out of the way: nothing that is let go of stays for that."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from sayso import collector
from sayso.collector import leave_alone, made_to_stay


class Thing:
    """Something that others may hold."""


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_is_left_alone_is_gone_through_no_more_and_goes_when_nobody_holds_it() -> None:
    thing = Thing()
    gone = weakref.ref(thing)
    leave_alone()
    assert not any(each is thing for each in gc.get_objects())
    del thing
    assert gone() is None


def test_what_was_left_alone_in_a_cycle_goes_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collector, "_BETWEEN", 2)
    monkeypatch.setattr(collector, "_times", iter((1, 2)))
    thing = Thing()
    thing.itself = thing  # type: ignore[attr-defined]
    gone = weakref.ref(thing)
    leave_alone()
    del thing
    gc.collect()
    assert gone() is not None
    leave_alone()
    assert gone() is None


def test_what_was_left_in_a_cycle_before_goes_and_does_not_stay_with_what_is_made() -> None:
    thing = Thing()
    thing.itself = thing  # type: ignore[attr-defined]
    gone = weakref.ref(thing)
    del thing
    with made_to_stay():
        made = Thing()
    assert gone() is None
    assert not any(each is made for each in gc.get_objects())
