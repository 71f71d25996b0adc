"""The port that the pages are asked for at."""

import gc
import socket

import pytest

from sayso.errors import SaysoError
from sayso.web import listening


def test_a_port_that_is_taken_is_passed_over_and_leaves_no_socket_open(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind((listening.HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setattr(listening, "PORT", taken)
        found, number = listening.bound(None)
        with found:
            assert found.getsockname() == (listening.HOST, number)
            assert number > taken
        with pytest.raises(SaysoError, match=f"^port {taken} is taken$"):
            listening.bound(taken)
        gc.collect()  # a socket left open is a warning, and a warning fails
