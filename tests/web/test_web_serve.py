"""`sayso serve` as a process."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest


def _started(*arguments: str | Path, home: Path) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_")}
    return subprocess.Popen(
        [sys.executable, "-m", "sayso", "serve", "--no-browser", *map(str, arguments)],
        env=environment | {"HOME": str(home), "XDG_DATA_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _free() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])


@pytest.fixture
def port() -> int:
    return _free()


def _first_line(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    return process.stdout.readline()


def test_it_prints_its_address_answers_there_and_stops_with_ctrl_c(demo_store: Path, tmp_path: Path, port: int) -> None:
    with _started("--db", demo_store, "--port", port, "--json", home=tmp_path) as process:
        try:
            said = json.loads(_first_line(process))
            assert said == {"address": f"http://127.0.0.1:{port}/", "store": str(demo_store)}
            with urllib.request.urlopen(f"{said['address']}story?story=demo", timeout=60) as answer:
                assert b"Saltgate" in answer.read()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
        finally:
            process.kill()
    assert process.returncode == 130
    assert out == b""
    assert err.decode().count("\n") == 1, err.decode()


def test_it_listens_on_this_machine_only(tmp_path: Path, port: int) -> None:
    with _started("--db", tmp_path / "none.db", "--port", port, home=tmp_path) as process:
        try:
            assert _first_line(process).decode() == f"http://127.0.0.1:{port}/\n"
            listening = Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()
        finally:
            process.kill()
    assert re.findall(rf"^\s*\d+: ([0-9A-F]+):{port:04X} [0-9A-F:]+ 0A", listening, re.M) == ["0100007F"]


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with _started("--db", tmp_path / "none.db", "--port", taken, home=tmp_path) as process:
            out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert (out, err.decode()) == (b"", f"sayso: port {taken} is taken\n")
