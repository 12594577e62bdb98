# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.admin`."""

from __future__ import annotations

from functools import cached_property

from kiteworks_runtime.resource import AsyncResource, Resource

from .admin_users import AdminUsers, AsyncAdminUsers


class Admin(Resource):
    """The methods of admin"""

    @cached_property
    def users(self) -> AdminUsers:
        """All accounts of the appliance; for administrators."""
        return AdminUsers(self._caller)


class AsyncAdmin(AsyncResource):
    """The methods of admin"""

    @cached_property
    def users(self) -> AsyncAdminUsers:
        """All accounts of the appliance; for administrators."""
        return AsyncAdminUsers(self._caller)
