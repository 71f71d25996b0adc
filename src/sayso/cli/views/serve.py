"""`sayso serve`: the ledger in the browser."""

import threading
import webbrowser

import uvicorn

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.errors import UsageError
from sayso.export.canonical import dumps
from sayso.store.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.ledger_source import LedgerSource
from sayso.web.listening import HOST, bound
from sayso.web.warming import warm


def run(setting: Setting, port: int | None, *, browser: bool, team: bool = False) -> None:
    """Serve the store until Ctrl-C. Raises SaysoError where no port can be had, or for a team without accounts."""
    accounts = Accounts(setting.path()) if team else None
    if accounts is not None and not accounts.all():
        raise UsageError("no one could sign in: there is no account yet; make one with `sayso user add NAME`")
    listening, taken = bound(port)
    address = f"http://{HOST}:{taken}/"
    hosts = [f"{name}:{taken}" for name in (HOST, "localhost")]
    source = LedgerSource(setting.path())
    app = make_app(source, hosts=hosts, accounts=accounts)
    if setting.as_json:
        screen.write(dumps({"address": address, "store": str(setting.path())}) + b"\n")
    else:
        screen.line(address)
        screen.hint("Ctrl-C stops it.")
    threading.Thread(target=warm, args=(source,), name="warming", daemon=True).start()
    if browser:
        webbrowser.open(address)
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listening])
