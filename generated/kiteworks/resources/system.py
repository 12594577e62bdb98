# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.system`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, resource_property

from .system_epgdb import AsyncSystemEpgdb, SystemEpgdb


class System(Resource):
    """The appliance itself."""

    @resource_property
    def epgdb(self) -> SystemEpgdb:
        """Export and import of the database of the Email Protection Gateway."""
        return SystemEpgdb(self._caller)


class AsyncSystem(AsyncResource):
    """The appliance itself."""

    @resource_property
    def epgdb(self) -> AsyncSystemEpgdb:
        """Export and import of the database of the Email Protection Gateway."""
        return AsyncSystemEpgdb(self._caller)
