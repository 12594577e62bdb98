# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.scim.schemas`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Operation, Pagination
from kiteworks_runtime.pagination import AsyncPage, Page

from .. import _parameters as shared
from ..models.scim import ScimSchema, ScimSchemaList

SCIM_SCHEMAS_LIST: Operation[ScimSchemaList] = Operation(
    "scim.schemas.list",
    "GET /rest/scim/Schemas",
    result=ScimSchemaList,
    pagination=Pagination(items=("resources",), total=("total_results",)),
)
SCIM_SCHEMAS_GET: Operation[ScimSchema] = Operation(
    "scim.schemas.get", "GET /rest/scim/Schemas/{schema_id}", result=ScimSchema, arguments=(shared.SCHEMA_ID,)
)


class ScimSchemas(Resource):
    """SCIM schemas in use."""

    def list(self) -> Page[ScimSchema]:
        """List SCIM schemas.

        Lists the SCIM schemas in use. Requires a SCIM token, which an administrator creates. Source:
        `GET /rest/scim/Schemas`, scope `GET/scim/*` (inferred).

        Returns:
            A page of `ScimSchema` that iterates over all items, fetching further pages as needed.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.page(SCIM_SCHEMAS_LIST, ScimSchema, locals())

    def get(self, schema_id: str) -> ScimSchema:
        """Get a SCIM schema.

        Returns one schema. Requires a SCIM token, which an administrator creates. Source:
        `GET /rest/scim/Schemas/{schema_id}`, scope `GET/scim/*` (inferred).

        Args:
            schema_id: URN of the schema, as given in the list of schemas.

        Returns:
            The SCIM schema.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SCIM_SCHEMAS_GET, locals())

    @responses_property
    def with_raw_response(self) -> ScimSchemasWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ScimSchemasWithRawResponse(ScimSchemas(self._caller.raw))


class AsyncScimSchemas(AsyncResource):
    """SCIM schemas in use."""

    def list(self) -> AsyncPage[ScimSchema]:
        """List SCIM schemas. See `ScimSchemas.list`."""
        return self._caller.page(SCIM_SCHEMAS_LIST, ScimSchema, locals())

    async def get(self, schema_id: str) -> ScimSchema:
        """Get a SCIM schema. See `ScimSchemas.get`."""
        return await self._caller.call(SCIM_SCHEMAS_GET, locals())

    @responses_property
    def with_raw_response(self) -> AsyncScimSchemasWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncScimSchemasWithRawResponse(AsyncScimSchemas(self._caller.raw))


class ScimSchemasWithRawResponse:
    def __init__(self, resource: ScimSchemas) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)


class AsyncScimSchemasWithRawResponse:
    def __init__(self, resource: AsyncScimSchemas) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)
