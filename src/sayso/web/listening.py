"""The socket that the pages are asked for through."""

import socket

from sayso.errors import SaysoError

HOST = "127.0.0.1"  # never another: what people keep here is for their eyes
PORT = 8470  # no service in IANA's list has it
_TRIES = 20  # ports from PORT on, where it is taken: as many ledgers as one person has open


def bound(port: int | None) -> tuple[socket.socket, int]:
    """A socket that listens at the port asked for, else at the first of ours that is free, and that port.

    Raises SaysoError if it is taken, or all are. (uvicorn's own way leaves the program, and a socket open, at each one taken.)
    """
    for number in [port] if port is not None else range(PORT, PORT + _TRIES):
        found = socket.socket()
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # the one that was closed a moment ago
        try:
            found.bind((HOST, number))
            found.listen()  # before it is said where: who comes at once waits a moment
        except OSError:
            found.close()
        else:
            return found, number
    raise SaysoError(f"port {port} is taken" if port is not None else f"ports {PORT} to {PORT + _TRIES - 1} are all taken")
