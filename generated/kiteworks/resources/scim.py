# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.scim`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import (
    AsyncResource,
    Resource,
    async_raw,
    raw,
    resource_property,
    responses_property,
)
from kiteworks_runtime.operation import Operation

from ..models.scim import ScimServiceProviderConfig
from .scim_lowercase_users import AsyncScimLowercaseUsers, ScimLowercaseUsers
from .scim_resource_types import AsyncScimResourceTypes, ScimResourceTypes
from .scim_schemas import AsyncScimSchemas, ScimSchemas
from .scim_users import AsyncScimUsers, ScimUsers

SCIM_SERVICE_PROVIDER_CONFIG: Operation[ScimServiceProviderConfig] = Operation(
    "scim.service_provider_config", "GET /rest/scim/ServiceProviderConfig", result=ScimServiceProviderConfig
)


class Scim(Resource):
    """Account provisioning with SCIM 2.0 (RFC 7644)."""

    @resource_property
    def lowercase_users(self) -> ScimLowercaseUsers:
        """The same accounts under the path `/rest/scim/users`, which some identity providers use."""
        return ScimLowercaseUsers(self._caller)

    @resource_property
    def resource_types(self) -> ScimResourceTypes:
        """Resource types that SCIM serves."""
        return ScimResourceTypes(self._caller)

    @resource_property
    def schemas(self) -> ScimSchemas:
        """SCIM schemas in use."""
        return ScimSchemas(self._caller)

    @resource_property
    def users(self) -> ScimUsers:
        """Accounts, as SCIM resources."""
        return ScimUsers(self._caller)

    def service_provider_config(self) -> ScimServiceProviderConfig:
        """Get the SCIM configuration.

        Returns the SCIM features that the appliance supports. Requires a SCIM token, which an administrator creates.
        Source: `GET /rest/scim/ServiceProviderConfig`, scope `GET/scim/*` (inferred).

        Returns:
            The configuration.

        Raises:
            KiteworksError: One of `kiteworks.errors`.
        """
        return self._caller.call(SCIM_SERVICE_PROVIDER_CONFIG, {})

    @responses_property
    def with_raw_response(self) -> ScimWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return ScimWithRawResponse(Scim(self._caller.raw))


class AsyncScim(AsyncResource):
    """Account provisioning with SCIM 2.0 (RFC 7644)."""

    @resource_property
    def lowercase_users(self) -> AsyncScimLowercaseUsers:
        """The same accounts under the path `/rest/scim/users`, which some identity providers use."""
        return AsyncScimLowercaseUsers(self._caller)

    @resource_property
    def resource_types(self) -> AsyncScimResourceTypes:
        """Resource types that SCIM serves."""
        return AsyncScimResourceTypes(self._caller)

    @resource_property
    def schemas(self) -> AsyncScimSchemas:
        """SCIM schemas in use."""
        return AsyncScimSchemas(self._caller)

    @resource_property
    def users(self) -> AsyncScimUsers:
        """Accounts, as SCIM resources."""
        return AsyncScimUsers(self._caller)

    async def service_provider_config(self) -> ScimServiceProviderConfig:
        """Get the SCIM configuration. See `Scim.service_provider_config`."""
        return await self._caller.call(SCIM_SERVICE_PROVIDER_CONFIG, {})

    @responses_property
    def with_raw_response(self) -> AsyncScimWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncScimWithRawResponse(AsyncScim(self._caller.raw))


class ScimWithRawResponse:
    def __init__(self, resource: Scim) -> None:
        self.service_provider_config = raw(resource.service_provider_config)


class AsyncScimWithRawResponse:
    def __init__(self, resource: AsyncScim) -> None:
        self.service_provider_config = async_raw(resource.service_provider_config)
