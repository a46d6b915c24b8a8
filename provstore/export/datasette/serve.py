"""Shows a store by Datasette on this machine: read-only, to nobody else, and without plugins of others."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from provstore.errors import StorageFailed, UsageError
from provstore.store.engine import StorePath
from provstore.store.events import show_path

HOST = "127.0.0.1"
MISSING = (
    "Datasette is not installed: pip install 'provstore[datasette]'; provstore datasette -o FILE writes its metadata"
    " without it"
)
_SETTINGS = {
    "sql_time_limit_ms": 5_000,  # less than a writer waits for whoever reads
    "facet_time_limit_ms": 2_000,
    "suggest_facets": False,  # it would try each of forty columns of v_claims
}
_OWNER = "root"  # whom Datasette takes for the person who started it


def make_datasette(store: Path, metadata: dict[str, Any]) -> Any:
    """Datasette itself, with the store read-only, for whoever holds the key alone.

    Raises UsageError where it is not installed, or could not open a file of this name.
    """
    try:
        from datasette.app import Datasette
        from datasette.plugins import pm

        from provstore.export.datasette import links
    except ImportError:
        raise UsageError(MISSING) from None
    # Those that are installed: some fetch maps, fonts, or send what they see.
    for plugin, _ in pm.list_plugin_distinfo():
        pm.unregister(plugin)
    if not pm.is_registered(links):
        pm.register(links)
    closed = {"_internal": {"allow": False}}  # Datasette's own notes, which nobody asked for
    allowed = {**metadata, "allow": {"id": _OWNER}, "databases": {**metadata["databases"], **closed}}
    return Datasette([_openable(store)], metadata=allowed, settings=_SETTINGS)


def first_address(datasette: Any, port: int) -> str:
    """The address that lets a browser in, once: other users of the machine, and pages of others, do not know it.

    The key is that of `datasette --root`.
    """
    return f"http://{HOST}:{port}{datasette.urls.path('-/auth-token')}?token={datasette._root_token}"


def serve(store: Path, metadata: dict[str, Any], port: int, tell: Callable[[str], None]) -> None:
    """Answer on `port` of this machine (0: any that is free) until interrupted; `tell` gets the address to begin with.

    Raises UsageError as `make_datasette` does, StorageFailed where the port cannot be had.
    """
    datasette = make_datasette(store, metadata)
    import uvicorn

    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, port))
            listening.listen()
        except (OSError, OverflowError) as error:
            raise StorageFailed(f"nothing can be shown on port {port}: {error}; choose another with --port") from None
        tell(first_address(datasette, listening.getsockname()[1]))
        server = uvicorn.Server(uvicorn.Config(datasette.app(), log_level="warning", access_log=False))
        with suppress(KeyboardInterrupt):  # how it ends
            server.run(sockets=[listening])


def _openable(store: StorePath) -> str:
    """The path as Datasette has to have it, which puts it into an address unquoted."""
    path = os.path.abspath(os.fsdecode(store))
    if any(sign in path for sign in "?#%") or not path.isprintable():
        raise UsageError(f"Datasette opens no file called {show_path(store)}: give it another name, or a link")
    return path
