# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The two clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kiteworks_runtime.client import AsyncClient, SyncClient
from kiteworks_runtime.operation import API

if TYPE_CHECKING:
    from .resources.admin import Admin, AsyncAdmin
    from .resources.clients import AsyncClients, Clients
    from .resources.files import AsyncFiles, Files
    from .resources.folders import AsyncFolders, Folders
    from .resources.search import AsyncSearch, Search
    from .resources.uploads import AsyncUploads, Uploads
    from .resources.users import AsyncUsers, Users

_API = API(
    name="kiteworks-client",
    version_header="X-Accellion-Version",
    version=28,
    error_table="kiteworks._error_codes",
)


class Kiteworks(SyncClient):
    """A client of one appliance. Each attribute is a resource of its REST API.

    Args:
        host: The appliance's name, with a port if it is not 443: `files.example.com`.
        auth: How to get tokens: one of the credentials of `kiteworks.auth`.

    The other arguments are those of `SyncClient`. Nothing is sent before the first call.
    """

    _api = _API

    @cached_property
    def admin(self) -> Admin:
        """The methods of admin"""
        from .resources.admin import Admin

        return Admin(self._caller)

    @cached_property
    def clients(self) -> Clients:
        """Applications that are registered with the appliance."""
        from .resources.clients import Clients

        return Clients(self._caller)

    @cached_property
    def files(self) -> Files:
        """Files and their content."""
        from .resources.files import Files

        return Files(self._caller)

    @cached_property
    def folders(self) -> Folders:
        """Folders and what lies in them."""
        from .resources.folders import Folders

        return Folders(self._caller)

    @cached_property
    def search(self) -> Search:
        """Finding files, folders and mail."""
        from .resources.search import Search

        return Search(self._caller)

    @cached_property
    def uploads(self) -> Uploads:
        """Uploads in pieces, for files too large for one request."""
        from .resources.uploads import Uploads

        return Uploads(self._caller)

    @cached_property
    def users(self) -> Users:
        """The account behind the token, and what may be known of other people."""
        from .resources.users import Users

        return Users(self._caller)


class AsyncKiteworks(AsyncClient):
    """A client of one appliance, for asyncio. Each attribute is a resource of its REST API.

    Args:
        host: The appliance's name, with a port if it is not 443: `files.example.com`.
        auth: How to get tokens: one of the credentials of `kiteworks.auth`.

    The other arguments are those of `AsyncClient`. Nothing is sent before the first call.
    """

    _api = _API

    @cached_property
    def admin(self) -> AsyncAdmin:
        """The methods of admin"""
        from .resources.admin import AsyncAdmin

        return AsyncAdmin(self._caller)

    @cached_property
    def clients(self) -> AsyncClients:
        """Applications that are registered with the appliance."""
        from .resources.clients import AsyncClients

        return AsyncClients(self._caller)

    @cached_property
    def files(self) -> AsyncFiles:
        """Files and their content."""
        from .resources.files import AsyncFiles

        return AsyncFiles(self._caller)

    @cached_property
    def folders(self) -> AsyncFolders:
        """Folders and what lies in them."""
        from .resources.folders import AsyncFolders

        return AsyncFolders(self._caller)

    @cached_property
    def search(self) -> AsyncSearch:
        """Finding files, folders and mail."""
        from .resources.search import AsyncSearch

        return AsyncSearch(self._caller)

    @cached_property
    def uploads(self) -> AsyncUploads:
        """Uploads in pieces, for files too large for one request."""
        from .resources.uploads import AsyncUploads

        return AsyncUploads(self._caller)

    @cached_property
    def users(self) -> AsyncUsers:
        """The account behind the token, and what may be known of other people."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self._caller)
