# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.dli`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, resource_property

from .dli_exports import AsyncDliExports, DliExports
from .dli_files import AsyncDliFiles, DliFiles
from .dli_folders import AsyncDliFolders, DliFolders
from .dli_mail import AsyncDliMail, DliMail
from .dli_users import AsyncDliUsers, DliUsers


class Dli(Resource):
    """Data leak investigation; for DLI administrators."""

    @resource_property
    def exports(self) -> DliExports:
        """Exports of a user's activities and data."""
        return DliExports(self._caller)

    @resource_property
    def files(self) -> DliFiles:
        """Files under investigation."""
        return DliFiles(self._caller)

    @resource_property
    def folders(self) -> DliFolders:
        """Folders under investigation."""
        return DliFolders(self._caller)

    @resource_property
    def mail(self) -> DliMail:
        """Messages under investigation."""
        return DliMail(self._caller)

    @resource_property
    def users(self) -> DliUsers:
        """Users under investigation."""
        return DliUsers(self._caller)


class AsyncDli(AsyncResource):
    """Data leak investigation; for DLI administrators."""

    @resource_property
    def exports(self) -> AsyncDliExports:
        """Exports of a user's activities and data."""
        return AsyncDliExports(self._caller)

    @resource_property
    def files(self) -> AsyncDliFiles:
        """Files under investigation."""
        return AsyncDliFiles(self._caller)

    @resource_property
    def folders(self) -> AsyncDliFolders:
        """Folders under investigation."""
        return AsyncDliFolders(self._caller)

    @resource_property
    def mail(self) -> AsyncDliMail:
        """Messages under investigation."""
        return AsyncDliMail(self._caller)

    @resource_property
    def users(self) -> AsyncDliUsers:
        """Users under investigation."""
        return AsyncDliUsers(self._caller)
