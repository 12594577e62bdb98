# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.locations`."""

from __future__ import annotations

from typing import Literal

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import OMIT, Body, Omit, Operation, Pagination, Query
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from .._parameters import Mode
from ..models.locations import Location, LocationList

LOCATIONS_LIST: Operation[LocationList] = Operation(
    "locations.list",
    "GET /rest/locations",
    result=LocationList,
    arguments=(shared.LIMIT, shared.OFFSET, Query("order_by", Literal["name", "name:asc", "name:desc"], "orderBy")),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
LOCATIONS_CREATE: Operation[Location] = Operation(
    "locations.create",
    "POST /rest/locations",
    result=Location,
    arguments=(
        shared.RETURN_ENTITY,
        shared.MODE,
        Body("name", str, "name", required=True),
        Body("domain", str, "domain", required=True),
        Body("add_links", bool, "addLinks"),
    ),
)
LOCATIONS_GET: Operation[Location] = Operation(
    "locations.get", "GET /rest/locations/{location_id}", result=Location, arguments=(shared.LOCATION_ID,)
)
LOCATIONS_DELETE: Operation[None] = Operation(
    "locations.delete", "DELETE /rest/locations/{location_id}", arguments=(shared.LOCATION_ID,)
)


class Locations(Resource):
    """Storage locations of the appliance."""

    def list(
        self,
        *,
        order_by: Literal["name", "name:asc", "name:desc"] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> Page[Location]:
        """List locations.

        Lists the locations where the appliance stores data. Source: `GET /rest/locations`, scope `GET/locations/*`
        (inferred).

        Args:
            order_by: Sort key and direction.
            limit: Maximum number of items per page. If omitted, the appliance chooses, often all.
            offset: Number of items to skip.

        Returns:
            A page of `Location` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 422 ERR_INPUT_INVALID_FORMAT.
        """
        return self._caller.page(LOCATIONS_LIST, Location, locals())

    def create(
        self,
        *,
        name: str,
        domain: str,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Location:
        """Add a location.

        Adds a storage location, with its domain if it has one. Requires a system administrator. Source:
        `POST /rest/locations`, scope `POST/locations/*` (inferred).

        Args:
            name: Name of the location.
            domain: Domain of the servers at the location.
            add_links: Whether the answer includes links to related resources.
            return_entity: Whether to return the object. If false, only its identifier is returned.
            mode: How much detail to return for each object.

        Returns:
            The location.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_SYSTEM_ADMIN; 409 ERR_ENTITY_EXISTS;
                422 ERR_INPUT_INVALID_FORMAT, ERR_INPUT_REQUIRED.
        """
        return self._caller.call(LOCATIONS_CREATE, locals())

    def get(self, location_id: int | str) -> Location:
        """Get a location.

        Returns the name and domain of a location. Source: `GET /rest/locations/{location_id}`, scope
        `GET/locations/*` (inferred).

        Args:
            location_id: Identifier of the location.

        Returns:
            The location.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(LOCATIONS_GET, locals())

    def delete(self, location_id: int | str) -> None:
        """Delete a location.

        Permanently removes a location. Requires a system administrator. Source:
        `DELETE /rest/locations/{location_id}`, scope `DELETE/locations/*` (inferred).

        Args:
            location_id: Identifier of the location.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_SYSTEM_ADMIN, ERR_ACCESS_USER.
        """
        return self._caller.call(LOCATIONS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> LocationsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return LocationsWithRawResponse(Locations(self._caller.raw))


class AsyncLocations(AsyncResource):
    """Storage locations of the appliance."""

    def list(
        self,
        *,
        order_by: Literal["name", "name:asc", "name:desc"] | Omit = OMIT,
        limit: int | Omit = OMIT,
        offset: int | Omit = OMIT,
    ) -> AsyncPage[Location]:
        """List locations. See `Locations.list`."""
        return self._caller.page(LOCATIONS_LIST, Location, locals())

    async def create(
        self,
        *,
        name: str,
        domain: str,
        add_links: bool | Omit = OMIT,
        return_entity: bool = True,
        mode: Mode | Omit = OMIT,
    ) -> Location:
        """Add a location. See `Locations.create`."""
        return await self._caller.call(LOCATIONS_CREATE, locals())

    async def get(self, location_id: int | str) -> Location:
        """Get a location. See `Locations.get`."""
        return await self._caller.call(LOCATIONS_GET, locals())

    async def delete(self, location_id: int | str) -> None:
        """Delete a location. See `Locations.delete`."""
        return await self._caller.call(LOCATIONS_DELETE, locals())

    @responses_property
    def with_raw_response(self) -> AsyncLocationsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncLocationsWithRawResponse(AsyncLocations(self._caller.raw))


class LocationsWithRawResponse:
    def __init__(self, resource: Locations) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.delete = raw(resource.delete)


class AsyncLocationsWithRawResponse:
    def __init__(self, resource: AsyncLocations) -> None:
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.get = async_raw(resource.get)
        self.delete = async_raw(resource.delete)
