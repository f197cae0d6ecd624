"""`habeas serve`: the record in a browser, for one person on this machine or for a team that signs in."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated, Any

import typer

from habeas.cli.database import By, database, decider
from habeas.cli.screen import messages
from habeas.errors import BadOption, SetupError

if TYPE_CHECKING:
    from habeas.store.store import Store
    from habeas.web.settings import Settings

_STOPPING = 5  # seconds for what is under way when the server is stopped
_WAITING = 128  # connections that wait while others are answered


def serve(
    context: typer.Context,
    *,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    auth: Annotated[bool, typer.Option("--auth", help="A team uses it: everybody signs in.")] = False,
    behind_tls: Annotated[
        bool, typer.Option("--behind-tls", help="A proxy on this machine speaks https for it (with --auth).")
    ] = False,
    allow_host: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A name under which others reach it (with --auth).")
    ] = None,
    open_browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    by: By = None,
) -> None:
    """Show the record in a browser, on this machine or, with sign-in, to a team."""
    from habeas.web.settings import LOCAL, Settings

    _safe(host, auth=auth, behind_tls=behind_tls, named=bool(allow_host))
    hosts = (*LOCAL, *(allow_host or ()), *([] if _is_any(host) else [_bracketed(host)]))
    settings = Settings(auth=auth, local=decider(by), hosts=hosts, secure=behind_tls)
    with database(context) as store:
        if auth:
            _somebody(store)
        with _listen(host, port) as listening:
            _serve(store, settings, listening, open_browser=open_browser)


def _safe(host: str, *, auth: bool, behind_tls: bool, named: bool) -> None:
    """See that nobody but the person of this machine gets in without signing in."""
    if auth:
        if _is_any(host) and not (named or behind_tls):
            raise BadOption("--allow-host", "say under which name or address others reach it, as in --allow-host NAME")
        if behind_tls and not named:
            raise BadOption("--allow-host", "say under which name the proxy is reached, as in --allow-host NAME")
        return
    if not _is_loopback(host):
        why = "others could reach it, and without sign-in everybody may do everything; add --auth"
        raise BadOption(f"--host {host}", why)
    if behind_tls or named:
        option = "--behind-tls" if behind_tls else "--allow-host"
        raise BadOption(option, "is for a site that others reach, which needs sign-in; add --auth")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_any(host: str) -> bool:
    """Tell whether an address means every network that the machine is in."""
    with suppress(ValueError):
        return ip_address(host).is_unspecified
    return False


def _bracketed(host: str) -> str:
    """Write an address as it stands in an address of the web."""
    return f"[{host}]" if ":" in host else host


def _somebody(store: Store) -> None:
    """See that somebody can sign in."""
    from habeas.store.accounts.accounts import Accounts

    if not any(one.role == "admin" and not one.disabled for one in Accounts(store.engine, store.clock).list()):
        raise BadOption("--auth", "nobody could sign in yet; make an account: habeas user add NAME --role admin")


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is started; raises BadOption where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_WAITING)
    except OSError as error:
        listening.close()
        why = f"cannot be listened on ({(error.strerror or str(error)).lower()}); give another, as in --port {port + 1}"
        raise BadOption(f"{_bracketed(host)}:{port}", why) from error
    return listening


def _serve(store: Store, settings: Settings, listening: socket.socket, *, open_browser: bool) -> None:
    import webbrowser
    from threading import Thread

    import uvicorn

    from habeas.web.app import create_app

    host, port = listening.getsockname()[:2]
    address = f"http://{_bracketed('127.0.0.1' if _is_any(host) else host)}:{port}/"
    server = uvicorn.Server(_config(create_app(store, settings), tls=settings.secure))
    Thread(target=_warm, name="habeas-warm").start()  # no daemon: Python must not end while the reader is half loaded
    messages().print(f"Habeas is at {address} (Ctrl-C stops it).", soft_wrap=True)
    if open_browser:
        webbrowser.open(address)  # the socket listens already; the first page waits for the rest
    # uvicorn stops gracefully and then raises the signal once more; by then there is nothing left to stop.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _config(app: Any, *, tls: bool) -> Any:  # noqa: ANN401 - uvicorn and FastAPI are loaded when this runs
    import uvicorn

    return uvicorn.Config(
        app,
        log_config=_logging(),
        server_header=False,
        ws="none",
        proxy_headers=tls,
        forwarded_allow_ips="127.0.0.1,::1",
        timeout_graceful_shutdown=_STOPPING,
    )


def _logging() -> dict[str, Any]:
    """Give the settings of the log: to standard error, without what somebody looked for."""
    handler = {"class": "logging.StreamHandler", "formatter": "line", "filters": ["plain"]}
    loggers = {
        "uvicorn": {"level": "WARNING"},
        "uvicorn.access": {"level": "INFO"},
        "habeas": {"level": "INFO"},
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"plain": {"()": "habeas.web.access_log.Plain"}},
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(message)s", "datefmt": "%Y-%m-%d %H:%M:%S"}},
        "handlers": {"err": handler},
        "loggers": {name: one | {"handlers": ["err"], "propagate": False} for name, one in loggers.items()},
    }


def _warm() -> None:
    """Load the reader, so that the first upload does not wait for it; what is missing is told when it is needed.

    What is loaded by then stays for good: the collector of garbage need not look through it at every page.
    """
    import gc

    from habeas.reader.model import load

    with suppress(SetupError):
        load()
    gc.collect()
    gc.freeze()
