"""`kiteworks mcp`: offer the appliance to programs with language models."""

from __future__ import annotations

import asyncio
import gc
import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from kiteworks_runtime.errors import ConfigurationError

from .. import session
from ..checks import number
from ..completing import ProfileName
from ..session import Seconds
from ..terminal import tell
from .catalog import Permission, choose
from .roots import Roots

_LOOPBACK = "127.0.0.1"
_TOKEN = "KITEWORKS_MCP_TOKEN"  # noqa: S105 (the name of a variable)
_SHORTEST = 20

_Several = Annotated[list[str] | None, Parameter(negative="")]


def mcp(
    *,
    allow: Annotated[list[Permission] | None, Parameter(negative="")] = None,
    operation: _Several = None,
    root: Annotated[list[Path] | None, Parameter(negative="")] = None,
    confirm: bool = True,
    port: Annotated[int | None, Parameter(validator=number(gte=0, lte=65535))] = None,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Serve. `commands.py` has the rest of the help.

    Parameters
    ----------
    allow
        What tools may do beside reading: `write`, `delete`, and what only administrators may: `admin`. May be repeated.
    operation
        An operation to offer, such as `folders.create` or `admin.users.*`, instead of the usual ones. May be repeated.
    root
        A folder of this machine whose files may be uploaded, and into which files may be downloaded. May be repeated.
    confirm
        Have a person asked before a tool changes something, by programs that can ask.
    port
        Serve over HTTP on this port of this machine, 0 for any free one, instead of standard input and output. The
        token that programs need is printed, or that in KITEWORKS_MCP_TOKEN.
    profile
        Profile to use.
    timeout
        Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.
    """
    if find_spec("mcp") is None:
        raise ConfigurationError(
            "this command needs the extra `mcp`: python3 -m pip install 'kiteworks-client[mcp]'"
        )
    kw, scope = session.async_client(profile, timeout)
    roots = Roots(root or ())
    permissions = frozenset(allow or ())
    tools = choose(allow=permissions, operations=operation or (), scope=scope, files=bool(roots))
    writes = "write" in permissions and not operation

    async def serve() -> None:
        # Half of the start is the SDK's hundreds of types, which stay: nothing to collect there.
        gc.disable()
        from .server import Session

        gc.freeze()
        gc.enable()

        async with kw:
            # Without a token every call would fail.
            await kw.access_token()
            offered = Session(kw, tools, roots, writes=writes, confirm=confirm).server()
            await (_over_pipes(offered) if port is None else _over_http(offered, port))

    asyncio.run(serve())


async def _over_pipes(server: Any) -> None:
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


async def _over_http(server: Any, port: int) -> None:
    import socket

    import uvicorn
    from mcp.server.auth.settings import AuthSettings

    # Bound here, so that the address is known before anything is printed, and no other program can take it.
    with socket.create_server((_LOOPBACK, port)) as listening:
        address = f"http://{_LOOPBACK}:{listening.getsockname()[1]}"
        token = os.environ.get(_TOKEN)
        if token is not None and len(token) < _SHORTEST:
            raise ConfigurationError(
                f"{_TOKEN} has fewer than {_SHORTEST} characters; use a long, random text"
            )
        if token is None:
            token = secrets.token_urlsafe()
            tell(f"Token: {token}")
        tell(
            f"Serving at {address}/mcp until Ctrl+C. Requests need the header `Authorization: Bearer TOKEN`."
        )
        app = server.streamable_http_app(
            host=_LOOPBACK,
            # Nobody can sign in here: whoever starts a program gives it the token.
            auth=AuthSettings.model_validate({"issuer_url": address, "resource_server_url": None}),
            token_verifier=_OneToken(token),
        )
        await uvicorn.Server(uvicorn.Config(app, log_level="warning")).serve([listening])


class _OneToken:
    """Admits one token."""

    def __init__(self, token: str) -> None:
        self._token = token

    async def verify_token(self, token: str) -> Any:
        """Return what is known of a token; None refuses it."""
        from mcp.server.auth.provider import AccessToken

        if not secrets.compare_digest(token.encode(), self._token.encode()):
            return None
        return AccessToken(token=token, client_id="local", scopes=[])
