# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The two clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiteworks_runtime.client.base import AsyncClient, SyncClient
from kiteworks_runtime.client.resource import resource_property
from kiteworks_runtime.names import NameRules
from kiteworks_runtime.operation import API

if TYPE_CHECKING:
    # Named below as strings: tools that bundle programs look for imports.
    from collections.abc import Callable

    from kiteworks_runtime.trees import AsyncChanges, Changes

    from . import _error_codes as _error_codes
    from .auth import _credential_types as _credential_types
    from .models.boxes import Box
    from .models.lids import Lid
    from .resources.boxes import AsyncBoxes, Boxes

_API = API(
    name="kiteworks-client",
    version_header="X-Box-Version",
    version=7,
    error_table="kiteworks._error_codes",
    logout=("DELETE", "/rest/boxes/{box_id}"),
    credential_types="kiteworks.auth._credential_types",
    names=NameRules(20, "#%", ("Cc", "Zs"), "-"),
    secret_paths=("/rest/boxes/actions/link/{ref}",),
)


class Kiteworks(SyncClient):
    """A client of one appliance. Each attribute is a resource of its REST API.

    Args:
        host: Hostname of the appliance, with the port if it is not 443: `files.example.com`.
        auth: How to get tokens: one of the credentials in `kiteworks.auth`.

    The other arguments are those of `SyncClient`. No request is sent before the first call.
    """

    _api = _API

    @resource_property
    def boxes(self) -> Boxes:
        """Boxes that hold things."""
        from .resources.boxes import Boxes

        return Boxes(self._caller)

    def resolve(self, path: str) -> Lid | Box:
        """Read the box or lid at a place. Short for `boxes.resolve`."""
        return self.boxes.resolve(path)

    def watch(
        self,
        box_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> Changes[Box]:
        """Watch a box. Short for `boxes.watch`."""
        return self.boxes.watch(box_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)


class AsyncKiteworks(AsyncClient):
    """A client of one appliance, for asyncio. Each attribute is a resource of its REST API.

    Args:
        host: Hostname of the appliance, with the port if it is not 443: `files.example.com`.
        auth: How to get tokens: one of the credentials in `kiteworks.auth`.

    The other arguments are those of `AsyncClient`. No request is sent before the first call.
    """

    _api = _API

    @resource_property
    def boxes(self) -> AsyncBoxes:
        """Boxes that hold things."""
        from .resources.boxes import AsyncBoxes

        return AsyncBoxes(self._caller)

    async def resolve(self, path: str) -> Lid | Box:
        """Read the box or lid at a place. Short for `boxes.resolve`."""
        return await self.boxes.resolve(path)

    def watch(
        self,
        box_id: str,
        *,
        since: str | None = None,
        every: float = 60.0,
        max_elapsed: float | None = 3600.0,
        on_wait: Callable[[str], object] | None = None,
    ) -> AsyncChanges[Box]:
        """Watch a box. Short for `boxes.watch`."""
        return self.boxes.watch(box_id, since=since, every=every, max_elapsed=max_elapsed, on_wait=on_wait)
